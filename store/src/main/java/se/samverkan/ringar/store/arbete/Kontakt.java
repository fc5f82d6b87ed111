package se.samverkan.ringar.store.arbete;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That the work was anchored somewhere, a line each, so that a gap is seen in time.
 *
 * @param huvudman the id of the region, where the contact was in one
 * @param chefsamrad the id of the chefsamråd, where it was one
 * @param av the id of the person who noted it
 */
public record Kontakt(
        String id,
        LocalDate dag,
        Niva niva,
        @Nullable String huvudman,
        @Nullable String chefsamrad,
        String text,
        String av) {

    /** Where in the organisation. */
    public enum Niva {
        CHEFSAMRAD,
        LINJE,
        /** Higher management: what an omfördelning needs in every region. */
        LEDNING,
        EKONOMI,
        HR
    }
}
