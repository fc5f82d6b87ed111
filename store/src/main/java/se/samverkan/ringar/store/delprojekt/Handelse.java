package se.samverkan.ringar.store.delprojekt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;

/**
 * Something that was done with a delprojekt, and the proof that it was done: {@code nyckel} is unique among all
 * delprojekt of the samverkan, so the same delivery or the same click changes nothing twice.
 *
 * @param av the id of the person who did it
 * @param amne what it was done with: a milestone's id, a person's id, an uppdragspunkt's number; a former name or code
 * @param fore a milestone's earlier day
 * @param skal why, as it was said; never about anybody's health
 * @param vad which of several things of its kind, where there are several: a code
 * @param forut what stood there before, so that it can be taken back; none when nothing did
 */
public record Handelse(
        String nyckel,
        Instant tid,
        String av,
        Slag slag,
        @Nullable String amne,
        @Nullable LocalDate fore,
        @Nullable String skal,
        @Nullable String vad,
        @Nullable Forut forut) {
    /** What was changed of what was made: its name, its code. */
    public static final String NAMN = "namn";

    public static final String KOD = "kod";
    /** What {@code vad} says where only the document came of something that was noted before. */
    public static final String DOKUMENT = "dokument";
    /** As {@code vad} of {@link Slag#FRIST_SATT}: the milestone was struck. */
    public static final String STRUKEN = "struken";
    /** Of a start: whoever noted it became the kontaktperson, since nobody was. */
    public static final String BLEV_KONTAKTPERSON = "kontaktperson";

    @PersistenceCreator
    public Handelse {}

    /** Whether it is only that the document came. */
    public boolean omDokument() {
        return DOKUMENT.equals(vad);
    }

    /** Whether a milestone was struck by this. */
    public boolean struken() {
        return slag == Slag.FRIST_SATT && STRUKEN.equals(vad);
    }

    /** One of a kind that holds one thing only, and cannot be taken back. */
    public Handelse(
            String nyckel,
            Instant tid,
            String av,
            Slag slag,
            @Nullable String amne,
            @Nullable LocalDate fore,
            @Nullable String skal) {
        this(nyckel, tid, av, slag, amne, fore, skal, null, null);
    }

    /** The places that it took from somebody, as far as they were kept. */
    public List<Bemanning> platser() {
        List<Bemanning> held = forut == null ? null : forut.platser();
        return held == null ? List.of() : held;
    }

    /** The uppdragspunkter that stood before it, as far as they were kept. */
    public List<Uppdragspunkt> uppdrag() {
        List<Uppdragspunkt> stood = forut == null ? null : forut.uppdrag();
        return stood == null ? List.of() : stood;
    }

    /** What can be done with a delprojekt. */
    public enum Slag {
        SKAPAT,
        BEMANNAT,
        /** Somebody left places in the delprojekt; the subject is the person's id. */
        AVBEMANNAT,
        /** Two people in it turned out to be one. */
        SAMMANFORD,
        UPPDRAGSPUNKT,
        /** The subject is the milestone's id; with {@link #STRUKEN} it was taken out of the tidplan again. */
        FRIST_SATT,
        FRIST_FLYTTAD,
        FRIST_KLAR,
        HJALP_BEGARD,
        /** A decision of an instans; the subject is the decision's id. */
        INSTANSBESLUT,
        SKEDE_BYTT,
        AVSLUTAT,
        FARDIGT,
        MALL_VALD,
        ATGARDSFORSLAG,
        /** A decision of a huvudman; the subject is its id. */
        HUVUDMANSBESLUT,
        INFORANDE,
        VERIFIERAT,
        KONTAKT,
        DATABEGARAN,
        MOTE,
        MINNESANTECKNING,
        DELRAPPORT,
        UPPFOLJNINGSPLAN,
        KOMMUNIKATION,
        UPPFOLJNING,
        /** An answer to a reminder; the subject is rule and subject. */
        FRAGESVAR,
        /** A change was taken back; the subject is its key. */
        ANGRAT,
        /** The slutrapport was handed in. */
        RAPPORT_INLAMNAD,
        /** What an omfördelning demands was written down: the text is the reason. */
        FORUTSATTNING
    }

    public static Handelse av(String nyckel, Instant tid, String av, Slag slag, @Nullable String amne) {
        return new Handelse(nyckel, tid, av, slag, amne, null, null);
    }
}
