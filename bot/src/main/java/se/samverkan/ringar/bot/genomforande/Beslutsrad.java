package se.samverkan.ringar.bot.genomforande;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.bot.lasning.Bakat;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.lasning.Ord;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut.Utfall;
import se.samverkan.ringar.store.samverkan.Samverkan;

/**
 * A huvudman's decision as people write it in one line: "Skåne bifall 2025-05-02 § 45 dnr 2025-456 förslag 1, 3". What is
 * not there is not guessed.
 *
 * @param forslag the numbers that were named
 * @param till the day until which it is bordlagt
 * @param justerat none where nothing is said of it
 * @param hel everything that is to be known stood there, as in a form: what is empty is not known
 * @param flera more than one decision is told of: what is not the same in them is left out
 */
record Beslutsrad(
        @Nullable String huvudman,
        @Nullable Utfall utfall,
        @Nullable LocalDate dag,
        @Nullable LocalDate till,
        @Nullable String paragraf,
        @Nullable String diarienummer,
        @Nullable String kansliets,
        @Nullable String lank,
        List<Integer> forslag,
        @Nullable Boolean justerat,
        boolean ingetProtokoll,
        boolean tjansteman,
        String rest,
        boolean flera,
        boolean hel) {
    private static final String NUMBER = "([A-Za-zÅÄÖåäö]{0,8}[\\w/:-]*\\d[\\w/:-]*)";
    private static final Pattern LINK = Pattern.compile("https://\\S+");
    private static final Pattern OURS =
            Pattern.compile("(?iU)\\b(?:kansliets|vårt|eget)\\s+(?:dnr|diarienr|diarienummer)\\.?:?\\s*" + NUMBER);
    private static final Pattern THEIRS = Pattern.compile("(?iU)\\b(?:dnr|diarienr|diarienummer)\\.?:?\\s*" + NUMBER);
    private static final Pattern PARAGRAPH = Pattern.compile("(?iU)(?:§|\\bparagraf\\b)\\s*(\\d{1,4}\\s?[a-z]?)\\b");
    private static final List<String> DENIED = List.of(" ej", " inte");
    /** A number of an åtgärdsförslag, not the beginning of a day. */
    private static final String ONE =
            "\\d{1,2}\\b(?!/\\d|-\\d|\\s*(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec))";

    static final Pattern PROPOSALS = Pattern.compile(
            "(?iU)\\b(?:åtgärds)?förslag(?:en|et)?\\s*(" + ONE + "(?:\\s*(?:,|och|&|\\+)\\s*" + ONE + ")*)");
    private static final Pattern NOT_YET = Pattern.compile("(?iU)\\b(?:ej|inte|o)\\s?justera(?:t|d)\\b");
    private static final Pattern CONFIRMED = Pattern.compile("(?iU)\\bjustera(?:t|d)\\b");
    private static final Pattern NO_PAPER = Pattern.compile("(?iU)\\b(?:inget|finns inget)\\s+(?:protokoll|utdrag)\\b");
    private static final Pattern OFFICIAL = Pattern.compile("(?iU)\\btjänsteman\\S*");
    private static final Pattern DEN = Pattern.compile("(?iU)\\bden\\s*$");
    private static final Pattern UNTIL = Pattern.compile("(?iU)\\b(?:till(?: den)?)\\s*$");

    static Beslutsrad las(String text, Samverkan samverkan, Texter texter, LocalDate today) {
        var left = new Rest(text);
        String link = left.ta(LINK, 0);
        String ours = left.ta(OURS, 1);
        String theirs = left.ta(THEIRS, 1);
        String paragraph = left.ta(PARAGRAPH, 1);
        List<String> proposals = left.alla(PROPOSALS, 1);
        boolean open = left.ta(NOT_YET, 0) != null;
        boolean confirmed = left.ta(CONFIRMED, 0) != null;
        boolean none = left.ta(NO_PAPER, 0) != null;
        boolean official = left.ta(OFFICIAL, 0) != null;
        LocalDate day = null;
        LocalDate until = null;
        boolean days = false;
        while (true) {
            Optional<Dagtolk.Traff> hit = dag(left.text, today);
            if (hit.isEmpty()) break;
            String before = left.text.substring(0, hit.get().start());
            if (UNTIL.matcher(before).find() && until == null) until = hit.get().dag();
            else if (day == null) day = hit.get().dag();
            else days = true;
            left.text = DEN.matcher(UNTIL.matcher(before).replaceFirst(" ")).replaceFirst(" ")
                    + " "
                    + left.text.substring(hit.get().slut());
        }
        Map<Utfall, String> outcomes = namnda(Utfall.values(), left.text, texter);
        // förslag 1 and förslag 2, each with a day or a paragraf of its own, are two decisions too
        boolean paragraphs = PARAGRAPH.matcher(left.text).find();
        boolean several = outcomes.size() > 1 || (proposals.size() > 1 && (days || paragraphs));
        Utfall outcome = outcomes.isEmpty() || outcomes.size() > 1 ? null : utan(left, outcomes);
        String huvudman = huvudman(left, samverkan);
        return new Beslutsrad(
                huvudman,
                outcome,
                several && days ? null : day,
                until,
                several && paragraphs ? null : paragraph,
                theirs,
                ours,
                link,
                tal(String.join(",", proposals)),
                open ? Boolean.FALSE : confirmed ? Boolean.TRUE : null,
                none,
                official,
                // the commas between what has been read are nobody's name
                left.text
                        .replaceAll("(?<=^|\\s)[,;:.–-]+(?=\\s|$)", " ")
                        .replaceAll("\\s+", " ")
                        .strip()
                        .replaceAll("^[,;:–-]+\\s*|\\s*[,;:–-]+$", ""),
                several,
                false);
    }

    /** A day after "till" is to come; any other is the day of the decision, which has been: "12 februari" is the latest. */
    private static Optional<Dagtolk.Traff> dag(String text, LocalDate today) {
        Optional<Dagtolk.Traff> ahead = Dagtolk.forsta(text, today);
        if (ahead.filter(hit -> UNTIL.matcher(text.substring(0, hit.start())).find())
                .isPresent()) return ahead;
        return Bakat.forsta(text, today);
    }

    /** The numbers in a text, each once, in order. */
    static List<Integer> tal(@Nullable String text) {
        if (text == null) return List.of();
        return Pattern.compile("\\d{1,2}")
                .matcher(text)
                .results()
                .map(m -> Integer.valueOf(m.group()))
                .distinct()
                .sorted()
                .toList();
    }

    /** The huvudman that a word, or two or three together, name; taken out of what is left. */
    static @Nullable String huvudman(Rest left, Samverkan samverkan) {
        String[] words = left.text.strip().split("\\s+");
        return namnd(words, samverkan)
                .map(named -> {
                    List<String> rest = new ArrayList<>(List.of(words));
                    rest.subList(named.from(), named.slut()).clear();
                    left.text = String.join(" ", rest);
                    return named.id();
                })
                .orElse(null);
    }

    /** Whether more than one huvudman is named: "Skåne och Halland bifall", "Skåne bifall, Halland avslag". */
    static boolean flerHuvudman(String text, Samverkan samverkan) {
        String[] words = text.replaceAll("[/,;+&]", " , ").strip().split("\\s+");
        return namnd(words, samverkan)
                .filter(first -> IntStream.range(first.from() + 1, words.length)
                        .mapToObj(from -> String.join(" ", Arrays.copyOfRange(words, from, words.length)))
                        .anyMatch(after -> samverkan.flerHuvudman(first.id(), after)))
                .isPresent();
    }

    private record Namnd(String id, int from, int slut) {}

    private static Optional<Namnd> namnd(String[] words, Samverkan samverkan) {
        for (int from = 0; from < words.length; from++) {
            for (int length = Math.min(3, words.length - from); length > 0; length--) {
                int begin = from;
                int end = from + length;
                Optional<Namnd> found = samverkan
                        .huvudman(String.join(" ", Arrays.copyOfRange(words, from, end)))
                        .map(h -> new Namnd(h.id(), begin, end));
                if (found.isPresent()) return found;
            }
        }
        return Optional.empty();
    }

    /**
     * The values whose words stand in the text, with the longest word of each, the longest first; what is part of a longer
     * one ("delvis bifall") or is denied ("ej infört") is not said.
     */
    static <E extends Enum<E>> Map<E, String> namnda(E[] values, String text, Texter texter) {
        record Kallat<E>(E value, String ord) {}
        String folded = " " + Ord.vik(text.replaceAll("[,;.:]", " ")) + " ";
        List<Kallat<E>> words = Arrays.stream(values)
                .flatMap(v -> texter.ord(v).stream().map(o -> new Kallat<>(v, Ord.vik(o))))
                .sorted(Comparator.comparingInt((Kallat<E> k) -> k.ord().length())
                        .reversed())
                .toList();
        var said = new LinkedHashMap<E, String>();
        for (Kallat<E> k : words) {
            String word = " " + k.ord() + " ";
            for (String not : DENIED) folded = folded.replace(not + word, " ");
            while (folded.contains(word)) {
                said.putIfAbsent(k.value(), k.ord());
                folded = folded.replace(word, "  ");
            }
        }
        return said;
    }

    /** The only one that was named, its word taken out of what is left. */
    private static Utfall utan(Rest left, Map<Utfall, String> named) {
        Map.Entry<Utfall, String> only = named.entrySet().iterator().next();
        int words = only.getValue().split(" ").length;
        String[] all = left.text.strip().split("\\s+");
        for (int from = 0; from + words <= all.length; from++) {
            String part = String.join(" ", Arrays.copyOfRange(all, from, from + words));
            if (Ord.vik(part.replaceAll("[,;.:]", " ")).equals(only.getValue())) {
                List<String> rest = new ArrayList<>(List.of(all));
                rest.subList(from, from + words).clear();
                left.text = String.join(" ", rest);
                break;
            }
        }
        return only.getKey();
    }

    /** What has not been read yet. */
    static final class Rest {
        private String text;

        Rest(String text) {
            this.text = text;
        }

        String text() {
            return text.replaceAll("\\s+", " ").strip();
        }

        /** All of them. */
        List<String> alla(Pattern what, int group) {
            List<String> found = new ArrayList<>();
            for (String one = ta(what, group); one != null; one = ta(what, group)) found.add(one);
            return found;
        }

        @Nullable
        String ta(Pattern what, int group) {
            Matcher m = what.matcher(text);
            if (!m.find()) return null;
            String found = m.group(group).strip();
            text = text.substring(0, m.start()) + " " + text.substring(m.end());
            return found;
        }
    }
}
