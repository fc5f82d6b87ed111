package se.samverkan.ringar.scheduler.regel;

/** "At start; 28 days before slutrapport", to ordförande and kommunikatör: the communication plan; proofreading. */
public final class KommunikationRegel {
    public static final String NAMN = "kommunikation";

    private KommunikationRegel() {}

    public static final String PLAN = "plan";
    public static final String KORREKTUR = "korrektur";
}
