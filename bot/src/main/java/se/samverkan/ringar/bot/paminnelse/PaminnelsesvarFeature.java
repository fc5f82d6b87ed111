package se.samverkan.ringar.bot.paminnelse;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
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
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.delprojekt.Delprojekten.Andring;
import se.samverkan.ringar.store.delprojekt.Fragesvar;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.utskick.Liggare;
import se.samverkan.ringar.store.utskick.Mottagare;
import se.samverkan.ringar.store.utskick.Utskick;

/** What can be answered to any line of a reminder: done, later, handed over, not needed; and opened again. */
@Component
@Order(42)
final class PaminnelsesvarFeature implements Feature {
    private final Delprojekten delprojekten;
    private final Liggare liggare;
    private final Paminnelsekort kort;
    private final Obesvarat obesvarat;
    private final Datasvar datasvar;
    private final Texter texter;

    PaminnelsesvarFeature(
            Delprojekten delprojekten,
            Liggare liggare,
            Paminnelsekort kort,
            Obesvarat obesvarat,
            Datasvar datasvar,
            Texter texter) {
        this.delprojekten = delprojekten;
        this.liggare = liggare;
        this.kort = kort;
        this.obesvarat = obesvarat;
        this.datasvar = datasvar;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of();
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        throw new IllegalStateException("Inget kommando");
    }

    @Override
    public List<String> verb() {
        return List.of(Regelrader.GJORT, Regelrader.SENARE, Regelrader.ANNAT, Regelrader.OPPNA, Datasvar.LOVAT);
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        Utskick asked = liggare.hitta(tur.samverkansId(), klick.maste("rad"))
                .orElseThrow(() -> new Avslag(texter.ge("klick.gammalt")));
        Delprojekt d = delprojekten
                .hitta(tur.samverkansId(), asked.delprojekt())
                .orElseThrow(() -> new Avslag(texter.ge("klick.gammalt")));
        if (!far(tur, d, asked)) throw new Avslag(texter.ge("paminnelse.intedin"));
        Delprojekt now = datasvar.besvara(tur, d, asked, klick).orElseGet(() -> besvarat(tur, d, asked, klick));
        return obesvarat
                .igen(tur, klick, asked)
                .or(() -> kort.igen(tur, asked))
                .map(shown -> shown.paPlats().med(kort.uppdateringar(now, asked.amne())))
                .orElseGet(() -> Svar.mening(texter.ge("paminnelse.svarat")));
    }

    private Delprojekt besvarat(Tur tur, Delprojekt d, Utskick asked, Klick klick) {
        Fragesvar answer = svar(tur, d, asked, klick);
        // the same click again, also as a new delivery, is the same answer; another answer after it is another, and so
        // is
        // the same to what was asked since
        Optional<Fragesvar> before =
                d.svar(asked.regel(), asked.amne()).filter(b -> b.tid().isAfter(asked.lovad()));
        return before.filter(b -> samma(b, answer)).isPresent() ? d : besvara(tur, d, asked, answer);
    }

    /**
     * Who may answer: the one whose it is, or who stands in now, the region it is asked of, the group, and who leads. Not
     * whoever it was sent to: a stand-in has it for as long as the other is away.
     */
    private static boolean far(Tur tur, Delprojekt d, Utskick asked) {
        if (tur.far(Handling.LEDA, d)) return true;
        return switch (asked.mottagare()) {
            case Mottagare.Handlaggaren(String huvudman) -> tur.talarFor(d).contains(huvudman);
            case Mottagare.Regionen(String huvudman) ->
                tur.talarFor(Handling.NOTERA_INFORANDE, d).contains(huvudman);
            case Mottagare.Gruppen _ -> tur.far(Handling.REGISTRERA, d);
            case Mottagare.Personen(String id) -> tur.svararFor(id) && harKvar(d, id);
            case Mottagare.Innehavaren(var role) -> d.med(role).anyMatch(b -> tur.svararFor(b.person()));
            case Mottagare.Registraturen _ -> false;
            case null -> false;
        };
    }

    /** What somebody was asked in a place that they have left is their successor's. */
    private static boolean harKvar(Delprojekt d, String person) {
        return d.bemanning().stream().anyMatch(b -> b.person().equals(person))
                || d.uppfoljningar().stream().anyMatch(u -> u.oppen() && person.equals(u.atagen()));
    }

    private Fragesvar svar(Tur tur, Delprojekt d, Utskick asked, Klick klick) {
        return switch (klick.verb()) {
            case Regelrader.GJORT -> svar(tur, asked, Fragesvar.Svar.GJORT, null, null);
            case Regelrader.OPPNA -> svar(tur, asked, Fragesvar.Svar.OPPNAT, null, null);
            case Regelrader.SENARE ->
                svar(tur, asked, Fragesvar.Svar.SENARE, tur.idag().plusDays(Regelrader.SENARE_DAGAR), null);
            default -> annat(tur, d, asked, klick);
        };
    }

    private Fragesvar annat(Tur tur, Delprojekt d, Utskick asked, Klick klick) {
        String chosen = falt(klick, asked, "svar").orElse("");
        if (chosen.equals(Fragesvar.Svar.AVBOJT.name())) return svar(tur, asked, Fragesvar.Svar.AVBOJT, null, null);
        if (chosen.equals(Fragesvar.Svar.LAMNAT_OVER.name())) {
            String person = falt(klick, asked, "person")
                    .filter(id ->
                            d.bemanning().stream().anyMatch(b -> b.person().equals(id)))
                    .orElseThrow(() -> new Avslag(texter.ge("paminnelse.tillvem")));
            return svar(tur, asked, Fragesvar.Svar.LAMNAT_OVER, null, person);
        }
        LocalDate day = falt(klick, asked, "dag")
                .flatMap(said -> Dagtolk.hela(said, tur.idag()))
                .orElseThrow(() -> new Avslag(texter.ge("paminnelse.tillnar")));
        if (!day.isAfter(tur.idag())) throw new Avslag(texter.ge("frist.passerad", Dagtolk.skriv(day, tur.idag())));
        return svar(tur, asked, Fragesvar.Svar.SENARE, day, null);
    }

    private static Optional<String> falt(Klick klick, Utskick asked, String what) {
        return klick.varde(Fristrader.falt(what, asked.id()));
    }

    private static Fragesvar svar(
            Tur tur, Utskick asked, Fragesvar.Svar what, @Nullable LocalDate day, @Nullable String person) {
        return new Fragesvar(
                asked.regel(), asked.amne(), what, day, person, tur.vem().id(), tur.nu());
    }

    private static boolean samma(Fragesvar a, Fragesvar b) {
        return a.svar() == b.svar() && Objects.equals(a.till(), b.till()) && Objects.equals(a.person(), b.person());
    }

    private Delprojekt besvara(Tur tur, Delprojekt d, Utskick asked, Fragesvar answer) {
        return delprojekten.andra(
                tur.samverkansId(),
                d.id(),
                tur.nyckel(),
                tur.idag(),
                was -> new Andring(
                        was.med(answer),
                        Handelse.av(
                                tur.nyckel(),
                                tur.nu(),
                                tur.vem().id(),
                                Handelse.Slag.FRAGESVAR,
                                asked.regel() + "/" + asked.amne())));
    }
}
