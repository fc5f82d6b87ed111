/** What is noted along the way of a delprojekt: contacts, data asked for, meetings, minutes, how it is to be followed up. */
@NullMarked
package se.samverkan.ringar.store.arbete;

import org.jspecify.annotations.NullMarked;
