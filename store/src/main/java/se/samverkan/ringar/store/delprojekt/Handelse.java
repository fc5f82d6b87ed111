package se.samverkan.ringar.store.delprojekt;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done with a delprojekt, and the proof that it was done: {@code nyckel} is unique among all
 * delprojekt of the samverkan, so the same delivery or the same click changes nothing twice.
 *
 * @param av the id of the person who did it
 * @param amne what it was done with: a milestone's id, a person's id, an uppdragspunkt's number
 * @param fore a milestone's earlier day
 * @param skal why, as it was said; never about anybody's health
 */
public record Handelse(
        String nyckel,
        Instant tid,
        String av,
        Slag slag,
        @Nullable String amne,
        @Nullable LocalDate fore,
        @Nullable String skal) {

    /** What can be done with a delprojekt. */
    public enum Slag {
        SKAPAT,
        BEMANNAT,
        UPPDRAGSPUNKT,
        FRIST_SATT,
        FRIST_FLYTTAD,
        FRIST_KLAR,
        HJALP_BEGARD,
        /** A decision of an instans; the subject is its id. */
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
        /** The latest of somebody's own changes was taken back. */
        ANGRAT
    }

    public static Handelse av(String nyckel, Instant tid, String av, Slag slag, @Nullable String amne) {
        return new Handelse(nyckel, tid, av, slag, amne, null, null);
    }
}
