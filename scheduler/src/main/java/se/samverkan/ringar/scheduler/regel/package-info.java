/** The rules: from a delprojekt to the days on which somebody is to be reminded. Pure: no clock, no database. */
@NullMarked
package se.samverkan.ringar.scheduler.regel;

import org.jspecify.annotations.NullMarked;
