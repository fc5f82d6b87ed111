package se.samverkan.ringar.store.delprojekt;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.store.test.Exempel.ANNA;
import static se.samverkan.ringar.store.test.Exempel.IDAG;
import static se.samverkan.ringar.store.test.Exempel.SODRA;
import static se.samverkan.ringar.store.test.Exempel.handelse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.test.Exempel;

class DelprojektTest {
    private static final Delprojekt NJURE = Exempel.delprojekt(SODRA, "njure", "Benign njurkirurgi");

    @Test
    void whoeverMakesItIsItsKontaktperson() {
        assertThat(NJURE.personMed(Roll.KONTAKTPERSON)).contains(ANNA);
        assertThat(NJURE.personMed(Roll.ORDFORANDE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Roll.class,
            names = {"ORDFORANDE", "KONTAKTPERSON"})
    void aRoleOfOnePersonIsTakenOver(Roll roll) {
        Delprojekt d = NJURE.bemannat(bemanning("bo", roll))
                .bemannat(bemanning("bo", Roll.LEDAMOT))
                .bemannat(bemanning("cia", roll));
        assertThat(d.med(roll)).extracting(Bemanning::person).containsExactly("cia");
        assertThat(d.med(Roll.LEDAMOT)).extracting(Bemanning::person).containsExactly("bo");
    }

    @ParameterizedTest
    @EnumSource(
            value = Roll.class,
            mode = Mode.EXCLUDE,
            names = {"ORDFORANDE", "KONTAKTPERSON", "HANDLAGGARE"})
    void otherRolesAreSharedByManyInTheOrderTheyCame(Roll roll) {
        Delprojekt d = NJURE.bemannat(bemanning("bo", roll)).bemannat(bemanning("cia", roll));
        assertThat(d.med(roll)).extracting(Bemanning::person).containsExactly("bo", "cia");
    }

    @Test
    void aHuvudmansHandlaggareIsOneAndTheNewOneTakesOver() {
        Delprojekt d = NJURE.bemannat(new Bemanning("bo", Roll.HANDLAGGARE, "skane"))
                .bemannat(new Bemanning("cia", Roll.HANDLAGGARE, "halland"))
                .bemannat(new Bemanning("dan", Roll.HANDLAGGARE, "skane"));
        assertThat(d.med(Roll.HANDLAGGARE)).extracting(Bemanning::person).containsExactly("cia", "dan");
    }

    @Test
    void theSamePersonInTheSameRoleStandsOnceWithWhatWasSaidLast() {
        Delprojekt d =
                NJURE.bemannat(bemanning("bo", Roll.LEDAMOT)).bemannat(new Bemanning("bo", Roll.LEDAMOT, "skane"));
        assertThat(d.med(Roll.LEDAMOT)).containsExactly(new Bemanning("bo", Roll.LEDAMOT, "skane"));
    }

    @Test
    void pointsOfTheUppdragAreNumberedFromOne() {
        Delprojekt d = NJURE.medUppdragspunkt("Kartlägg").medUppdragspunkt("Föreslå");
        assertThat(d.uppdrag()).containsExactly(new Uppdragspunkt(1, "Kartlägg"), new Uppdragspunkt(2, "Föreslå"));
    }

    @Test
    void aDayIsSetOnceForEachName() {
        Delprojekt d = NJURE.medFrist("Nuläge", IDAG.plusDays(10), IDAG).medFrist("Analys", IDAG.plusDays(20), IDAG);
        Milstolpe before = d.tidplan().getFirst();

        Delprojekt moved = d.medFrist("NULÄGE", IDAG.plusDays(15), IDAG.plusDays(1));

        assertThat(moved.tidplan()).extracting(Milstolpe::namn).containsExactly("Nuläge", "Analys");
        assertThat(moved.milstolpe(before.id())).contains(before.flyttad(IDAG.plusDays(15), IDAG.plusDays(1)));
        assertThat(moved.tidplan().getLast()).isEqualTo(d.tidplan().getLast());
        assertThat(d.tidplan()).extracting(Milstolpe::id).doesNotHaveDuplicates();
    }

    @Test
    void oneMilestoneIsChangedAndTheOthersAreNot() {
        Delprojekt d = NJURE.medFrist("Nuläge", IDAG.plusDays(10), IDAG).medFrist("Analys", IDAG.plusDays(20), IDAG);
        Milstolpe analys = d.tidplan().getLast();

        assertThat(d.med(analys.id(), m -> m.klar(IDAG)).tidplan())
                .containsExactly(d.tidplan().getFirst(), analys.klar(IDAG));
        assertThat(d.med("okänd", m -> m.klar(IDAG))).isEqualTo(d);
    }

    @Test
    void aChangeIsKnownByItsKey() {
        Delprojekt d = NJURE.efter(handelse("n2", Handelse.Slag.BEMANNAT), IDAG);
        assertThat(d.harGjort("n2")).isTrue();
        assertThat(d.harGjort("n3")).isFalse();
        assertThat(d.handelse("n2")).map(Handelse::slag).contains(Handelse.Slag.BEMANNAT);
        assertThat(d.handelse(null)).isEmpty();
        assertThat(d.version()).isEqualTo(NJURE.version() + 1);
    }

    private static Bemanning bemanning(String person, Roll roll) {
        return new Bemanning(person, roll, null);
    }
}
