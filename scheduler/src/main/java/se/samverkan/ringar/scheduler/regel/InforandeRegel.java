package se.samverkan.ringar.scheduler.regel;

/**
 * "3, 6 and 9 months after the region's decision, per åtgärdsförslag", to the region's contact: ej påbörjat, pågår, infört,
 * hinder.
 */
public final class InforandeRegel {
    public static final String NAMN = "inforande";

    private InforandeRegel() {}

    /** How far the huvudman has come with the åtgärdsförslag. */
    public static String amne(String huvudman, int atgardsforslag) {
        return huvudman + "/" + atgardsforslag;
    }

    /** The id of the huvudman that the subject is about. */
    public static String huvudman(String amne) {
        return amne.substring(0, amne.lastIndexOf('/'));
    }

    /** The number of the åtgärdsförslag that the subject is about. */
    public static int atgardsforslag(String amne) {
        return Integer.parseInt(amne.substring(amne.lastIndexOf('/') + 1));
    }
}
