package se.samverkan.ringar.scheduler.regel;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.genomforande.Atgardsforslag;
import se.samverkan.ringar.store.genomforande.Genomforande;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut.Niva;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.samverkan.Huvudman;
import se.samverkan.ringar.store.samverkan.Regler;
import se.samverkan.ringar.store.utskick.Mottagare;

/**
 * "30, 60, 90 days after the nämnd's decision, then every second month, per region that has not sent it", to the region's
 * handläggare, from the second also the kontaktperson: decision and document.
 */
public final class ProtokollsutdragRegel implements Regel {
    public static final String NAMN = "protokollsutdrag";

    private final Regler.Protokollsutdrag tal;
    private final Fakta fakta;
    private final List<Huvudman> huvudman;

    public ProtokollsutdragRegel(Regler.Protokollsutdrag tal, Fakta fakta, List<Huvudman> huvudman) {
        this.tal = tal;
        this.fakta = fakta;
        this.huvudman = List.copyOf(huvudman);
    }

    /** The huvudman that has not sent it, by id. */
    public static String amne(String huvudman) {
        return huvudman;
    }

    @Override
    public String namn() {
        return NAMN;
    }

    @Override
    public Stream<Steg> steg(Underlag underlag, LocalDate till) {
        Delprojekt d = underlag.delprojekt();
        if (!tal.pa()) return Stream.empty();
        return fakta.godkand(d).stream()
                .flatMap(approved -> fragade(d.genomforande()).flatMap(region -> steg(d, region, approved, till)));
    }

    /** Whom an åtgärdsförslag is addressed to; all, where none is addressed to anybody. */
    private Stream<String> fragade(Genomforande doing) {
        List<String> all = huvudman.stream().map(Huvudman::id).toList();
        List<String> addressed =
                all.stream().filter(id -> doing.till(id).findAny().isPresent()).toList();
        return (addressed.isEmpty() ? all : addressed).stream();
    }

    private Stream<Steg> steg(Delprojekt d, String region, Utgangsdag approved, LocalDate till) {
        List<Optional<Huvudmansbeslut>> open = obesvarat(d.genomforande(), region);
        if (open.isEmpty()) return Stream.empty();
        List<Dag> row = rad(approved, till).stream()
                .filter(day -> approved.kommer(day.dag()))
                .toList();
        return tystTill(open).map(quiet -> efter(quiet, row)).orElse(row).stream()
                .flatMap(day -> till(region, day));
    }

    /** @param forsta whether it is the first of its row */
    private record Dag(LocalDate dag, boolean forsta) {}

    private List<Dag> rad(Utgangsdag approved, LocalDate till) {
        List<LocalDate> days = new ArrayList<>(approved.dagar(tal.dagarEfter()).toList());
        LocalDate last = days.isEmpty() ? approved.dag() : days.getLast();
        Utgangsdag.varje(last, Period.ofMonths(tal.manaderMellan()), till).forEach(days::add);
        return days.stream()
                .map(day -> new Dag(day, day.equals(days.getFirst())))
                .toList();
    }

    /** What would have come until that day comes on it, once. */
    private static List<Dag> efter(LocalDate quiet, List<Dag> row) {
        Stream<Dag> joined = row.stream()
                .filter(day -> !day.dag().isAfter(quiet))
                .max(Comparator.comparing(Dag::dag))
                .map(day -> new Dag(quiet, day.forsta()))
                .stream();
        return Stream.concat(joined, row.stream().filter(day -> day.dag().isAfter(quiet)))
                .toList();
    }

    private static Stream<Steg> till(String region, Dag day) {
        Stream<Steg> official = Stream.of(new Steg(NAMN, amne(region), day.dag(), new Mottagare.Handlaggaren(region)));
        return day.forsta()
                ? official
                : Stream.concat(official, Stream.of(Steg.till(Roll.KONTAKTPERSON, NAMN, amne(region), day.dag())));
    }

    /** What the region has left to answer: for each åtgärdsförslag, or for the report, the decision that does not do. */
    private static List<Optional<Huvudmansbeslut>> obesvarat(Genomforande doing, String region) {
        List<Integer> numbers = doing.till(region).map(Atgardsforslag::nummer).toList();
        Stream<Optional<Huvudmansbeslut>> decisions = numbers.isEmpty()
                ? Stream.of(doing.senaste(region))
                : numbers.stream().map(number -> doing.beslut(region, number));
        return decisions
                .filter(decision -> decision.filter(Huvudmansbeslut::besvarat).isEmpty())
                .toList();
    }

    /** The first day on which something can be answered, where nothing can be before it. */
    private Optional<LocalDate> tystTill(List<Optional<Huvudmansbeslut>> open) {
        List<LocalDate> days = open.stream()
                .flatMap(decision -> decision.flatMap(this::tystTill).stream())
                .toList();
        return days.size() < open.size() ? Optional.empty() : days.stream().min(Comparator.naturalOrder());
    }

    private Optional<LocalDate> tystTill(Huvudmansbeslut b) {
        LocalDate decided = b.dag() == null ? fakta.dag(b.tid()) : b.dag();
        LocalDate until = switch (b.utfall()) {
            case BORDLAGT -> b.bordlagtTill();
            case BIFALL, DELVIS_BIFALL, AVSLAG, LAGT_TILL_HANDLINGARNA ->
                b.justerat() || b.niva() == Niva.TJANSTEMAN
                        ? null
                        : b.justerasSenast() != null ? b.justerasSenast() : decided.plusDays(tal.dagarTillJustering());
            case ATERREMISS, INGET_BESLUT -> null;
        };
        // a day that was over when it was noted is none to wait for
        return Optional.ofNullable(until).filter(day -> day.isAfter(fakta.dag(b.tid())));
    }
}
