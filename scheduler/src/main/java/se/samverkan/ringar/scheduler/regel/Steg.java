package se.samverkan.ringar.scheduler.regel;

import java.time.LocalDate;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.utskick.Mottagare;

/**
 * A day on which something is to be said.
 *
 * @param regel the rule's name
 * @param amne what it is about, unique in the delprojekt: of several steps about the same subject only the latest counts
 * @param dag the step's own day; weekends and hours postpone the sending, never this day
 * @param till to whom
 */
public record Steg(String regel, String amne, LocalDate dag, Mottagare till) {
    public static Steg till(Roll roll, String regel, String amne, LocalDate dag) {
        return new Steg(regel, amne, dag, new Mottagare.Innehavaren(roll));
    }

    /** The same, to the holder of another role. */
    Steg till(Roll roll) {
        return till(roll, regel, amne, dag);
    }
}
