package se.samverkan.ringar.bot.paminnelse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.paminnelse.Radvisare.Radinnehall;
import se.samverkan.ringar.bot.samtal.Klick;
import se.samverkan.ringar.bot.samtal.Samtal;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.scheduler.regel.Regelverk;
import se.samverkan.ringar.scheduler.regel.Steg;
import se.samverkan.ringar.scheduler.utskick.Sandning;
import se.samverkan.ringar.scheduler.utskick.Sandning.Rad;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.utskick.Liggare;
import se.samverkan.ringar.store.utskick.Mottagare;
import se.samverkan.ringar.store.utskick.Utskick;

/** What has been asked of somebody and still waits for an answer: however many, all can be reached and answered. */
@Component
final class Obesvarat {
    /** As many as stand in a reminder: each has buttons. */
    private static final int PAGE = 6;

    /** On the buttons of such a list: where it begins, so that it is shown again when one of its lines is answered. */
    private static final String LISTA = "lista";

    private final Delprojekten delprojekten;
    private final Liggare liggare;
    private final Regelverk regelverk;
    private final Paminnelsekort kort;
    private final Texter texter;

    Obesvarat(Delprojekten delprojekten, Liggare liggare, Regelverk regelverk, Paminnelsekort kort, Texter texter) {
        this.delprojekten = delprojekten;
        this.liggare = liggare;
        this.regelverk = regelverk;
        this.kort = kort;
        this.texter = texter;
    }

    /**
     * A page of a card.
     *
     * @param rader under their heading; none if there are none
     * @param rubriker what each is about, as plain text
     * @param fler the button to the next page; none if this is the last
     */
    record Sida(
            List<Del> rader,
            List<String> rubriker,
            @Nullable Knapp fler) {}

    /** Those from the {@code from}th on, counted from 0. */
    Sida sida(Tur tur, int from) {
        return sida(tur, from, null);
    }

    /** The list again, in which the line that was just answered stands as answered; none if it was not clicked there. */
    Optional<Svar> igen(Tur tur, Klick klick, Utskick answered) {
        Optional<String> from = klick.varde(LISTA).filter(said -> said.matches("\\d{1,5}"));
        if (from.isEmpty() || !tur.plats().personlig()) return Optional.empty();
        Sida page = sida(tur, Integer.parseInt(from.get()), answered);
        String title = texter.ge("paminnelser.rubrik");
        return Optional.of(Svar.kort(
                new Kort(title, page.rader(), page.fler() == null ? List.of() : List.of(page.fler())),
                title + ": " + String.join(" · ", page.rubriker())));
    }

    private Sida sida(Tur tur, int from, @Nullable Utskick answered) {
        List<Rad> all = rader(tur, answered);
        int first = Math.min(from, all.isEmpty() ? 0 : (all.size() - 1) / PAGE * PAGE);
        List<Del> parts = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        if (!all.isEmpty()) parts.add(new Del.Mellanrubrik(texter.ge("paminnelser.obesvarade")));
        for (Rad row : all.stream().skip(first).limit(PAGE).toList()) {
            Radinnehall line = kort.innehall(row);
            String heading = Texter.mening(line.rubrik());
            List<Knapp> buttons =
                    line.knappar().stream().map(b -> iLista(b, first)).toList();
            parts.add(new Del.Rad(row.delprojekt().namn(), heading + " " + line.text(), line.varfor(), buttons));
            lines.add(row.delprojekt().namn() + ": " + heading);
        }
        int next = first + PAGE;
        Knapp more = next < all.size()
                ? new Knapp.Gor(
                        texter.ge("paminnelser.fler.obesvarade"),
                        Samtal.SAG,
                        Map.of("text", "påminnelser obesvarade från " + (next + 1)))
                : null;
        return new Sida(parts, lines, more);
    }

    /** What was sent, is this person's and still holds, each once, the oldest first. */
    private List<Rad> rader(Tur tur, @Nullable Utskick answered) {
        List<String> mine = delprojekten.medNagon(tur.samverkansId(), tur.svarandesIds()).stream()
                .map(Delprojekt::id)
                .toList();
        Map<String, List<Utskick>> sent = liggare.sanda(tur.samverkansId(), mine, utanBemanning(tur)).stream()
                .filter(u -> u.mottagare() != null)
                .collect(Collectors.groupingBy(Utskick::delprojekt));
        List<Rad> rows = delprojekten.hitta(tur.samverkansId(), sent.keySet()).stream()
                .flatMap(d -> rader(tur, d, sent.getOrDefault(d.id(), List.of()), answered))
                .sorted(Comparator.comparing((Rad row) -> row.utskick().steg())
                        .thenComparing(row -> row.utskick().id()))
                .toList();
        return Sandning.enGang(rows);
    }

    private Stream<Rad> rader(Tur tur, Delprojekt d, List<Utskick> sent, @Nullable Utskick answered) {
        List<Utskick> mine = sent.stream().filter(u -> min(tur, d, u)).toList();
        if (mine.isEmpty()) return Stream.empty();
        Set<Steg> holding = new HashSet<>(
                regelverk.utblick(regelverk.underlag(d), tur.idag()).nu());
        return mine.stream()
                .filter(u -> (answered != null && answered.id().equals(u.id()))
                        || Optional.ofNullable(u.mottagare())
                                .filter(to -> holding.contains(new Steg(u.regel(), u.amne(), u.steg(), to)))
                                .isPresent())
                .filter(u -> kort.rubrik(u, d) != null)
                .map(u -> new Rad(u, d));
    }

    /** Where one is asked without being of the delprojekt: a huvudman's official, and the kansli. */
    private static List<String> utanBemanning(Tur tur) {
        Stream<Mottagare> regions = tur.talarFor((Delprojekt) null).stream()
                .flatMap(huvudman -> Stream.of(new Mottagare.Handlaggaren(huvudman), new Mottagare.Regionen(huvudman)));
        Stream<Mottagare> office =
                tur.far(Handling.LEDA, null) ? Stream.of(new Mottagare.Innehavaren(Roll.KANSLI)) : Stream.empty();
        return Stream.concat(regions, office).map(Mottagare::text).toList();
    }

    private static boolean min(Tur tur, Delprojekt d, Utskick sent) {
        return switch (sent.mottagare()) {
            case Mottagare.Innehavaren(Roll role) when role == Roll.KANSLI -> tur.svararFor(sent.till());
            case Mottagare.Regionen(String huvudman) ->
                tur.talarFor(d).contains(huvudman) || tur.svararFor(sent.till());
            case null -> false;
            case Mottagare to -> PaminnelserFeature.min(tur, d, to);
        };
    }

    /** The same button, which knows the list that it stands in. */
    private static Knapp iLista(Knapp button, int from) {
        return switch (button) {
            case Knapp.Gor click -> iLista(click, from);
            case Knapp.Oppna(var label, var fields, var save) -> new Knapp.Oppna(label, fields, iLista(save, from));
            case Knapp.Lank link -> link;
        };
    }

    private static Knapp.Gor iLista(Knapp.Gor click, int from) {
        Map<String, String> data = new HashMap<>(click.data());
        data.put(LISTA, String.valueOf(from));
        return new Knapp.Gor(click.titel(), click.verb(), data);
    }
}
