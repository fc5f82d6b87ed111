package se.samverkan.ringar.bot.lasning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samverkan.ringar.bot.lasning.Dagtolk.Traff;

/** Days of what has been: "14 mars" without a year is the latest such day, not the next. */
public final class Bakat {
    private static final Pattern YEAR = Pattern.compile("\\d{4}|\\d\\s*[-/.]\\s*\\d{1,2}\\s*[-/. ]\\s*\\d{2}$");
    private static final Pattern AGO =
            Pattern.compile("(?iU)\\b(?:(i förrgår)|(i går|igår)|i (mån|tis|ons|tors|fre|lör|sön)dags)\\b");
    private static final List<String> WEEKDAYS = List.of("mån", "tis", "ons", "tors", "fre", "lör", "sön");
    private static final Pattern DIGIT = Pattern.compile("\\d");

    private Bakat() {}

    /** The first day in the text; one that can only be to come, as "i morgon" or with its year, is as it says. */
    public static Optional<Traff> forsta(String text, LocalDate today) {
        Matcher ago = AGO.matcher(text);
        if (ago.find()) return Optional.of(new Traff(dagen(ago, today), ago.start(), ago.end()));
        return Dagtolk.forsta(text, today).map(hit -> {
            String said = text.substring(hit.start(), hit.slut());
            boolean open = DIGIT.matcher(said).find() && !YEAR.matcher(said).find();
            if (!hit.dag().isAfter(today)
                    || !open
                    || said.toLowerCase(Locale.ROOT).startsWith("om ")) return hit;
            LocalDate before = today.minusYears(1).plusDays(1);
            return Dagtolk.forsta(text, before)
                    .filter(earlier ->
                            earlier.start() == hit.start() && !earlier.dag().isAfter(today))
                    .orElse(hit);
        });
    }

    /** The first day in the text; "14 mars" without a year is the nearest such day, been or to come. */
    public static Optional<Traff> narmast(String text, LocalDate today) {
        Optional<Traff> back = forsta(text, today);
        Optional<Traff> ahead = Dagtolk.forsta(text, today);
        if (back.isEmpty()
                || ahead.isEmpty()
                || back.get().start() != ahead.get().start()) return back;
        long since = ChronoUnit.DAYS.between(back.get().dag(), today);
        long until = ChronoUnit.DAYS.between(today, ahead.get().dag());
        return until >= 0 && until < since ? ahead : back;
    }

    private static LocalDate dagen(Matcher ago, LocalDate today) {
        if (ago.group(1) != null) return today.minusDays(2);
        if (ago.group(2) != null) return today.minusDays(1);
        DayOfWeek day = DayOfWeek.of(WEEKDAYS.indexOf(ago.group(3).toLowerCase(Locale.ROOT)) + 1);
        return today.with(TemporalAdjusters.previous(day));
    }
}
