/** What tired people say, said to the whole bot, and what share of it is read as it was meant. */
@NullMarked
package se.samverkan.ringar.bot.yttranden;

import org.jspecify.annotations.NullMarked;
