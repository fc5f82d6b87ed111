package se.samverkan.ringar.bot.lage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.dokument.Dokument;
import se.samverkan.ringar.store.vag.Instansbeslut;

/**
 * The ways from a card to a document and back. A file that is kept here is asked for with a click, since the link to it is
 * personal and soon over: no card carries it.
 */
public enum Dokumentknapp {
    UTDRAG("knapp.hamtadokument", "knapp.oppnadokument"),
    RAPPORT("knapp.hamtarapport", "knapp.oppnarapport"),
    SLUTRAPPORT("knapp.hamtaslutrapport", "knapp.oppnaslutrapport"),
    BESLUT("knapp.hamtabeslut", "knapp.oppnabeslut");

    /** The click that asks for a link to a file. */
    public static final String HAMTA = "dokument.hamta";
    /** The click that asks for a link to where a file can be given. */
    public static final String LAMNA = "dokument.lamna";

    private final String hamta;
    private final String oppna;

    Dokumentknapp(String hamta, String oppna) {
        this.hamta = hamta;
        this.oppna = oppna;
    }

    /**
     * To read it.
     *
     * @param amne the id of what it belongs to
     * @param personligt whether only the one who clicks reads the answer
     */
    public Optional<Knapp> till(
            @Nullable Dokument document, Delprojekt d, String amne, boolean personligt, Texter texter) {
        if (document == null) return Optional.empty();
        if (document.fil() != null && personligt) return Optional.of(gor(texter.ge(hamta), HAMTA, d, amne));
        return Optional.ofNullable(document.lank())
                .filter(link -> link.startsWith("https://"))
                .map(link -> new Knapp.Lank(texter.ge(oppna), link));
    }

    /** The id of the place of the slutrapport. */
    public static String slutrapportens(Delprojekt d) {
        return "s" + d.id();
    }

    /** The id of the place of an instans' decision: the follow-up that it opened has the decision's own. */
    public static String beslutets(Instansbeslut b) {
        return "i" + b.id();
    }

    /** To read the slutrapport, where it is there. */
    public static Optional<Knapp> slutrapport(Delprojekt d, boolean personligt, Texter texter) {
        return SLUTRAPPORT.till(d.slutrapport(), d, slutrapportens(d), personligt, texter);
    }

    /** To read the slutrapport, and for those who steer to give it, once it is handed in. */
    public static List<Knapp> slutrapporten(Tur tur, Delprojekt d) {
        boolean alone = tur.plats().personlig();
        List<Knapp> buttons = new ArrayList<>();
        if (alone && d.vag().slutrapport() != null && tur.far(Handling.STYRA, d)) {
            buttons.add(lamna(d.slutrapport(), d, slutrapportens(d), tur.texter()));
        }
        if (tur.far(Handling.LASA_LAGE, d)) slutrapport(d, alone, tur.texter()).ifPresent(buttons::add);
        return buttons;
    }

    /** To read an instans' decision, and for those who steer to give it, while it is in force. */
    public static List<Knapp> beslutet(Tur tur, Delprojekt d, Instansbeslut b) {
        boolean alone = tur.plats().personlig();
        List<Knapp> buttons = new ArrayList<>();
        if (alone && b.galler() && tur.far(Handling.STYRA, d)) {
            buttons.add(lamna(b.dokument(), d, beslutets(b), tur.texter()));
        }
        if (tur.far(Handling.LASA_LAGE, d)) {
            BESLUT.till(b.dokument(), d, beslutets(b), alone, tur.texter()).ifPresent(buttons::add);
        }
        return buttons;
    }

    /** To give it as a file, or another file instead of the one that is there. */
    public static Knapp lamna(@Nullable Dokument document, Delprojekt d, String amne, Texter texter) {
        boolean there = document != null && document.fil() != null;
        return gor(texter.ge(there ? "knapp.bytpdf" : "knapp.lamnapdf"), LAMNA, d, amne);
    }

    private static Knapp gor(String label, String verb, Delprojekt d, String amne) {
        return new Knapp.Gor(label, verb, Map.of("delprojekt", d.id(), "id", amne));
    }
}
