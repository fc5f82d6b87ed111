package se.samverkan.ringar.store.samverkan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The kansli's registratur: what comes in is passed on there, since Ringar is no diarium.
 *
 * @param epost its address
 * @param fran what came before this day is not passed on, as somebody has done it by hand; none for whatever day
 */
public record Registratur(String epost, @Nullable LocalDate fran) {
    /** Whether what came in on the day is passed on. */
    public boolean galler(LocalDate dag) {
        return fran == null || !dag.isBefore(fran);
    }
}
