package se.samverkan.ringar.bot.folk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** {@code pausa till …} rests one's own reminders, {@code ersättare @namn} says who gets them meanwhile. Why is never asked. */
@Component
@Order(24)
public final class PausFeature implements Feature {
    private static final String PAUS = "folk.paus";
    private static final String ERSATTARE = "folk.ersattare";
    private static final Kommando PAUSA =
            Kommando.alla("pausa", "till 15 augusti", "hjalp.pausa", "paus", "pausa påminnelser", "ta paus");
    private static final Kommando SLUTA =
            Kommando.alla("sluta pausa", "", "hjalp.slutapausa", "avsluta paus", "pausa inte", "pausa av");
    private static final Kommando NAMNGE =
            Kommando.alla("ersättare", "@namn", "hjalp.ersattare", "min ersättare", "ersätts av");
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
        return List.of(PAUS, ERSATTARE);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        if (sagt.kommando().equals(SLUTA)) return pausar(tur, null, false);
        if (sagt.kommando().equals(INGEN)) return ersatts(tur, null);
        if (sagt.kommando().equals(NAMNGE)) {
            return ersatts(
                    tur,
                    uppslag.i(tur, sagt.text(), sagt.namnda())
                            .orElseThrow(() -> new Avslag(texter.ge("paus.vem"))));
        }
        if (sagt.text().isBlank()) return fraga();
        Dagtolk.Traff day = Dagtolk.forsta(sagt.text(), tur.idag())
                .orElseThrow(() -> new Avslag(texter.ge("paus.nar")));
        String besides = sagt.text().substring(0, day.start()) + " " + sagt.text().substring(day.slut());
        boolean why = !besides.replaceAll("(?iU)\\b(till|och|med|t|o|m|tom|fram|mina|påminnelser)\\b|[\\s.,]", "")
                .isEmpty();
        return pausar(tur, day.dag(), why);
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        if (klick.verb().equals(ERSATTARE)) {
            return ersatts(tur, klick.varde("id").flatMap(personer::hitta).orElse(null))
                    .paPlatsForMig();
        }
        Optional<String> said = klick.varde("dag");
        if (said.isEmpty()) {
            if (klick.varde("av").isEmpty()) throw new Avslag(texter.ge("paus.nar"));
            return pausar(tur, null, false).paPlatsForMig();
        }
        LocalDate day =
                Dagtolk.hela(said.get(), tur.idag()).orElseThrow(() -> new Avslag(texter.ge("paus.nar")));
        return pausar(tur, day, false).paPlatsForMig();
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
        if (till != null && !till.isAfter(tur.idag())) {
            throw new Avslag(texter.ge("frist.passerad", Dagtolk.skriv(till, tur.idag())));
        }
        Person was = nu(tur);
        LocalDate before = paus(tur, was).map(Paus::till).orElse(null);
        boolean running = before != null && before.isAfter(tur.idag());
        Person now = till == null && before == null ? was : personer.pausar(was, tur.samverkansId(), till);
        String title = till == null
                ? texter.ge("paus.slut")
                : texter.ge("paus.satt", Dagtolk.skriv(till, tur.idag()));
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
        return Svar.kort(
                new Kort(title, parts, undo), title + (till == null ? "" : ". " + meanwhile(tur, now)) + also);
    }

    private String meanwhile(Tur tur, Person person) {
        return paus(tur, person)
                .map(Paus::ersattare)
                .flatMap(personer::hitta)
                .map(p -> texter.ge("paus.ersattarefar", p.namn()))
                .orElse(texter.ge("paus.vantar"));
    }

    private Svar ersatts(Tur tur, @Nullable Person standin) {
        Person was = nu(tur);
        if (standin != null && standin.id().equals(was.id())) throw new Avslag(texter.ge("paus.dusjalv"));
        String before = paus(tur, was).map(Paus::ersattare).orElse(null);
        String after = standin == null ? null : standin.id();
        Person now =
                after == null && before == null ? was : personer.ersatts(was, tur.samverkansId(), after);
        String title = standin == null
                ? texter.ge("paus.ingenersattare")
                : texter.ge("paus.ersattare", standin.namn());
        LocalDate till = now.paus(tur.samverkansId(), tur.idag()).map(Paus::till).orElse(null);
        String when = till == null
                ? texter.ge("paus.ingenpaus")
                : texter.ge("paus.pagar", Dagtolk.skriv(till, tur.idag()));
        List<Knapp> undo = java.util.Objects.equals(before, after)
                ? List.of()
                : List.of(new Knapp.Gor(
                        texter.ge("knapp.angra"), ERSATTARE, before == null ? Map.of() : Map.of("id", before)));
        return Svar.kort(new Kort(title, List.of(new Del.Stycke(when)), undo), title + ". " + when);
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
