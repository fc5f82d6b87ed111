package se.samverkan.ringar.scheduler.kalender;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import se.samverkan.ringar.store.samverkan.Sandningstider;

/**
 * When a samverkan's reminders may go out (domain.md, "Good manners"): what falls outside is sent the next such time,
 * its own day unchanged. It knows no clock, and may be used by any number of threads.
 */
public final class Arbetskalender {

    private final Sandningstider tider;
    private final Helgdagar helgdagar = new Helgdagar();

    public Arbetskalender(Sandningstider tider) {
        this.tider = tider;
    }

    /** Whether something may be sent on the day: no weekend, holiday, eve, klämdag or pause that the samverkan keeps. */
    public boolean arbetsdag(LocalDate dag) {
        return !ledig(dag) && !klamdag(dag) && tider.uppehall().stream().noneMatch(paus -> paus.omfattar(dag));
    }

    /** Whether something may be sent at the moment. */
    public boolean oppet(Instant nu) {
        var lokal = nu.atZone(tider.zon());
        var klockan = lokal.toLocalTime();
        return !klockan.isBefore(tider.fran()) && klockan.isBefore(tider.till()) && arbetsdag(lokal.toLocalDate());
    }

    /** The first moment, {@code fran} itself or later, at which something may be sent. */
    public Instant nastaSandning(Instant fran) {
        if (oppet(fran)) {
            return fran;
        }
        var lokal = fran.atZone(tider.zon());
        var idag = lokal.toLocalDate();
        return tidigast(lokal.toLocalTime().isBefore(tider.fran()) ? idag : idag.plusDays(1));
    }

    /** The first moment at which something may be sent on the day or, if that is no working day, the next one. */
    public Instant tidigast(LocalDate dag) {
        // ends: the pauses take at most half the year
        var arbetsdag = Stream.iterate(dag, en -> en.plusDays(1))
                .filter(this::arbetsdag)
                .findFirst();
        return arbetsdag.orElseThrow().atTime(tider.fran()).atZone(tider.zon()).toInstant();
    }

    /** When what has its own day is sent: on that day or, once it is past, the first time from now on. */
    public Instant sandning(LocalDate dag, Instant nu) {
        var tidigast = tidigast(dag);
        return tidigast.isAfter(nu) ? tidigast : nastaSandning(nu);
    }

    /** Whether a day that is not free lies between two that are. A pause makes no klämdag of the day before it. */
    private boolean klamdag(LocalDate dag) {
        return tider.tystKlamdagar() && ledig(dag.minusDays(1)) && ledig(dag.plusDays(1));
    }

    private boolean ledig(LocalDate dag) {
        return dag.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0
                || (tider.tystRodaDagar() && helgdagar.rod(dag))
                || (tider.tystAftnar() && helgdagar.afton(dag));
    }
}
