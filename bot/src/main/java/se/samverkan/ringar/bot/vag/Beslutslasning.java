package se.samverkan.ringar.bot.vag;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.lage.Beslutsord;
import se.samverkan.ringar.bot.lasning.Bakat;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.lasning.Ord;
import se.samverkan.ringar.store.samverkan.Instans;
import se.samverkan.ringar.store.samverkan.Samverkan;
import se.samverkan.ringar.store.vag.Instansbeslut.Utfall;

/** Reads a decision out of a line: "nämnden godkänd 2025-03-14 § 12 dnr 2025-123 enigt …". */
@Component
public final class Beslutslasning {
    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final Pattern DNR =
            Pattern.compile("(?iU)\\b(?:dnr|diarienr|diarienummer|diarie)\\b[.:\\s]*(\\S+?)(?=[,;]?(?:\\s|$))");
    private static final Pattern PARAGRAPH = Pattern.compile("(?iU)(?:§|\\bparagraf\\b)\\s*(\\d{1,4}\\w?)");
    private static final Pattern NOT_UNANIMOUS =
            Pattern.compile("(?iU)\\b(?:inte enigt?|inte eniga|oenigt?|oeniga)\\b");
    private static final Pattern UNANIMOUS = Pattern.compile("(?iU)\\benigt?\\b|\\beniga\\b");
    private static final Pattern BECAUSE =
            Pattern.compile("(?iU)\\b(?:eftersom|därför att)\\b\\s*(.*)$", Pattern.DOTALL);
    private static final Pattern UNTIL = Pattern.compile("(?iU)\\b(?:till|tills|t\\.o\\.m\\.)\\b");
    private static final int MOST_WORDS = 4;

    private final Samverkan samverkan;
    private final Beslutsord ord;

    public Beslutslasning(Samverkan samverkan, Beslutsord ord) {
        this.samverkan = samverkan;
        this.ord = ord;
    }

    /** All that can be read; what is left over is the decision's text. */
    Beslutsutkast las(String said, LocalDate today) {
        var rest = new Rest(said);
        String link = rest.tag(LINK, 0);
        String number = rest.tag(DNR, 1);
        String paragraph = rest.tag(PARAGRAPH, 1);
        String enig = rest.tag(NOT_UNANIMOUS, 0) != null ? "nej" : rest.tag(UNANIMOUS, 0) != null ? "ja" : null;
        String because = rest.tag(BECAUSE, 1);
        LocalDate till = till(rest, today);
        Optional<Dagtolk.Traff> day = Bakat.forsta(rest.text, today);
        day.ifPresent(hit -> rest.utan(hit.start(), hit.slut()));
        Instans body = instans(rest);
        Utfall outcome = utfall(rest);
        String text = rest.text
                .replaceFirst("(?iU)^[\\s,;:.–-]*(?:(?:den|av)\\b[\\s,;:.–-]*)?", "")
                .replaceAll("[\\s,;:–-]+$", "")
                .replaceAll("[ \\t]{2,}", " ");
        return new Beslutsutkast(
                body == null ? null : body.id(),
                outcome,
                day.map(Dagtolk.Traff::dag).orElse(null),
                till,
                paragraph,
                number,
                enig,
                link,
                text.isBlank() ? null : text.strip(),
                because == null || because.isBlank() ? null : because.strip(),
                null,
                false);
    }

    private static @Nullable LocalDate till(Rest rest, LocalDate today) {
        Matcher until = UNTIL.matcher(rest.text);
        while (until.find()) {
            int from = until.end();
            Optional<Dagtolk.Traff> day = Dagtolk.forsta(rest.text.substring(from), today)
                    .filter(hit -> rest.text
                            .substring(from, from + hit.start())
                            .strip()
                            .replaceFirst("(?iU)^den$", "")
                            .isEmpty());
            if (day.isPresent()) {
                rest.utan(until.start(), from + day.get().slut());
                return day.get().dag();
            }
        }
        return null;
    }

    /** The longest run of words, from wherever it begins, that names an instans. */
    private @Nullable Instans instans(Rest rest) {
        List<int[]> words = rest.ord();
        for (int first = 0; first < words.size(); first++) {
            for (int n = Math.min(MOST_WORDS, words.size() - first); n > 0; n--) {
                int start = words.get(first)[0];
                int end = words.get(first + n - 1)[1];
                Optional<Instans> found = samverkan.instans(rest.text.substring(start, end));
                if (found.isPresent()) {
                    rest.utan(start, end);
                    return found.get();
                }
            }
        }
        return null;
    }

    private @Nullable Utfall utfall(Rest rest) {
        record Ett(Utfall utfall, String ord) {}
        List<Ett> all = new ArrayList<>();
        for (Utfall one : Utfall.values()) ord.ord(one).forEach(word -> all.add(new Ett(one, Ord.vik(word))));
        all.sort(Comparator.comparingInt((Ett one) -> one.ord().length()).reversed());
        List<int[]> words = rest.ord();
        for (int first = 0; first < words.size(); first++) {
            for (Ett one : all) {
                int n = one.ord().split(" ").length;
                if (first + n > words.size()) continue;
                int start = words.get(first)[0];
                int end = words.get(first + n - 1)[1];
                if (Ord.vik(rest.text.substring(start, end)).equals(one.ord())) {
                    rest.utan(start, end);
                    return one.utfall();
                }
            }
        }
        return null;
    }

    /** What has not been read yet. */
    private static final class Rest {
        private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}-]+");
        private String text;

        Rest(String text) {
            this.text = text;
        }

        @Nullable
        String tag(Pattern pattern, int group) {
            Matcher m = pattern.matcher(text);
            if (!m.find()) return null;
            String found = m.group(group);
            utan(m.start(), m.end());
            return found;
        }

        void utan(int from, int to) {
            text = text.substring(0, from) + " " + text.substring(to);
        }

        List<int[]> ord() {
            return WORD.matcher(text)
                    .results()
                    .map(m -> new int[] {m.start(), m.end()})
                    .toList();
        }
    }
}
