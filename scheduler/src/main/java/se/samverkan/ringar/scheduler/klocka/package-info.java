/** The time that everything goes by: real, or moved ahead in trial mode. */
@NullMarked
package se.samverkan.ringar.scheduler.klocka;

import org.jspecify.annotations.NullMarked;
