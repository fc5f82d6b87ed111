package se.samverkan.ringar.store.test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import se.samverkan.ringar.store.dokument.Dokument;
import se.samverkan.ringar.store.uppfoljning.Uppfoljning;

/** What may have become of a follow-up. */
public final class Uppfoljningslage {
    private Uppfoljningslage() {}

    /** Nobody has been asked. */
    public static UnaryOperator<Uppfoljning> orord() {
        return u -> u;
    }

    /** Taken on by somebody. */
    public static UnaryOperator<Uppfoljning> atagen(String person) {
        return u -> new Uppfoljning(
                u.id(), u.ordning(), u.senast(), person, u.senast(), person, List.of(), null, List.of(), null);
    }

    /** Somebody has been asked and has not answered. */
    public static UnaryOperator<Uppfoljning> tillfragad(String person) {
        return u -> new Uppfoljning(
                u.id(), u.ordning(), u.senast(), person, u.senast(), null, List.of(), null, List.of(), null);
    }

    /** Its report is there. */
    public static UnaryOperator<Uppfoljning> skriven(String person) {
        return u -> new Uppfoljning(
                u.id(),
                u.ordning(),
                u.senast(),
                person,
                u.senast(),
                person,
                List.of(),
                new Dokument("uppföljning", "https://example.org/u", null, person, Instant.EPOCH),
                List.of(),
                null);
    }

    public static UnaryOperator<Uppfoljning> klar(String day) {
        return u -> new Uppfoljning(
                u.id(), u.ordning(), u.senast(), null, null, null, List.of(), null, List.of(), LocalDate.parse(day));
    }
}
