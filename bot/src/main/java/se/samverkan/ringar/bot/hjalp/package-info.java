/** What Ringar can do here, for this person. */
@NullMarked
package se.samverkan.ringar.bot.hjalp;

import org.jspecify.annotations.NullMarked;
