package se.samverkan.ringar.store.genomforande;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far one huvudman has come with one åtgärdsförslag, as of a day; the latest counts.
 *
 * @param verifierat seen by the kontaktperson, where it came by the form in an e-mail
 */
public record Inforande(
        String huvudman,
        int atgardsforslag,
        Lage lage,
        @Nullable String text,
        LocalDate dag,
        boolean verifierat,
        String av,
        Instant tid) {
    Inforande medVerifierat() {
        return new Inforande(huvudman, atgardsforslag, lage, text, dag, true, av, tid);
    }

    /** How far it has come. */
    public enum Lage {
        EJ_PABORJAT,
        PAGAR,
        INFORT,
        HINDER
    }
}
