package se.samverkan.ringar.bot.lasning;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

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

    private Dagtolk() {}

    /** A day read in a text, and where: from {@code start} until before {@code slut}, in chars. */
    public record Traff(LocalDate dag, int start, int slut) {}

    /** The first day in the text; what looks like a day but is none is passed over whole. */
    public static Optional<Traff> forsta(String text, LocalDate today) {
        String plain = Vikning.platt(text);
        for (int from = 0; from < plain.length(); ) {
            Optional<Fynd> found = earliest(plain, from);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            Fynd fynd = found.get();
            Optional<LocalDate> dag = fynd.dag(today);
            if (dag.isPresent()) {
                return Optional.of(
                        new Traff(dag.get(), fynd.m().start(), fynd.m().end()));
            }
            from = fynd.m().end();
        }
        return Optional.empty();
    }

    /** The day that the whole text is, blanks and a final punctuation mark aside. */
    public static Optional<LocalDate> hela(String text, LocalDate today) {
        String core = text.strip().replaceFirst("\\s*[.,;!?]$", "");
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

    /** The earliest match from a place on; of those that begin there the longest. */
    private static Optional<Fynd> earliest(String plain, int from) {
        Optional<Fynd> best = Optional.empty();
        for (Dagmonster monster : Dagmonster.ALL) {
            Matcher m = monster.pattern().matcher(plain);
            if (m.find(from) && best.map(b -> b.isBeatenBy(m)).orElse(true)) {
                best = Optional.of(new Fynd(monster, m));
            }
        }
        return best;
    }

    private record Fynd(Dagmonster monster, Matcher m) {
        boolean isBeatenBy(Matcher other) {
            return other.start() < m.start() || (other.start() == m.start() && other.end() > m.end());
        }

        Optional<LocalDate> dag(LocalDate today) {
            try {
                return monster.rakning().dag(m, today);
            } catch (DateTimeException noSuchDay) {
                return Optional.empty();
            }
        }
    }
}
