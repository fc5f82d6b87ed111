package se.samverkan.ringar.bot.portfolj;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverkan.ringar.bot.portfolj.Projekt.Nu;
import se.samverkan.ringar.bot.portfolj.Tabell.Fraga;

/** Who is to be told what on which day: the table, and the good manners. */
final class Forvantat {
    /**
     * A line of a message.
     *
     * @param mottagare whose chat, mailbox or channel it comes to
     * @param om what it is about, with the day of the step; together with {@code till} there is one such promise
     * @param till to whom it is, in the words of {@link Fraga#till}
     */
    record Rad(LocalDate dag, String mottagare, String om, String till) {
        String lofte() {
            return lofte(om, till);
        }

        static String lofte(String about, String to) {
            return about + " till " + to;
        }

        @Override
        public String toString() {
            return dag + " " + mottagare + " " + om;
        }
    }

    private final Portfolj portfolj;
    private final Set<String> sagt = new HashSet<>();
    private final Map<LocalDate, Set<String>> oppet = new HashMap<>();

    Forvantat(Portfolj portfolj) {
        this.portfolj = portfolj;
    }

    List<Rad> alla() {
        List<Rad> rows = new ArrayList<>();
        for (LocalDate day = Portfolj.FORSTA; !day.isAfter(portfolj.sista); day = day.plusDays(1)) {
            if (!Almanacka.arbetsdag(day)) continue;
            Set<String> spent = new HashSet<>();
            rows.addAll(nu(new Nu(day, false), spent));
            if (portfolj.handerNagot(day)) rows.addAll(nu(new Nu(day, true), spent));
        }
        return rows;
    }

    /** Whether it is still to be said on the morning of the day, once {@link #alla} is known. */
    boolean oppet(Rad row, LocalDate morning) {
        return oppet.getOrDefault(morning, Set.of()).contains(row.lofte());
    }

    /** What is to be said at the moment to those who have had no message today. */
    private List<Rad> nu(Nu now, Set<String> spent) {
        List<Rad> open = oppna(now);
        if (!now.eftermiddag())
            oppet.put(now.dag(), open.stream().map(Rad::lofte).collect(Collectors.toSet()));
        List<Rad> rows = open.stream()
                .filter(row -> !spent.contains(row.mottagare()) && sagt.add(row.lofte()))
                .toList();
        rows.forEach(row -> spent.add(row.mottagare()));
        return rows;
    }

    /** What is asked and not answered at the moment, whether or not it has been said. */
    private List<Rad> oppna(Nu now) {
        List<Rad> open = kansliets(now);
        for (Projekt p : portfolj.projekt()) {
            Map<String, List<Fraga>> chains = Tabell.om(p, now).stream()
                    .filter(f -> !f.dag().isAfter(now.dag()))
                    .map(f -> tillNagon(f, p, now))
                    .distinct()
                    .collect(Collectors.groupingBy(Fraga::kedja));
            chains.values().forEach(chain -> {
                LocalDate latest = chain.stream()
                        .map(Fraga::dag)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
                chain.stream().filter(f -> f.dag().equals(latest)).forEach(f -> {
                    String about = f.slag() + " " + p.kod + " " + f.amne() + " (" + f.dag() + ")";
                    mottagare(f, p, now).ifPresent(who -> open.add(new Rad(now.dag(), who, about, f.till())));
                });
            });
        }
        return open;
    }

    /** The seminar twice a year, and the letter of the week where it is chosen, to everybody at the kansli. */
    private List<Rad> kansliets(Nu now) {
        LocalDate monday = now.dag().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate spring = LocalDate.of(now.dag().getYear(), 2, 1);
        LocalDate autumn = LocalDate.of(now.dag().getYear(), 9, 1);
        LocalDate seminar = now.dag().isBefore(autumn) ? spring : autumn;
        Map<String, LocalDate> due = new HashMap<>();
        if (portfolj.veckobrev && monday.isAfter(Portfolj.FORSTA)) due.put("veckobrev", monday);
        if (!now.dag().isBefore(spring)) due.put("alumni", seminar);
        List<Rad> rows = new ArrayList<>();
        for (String member : Portfolj.KANSLI) {
            due.forEach((kind, day) -> person(member, now.dag(), now)
                    .ifPresent(who -> rows.add(
                            new Rad(now.dag(), who, kind + " - " + member + " (" + day + ")", "person:" + member))));
        }
        return rows;
    }

    /** Where nobody is kommunikatör the chair is asked. */
    private static Fraga tillNagon(Fraga f, Projekt p, Nu now) {
        String to = f.till();
        if (to.equals("KOMMUNIKATOR") && p.en(to, now).isEmpty()) to = "ORDFORANDE";
        if (to.equals("ORDFORANDE") && p.en(to, now).isEmpty()) to = "KONTAKTPERSON";
        return new Fraga(f.slag(), f.amne(), f.kedja(), f.dag(), to);
    }

    private Optional<String> mottagare(Fraga f, Projekt p, Nu now) {
        String[] to = f.till().split(":", 2);
        return switch (to[0]) {
            case "kanalen" -> Optional.of("kanal-" + p.kod);
            case "person" -> person(to[1], now.dag(), now);
            case "KANSLI" -> p.en("KONTAKTPERSON", now).flatMap(who -> person(who, now.dag(), now));
            case "handläggare" -> person("H-" + to[1], now.dag(), now);
            case "region" ->
                Stream.of("LEDAMOT", "ORDFORANDE", "ADJUNGERAD")
                        .flatMap(role -> p.med(role, now))
                        .filter(pl -> to[1].equals(pl.region()))
                        .map(Projekt.Plats::person)
                        .findFirst()
                        .or(() -> Optional.of("H-" + to[1]))
                        .flatMap(who -> person(who, now.dag(), now));
            default -> p.en(to[0], now).flatMap(who -> person(who, now.dag(), now));
        };
    }

    /** The person, the stand-in of one who pauses, or nobody for now. */
    private Optional<String> person(String who, LocalDate day, Nu now) {
        Optional<Portfolj.Paus> pause = portfolj.pauser().stream()
                .filter(p -> p.person().equals(who) && now.vet(p.fran()) && day.isBefore(p.till()))
                .findFirst();
        return pause.isEmpty()
                ? Optional.of(who)
                : Optional.ofNullable(pause.get().ersattare());
    }
}
