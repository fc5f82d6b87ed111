package se.samverkan.ringar.bot.samtal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Kort;

/**
 * What is answered, once.
 *
 * @param kort none for a plain sentence
 * @param text the essential in plain text: what a notification shows, a screen reader meets first and a script reads
 * @param amne what the card shows, so that all cards of the same thing can be brought up to date; none if it never
 *     changes
 * @param satt how it is shown
 * @param uppdateringar other cards that the change is seen on
 * @param kvitto what was stored and is confirmed by this: sent later if it cannot be sent now; none for lists and help
 * @param tillAlla what the others in the conversation see of it, when the answer itself is seen only by the one who asked
 * @param nej whether it says that what was asked for is not done; counted, never shown
 */
public record Svar(
        @Nullable Kort kort,
        String text,
        @Nullable String amne,
        Satt satt,
        List<Uppdatering> uppdateringar,
        @Nullable Kvitto kvitto,
        @Nullable Svar tillAlla,
        boolean nej) {
    public Svar {
        uppdateringar = List.copyOf(uppdateringar);
    }

    public Svar(
            @Nullable Kort kort,
            String text,
            @Nullable String amne,
            Satt satt,
            List<Uppdatering> uppdateringar,
            @Nullable Kvitto kvitto,
            @Nullable Svar tillAlla) {
        this(kort, text, amne, satt, uppdateringar, kvitto, tillAlla, false);
    }

    /**
     * A confirmation of something stored.
     *
     * @param regel the name under which a {@link Utskicksvisare} shows it later
     */
    public record Kvitto(String regel, String delprojekt, String amne) {}

    /** All cards that show this thing are to look like this from now on. */
    public record Uppdatering(String amne, Kort kort, String text) {}

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
        return new Svar(null, text, null, Satt.NYTT, List.of(), null, null);
    }

    /** A sentence that says why not. */
    public static Svar nej(String text) {
        return new Svar(null, text, null, Satt.NYTT, List.of(), null, null, true);
    }

    /** A card that is about nothing that changes. */
    public static Svar kort(Kort kort, String text) {
        return new Svar(kort, text, null, Satt.NYTT, List.of(), null, null);
    }

    /** A card that shows a thing. */
    public static Svar om(String amne, Kort kort, String text) {
        return new Svar(kort, text, amne, Satt.NYTT, List.of(), null, null);
    }

    public static Svar tyst() {
        return new Svar(null, "", null, Satt.TYST, List.of(), null, null);
    }

    /** The change is seen on other cards too. */
    public Svar med(List<Uppdatering> more) {
        return new Svar(kort, text, amne, satt, more, kvitto, tillAlla);
    }

    /** Confirms something stored. */
    public Svar kvitterar(Kvitto stored) {
        return new Svar(kort, text, amne, satt, uppdateringar, stored, tillAlla);
    }

    /** The same with a quiet line at the end of its card. */
    public Svar medNotis(String note) {
        Kort shown = kort;
        if (shown == null) return this;
        var parts = new ArrayList<>(shown.delar());
        parts.add(new Del.Notis(note));
        return new Svar(
                new Kort(shown.rubrik(), parts, shown.knappar()),
                text + " " + note,
                amne,
                satt,
                uppdateringar,
                kvitto,
                tillAlla);
    }

    /** The others see this, where the answer itself is for one pair of eyes. */
    public Svar delat(Svar others) {
        return new Svar(kort, text, amne, satt, uppdateringar, kvitto, others);
    }

    /** Shown in place of the card that was clicked. */
    public Svar paPlats() {
        return new Svar(kort, text, amne, Satt.ERSATT, uppdateringar, kvitto, tillAlla);
    }

    /** Shown in place of the card that was clicked, to the one who clicked. */
    public Svar paPlatsForMig() {
        return new Svar(kort, text, amne, Satt.ERSATT_FOR_MIG, uppdateringar, kvitto, tillAlla);
    }
}
