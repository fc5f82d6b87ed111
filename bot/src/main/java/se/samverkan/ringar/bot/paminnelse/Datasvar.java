package se.samverkan.ringar.bot.paminnelse;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Kapat;
import se.samverkan.ringar.bot.lage.Handelsetext;
import se.samverkan.ringar.bot.lage.Kvittens;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.samtal.Avslag;
import se.samverkan.ringar.bot.samtal.Klick;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.scheduler.regel.DataRegel;
import se.samverkan.ringar.store.arbete.Databegaran;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Angring;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.delprojekt.Delprojekten.Andring;
import se.samverkan.ringar.store.delprojekt.Forut;
import se.samverkan.ringar.store.delprojekt.Fragesvar;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.utskick.Mottagare;
import se.samverkan.ringar.store.utskick.Utskick;

/**
 * What is answered about data that were asked for is noted with the request itself, where every list goes by it: the
 * kontaktperson says that they came or are not needed, the region that they are sent or when they are promised.
 */
@Component
final class Datasvar {
    /** The verb of the button that says to which day they are promised. */
    static final String LOVAT = "paminnelse.lovat";

    /** On the button that opens the question again: which answer it takes back. */
    static final String HANDELSE = "handelse";

    private static final Set<String> ANSWERS =
            Set.of(Databegaran.KOM, Databegaran.UTLOVAD, Databegaran.SKICKAT, Databegaran.STRUKEN);
    private static final Set<String> ENDS = Set.of(Databegaran.KOM, Databegaran.STRUKEN);
    private static final int LONGEST_TEXT = 600;

    private final Delprojekten delprojekten;
    private final Handelsetext handelser;
    private final Texter texter;

    Datasvar(Delprojekten delprojekten, Handelsetext handelser, Texter texter) {
        this.delprojekten = delprojekten;
        this.handelser = handelser;
        this.texter = texter;
    }

    /** Whether this is asked of the one who follows the delprojekt, and not of the region. */
    static boolean kansliets(@Nullable Mottagare to) {
        return to instanceof Mottagare.Innehavaren(Roll role) && (role == Roll.KONTAKTPERSON || role == Roll.KANSLI);
    }

    /** The answer that stands, and is newer than what else was answered; none if the question is open to this receiver. */
    Optional<Handelse> svarat(Delprojekt d, Utskick asked) {
        if (!asked.regel().equals(DataRegel.NAMN)) return Optional.empty();
        Set<String> taken = Angring.tillbakatagna(d);
        Optional<Fragesvar> other = d.svar(asked.regel(), asked.amne()).filter(s -> s.svar() != Fragesvar.Svar.OPPNAT);
        return d.historik().stream()
                .filter(h -> arSvar(h, asked) && !taken.contains(h.nyckel()))
                .reduce((earlier, later) -> later)
                .filter(h -> h.tid().isAfter(asked.lovad()))
                .filter(h -> other.isEmpty() || !other.get().tid().isAfter(h.tid()))
                // that it is sent does not say that it came
                .filter(h -> !(kansliets(asked.mottagare()) && Databegaran.SKICKAT.equals(h.vad())));
    }

    private static boolean arSvar(Handelse h, Utskick asked) {
        return h.slag() == Handelse.Slag.DATABEGARAN
                && asked.amne().equals(h.amne())
                && h.vad() != null
                && ANSWERS.contains(h.vad());
    }

    /** The delprojekt with what was answered; none if the answer is like that to any reminder. */
    Optional<Delprojekt> besvara(Tur tur, Delprojekt d, Utskick asked, Klick klick) {
        if (!asked.regel().equals(DataRegel.NAMN)) return Optional.empty();
        Databegaran b = d.arbete().databegaran(asked.amne()).orElseThrow(() -> new Avslag(texter.ge("klick.gammalt")));
        boolean ours = kansliets(asked.mottagare());
        LocalDate today = tur.idag();
        return switch (klick.verb()) {
            case LOVAT -> {
                LocalDate day = klick.varde(Fristrader.falt("lovat", asked.id()))
                        .flatMap(said -> Dagtolk.hela(said, today))
                        .orElseThrow(() -> new Avslag(texter.ge("paminnelse.data.tillnar")));
                if (day.isBefore(today)) throw new Avslag(texter.ge("frist.passerad", Dagtolk.skriv(day, today)));
                yield Optional.of(
                        !b.vantar() || day.equals(b.utlovad())
                                ? d
                                : notera(tur, d, b, Databegaran.UTLOVAD, day, it -> it.utlovad(day)));
            }
            case Regelrader.GJORT ->
                Optional.of(
                        !b.vantar() || (!ours && b.skickat() != null)
                                ? d
                                : ours
                                        ? notera(tur, d, b, Databegaran.KOM, today, it -> it.kom(today))
                                        : notera(tur, d, b, Databegaran.SKICKAT, today, it -> it.skickat(today)));
            case Regelrader.ANNAT -> {
                String chosen = klick.varde(Fristrader.falt("svar", asked.id())).orElse("");
                if (!ours || !chosen.equals(Fragesvar.Svar.AVBOJT.name())) yield Optional.empty();
                yield Optional.of(
                        b.vantar() ? notera(tur, d, b, Databegaran.STRUKEN, today, it -> it.struken(today)) : d);
            }
            case Regelrader.OPPNA ->
                d.handelse(klick.varde(HANDELSE).orElse(null))
                        .filter(h -> arSvar(h, asked))
                        .map(h -> tillbaka(tur, d, h));
            default -> Optional.empty();
        };
    }

    private Delprojekt notera(
            Tur tur, Delprojekt d, Databegaran asked, String what, LocalDate day, UnaryOperator<Databegaran> change) {
        return delprojekten.andra(tur.samverkansId(), d.id(), tur.nyckel(), tur.idag(), was -> {
            Databegaran now = was.arbete().databegaran(asked.id()).orElse(asked);
            return new Andring(
                    was.med(was.arbete().med(change.apply(now))),
                    Kvittens.handelse(tur, Handelse.Slag.DATABEGARAN, asked.id(), day, null, what, Forut.av(now)));
        });
    }

    /** As {@code ångra} does; twice is once. That it came is for those who lead, or who said so, to take back. */
    private Delprojekt tillbaka(Tur tur, Delprojekt d, Handelse answer) {
        if (Angring.tillbakatagna(d).contains(answer.nyckel())) return d;
        if (ENDS.contains(answer.vad()) && !answer.av().equals(tur.vem().id())) tur.kraver(Handling.LEDA, d);
        return delprojekten.andra(tur.samverkansId(), d.id(), "klick/angra/" + answer.nyckel(), tur.idag(), was -> {
            if (!(Angring.utan(was, answer) instanceof Angring.Svar.Gar(Delprojekt without)))
                throw new Avslag(texter.ge("klick.gammalt"));
            return new Andring(
                    without,
                    new Handelse(
                            "klick/angra/" + answer.nyckel(),
                            tur.nu(),
                            tur.vem().id(),
                            Handelse.Slag.ANGRAT,
                            answer.nyckel(),
                            null,
                            Kapat.till(LONGEST_TEXT, handelser.mening(was, answer, tur.idag()))));
        });
    }
}
