package se.samverkan.ringar.bot.kort;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a card. */
public sealed interface Del {
    /** Our own words. */
    record Stycke(String text) implements Del {}

    /** What the parts below are about. */
    record Mellanrubrik(String text) implements Del {}

    /** Our own words, less in sight: when, by whom, why this came. */
    record Notis(String text) implements Del {}

    /**
     * Names somebody so that Teams tells them.
     *
     * @param objektId the person's object id at Entra
     */
    record Omnamnd(String objektId, String namn) implements Del {}

    /** Words that somebody wrote, shown exactly as they were written, under a label of ours. */
    record Citerat(@Nullable String etikett, String text) implements Del {}

    /** A row of a list, with what can be done with it: a bold start, somebody's words, a quiet end. */
    record Rad(String fet, String text, @Nullable String notis, List<Knapp> knappar) implements Del {
        public Rad {
            knappar = List.copyOf(knappar);
        }
    }

    /** Something to fill in; {@code id} is its key among the values of the click that sends it. */
    sealed interface Falt extends Del {
        String id();

        String etikett();
    }

    /** @param hogst the most characters it takes */
    record Textfalt(String id, String etikett, @Nullable String varde, boolean flerrad, boolean kravs, int hogst)
            implements Falt {}

    record Datumfalt(String id, String etikett, @Nullable LocalDate varde, boolean kravs) implements Falt {}

    record Valfalt(
            String id,
            String etikett,
            List<Val> val,
            @Nullable String varde,
            boolean kravs) implements Falt {
        public Valfalt {
            val = List.copyOf(val);
        }
    }

    /** Several of the choices may be made; the click carries their meanings with commas between. */
    record Flervalsfalt(String id, String etikett, List<Val> val, List<String> valda) implements Falt {
        public Flervalsfalt {
            val = List.copyOf(val);
            valda = List.copyOf(valda);
        }
    }

    /** A choice, by what people read and what it means. */
    record Val(String titel, String varde) {}
}
