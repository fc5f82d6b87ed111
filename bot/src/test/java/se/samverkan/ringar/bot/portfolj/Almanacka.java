package se.samverkan.ringar.bot.portfolj;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/** Swedish working days as the law and the almanac have them, worked out here and not by the bot's own calendar. */
final class Almanacka {
    private static final Set<String> FASTA =
            Set.of("01-01", "01-06", "05-01", "06-06", "12-24", "12-25", "12-26", "12-31");

    private Almanacka() {}

    /** No weekend, holiday, eve or klämdag, and not in July. */
    static boolean arbetsdag(LocalDate day) {
        boolean squeezed = ledig(day.minusDays(1)) && ledig(day.plusDays(1));
        return !ledig(day) && !squeezed && day.getMonth() != Month.JULY;
    }

    /** The first working day, this or later. */
    static LocalDate arbetsdagFran(LocalDate day) {
        LocalDate next = day;
        while (!arbetsdag(next)) next = next.plusDays(1);
        return next;
    }

    private static boolean ledig(LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) return true;
        if (FASTA.contains(day.toString().substring(5))) return true;
        LocalDate easter = paskdagen(day.getYear());
        LocalDate midsummer = LocalDate.of(day.getYear(), 6, 20).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        return day.equals(easter.minusDays(2))
                || day.equals(easter.plusDays(1))
                || day.equals(easter.plusDays(39))
                || day.equals(midsummer.minusDays(1));
    }

    /** By the rule of Gauss, in Meeus' form. */
    static LocalDate paskdagen(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int e = b % 4;
        int g = (8 * b + 13) / 25;
        int h = (19 * a + b - b / 4 - g + 15) % 30;
        int k = c % 4;
        int l = (32 + 2 * e + 2 * (c / 4) - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
