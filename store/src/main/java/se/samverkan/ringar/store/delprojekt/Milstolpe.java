package se.samverkan.ringar.store.delprojekt;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day in the tidplan.
 *
 * @param id stable within the delprojekt, also when the name or the day changes
 * @param satt the day on which {@code dag} was set: reminders whose own day is not after it are never sent
 * @param klar the day it was ticked off
 * @param hjalp the day the chair asked for help: from then on it is the kontaktperson's
 */
public record Milstolpe(
        String id,
        String namn,
        LocalDate dag,
        LocalDate satt,
        @Nullable LocalDate klar,
        @Nullable LocalDate hjalp) {

    public boolean oppen() {
        return klar == null;
    }

    /** Whether its day has passed without its being done. */
    public boolean forsenad(LocalDate today) {
        return oppen() && dag.isBefore(today);
    }

    public Milstolpe klar(LocalDate when) {
        return new Milstolpe(id, namn, dag, satt, when, hjalp);
    }

    /** Another day; whoever asked for help has been helped. */
    public Milstolpe flyttad(LocalDate till, LocalDate today) {
        return new Milstolpe(id, namn, till, today, null, null);
    }

    public Milstolpe behoverHjalp(LocalDate when) {
        return new Milstolpe(id, namn, dag, satt, klar, when);
    }
}
