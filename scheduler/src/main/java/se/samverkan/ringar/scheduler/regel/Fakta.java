package se.samverkan.ringar.scheduler.regel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.delprojekt.Handelse.Slag;
import se.samverkan.ringar.store.delprojekt.Milstolpe;
import se.samverkan.ringar.store.delprojekt.Skede;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut;
import se.samverkan.ringar.store.samverkan.Milstolpstyp;
import se.samverkan.ringar.store.samverkan.Samverkan;
import se.samverkan.ringar.store.vag.Instansbeslut;
import se.samverkan.ringar.store.vag.Instansbeslut.Utfall;

/** The days that the rules count from, each with the day on which it was noted. */
public final class Fakta {
    /** The id of the milestone type that is the slutrapport, where a samverkan has one. */
    private static final String SLUTRAPPORT = "slutrapport";

    private final Samverkan samverkan;

    public Fakta(Samverkan samverkan) {
        this.samverkan = samverkan;
    }

    /** Whether the arbetsgrupp is at work: started, not resting, the slutrapport not handed in. */
    static boolean iArbete(Delprojekt d) {
        return gruppenFinns(d) && d.vag().slutrapport() == null && d.vag().godkand() == null;
    }

    /** Whether there is an arbetsgrupp whose work has begun and not ended. */
    static boolean gruppenFinns(Delprojekt d) {
        return skedeMedGrupp(d.skede())
                && d.vag().avslutad() == null
                && d.vag().vilarTill() == null
                && !d.vag().over();
    }

    private static boolean skedeMedGrupp(Skede skede) {
        return switch (skede) {
            case UPPDRAG, NULAGE, ANALYS, FORSLAG_TILL_ATGARDER, SLUTRAPPORT -> true;
            case FORSLAG, AVSLUTAT_FOLJS_UPP, FARDIGT -> false;
        };
    }

    /** When it was entered. */
    LocalDate skapad(Delprojekt d) {
        return dag(d.historik().getFirst().tid());
    }

    LocalDate dag(Instant moment) {
        return LocalDate.ofInstant(moment, zon());
    }

    private ZoneId zon() {
        return samverkan.sandning().zon();
    }

    Utgangsdag fran(LocalDate dag, LocalDate noterad) {
        return new Utgangsdag(dag, noterad, noterad.plusDays(samverkan.regler().dagarIkapp()));
    }

    /** The start; a delprojekt that was entered without one, in a skede after förslag, started the day it was entered. */
    Optional<Utgangsdag> start(Delprojekt d) {
        LocalDate started = d.vag().startad();
        if (started != null) {
            return Optional.of(fran(started, noterat(d, Utfall.START, started)));
        }
        return d.skede() == Skede.FORSLAG ? Optional.empty() : Optional.of(fran(skapad(d), skapad(d)));
    }

    /** The approval of the last instans. */
    Optional<Utgangsdag> godkand(Delprojekt d) {
        return Optional.ofNullable(d.vag().godkand()).map(day -> fran(day, noterat(d, Utfall.GODKANT, day)));
    }

    /** The handing in of the slutrapport; where nobody said so, an instans that decides on it has it. */
    Optional<Utgangsdag> slutrapport(Delprojekt d) {
        return Optional.ofNullable(d.vag().slutrapport())
                .map(day -> fran(
                        day,
                        sagt(d, day, Set.of(Slag.RAPPORT_INLAMNAD))
                                .orElseGet(() -> handelse(d, day, Set.of(Slag.SKEDE_BYTT, Slag.INSTANSBESLUT)))));
    }

    /** The skede that it is in. */
    Optional<Utgangsdag> skede(Delprojekt d) {
        LocalDate since = d.vag().skedeSedan();
        return since == null
                ? start(d)
                : Optional.of(fran(since, handelse(d, since, Set.of(Slag.SKEDE_BYTT, Slag.INSTANSBESLUT))));
    }

    /** The day in the tidplan on which the slutrapport is to be handed in. */
    Optional<Milstolpe> slutrapportsfrist(Delprojekt d) {
        return d.tidplan().stream()
                .filter(Milstolpe::oppen)
                .filter(m -> samverkan
                        .milstolpe(m.namn())
                        .map(Milstolpstyp::id)
                        .filter(SLUTRAPPORT::equals)
                        .or(() -> Optional.of(m.namn().toLowerCase(Locale.ROOT))
                                .filter(name -> name.startsWith(SLUTRAPPORT)))
                        .isPresent())
                .min(Comparator.comparing(Milstolpe::dag));
    }

    /** A decision of an instans; what was put off until a day counts from that. */
    Utgangsdag beslut(Instansbeslut b, Delprojekt d) {
        LocalDate until = b.utfall() == Utfall.BORDLAGT ? b.till() : null;
        return fran(until == null ? b.dag() : until, noterat(d, b.utfall(), b.dag()));
    }

    /** A decision of a huvudman; one without a day was made when it was noted. Noted again, it was noted the first time. */
    Utgangsdag beslut(Huvudmansbeslut b, Delprojekt d) {
        LocalDate noted = d.genomforande().beslut().stream()
                .filter(it -> it.huvudman().equals(b.huvudman()) && it.utfall() == b.utfall())
                .filter(it -> b.dag() != null && b.dag().equals(it.dag()))
                .map(Huvudmansbeslut::tid)
                .min(Comparator.naturalOrder())
                .map(this::dag)
                .orElseGet(() -> dag(b.tid()));
        return fran(b.dag() == null ? dag(b.tid()) : b.dag(), noted);
    }

    /** Something that a change told of by its id. Of several changes the first, or the latest. */
    Optional<LocalDate> forst(Delprojekt d, Slag slag, String amne) {
        return handelser(d, slag, amne).min(Comparator.naturalOrder());
    }

    Optional<LocalDate> senast(Delprojekt d, Slag slag, String amne) {
        return handelser(d, slag, amne).max(Comparator.naturalOrder());
    }

    private Stream<LocalDate> handelser(Delprojekt d, Slag slag, String amne) {
        return d.historik().stream()
                .filter(h -> h.slag() == slag && amne.equals(h.amne()))
                .map(Handelse::tid)
                .map(this::dag);
    }

    /** When this was first said of this day, whether or not it was noted again later. */
    private LocalDate noterat(Delprojekt d, Utfall utfall, LocalDate day) {
        return d.vag().beslut().stream()
                .filter(b -> b.utfall() == utfall && b.dag().equals(day))
                .map(Instansbeslut::tid)
                .min(Comparator.naturalOrder())
                .map(this::dag)
                .orElseGet(() -> handelse(d, day, Set.of(Slag.INSTANSBESLUT, Slag.SKEDE_BYTT)));
    }

    /** The first such change on or after the day; a fact without a trace was there when the delprojekt was entered. */
    private LocalDate handelse(Delprojekt d, LocalDate day, Set<Slag> slag) {
        return sagt(d, day, slag).orElseGet(() -> skapad(d));
    }

    private Optional<LocalDate> sagt(Delprojekt d, LocalDate day, Set<Slag> slag) {
        return d.historik().stream()
                .filter(h -> slag.contains(h.slag()) && !h.omDokument())
                .map(Handelse::tid)
                .map(this::dag)
                .filter(noted -> !noted.isBefore(day))
                .min(Comparator.naturalOrder());
    }
}
