package se.samverkan.ringar.store.utskick;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.store.person.Roll;

/** What is promised, before it stands in the ledger. */
public record Lofte(
        String samverkan,
        String regel,
        String delprojekt,
        String amne,
        LocalDate steg,
        @Nullable Mottagare mottagare,
        @Nullable String konversation,
        Instant tidigast) {

    /** A promise to a role of a delprojekt. */
    public static Lofte till(
            Roll roll,
            String samverkan,
            String regel,
            String delprojekt,
            String amne,
            LocalDate steg,
            Instant tidigast) {
        return till(new Mottagare.Innehavaren(roll), samverkan, regel, delprojekt, amne, steg, tidigast);
    }

    /** A promise to a receiver. */
    public static Lofte till(
            Mottagare mottagare,
            String samverkan,
            String regel,
            String delprojekt,
            String amne,
            LocalDate steg,
            Instant tidigast) {
        return new Lofte(samverkan, regel, delprojekt, amne, steg, mottagare, null, tidigast);
    }

    /** An answer that could not be sent at once: sent later where it belongs. */
    public static Lofte svar(
            String konversation,
            String samverkan,
            String regel,
            String delprojekt,
            String amne,
            LocalDate day,
            Instant tidigast) {
        return new Lofte(samverkan, regel, delprojekt, amne, day, null, konversation, tidigast);
    }

    String nyckel() {
        return String.join(
                "/", regel, delprojekt, amne, steg.toString(), mottagare == null ? "svar" : mottagare.text());
    }
}
