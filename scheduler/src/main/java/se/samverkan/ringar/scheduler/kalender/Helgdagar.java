package se.samverkan.ringar.scheduler.kalender;

import static java.util.stream.Collectors.toUnmodifiableMap;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Sweden's public holidays and the eves that are kept as such, worked out once per year. */
final class Helgdagar {

    /** What jollyday's calendar counts as holidays although the law does not. */
    private static final Set<String> AFTNAR = Set.of("MIDSUMMER_EVE", "CHRISTMAS_EVE", "NEW_YEARS_EVE");

    private final HolidayManager sverige = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN));
    private final Map<Integer, Map<LocalDate, Slag>> perAr = new ConcurrentHashMap<>();

    /** Whether the day is a public holiday, Sundays apart. */
    boolean rod(LocalDate dag) {
        return slag(dag) == Slag.ROD;
    }

    /** Whether the day is midsommarafton, julafton or nyårsafton. */
    boolean afton(LocalDate dag) {
        return slag(dag) == Slag.AFTON;
    }

    private Slag slag(LocalDate dag) {
        return perAr.computeIfAbsent(dag.getYear(), this::ar).getOrDefault(dag, Slag.INGEN);
    }

    private Map<LocalDate, Slag> ar(int ar) {
        // two red days may fall on one date, as Kristi himmelsfärd and the first of May did in 2008; an eve never does
        return sverige.getHolidays(Year.of(ar)).stream()
                .collect(toUnmodifiableMap(Holiday::getDate, Helgdagar::slag, (forsta, _) -> forsta));
    }

    private static Slag slag(Holiday helgdag) {
        return AFTNAR.contains(helgdag.getPropertiesKey()) ? Slag.AFTON : Slag.ROD;
    }

    private enum Slag {
        ROD,
        AFTON,
        INGEN
    }
}
