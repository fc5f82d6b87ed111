package se.samverkan.ringar.store.person;

import org.jspecify.annotations.Nullable;

/**
 * A role that somebody has in a whole samverkan: kansli, a body's member, a region's handläggare.
 *
 * @param huvudman the id of the region or municipality that the person speaks for, where the role has one
 */
public record Rollinnehav(
        String samverkan, Roll roll, @Nullable String huvudman) {}
