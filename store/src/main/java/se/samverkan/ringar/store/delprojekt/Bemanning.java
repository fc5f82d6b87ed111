package se.samverkan.ringar.store.delprojekt;

import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.store.person.Roll;

/**
 * Somebody's place in a delprojekt.
 *
 * @param person the person's id
 * @param huvudman the id of the region or municipality that the person comes from, where it is known
 */
public record Bemanning(String person, Roll roll, @Nullable String huvudman) {}
