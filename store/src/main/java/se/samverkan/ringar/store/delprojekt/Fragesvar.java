package se.samverkan.ringar.store.delprojekt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to a reminder, whatever it was about: it is not asked for again, or later, or of somebody else. The
 * latest answer about a rule and subject is in force.
 *
 * @param regel the rule's name
 * @param amne the subject of the rule's steps
 * @param till with {@link Svar#SENARE}: the day to ask again
 * @param person with {@link Svar#LAMNAT_OVER}: the id of the one who was handed it
 */
public record Fragesvar(
        String regel,
        String amne,
        Svar svar,
        @Nullable LocalDate till,
        @Nullable String person,
        String av,
        Instant tid) {

    /** The handing over in force after these answers, in order: who was handed it has it until it is opened again. */
    public static Optional<Fragesvar> overlamning(List<Fragesvar> answers) {
        return answers.stream()
                .filter(a -> a.svar() == Svar.LAMNAT_OVER || a.svar() == Svar.OPPNAT)
                .reduce((earlier, later) -> later)
                .filter(a -> a.svar() == Svar.LAMNAT_OVER);
    }

    /** What can be answered to any reminder. */
    public enum Svar {
        /** Done: nothing more about it; of what is asked again and again, nothing more of what was asked until then. */
        GJORT,
        /** Declined: nothing more about it. */
        AVBOJT,
        SENARE,
        LAMNAT_OVER,
        /** Open again after any of these. */
        OPPNAT
    }
}
