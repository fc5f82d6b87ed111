package se.samverkan.ringar.store.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That somebody wants no reminders in a samverkan for a while. Why is never stored.
 *
 * @param till the day from which they come again; none while no pause is set
 * @param ersattare the id of the person who gets them meanwhile; none if they are to wait
 */
public record Paus(
        String samverkan,
        @Nullable LocalDate till,
        @Nullable String ersattare) {
    /** Whether reminders rest on the day. */
    public boolean galler(LocalDate day) {
        return till != null && day.isBefore(till);
    }
}
