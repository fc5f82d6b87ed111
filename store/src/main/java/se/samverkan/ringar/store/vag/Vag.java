package se.samverkan.ringar.store.vag;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        List<Instansbeslut> beslut) {
    /** Nothing is known yet. */
    public static final Vag TOM =
            new Vag(Mall.POLICYDOKUMENT, null, null, null, null, null, null, null, null, null, List.of());

    public Vag {
        mall = mall == null ? Mall.POLICYDOKUMENT : mall;
        beslut = beslut == null ? List.of() : List.copyOf(beslut);
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
        return gallande().reduce((earlier, later) -> later.dag().isBefore(earlier.dag()) ? earlier : later);
    }

    public Vag med(Instansbeslut nytt) {
        var all = new ArrayList<>(beslut);
        all.add(nytt);
        return med(all);
    }

    public Vag med(List<Instansbeslut> all) {
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
                all);
    }
}
