package se.samverkan.ringar.scheduler.regel;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.store.delprojekt.Fragesvar;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.utskick.Mottagare;

/** All rules in force together: what is due on a day, and when to look next. */
public final class Regelverk {
    /** When nothing more is to come until something changes. */
    public static final LocalDate ALDRIG = LocalDate.of(9999, 12, 31);

    /** How far ahead rules are asked for all their steps; for the very next one, so many years. */
    private static final int AHEAD_DAYS = 400;

    private static final int AHEAD_YEARS = 20;

    private final List<Regel> regler;

    public Regelverk(List<Regel> regler) {
        this.regler = List.copyOf(regler);
    }

    /**
     * What a delprojekt has coming.
     *
     * @param nu the latest step of each subject on or before the day: after a gap, only what is still true is said
     * @param nasta the day to look next, or {@link #ALDRIG}
     * @param kommande every step after the day and within {@value #AHEAD_DAYS} days, in day order
     */
    public record Utblick(List<Steg> nu, LocalDate nasta, List<Steg> kommande) {}

    public Utblick utblick(Underlag underlag, LocalDate today) {
        // turned down or done with: never asked for again
        if (underlag.delprojekt().vag().over()) return new Utblick(List.of(), ALDRIG, List.of());
        LocalDate ahead = today.plusDays(AHEAD_DAYS);
        LocalDate look = ALDRIG;
        List<Steg> now = new ArrayList<>();
        List<Steg> coming = new ArrayList<>();
        for (Regel regel : regler) {
            LocalDate again = regel.tittaIgen(underlag, today);
            if (again.isBefore(look)) look = again;
            Map<String, List<Steg>> bySubject =
                    regel.steg(underlag, ahead).collect(groupingBy(Steg::amne, LinkedHashMap::new, toList()));
            bySubject.forEach((subject, steps) -> {
                List<Steg> asked = besvarade(steps, underlag.delprojekt().svar(regel.namn(), subject));
                asked.stream()
                        .filter(step -> !step.dag().isAfter(today))
                        .max(Comparator.comparing(Steg::dag))
                        .ifPresent(now::add);
                asked.stream().filter(step -> step.dag().isAfter(today)).forEach(coming::add);
            });
        }
        coming.sort(Comparator.comparing(Steg::dag));
        LocalDate next = coming.isEmpty()
                ? langtFram(underlag, ahead)
                : coming.getFirst().dag();
        return new Utblick(now, next.isBefore(look) ? next : look, coming);
    }

    private LocalDate langtFram(Underlag underlag, LocalDate ahead) {
        return regler.stream()
                .flatMap(regel -> regel.steg(underlag, ahead.plusYears(AHEAD_YEARS)))
                .map(Steg::dag)
                .filter(day -> day.isAfter(ahead))
                .min(Comparator.naturalOrder())
                .orElse(ALDRIG);
    }

    /** Whether this step is what is to be said about its subject today: not done, not overtaken by a later one. */
    public boolean galler(Underlag underlag, Steg step, LocalDate today) {
        return utblick(underlag, today).nu().contains(step);
    }

    /** What remains of a subject's steps after what was answered about it. */
    private static List<Steg> besvarade(List<Steg> steps, Optional<Fragesvar> answer) {
        if (answer.isEmpty()) return steps;
        Fragesvar said = answer.get();
        return switch (said.svar()) {
            case GJORT, AVBOJT -> List.of();
            case SENARE -> senare(steps, said.till());
            case LAMNAT_OVER -> steps.stream().map(step -> over(step, said)).toList();
            case OPPNAT -> steps;
        };
    }

    /** What would have come until that day comes on that day, once. */
    private static List<Steg> senare(List<Steg> steps, @Nullable LocalDate till) {
        if (till == null) return steps;
        Stream<Steg> joined = steps.stream()
                .filter(step -> !step.dag().isAfter(till))
                .max(Comparator.comparing(Steg::dag))
                .map(step -> new Steg(step.regel(), step.amne(), till, step.till()))
                .stream();
        return Stream.concat(joined, steps.stream().filter(step -> step.dag().isAfter(till)))
                .toList();
    }

    /** The one it was handed to is asked instead; what is the kontaktperson's or the kansli's stays theirs. */
    private static Steg over(Steg step, Fragesvar said) {
        String person = said.person();
        boolean theirs = step.till() instanceof Mottagare.Innehavaren(Roll role)
                && (role == Roll.KONTAKTPERSON || role == Roll.KANSLI);
        return person == null || theirs
                ? step
                : new Steg(step.regel(), step.amne(), step.dag(), new Mottagare.Personen(person));
    }
}
