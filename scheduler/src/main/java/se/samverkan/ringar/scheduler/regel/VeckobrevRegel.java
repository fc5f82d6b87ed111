package se.samverkan.ringar.scheduler.regel;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Stream;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.samverkan.Regler;

/**
 * The state of things once a week, to those of the kansli who want it. The file says what goes for whoever has said
 * nothing; what one has said goes before it, from the day after. Of the whole samverkan.
 */
public final class VeckobrevRegel implements Samverkansregel {
    public static final String NAMN = "veckobrev";

    private final Regler.Veckobrev tal;
    private final String samverkan;

    public VeckobrevRegel(Regler.Veckobrev tal, String samverkan) {
        this.tal = tal;
        this.samverkan = samverkan;
    }

    /** The letter of this day. */
    public static String amne(LocalDate dag) {
        return dag.toString();
    }

    @Override
    public String namn() {
        return NAMN;
    }

    /** Whether the person has it from now on. */
    public boolean far(Person medlem) {
        return medlem.veckobrev(samverkan).map(said -> said.pa()).orElse(tal.pa());
    }

    @Override
    public boolean vill(Person medlem, Steg steg) {
        return medlem.veckobrev(samverkan)
                .map(said -> said.pa() && steg.dag().isAfter(said.sedan()))
                .orElse(tal.pa());
    }

    /** The first letter after the day. */
    public LocalDate nasta(LocalDate efter) {
        return efter.with(TemporalAdjusters.next(tal.veckodag()));
    }

    @Override
    public Stream<Steg> steg(LocalDate efter, LocalDate till) {
        return Stream.iterate(nasta(efter), day -> !day.isAfter(till), day -> day.plusWeeks(1))
                .map(day -> Steg.till(Roll.KANSLI, NAMN, amne(day), day));
    }
}
