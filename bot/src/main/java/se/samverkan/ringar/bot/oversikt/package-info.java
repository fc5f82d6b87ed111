/** Looking over it all: what has happened, what is late, and the card for a body's meeting. */
@NullMarked
package se.samverkan.ringar.bot.oversikt;

import org.jspecify.annotations.NullMarked;
