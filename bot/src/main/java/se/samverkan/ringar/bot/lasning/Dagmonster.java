package se.samverkan.ringar.bot.lasning;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The ways to write a day, each with how it is reckoned; they match in a text folded by {@link Vikning#platt}. */
record Dagmonster(Pattern pattern, Rakning rakning) {
    /** Reckons a match into a day; empty or a {@link DateTimeException} where there is no such day. */
    @FunctionalInterface
    interface Rakning {
        Optional<LocalDate> dag(Matcher m, LocalDate today);
    }

    private static final List<String> MONTHS = List.of(
            "januari|jan",
            "februari|febr|feb",
            "mars|mar",
            "april|apr",
            "maj",
            "juni|jun",
            "juli|jul",
            "augusti|aug",
            "september|sept|sep",
            "oktober|okt",
            "november|nov",
            "december|dec");
    private static final List<String> WEEKDAYS = List.of(
            "mandag|man", "tisdag|tis", "onsdag|ons", "torsdag|tors|tor", "fredag|fre", "lordag|lor", "sondag|son");
    private static final List<String> COUNTS = List.of(
            "noll", "en|ett", "tva", "tre", "fyra", "fem", "sex", "sju", "atta", "nio", "tio", "elva", "tolv",
            "tretton", "fjorton");

    private static final Map<String, Integer> MONTH = numbered(MONTHS, 1);
    private static final Map<String, Integer> WEEKDAY = numbered(WEEKDAYS, 1);
    private static final Map<String, Integer> COUNT = numbered(COUNTS, 0);

    /** How many years ahead a day without a year is looked for: a leap day can be eight years away. */
    private static final int YEARS_AHEAD = 8;

    private static final String M = "(?<m>" + String.join("|", MONTHS) + ")\\.?";
    private static final String LONG_W = "(?<w>mandag|tisdag|onsdag|torsdag|fredag|lordag|sondag)(?:en)?";
    private static final String ANY_W =
            "(?:(?:pa |nu pa )?(?<w>" + String.join("|", WEEKDAYS) + ")(?:en)?\\.? *,? *(?:den *)?)?";
    private static final String YEAR = "20(?:0[1-9]|[1-9]\\d)";
    private static final String TH = "(?: ?: ?(?:[ae]|de|dje|te)|[ae])";
    private static final String ALONE_BEFORE =
            "(?=[\\p{L}\\p{N}])(?<![\\p{L}\\p{N}§])(?<![\\p{N}][-/.:,])(?<![\\p{L}][-/:])";
    private static final String ALONE_AFTER = "(?![\\p{L}\\p{N}])(?![/.:,]\\p{N})(?!-\\p{N}(?!\\p{N}?/))";

    static final List<Dagmonster> ALL = List.of(
            of("(?<y>20\\d\\d) ?(?<x>[-./]) ?(?<n>\\d\\d?) ?\\k<x> ?(?<d>\\d\\d?)", Dagmonster::numbers),
            of("(?<y>20\\d\\d)(?<n>\\d\\d)(?<d>\\d\\d)", Dagmonster::numbers),
            of("(?<y>[2-4]\\d)(?<n>\\d\\d)(?<d>\\d\\d)", Dagmonster::numbers),
            of(
                    ANY_W + "(?:den )?(?<d>\\d\\d?) ?/ ?(?<n>\\d\\d?)(?:(?: *- ?| +|/)(?<y>" + YEAR
                            + ")|(?: ?- ?|/)(?<yy>\\d\\d))?",
                    Dagmonster::numbers),
            of(ANY_W + "(?:den )?(?<d>\\d\\d?)\\. ?(?<n>\\d\\d?)\\. ?(?<y>20\\d\\d)", Dagmonster::numbers),
            of(
                    ANY_W + "(?:den )?(?:(?<d>\\d\\d?)" + TH + "?|(?<f>forsta)) *" + M + "(?:,? *(?:ar )?-?(?<y>" + YEAR
                            + ")| ?-(?<yy>\\d\\d))?",
                    Dagmonster::named),
            of("(?:den )?sista (?:dagen i |dag i )?" + M + "(?: +(?<y>" + YEAR + "))?", Dagmonster::lastOf),
            of(
                    "(?:den *|(?<=\\b(?:till|senast|fore|innan|efter|fran|pa) {1,3}))(?<d>\\d\\d?)(?:" + TH
                            + "|(?= *(?:[.!?;,]|$)))",
                    Dagmonster::dayOfMonth),
            of("i ?dag", (m, today) -> Optional.of(today)),
            of("i ?(?:morgon|morron|morrn)", (m, today) -> Optional.of(today.plusDays(1))),
            of("(?:i )?over ?(?:morgon|morron)", (m, today) -> Optional.of(today.plusDays(2))),
            of("(?:(?:nu )?pa )?" + LONG_W, (m, today) -> Optional.of(today.with(TemporalAdjusters.next(weekday(m))))),
            of(
                    "(?:nu )?pa (?<w>man|tis|ons|tors|tor|fre|lor|son)\\.?",
                    (m, today) -> Optional.of(today.with(TemporalAdjusters.next(weekday(m))))),
            of("(?:pa )?nasta " + LONG_W, (m, today) -> Optional.of(nextWeek(today, weekday(m)))),
            of("(?:pa )?" + LONG_W + " (?:i )?nasta vecka", (m, today) -> Optional.of(nextWeek(today, weekday(m)))),
            of("nasta vecka", (m, today) -> Optional.of(nextWeek(today, DayOfWeek.FRIDAY))),
            of(
                    "(?:(?:pa )?(?<w>" + String.join("|", WEEKDAYS)
                            + ")(?:en)?\\.? +(?:i +)?)?(?:vecka +|v\\. *|v +)(?<v>\\d\\d?)(?:,? +(?<y>" + YEAR + "))?",
                    Dagmonster::week),
            of("(?:pa )?" + LONG_W + " (?:i +)?(?:vecka|v)(?<v>\\d\\d?)", Dagmonster::week),
            of(
                    "om +(?<c>\\d{1,3}|" + String.join("|", COUNTS)
                            + ") +(?<e>dag|dagar|dar|dgr|vecka|veckor|manad|manader|kvartal|halvar|ar)",
                    Dagmonster::from));

    private static Dagmonster of(String regex, Rakning rakning) {
        return new Dagmonster(
                Pattern.compile(ALONE_BEFORE + "(?:"
                        + regex.replace(" *", "\\h{0,4}")
                                .replace(" +", "\\h{1,4}")
                                .replace(" ", "\\h") + ")" + ALONE_AFTER),
                rakning);
    }

    private static Optional<LocalDate> numbers(Matcher m, LocalDate today) {
        return dated(m, number(m, "n"), number(m, "d"), today);
    }

    private static Optional<LocalDate> named(Matcher m, LocalDate today) {
        int day = group(m, "f").isPresent() ? 1 : number(m, "d");
        return dated(m, named(MONTH, m, "m"), day, today);
    }

    private static Optional<LocalDate> lastOf(Matcher m, LocalDate today) {
        LocalDate first =
                LocalDate.of(group(m, "y").map(Integer::parseInt).orElse(today.getYear()), named(MONTH, m, "m"), 1);
        LocalDate last = first.with(TemporalAdjusters.lastDayOfMonth());
        boolean passed = group(m, "y").isEmpty() && last.isBefore(today);
        return Optional.of(passed ? first.plusYears(1).with(TemporalAdjusters.lastDayOfMonth()) : last);
    }

    private static Optional<LocalDate> dayOfMonth(Matcher m, LocalDate today) {
        int day = number(m, "d");
        return IntStream.rangeClosed(0, 12)
                .mapToObj(months -> today.withDayOfMonth(1).plusMonths(months))
                .filter(month -> day >= 1 && day <= month.lengthOfMonth())
                .map(month -> month.withDayOfMonth(day))
                .filter(date -> !date.isBefore(today))
                .findFirst();
    }

    /** Friday unless a weekday is named: what is due "v 12" is due while there is still somebody at work. */
    private static Optional<LocalDate> week(Matcher m, LocalDate today) {
        DayOfWeek weekday = group(m, "w").isPresent() ? weekday(m) : DayOfWeek.FRIDAY;
        int week = number(m, "v");
        int thisYear = today.get(IsoFields.WEEK_BASED_YEAR);
        Optional<Integer> year = group(m, "y").map(Integer::parseInt);
        return IntStream.rangeClosed(year.orElse(thisYear), year.orElse(thisYear + 1))
                .filter(y -> week >= 1 && week <= weeksOf(y))
                .mapToObj(y -> LocalDate.of(y, 1, 4)
                        .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                        .with(weekday))
                .filter(date -> year.isPresent() || !date.isBefore(today))
                .findFirst();
    }

    private static long weeksOf(int year) {
        return IsoFields.WEEK_OF_WEEK_BASED_YEAR
                .rangeRefinedBy(LocalDate.of(year, 7, 1))
                .getMaximum();
    }

    private static Optional<LocalDate> from(Matcher m, LocalDate today) {
        String said = m.group("c");
        int count = Character.isDigit(said.charAt(0)) ? Integer.parseInt(said) : named(COUNT, m, "c");
        return Optional.of(
                switch (m.group("e")) {
                    case "dag", "dagar", "dar", "dgr" -> today.plusDays(count);
                    case "vecka", "veckor" -> today.plusWeeks(count);
                    case "kvartal" -> today.plusMonths(3L * count);
                    case "halvar" -> today.plusMonths(6L * count);
                    case "ar" -> today.plus(count, ChronoUnit.YEARS);
                    default -> today.plusMonths(count);
                });
    }

    /** With a year that day; without, the next one on or after today. A weekday that contradicts it makes it no day. */
    private static Optional<LocalDate> dated(Matcher m, int month, int day, LocalDate today) {
        Optional<Integer> year =
                group(m, "y").or(() -> group(m, "yy")).map(Integer::parseInt).map(y -> y < 100 ? 2000 + y : y);
        Optional<LocalDate> date = year.isPresent()
                ? Optional.of(LocalDate.of(year.get(), month, day))
                : IntStream.rangeClosed(0, YEARS_AHEAD)
                        .map(ahead -> today.getYear() + ahead)
                        .filter(y ->
                                day >= 1 && day <= LocalDate.of(y, month, 1).lengthOfMonth())
                        .mapToObj(y -> LocalDate.of(y, month, day))
                        .filter(d -> !d.isBefore(today))
                        .findFirst();
        return date.filter(d -> group(m, "w").isEmpty() || d.getDayOfWeek() == weekday(m));
    }

    private static LocalDate nextWeek(LocalDate today, DayOfWeek weekday) {
        return today.plusWeeks(1).with(weekday);
    }

    private static DayOfWeek weekday(Matcher m) {
        return DayOfWeek.of(named(WEEKDAY, m, "w"));
    }

    private static int number(Matcher m, String group) {
        return Integer.parseInt(m.group(group));
    }

    private static int named(Map<String, Integer> numbers, Matcher m, String group) {
        return numbers.getOrDefault(m.group(group), 0);
    }

    private static Optional<String> group(Matcher m, String name) {
        return m.namedGroups().containsKey(name) ? Optional.ofNullable(m.group(name)) : Optional.empty();
    }

    private static Map<String, Integer> numbered(List<String> words, int first) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            for (String word : words.get(i).split("\\|", -1)) {
                numbers.put(word, i + first);
            }
        }
        return Map.copyOf(numbers);
    }
}
