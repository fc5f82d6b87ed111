package se.samverkan.ringar.bot.genomforande;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Kapat;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.samtal.Avslag;
import se.samverkan.ringar.bot.samtal.Klick;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.dokument.Dokument;
import se.samverkan.ringar.store.genomforande.Atgardsforslag;
import se.samverkan.ringar.store.genomforande.Genomforande;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut.Niva;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut.Utfall;

/** The form for a huvudman's decision. What was noted of a decision already stands in it, so that one thing can be put right. */
@Component
final class Beslutsformular {
    static final String SPARA = "beslut.spara";
    private static final String NO_PAPER = "inget";
    private static final String NOT_YET = "ejjusterat";
    private static final String LINK = "lank";
    private static final String NUMBERS = "forslag";
    /** What was said was a line, not a form. */
    private static final String LINE = "mening";

    private final Texter texter;

    Beslutsformular(Texter texter) {
        this.texter = texter;
    }

    /**
     * @param wrong what is missing in what was sent; none to begin with
     * @param said what has been told already; it goes before what was noted
     */
    Svar visa(Tur tur, Delprojekt d, String huvudman, @Nullable String wrong, Beslutsrad said) {
        String title = wrong == null
                ? texter.ge("beslutregion.formular", tur.samverkan().huvudmansnamn(huvudman), d.namn())
                : wrong;
        var was = new Forut(d.genomforande(), huvudman);
        List<Del> parts = new ArrayList<>();
        parts.add(new Del.Valfalt(
                "utfall",
                texter.ge("beslutregion.utfall"),
                Arrays.stream(Utfall.values())
                        .map(u -> new Del.Val(Genomforandekort.versal(texter.ge(u)), u.name()))
                        .toList(),
                said.flera() ? null : was.utfall(),
                true));
        List<Del.Val> proposals = d.genomforande()
                .till(huvudman)
                .map(a -> new Del.Val(a.nummer() + ". " + Kapat.till(80, a.text()), String.valueOf(a.nummer())))
                .toList();
        if (!proposals.isEmpty()) {
            parts.add(new Del.Flervalsfalt(
                    "bifallna",
                    texter.ge("beslutregion.bifallna"),
                    proposals,
                    said.flera() ? List.of() : was.bifallna()));
        }
        parts.add(new Del.Datumfalt(
                "dag", texter.ge("beslutregion.dag"), eller(said.dag(), was.sagt(Huvudmansbeslut::dag)), false));
        parts.add(new Del.Valfalt(
                "niva",
                texter.ge("beslutregion.niva"),
                Arrays.stream(Niva.values())
                        .map(n -> new Del.Val(texter.ge(n), n.name()))
                        .toList(),
                said.tjansteman()
                        ? Niva.TJANSTEMAN.name()
                        : Objects.requireNonNullElse(was.sagt(Huvudmansbeslut::niva), Niva.POLITISK)
                                .name(),
                false));
        parts.add(text("organ", was.sagt(Huvudmansbeslut::organ), 120));
        parts.add(text("paragraf", eller(said.paragraf(), was.sagt(Huvudmansbeslut::paragraf)), 20));
        parts.add(text("dnr", eller(said.diarienummer(), was.sagt(Huvudmansbeslut::diarienummerHuvudman)), 60));
        parts.add(text("kansliets", eller(said.kansliets(), was.sagt(Huvudmansbeslut::diarienummerKansli)), 60));
        parts.add(new Del.Valfalt(
                "utdrag",
                texter.ge("beslutregion.utdrag"),
                List.of(
                        new Del.Val(texter.ge("beslutregion.val.lank"), LINK),
                        new Del.Val(texter.ge("beslutregion.ejjusterat"), NOT_YET),
                        new Del.Val(texter.ge("beslutregion.ingetprotokoll"), NO_PAPER)),
                said.ingetProtokoll() ? NO_PAPER : Boolean.FALSE.equals(said.justerat()) ? NOT_YET : was.papper(),
                false));
        Dokument paper = was.sagt(Huvudmansbeslut::utdrag);
        if (paper != null && paper.fil() != null) {
            parts.add(new Del.Notis(texter.ge("beslutregion.utdragkvar", paper.namn())));
        }
        String link = paper == null || paper.fil() != null ? null : paper.lank();
        parts.add(text(LINK, eller(said.lank(), link), 1000));
        parts.add(new Del.Datumfalt(
                "till",
                texter.ge("beslutregion.till"),
                eller(said.till(), was.sagt(Huvudmansbeslut::justerasSenast)),
                false));
        return Svar.kort(
                new Kort(
                        title,
                        parts,
                        List.of(new Knapp.Gor(
                                texter.ge("knapp.spara"),
                                SPARA,
                                Map.of("delprojekt", d.id(), "huvudman", huvudman, "nyckel", tur.nyckel())))),
                title);
    }

    private static <T> @Nullable T eller(@Nullable T said, @Nullable T noted) {
        return said == null ? noted : said;
    }

    private Del text(String id, @Nullable String value, int most) {
        return new Del.Textfalt(id, texter.ge("beslutregion." + id), value, false, false, most);
    }

    /** What a button carries of what was said, to be read by {@link #ur}. */
    Map<String, String> data(Tur tur, Delprojekt d, String huvudman, Utfall outcome, Beslutsrad said) {
        var data = new HashMap<String, String>(
                Map.of("delprojekt", d.id(), "huvudman", huvudman, "nyckel", tur.nyckel(), "utfall", outcome.name()));
        String numbers = said.forslag().stream().map(String::valueOf).collect(Collectors.joining(","));
        data.put(outcome == Utfall.DELVIS_BIFALL ? "bifallna" : NUMBERS, numbers);
        if (said.dag() != null) data.put("dag", said.dag().toString());
        if (said.till() != null) data.put("till", said.till().toString());
        if (said.paragraf() != null) data.put("paragraf", said.paragraf());
        if (said.diarienummer() != null) data.put("dnr", said.diarienummer());
        if (said.kansliets() != null) data.put("kansliets", said.kansliets());
        if (said.lank() != null) data.put(LINK, said.lank());
        if (said.tjansteman()) data.put("niva", Niva.TJANSTEMAN.name());
        if (said.ingetProtokoll()) data.put("utdrag", NO_PAPER);
        else if (said.justerat() != null) data.put("utdrag", said.justerat() ? LINK : NOT_YET);
        if (!said.rest().isBlank()) data.put("organ", said.rest());
        if (!said.hel()) data.put(LINE, LINE);
        return data;
    }

    /** What was filled in, or carried. */
    Beslutsrad ur(Klick klick, String huvudman, LocalDate today) {
        String paper = klick.varde("utdrag").orElse("");
        boolean whole = klick.varde(LINE).isEmpty();
        String link = klick.varde(LINK).orElse(null);
        if (link != null && !link.matches("https://\\S+")) throw new Avslag(texter.ge("beslutregion.lankfel"));
        Utfall outcome = klick.varde("utfall")
                .flatMap(said -> Arrays.stream(Utfall.values())
                        .filter(u -> u.name().equals(said))
                        .findFirst())
                .orElse(null);
        return new Beslutsrad(
                huvudman,
                outcome,
                dag(klick, "dag", today),
                dag(klick, "till", today),
                klick.varde("paragraf").orElse(null),
                klick.varde("dnr").orElse(null),
                klick.varde("kansliets").orElse(null),
                link,
                outcome == Utfall.DELVIS_BIFALL
                        ? Beslutsrad.tal(klick.varde("bifallna").orElse(null))
                        : Beslutsrad.tal(klick.varde(NUMBERS).orElse(null)),
                (paper.isEmpty() && !whole) ? null : Boolean.valueOf(!paper.equals(NOT_YET)),
                paper.equals(NO_PAPER),
                klick.varde("niva").orElse("").equals(Niva.TJANSTEMAN.name()),
                klick.varde("organ").orElse(""),
                false,
                whole);
    }

    private static @Nullable LocalDate dag(Klick klick, String field, LocalDate today) {
        return klick.varde(field).flatMap(said -> Dagtolk.hela(said, today)).orElse(null);
    }

    /**
     * What has been noted of a decision that is to be put right. Where the latest leaves the matter open (bordlagt,
     * återremiss) there is another decision to come, about which nothing is known.
     */
    private record Forut(Genomforande allt, String huvudman) {
        private Stream<Huvudmansbeslut> beslut() {
            boolean open = allt.senaste(huvudman).filter(Huvudmansbeslut::oppet).isPresent();
            return open
                    ? Stream.empty()
                    : allt.beslut().stream()
                            .filter(b -> b.galler() && b.huvudman().equals(huvudman));
        }

        <T> @Nullable T sagt(Function<Huvudmansbeslut, @Nullable T> what) {
            return beslut().map(what)
                    .filter(Objects::nonNull)
                    .reduce((earlier, later) -> later)
                    .orElse(null);
        }

        /** Some granted and some not is granted in part. */
        @Nullable
        String utfall() {
            List<Utfall> all = beslut().map(Huvudmansbeslut::utfall).distinct().toList();
            if (all.isEmpty()) return null;
            return (all.size() == 1 ? all.getFirst() : Utfall.DELVIS_BIFALL).name();
        }

        List<String> bifallna() {
            return !Utfall.DELVIS_BIFALL.name().equals(utfall())
                    ? List.of()
                    : allt.till(huvudman)
                            .map(Atgardsforslag::nummer)
                            .filter(number -> allt.bifallet(huvudman, number))
                            .map(String::valueOf)
                            .toList();
        }

        @Nullable
        String papper() {
            Optional<Huvudmansbeslut> latest = beslut().reduce((earlier, later) -> later);
            if (latest.isEmpty()) return null;
            if (latest.get().ingetProtokoll()) return NO_PAPER;
            return latest.get().justerat() ? null : NOT_YET;
        }
    }
}
