package se.samverkan.ringar.store.genomforande;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The åtgärdsförslag of a delprojekt, what each huvudman decided on them and how far it has come; nothing is removed. */
public record Genomforande(
        List<Atgardsforslag> atgardsforslag, List<Huvudmansbeslut> beslut, List<Inforande> inforande) {
    /** Nothing proposed yet. */
    public static final Genomforande TOM = new Genomforande(List.of(), List.of(), List.of());

    public Genomforande {
        atgardsforslag = atgardsforslag == null ? List.of() : List.copyOf(atgardsforslag);
        beslut = beslut == null ? List.of() : List.copyOf(beslut);
        inforande = inforande == null ? List.of() : List.copyOf(inforande);
    }

    /** The åtgärdsförslag that this huvudman is to decide on. */
    public Stream<Atgardsforslag> till(String huvudman) {
        return atgardsforslag.stream().filter(a -> !a.struket() && a.till(huvudman));
    }

    /** What this huvudman has decided on this åtgärdsförslag, as it stands; the latest that is about it. */
    public Optional<Huvudmansbeslut> beslut(String huvudman, int nummer) {
        return beslut.stream()
                .filter(b -> b.galler() && b.huvudman().equals(huvudman))
                .filter(b -> b.atgardsforslag().isEmpty() || b.atgardsforslag().contains(nummer))
                .reduce((earlier, later) -> later);
    }

    /** The latest decision in force of this huvudman, on whatever åtgärdsförslag. */
    public Optional<Huvudmansbeslut> senaste(String huvudman) {
        return beslut.stream()
                .filter(b -> b.galler() && b.huvudman().equals(huvudman))
                .reduce((earlier, later) -> later);
    }

    /** Whether the huvudman granted this åtgärdsförslag. */
    public boolean bifallet(String huvudman, int nummer) {
        return beslut(huvudman, nummer)
                .filter(b -> switch (b.utfall()) {
                    case BIFALL -> true;
                    case DELVIS_BIFALL -> b.bifallna().contains(nummer);
                    case AVSLAG, ATERREMISS, BORDLAGT, LAGT_TILL_HANDLINGARNA, INGET_BESLUT -> false;
                })
                .isPresent();
    }

    /** How far the huvudman has come with it, as last told. */
    public Optional<Inforande> inforande(String huvudman, int nummer) {
        return inforande.stream()
                .filter(i -> i.huvudman().equals(huvudman) && i.atgardsforslag() == nummer)
                .reduce((earlier, later) -> later);
    }
}
