package se.samverkan.ringar.store.arbete;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How and by which parameters the delprojekt is to be followed up; the group says so at the start.
 *
 * @param hur how
 * @param nar when, in words
 * @param vem by whom, as a role or a body; never needed to be a person
 */
public record Uppfoljningsplan(
        @Nullable String hur,
        @Nullable String nar,
        @Nullable String vem,
        List<String> parametrar,
        LocalDate noterad,
        String av) {
    public Uppfoljningsplan {
        parametrar = parametrar == null ? List.of() : List.copyOf(parametrar);
    }
}
