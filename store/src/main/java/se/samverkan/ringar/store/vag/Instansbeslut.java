package se.samverkan.ringar.store.vag;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;
import se.samverkan.ringar.store.dokument.Dokument;

/**
 * What an instans of the samverkan said about a delprojekt.
 *
 * @param instans the id of the instans in the samverkan's file
 * @param enig whether they were unanimous, where that was noted
 * @param text why, or with which criteria; never about anybody's health
 * @param skalForOrdning why it came out of order, where it did
 * @param av the id of the person who noted it
 * @param galler false once a later note has replaced it, or it was taken back
 * @param till with {@link Utfall#VANTELAGE} and {@link Utfall#BORDLAGT}: the day to look again
 * @param ersatter the id of the decision that this one corrects; that one stays readable
 */
public record Instansbeslut(
        String id,
        String instans,
        Utfall utfall,
        LocalDate dag,
        @Nullable String paragraf,
        @Nullable String diarienummer,
        @Nullable Boolean enig,
        @Nullable String text,
        @Nullable String skalForOrdning,
        @Nullable Dokument dokument,
        String av,
        Instant tid,
        boolean galler,
        @Nullable LocalDate till,
        @Nullable String ersatter) {
    @PersistenceCreator
    public Instansbeslut {}

    /** One that corrects no other, and has no day to look again. */
    public Instansbeslut(
            String id,
            String instans,
            Utfall utfall,
            LocalDate dag,
            @Nullable String paragraf,
            @Nullable String diarienummer,
            @Nullable Boolean enig,
            @Nullable String text,
            @Nullable String skalForOrdning,
            @Nullable Dokument dokument,
            String av,
            Instant tid,
            boolean galler) {
        this(
                id,
                instans,
                utfall,
                dag,
                paragraf,
                diarienummer,
                enig,
                text,
                skalForOrdning,
                dokument,
                av,
                tid,
                galler,
                null,
                null);
    }

    /** The same, in force or not. */
    public Instansbeslut galler(boolean now) {
        return med(dokument, now);
    }

    /** The same, with its document. */
    public Instansbeslut med(Dokument paper) {
        return med(paper, galler);
    }

    private Instansbeslut med(@Nullable Dokument paper, boolean now) {
        return new Instansbeslut(
                id,
                instans,
                utfall,
                dag,
                paragraf,
                diarienummer,
                enig,
                text,
                skalForOrdning,
                paper,
                av,
                tid,
                now,
                till,
                ersatter);
    }

    /** What an instans can say. */
    public enum Utfall {
        /** Was heard and gave its views: the samarbetsgrupp before the ledningsgrupp. */
        SAMRATT,
        /** The work may start, and the uppdrag is fastställt. */
        START,
        AVSLAG,
        /** Accepted, waiting for resources until a day. */
        VANTELAGE,
        /** Stands behind the report, which goes on to the next instans. */
        TILLSTYRKT,
        ATERREMISS,
        BORDLAGT,
        /** The last instans approved and recommends the huvudmän. */
        GODKANT;

        /** Whether it settles the proposal: start, no, or wait. */
        public boolean omForslaget() {
            return this == START || this == AVSLAG || this == VANTELAGE;
        }

        /** Whether it lets the report go on. */
        public boolean slapperVidare() {
            return this == TILLSTYRKT || this == GODKANT;
        }
    }
}
