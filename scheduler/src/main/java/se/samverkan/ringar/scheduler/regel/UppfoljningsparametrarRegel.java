package se.samverkan.ringar.scheduler.regel;

/**
 * "30 and 44 days after start while none is noted; 28 days before slutrapport", to the ordförande: how, when, by whom and
 * by which parameters the delprojekt is to be followed up.
 */
public final class UppfoljningsparametrarRegel {
    public static final String NAMN = "uppfoljningsparametrar";

    private UppfoljningsparametrarRegel() {}

    /** The one subject: the plan for following up. */
    public static final String AMNE = "plan";
}
