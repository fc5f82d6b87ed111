package se.samverkan.ringar.store.vag;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;
import se.samverkan.ringar.store.dokument.Dokument;

/**
 * Where a delprojekt is on its way, in days: what the rules count from.
 *
 * @param foreslagen the day it was proposed
 * @param startad the day the ledningsgrupp let it start
 * @param vilarTill while in vänteläge: the day to look again
 * @param avslagen the day it was turned down; it is over then
 * @param skedeSedan the day it entered the skede that it is in
 * @param slutrapport the day the slutrapport was handed in
 * @param godkand the day the last instans (the nämnd) approved: "inom 12 månader efter nämndens godkännande" counts
 *     from here
 * @param avslutad the day the arbetsgrupp's work ended
 * @param fardig the day all was followed up and reported
 * @param beslut what the instanser said, oldest first
 * @param forslag what was proposed, where it began as a proposal here
 * @param omfordelning what an omfördelning has written down beyond a policydokument
 */
public record Vag(
        Mall mall,
        @Nullable LocalDate foreslagen,
        @Nullable LocalDate startad,
        @Nullable LocalDate vilarTill,
        @Nullable LocalDate avslagen,
        @Nullable LocalDate skedeSedan,
        @Nullable LocalDate slutrapport,
        @Nullable LocalDate godkand,
        @Nullable LocalDate avslutad,
        @Nullable LocalDate fardig,
        List<Instansbeslut> beslut,
        @Nullable Forslag forslag,
        @Nullable Omfordelning omfordelning) {
    /** Nothing is known yet. */
    public static final Vag TOM =
            new Vag(Mall.POLICYDOKUMENT, null, null, null, null, null, null, null, null, null, List.of());

    @PersistenceCreator
    public Vag {
        mall = mall == null ? Mall.POLICYDOKUMENT : mall;
        beslut = beslut == null ? List.of() : List.copyOf(beslut);
    }

    /** One that did not begin as a proposal here. */
    public Vag(
            Mall mall,
            @Nullable LocalDate foreslagen,
            @Nullable LocalDate startad,
            @Nullable LocalDate vilarTill,
            @Nullable LocalDate avslagen,
            @Nullable LocalDate skedeSedan,
            @Nullable LocalDate slutrapport,
            @Nullable LocalDate godkand,
            @Nullable LocalDate avslutad,
            @Nullable LocalDate fardig,
            List<Instansbeslut> beslut) {
        this(
                mall,
                foreslagen,
                startad,
                vilarTill,
                avslagen,
                skedeSedan,
                slutrapport,
                godkand,
                avslutad,
                fardig,
                beslut,
                null,
                null);
    }

    /** Whether nothing is to be asked for any more. */
    public boolean over() {
        return avslagen != null || fardig != null;
    }

    /** The decisions in force, oldest first. */
    public Stream<Instansbeslut> gallande() {
        return beslut.stream().filter(Instansbeslut::galler);
    }

    /** The latest decision in force of any instans. */
    public Optional<Instansbeslut> senaste() {
        return senaste(b -> true);
    }

    /** The latest decision in force of one instans. */
    public Optional<Instansbeslut> senaste(String instans) {
        return senaste(b -> b.instans().equals(instans));
    }

    public Optional<Instansbeslut> beslut(@Nullable String id) {
        return beslut.stream().filter(b -> b.id().equals(id)).findFirst();
    }

    /** Whether a decision is about the proposal rather than about the report. */
    public boolean omForslaget(Instansbeslut b) {
        if (b.utfall().omForslaget()) return true;
        return !b.utfall().slapperVidare() && (startad == null || !b.dag().isAfter(startad));
    }

    /**
     * The instanser that ought to have said something before this one may say this, and have not: a report passes them in
     * their order, a proposal those before the one that lets it start.
     *
     * @param fore the ids of the earlier instanser, in their order
     */
    public List<String> saknasFore(List<String> fore, Instansbeslut.Utfall utfall) {
        if (!utfall.omForslaget() && !utfall.slapperVidare()) return List.of();
        return fore.stream()
                .filter(id -> gallande()
                        .noneMatch(b -> b.instans().equals(id)
                                && omForslaget(b) == utfall.omForslaget()
                                && b.utfall() != Instansbeslut.Utfall.ATERREMISS
                                && b.utfall() != Instansbeslut.Utfall.BORDLAGT))
                .toList();
    }

    public Vag med(Instansbeslut nytt) {
        var all = new ArrayList<>(beslut);
        all.add(nytt);
        return med(all);
    }

    public Vag med(List<Instansbeslut> all) {
        return dagar(startad, vilarTill, avslagen, godkand, all);
    }

    /** With the document of a decision. */
    public Vag medDokument(String beslutsId, Dokument paper) {
        return med(beslut.stream()
                .map(b -> b.id().equals(beslutsId) ? b.med(paper) : b)
                .toList());
    }

    /** With a decision that has been made, what it corrects no longer in force, and the days as they are then. */
    public Vag noterat(Instansbeslut nytt) {
        List<Instansbeslut> all = new ArrayList<>(beslut.stream()
                .map(b -> b.id().equals(nytt.ersatter()) ? b.galler(false) : b)
                .toList());
        all.add(nytt);
        Vag next = med(all).raknat(nytt.utfall());
        Optional<Instansbeslut> corrected = beslut(nytt.ersatter());
        if (corrected.isPresent()) next = next.raknat(corrected.get().utfall());
        return next.slutrapport == null && nytt.utfall().slapperVidare() ? next.inlamnad(nytt.dag()) : next;
    }

    /** The days before a decision or a change of skede, with all that was decided then and since. */
    public Vag somFore(Vag before, @Nullable Instansbeslut tillbaka) {
        List<Instansbeslut> all = beslut.stream()
                .map(b -> tillbaka == null
                        ? b
                        : b.id().equals(tillbaka.id())
                                ? b.galler(false)
                                : b.id().equals(tillbaka.ersatter()) ? b.galler(true) : b)
                .toList();
        return new Vag(
                before.mall,
                before.foreslagen,
                before.startad,
                before.vilarTill,
                before.avslagen,
                before.skedeSedan,
                before.slutrapport,
                before.godkand,
                before.avslutad,
                before.fardig,
                all,
                forslag,
                omfordelning);
    }

    /** The days alone, as they are kept with a change so that it can be taken back. */
    public Vag bara() {
        return new Vag(
                mall,
                foreslagen,
                startad,
                vilarTill,
                avslagen,
                skedeSedan,
                slutrapport,
                godkand,
                avslutad,
                fardig,
                List.of(),
                null,
                null);
    }

    public Vag med(Mall template) {
        return new Vag(
                template,
                foreslagen,
                startad,
                vilarTill,
                avslagen,
                skedeSedan,
                slutrapport,
                godkand,
                avslutad,
                fardig,
                beslut,
                forslag,
                omfordelning);
    }

    public Vag foreslagen(LocalDate when, Forslag what) {
        return new Vag(
                mall,
                when,
                startad,
                vilarTill,
                avslagen,
                skedeSedan,
                slutrapport,
                godkand,
                avslutad,
                fardig,
                beslut,
                what,
                omfordelning);
    }

    public Vag med(Omfordelning demanded) {
        return new Vag(
                mall,
                foreslagen,
                startad,
                vilarTill,
                avslagen,
                skedeSedan,
                slutrapport,
                godkand,
                avslutad,
                fardig,
                beslut,
                forslag,
                demanded);
    }

    public Vag iSkedeSedan(LocalDate since) {
        return new Vag(
                mall,
                foreslagen,
                startad,
                vilarTill,
                avslagen,
                since,
                slutrapport,
                godkand,
                avslutad,
                fardig,
                beslut,
                forslag,
                omfordelning);
    }

    public Vag inlamnad(LocalDate when) {
        return new Vag(
                mall,
                foreslagen,
                startad,
                vilarTill,
                avslagen,
                skedeSedan,
                when,
                godkand,
                avslutad,
                fardig,
                beslut,
                forslag,
                omfordelning);
    }

    public Vag avslutad(@Nullable LocalDate when) {
        return new Vag(
                mall,
                foreslagen,
                startad,
                vilarTill,
                avslagen,
                skedeSedan,
                slutrapport,
                godkand,
                when,
                fardig,
                beslut,
                forslag,
                omfordelning);
    }

    public Vag fardig(@Nullable LocalDate when) {
        return new Vag(
                mall,
                foreslagen,
                startad,
                vilarTill,
                avslagen,
                skedeSedan,
                slutrapport,
                godkand,
                avslutad,
                when,
                beslut,
                forslag,
                omfordelning);
    }

    private Optional<Instansbeslut> senaste(Predicate<Instansbeslut> which) {
        return gallande()
                .filter(which)
                .reduce((earlier, later) -> later.dag().isBefore(earlier.dag()) ? earlier : later);
    }

    /** The days that decisions of this kind settle, as they follow from those in force. */
    private Vag raknat(Instansbeslut.Utfall changed) {
        return switch (changed) {
            case START, AVSLAG, VANTELAGE -> {
                Optional<Instansbeslut> settled = senaste(b -> b.utfall().omForslaget());
                yield dagar(
                        changed == Instansbeslut.Utfall.START ? senasteDag(Instansbeslut.Utfall.START) : startad,
                        settled.filter(b -> b.utfall() == Instansbeslut.Utfall.VANTELAGE)
                                .map(Instansbeslut::till)
                                .orElse(null),
                        settled.filter(b -> b.utfall() == Instansbeslut.Utfall.AVSLAG)
                                .map(Instansbeslut::dag)
                                .orElse(null),
                        godkand,
                        beslut);
            }
            case GODKANT -> dagar(startad, vilarTill, avslagen, senasteDag(changed), beslut);
            case SAMRATT, TILLSTYRKT, ATERREMISS, BORDLAGT -> this;
        };
    }

    private @Nullable LocalDate senasteDag(Instansbeslut.Utfall utfall) {
        return senaste(b -> b.utfall() == utfall).map(Instansbeslut::dag).orElse(null);
    }

    private Vag dagar(
            @Nullable LocalDate start,
            @Nullable LocalDate rests,
            @Nullable LocalDate no,
            @Nullable LocalDate approved,
            List<Instansbeslut> all) {
        return new Vag(
                mall,
                foreslagen,
                start,
                rests,
                no,
                skedeSedan,
                slutrapport,
                approved,
                avslutad,
                fardig,
                all,
                forslag,
                omfordelning);
    }
}
