package se.samverkan.ringar.scheduler.regel;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;

/**
 * The day that a row of steps counts from. A step whose own day is not after the day on which this was noted is never
 * sent: what is entered late pours out no past.
 *
 * <p>Months are those of the calendar, counted from the day itself and never from each other: where a month has no such
 * day its last one is meant. So a month after 31 January is the last of February, two months after it 31 March, and twelve
 * months after 29 February is 28 February.
 *
 * @param noterad when it was noted
 * @param ikapp when to ask for what is missing all the same, where every step lies before it was noted
 */
record Utgangsdag(LocalDate dag, LocalDate noterad, LocalDate ikapp) {

    /** Noted on a later day, if that is later. */
    Utgangsdag noterad(LocalDate andra) {
        return andra.isAfter(noterad) ? new Utgangsdag(dag, andra, ikapp) : this;
    }

    /** So many days after. */
    Stream<LocalDate> dagar(List<Integer> efter) {
        return efter.stream().map(dag::plusDays);
    }

    /** So many months after. */
    Stream<LocalDate> manader(List<Integer> efter) {
        return efter.stream().map(dag::plusMonths);
    }

    /** As often as this, the first time so long after, as far as the last day that is asked about. */
    Stream<LocalDate> varje(Period period, LocalDate till) {
        return varje(dag, period, till);
    }

    static Stream<LocalDate> varje(LocalDate fran, Period period, LocalDate till) {
        return Stream.iterate(1, n -> n + 1)
                .map(n -> fran.plus(period.multipliedBy(n)))
                .takeWhile(day -> !day.isAfter(till));
    }

    boolean kommer(LocalDate steg) {
        return steg.isAfter(noterad);
    }

    /** The days that are not from before it was noted. */
    Stream<LocalDate> kvar(Stream<LocalDate> steg) {
        return steg.filter(this::kommer);
    }

    /** As {@link #kvar}, but what was entered so late that no step remains is asked for once. */
    Stream<LocalDate> minstEn(Stream<LocalDate> steg) {
        List<LocalDate> all = steg.toList();
        List<LocalDate> left = all.stream().filter(this::kommer).toList();
        return left.isEmpty() && !all.isEmpty() ? Stream.of(ikapp) : left.stream();
    }
}
