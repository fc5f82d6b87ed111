package se.samverkan.ringar.scheduler.regel;

/**
 * "30, 60, 90 days after the nämnd's decision, then every second month, per region that has not sent it", to the region's
 * handläggare, from the second also the kontaktperson: decision and document.
 */
public final class ProtokollsutdragRegel {
    public static final String NAMN = "protokollsutdrag";

    private ProtokollsutdragRegel() {}

    /** The huvudman that has not sent it, by id. */
    public static String amne(String huvudman) {
        return huvudman;
    }
}
