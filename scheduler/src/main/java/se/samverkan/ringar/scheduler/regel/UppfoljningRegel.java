package se.samverkan.ringar.scheduler.regel;

/**
 * "9 months after approval: kontaktperson gets the drafted question to the former chair; 2 months, 1 month and 2 weeks
 * before the 12-month day; on it" to who has taken it on, "then the kontaktperson, every second week": the
 * uppföljningsrapport.
 */
public final class UppfoljningRegel {
    public static final String NAMN = "uppfoljning";

    private UppfoljningRegel() {}

    /** The follow-up with this place in the order; the first has 1, whether or not it has been entered. */
    public static String amne(int ordning) {
        return String.valueOf(ordning);
    }
}
