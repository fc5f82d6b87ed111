package se.samverkan.ringar.scheduler.regel;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Stream;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.samverkan.Regler;

/** The state of things once a week, to the kansli, where it has chosen so. Of the whole samverkan. */
public final class VeckobrevRegel implements Samverkansregel {
    public static final String NAMN = "veckobrev";

    private final Regler.Veckobrev tal;

    public VeckobrevRegel(Regler.Veckobrev tal) {
        this.tal = tal;
    }

    /** The letter of this day. */
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
        return Stream.iterate(
                        efter.with(TemporalAdjusters.next(tal.veckodag())),
                        day -> !day.isAfter(till),
                        day -> day.plusWeeks(1))
                .map(day -> Steg.till(Roll.KANSLI, NAMN, amne(day), day));
    }
}
