package se.samverkan.ringar.scheduler.regel;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Fragesvar;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.utskick.Mottagare;

/** All rules in force together: what is due on a day, and when to look next. */
public final class Regelverk {
    /** When nothing more is to come until something changes. */
    public static final LocalDate ALDRIG = LocalDate.of(9999, 12, 31);

    /** How long what is noted without the delprojekt being saved may wait until it is looked at. */
    static final int TITTA_IGEN_DAGAR = 14;

    /** How far ahead rules are asked for all their steps; for the very next one, so many years. */
    private static final int AHEAD_DAYS = 400;

    private static final int AHEAD_YEARS = 20;

    private final List<Regel> regler;
    private final Function<Delprojekt, Underlag> underlagen;

    /** @param underlagen finds what the rules go by */
    public Regelverk(List<Regel> regler, Function<Delprojekt, Underlag> underlagen) {
        this.regler = List.copyOf(regler);
        this.underlagen = underlagen;
    }

    /** Rules that go by the delprojekt alone. */
    public Regelverk(List<Regel> regler) {
        this(regler, Underlag::av);
    }

    /** What these rules go by, of this delprojekt as it stands. */
    public Underlag underlag(Delprojekt d) {
        return underlagen.apply(d);
    }

    /**
     * What a delprojekt has coming.
     *
     * @param nu the latest step of each chain on or before the day: after a gap, only what is still true is said
     * @param nasta the day to look next, or {@link #ALDRIG}
     * @param kommande every step after the day and within {@value #AHEAD_DAYS} days, in day order
     */
    public record Utblick(List<Steg> nu, LocalDate nasta, List<Steg> kommande) {}

    public Utblick utblick(Underlag underlag, LocalDate today) {
        List<Regel> holding = gallande(underlag);
        LocalDate ahead = today.plusDays(AHEAD_DAYS);
        LocalDate look = ALDRIG;
        List<Steg> now = new ArrayList<>();
        List<Steg> coming = new ArrayList<>();
        for (Regel regel : holding) {
            LocalDate again = regel.tittaIgen(underlag, today);
            if (again.isBefore(look)) look = again;
            for (List<Steg> steps : kedjor(regel, underlag, ahead)) {
                now.addAll(senaste(steps, today));
                steps.stream().filter(step -> step.dag().isAfter(today)).forEach(coming::add);
            }
        }
        coming.sort(Comparator.comparing(Steg::dag));
        LocalDate next = coming.isEmpty()
                ? langtFram(holding, underlag, ahead)
                : coming.getFirst().dag();
        return new Utblick(now, next.isBefore(look) ? next : look, coming);
    }

    /** All steps of a rule after what was answered, each to somebody that there is. */
    private static Stream<Steg> attSaga(Regel regel, Underlag underlag, LocalDate till) {
        Delprojekt d = underlag.delprojekt();
        Map<String, List<Steg>> bySubject =
                regel.steg(underlag, till).collect(groupingBy(Steg::amne, LinkedHashMap::new, toList()));
        return bySubject.entrySet().stream()
                .flatMap(steps ->
                        besvarade(
                                regel,
                                steps.getValue(),
                                d.allaSvar(regel.namn(), steps.getKey()).toList(),
                                d)
                                .stream())
                .map(step -> tillNagon(step, d))
                .distinct();
    }

    /** Once it was turned down or is done with nothing is asked for again: only the rules that ask for nothing hold. */
    private List<Regel> gallande(Underlag underlag) {
        return underlag.delprojekt().vag().over()
                ? regler.stream().filter(Regel::ocksaNarDetArOver).toList()
                : regler;
    }

    /** The steps of a rule, a list for each chain. */
    private static Collection<List<Steg>> kedjor(Regel regel, Underlag underlag, LocalDate till) {
        return attSaga(regel, underlag, till)
                .collect(groupingBy(step -> regel.kedja(step.amne()), LinkedHashMap::new, toList()))
                .values();
    }

    /** The latest on or before the day, to whomever it is. */
    private static List<Steg> senaste(List<Steg> steps, LocalDate today) {
        Optional<LocalDate> latest =
                steps.stream().map(Steg::dag).filter(day -> !day.isAfter(today)).max(Comparator.naturalOrder());
        return steps.stream()
                .filter(step -> latest.filter(step.dag()::equals).isPresent())
                .toList();
    }

    /** Where nobody is kommunikatör the chair is asked, and where there is no chair the kontaktperson, if there is one. */
    private static Steg tillNagon(Steg step, Delprojekt d) {
        if (!(step.till() instanceof Mottagare.Innehavaren(Roll role))) return step;
        boolean instead = role == Roll.KOMMUNIKATOR || role == Roll.ORDFORANDE;
        if (!instead || d.personMed(role).isPresent()) return step;
        return Stream.of(Roll.ORDFORANDE, Roll.KONTAKTPERSON)
                .filter(other -> d.personMed(other).isPresent())
                .findFirst()
                .map(step::till)
                .orElse(step);
    }

    private static LocalDate langtFram(List<Regel> holding, Underlag underlag, LocalDate ahead) {
        return holding.stream()
                .flatMap(regel -> attSaga(regel, underlag, ahead.plusYears(AHEAD_YEARS)))
                .map(Steg::dag)
                .filter(day -> day.isAfter(ahead))
                .min(Comparator.naturalOrder())
                .orElse(ALDRIG);
    }

    /**
     * Whether this step is what is to be said about its subject today: not done, not overtaken by a later one. Only its
     * own rule is asked, since the others may need to read what has been noted.
     */
    public boolean galler(Underlag underlag, Steg step, LocalDate today) {
        return gallande(underlag).stream()
                .filter(regel -> regel.namn().equals(step.regel()))
                .anyMatch(regel -> kedjor(regel, underlag, today.plusDays(AHEAD_DAYS)).stream()
                        .anyMatch(steps -> senaste(steps, today).contains(step)));
    }

    /** What remains of a subject's steps after what was answered about it: the latest, to whom it was handed over. */
    private static List<Steg> besvarade(Regel regel, List<Steg> steps, List<Fragesvar> answers, Delprojekt d) {
        if (answers.isEmpty()) return steps;
        Fragesvar said = answers.getLast();
        return switch (said.svar()) {
            case AVBOJT -> List.of();
            case GJORT -> efter(regel.gjortTill(said.amne(), said.tid()), overlamnade(steps, answers, d));
            case SENARE -> senare(overlamnade(steps, answers, d), said.till());
            case LAMNAT_OVER -> overlamnade(steps, answers, d);
            case OPPNAT -> steps;
        };
    }

    private static List<Steg> efter(LocalDate till, List<Steg> steps) {
        return steps.stream().filter(step -> step.dag().isAfter(till)).toList();
    }

    /** Who was handed it has it until it is opened again, also when they have put it off. */
    private static List<Steg> overlamnade(List<Steg> steps, List<Fragesvar> answers, Delprojekt d) {
        return Fragesvar.overlamning(answers)
                .map(to -> steps.stream().map(step -> over(step, to, d)).toList())
                .orElse(steps);
    }

    /** What would have come until that day comes on that day, once. */
    private static List<Steg> senare(List<Steg> steps, @Nullable LocalDate till) {
        if (till == null) return steps;
        Stream<Steg> joined =
                senaste(steps, till).stream().map(step -> new Steg(step.regel(), step.amne(), till, step.till()));
        return Stream.concat(joined, steps.stream().filter(step -> step.dag().isAfter(till)))
                .toList();
    }

    /**
     * The one it was handed to is asked instead, and the kontaktperson where that one has no place any more; what is the
     * kontaktperson's or the kansli's stays theirs.
     */
    private static Steg over(Steg step, Fragesvar said, Delprojekt d) {
        String person = said.person();
        boolean theirs = step.till() instanceof Mottagare.Innehavaren(Roll role)
                && (role == Roll.KONTAKTPERSON || role == Roll.KANSLI);
        if (person == null || theirs) return step;
        boolean there = d.bemanning().stream().anyMatch(b -> b.person().equals(person));
        return there
                ? new Steg(step.regel(), step.amne(), step.dag(), new Mottagare.Personen(person))
                : step.till(Roll.KANSLI);
    }
}
