/** Åtgärdsförslag, what each huvudman decides on them with its protokollsutdrag, and how far implementation has come. */
@NullMarked
package se.samverkan.ringar.bot.genomforande;

import org.jspecify.annotations.NullMarked;
