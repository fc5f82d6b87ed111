package se.samverkan.ringar.store.delprojekt;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.store.arbete.Arbete;
import se.samverkan.ringar.store.dokument.Dokument;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.uppfoljning.Uppfoljning;
import se.samverkan.ringar.store.vag.Instansbeslut;

/** Taking back what was done with a delprojekt: exactly that, and only while nothing later rests on it. */
public final class Angring {
    private static final Set<Handelse.Slag> FRISTER = Set.of(
            Handelse.Slag.FRIST_SATT,
            Handelse.Slag.FRIST_FLYTTAD,
            Handelse.Slag.FRIST_KLAR,
            Handelse.Slag.HJALP_BEGARD);

    private Angring() {}

    /** What came of asking. */
    public sealed interface Svar {
        /** As it is without the change. */
        record Gar(Delprojekt utan) implements Svar {}

        /** Something later must be taken back first. */
        record SenareForst(Handelse senare) implements Svar {}

        /** Changes of this kind are made undone by the opposite change. */
        record GarInte() implements Svar {}
    }

    /** The latest change of this person that can be taken back and has not been. */
    public static Optional<Handelse> senasteAv(Delprojekt d, String person) {
        return egna(d, person).filter(Angring::kanTasTillbaka).reduce((earlier, later) -> later);
    }

    /** The latest change of this person, where it is of a kind that is not taken back this way. */
    public static Optional<Handelse> senasteSomBlirKvar(Delprojekt d, String person) {
        return egna(d, person).reduce((earlier, later) -> later).filter(h -> !kanTasTillbaka(h));
    }

    private static Stream<Handelse> egna(Delprojekt d, String person) {
        Set<String> taken = tillbakatagna(d);
        return d.historik().stream()
                .filter(h -> h.av().equals(person) && !taken.contains(h.nyckel()) && h.slag() != Handelse.Slag.ANGRAT);
    }

    /** The keys of the changes that have been taken back. */
    public static Set<String> tillbakatagna(Delprojekt d) {
        return d.historik().stream()
                .filter(h -> h.slag() == Handelse.Slag.ANGRAT)
                .map(Handelse::amne)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    public static boolean kanTasTillbaka(Handelse h) {
        if (h.omDokument()) return false;
        return switch (h.slag()) {
            case INSTANSBESLUT,
                    SKEDE_BYTT,
                    AVSLUTAT,
                    FARDIGT,
                    MALL_VALD,
                    RAPPORT_INLAMNAD,
                    KONTAKT,
                    DATABEGARAN,
                    MOTE,
                    MINNESANTECKNING,
                    DELRAPPORT,
                    UPPFOLJNINGSPLAN,
                    KOMMUNIKATION,
                    UPPFOLJNING -> true;
            // whoever asked to be forgotten is not put back
            case AVBEMANNAT -> !h.platser().isEmpty();
            case UPPDRAGSPUNKT -> h.forut() != null;
            case SKAPAT -> Handelse.NAMN.equals(h.vad());
            case FRIST_SATT -> h.amne() != null;
            // before this was kept, a move did not tell what it moved
            case FRIST_FLYTTAD, FRIST_KLAR -> milstolpe(h) != null;
            case BEMANNAT,
                    SAMMANFORD,
                    HJALP_BEGARD,
                    ATGARDSFORSLAG,
                    HUVUDMANSBESLUT,
                    INFORANDE,
                    VERIFIERAT,
                    FRAGESVAR,
                    FORUTSATTNING,
                    ANGRAT -> false;
        };
    }

    private static @Nullable Milstolpe milstolpe(Handelse h) {
        Forut before = h.forut();
        return before == null ? null : before.milstolpe();
    }

    /**
     * Whether a place that was taken from somebody has been given again, to them or to the only one who can have it; or a
     * struck milestone's name to another.
     */
    private static boolean harEfterfoljare(Delprojekt d, Handelse h) {
        Milstolpe before = milstolpe(h);
        return h.platser().stream().anyMatch(d::upptagen)
                || (h.struken()
                        && before != null
                        && d.tidplan().stream().anyMatch(m -> m.namn().equalsIgnoreCase(before.namn())));
    }

    /** The delprojekt without this change. */
    public static Svar utan(Delprojekt d, Handelse h) {
        if (!kanTasTillbaka(h) || harEfterfoljare(d, h)) return new Svar.GarInte();
        Optional<Handelse> later = senare(d, h);
        if (later.filter(e -> !kanTasTillbaka(e)).isPresent()) return new Svar.GarInte();
        return later.<Svar>map(Svar.SenareForst::new).orElseGet(() -> new Svar.Gar(tillbaka(d, h)));
    }

    private static Delprojekt tillbaka(Delprojekt d, Handelse h) {
        Forut before = h.forut();
        String subject = h.amne();
        Arbete work = d.arbete();
        if (before != null && before.vag() != null) {
            Optional<Instansbeslut> decision = d.vag().beslut(subject);
            Skede was = before.skede();
            Delprojekt next =
                    d.med(was == null ? d.skede() : was, d.vag().somFore(before.vag(), decision.orElse(null)));
            Dokument report = next.slutrapport();
            // what was given of it then, or since
            if (h.slag() == Handelse.Slag.RAPPORT_INLAMNAD
                    && report != null
                    && !report.tid().isBefore(h.tid())) next = next.medSlutrapport(before.slutrapport());
            if (before.milstolpe() != null) next = next.med(before.milstolpe());
            if (Handelse.BLEV_KONTAKTPERSON.equals(h.vad()))
                next = next.utan(List.of(new Bemanning(h.av(), Roll.KONTAKTPERSON, null)));
            // the follow-up that an approval opened goes with it, and gets back its day if it was moved
            return decision.isEmpty() || decision.get().utfall() != Instansbeslut.Utfall.GODKANT
                    ? next
                    : medUppfoljningenSomForut(next, decision.get().id(), before.uppfoljning());
        }
        if (before != null && before.data() != null) return d.med(work.med(before.data()));
        if (before != null && before.uppfoljning() != null) return d.med(before.uppfoljning());
        if (!h.platser().isEmpty()) return h.platser().stream().reduce(d, Delprojekt::bemannat, (one, other) -> other);
        if (before != null && before.milstolpe() != null) return d.med(before.milstolpe());
        return switch (h.slag()) {
            case FRIST_SATT -> d.utanFrist(Objects.requireNonNull(subject));
            case UPPFOLJNINGSPLAN -> d.med(work.med(before == null ? null : before.plan()));
            case KOMMUNIKATION -> {
                var day = before == null ? null : before.dag();
                yield d.med(
                        "korrektur".equals(h.vad())
                                ? work.korrekturlast(day)
                                : work.kommunikationsplan(day, before == null ? null : before.kommunikationsplan()));
            }
            case DELRAPPORT ->
                "fran".equals(h.vad())
                        ? d.med(work.delrapporterFran(before == null ? null : before.dag()))
                        : d.med(work.utan(Objects.requireNonNull(subject)));
            case UPPFOLJNING ->
                d.medUppfoljningar(d.uppfoljningar().stream()
                        .filter(u -> !u.id().equals(subject))
                        .toList());
            case KONTAKT, DATABEGARAN, MOTE, MINNESANTECKNING -> d.med(work.utan(Objects.requireNonNull(subject)));
            case INSTANSBESLUT, SKEDE_BYTT, AVSLUTAT, FARDIGT, MALL_VALD, RAPPORT_INLAMNAD -> d;
            case UPPDRAGSPUNKT -> d.medUppdrag(h.uppdrag());
            case SKAPAT -> d.kallat(d.kod(), Objects.requireNonNull(subject));
            case BEMANNAT,
                    AVBEMANNAT,
                    SAMMANFORD,
                    FRIST_FLYTTAD,
                    FRIST_KLAR,
                    HJALP_BEGARD,
                    ATGARDSFORSLAG,
                    HUVUDMANSBESLUT,
                    INFORANDE,
                    VERIFIERAT,
                    FRAGESVAR,
                    FORUTSATTNING,
                    ANGRAT -> throw new IllegalArgumentException("Tas inte tillbaka: " + h.slag());
        };
    }

    private static Delprojekt medUppfoljningenSomForut(Delprojekt d, String beslut, @Nullable Uppfoljning before) {
        if (before == null)
            return d.medUppfoljningar(d.uppfoljningar().stream()
                    .filter(u -> !u.id().equals(beslut))
                    .toList());
        return d.uppfoljning(before.id())
                .filter(Uppfoljning::orord)
                .map(u -> d.med(u.senast(before.senast())))
                .orElse(d);
    }

    /** The latest change since that rests on this one: of the same subject, or of the same days. */
    private static Optional<Handelse> senare(Delprojekt d, Handelse h) {
        Set<String> taken = tillbakatagna(d);
        List<Handelse> after = d.historik().stream()
                .dropWhile(e -> !e.nyckel().equals(h.nyckel()))
                .skip(1)
                .filter(e -> !taken.contains(e.nyckel()) && e.slag() != Handelse.Slag.ANGRAT && !e.omDokument())
                .filter(e -> vilarPa(d, e, h))
                .toList();
        return after.isEmpty() ? Optional.empty() : Optional.of(after.getLast());
    }

    private static boolean vilarPa(Delprojekt d, Handelse later, Handelse h) {
        if (rorVagen(later) && rorVagen(h)) return true;
        if (later.slag() == Handelse.Slag.UPPDRAGSPUNKT && h.slag() == later.slag()) return true;
        if (later.slag() == Handelse.Slag.SKAPAT && h.slag() == Handelse.Slag.SKAPAT)
            return Objects.equals(later.vad(), h.vad());
        String milestone = frist(h);
        if (milestone != null && milestone.equals(frist(later))) return true;
        if (later.slag() == h.slag() && later.amne() != null)
            return later.amne().equals(h.amne());
        if (later.slag() == h.slag()) return Objects.equals(later.vad(), h.vad());
        // what was done with the follow-up that an approval opened
        return later.slag() == Handelse.Slag.UPPFOLJNING
                && Objects.equals(later.amne(), h.amne())
                && d.uppfoljning(h.amne()).isPresent();
    }

    /** The id of the milestone that it changed: a slutrapport that is handed in ticks off its own. */
    private static @Nullable String frist(Handelse h) {
        Milstolpe before = milstolpe(h);
        if (before != null) return before.id();
        return FRISTER.contains(h.slag()) ? h.amne() : null;
    }

    private static boolean rorVagen(Handelse h) {
        Forut before = h.forut();
        return before != null && before.vag() != null;
    }
}
