package se.samverkan.ringar.bot.vag;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.bot.samtal.Klick;
import se.samverkan.ringar.store.vag.Instansbeslut.Utfall;

/**
 * A decision as far as it has been told: read out of a line, filled in in a form, or carried by the buttons of a question
 * about it.
 *
 * @param enig "ja", "nej" or nothing
 * @param skal why it comes out of order
 * @param ersatter the id of the decision that it corrects
 * @param nytt whether it was said to be a new one although there is one like it
 */
record Beslutsutkast(
        @Nullable String instans,
        @Nullable Utfall utfall,
        @Nullable LocalDate dag,
        @Nullable LocalDate till,
        @Nullable String paragraf,
        @Nullable String diarienummer,
        @Nullable String enig,
        @Nullable String lank,
        @Nullable String text,
        @Nullable String skal,
        @Nullable String ersatter,
        boolean nytt) {

    static final int LONGEST_MARK = 60;
    static final int LONGEST_LINK = 500;

    static Beslutsutkast av(Klick klick) {
        return new Beslutsutkast(
                klick.varde("instans").orElse(null),
                klick.varde("utfall").flatMap(Beslutsutkast::utfall).orElse(null),
                klick.varde("dag").flatMap(Beslutsutkast::dag).orElse(null),
                klick.varde("till").flatMap(Beslutsutkast::dag).orElse(null),
                klick.varde("paragraf").orElse(null),
                klick.varde("dnr").orElse(null),
                klick.varde("enig").orElse(null),
                klick.varde("lank").orElse(null),
                klick.varde("text").orElse(null),
                klick.varde("skal").orElse(null),
                klick.varde("ersatter").orElse(null),
                klick.varde("nytt").isPresent());
    }

    /** All of it, for a button that goes on with it; what the card's own fields hold is left out. */
    Map<String, String> data(String... fields) {
        var data = new LinkedHashMap<String, String>();
        lagg(data, "instans", instans);
        lagg(data, "utfall", utfall == null ? null : utfall.name());
        lagg(data, "dag", dag == null ? null : dag.toString());
        lagg(data, "till", till == null ? null : till.toString());
        lagg(data, "paragraf", paragraf);
        lagg(data, "dnr", diarienummer);
        lagg(data, "enig", enig);
        lagg(data, "lank", lank);
        lagg(data, "text", text);
        lagg(data, "skal", skal);
        lagg(data, "ersatter", ersatter);
        lagg(data, "nytt", nytt ? "ja" : null);
        for (String field : fields) data.remove(field);
        return data;
    }

    Beslutsutkast som(Utfall decided) {
        return new Beslutsutkast(
                instans, decided, dag, till, paragraf, diarienummer, enig, lank, text, skal, ersatter, nytt);
    }

    Beslutsutkast av(String body, @Nullable LocalDate when) {
        return new Beslutsutkast(
                body, utfall, when, till, paragraf, diarienummer, enig, lank, text, skal, ersatter, nytt);
    }

    Beslutsutkast rattar(String earlier) {
        return new Beslutsutkast(
                instans, utfall, dag, till, paragraf, diarienummer, enig, lank, text, skal, earlier, nytt);
    }

    Beslutsutkast somNytt() {
        return new Beslutsutkast(
                instans, utfall, dag, till, paragraf, diarienummer, enig, lank, text, skal, ersatter, true);
    }

    private static Optional<Utfall> utfall(String said) {
        for (Utfall one : Utfall.values()) if (one.name().equals(said)) return Optional.of(one);
        return Optional.empty();
    }

    private static Optional<LocalDate> dag(String said) {
        try {
            return Optional.of(LocalDate.parse(said));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static void lagg(Map<String, String> data, String key, @Nullable String value) {
        if (value != null) data.put(key, value);
    }
}
