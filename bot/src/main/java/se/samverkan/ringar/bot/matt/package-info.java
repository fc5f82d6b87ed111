/** How it goes, in figures: turns, sends, promises and the database, for whoever runs Ringar. */
@NullMarked
package se.samverkan.ringar.bot.matt;

import org.jspecify.annotations.NullMarked;
