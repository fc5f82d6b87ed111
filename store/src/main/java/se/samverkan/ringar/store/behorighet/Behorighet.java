package se.samverkan.ringar.store.behorighet;

import static se.samverkan.ringar.store.person.Roll.ADJUNGERAD;
import static se.samverkan.ringar.store.person.Roll.CHEFSAMRAD;
import static se.samverkan.ringar.store.person.Roll.FORFATTARE;
import static se.samverkan.ringar.store.person.Roll.HANDLAGGARE;
import static se.samverkan.ringar.store.person.Roll.KANSLI;
import static se.samverkan.ringar.store.person.Roll.KOMMUNIKATOR;
import static se.samverkan.ringar.store.person.Roll.KONTAKTPERSON;
import static se.samverkan.ringar.store.person.Roll.LEDAMOT;
import static se.samverkan.ringar.store.person.Roll.LEDNINGSGRUPP;
import static se.samverkan.ringar.store.person.Roll.ORDFORANDE;
import static se.samverkan.ringar.store.person.Roll.PATIENTREPRESENTANT;
import static se.samverkan.ringar.store.person.Roll.POLITIKER;
import static se.samverkan.ringar.store.person.Roll.PROCESSLEDARE;
import static se.samverkan.ringar.store.person.Roll.REGIONENS;
import static se.samverkan.ringar.store.person.Roll.SAMARBETSGRUPP;
import static se.samverkan.ringar.store.person.Roll.SKRIVER_HAR;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.store.delprojekt.Bemanning;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.person.Rollinnehav;

/**
 * Who may do what: (person, action, subject) → allowed or not. Pure; asked at every command and every click, whatever
 * the card showed. The table is "Who may do what" of the conversation's design.
 */
public final class Behorighet {
    private static final Set<Roll> STEER = EnumSet.of(KANSLI, KONTAKTPERSON);
    private static final Set<Roll> LEAD = with(STEER, ORDFORANDE, PROCESSLEDARE);
    private static final Set<Roll> GROUP =
            with(LEAD, LEDAMOT, ADJUNGERAD, PATIENTREPRESENTANT, KOMMUNIKATOR, CHEFSAMRAD, SKRIVER_HAR);
    private static final Set<Roll> BODIES = EnumSet.of(SAMARBETSGRUPP, LEDNINGSGRUPP, POLITIKER);

    private static final Set<Handling> LASTING = EnumSet.of(
            Handling.STYRA_ROLLER, Handling.SLA_IHOP, Handling.BEMANNA, Handling.KOPPLA, Handling.FA_VECKOBREV);

    /** Through whom in a delprojekt a huvudman is asked, before its handläggare, in turn. */
    public static final List<Roll> ASKED_FOR_REGION = List.of(
            Roll.LEDAMOT, Roll.ORDFORANDE, Roll.PROCESSLEDARE, Roll.ADJUNGERAD, Roll.CHEFSAMRAD, SAMARBETSGRUPP);

    /** What a region says also through those of it who take part, as it is asked: its decisions only its officials note. */
    private static final Set<Handling> MEMBERS_TOO = EnumSet.of(Handling.NOTERA_DATA, Handling.NOTERA_INFORANDE);

    private Behorighet() {}

    /** The roles that may do this. */
    public static Set<Roll> far(Handling handling) {
        return switch (handling) {
            case LASA_ARBETSMATERIAL, REGISTRERA, ANDRA -> GROUP;
            case LASA_LAGE -> with(GROUP, BODIES);
            case LASA_ALLAS_LAGE -> with(EnumSet.of(KANSLI), BODIES);
            case LASA_PUBLICERAT -> EnumSet.allOf(Roll.class);
            case BEKRAFTA, PUBLICERA -> LEAD;
            case TYCKA -> with(GROUP, BODIES);
            case ANGRA -> EnumSet.of(FORFATTARE);
            case RADERA -> with(STEER, FORFATTARE);
            case LEDA, SATTA_FRIST -> LEAD;
            case SKAPA_DELPROJEKT, STYRA_ROLLER, SLA_IHOP, FA_VECKOBREV -> EnumSet.of(KANSLI);
            case BEMANNA, SATTA_UPPDRAG, KOPPLA, VERIFIERA, STYRA, SE_UTSKICK, STYRA_UTSKICK -> STEER;
            case FORESLA -> EnumSet.allOf(Roll.class);
            case KANNA_TILL -> with(with(GROUP, BODIES), HANDLAGGARE);
            case SATTA_ATGARDSFORSLAG -> LEAD;
            case LASA_REGIONRADER -> with(with(GROUP, BODIES), REGIONENS);
            case NOTERA_DATA -> with(LEAD, REGIONENS);
            case NOTERA_BESLUT, NOTERA_INFORANDE -> with(STEER, REGIONENS);
        };
    }

    /**
     * Whether a stand-in may do this in the absent one's place: all that the absent one may, but for what gives somebody
     * rights that outlast the absence.
     */
    public static boolean lanas(Handling handling) {
        return !LASTING.contains(handling);
    }

    /** Whether any of these roles may do this. */
    public static boolean tillater(Set<Roll> roller, Handling handling) {
        return roller.stream().anyMatch(far(handling)::contains);
    }

    /**
     * What this person is to this delprojekt, here.
     *
     * @param delprojekt none when the question is about no delprojekt in particular
     * @param kanslietsIdentiteter the first kansli members that the samverkan's file names
     * @param skriverHar whether it is said in a conversation coupled to the delprojekt's group
     */
    public static Set<Roll> roller(
            Person person,
            String samverkan,
            Set<String> kanslietsIdentiteter,
            @Nullable Delprojekt delprojekt,
            boolean skriverHar) {
        var roller = EnumSet.noneOf(Roll.class);
        person.roller().stream()
                .filter(held -> held.samverkan().equals(samverkan))
                .forEach(held -> roller.add(held.roll()));
        if (person.identiteter().stream().anyMatch(kanslietsIdentiteter::contains)) roller.add(KANSLI);
        if (delprojekt != null && delprojekt.samverkan().equals(samverkan)) {
            delprojekt.bemanning().stream()
                    .filter(b -> b.person().equals(person.id()))
                    .forEach(b -> roller.add(b.roll()));
            if (skriverHar) roller.add(SKRIVER_HAR);
        }
        if (roller.isEmpty()) roller.add(Roll.OVRIG);
        return roller;
    }

    /** The huvudmän that this person speaks for: in the whole samverkan, and in this delprojekt. */
    public static Set<String> talarFor(Person person, String samverkan, @Nullable Delprojekt delprojekt) {
        Stream<String> everywhere = person.roller().stream()
                .filter(held -> held.samverkan().equals(samverkan) && held.roll() == HANDLAGGARE)
                .map(Rollinnehav::huvudman)
                .filter(Objects::nonNull);
        Stream<String> here = delprojekt == null || !delprojekt.samverkan().equals(samverkan)
                ? Stream.empty()
                : delprojekt
                        .med(HANDLAGGARE)
                        .filter(b -> b.person().equals(person.id()))
                        .map(Bemanning::huvudman)
                        .filter(Objects::nonNull);
        return Stream.concat(everywhere, here).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The huvudmän that this person speaks for in this. How far a region has come, and its data, are asked for through
     * whoever is in the delprojekt for it, else its official or its member of the samarbetsgrupp: all of them may answer.
     */
    public static Set<String> talarFor(
            Handling handling, Person person, String samverkan, @Nullable Delprojekt delprojekt) {
        Set<String> officially = talarFor(person, samverkan, delprojekt);
        if (!MEMBERS_TOO.contains(handling)) return officially;
        Stream<String> everywhere = person.roller().stream()
                .filter(held -> held.samverkan().equals(samverkan) && held.roll() == SAMARBETSGRUPP)
                .map(Rollinnehav::huvudman)
                .filter(Objects::nonNull);
        Stream<String> here = delprojekt == null || !delprojekt.samverkan().equals(samverkan)
                ? Stream.empty()
                : delprojekt.bemanning().stream()
                        .filter(b -> b.person().equals(person.id()) && ASKED_FOR_REGION.contains(b.roll()))
                        .map(Bemanning::huvudman)
                        .filter(Objects::nonNull);
        return Stream.of(officially.stream(), everywhere, here)
                .flatMap(huvudman -> huvudman)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Roll> with(Set<Roll> some, Roll... more) {
        var all = EnumSet.copyOf(some);
        all.addAll(Set.of(more));
        return all;
    }

    private static Set<Roll> with(Set<Roll> some, Set<Roll> more) {
        var all = EnumSet.copyOf(some);
        all.addAll(more);
        return all;
    }
}
