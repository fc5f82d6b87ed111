package se.samverkan.ringar.scheduler.regel;

import java.util.Optional;
import se.samverkan.ringar.store.person.Roll;

/**
 * "14 days after start while chair, kontaktperson, a region, patientrepresentant or systemkunskap is missing", to the
 * kansli: one subject for each that is missing, so that each can be declined by itself.
 */
public final class BemanningRegel {
    public static final String NAMN = "bemanning";

    private BemanningRegel() {}

    /** That nobody has the adjungerade's knowledge of the systems. */
    public static final String SYSTEMKUNSKAP = "systemkunskap";

    private static final String REGION = "region/";

    /** That nobody has this role: ordförande, kontaktperson or patientrepresentant. */
    public static String amne(Roll roll) {
        return roll.name();
    }

    /** That nobody in the group comes from this huvudman. */
    public static String region(String huvudman) {
        return REGION + huvudman;
    }

    /** The id of the huvudman that the subject is about, where it is about one. */
    public static Optional<String> huvudman(String amne) {
        return Optional.of(amne).filter(it -> it.startsWith(REGION)).map(it -> it.substring(REGION.length()));
    }
}
