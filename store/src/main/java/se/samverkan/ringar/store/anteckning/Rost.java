package se.samverkan.ringar.store.anteckning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How somebody else sees a ring, and from where. A person has one voice on an entry: a later one replaces it, and the
 * earlier stays readable.
 *
 * @param av the id of the person
 * @param huvudman the id of the region or municipality that the person sees it from
 * @param yrke the profession, in the person's own words
 * @param patient whether it is seen as a patient or a relative
 * @param rad a line of the person's own
 */
public record Rost(
        String av,
        Syn syn,
        @Nullable String huvudman,
        @Nullable String yrke,
        boolean patient,
        @Nullable String rad,
        Instant tid) {

    /** What a voice says. */
    public enum Syn {
        OCKSA,
        ANNORLUNDA,
        /** The voice is taken back. */
        INGEN
    }

    /** The same view from the same place, whenever it was said. */
    boolean sammaSom(Rost other) {
        return equals(new Rost(other.av, other.syn, other.huvudman, other.yrke, other.patient, other.rad, tid));
    }
}
