package se.samverkan.ringar.store.genomforande;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.store.dokument.Dokument;

/**
 * What one huvudman decided about the report, per åtgärdsförslag: a vague decision makes nobody responsible.
 *
 * @param huvudman the id of the huvudman
 * @param atgardsforslag the numbers it is about; empty for all that are addressed to this huvudman
 * @param bifallna with {@link Utfall#DELVIS_BIFALL}: the numbers that were granted
 * @param bordlagtTill with {@link Utfall#BORDLAGT}: the day until which it is quiet
 * @param justerat whether the protokoll is justerat; until then it cannot be sent
 * @param justerasSenast while not justerat: the day it is expected to be
 * @param utdrag the protokollsutdrag or decision document
 * @param ingetProtokoll there is none and there will be none
 * @param verifierat seen by the kontaktperson, where it came by the form in an e-mail
 * @param galler false once a later one has replaced it
 */
public record Huvudmansbeslut(
        String id,
        String huvudman,
        List<Integer> atgardsforslag,
        Niva niva,
        @Nullable String organ,
        @Nullable LocalDate dag,
        @Nullable String paragraf,
        @Nullable String diarienummerHuvudman,
        @Nullable String diarienummerKansli,
        Utfall utfall,
        List<Integer> bifallna,
        @Nullable LocalDate bordlagtTill,
        boolean justerat,
        @Nullable LocalDate justerasSenast,
        @Nullable Dokument utdrag,
        boolean ingetProtokoll,
        boolean verifierat,
        String av,
        Instant tid,
        boolean galler) {
    public Huvudmansbeslut {
        atgardsforslag = atgardsforslag == null ? List.of() : List.copyOf(atgardsforslag);
        bifallna = bifallna == null ? List.of() : List.copyOf(bifallna);
    }

    /** On which level it was decided. */
    public enum Niva {
        POLITISK,
        TJANSTEMAN
    }

    /** What was decided. */
    public enum Utfall {
        BIFALL,
        DELVIS_BIFALL,
        AVSLAG,
        ATERREMISS,
        BORDLAGT,
        /** No stand was taken. */
        LAGT_TILL_HANDLINGARNA,
        INGET_BESLUT
    }

    /** Whether the region has answered what is asked of it: what is bordlagt, återremitterat or lacks its paper is not. */
    public boolean besvarat() {
        boolean decided = utfall != Utfall.BORDLAGT && utfall != Utfall.ATERREMISS;
        return decided && (utdrag != null || ingetProtokoll || utfall == Utfall.INGET_BESLUT);
    }
}
