package se.samverkan.ringar.scheduler.regel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.samverkan.Huvudman;
import se.samverkan.ringar.store.samverkan.Regler;

/**
 * "14 days after start while chair, kontaktperson, a region, patientrepresentant or systemkunskap is missing", to the
 * kansli: one subject for each that is missing, so that each can be declined by itself.
 */
public final class BemanningRegel implements Regel {
    public static final String NAMN = "bemanning";

    /** That nobody has the adjungerade's knowledge of the systems. */
    public static final String SYSTEMKUNSKAP = "systemkunskap";

    private static final String REGION = "region/";

    /** Those through whom a region is in the group. */
    private static final Set<Roll> GRUPPEN = Set.of(Roll.ORDFORANDE, Roll.PROCESSLEDARE, Roll.LEDAMOT, Roll.ADJUNGERAD);

    private final Regler.Bemanning tal;
    private final Fakta fakta;
    private final List<Huvudman> huvudman;

    public BemanningRegel(Regler.Bemanning tal, Fakta fakta, List<Huvudman> huvudman) {
        this.tal = tal;
        this.fakta = fakta;
        this.huvudman = List.copyOf(huvudman);
    }

    /** That nobody has this role: ordförande, kontaktperson or patientrepresentant. */
    public static String amne(Roll roll) {
        return roll.name();
    }

    /** That nobody in the group comes from this huvudman. */
    public static String region(String huvudman) {
        return REGION + huvudman;
    }

    /** The id of the huvudman that the subject is about, where it is about one. */
    public static Optional<String> huvudman(String amne) {
        return Optional.of(amne).filter(it -> it.startsWith(REGION)).map(it -> it.substring(REGION.length()));
    }

    @Override
    public String namn() {
        return NAMN;
    }

    @Override
    public Stream<Steg> steg(Underlag underlag, LocalDate till) {
        Delprojekt d = underlag.delprojekt();
        if (!tal.pa() || !Fakta.iArbete(d)) return Stream.empty();
        return fakta.start(d).stream()
                .flatMap(start -> start.minstEn(start.dagar(List.of(tal.dagarEfterStart())))
                        .flatMap(day -> saknas(d).map(what -> Steg.till(Roll.KANSLI, NAMN, what, day))));
    }

    private Stream<String> saknas(Delprojekt d) {
        Stream<String> roles = Stream.of(Roll.ORDFORANDE, Roll.KONTAKTPERSON, Roll.PATIENTREPRESENTANT)
                .filter(role -> d.med(role).findAny().isEmpty())
                .map(BemanningRegel::amne);
        Stream<String> regions = huvudman.stream()
                .map(Huvudman::id)
                .filter(id -> !harNagonFran(d, id))
                .map(BemanningRegel::region);
        Stream<String> systems = d.med(Roll.ADJUNGERAD).findAny().isEmpty() ? Stream.of(SYSTEMKUNSKAP) : Stream.empty();
        return Stream.of(roles, regions, systems).flatMap(all -> all);
    }

    private static boolean harNagonFran(Delprojekt d, String huvudman) {
        return d.bemanning().stream().anyMatch(b -> GRUPPEN.contains(b.roll()) && huvudman.equals(b.huvudman()));
    }
}
