package se.samverkan.ringar.bot.kort;

import java.util.List;

/**
 * One card, about one thing.
 *
 * @param rubrik what it is, and what has happened: the essential on one line
 * @param delar what it says, from above
 * @param knappar what can be done, at most six
 */
public record Kort(String rubrik, List<Del> delar, List<Knapp> knappar) {
    public static final int MOST_BUTTONS = 6;

    public Kort {
        delar = List.copyOf(delar);
        knappar = List.copyOf(knappar);
        if (knappar.size() > MOST_BUTTONS)
            throw new IllegalArgumentException("Högst sex knappar, var " + knappar.size());
    }
}
