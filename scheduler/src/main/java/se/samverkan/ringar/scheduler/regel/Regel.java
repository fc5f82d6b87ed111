package se.samverkan.ringar.scheduler.regel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;

/** A pure rule: the steps of a delprojekt as it stands now, past ones too. What is done has no steps. */
public interface Regel {
    String namn();

    /** @param till the last day that is asked about; a rule that goes on for ever ends here */
    Stream<Steg> steg(Underlag underlag, LocalDate till);

    /**
     * What belongs together: after a gap only the latest step of a chain is said. As a rule each subject is its own;
     * subjects that are answered one by one and yet reach the same receiver share one.
     */
    default String kedja(String amne) {
        return amne;
    }

    /**
     * The last day of what was done with by saying so at the moment; {@link Regelverk#ALDRIG} if it is done with for good.
     * A subject that is asked about again and again is done with until the next time.
     */
    default LocalDate gjortTill(String amne, Instant sagt) {
        return Regelverk.ALDRIG;
    }

    /** Whether it holds also for a delprojekt that was turned down or is done with. Nothing that is asked for does. */
    default boolean ocksaNarDetArOver() {
        return false;
    }

    /**
     * The day on which this must be looked at again although no step is known for it, since what it goes by changes
     * without the delprojekt being saved; {@link Regelverk#ALDRIG} if there is none.
     */
    default LocalDate tittaIgen(Underlag underlag, LocalDate today) {
        return Regelverk.ALDRIG;
    }
}
