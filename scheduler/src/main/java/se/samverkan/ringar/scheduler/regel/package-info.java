/** The rules: from a delprojekt to the days on which somebody is to be reminded. Pure: no clock, no database; {@link se.samverkan.ringar.scheduler.regel.Underlagen} reads for them. */
@NullMarked
package se.samverkan.ringar.scheduler.regel;

import org.jspecify.annotations.NullMarked;
