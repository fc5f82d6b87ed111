package se.samverkan.ringar.scheduler.regel;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.scheduler.regel.Underlag.Noterat;
import se.samverkan.ringar.store.samverkan.Regler;
import se.samverkan.ringar.store.samverkan.Samverkan;
import se.samverkan.ringar.store.samverkan.SamverkansFil;
import se.samverkan.ringar.store.test.PaVag;

/** What rules ask, a line each: the day, to whom, about what. */
final class Fragor {
    static final Samverkan SODRA = SamverkansFil.medfoljande("sodra").samverkan();
    static final Fakta FAKTA = new Fakta(SODRA);
    static final Regler TAL = Regler.FORVAL;

    private Fragor() {}

    static Underlag noterat(PaVag at, @Nullable String senast, @Nullable String obekraftat) {
        return new Underlag(at.delprojekt(), () -> new Noterat(dag(senast), dag(obekraftat), false));
    }

    static Underlag medChefsamrad(PaVag at) {
        return new Underlag(at.delprojekt(), () -> new Noterat(null, null, true));
    }

    /** All that the rule ever asks, as far as the day. */
    static List<String> alla(Regel regel, Underlag underlag, String till) {
        LocalDate last = LocalDate.parse(till);
        return rader(regel.steg(underlag, last)
                .filter(step -> !step.dag().isAfter(last))
                .sorted(Comparator.comparing(Steg::dag)));
    }

    static List<String> alla(Regel regel, PaVag at, String till) {
        return alla(regel, Underlag.av(at.delprojekt()), till);
    }

    /** As {@link #alla}, and only the days. */
    static List<String> dagar(Regel regel, PaVag at, String till) {
        return alla(regel, at, till).stream()
                .map(line -> line.split(" ", -1)[0])
                .distinct()
                .toList();
    }

    /** What is to be said on the day: what was answered, and who there is, taken into account. */
    static List<String> nu(Regel regel, Underlag underlag, String day) {
        return rader(new Regelverk(List.of(regel)).utblick(underlag, LocalDate.parse(day)).nu().stream());
    }

    static List<String> nu(Regel regel, PaVag at, String day) {
        return nu(regel, Underlag.av(at.delprojekt()), day);
    }

    /** The day to look next. */
    static String nasta(Regel regel, Underlag underlag, String day) {
        return new Regelverk(List.of(regel))
                .utblick(underlag, LocalDate.parse(day))
                .nasta()
                .toString();
    }

    private static List<String> rader(Stream<Steg> steps) {
        return steps.map(step -> step.dag() + " " + step.till().text() + " " + step.amne())
                .toList();
    }

    private static @Nullable LocalDate dag(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }
}
