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
        @Nullable Roll roll,
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
        return new Lofte(samverkan, regel, delprojekt, amne, steg, roll, null, tidigast);
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
        return String.join("/", regel, delprojekt, amne, steg.toString(), roll == null ? "svar" : roll.name());
    }
}
