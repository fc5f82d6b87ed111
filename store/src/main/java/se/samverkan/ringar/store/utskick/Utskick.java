package se.samverkan.ringar.store.utskick;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A promise to send something. Its {@code nyckel} (rule, delprojekt, subject, the step's day, role) is unique in the
 * samverkan: it is promised once, whoever promises it. To whom is resolved when it is sent.
 *
 * @param amne what it is about: a milestone's id, an entry's id
 * @param steg the day of the step that it keeps; never moved by weekends
 * @param mottagare to whom; none for an answer that belongs in {@code konversation}
 * @param konversation where an answer belongs that could not be sent at once
 * @param tidigast not before this moment
 * @param hyrd the lease: which sender has it, and until when
 * @param forsok how many times it has been tried
 * @param kod why the latest try failed, as Teams' code or HTTP status
 * @param till the person it was sent to
 * @param ingrepp what a human being last did with it; what somebody asked to have sent again waits for no other message
 */
@Document("utskick")
public record Utskick(
        @Id String id,
        int schema,
        String samverkan,
        String nyckel,
        String regel,
        String delprojekt,
        String amne,
        LocalDate steg,
        @Nullable Mottagare mottagare,
        @Nullable String konversation,
        Lage lage,
        Instant tidigast,
        @Nullable Hyra hyrd,
        int forsok,
        @Nullable String kod,
        @Nullable String till,
        @Nullable String aktivitet,
        Instant lovad,
        Instant andrad,
        @Nullable Ingrepp ingrepp) {
    static final int SCHEMA = 2;

    /** Where a promise is on its way. */
    public enum Lage {
        LOVAD,
        /** Leased to a sender; taken again when the lease has run out. */
        HYRD,
        /** Written just before the message leaves: whoever finds it so after a kill cannot know whether it left. */
        SANDS,
        SAND,
        /** It may have been delivered; not sent again by itself, shown to the kontaktperson. */
        OVISS,
        /** Nobody could take it; shown to the kontaktperson. */
        NEKAD,
        /** No longer true when it was to be sent: done, moved, or overtaken by a later step. */
        INAKTUELL,
        /** It did not arrive, and somebody has decided to leave it at that. */
        AVSKRIVEN
    }

    /**
     * What a human being did with it.
     *
     * @param av the person's id
     * @param fore how it stood before
     */
    public record Ingrepp(String av, Instant tid, Lage fore) {}

    /** A sender's lease. */
    public record Hyra(String av, Instant till) {}
}
