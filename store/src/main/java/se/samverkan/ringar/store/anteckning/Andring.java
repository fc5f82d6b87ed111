package se.samverkan.ringar.store.anteckning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done with an entry, and the proof that it was done: {@code nyckel} is unique among all entries of
 * the samverkan.
 *
 * @param av the id of the person who did it
 * @param fore the earlier wording, where it was changed; gone once the entry is erased
 */
public record Andring(
        String nyckel,
        Instant tid,
        String av,
        Vad vad,
        @Nullable Innehall fore) {

    /** What can be done with an entry. */
    public enum Vad {
        NOTERAD,
        ANDRAD,
        ANGRAD,
        /** What was taken back is put back. */
        ATERSTALLD,
        RADERAD,
        BEKRAFTAD,
        /** A later vägval has taken its place. */
        OMPROVAD,
        /** The later vägval was taken back, so this one is in force again. */
        GALLER_IGEN,
        PUBLICERAD,
        AVPUBLICERAD,
        /** Somebody said how they see it. */
        ROST,
        /** Somebody who was asked found that nobody is pointed out. */
        PEKAR_INTE_UT
    }
}
