package se.samverkan.ringar.bot.genomforande;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.bot.lasning.Bakat;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.lasning.Ord;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut.Utfall;
import se.samverkan.ringar.store.samverkan.Huvudman;
import se.samverkan.ringar.store.samverkan.Samverkan;

/**
 * A huvudman's decision as people write it in one line: "Skåne bifall 2025-05-02 § 45 dnr 2025-456 förslag 1, 3". What is
 * not there is not guessed.
 *
 * @param forslag the numbers that were named
 * @param till the day until which it is bordlagt
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
        boolean justerat,
        boolean ingetProtokoll,
        boolean tjansteman,
        String rest) {
    private static final String NUMBER = "([A-Za-zÅÄÖåäö]{0,8}[\\w/:-]*\\d[\\w/:-]*)";
    private static final Pattern LINK = Pattern.compile("https://\\S+");
    private static final Pattern OURS =
            Pattern.compile("(?iU)\\b(?:kansliets|vårt|eget)\\s+(?:dnr|diarienr|diarienummer)\\.?:?\\s*" + NUMBER);
    private static final Pattern THEIRS = Pattern.compile("(?iU)\\b(?:dnr|diarienr|diarienummer)\\.?:?\\s*" + NUMBER);
    private static final Pattern PARAGRAPH = Pattern.compile("(?iU)(?:§|\\bparagraf\\b)\\s*(\\d{1,4}\\s?[a-z]?)\\b");
    private static final Pattern PROPOSALS =
            Pattern.compile("(?iU)\\b(?:åtgärds)?förslag(?:en|et)?\\s*(\\d{1,2}(?:\\s*(?:,|och|&|\\+)\\s*\\d{1,2})*)");
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
        String proposals = left.ta(PROPOSALS, 1);
        boolean open = left.ta(NOT_YET, 0) != null;
        left.ta(CONFIRMED, 0);
        boolean none = left.ta(NO_PAPER, 0) != null;
        boolean official = left.ta(OFFICIAL, 0) != null;
        LocalDate day = null;
        LocalDate until = null;
        while (true) {
            Optional<Dagtolk.Traff> hit = dag(left.text, today);
            if (hit.isEmpty()) break;
            String before = left.text.substring(0, hit.get().start());
            if (UNTIL.matcher(before).find() && until == null) until = hit.get().dag();
            else if (day == null) day = hit.get().dag();
            left.text = DEN.matcher(UNTIL.matcher(before).replaceFirst(" ")).replaceFirst(" ")
                    + " "
                    + left.text.substring(hit.get().slut());
        }
        Utfall outcome = utfall(left, texter);
        String huvudman = huvudman(left, samverkan);
        return new Beslutsrad(
                huvudman,
                outcome,
                day,
                until,
                paragraph,
                theirs,
                ours,
                link,
                tal(proposals),
                !open,
                none,
                official,
                // the commas between what has been read are nobody's name
                left.text
                        .replaceAll("(?<=^|\\s)[,;:.–-]+(?=\\s|$)", " ")
                        .replaceAll("\\s+", " ")
                        .strip()
                        .replaceAll("^[,;:–-]+\\s*|\\s*[,;:–-]+$", ""));
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
        for (int length = Math.min(3, words.length); length > 0; length--) {
            for (int from = 0; from + length <= words.length; from++) {
                String said = String.join(" ", Arrays.copyOfRange(words, from, from + length));
                Optional<String> found = samverkan.huvudman(said).map(Huvudman::id);
                if (found.isPresent()) {
                    List<String> rest = new ArrayList<>(List.of(words));
                    rest.subList(from, from + length).clear();
                    left.text = String.join(" ", rest);
                    return found.get();
                }
            }
        }
        return null;
    }

    private static @Nullable Utfall utfall(Rest left, Texter texter) {
        record Kallat(Utfall utfall, String ord) {}
        String folded = " " + Ord.vik(left.text.replaceAll("[,;.:]", " ")) + " ";
        Optional<Kallat> said = Arrays.stream(Utfall.values())
                .flatMap(u -> texter.ord(u).stream().map(o -> new Kallat(u, Ord.vik(o))))
                .filter(k -> folded.contains(" " + k.ord() + " "))
                .max(Comparator.comparingInt(k -> k.ord().length()));
        if (said.isEmpty()) return null;
        int words = said.get().ord().split(" ").length;
        String[] all = left.text.strip().split("\\s+");
        for (int from = 0; from + words <= all.length; from++) {
            String part = String.join(" ", Arrays.copyOfRange(all, from, from + words));
            if (Ord.vik(part.replaceAll("[,;.:]", " ")).equals(said.get().ord())) {
                List<String> rest = new ArrayList<>(List.of(all));
                rest.subList(from, from + words).clear();
                left.text = String.join(" ", rest);
                break;
            }
        }
        return said.get().utfall();
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
