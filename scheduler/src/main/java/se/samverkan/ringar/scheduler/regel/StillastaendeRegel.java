package se.samverkan.ringar.scheduler.regel;

import java.time.LocalDate;
import java.util.Optional;

/**
 * "Förslag unanswered 30 days; vänteläge on its day; återremiss, or a report between two instances, for 45 days", to the
 * kansli: what next.
 */
public final class StillastaendeRegel {
    public static final String NAMN = "stillastaende";

    private StillastaendeRegel() {}

    /** The förslag that nobody has decided on. */
    public static final String FORSLAG = "forslag";
    /** The slutrapport that has been handed in and that no instans has decided on. */
    public static final String INLAMNAD = "inlamnad";

    private static final String VILAR = "vilar/";
    private static final String BESLUT = "beslut/";

    /** The vänteläge until this day. */
    public static String vilar(LocalDate till) {
        return VILAR + till;
    }

    /** What has stood still since the decision with this id: an återremiss, or a report on its way to the next instans. */
    public static String beslut(String id) {
        return BESLUT + id;
    }

    /** The id of the decision that the subject is about, where it is about one. */
    public static Optional<String> beslutsId(String amne) {
        return Optional.of(amne).filter(it -> it.startsWith(BESLUT)).map(it -> it.substring(BESLUT.length()));
    }
}
