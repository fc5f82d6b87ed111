/** Finding what was noted, in all delprojekt that the person may read. */
@NullMarked
package se.samverkan.ringar.bot.sok;

import org.jspecify.annotations.NullMarked;
