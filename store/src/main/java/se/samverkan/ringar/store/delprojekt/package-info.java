/** A delprojekt from proposal to follow-up: its people, its uppdrag and the days that bind it. */
@NullMarked
package se.samverkan.ringar.store.delprojekt;

import org.jspecify.annotations.NullMarked;
