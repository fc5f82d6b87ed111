package se.samverkan.ringar.store.genomforande;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
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
 * @param galler false once a later one has replaced it, or it was taken back
 * @param ersatte the ids of those it replaced; in force again if it is taken back
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
        boolean galler,
        List<String> ersatte) {
    public Huvudmansbeslut {
        ersatte = ersatte == null ? List.of() : List.copyOf(ersatte);
        atgardsforslag = atgardsforslag == null ? List.of() : List.copyOf(atgardsforslag);
        bifallna = bifallna == null ? List.of() : List.copyOf(bifallna);
    }

    /** Whether a part of one åtgärdsförslag was granted, so that there is nothing to say about which. */
    public boolean delvisOmEtt() {
        return utfall == Utfall.DELVIS_BIFALL && atgardsforslag.size() == 1 && bifallna.isEmpty();
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

    /** Whether it is about no more than the other. */
    boolean rymsI(Huvudmansbeslut other) {
        return huvudman.equals(other.huvudman)
                && (other.atgardsforslag.isEmpty()
                        || (!atgardsforslag.isEmpty() && other.atgardsforslag.containsAll(atgardsforslag)));
    }

    /** A file is the same by its id, a link if the same huvudman has given it. */
    boolean harSammaUtdrag(Huvudmansbeslut other) {
        Dokument mine = utdrag;
        Dokument theirs = other.utdrag;
        if (mine == null || theirs == null || !huvudman.equals(other.huvudman)) return false;
        return (mine.fil() != null || theirs.fil() != null)
                ? Objects.equals(mine.fil(), theirs.fil())
                : Objects.equals(mine.lank(), theirs.lank());
    }

    Huvudmansbeslut medGaller(boolean now) {
        return kopia(utdrag, verifierat, now, ersatte);
    }

    Huvudmansbeslut medVerifierat() {
        return kopia(utdrag, true, galler, ersatte);
    }

    /** With its paper, which says that the protokoll is there and justerat. */
    Huvudmansbeslut medUtdrag(Dokument document) {
        return kopia(document, verifierat, galler, ersatte);
    }

    /**
     * The same decision told of again: what is not said this time is as it was said before, the latest first.
     *
     * @param before what was noted of this decision; none of a new one
     */
    public Huvudmansbeslut medOsagt(List<Huvudmansbeslut> before) {
        return medOsagt(before, before);
    }

    /** @param kansliets decisions of the same matter, whose number at the kansli is this one's too */
    public Huvudmansbeslut medOsagt(List<Huvudmansbeslut> before, List<Huvudmansbeslut> kansliets) {
        return new Huvudmansbeslut(
                id,
                huvudman,
                atgardsforslag,
                niva,
                eller(organ, before, Huvudmansbeslut::organ),
                eller(dag, before, Huvudmansbeslut::dag),
                eller(paragraf, before, Huvudmansbeslut::paragraf),
                eller(diarienummerHuvudman, before, Huvudmansbeslut::diarienummerHuvudman),
                eller(diarienummerKansli, kansliets, Huvudmansbeslut::diarienummerKansli),
                utfall,
                bifallna.isEmpty() && utfall == Utfall.DELVIS_BIFALL
                        ? before.stream()
                                .filter(b -> b.atgardsforslag.equals(atgardsforslag))
                                .map(Huvudmansbeslut::bifallna)
                                .reduce(List.of(), (earlier, later) -> later)
                        : bifallna,
                utfall == Utfall.BORDLAGT ? eller(bordlagtTill, before, Huvudmansbeslut::bordlagtTill) : null,
                justerat,
                justerat ? null : eller(justerasSenast, before, Huvudmansbeslut::justerasSenast),
                ingetProtokoll ? null : eller(utdrag, before, Huvudmansbeslut::utdrag),
                ingetProtokoll,
                verifierat,
                av,
                tid,
                galler,
                ersatte);
    }

    private static <T> @Nullable T eller(
            @Nullable T said, List<Huvudmansbeslut> before, Function<Huvudmansbeslut, @Nullable T> what) {
        return said != null
                ? said
                : before.stream()
                        .map(what)
                        .filter(Objects::nonNull)
                        .reduce((earlier, later) -> later)
                        .orElse(null);
    }

    /** Whether the matter is left open, so that another decision is to come. */
    public boolean oppet() {
        return utfall == Utfall.BORDLAGT || utfall == Utfall.ATERREMISS;
    }

    /** Whether its paper is a file that is kept here. */
    public boolean harFil() {
        return utdrag != null && utdrag.fil() != null;
    }

    Huvudmansbeslut medErsatte(List<String> replaced) {
        return kopia(utdrag, verifierat, galler, replaced);
    }

    private Huvudmansbeslut kopia(
            @Nullable Dokument document, boolean verified, boolean inForce, List<String> replaced) {
        boolean came = document != null && !document.equals(utdrag);
        return new Huvudmansbeslut(
                id,
                huvudman,
                atgardsforslag,
                niva,
                organ,
                dag,
                paragraf,
                diarienummerHuvudman,
                diarienummerKansli,
                utfall,
                bifallna,
                bordlagtTill,
                justerat || came,
                came ? null : justerasSenast,
                document,
                ingetProtokoll && !came,
                verified,
                av,
                tid,
                inForce,
                replaced);
    }

    /** Whether the region has answered what is asked of it: what is bordlagt, återremitterat or lacks its paper is not. */
    public boolean besvarat() {
        return !oppet() && (utdrag != null || ingetProtokoll || utfall == Utfall.INGET_BESLUT);
    }
}
