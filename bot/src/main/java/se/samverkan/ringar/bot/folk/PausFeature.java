package se.samverkan.ringar.bot.folk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.samtal.Avslag;
import se.samverkan.ringar.bot.samtal.Feature;
import se.samverkan.ringar.bot.samtal.Klick;
import se.samverkan.ringar.bot.samtal.Kommando;
import se.samverkan.ringar.bot.samtal.Personuppslag;
import se.samverkan.ringar.bot.samtal.Sagt;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.person.Paus;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;

/** {@code pausa till …} rests one's own reminders, {@code ersättare @namn till …} says who gets them meanwhile. Why is never asked. */
@Component
@Order(90)
public final class PausFeature implements Feature {
    private static final String PAUS = "folk.paus";
    private static final String ERSATTARE = "folk.ersattare";
    private static final String VALD = "folk.ersattare.vald";
    private static final Kommando PAUSA =
            Kommando.alla("pausa", "till 15 augusti", "hjalp.pausa", "paus", "pausa påminnelser", "ta paus");
    private static final Kommando SLUTA =
            Kommando.alla("sluta pausa", "", "hjalp.slutapausa", "avsluta paus", "pausa inte", "pausa av");
    private static final Kommando NAMNGE =
            Kommando.alla("ersättare", "@namn till 15 augusti", "hjalp.ersattare", "min ersättare", "ersätts av");
    private static final Kommando INGEN =
            Kommando.alla("ingen ersättare", "", "hjalp.ingenersattare", "ta bort ersättare", "ersättare ingen");

    private final Personer personer;
    private final Personuppslag uppslag;
    private final Texter texter;

    public PausFeature(Personer personer, Personuppslag uppslag, Texter texter) {
        this.personer = personer;
        this.uppslag = uppslag;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(PAUSA, SLUTA, NAMNGE, INGEN);
    }

    @Override
    public List<String> verb() {
        return List.of(PAUS, ERSATTARE, VALD);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        if (sagt.kommando().equals(SLUTA)) return pausar(tur, null, false);
        if (sagt.kommando().equals(INGEN)) return ersatts(tur, null, null, false);
        if (sagt.kommando().equals(NAMNGE)) return namnd(tur, sagt);
        if (sagt.text().isBlank()) return fraga();
        Dagtolk.Traff day =
                Dagtolk.forsta(sagt.text(), tur.idag()).orElseThrow(() -> new Avslag(texter.ge("paus.nar")));
        return pausar(tur, day.dag(), besides(sagt.text(), day));
    }

    /** Who stands in; with a day, the pause itself is set too. */
    private Svar namnd(Tur tur, Sagt sagt) {
        if (sagt.text().isBlank()) return fragaErsattare(tur);
        Person standin =
                uppslag.i(tur, sagt.text(), sagt.namnda()).orElseThrow(() -> new Avslag(texter.ge("paus.vem")));
        String rest = sagt.text();
        // a name may have the word of a month in it
        for (Sagt.Namnd named : sagt.namnda()) rest = rest.replace("@" + named.namn(), " ");
        rest = Personuppslag.utanEpost(rest);
        Optional<Dagtolk.Traff> day = Dagtolk.forsta(rest, tur.idag());
        String without = rest;
        return ersatts(
                tur,
                standin,
                day.map(Dagtolk.Traff::dag).orElse(null),
                day.filter(hit -> besides(without, hit)).isPresent());
    }

    /** Whether more was said than the day: the reason, which is not stored. */
    private static boolean besides(String text, Dagtolk.Traff day) {
        return !(text.substring(0, day.start()) + " " + text.substring(day.slut()))
                .replaceAll("(?iU)\\b(till|och|med|t|o|m|tom|fram|mina|påminnelser)\\b|[\\s.,]", "")
                .isEmpty();
    }

    private Svar fragaErsattare(Tur tur) {
        String title = texter.ge("paus.vemfraga");
        List<Del> parts = new ArrayList<>();
        List<Del.Val> others = uppslag.andra(tur);
        if (!others.isEmpty()) {
            parts.add(new Del.Valfalt("person", texter.ge("paus.person"), others, null, false));
        }
        parts.add(new Del.Textfalt("epost", texter.ge("person.epost"), null, false, false, 200));
        parts.add(new Del.Datumfalt("dag", texter.ge("paus.tillfalt"), null, false));
        parts.add(new Del.Notis(texter.ge("paus.vadersattare")));
        return Svar.kort(
                new Kort(title, parts, List.of(new Knapp.Gor(texter.ge("knapp.ersattare"), VALD, Map.of()))), title);
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        if (klick.verb().equals(VALD)) {
            Person standin = uppslag.valdEllerEpost(tur, klick).orElseThrow(() -> new Avslag(texter.ge("paus.vem")));
            return ersatts(
                            tur,
                            standin,
                            klick.varde("dag").map(day -> dag(tur, day)).orElse(null),
                            false)
                    .paPlatsForMig();
        }
        if (klick.verb().equals(ERSATTARE)) return aterstalls(tur, klick).paPlatsForMig();
        Optional<String> said = klick.varde("dag");
        if (said.isEmpty()) {
            if (klick.varde("av").isEmpty()) throw new Avslag(texter.ge("paus.nar"));
            return pausar(tur, null, false).paPlatsForMig();
        }
        return pausar(tur, dag(tur, said.get()), false).paPlatsForMig();
    }

    private LocalDate dag(Tur tur, String said) {
        return Dagtolk.hela(said, tur.idag()).orElseThrow(() -> new Avslag(texter.ge("paus.nar")));
    }

    private Svar fraga() {
        String title = texter.ge("paus.fraga");
        return Svar.kort(
                new Kort(
                        title,
                        List.of(
                                new Del.Datumfalt("dag", texter.ge("paus.dag"), null, true),
                                new Del.Notis(texter.ge("paus.intevarfor"))),
                        List.of(new Knapp.Gor(texter.ge("knapp.pausa"), PAUS, Map.of()))),
                title);
    }

    private Svar pausar(Tur tur, @Nullable LocalDate till, boolean why) {
        if (till != null) kommande(tur, till);
        Person was = nu(tur);
        LocalDate before = paus(tur, was).map(Paus::till).orElse(null);
        boolean running = before != null && before.isAfter(tur.idag());
        Person now = till == null && before == null ? was : personer.pausar(was, tur.samverkansId(), till);
        String title = till == null ? texter.ge("paus.slut") : texter.ge("paus.satt", Dagtolk.skriv(till, tur.idag()));
        List<Del> parts = new ArrayList<>();
        if (till != null) parts.add(new Del.Stycke(meanwhile(tur, now)));
        if (why) parts.add(new Del.Notis(texter.ge("paus.skalsparasinte")));
        List<Knapp> undo = till == null && !running
                ? List.of()
                : List.of(new Knapp.Gor(
                        texter.ge("knapp.angra"),
                        PAUS,
                        running ? Map.of("dag", String.valueOf(before)) : Map.of("av", "ja")));
        String also = why ? " " + texter.ge("paus.skalsparasinte") : "";
        return Svar.kort(new Kort(title, parts, undo), title + (till == null ? "" : ". " + meanwhile(tur, now)) + also);
    }

    private String meanwhile(Tur tur, Person person) {
        return paus(tur, person)
                .map(Paus::ersattare)
                .flatMap(personer::hitta)
                .map(p -> texter.ge("paus.ersattarefar", p.namn()))
                .orElse(texter.ge("paus.vantar"));
    }

    /** @param till the day to which the speaker also pauses from now on; none where only the name is given */
    private Svar ersatts(Tur tur, @Nullable Person standin, @Nullable LocalDate till, boolean why) {
        Person was = nu(tur);
        if (standin != null && standin.id().equals(was.id())) throw new Avslag(texter.ge("paus.dusjalv"));
        if (till != null) kommande(tur, till);
        String before = paus(tur, was).map(Paus::ersattare).orElse(null);
        LocalDate paused =
                was.paus(tur.samverkansId(), tur.idag()).map(Paus::till).orElse(null);
        String after = standin == null ? null : standin.id();
        Person now = after == null && before == null ? was : personer.ersatts(was, tur.samverkansId(), after);
        if (till != null) now = personer.pausar(now, tur.samverkansId(), till);
        var data = new HashMap<String, String>();
        if (before != null) data.put("id", before);
        if (till != null && paused == null) data.put("av", "ja");
        if (till != null && paused != null) data.put("dag", paused.toString());
        boolean same = Objects.equals(before, after) && (till == null || till.equals(paused));
        return ersattare(
                tur,
                now,
                standin,
                why,
                same ? List.of() : List.of(new Knapp.Gor(texter.ge("knapp.angra"), ERSATTARE, Map.copyOf(data))));
    }

    /** As it was before: who stood in, and if the pause was set with it, that too. */
    private Svar aterstalls(Tur tur, Klick klick) {
        Person was = nu(tur);
        Person standin = klick.varde("id")
                .map(id -> uppslag.buren(tur, id).orElseThrow(() -> new Avslag(texter.ge("klick.gammalt"))))
                .orElse(null);
        Person now = personer.ersatts(was, tur.samverkansId(), standin == null ? null : standin.id());
        Optional<LocalDate> paused = klick.varde("dag").map(said -> dag(tur, said));
        if (paused.isPresent() || klick.varde("av").isPresent()) {
            now = personer.pausar(now, tur.samverkansId(), paused.orElse(null));
        }
        return ersattare(tur, now, standin, false, List.of());
    }

    private Svar ersattare(Tur tur, Person now, @Nullable Person standin, boolean why, List<Knapp> undo) {
        String title = standin == null ? texter.ge("paus.ingenersattare") : texter.ge("paus.ersattare", standin.namn());
        LocalDate till =
                now.paus(tur.samverkansId(), tur.idag()).map(Paus::till).orElse(null);
        String when =
                till == null ? texter.ge("paus.ingenpaus") : texter.ge("paus.pagar", Dagtolk.skriv(till, tur.idag()));
        List<Del> parts = new ArrayList<>();
        parts.add(new Del.Stycke(when));
        if (standin != null) parts.add(new Del.Notis(texter.ge("paus.ratter", standin.fornamn())));
        if (why) parts.add(new Del.Notis(texter.ge("paus.skalsparasinte")));
        String also = why ? " " + texter.ge("paus.skalsparasinte") : "";
        return Svar.kort(new Kort(title, parts, undo), title + ". " + when + also);
    }

    private void kommande(Tur tur, LocalDate day) {
        if (!day.isAfter(tur.idag())) {
            throw new Avslag(texter.ge("frist.passerad", Dagtolk.skriv(day, tur.idag())));
        }
    }

    /** As it is now, also if another node has just changed it. */
    private Person nu(Tur tur) {
        return personer.hitta(tur.vem().id()).orElse(tur.vem());
    }

    private static Optional<Paus> paus(Tur tur, Person person) {
        return person.pauser().stream()
                .filter(p -> p.samverkan().equals(tur.samverkansId()))
                .findFirst();
    }
}
