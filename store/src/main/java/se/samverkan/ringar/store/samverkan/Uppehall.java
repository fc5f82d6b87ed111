package se.samverkan.ringar.store.samverkan;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * A part of every year when nothing is sent. It may run over the turn of the year.
 *
 * @param fran the first quiet day
 * @param till the last quiet day
 */
public record Uppehall(MonthDay fran, MonthDay till) {

    /** Whether the day is one of the quiet ones. */
    public boolean omfattar(LocalDate dag) {
        var manadsdag = MonthDay.from(dag);
        var efterStart = !manadsdag.isBefore(fran);
        var foreSlut = !manadsdag.isAfter(till);
        return till.isBefore(fran) ? efterStart || foreSlut : efterStart && foreSlut;
    }
}
