package se.samverkan.ringar.scheduler.regel;

import java.time.LocalDate;

/** The state of things once a week, to the kansli, where it has chosen so. Of the whole samverkan. */
public final class VeckobrevRegel {
    public static final String NAMN = "veckobrev";

    private VeckobrevRegel() {}

    /** The letter of this day. */
    public static String amne(LocalDate dag) {
        return dag.toString();
    }
}
