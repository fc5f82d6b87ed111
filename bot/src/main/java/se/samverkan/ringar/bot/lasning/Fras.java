package se.samverkan.ringar.bot.lasning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way to say something, written so that anybody can read and add one: {@code skriv upp [det] (som|till) vägval[:] {text}}.
 *
 * <p>[…] may be left out, (a|b) is one of them, a colon is also a dash or a full stop, and {…} is a place for what varies. A
 * text is a match only as a whole; case, å/a, commas and a final punctuation mark do not matter.
 */
public final class Fras {
    /** Before a word or a place: a blank, or nothing after a colon or a dash. */
    private static final String BEFORE = "(?:[\\s,]++|(?<=[:!—-]))";

    private static final String COLON = "\\s*(?:[:!]|\\s[-—]|\\.(?=\\s))";
    private static final String MARKS = " :,[](){}|";
    private static final String AFTER = "[\\s.!?,;…]*$";

    /** What may stand in each place, in a folded text. Only what is kept goes on to the very end. */
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("text", "\\S.*"),
            Map.entry("vad", "\\S.{0,120}?"),
            Map.entry("annat", "\\S.{0,60}?"),
            Map.entry("senare", "(?:\\d{1,3}|en|ett|tva|tre|fyra|fem|sex) (?:dagar|dag|veckor|vecka|manader|manad)"),
            Map.entry("vagval", "v\\s?\\d{1,6}"),
            Map.entry("nr", "[vr]\\s?\\d{1,6}"),
            Map.entry("tal", "\\d{1,6}"),
            Map.entry("ord", "\\S{2,40}"),
            Map.entry("kod", "[\\p{L}\\p{N}-]{2,40}"),
            Map.entry("frist", "\\p{L}[\\p{L} ]{2,40}?"),
            Map.entry("dag", "\\S.{0,30}?"),
            Map.entry("ny", "\\S.{0,30}?"),
            Map.entry("kods", "[\\p{L}\\p{N}-]{2,40}s"),
            Map.entry("namn", "\\S*@\\S.{0,60}?"),
            Map.entry("epost", "[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"),
            Map.entry("roll", "\\p{L}{3,30}"));

    private final Pattern pattern;
    private final List<String> places = new ArrayList<>();

    private Fras(String written) {
        pattern = Pattern.compile("^" + compile(Vikning.platt(written)) + AFTER, Pattern.DOTALL);
    }

    /** @throws IllegalArgumentException if it is not written as it should be */
    public static Fras av(String written) {
        return new Fras(written);
    }

    /** What stands in each place, as it was written; empty if the text is no such phrase. */
    public Optional<Map<String, String>> las(String text) {
        Matcher m = pattern.matcher(" " + Vikning.platt(text));
        if (!m.find()) return Optional.empty();
        var found = new LinkedHashMap<String, String>();
        for (int i = 0; i < places.size(); i++) {
            String group = "p" + i;
            if (m.group(group) != null) {
                String said =
                        text.substring(m.start(group) - 1, m.end(group) - 1).strip();
                if (places.get(i).equals("kods")) found.putIfAbsent("kod", said.substring(0, said.length() - 1));
                else found.putIfAbsent(places.get(i), said);
            }
        }
        return Optional.of(found);
    }

    private String compile(String written) {
        var regex = new StringBuilder();
        int at = 0;
        while (at < written.length()) {
            char c = written.charAt(at);
            switch (c) {
                case ' ' -> at++;
                case ':' -> {
                    regex.append(COLON);
                    at++;
                }
                case '[' -> {
                    int end = end(written, at, '[', ']');
                    regex.append(nagon(written.substring(at + 1, end))).append('?');
                    at = end + 1;
                }
                case '(' -> {
                    int end = end(written, at, '(', ')');
                    regex.append(nagon(written.substring(at + 1, end)));
                    at = end + 1;
                }
                case '{' -> {
                    int end = end(written, at, '{', '}');
                    String place = written.substring(at + 1, end);
                    String what = PLACES.get(place);
                    if (what == null) throw new IllegalArgumentException("Ingen plats heter {" + place + "}");
                    regex.append(BEFORE)
                            .append("(?<p")
                            .append(places.size())
                            .append('>')
                            .append(what)
                            .append(')');
                    places.add(place);
                    at = end + 1;
                }
                case ',' -> {
                    regex.append("\\s*,");
                    at++;
                }
                default -> {
                    var word = new StringBuilder();
                    while (at < written.length() && MARKS.indexOf(written.charAt(at)) < 0) {
                        if (written.charAt(at) == '\\') at++;
                        word.append(written.charAt(at++));
                    }
                    if (word.isEmpty())
                        throw new IllegalArgumentException("«" + written + "» har ett tecken för mycket: " + c);
                    regex.append(BEFORE).append(Pattern.quote(word.toString()));
                }
            }
        }
        return regex.toString();
    }

    /** One of several ways; a bar within brackets of its own parts none of these. */
    private String nagon(String ways) {
        var regex = new StringBuilder("(?:");
        int from = 0;
        int depth = 0;
        for (int i = 0; i < ways.length(); i++) {
            char c = ways.charAt(i);
            if (c == '[' || c == '(') depth++;
            if (c == ']' || c == ')') depth--;
            if (c == '|' && depth == 0) {
                regex.append(compile(ways.substring(from, i))).append('|');
                from = i + 1;
            }
        }
        return regex.append(compile(ways.substring(from))).append(')').toString();
    }

    /** Where what opens here is closed. */
    private static int end(String written, int from, char open, char close) {
        int depth = 0;
        for (int i = from; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == open) depth++;
            if (c == close && --depth == 0) return i;
        }
        throw new IllegalArgumentException("«" + written + "» saknar " + close);
    }
}
