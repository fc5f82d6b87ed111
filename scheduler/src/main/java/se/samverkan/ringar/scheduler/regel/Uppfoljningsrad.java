package se.samverkan.ringar.scheduler.regel;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.stream.Stream;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Handelse.Slag;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.samverkan.Regler;
import se.samverkan.ringar.store.uppfoljning.Uppfoljning;
import se.samverkan.ringar.store.utskick.Mottagare;

/** The steps of one follow-up, the first or a renewed one. */
final class Uppfoljningsrad {
    private final String regel;
    private final Regler.Uppfoljning tal;
    private final Fakta fakta;

    Uppfoljningsrad(String regel, Regler.Uppfoljning tal, Fakta fakta) {
        this.regel = regel;
        this.tal = tal;
        this.fakta = fakta;
    }

    /** When the kontaktperson gets the question to the former chair. */
    LocalDate fraga(LocalDate senast) {
        return senast.minusMonths(tal.inomManader() - tal.fragaManaderEfter());
    }

    /**
     * @param senast the day by which it is to be done
     * @param entered the follow-up itself, once there is one
     * @param noted when the day was; whatever is changed about a follow-up counts as having been told of it
     */
    Stream<Steg> steg(
            Delprojekt d,
            String amne,
            LocalDate senast,
            LocalDate fraga,
            Optional<Uppfoljning> entered,
            LocalDate noted,
            LocalDate till) {
        if (entered.filter(u -> !u.oppen()).isPresent()) return Stream.empty();
        Utgangsdag day = entered.flatMap(u -> fakta.senast(d, Slag.UPPFOLJNING, u.id()))
                .map(fakta.fran(senast, noted)::noterad)
                .orElseGet(() -> fakta.fran(senast, noted));
        var kontaktperson = new Mottagare.Innehavaren(Roll.KONTAKTPERSON);
        boolean asked = entered.filter(u -> u.tillfragad() != null || u.atagen() != null)
                .isPresent();
        Stream<Steg> question = asked ? Stream.empty() : Stream.of(new Steg(regel, amne, fraga, kontaktperson));
        boolean written = entered.filter(u -> u.rapport() != null).isPresent();
        Mottagare doer = entered.flatMap(u -> Optional.ofNullable(u.atagen()))
                .<Mottagare>map(Mottagare.Personen::new)
                .orElse(kontaktperson);
        Stream<Steg> before = written
                ? Stream.empty()
                : Stream.of(
                                tal.manaderFore().stream().map(senast::minusMonths),
                                tal.dagarFore().stream().map(senast::minusDays),
                                tal.paDagen() ? Stream.of(senast) : Stream.<LocalDate>empty())
                        .flatMap(days -> days)
                        .map(step -> new Steg(regel, amne, step, doer));
        Stream<Steg> after = day.varje(Period.ofDays(tal.dagarMellan()), till)
                .map(step -> new Steg(regel, amne, step, kontaktperson));
        return Stream.of(question, before, after).flatMap(steps -> steps).filter(step -> day.kommer(step.dag()));
    }
}
