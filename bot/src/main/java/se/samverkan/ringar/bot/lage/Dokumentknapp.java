package se.samverkan.ringar.bot.lage;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.dokument.Dokument;

/**
 * The way from a card to a document. A file that is kept here is asked for with a click, since the link to it is personal
 * and soon over: no card carries it.
 */
public final class Dokumentknapp {
    /** The click that asks for a link to a file. */
    public static final String HAMTA = "dokument.hamta";

    private Dokumentknapp() {}

    /** @param personligt whether only the one who clicks reads the answer */
    public static Optional<Knapp> till(
            @Nullable Dokument document, Delprojekt d, String amne, boolean personligt, Texter texter) {
        if (document == null) return Optional.empty();
        if (document.fil() != null) {
            return personligt
                    ? Optional.of(new Knapp.Gor(
                            texter.ge("knapp.hamtadokument"), HAMTA, Map.of("delprojekt", d.id(), "id", amne)))
                    : Optional.empty();
        }
        return Optional.ofNullable(document.lank())
                .filter(link -> link.startsWith("https://"))
                .map(link -> new Knapp.Lank(texter.ge("knapp.oppnadokument"), link));
    }
}
