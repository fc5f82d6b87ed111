package se.samverkan.ringar.scheduler.regel;

/**
 * "30 days after the nämnd's approval while the group is not ended; and when all follow-up is done", to the kontaktperson:
 * end it, or say why not.
 */
public final class AvslutRegel {
    public static final String NAMN = "avslut";

    private AvslutRegel() {}

    /** That the arbetsgrupp's work has not been ended. */
    public static final String GRUPPEN = "gruppen";
    /** That all follow-up is done, and the delprojekt can be. */
    public static final String UPPFOLJT = "uppfoljt";
}
