package se.samverkan.ringar.store.behorighet;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.store.test.Exempel.SODRA;
import static se.samverkan.ringar.store.test.Exempel.SYDOSTRA;
import static se.samverkan.ringar.store.test.Exempel.delprojekt;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samverkan.ringar.store.delprojekt.Bemanning;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.person.Rollinnehav;

/** "Who may do what": actions down, roles across (each by the first four letters of its name), ja where it is allowed. */
class BehorighetTest {
    private static final String TABELL = """
                                 KANS KONT ORDF PROC LEDA ADJU PATI KOMM CHEF SAMA LEDN POLI HAND REGI FORF SKRI OVRI
            LASA_ARBETSMATERIAL  ja   ja   ja   ja   ja   ja   ja   ja   ja   -    -    -    -    -    -    ja   -
            LASA_PUBLICERAT      ja   ja   ja   ja   ja   ja   ja   ja   ja   ja   ja   ja   ja   ja   ja   ja   ja
            LASA_LAGE            ja   ja   ja   ja   ja   ja   ja   ja   ja   ja   ja   ja   -    -    -    ja   -
            LASA_ALLAS_LAGE      ja   -    -    -    -    -    -    -    -    ja   ja   ja   -    -    -    -    -
            REGISTRERA           ja   ja   ja   ja   ja   ja   ja   ja   ja   -    -    -    -    -    -    ja   -
            ANDRA                ja   ja   ja   ja   ja   ja   ja   ja   ja   -    -    -    -    -    -    ja   -
            ANGRA                -    -    -    -    -    -    -    -    -    -    -    -    -    -    ja   -    -
            RADERA               ja   ja   -    -    -    -    -    -    -    -    -    -    -    -    ja   -    -
            BEKRAFTA             ja   ja   ja   ja   -    -    -    -    -    -    -    -    -    -    -    -    -
            PUBLICERA            ja   ja   ja   ja   -    -    -    -    -    -    -    -    -    -    -    -    -
            TYCKA                ja   ja   ja   ja   ja   ja   ja   ja   ja   ja   ja   ja   -    -    -    ja   -
            LEDA                 ja   ja   ja   ja   -    -    -    -    -    -    -    -    -    -    -    -    -
            SKAPA_DELPROJEKT     ja   -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
            BEMANNA              ja   ja   -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
            SATTA_UPPDRAG        ja   ja   -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
            SATTA_FRIST          ja   ja   ja   ja   -    -    -    -    -    -    -    -    -    -    -    -    -
            KOPPLA               ja   ja   -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
            KANNA_TILL           ja   ja   ja   ja   ja   ja   ja   ja   ja   ja   ja   ja   ja   -    -    ja   -
            SATTA_ATGARDSFORSLAG ja   ja   ja   ja   -    -    -    -    -    -    -    -    -    -    -    -    -
            LASA_REGIONRADER     ja   ja   ja   ja   ja   ja   ja   ja   ja   ja   ja   ja   -    ja   -    ja   -
            NOTERA_BESLUT        ja   ja   -    -    -    -    -    -    -    -    -    -    -    ja   -    -    -
            NOTERA_INFORANDE     ja   ja   -    -    -    -    -    -    -    -    -    -    -    ja   -    -    -
            NOTERA_DATA          ja   ja   ja   ja   -    -    -    -    -    -    -    -    -    ja   -    -    -
            VERIFIERA            ja   ja   -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
            STYRA                ja   ja   -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
            STYRA_ROLLER         ja   -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
            SLA_IHOP             ja   -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
            FORESLA              ja   ja   ja   ja   ja   ja   ja   ja   ja   ja   ja   ja   ja   ja   ja   ja   ja
            SE_UTSKICK           ja   ja   -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
            STYRA_UTSKICK        ja   ja   -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
            FA_VECKOBREV         ja   -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
            """;

    private static final Set<String> INGET_KANSLI = Set.of();

    @Test
    void everyRoleMayDoWhatTheTableSaysAndNothingElse() {
        assertThat(enligtKoden()).isEqualTo(ordVis(TABELL));
    }

    @Test
    void aStandinMayAllButWhatGivesRightsThatOutlastTheAbsence() {
        assertThat(Arrays.stream(Handling.values()).filter(handling -> !Behorighet.lanas(handling)))
                .containsExactlyInAnyOrder(
                        Handling.STYRA_ROLLER,
                        Handling.SLA_IHOP,
                        Handling.BEMANNA,
                        Handling.KOPPLA,
                        Handling.FA_VECKOBREV);
    }

    @Test
    void oneRoleThatMayIsEnough() {
        assertThat(Behorighet.tillater(EnumSet.of(Roll.POLITIKER, Roll.PROCESSLEDARE), Handling.LEDA))
                .isTrue();
        assertThat(Behorighet.tillater(EnumSet.of(Roll.POLITIKER, Roll.LEDAMOT), Handling.LEDA))
                .isFalse();
        assertThat(Behorighet.tillater(Set.of(), Handling.LASA_LAGE)).isFalse();
    }

    @Test
    void theKansliIsKnownByAnyIdentityThatTheFileNames() {
        Person guestToo = person(List.of("hem/1", "gast/2"));
        assertThat(Behorighet.roller(guestToo, SODRA, Set.of("gast/2"), null, false))
                .containsExactly(Roll.KANSLI);
        assertThat(Behorighet.roller(guestToo, SODRA, Set.of("gast/22", "gast", "2", ""), null, false))
                .containsExactly(Roll.OVRIG);
    }

    @Test
    void aRoleInAnotherSamverkanDoesNotCount() {
        Person both = person(
                List.of("hem/1"),
                new Rollinnehav(SODRA, Roll.POLITIKER, "skane"),
                new Rollinnehav(SYDOSTRA, Roll.KANSLI, null));
        assertThat(roller(both, null, false)).containsExactly(Roll.POLITIKER);
    }

    @Test
    void aPlaceCountsInItsOwnDelprojektOnly() {
        Delprojekt njure = med(Roll.ORDFORANDE, delprojekt(SODRA, "njure", "Benign njurkirurgi"));
        Delprojekt hand = delprojekt(SODRA, "hand", "Handkirurgi");

        assertThat(roller(BO, njure, false)).containsExactly(Roll.ORDFORANDE);
        assertThat(roller(BO, hand, false)).containsExactly(Roll.OVRIG);
        assertThat(roller(BO, null, false)).containsExactly(Roll.OVRIG);
    }

    @Test
    void nothingThatADelprojektOfAnotherSamverkanSaysCounts() {
        Delprojekt elsewhere = med(Roll.ORDFORANDE, delprojekt(SYDOSTRA, "njure", "Njure"));
        assertThat(roller(BO, elsewhere, true)).containsExactly(Roll.OVRIG);
    }

    @Test
    void onePersonHasAllRolesAtOnce() {
        Delprojekt njure = med(Roll.KONTAKTPERSON, med(Roll.LEDAMOT, delprojekt(SODRA, "njure", "Benign njurkirurgi")));
        Person politician = person(List.of("hem/1"), new Rollinnehav(SODRA, Roll.POLITIKER, "skane"));
        assertThat(Behorighet.roller(politician, SODRA, Set.of("hem/1"), njure, true))
                .containsExactlyInAnyOrder(
                        Roll.KANSLI, Roll.KONTAKTPERSON, Roll.LEDAMOT, Roll.POLITIKER, Roll.SKRIVER_HAR);
    }

    @Test
    void whoeverWritesWhereTheGroupIsMayRegisterThereStaffedOrNot() {
        Delprojekt njure = delprojekt(SODRA, "njure", "Benign njurkirurgi");
        Set<Roll> here = roller(BO, njure, true);
        assertThat(here).containsExactly(Roll.SKRIVER_HAR);
        assertThat(Behorighet.tillater(here, Handling.REGISTRERA)).isTrue();
        assertThat(Behorighet.tillater(roller(BO, njure, false), Handling.REGISTRERA))
                .isFalse();
        assertThat(roller(BO, null, true)).containsExactly(Roll.OVRIG);
    }

    @ParameterizedTest
    @EnumSource(
            value = Roll.class,
            names = {
                "LEDAMOT",
                "ORDFORANDE",
                "PROCESSLEDARE",
                "ADJUNGERAD",
                "CHEFSAMRAD",
                "HANDLAGGARE",
                "PATIENTREPRESENTANT",
                "KOMMUNIKATOR",
                "POLITIKER"
            })
    void howFarARegionHasComeIsToldByThoseWhoAreAskedForIt(Roll role) {
        Delprojekt njure =
                delprojekt(SODRA, "njure", "Benign njurkirurgi").bemannat(new Bemanning(BO.id(), role, "skane"));
        boolean asked = role != Roll.PATIENTREPRESENTANT && role != Roll.KOMMUNIKATOR && role != Roll.POLITIKER;
        assertThat(Behorighet.talarFor(Handling.NOTERA_INFORANDE, BO, SODRA, njure))
                .isEqualTo(asked ? Set.of("skane") : Set.of());
        assertThat(Behorighet.talarFor(Handling.NOTERA_BESLUT, BO, SODRA, njure))
                .isEqualTo(role == Roll.HANDLAGGARE ? Set.of("skane") : Set.of());
    }

    private static final Person BO = person(List.of("hem/1"));

    private static Person person(List<String> identiteter, Rollinnehav... roller) {
        return new Person("bo-id", 1, identiteter, "Bo", null, null, null, false, List.of(roller), List.of());
    }

    private static Delprojekt med(Roll roll, Delprojekt delprojekt) {
        return delprojekt.bemannat(new Bemanning("bo-id", roll, null));
    }

    private static Set<Roll> roller(Person person, Delprojekt delprojekt, boolean skriverHar) {
        return Behorighet.roller(person, SODRA, INGET_KANSLI, delprojekt, skriverHar);
    }

    /** The table as the code has it, with a row for every action and a column for every role. */
    private static List<List<String>> enligtKoden() {
        Stream<List<String>> head = Stream.of(Arrays.stream(Roll.values())
                .map(roll -> roll.name().substring(0, 4))
                .toList());
        Stream<List<String>> rows = Arrays.stream(Handling.values())
                .map(handling -> Stream.concat(
                                Stream.of(handling.name()),
                                Arrays.stream(Roll.values())
                                        .map(roll -> Behorighet.tillater(Set.of(roll), handling) ? "ja" : "-"))
                        .toList());
        return Stream.concat(head, rows).toList();
    }

    private static List<List<String>> ordVis(String table) {
        return table.lines().map(line -> List.of(line.strip().split(" +"))).toList();
    }
}
