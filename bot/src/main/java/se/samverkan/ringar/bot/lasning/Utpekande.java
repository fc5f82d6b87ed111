package se.samverkan.ringar.bot.lasning;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that seem to point out a person: a mention, a known name, a title with a name, an office that one person holds.
 * It is a reason to ask, never to refuse: "chefen för mottagningen" may be said kindly.
 */
public final class Utpekande {
    private static final String TITLES = "doktor|dr\\.?|professor|docent|överläkaren?|läkaren|kirurgen|sjuksköterskan|"
            + "undersköterskan|syster|barnmorskan|sekreteraren|handläggaren|kollegan?|\\p{L}{0,20}chef(?:en)?";
    /** No person is called so, whatever stands before it. */
    private static final String NO_NAME =
            "Region\\p{L}*|Landsting\\p{L}*|Kommun\\p{L}*|Sveriges?|Södra|Norra|Västra|Östra";

    private static final Pattern MENTION =
            Pattern.compile("(?<![\\p{L}\\p{N}.])@\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)?");
    private static final Pattern TITLE_AND_NAME = Pattern.compile(
            "(?<![\\p{L}\\p{N}-])(?i:" + TITLES + ") (?!(?:" + NO_NAME + ")(?![\\p{L}-]))\\p{Lu}\\p{Ll}[\\p{L}-]*");
    /** "chefen för", "verksamhetschefen på", "min chef": one person, though "chefer" and "chefsamrådet" are none. */
    private static final Pattern OFFICE = Pattern.compile("(?iU)(?<![\\p{L}-])(?:"
            + "\\p{L}{0,20}chefen (?:för|på|vid|i|hos)|(?:min|vår|deras|hans|hennes|er) \\p{L}{0,20}chef(?!\\p{L})"
            + "|en (?:viss|namngiven) (?:person|kollega|läkare|chef|medarbetare|sjuksköterska))");

    private static final Pattern FULL_NAME = Pattern.compile("(?<![\\p{L}-])\\p{Lu}[\\p{L}-]+ +\\p{Lu}[\\p{L}-]+");

    private Utpekande() {}

    /** The first words that seem to point out somebody, judged by the text alone. */
    public static Optional<String> i(String text) {
        String one = text.replaceAll("[\\s\\h]+", " ");
        for (Pattern pattern : new Pattern[] {MENTION, TITLE_AND_NAME, OFFICE}) {
            Matcher m = pattern.matcher(one);
            if (m.find()) return Optional.of(m.group());
        }
        return Optional.empty();
    }

    /** Whether a first and a last name may stand in it, so that it is worth while to know who is called what. */
    public static boolean kanNamna(String text) {
        return FULL_NAME.matcher(text).find();
    }

    /** The first of these full names that stands in the text. */
    public static Optional<String> avNamn(String text, Collection<String> namn) {
        String padded = " " + text.replaceAll("[^\\p{L}\\p{N}-]+", " ").toLowerCase(Locale.ROOT) + " ";
        return namn.stream()
                .filter(name -> name.strip().contains(" "))
                // the genitive too
                .filter(name -> padded.contains(" " + name.strip().toLowerCase(Locale.ROOT) + " ")
                        || padded.contains(" " + name.strip().toLowerCase(Locale.ROOT) + "s "))
                .findFirst();
    }
}
