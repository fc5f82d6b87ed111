package se.samverkan.ringar.scheduler.regel;

import java.time.LocalDate;
import java.util.Optional;

/**
 * "The day after a noted meeting; 6 weeks without any in an active skede", to the group's channel: anything to note? Each
 * asking is a subject of its own, and together they come at most once a week.
 */
public final class NoteraRegel {
    public static final String NAMN = "notera";

    private NoteraRegel() {}

    private static final String MOTE = "mote/";
    private static final String TYST = "tyst/";

    /** After the meeting with this id. */
    public static String mote(String id) {
        return MOTE + id;
    }

    /** That nothing has been noted since the day. */
    public static String tyst(LocalDate sedan) {
        return TYST + sedan;
    }

    /** The id of the meeting that the subject is about, where it is about one. */
    public static Optional<String> moteId(String amne) {
        return Optional.of(amne).filter(it -> it.startsWith(MOTE)).map(it -> it.substring(MOTE.length()));
    }
}
