package se.samverkan.ringar.bot.delprojekt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Kapat;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lage.Delprojektkort;
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
import se.samverkan.ringar.store.delprojekt.Delprojekten.Andring;
import se.samverkan.ringar.store.delprojekt.Forut;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.delprojekt.Uppdragspunkt;

/** {@code uppdrag X <text>} adds numbered uppdragspunkter, a line each; alone, it is the form. */
@Component
@Order(32)
public final class UppdragFeature implements Feature {
    private static final String LAGG_TILL = "delprojekt.uppdrag";
    private static final String ANDRA = "delprojekt.uppdragandra";
    private static final String STRYK = "delprojekt.uppdragstryk";
    private static final Pattern NUMBERED = Pattern.compile("^\\s*(\\d{1,3})[.:)]?\\s+(.+)$");
    private static final Kommando KOMMANDO = Kommando.den(
            Handling.LASA_LAGE,
            "uppdrag",
            "njure Kartlägg väntetiderna",
            "hjalp.uppdrag",
            "uppdragspunkt",
            "uppdragspunkter",
            "ny uppdragspunkt");

    private static final int LINE = 120;

    private final Kvittens kvittens;
    private final Delprojektkort kort;
    private final Sikte sikte;
    private final Texter texter;

    public UppdragFeature(Kvittens kvittens, Delprojektkort kort, Sikte sikte, Texter texter) {
        this.kvittens = kvittens;
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
            if (rest.isBlank()) return lista(tur, d, texter.ge("uppdrag.formular", d.namn()), List.of());
            tur.kraver(Handling.SATTA_UPPDRAG, d);
            if (d.harGjort(tur.nyckel())) return kvitto(tur, d);
            Matcher numbered = NUMBERED.matcher(rest);
            Optional<Uppdragspunkt> meant = numbered.matches() ? punkt(d, numbered.group(1)) : Optional.empty();
            return meant.isPresent() ? andra(tur, d, meant.get(), numbered.group(2)) : laggTill(tur, d, rest);
        });
    }

    @Override
    public List<String> verb() {
        return List.of(LAGG_TILL, ANDRA, STRYK);
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        Delprojekt d = sikte.ur(tur, klick);
        tur.kraver(Handling.SATTA_UPPDRAG, d);
        if (klick.verb().equals(LAGG_TILL)) {
            String text = klick.varde("text").orElseThrow(() -> new Avslag(texter.ge("uppdrag.textsaknas")));
            return laggTill(tur.medNyckel(klick.maste("nyckel")), d, text).paPlats();
        }
        if (d.harGjort(tur.nyckel())) return kvitto(tur, d).paPlats();
        Uppdragspunkt point = punkt(d, klick.maste("id")).orElseThrow(() -> new Avslag(texter.ge("klick.gammalt")));
        if (klick.verb().equals(STRYK)) {
            return andra(tur, d, point, "struken", Stream.empty()).paPlats();
        }
        String text = klick.varde(falt(point)).orElseThrow(() -> new Avslag(texter.ge("uppdrag.textsaknas")));
        return andra(tur, d, point, text).paPlats();
    }

    private static Optional<Uppdragspunkt> punkt(Delprojekt d, String number) {
        return d.uppdrag().stream()
                .filter(p -> String.valueOf(p.nummer()).equals(number))
                .findFirst();
    }

    private Svar andra(Tur tur, Delprojekt d, Uppdragspunkt point, String text) {
        String says = tur.ryms(text.strip());
        return andra(tur, d, point, "andrad", Stream.of(new Uppdragspunkt(point.nummer(), says)));
    }

    private Svar andra(Tur tur, Delprojekt d, Uppdragspunkt point, String what, Stream<Uppdragspunkt> instead) {
        List<Uppdragspunkt> then = instead.toList();
        return gor(
                tur,
                d,
                String.valueOf(point.nummer()),
                what,
                was -> was.medUppdrag(was.uppdrag().stream()
                        .flatMap(p -> p.nummer() == point.nummer() ? then.stream() : Stream.of(p))
                        .toList()));
    }

    private Svar laggTill(Tur tur, Delprojekt d, String text) {
        List<String> points = Arrays.stream(tur.ryms(text).split("\\R"))
                .map(line ->
                        line.replaceFirst("^\\s*(?:\\d+[.)]|[-•*])\\s*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
        return gor(tur, d, String.valueOf(points.size()), null, was -> {
            Delprojekt next = was;
            for (String point : points) next = next.medUppdragspunkt(point);
            return next;
        });
    }

    private Svar gor(Tur tur, Delprojekt d, String amne, @Nullable String what, UnaryOperator<Delprojekt> change) {
        return kvitto(
                tur,
                kvittens.gor(
                        tur,
                        d,
                        was -> new Andring(
                                change.apply(was),
                                Kvittens.handelse(
                                        tur,
                                        Handelse.Slag.UPPDRAGSPUNKT,
                                        amne,
                                        null,
                                        null,
                                        what,
                                        Forut.uppdrag(was.uppdrag())))));
    }

    /** What this turn did, above all of them as they are now. */
    private Svar kvitto(Tur tur, Delprojekt d) {
        Handelse event = d.handelse(tur.nyckel()).orElseThrow();
        String number = String.valueOf(event.amne());
        String title = switch (event.vad()) {
            case "andrad" -> texter.ge("uppdrag.andrad", number, d.namn());
            case "struken" -> texter.ge("uppdrag.struken", number, d.namn());
            case null, default ->
                number.equals("1")
                        ? texter.ge("uppdrag.lagttill", d.namn())
                        : texter.ge("uppdrag.lagttillflera", number, d.namn());
        };
        return lista(tur, d, title, kvittens.angraknapp(tur, d)).med(List.of(kort.uppdatering(d, tur.idag())));
    }

    private Svar lista(Tur tur, Delprojekt d, String title, List<Knapp> undo) {
        tur.kraver(Handling.LASA_LAGE, d);
        boolean may = tur.far(Handling.SATTA_UPPDRAG, d);
        List<Del> parts = new ArrayList<>();
        for (Uppdragspunkt point : d.uppdrag()) {
            Map<String, String> data = Map.of("delprojekt", d.id(), "id", String.valueOf(point.nummer()));
            List<Knapp> buttons = may
                    ? List.of(
                            new Knapp.Oppna(
                                    texter.ge("knapp.andra"),
                                    List.of(textfalt(falt(point), point.text())),
                                    new Knapp.Gor(texter.ge("knapp.spara"), ANDRA, data)),
                            new Knapp.Gor(texter.ge("knapp.stryk"), STRYK, data))
                    : List.of();
            parts.add(new Del.Rad(point.nummer() + ".", point.text(), null, buttons));
        }
        List<Knapp> below = new ArrayList<>(undo);
        Knapp.Gor add = new Knapp.Gor(
                texter.ge("knapp.laggtill"), LAGG_TILL, Map.of("delprojekt", d.id(), "nyckel", tur.nyckel()));
        if (parts.isEmpty()) {
            parts.add(may ? textfalt("text", null) : new Del.Notis(texter.ge("overlamning.ingetuppdrag")));
            if (may) below.add(add);
        } else if (may) {
            below.add(new Knapp.Oppna(texter.ge("knapp.flerpunkter"), List.of(textfalt("text", null)), add));
        }
        return Svar.kort(
                new Kort(title, parts, below),
                title + ": "
                        + d.uppdrag().stream()
                                .map(p -> p.nummer() + ". " + Kapat.till(LINE, p.text()))
                                .collect(Collectors.joining(" · ")));
    }

    private static String falt(Uppdragspunkt point) {
        return "text." + point.nummer();
    }

    private Del textfalt(String id, @Nullable String text) {
        String label = texter.ge(text == null ? "uppdrag.text" : "uppdrag.lydelse");
        return new Del.Textfalt(id, label, text, true, true, Tur.MOST_CHARACTERS);
    }
}
