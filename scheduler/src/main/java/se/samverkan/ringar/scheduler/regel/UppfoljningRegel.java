package se.samverkan.ringar.scheduler.regel;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.samverkan.Regler;
import se.samverkan.ringar.store.uppfoljning.Uppfoljning;

/**
 * "9 months after approval: kontaktperson gets the drafted question to the former chair; 2 months, 1 month and 2 weeks
 * before the 12-month day; on it" to who has taken it on, "then the kontaktperson, every second week": the
 * uppföljningsrapport.
 */
public final class UppfoljningRegel implements Regel {
    public static final String NAMN = "uppfoljning";

    private final Regler.Uppfoljning tal;
    private final Fakta fakta;
    private final Uppfoljningsrad rad;

    public UppfoljningRegel(Regler.Uppfoljning tal, Fakta fakta) {
        this.tal = tal;
        this.fakta = fakta;
        this.rad = new Uppfoljningsrad(NAMN, tal, fakta);
    }

    /** The follow-up with this place in the order; the first has 1, whether or not it has been entered. */
    public static String amne(int ordning) {
        return String.valueOf(ordning);
    }

    @Override
    public String namn() {
        return NAMN;
    }

    @Override
    public Stream<Steg> steg(Underlag underlag, LocalDate till) {
        Delprojekt d = underlag.delprojekt();
        if (!tal.pa()) return Stream.empty();
        Optional<Uppfoljning> entered =
                d.uppfoljningar().stream().filter(u -> u.ordning() == 1).reduce((earlier, later) -> later);
        Optional<Utgangsdag> approved = fakta.godkand(d);
        Optional<LocalDate> due = entered.map(Uppfoljning::senast)
                .or(() -> approved.map(day -> day.dag().plusMonths(tal.inomManader())));
        return due.stream().flatMap(latest -> {
            // where the day has not been moved, so many months after the approval is not always so many before the day
            LocalDate question = approved.map(Utgangsdag::dag)
                    .filter(day -> day.plusMonths(tal.inomManader()).equals(latest))
                    .map(day -> day.plusMonths(tal.fragaManaderEfter()))
                    .orElseGet(() -> rad.fraga(latest));
            LocalDate noted = approved.map(Utgangsdag::noterad).orElseGet(() -> fakta.skapad(d));
            return rad.steg(d, amne(1), latest, question, entered, noted, till);
        });
    }
}
