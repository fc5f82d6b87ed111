package se.samverkan.ringar.bot.lage;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.store.arbete.Uppfoljningsplan;
import se.samverkan.ringar.store.delprojekt.Angring;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.genomforande.Atgardsforslag;
import se.samverkan.ringar.store.genomforande.Inforande;

/** What an event said when it happened, also where it has been changed since: each change keeps what stood before it. */
final class Lydelser {
    private Lydelser() {}

    /** How it was to be followed up after this event; none where the event was taken back. */
    static @Nullable Uppfoljningsplan plan(Delprojekt d, Handelse h) {
        if (Angring.tillbakatagna(d).contains(h.nyckel())) return null;
        Handelse next = nasta(d, h, e -> true).orElse(null);
        if (next == null) return d.arbete().plan();
        return next.forut() == null ? null : next.forut().plan();
    }

    /** The åtgärdsförslag that the event is about, as it was after it. */
    static @Nullable Atgardsforslag atgardsforslag(Delprojekt d, Handelse h) {
        Handelse next = nasta(d, h, e -> Objects.equals(e.amne(), h.amne())).orElse(null);
        if (next != null) return next.forut() == null ? null : next.forut().atgardsforslag();
        return d.genomforande().atgardsforslag().stream()
                .filter(a -> String.valueOf(a.nummer()).equals(h.amne()))
                .findFirst()
                .orElse(null);
    }

    /** What was told with this event of how far a region has come. */
    static Optional<Inforande> inforande(Delprojekt d, Handelse h) {
        return d.genomforande().inforande().stream()
                .filter(i -> (i.huvudman() + "/" + i.atgardsforslag()).equals(h.amne())
                        && i.tid().equals(h.tid()))
                .findFirst();
    }

    private static Optional<Handelse> nasta(Delprojekt d, Handelse h, Predicate<Handelse> about) {
        return d.historik().stream()
                .dropWhile(e -> !e.nyckel().equals(h.nyckel()))
                .skip(1)
                .filter(e -> e.slag() == h.slag() && about.test(e))
                .findFirst();
    }
}
