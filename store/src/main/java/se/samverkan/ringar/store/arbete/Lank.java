package se.samverkan.ringar.store.arbete;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document kept elsewhere: minnesanteckningar, a delrapport, a communication plan.
 *
 * @param adress an https address
 */
public record Lank(
        String id, LocalDate dag, String adress, @Nullable String text, String av) {}
