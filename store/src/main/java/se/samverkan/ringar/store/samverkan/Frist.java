package se.samverkan.ringar.store.samverkan;

import java.util.List;

/**
 * The rule frist: when the chair is asked about a milestone, and when it becomes the kontaktperson's to phone (domain.md,
 * "Reminders, nudges, prompts").
 *
 * @param pa whether the rule is on
 * @param dagarFore days before the milestone, the largest first; empty for none
 * @param paDagen whether to ask on the day itself
 * @param dagarEfter days after the milestone, the smallest first; empty for none
 * @param dagarTillKontaktperson days after the milestone when it passes to the kontaktperson, later than every reminder
 */
public record Frist(
        boolean pa, List<Integer> dagarFore, boolean paDagen, List<Integer> dagarEfter, int dagarTillKontaktperson) {

    /** The starting configuration. It takes the phone a week after the last reminder. */
    public static final Frist FORVAL = new Frist(true, List.of(14, 3), true, List.of(7, 14), 21);

    /** No step lies further from its milestone than this. */
    static final int FLEST_DAGAR = 365;

    public Frist {
        dagarFore = List.copyOf(dagarFore);
        dagarEfter = List.copyOf(dagarEfter);
        if (!fallande(dagarFore) || !fallande(dagarEfter.reversed())) {
            throw new IllegalArgumentException("Dagarna står inte i ordning: " + dagarFore + " " + dagarEfter);
        }
        if (!efterSistaPaminnelsen(dagarEfter, dagarTillKontaktperson)) {
            throw new IllegalArgumentException(
                    "Kontaktpersonen kommer före sista påminnelsen: " + dagarEfter + " " + dagarTillKontaktperson);
        }
    }

    /** Whether each number is smaller than the one before it. */
    static boolean fallande(List<Integer> dagar) {
        for (int i = 1; i < dagar.size(); i++) {
            if (dagar.get(i) >= dagar.get(i - 1)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the kontaktperson's day comes after the last reminder to the chair. */
    static boolean efterSistaPaminnelsen(List<Integer> dagarEfter, int dagarTillKontaktperson) {
        return dagarTillKontaktperson > (dagarEfter.isEmpty() ? 0 : dagarEfter.getLast());
    }
}
