package se.samverkan.ringar.scheduler.regel;

import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.samverkan.Regler;

/** "Twice a year", to the kansli: a seminar for present and former chairs. Of the whole samverkan. */
public final class AlumniRegel implements Samverkansregel {
    public static final String NAMN = "alumni";

    private final Regler.Alumni tal;

    public AlumniRegel(Regler.Alumni tal) {
        this.tal = tal;
    }

    /** The seminar of this day's half-year. */
    public static String amne(LocalDate dag) {
        return dag.toString();
    }

    @Override
    public String namn() {
        return NAMN;
    }

    @Override
    public Stream<Steg> steg(LocalDate efter, LocalDate till) {
        if (!tal.pa()) return Stream.empty();
        return IntStream.rangeClosed(efter.getYear(), till.getYear())
                .boxed()
                .flatMap(year -> tal.dagar().stream().map(day -> day.atYear(year)))
                .filter(day -> day.isAfter(efter) && !day.isAfter(till))
                .map(day -> Steg.till(Roll.KANSLI, NAMN, amne(day), day));
    }
}
