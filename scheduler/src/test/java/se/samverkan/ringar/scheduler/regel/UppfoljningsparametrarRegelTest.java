package se.samverkan.ringar.scheduler.regel;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.scheduler.regel.Fragor.FAKTA;
import static se.samverkan.ringar.scheduler.regel.Fragor.TAL;
import static se.samverkan.ringar.scheduler.regel.Fragor.alla;
import static se.samverkan.ringar.scheduler.regel.Fragor.dagar;
import static se.samverkan.ringar.scheduler.regel.Fragor.nu;
import static se.samverkan.ringar.store.test.PaVag.skapat;
import static se.samverkan.ringar.store.test.PaVag.startat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverkan.ringar.store.delprojekt.Fragesvar.Svar;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.test.PaVag;

/** domain.md: 30 and 44 days after start while none is noted; 28 days before slutrapport. */
class UppfoljningsparametrarRegelTest {
    private final UppfoljningsparametrarRegel regel =
            new UppfoljningsparametrarRegel(TAL.uppfoljningsparametrar(), FAKTA);

    @Test
    void theChairIsAskedTwiceAfterTheStartAndBeforeTheReport() {
        PaVag at = startat("2027-01-11").frist("Slutrapport inlämnad", "2027-09-30", "2027-02-01");

        assertThat(alla(regel, at, "2030-01-01"))
                .containsExactly(
                        "2027-02-10 ORDFORANDE plan", "2027-02-24 ORDFORANDE plan", "2027-09-02 ORDFORANDE plan");
    }

    @Test
    void theMilestoneIsKnownByItsOtherNamesAndNoOtherIsTaken() {
        assertThat(dagar(regel, startat("2027-01-11").frist("rapporten", "2027-09-30", "2027-02-01"), "2030-01-01"))
                .contains("2027-09-02");
        assertThat(dagar(
                        regel,
                        startat("2027-01-11").frist("Slutrapporten, del 2", "2027-09-30", "2027-02-01"),
                        "2030-01-01"))
                .contains("2027-09-02");
        assertThat(dagar(regel, startat("2027-01-11").frist("Nuläge klart", "2027-09-30", "2027-02-01"), "2030-01-01"))
                .containsExactly("2027-02-10", "2027-02-24");
    }

    @ParameterizedTest
    @CsvSource({"2027-02-09, ''", "2027-02-10, 2027-02-10", "2027-02-23, 2027-02-10", "2027-02-24, 2027-02-24"})
    void onItsDaysAndNotBefore(String day, String step) {
        assertThat(nu(regel, startat("2027-01-11"), day))
                .isEqualTo(step.isEmpty() ? List.of() : List.of(step + " ORDFORANDE plan"));
    }

    @Test
    void withoutAChairTheKontaktpersonIsAsked() {
        assertThat(nu(regel, startat("2027-01-11").utan(Roll.ORDFORANDE), "2027-02-10"))
                .containsExactly("2027-02-10 KONTAKTPERSON plan");
    }

    @Test
    void whatIsNotedIsNeverAskedForAgain() {
        assertThat(alla(regel, startat("2027-01-11").medUppfoljningsplan("2027-02-01", "väntetid"), "2030-01-01"))
                .isEmpty();
        assertThat(alla(regel, startat("2027-01-11").inlamnat("2027-02-01"), "2030-01-01"))
                .isEmpty();
        assertThat(nu(
                        regel,
                        startat("2027-01-11")
                                .svarat(regel.namn(), UppfoljningsparametrarRegel.AMNE, Svar.GJORT, null, null),
                        "2027-02-10"))
                .isEmpty();
    }

    @Test
    void aPlanThatDoesNotSayByWhichParametersIsAskedForStill() {
        assertThat(dagar(regel, startat("2027-01-11").medUppfoljningsplan("2027-02-01"), "2030-01-01"))
                .containsExactly("2027-02-10", "2027-02-24");
    }

    @Test
    void enteredLateItIsCaughtUpWithOnlyWhereNothingElseComes() {
        PaVag late = skapat("2027-05-01").startar("2027-01-11");

        assertThat(dagar(regel, late.noterat("2027-05-01"), "2030-01-01")).isNotEmpty();
        PaVag entered = skapat("2027-05-01").noterat("2027-05-01").startar("2027-01-11");
        assertThat(dagar(regel, entered, "2030-01-01")).containsExactly("2027-05-15");
        assertThat(dagar(regel, entered.frist("slutrapport", "2027-09-30", "2027-05-01"), "2030-01-01"))
                .containsExactly("2027-09-02");
        assertThat(dagar(regel, entered.frist("slutrapport", "2027-05-20", "2027-05-01"), "2030-01-01"))
                .containsExactly("2027-05-15");
    }

    @Test
    void postponedItComesOnceOnThatDay() {
        PaVag later = startat("2027-01-11")
                .svarat(regel.namn(), UppfoljningsparametrarRegel.AMNE, Svar.SENARE, "2027-03-01", null);

        assertThat(nu(regel, later, "2027-02-28")).isEmpty();
        assertThat(nu(regel, later, "2027-03-01")).containsExactly("2027-03-01 ORDFORANDE plan");
    }

    @Test
    void handedOverItIsTheOthers() {
        PaVag over = startat("2027-01-11")
                .bemannat(Roll.LEDAMOT, "bo", null)
                .svarat(regel.namn(), UppfoljningsparametrarRegel.AMNE, Svar.LAMNAT_OVER, null, "bo");

        assertThat(nu(regel, over, "2027-02-10")).containsExactly("2027-02-10 person/bo plan");
    }
}
