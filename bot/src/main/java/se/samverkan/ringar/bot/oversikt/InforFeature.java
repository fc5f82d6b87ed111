package se.samverkan.ringar.bot.oversikt;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Kapat;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lage.Delprojektkort;
import se.samverkan.ringar.bot.lage.Handelsetext;
import se.samverkan.ringar.bot.lage.Kvittens;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.samtal.Avslag;
import se.samverkan.ringar.bot.samtal.Feature;
import se.samverkan.ringar.bot.samtal.Klick;
import se.samverkan.ringar.bot.samtal.Kommando;
import se.samverkan.ringar.bot.samtal.Sagt;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Angring;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.samverkan.Instans;

/**
 * {@code inför <instans> <dag>}: the card for a body's meeting. What to take a stand on or hear, what has changed since it
 * last decided anything, and the portfolio in a line each; a screen at a time.
 */
@Component
@Order(22)
public final class InforFeature implements Feature {
    private static final String VISA = "oversikt.infor";
    private static final int PAGE = 8;
    private static final int LINE = 180;
    /** How far back is looked when the body has decided nothing yet. */
    private static final int WEEKS = 8;

    private static final Pattern PART = Pattern.compile("(?iU)\\s*\\b(?:(läget|nytt) )?från (\\d{1,5})$");
    private static final Kommando KOMMANDO = Kommando.den(
            Handling.LASA_ALLAS_LAGE, "inför", "ledningsgruppen 12 mars", "hjalp.infor", "inför möte", "inför mötet i");

    private final Delprojekten delprojekten;
    private final Delprojektkort kort;
    private final Handelsetext handelser;
    private final Dagordning dagordning;
    private final Kvittens kvittens;
    private final Texter texter;
    private final Clock clock;

    InforFeature(
            Delprojekten delprojekten,
            Delprojektkort kort,
            Handelsetext handelser,
            Dagordning dagordning,
            Kvittens kvittens,
            Texter texter,
            Clock clock) {
        this.delprojekten = delprojekten;
        this.kort = kort;
        this.handelser = handelser;
        this.dagordning = dagordning;
        this.kvittens = kvittens;
        this.texter = texter;
        this.clock = clock;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(KOMMANDO);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        tur.kraver(Handling.LASA_ALLAS_LAGE, null);
        String said = sagt.text();
        Matcher part = PART.matcher(said);
        String what = "";
        int from = 0;
        if (part.find()) {
            what = part.group(1) == null ? "" : part.group(1);
            from = Math.max(0, Integer.parseInt(part.group(2)) - 1);
            said = said.substring(0, part.start());
        }
        String text = said;
        Optional<Dagtolk.Traff> day = Dagtolk.forsta(text, tur.idag());
        String name = day.map(hit -> text.substring(0, hit.start()))
                .orElse(text)
                .replaceFirst("(?iU)\\s+(den)?\\s*$", "")
                .strip();
        Optional<Instans> body = tur.samverkan().instans(name);
        if (body.isEmpty()) return formular(tur);
        LocalDate when = day.map(Dagtolk.Traff::dag).orElse(tur.idag());
        return switch (what.toLowerCase(java.util.Locale.ROOT)) {
            case "läget" -> portfolj(tur, body.get(), when, from);
            case "nytt" -> nytt(tur, body.get(), when, from);
            default -> visa(tur, body.get(), when, from);
        };
    }

    @Override
    public List<String> verb() {
        return List.of(VISA);
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        tur.kraver(Handling.LASA_ALLAS_LAGE, null);
        Instans body = klick.varde("instans")
                .flatMap(tur.samverkan()::instans)
                .orElseThrow(() -> new Avslag(texter.ge("infor.vilken")));
        LocalDate when = klick.varde("dag")
                .flatMap(said -> Dagtolk.hela(said, tur.idag()))
                .orElse(tur.idag());
        return visa(tur, body, when, 0).paPlats();
    }

    /** Something that has happened in one of them. */
    private record Nytt(Delprojekt d, Handelse h) {}

    private Svar visa(Tur tur, Instans body, LocalDate when, int from) {
        List<Delprojekt> all = levande(tur);
        LocalDate since = sedan(all, body, when, tur.idag());
        Map<String, List<Dagordning.Punkt>> agenda = dagordning.till(tur, all, body, when, since);
        List<Del> parts = new ArrayList<>();
        List<String> names = new ArrayList<>();
        int number = 0;
        for (var group : agenda.entrySet()) {
            String heading =
                    texter.ge(group.getKey(), String.valueOf(group.getValue().size()));
            boolean shown = false;
            for (Dagordning.Punkt point : group.getValue()) {
                boolean here = number >= from && number < from + PAGE;
                number++;
                if (!here) continue;
                if (!shown) parts.add(new Del.Mellanrubrik(heading));
                parts.add(new Del.Rad(point.d().namn(), point.rad(), null, point.knappar()));
                names.add(shown ? point.d().namn() : heading + " " + point.d().namn());
                shown = true;
            }
        }
        if (agenda.isEmpty()) {
            parts.add(new Del.Mellanrubrik(texter.ge("infor.stallning", "0")));
            parts.add(new Del.Notis(texter.ge("infor.ingenstallning")));
        }
        String title = texter.ge("infor.rubrik", body.namn(), Dagtolk.skriv(when, tur.idag()));
        List<Knapp> buttons = new ArrayList<>();
        String again = "inför " + body.id() + " " + when;
        if (from + PAGE < number) buttons.add(kvittens.sag("knapp.fler", again + " från " + (from + PAGE + 1)));
        List<Nytt> news = from > 0 ? List.of() : nyheter(all, since);
        if (from == 0) {
            parts.add(new Del.Stycke(
                    texter.ge("infor.sedan", Dagtolk.skriv(since, tur.idag()), String.valueOf(news.size()))));
            if (!news.isEmpty()) buttons.add(kvittens.sag("knapp.nytt", again + " nytt från 1"));
            if (!all.isEmpty()) buttons.add(kvittens.sag("knapp.portfolj", again + " läget från 1"));
        }
        return Svar.kort(
                new Kort(title, parts, buttons),
                title + ": " + (agenda.isEmpty() ? texter.ge("infor.ingenstallning") : String.join(", ", names)));
    }

    private Svar nytt(Tur tur, Instans body, LocalDate when, int from) {
        List<Delprojekt> all = levande(tur);
        LocalDate since = sedan(all, body, when, tur.idag());
        List<Nytt> news = nyheter(all, since);
        List<Del> rows = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Nytt n : news.stream().skip(from).limit(PAGE).toList()) {
            String line = Kapat.till(LINE, handelser.mening(n.d(), n.h(), tur.idag()));
            rows.add(new Del.Rad(n.d().namn(), line, Dagtolk.skriv(dag(n.h()), tur.idag()), List.of()));
            lines.add(n.d().kod() + ": " + line);
        }
        String title = texter.ge("infor.nytt", Dagtolk.skriv(since, tur.idag()));
        return sida(title, rows, lines, news.size(), from, "inför " + body.id() + " " + when + " nytt");
    }

    private Svar portfolj(Tur tur, Instans body, LocalDate when, int from) {
        List<Delprojekt> all = levande(tur);
        List<Del> rows = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Delprojekt d : all.stream().skip(from).limit(PAGE).toList()) {
            String line = kort.rad(d, tur.idag());
            rows.add(new Del.Rad(d.namn(), line, null, List.of()));
            lines.add(d.kod() + ": " + line);
        }
        String title = texter.ge("infor.portfolj", String.valueOf(all.size()));
        return sida(title, rows, lines, all.size(), from, "inför " + body.id() + " " + when + " läget");
    }

    private Svar sida(String title, List<Del> rows, List<String> lines, int all, int from, String again) {
        List<Knapp> more = from + PAGE < all
                ? List.of(kvittens.sag("knapp.fler", again + " från " + (from + PAGE + 1)))
                : List.of();
        return Svar.kort(new Kort(title, rows, more), title + ": " + String.join(" | ", lines));
    }

    private List<Delprojekt> levande(Tur tur) {
        return delprojekten.alla(tur.samverkansId()).stream()
                .filter(d -> !d.vag().over())
                .toList();
    }

    /** The day the body last decided anything before the meeting, else some weeks back. */
    private static LocalDate sedan(List<Delprojekt> all, Instans body, LocalDate when, LocalDate today) {
        return all.stream()
                .flatMap(d -> d.vag().gallande())
                .filter(b -> b.instans().equals(body.id()) && b.dag().isBefore(when))
                .map(b -> b.dag())
                .max(Comparator.naturalOrder())
                .orElse(today.minusWeeks(WEEKS));
    }

    private List<Nytt> nyheter(List<Delprojekt> all, LocalDate since) {
        return all.stream()
                .flatMap(d -> {
                    var taken = Angring.tillbakatagna(d);
                    return d.historik().stream()
                            .filter(h -> h.slag() != Handelse.Slag.ANGRAT && !taken.contains(h.nyckel()))
                            .filter(h -> h.slag() != Handelse.Slag.FRAGESVAR)
                            .filter(h -> dag(h).isAfter(since))
                            .map(h -> new Nytt(d, h));
                })
                .sorted(Comparator.comparing((Nytt n) -> n.h().tid()).reversed())
                .toList();
    }

    private LocalDate dag(Handelse h) {
        return LocalDate.ofInstant(h.tid(), clock.getZone());
    }

    private Svar formular(Tur tur) {
        String title = texter.ge("infor.vilken");
        return Svar.kort(
                new Kort(
                        title,
                        List.of(
                                new Del.Valfalt(
                                        "instans",
                                        texter.ge("beslut.instans"),
                                        tur.samverkan().instanser().stream()
                                                .map(i -> new Del.Val(i.namn(), i.id()))
                                                .toList(),
                                        null,
                                        true),
                                new Del.Datumfalt("dag", texter.ge("infor.dag"), null, false)),
                        List.of(new Knapp.Gor(texter.ge("knapp.visaden"), VISA, Map.of()))),
                title);
    }
}
