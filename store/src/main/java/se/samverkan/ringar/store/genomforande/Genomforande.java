package se.samverkan.ringar.store.genomforande;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import se.samverkan.ringar.store.dokument.Dokument;

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

    /** Those who are to decide: whom any åtgärdsförslag is addressed to, or all where none is addressed to anybody. */
    public List<String> fragade(List<String> alla) {
        List<String> addressed = alla.stream()
                .filter(h -> atgardsforslag.stream().anyMatch(a -> !a.struket() && a.till(h)))
                .toList();
        return addressed.isEmpty() ? alla : addressed;
    }

    /** The åtgärdsförslag that are still proposed, by number. */
    public Stream<Atgardsforslag> kvar() {
        return atgardsforslag.stream().filter(a -> !a.struket());
    }

    public Genomforande medForslag(String text, List<String> huvudman) {
        var all = new ArrayList<>(atgardsforslag);
        all.add(new Atgardsforslag(atgardsforslag.size() + 1, text, huvudman, false));
        return new Genomforande(all, beslut, inforande);
    }

    /** The åtgärdsförslag with this number is as given from now on. */
    public Genomforande medForslag(Atgardsforslag changed) {
        return new Genomforande(
                atgardsforslag.stream()
                        .map(a -> a.nummer() == changed.nummer() ? changed : a)
                        .toList(),
                beslut,
                inforande);
    }

    /** A new decision; those of the same huvudman that are about no more than this one no longer hold. */
    public Genomforande medBeslut(Huvudmansbeslut nytt) {
        List<String> replaced = beslut.stream()
                .filter(b -> b.galler() && b.rymsI(nytt))
                .map(Huvudmansbeslut::id)
                .toList();
        List<Huvudmansbeslut> all = Stream.concat(
                        beslut.stream().map(b -> replaced.contains(b.id()) ? b.medGaller(false) : b),
                        Stream.of(nytt.medErsatte(replaced)))
                .toList();
        return new Genomforande(atgardsforslag, all, inforande);
    }

    /** A decision is taken back: what it replaced holds again. */
    public Genomforande utanBeslut(String id) {
        List<String> again = medId(id).map(Huvudmansbeslut::ersatte).orElse(List.of());
        return medBeslut(b -> b.id().equals(id) ? b.medGaller(false) : again.contains(b.id()) ? b.medGaller(true) : b);
    }

    /** Somebody has seen that the decision is right, and the others that came in the same answer. */
    public Genomforande medVerifierat(String id) {
        List<String> same = medId(id).map(this::iSammaSvar).orElse(List.of()).stream()
                .map(Huvudmansbeslut::id)
                .toList();
        return medBeslut(b -> same.contains(b.id()) ? b.medVerifierat() : b);
    }

    /** The decisions in force that came by the form in an e-mail, and nobody has seen to be right. */
    public Stream<Huvudmansbeslut> ejVerifierade() {
        return beslut.stream().filter(b -> b.galler() && !b.verifierat());
    }

    /** What came in the same answer as this decision, itself too: one form may tell of several. */
    public List<Huvudmansbeslut> iSammaSvar(Huvudmansbeslut b) {
        return beslut.stream()
                .filter(it -> it.huvudman().equals(b.huvudman())
                        && it.av().equals(b.av())
                        && it.tid().equals(b.tid()))
                .toList();
    }

    /**
     * A decision's paper has come: also that of the others which came in the same answer and have no file, or which had the
     * file that this replaces, in force or not: a wrong file does not come back with what is put back.
     */
    public Genomforande medUtdrag(String id, Dokument document) {
        Huvudmansbeslut of = medId(id).orElse(null);
        if (of == null) return this;
        List<Huvudmansbeslut> answer = iSammaSvar(of);
        return medBeslut(b -> b.id().equals(id)
                        || (of.harSammaUtdrag(b) && (b.harFil() || b.galler()))
                        || (answer.contains(b) && b.galler() && !b.harFil())
                ? b.medUtdrag(document)
                : b);
    }

    public Genomforande medInforande(Inforande nytt) {
        var all = new ArrayList<>(inforande);
        all.add(nytt);
        return new Genomforande(atgardsforslag, beslut, all);
    }

    /** What counts of how far the huvudmän have come, where it came by the form in an e-mail and nobody has seen it; of those whose decision stands. */
    public Stream<Inforande> ejVerifieradeInforanden() {
        return kvar().flatMap(a -> inforande.stream()
                        .map(Inforande::huvudman)
                        .distinct()
                        .flatMap(h -> inforande(h, a.nummer()).stream()))
                .filter(i -> !i.verifierat() && senaste(i.huvudman()).isPresent());
    }

    /** Somebody has seen how far this huvudman says that it has come. */
    public Genomforande medVerifieratInforande(String huvudman) {
        return new Genomforande(
                atgardsforslag,
                beslut,
                inforande.stream()
                        .map(i -> i.huvudman().equals(huvudman) && !i.verifierat() ? i.medVerifierat() : i)
                        .toList());
    }

    /** The decision that first brought this one's document: whatever else came of it, the document came once. */
    public Huvudmansbeslut gavUtdraget(Huvudmansbeslut b) {
        return beslut.stream().filter(b::harSammaUtdrag).findFirst().orElse(b);
    }

    /** The decisions in force that have the same document as this, in the order they were noted. */
    public List<Huvudmansbeslut> medSammaUtdrag(Huvudmansbeslut b) {
        return beslut.stream().filter(it -> it.galler() && b.harSammaUtdrag(it)).toList();
    }

    /** The decision with this id, whether or not it holds. */
    public Optional<Huvudmansbeslut> medId(String id) {
        return beslut.stream().filter(b -> b.id().equals(id)).findFirst();
    }

    private Genomforande medBeslut(UnaryOperator<Huvudmansbeslut> change) {
        return new Genomforande(atgardsforslag, beslut.stream().map(change).toList(), inforande);
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

    /** The decisions in force of this huvudman that are about any of these åtgärdsförslag; none is all of them. */
    public List<Huvudmansbeslut> gallande(String huvudman, List<Integer> numbers) {
        return beslut.stream()
                .filter(b -> b.galler() && b.huvudman().equals(huvudman))
                .filter(b -> numbers.isEmpty()
                        || b.atgardsforslag().isEmpty()
                        || b.atgardsforslag().stream().anyMatch(numbers::contains))
                .toList();
    }

    /** Whether the huvudman granted this åtgärdsförslag, or a part of this one alone. */
    public boolean bifallet(String huvudman, int nummer) {
        return beslut(huvudman, nummer)
                .filter(b -> switch (b.utfall()) {
                    case BIFALL -> true;
                    case DELVIS_BIFALL -> b.bifallna().contains(nummer) || b.delvisOmEtt();
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
