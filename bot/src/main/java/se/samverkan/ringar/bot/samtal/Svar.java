package se.samverkan.ringar.bot.samtal;

import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.bot.kort.Kort;

/**
 * What is answered, once.
 *
 * @param kort none for a plain sentence
 * @param text the essential in plain text: what a notification shows, a screen reader meets first and a script reads
 * @param amne what the card shows, so that all cards of the same thing can be brought up to date; none if it never
 *     changes
 * @param satt how it is shown
 * @param delat the card as others may see it, when the thing has changed and its other cards are updated; else none
 */
public record Svar(
        @Nullable Kort kort,
        String text,
        @Nullable String amne,
        Satt satt,
        @Nullable Kort delat) {

    /** How an answer is shown. */
    public enum Satt {
        /** As a new message. */
        NYTT,
        /** In place of the card that was clicked, for everybody. */
        ERSATT,
        /** In place of the card that was clicked, for the one who clicked. */
        ERSATT_FOR_MIG,
        /** Not at all. */
        TYST
    }

    /** A plain sentence. */
    public static Svar mening(String text) {
        return new Svar(null, text, null, Satt.NYTT, null);
    }

    /** A card that is about nothing that changes. */
    public static Svar kort(Kort kort, String text) {
        return new Svar(kort, text, null, Satt.NYTT, null);
    }

    /** A card that shows a thing. */
    public static Svar om(String amne, Kort kort, String text) {
        return new Svar(kort, text, amne, Satt.NYTT, null);
    }

    public static Svar tyst() {
        return new Svar(null, "", null, Satt.TYST, null);
    }

    /** The thing has changed: its earlier cards are updated to this one. */
    public Svar efterAndring(Kort forAlla) {
        return new Svar(kort, text, amne, satt, forAlla);
    }

    /** Shown in place of the card that was clicked. */
    public Svar paPlats() {
        return new Svar(kort, text, amne, Satt.ERSATT, delat);
    }

    /** Shown in place of the card that was clicked, to the one who clicked. */
    public Svar paPlatsForMig() {
        return new Svar(kort, text, amne, Satt.ERSATT_FOR_MIG, delat);
    }
}
