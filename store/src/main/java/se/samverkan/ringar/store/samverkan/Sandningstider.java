package se.samverkan.ringar.store.samverkan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * When the bot may send by itself: on working days between two times of day (domain.md, "Good manners"). Saturdays and
 * Sundays are always quiet.
 *
 * @param zon the zone of the times and days
 * @param fran the first moment of the day when something may be sent
 * @param till the moment of the day when it no longer may
 * @param tystRodaDagar whether public holidays are quiet
 * @param tystAftnar whether midsommarafton, julafton and nyårsafton are quiet
 * @param tystKlamdagar whether a single working day between two free days is quiet
 * @param uppehall the parts of every year that are quiet
 */
public record Sandningstider(
        ZoneId zon,
        LocalTime fran,
        LocalTime till,
        boolean tystRodaDagar,
        boolean tystAftnar,
        boolean tystKlamdagar,
        List<Uppehall> uppehall) {

    /** The starting configuration: 08 to 16 in Stockholm, with a pause in July. */
    public static final Sandningstider FORVAL = new Sandningstider(
            ZoneId.of("Europe/Stockholm"),
            LocalTime.of(8, 0),
            LocalTime.of(16, 0),
            true,
            true,
            true,
            List.of(new Uppehall(MonthDay.of(7, 1), MonthDay.of(7, 31))));

    /** More quiet days than this in a year, and promises would be stale when they came. */
    static final int FLEST_DAGAR_UPPEHALL = 180;

    private static final int SKOTTAR = 2024;

    public Sandningstider {
        uppehall = List.copyOf(uppehall);
        if (!fran.isBefore(till)) {
            throw new IllegalArgumentException("Sändningstiden slutar innan den börjar: " + fran + "–" + till);
        }
        if (dagar(uppehall) > FLEST_DAGAR_UPPEHALL) {
            throw new IllegalArgumentException("Uppehållen lämnar för få dagar: " + uppehall);
        }
    }

    /** How many days of a leap year the pauses take together. */
    static long dagar(List<Uppehall> uppehall) {
        return IntStream.rangeClosed(1, Year.of(SKOTTAR).length())
                .mapToObj(dag -> LocalDate.ofYearDay(SKOTTAR, dag))
                .filter(dag -> uppehall.stream().anyMatch(paus -> paus.omfattar(dag)))
                .count();
    }
}
