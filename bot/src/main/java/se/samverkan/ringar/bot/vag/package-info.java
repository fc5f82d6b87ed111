/** The way of a delprojekt through the instanser, as it is said: proposal, decisions, skede, start and end. */
@NullMarked
package se.samverkan.ringar.bot.vag;

import org.jspecify.annotations.NullMarked;
