package se.samverkan.ringar.scheduler.regel;

/** "3, 6 and 12 months after the slutrapport", to all former members one by one: which ringar do you see now? */
public final class RingarEfteratRegel {
    public static final String NAMN = "ringarefterat";

    private RingarEfteratRegel() {}

    /** The person with this id, so many months after. */
    public static String amne(String person, int manader) {
        return person + "/" + manader;
    }
}
