package se.samverkan.ringar.scheduler.regel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samverkan.ringar.store.delprojekt.Delprojekt;

/** All rules in force together: what is due on a day, and when to look next. */
public final class Regelverk {
    /** When nothing more is to come until something changes. */
    public static final LocalDate ALDRIG = LocalDate.of(9999, 12, 31);

    private final List<Regel> regler;

    public Regelverk(List<Regel> regler) {
        this.regler = List.copyOf(regler);
    }

    /**
     * What a delprojekt has coming.
     *
     * @param nu the latest step of each subject on or before the day: after a gap, only what is still true is said
     * @param nasta the first step after the day, or {@link #ALDRIG}
     * @param kommande every step after the day, in day order
     */
    public record Utblick(List<Steg> nu, LocalDate nasta, List<Steg> kommande) {}

    public Utblick utblick(Delprojekt delprojekt, LocalDate today) {
        Map<String, Steg> latest = new LinkedHashMap<>();
        List<Steg> coming = new ArrayList<>();
        for (Regel regel : regler) {
            regel.steg(delprojekt).forEach(step -> {
                if (step.dag().isAfter(today)) coming.add(step);
                else
                    latest.merge(
                            step.regel() + "/" + step.amne(),
                            step,
                            (a, b) -> b.dag().isBefore(a.dag()) ? a : b);
            });
        }
        coming.sort(Comparator.comparing(Steg::dag));
        return new Utblick(
                List.copyOf(latest.values()),
                coming.isEmpty() ? ALDRIG : coming.getFirst().dag(),
                coming);
    }

    /** Whether this step is what is to be said about its subject today: not done, not overtaken by a later one. */
    public boolean galler(Delprojekt delprojekt, Steg step, LocalDate today) {
        return utblick(delprojekt, today).nu().contains(step);
    }
}
