package se.samverkan.ringar.scheduler.regel;

import java.time.LocalDate;

/** "Twice a year", to the kansli: a seminar for present and former chairs. Of the whole samverkan. */
public final class AlumniRegel {
    public static final String NAMN = "alumni";

    private AlumniRegel() {}

    /** The seminar of this day's half-year. */
    public static String amne(LocalDate dag) {
        return dag.toString();
    }
}
