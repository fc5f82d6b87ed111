/** What a card says, in words of our own; how Teams wants it is known in bot.teams. */
@NullMarked
package se.samverkan.ringar.bot.kort;

import org.jspecify.annotations.NullMarked;
