package se.samverkan.ringar.bot.lage;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.dokument.Dokument;

/**
 * The ways from a card to a document and back. A file that is kept here is asked for with a click, since the link to it is
 * personal and soon over: no card carries it.
 */
public enum Dokumentknapp {
    UTDRAG,
    RAPPORT;

    /** The click that asks for a link to a file. */
    public static final String HAMTA = "dokument.hamta";
    /** The click that asks for a link to where a file can be given. */
    public static final String LAMNA = "dokument.lamna";

    /**
     * To read it.
     *
     * @param amne the id of what it belongs to
     * @param personligt whether only the one who clicks reads the answer
     */
    public Optional<Knapp> till(
            @Nullable Dokument document, Delprojekt d, String amne, boolean personligt, Texter texter) {
        if (document == null) return Optional.empty();
        if (document.fil() != null) {
            return personligt ? Optional.of(gor(texter.ge(hamta()), HAMTA, d, amne)) : Optional.empty();
        }
        return Optional.ofNullable(document.lank())
                .filter(link -> link.startsWith("https://"))
                .map(link -> new Knapp.Lank(texter.ge(oppna()), link));
    }

    /** To give it as a file, or another file instead of the one that is there. */
    public static Knapp lamna(@Nullable Dokument document, Delprojekt d, String amne, Texter texter) {
        boolean there = document != null && document.fil() != null;
        return gor(texter.ge(there ? "knapp.bytpdf" : "knapp.lamnapdf"), LAMNA, d, amne);
    }

    private static Knapp gor(String label, String verb, Delprojekt d, String amne) {
        return new Knapp.Gor(label, verb, Map.of("delprojekt", d.id(), "id", amne));
    }

    private String hamta() {
        return this == UTDRAG ? "knapp.hamtadokument" : "knapp.hamtarapport";
    }

    private String oppna() {
        return this == UTDRAG ? "knapp.oppnadokument" : "knapp.oppnarapport";
    }
}
