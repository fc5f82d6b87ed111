package se.samverkan.ringar.bot.genomforande;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Kapat;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lage.Kvittens;
import se.samverkan.ringar.bot.samtal.Avslag;
import se.samverkan.ringar.bot.samtal.Feature;
import se.samverkan.ringar.bot.samtal.Klick;
import se.samverkan.ringar.bot.samtal.Kommando;
import se.samverkan.ringar.bot.samtal.Sagt;
import se.samverkan.ringar.bot.samtal.Sikte;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.delprojekt.Delprojekten.Andring;
import se.samverkan.ringar.store.delprojekt.Forut;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.genomforande.Atgardsforslag;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut.Utfall;
import se.samverkan.ringar.store.samverkan.Huvudman;

/** {@code åtgärdsförslag X <text> till Skåne, Halland}: numbered, each with its addressees; alone, the list. */
@Component
@Order(70)
final class AtgardsforslagFeature implements Feature {
    /** "at most about five": more are taken, and said to be many. */
    private static final int MANY = 5;

    private static final String SPARA = "atgard.spara";
    private static final String STRYK = "atgard.stryk";
    private static final String TILLBAKA = "atgard.tillbaka";
    /** What the button of the question carries: that the wording is changed though it has been decided on. */
    private static final String BESLUTAT = "beslutat";

    private static final int LINE = 400;
    private static final Pattern NUMBERED = Pattern.compile("(?s)^(\\d{1,2})[.:)]?\\s+(.+)$");
    private static final Pattern TO = Pattern.compile("(?isU)^(.*\\S)\\s+(?:riktat\\s+)?till\\s*:?\\s+(.+?)[.]?$");
    private static final Kommando KOMMANDO = Kommando.den(
            Handling.LASA_REGIONRADER,
            "åtgärdsförslag",
            "njure Gemensam remissmall till Skåne, Halland",
            "hjalp.atgardsforslag",
            "nytt åtgärdsförslag",
            "lista åtgärdsförslag",
            "åtgärd",
            "åtgärder");

    private final Delprojekten delprojekten;
    private final Genomforandekort kort;
    private final Sikte sikte;
    private final Texter texter;

    AtgardsforslagFeature(Delprojekten delprojekten, Genomforandekort kort, Sikte sikte, Texter texter) {
        this.delprojekten = delprojekten;
        this.kort = kort;
        this.sikte = sikte;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(KOMMANDO);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        return sikte.pa(tur, sagt, (d, rest) -> {
            if (!tur.farForNagon(Handling.LASA_REGIONRADER, d)) tur.kraver(Handling.LASA_REGIONRADER, d);
            if (rest.isBlank()) {
                return tur.far(Handling.LASA_REGIONRADER, d) ? lista(tur, d, rubrik(d)) : regionens(tur, d);
            }
            tur.kraver(Handling.SATTA_ATGARDSFORSLAG, d);
            Matcher numbered = NUMBERED.matcher(rest.strip());
            Integer number = numbered.matches() ? Integer.valueOf(numbered.group(1)) : null;
            String text = number == null ? rest.strip() : numbered.group(2).strip();
            @Nullable List<String> to = null;
            Matcher addressed = TO.matcher(text);
            if (addressed.matches()) {
                Optional<List<String>> named = adressater(tur, addressed.group(2));
                if (named.isPresent()) {
                    text = addressed.group(1);
                    to = named.get();
                }
            }
            return spara(tur, tur, d, number, text, to, false);
        });
    }

    @Override
    public List<String> verb() {
        return List.of(SPARA, STRYK, TILLBAKA);
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        Delprojekt d = sikte.ur(tur, klick);
        tur.kraver(Handling.SATTA_ATGARDSFORSLAG, d);
        Integer number = klick.varde("id").map(said -> nummer(said)).orElse(null);
        if (klick.verb().equals(SPARA)) {
            String row = number == null ? "ny" : number.toString();
            String text = klick.varde("text." + row).orElseThrow(() -> new Avslag(texter.ge("atgard.textsaknas")));
            List<String> to = klick.varde("till." + row)
                    .map(chosen -> Arrays.stream(chosen.split(","))
                            .filter(Genomforandekort.alla(tur)::contains)
                            .toList())
                    .orElse(List.of());
            boolean sure = klick.varde(BESLUTAT).isPresent();
            // the card that is clicked came of a message, which may have made something under its own key
            Tur once = number == null || sure
                    ? tur.under("klick/atgard/"
                            + tur.medNyckel(klick.maste("nyckel")).nyckel())
                    : tur;
            return spara(tur, once, d, number, text, to, sure).paPlats();
        }
        boolean strike = klick.verb().equals(STRYK);
        Atgardsforslag was = finns(d, nummer(klick.maste("id")));
        if (was.struket() == strike) return lista(tur, d, rubrik(d)).paPlats();
        Delprojekt now = andra(
                tur,
                d,
                was.nummer(),
                strike ? "struket" : "tillbaka",
                it -> new Atgardsforslag(it.nummer(), it.text(), it.huvudman(), strike));
        return lista(tur, now, texter.ge(strike ? "atgard.struket" : "atgard.tillbaka", String.valueOf(was.nummer())))
                .paPlats();
    }

    private int nummer(String carried) {
        if (!carried.matches("\\d{1,3}")) throw new Avslag(texter.ge("klick.gammalt"));
        return Integer.parseInt(carried);
    }

    /**
     * @param once under whose key it is done
     * @param to none where it was not said to whom: those it was addressed to before, if any
     * @param sure whether the one who changes it knows that regions have decided on it as it is worded
     */
    private Svar spara(
            Tur tur,
            Tur once,
            Delprojekt d,
            @Nullable Integer number,
            String text,
            @Nullable List<String> to,
            boolean sure) {
        String says = tur.ryms(text);
        if (number == null) {
            Delprojekt now = laggTill(once, d, says, to == null ? List.of() : to);
            return lista(tur, now, texter.ge("atgard.tillagt", d.namn()));
        }
        Atgardsforslag was = finns(d, number);
        List<String> addressees = to == null ? was.huvudman() : to;
        boolean done = d.harGjort(once.nyckel());
        if (!done && was.text().equals(says) && was.huvudman().equals(addressees)) return lista(tur, d, rubrik(d));
        List<String> decided = beslutat(tur, d, was);
        if (!done && !sure && !decided.isEmpty() && !was.text().equals(says)) {
            return fraga(tur, d, was, says, addressees, decided);
        }
        Delprojekt now = andra(
                once,
                d,
                number,
                "andrat",
                it -> new Atgardsforslag(number, says, to == null ? it.huvudman() : to, it.struket()));
        return lista(tur, now, texter.ge("atgard.andrat", String.valueOf(number)));
    }

    private Delprojekt laggTill(Tur tur, Delprojekt d, String text, List<String> to) {
        return delprojekten.andra(
                tur.samverkansId(),
                d.id(),
                tur.nyckel(),
                tur.idag(),
                was -> new Andring(
                        was.med(was.genomforande().medForslag(text, to)),
                        handelse(tur, was.genomforande().atgardsforslag().size() + 1, "nytt", null)));
    }

    /** What it was is kept with the event. */
    private Delprojekt andra(Tur tur, Delprojekt d, int number, String what, UnaryOperator<Atgardsforslag> change) {
        return delprojekten.andra(tur.samverkansId(), d.id(), tur.nyckel(), tur.idag(), was -> {
            Atgardsforslag before = finns(was, number);
            return new Andring(
                    was.med(was.genomforande().medForslag(change.apply(before))),
                    handelse(tur, number, what, Forut.av(before)));
        });
    }

    private static Handelse handelse(Tur tur, int number, String what, @Nullable Forut before) {
        return Kvittens.handelse(tur, Handelse.Slag.ATGARDSFORSLAG, String.valueOf(number), null, null, what, before);
    }

    /** The huvudmän that have taken a stand on it as it is worded. */
    private static List<String> beslutat(Tur tur, Delprojekt d, Atgardsforslag a) {
        return Genomforandekort.alla(tur).stream()
                .filter(h -> d.genomforande()
                        .beslut(h, a.nummer())
                        .filter(b -> a.till(h) || b.atgardsforslag().contains(a.nummer()))
                        .filter(b -> !b.oppet() && b.utfall() != Utfall.INGET_BESLUT)
                        .isPresent())
                .toList();
    }

    /** Whoever has decided on a wording has not decided on another. */
    private Svar fraga(Tur tur, Delprojekt d, Atgardsforslag was, String says, List<String> to, List<String> decided) {
        String title = texter.ge("atgard.beslutat", decided.size());
        String number = String.valueOf(was.nummer());
        String names = decided.stream().map(tur.samverkan()::huvudmansnamn).collect(Collectors.joining(", "));
        Map<String, String> data = Map.of(
                "delprojekt",
                d.id(),
                "id",
                number,
                "nyckel",
                tur.nyckel(),
                BESLUTAT,
                "ja",
                "text." + number,
                says,
                "till." + number,
                String.join(",", to));
        return Svar.kort(
                new Kort(
                        title,
                        List.of(
                                new Del.Stycke(texter.ge("atgard.beslutatvilka", names)),
                                new Del.Citerat(texter.ge("atgard.lydelse"), Kapat.till(LINE, was.text())),
                                new Del.Citerat(texter.ge("atgard.nylydelse"), Kapat.till(LINE, says))),
                        List.of(new Knapp.Gor(texter.ge("knapp.andraanda"), SPARA, data))),
                title + ": " + names);
    }

    private Atgardsforslag finns(Delprojekt d, int number) {
        return d.genomforande().atgardsforslag().stream()
                .filter(a -> a.nummer() == number)
                .findFirst()
                .orElseThrow(() -> new Avslag(texter.ge("atgard.finnsinte", String.valueOf(number), d.namn())));
    }

    /** Those that are named, if every word names one: "Skåne och Halland", "alla". */
    private Optional<List<String>> adressater(Tur tur, String said) {
        if (said.strip().matches("(?iU)alla(?: regioner| huvudmän)?")) return Optional.of(Genomforandekort.alla(tur));
        List<Optional<String>> named = Arrays.stream(said.split("(?iU)\\s*(?:,|;|\\boch\\b|&)\\s*"))
                .map(part -> tur.samverkan().huvudman(part).map(Huvudman::id))
                .toList();
        if (!named.stream().allMatch(Optional::isPresent)) return Optional.empty();
        List<String> ids = named.stream().flatMap(Optional::stream).toList();
        return Optional.of(
                Genomforandekort.alla(tur).stream().filter(ids::contains).toList());
    }

    private String rubrik(Delprojekt d) {
        return texter.ge("atgard.rubrik", d.namn());
    }

    /** What is put to the speaker's own region, and nothing else. */
    private Svar regionens(Tur tur, Delprojekt d) {
        Set<String> own = tur.talarFor(d);
        List<Atgardsforslag> put = d.genomforande()
                .kvar()
                .filter(a -> own.stream().anyMatch(a::till))
                .toList();
        if (put.isEmpty()) return Svar.mening(texter.ge("atgard.ingahit", d.namn()));
        List<Del> parts = new ArrayList<>();
        for (Atgardsforslag a : put) {
            List<String> to = a.huvudman().stream().filter(own::contains).toList();
            var mine = new Atgardsforslag(a.nummer(), a.text(), to, false);
            parts.add(new Del.Rad(a.nummer() + ".", a.text(), kort.adressat(tur, mine), List.of()));
        }
        String lines = put.stream()
                .map(a -> a.nummer() + ". " + Kapat.till(120, a.text()))
                .collect(Collectors.joining(" · "));
        return Svar.kort(new Kort(rubrik(d), parts, List.of()), rubrik(d) + ": " + lines);
    }

    private Svar lista(Tur tur, Delprojekt d, String title) {
        List<Del> parts = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        boolean may = tur.far(Handling.SATTA_ATGARDSFORSLAG, d);
        for (Atgardsforslag a : d.genomforande().atgardsforslag()) {
            Map<String, String> data = Map.of("delprojekt", d.id(), "id", String.valueOf(a.nummer()));
            List<Knapp> buttons = new ArrayList<>();
            if (may && a.struket()) {
                buttons.add(new Knapp.Gor(texter.ge("knapp.aterstall"), TILLBAKA, data));
            } else if (may) {
                buttons.add(new Knapp.Oppna(
                        texter.ge("knapp.andra"), falt(tur, a), new Knapp.Gor(texter.ge("knapp.spara"), SPARA, data)));
                buttons.add(new Knapp.Gor(texter.ge("knapp.stryk"), STRYK, data));
            }
            parts.add(new Del.Rad(
                    a.nummer() + ".",
                    a.struket() ? texter.ge("atgard.utgatt", a.text()) : a.text(),
                    kort.adressat(tur, a),
                    buttons));
            lines.add(a.nummer() + ". " + Kapat.till(120, a.text()));
        }
        if (parts.isEmpty()) parts.add(new Del.Notis(texter.ge("atgard.inga")));
        if (d.genomforande().kvar().count() > MANY) parts.add(new Del.Notis(texter.ge("atgard.manga")));
        List<Knapp> add = may
                ? List.of(new Knapp.Oppna(
                        texter.ge("knapp.laggtill"),
                        falt(tur, null),
                        new Knapp.Gor(
                                texter.ge("knapp.spara"), SPARA, Map.of("delprojekt", d.id(), "nyckel", tur.nyckel()))))
                : List.of();
        return Svar.om("atgard/" + d.id(), new Kort(title, parts, add), title + ": " + String.join(" · ", lines));
    }

    private List<Del> falt(Tur tur, @Nullable Atgardsforslag a) {
        String row = a == null ? "ny" : String.valueOf(a.nummer());
        return List.of(
                new Del.Textfalt(
                        "text." + row,
                        texter.ge("atgard.text"),
                        a == null ? null : a.text(),
                        true,
                        true,
                        Tur.MOST_CHARACTERS),
                new Del.Flervalsfalt(
                        "till." + row,
                        texter.ge("atgard.till"),
                        tur.samverkan().huvudman().stream()
                                .map(h -> new Del.Val(h.namn(), h.id()))
                                .toList(),
                        a == null ? List.of() : a.huvudman()));
    }
}
