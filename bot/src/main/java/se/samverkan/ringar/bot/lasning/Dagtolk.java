package se.samverkan.ringar.bot.lasning;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days as people write them: "15 mars", "den 15:e", "15/3-27", "2026-03-15", "på fredag", "v 12", "om två veckor", "sista
 * mars".
 *
 * <p>Without a year it is the next such day on or after today; a weekday alone is the next one after today; "nästa fredag"
 * is the one of next calendar week; a week means its Friday. "v12" in one word is a vägval's number and no week. A day that
 * does not exist (31 april), or that contradicts its weekday, is not a date, nor is "slutet av mars".
 */
public final class Dagtolk {
    private static final List<String> WEEKDAYS =
            List.of("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag");
    private static final List<String> MONTHS = List.of(
            "januari",
            "februari",
            "mars",
            "april",
            "maj",
            "juni",
            "juli",
            "augusti",
            "september",
            "oktober",
            "november",
            "december");

    /** A time of day after the day: "kl 10", "klockan 13.30". */
    private static final Pattern TIME =
            Pattern.compile("(?iU),?\\h{1,4}kl(?:ockan|\\.)?\\h{0,4}\\d{1,2}(?:[.:]\\d{2})?(?=\\h*[.,;!?]?$)");

    private Dagtolk() {}

    /** The text without the time of day that stands after a day. */
    public static String utanKlockslag(String text) {
        return TIME.matcher(text).replaceFirst("");
    }

    /** A day read in a text, and where: from {@code start} until before {@code slut}, in chars. */
    public record Traff(LocalDate dag, int start, int slut) {}

    /** The first day in the text; what looks like a day but is none is passed over whole. */
    public static Optional<Traff> forsta(String text, LocalDate today) {
        String plain = Vikning.platt(text);
        List<Fynd> ahead = new ArrayList<>();
        for (Dagmonster monster : Dagmonster.ALL) {
            Matcher m = monster.pattern().matcher(plain);
            if (m.find()) {
                ahead.add(new Fynd(monster, m));
            }
        }
        while (!ahead.isEmpty()) {
            Fynd next = Collections.min(ahead, EARLIEST_THEN_LONGEST);
            int from = next.m().end();
            Optional<LocalDate> dag = next.dag(today);
            if (dag.isPresent()) {
                return Optional.of(new Traff(dag.get(), next.m().start(), from));
            }
            ahead.removeIf(fynd -> fynd.m().start() < from && !fynd.m().find(from));
        }
        return Optional.empty();
    }

    /** The day that the whole text is, blanks, a time of day and a final punctuation mark aside. */
    public static Optional<LocalDate> hela(String text, LocalDate today) {
        String stripped = TIME.matcher(text.strip()).replaceFirst("");
        boolean punctuated = !stripped.isEmpty() && ".,;!?".indexOf(stripped.charAt(stripped.length() - 1)) >= 0;
        String core = punctuated ? stripped.substring(0, stripped.length() - 1).strip() : stripped;
        return forsta(core, today)
                .filter(traff -> traff.start() == 0 && traff.slut() == core.length())
                .map(Traff::dag);
    }

    /** "fredag 15 mars", with the year where it is not this year's: "måndag 15 mars 2027". */
    public static String skriv(LocalDate dag, LocalDate today) {
        String written = WEEKDAYS.get(dag.getDayOfWeek().getValue() - 1) + " " + dag.getDayOfMonth() + " "
                + MONTHS.get(dag.getMonthValue() - 1);
        return dag.getYear() == today.getYear() ? written : written + " " + dag.getYear();
    }

    private static final Comparator<Fynd> EARLIEST_THEN_LONGEST = Comparator.comparingInt(
                    (Fynd fynd) -> fynd.m().start())
            .thenComparing(fynd -> fynd.m().end(), Comparator.reverseOrder());

    /** A way to write a day, at its next match. */
    private record Fynd(Dagmonster monster, Matcher m) {
        Optional<LocalDate> dag(LocalDate today) {
            try {
                return monster.rakning().dag(m, today);
            } catch (DateTimeException noSuchDay) {
                return Optional.empty();
            }
        }
    }
}
