package se.samverkan.ringar.bot.lasning;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A vägval read out of a sentence: "A i stället för B eftersom C vilket innebär D", the markers in any order.
 *
 * <p>Nothing of the text is lost: a marker that comes a second time, or with nothing after it, stays as words in its part. A
 * text that begins with a marker is all {@code valt}, except "Eftersom C, A" and "Eftersom C väljer vi A".
 *
 * @param valt what was chosen; empty only where the text is
 * @param bortvalt what was set aside; begins with "att" where that was written, so that "i stället för" can stand before it
 * @param skal why; "för att" stays in it, since it does not mean "eftersom"
 * @param konsekvens what follows; begins with "att" where that was written
 */
public record Vagvalsdelar(
        String valt,
        @Nullable String bortvalt,
        @Nullable String skal,
        @Nullable String konsekvens) {
    private enum Del {
        BORTVALT,
        SKAL,
        KONSEKVENS
    }

    private static final String BORTVALT = "i ?stallet for(?: att)?|framfor(?! allt)|(?:hellre|snarare) an(?: att)?";
    private static final String SKAL =
            "eftersom|darfor att|(?=for)(?<!%s)for att|pa grund av(?: att)?|p\\. ?g\\. ?a\\.?|pga\\.?|(?=da)(?:(?<=, )|(?<=,))da"
                    // "för dyrt för att bära", "tillräckligt för att" give a measure, no reason
                    .replace("%s", "\\b(?:for|alltfor) \\p{L}{1,20} |\\btillrackligt |\\bracker |\\bnog ");
    private static final String KONSEKVENS =
            "(?:och )?(?:vilket|(?=det)(?<!vad )det|detta) (?:innebar|betyder)(?: att)?|(?:och )?(?:konsekvensen|foljden) blir(?: att)?";
    private static final Pattern MARKER = monster("(?=[bdefhikopsv])(?<![\\p{L}\\p{N}])(?:(?<b>" + BORTVALT + ")|(?<s>"
            + SKAL + ")|(?<k>" + KONSEKVENS + "))(?![\\p{L}\\p{N}])");
    private static final Pattern THEN = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:valjer|valde|avgransar|prioriterar|beslutar|beslutade|foreslar|satsar|tar|gor|later) vi(?!\\p{L})");

    private static final Pattern OWN_WORD = monster("(?:" + SKAL + ")(?!\\p{L})");

    private static final Pattern AROUND = Pattern.compile("^[\\s\\h,;:]++|(?<![\\s\\h,;:])[\\s\\h,;:]++$");

    /** A marker, and where its part begins: after it, but at it or its "att" where that is said in the part too. */
    private record Snitt(Del del, int start, int end, int part) {}

    /** In which every blank may be several. */
    private static Pattern monster(String words) {
        return Pattern.compile(words.replace(" ?", "\\s{0,9}").replace(" ", "\\s{1,9}"));
    }

    /** Reads the parts. */
    public static Vagvalsdelar las(String text) {
        List<Snitt> cuts = cuts(text);
        if (cuts.isEmpty()) {
            return whole(text);
        }
        if (!blank(text, 0, cuts.getFirst().start())) {
            return cut(text, 0, cuts, new EnumMap<>(Del.class));
        }
        return reasonFirst(text, cuts).orElseGet(() -> whole(text));
    }

    /** Whether a reason brings its own word, so that no "eftersom" fits before it: "för att slippa dubbla köer" is an aim. */
    public static boolean egetOrd(String skal) {
        return OWN_WORD.matcher(Vikning.platt(skal)).lookingAt();
    }

    private static Vagvalsdelar whole(String text) {
        return new Vagvalsdelar(trim(text), null, null, null);
    }

    /** "Eftersom C, A …" and "Eftersom C väljer vi A …"; empty where no vägval follows. */
    private static Optional<Vagvalsdelar> reasonFirst(String text, List<Snitt> cuts) {
        Snitt first = cuts.getFirst();
        int then = clauseEnd(text, first.end());
        if (first.del() != Del.SKAL || then < 0 || blank(text, first.end(), then)) {
            return Optional.empty();
        }
        List<Snitt> rest = cuts.stream()
                .filter(cut -> cut.start() >= then && cut.del() != Del.SKAL)
                .toList();
        boolean nothingChosen = blank(
                text, then, rest.isEmpty() ? text.length() : rest.getFirst().start());
        if (nothingChosen || cuts.stream().anyMatch(cut -> cut.start() < then && cut.del() != Del.SKAL)) {
            return Optional.empty();
        }
        Map<Del, String> parts = new EnumMap<>(Del.class);
        parts.put(Del.SKAL, trim(text.substring(first.part(), then)));
        return Optional.of(cut(text, then, rest, parts));
    }

    /** Where the clause after the reason begins: at "väljer vi", else after the first comma; negative if nowhere. */
    private static int clauseEnd(String text, int from) {
        Matcher then = THEN.matcher(Vikning.platt(text));
        return then.find(from) ? then.start() : text.indexOf(',', from);
    }

    private static Vagvalsdelar cut(String text, int from, List<Snitt> cuts, Map<Del, String> parts) {
        int first = cuts.isEmpty() ? text.length() : cuts.getFirst().start();
        for (int i = 0; i < cuts.size(); i++) {
            int end = i + 1 < cuts.size() ? cuts.get(i + 1).start() : text.length();
            parts.put(cuts.get(i).del(), trim(text.substring(cuts.get(i).part(), end)));
        }
        return new Vagvalsdelar(
                trim(text.substring(from, first)),
                parts.get(Del.BORTVALT),
                parts.get(Del.SKAL),
                parts.get(Del.KONSEKVENS));
    }

    /** The markers that count: the first of each kind that has something after it. */
    private static List<Snitt> cuts(String text) {
        List<Snitt> all = new ArrayList<>();
        String flat = Vikning.platt(text);
        Matcher m = MARKER.matcher(flat);
        while (m.find()) {
            Del del = m.group("b") != null ? Del.BORTVALT : m.group("s") != null ? Del.SKAL : Del.KONSEKVENS;
            all.add(new Snitt(del, m.start(), m.end(), part(flat, del, m.start(), m.end())));
        }
        List<Snitt> cuts = new ArrayList<>();
        Set<Del> used = EnumSet.noneOf(Del.class);
        for (int i = 0; i < all.size(); i++) {
            Snitt cut = all.get(i);
            int next = i + 1 < all.size() ? all.get(i + 1).start() : text.length();
            if (!blank(text, cut.end(), next) && used.add(cut.del())) {
                cuts.add(cut);
            }
        }
        return cuts;
    }

    /** What belongs to the part though it belongs to the marker too: "för att", and the "att" of what is not a reason. */
    private static int part(String flat, Del del, int start, int end) {
        if (del == Del.SKAL) return flat.startsWith("for", start) ? start : end;
        return flat.startsWith("att", end - 3) ? end - 3 : end;
    }

    private static boolean blank(String text, int from, int to) {
        return trim(text.substring(from, to)).isEmpty();
    }

    /** Without surrounding blanks and commas, and without a final full stop unless it ends "m.m." or "...". */
    private static String trim(String part) {
        String core = AROUND.matcher(part).replaceAll("");
        boolean fullStop = core.endsWith(".") && !core.matches("(?s).*(?:\\.\\.|\\.\\h?\\p{L}{1,3}\\.)");
        return fullStop ? core.substring(0, core.length() - 1).strip() : core.equals(".") ? "" : core;
    }
}
