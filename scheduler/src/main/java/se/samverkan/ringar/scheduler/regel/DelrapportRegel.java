package se.samverkan.ringar.scheduler.regel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import se.samverkan.ringar.store.arbete.Lank;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Handelse.Slag;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.samverkan.Regler;
import se.samverkan.ringar.store.vag.Mall;

/** "Omfördelning, where asked for: every 12 weeks", to the ordförande: a delrapport to the ledningsgrupp. */
public final class DelrapportRegel implements Regel {
    public static final String NAMN = "delrapport";

    private final Regler.Delrapport tal;
    private final Fakta fakta;

    public DelrapportRegel(Regler.Delrapport tal, Fakta fakta) {
        this.tal = tal;
        this.fakta = fakta;
    }

    /** The delrapport that is due after the day on which the latest came, or from which they are asked for. */
    public static String amne(LocalDate sedan) {
        return "efter/" + sedan;
    }

    @Override
    public String namn() {
        return NAMN;
    }

    /** "Every 12 weeks": the next comes all the same. */
    @Override
    public LocalDate gjortTill(String amne, Instant sagt) {
        return fakta.dag(sagt);
    }

    @Override
    public Stream<Steg> steg(Underlag underlag, LocalDate till) {
        Delprojekt d = underlag.delprojekt();
        LocalDate from = d.arbete().delrapporterFran();
        if (!tal.pa() || from == null || d.vag().mall() != Mall.OMFORDELNING || !Fakta.iArbete(d)) {
            return Stream.empty();
        }
        Utgangsdag since =
                senaste(d).filter(latest -> latest.dag().isAfter(from)).orElseGet(() -> fakta.fran(from, from));
        return since.kvar(since.varje(Period.ofWeeks(tal.veckorMellan()), till))
                .map(day -> Steg.till(Roll.ORDFORANDE, NAMN, amne(since.dag()), day));
    }

    private Optional<Utgangsdag> senaste(Delprojekt d) {
        return d.arbete().delrapporter().stream()
                .max(Comparator.comparing(Lank::dag))
                .map(latest -> fakta.fran(
                        latest.dag(),
                        fakta.forst(d, Slag.DELRAPPORT, latest.id()).orElse(latest.dag())));
    }
}
