/** Which days are Swedish working days for a samverkan, and the moments at which something may be sent. */
@NullMarked
package se.samverkan.ringar.scheduler.kalender;

import org.jspecify.annotations.NullMarked;
