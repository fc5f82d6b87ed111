package se.samverkan.ringar.bot.lasning;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** Command words as people write them: folded so that they can be compared, and the nearest one meant. */
public final class Ord {
    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}]+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern AROUND =
            Pattern.compile("^[\\p{P}`´ ]++|(?<![\\p{P}`´ &&[^\\p{Pd}]])[\\p{P}`´ &&[^\\p{Pd}]]++$");

    /** Up to this length one slip is forgiven, over it two; shorter words than three letters must be right. */
    private static final int SHORT = 5;

    private static final int TOO_SHORT = 3;

    private Ord() {}

    /**
     * Lower case, å and ä as a, ö as o, é as e, without format characters, surrounding punctuation and leading slash, with
     * single spaces. A sign that ends it ("ring +", "ring -") is kept.
     */
    public static String vik(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String spaced = BLANKS.matcher(bare).replaceAll(" ").strip();
        return AROUND.matcher(spaced).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** The candidate, as given, that was most likely meant; the first of several as near; empty if none is near. */
    public static Optional<String> narmast(String sagt, Collection<String> kandidater) {
        String said = vik(sagt);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> nearest = Optional.empty();
        int least = Integer.MAX_VALUE;
        for (String candidate : kandidater) {
            int slips = slips(said, vik(candidate));
            if (slips >= 0 && slips < least) {
                nearest = Optional.of(candidate);
                least = slips;
            }
        }
        return nearest;
    }

    /** Letters added, missing, changed or swapped; negative if more than is forgiven. */
    private static int slips(String said, String candidate) {
        int length = Math.min(said.length(), candidate.length());
        int forgiven = length < TOO_SHORT ? 0 : length <= SHORT ? 1 : 2;
        return new DamerauLevenshteinDistance(forgiven).apply(said, candidate);
    }
}
