package se.samverkan.ringar.scheduler.regel;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.scheduler.regel.Fragor.FAKTA;
import static se.samverkan.ringar.scheduler.regel.Fragor.TAL;
import static se.samverkan.ringar.scheduler.regel.Fragor.alla;
import static se.samverkan.ringar.scheduler.regel.Fragor.dagar;
import static se.samverkan.ringar.scheduler.regel.Fragor.nu;
import static se.samverkan.ringar.store.test.PaVag.foreslaget;
import static se.samverkan.ringar.store.test.PaVag.startat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverkan.ringar.store.samverkan.Regler;
import se.samverkan.ringar.store.test.PaVag;
import se.samverkan.ringar.store.vag.Instansbeslut;

/** domain.md: förslag unanswered 30 days; vänteläge on its day; återremiss, or a report between two instances, 45 days. */
class StillastaendeRegelTest {
    private final StillastaendeRegel regel = new StillastaendeRegel(TAL.stillastaende(), FAKTA);

    @ParameterizedTest
    @CsvSource({"2027-02-09, 0", "2027-02-10, 1", "2027-02-11, 1"})
    void aProposalIsAskedAboutOnTheThirtiethDay(String day, int asked) {
        assertThat(nu(regel, foreslaget("2027-01-11"), day)).hasSize(asked);
    }

    @Test
    void toHaveHeardSomebodyIsNoAnswer() {
        PaVag heard = foreslaget("2027-01-11").beslutat("samarbetsgrupp", Instansbeslut.Utfall.SAMRATT, "2027-01-20");

        assertThat(alla(regel, heard, "2030-01-01")).containsExactly("2027-02-10 KANSLI forslag");
        assertThat(alla(regel, heard.startar("2027-02-01"), "2030-01-01")).isEmpty();
        assertThat(nu(regel, heard.avslaget("2027-02-01"), "2027-03-01")).isEmpty();
    }

    @Test
    void whatWasPutOffIsWaitedForAndThenCounted() {
        PaVag proposed = foreslaget("2027-01-11")
                .beslutat("ledningsgrupp", Instansbeslut.Utfall.BORDLAGT, "2027-02-01", "2027-03-01");
        PaVag report = startat("2027-01-11")
                .inlamnat("2027-06-01")
                .beslutat("ledningsgrupp", Instansbeslut.Utfall.BORDLAGT, "2027-06-10", null);

        assertThat(alla(regel, proposed, "2030-01-01"))
                .containsExactly("2027-03-31 KANSLI beslut/ledningsgrupp-2027-02-01");
        assertThat(alla(regel, report, "2030-01-01"))
                .containsExactly("2027-07-25 KANSLI beslut/ledningsgrupp-2027-06-10");
    }

    @Test
    void whatRestsIsAskedAboutOnItsDay() {
        PaVag rests = foreslaget("2027-01-11").vilar("2027-02-01", "2027-09-01");

        assertThat(nu(regel, rests, "2027-08-31")).isEmpty();
        assertThat(nu(regel, rests, "2027-09-01")).containsExactly("2027-09-01 KANSLI vilar/2027-09-01");
    }

    @Test
    void aDayThatWasOverWhenItWasNotedIsCaughtUpWith() {
        assertThat(alla(
                        regel,
                        foreslaget("2027-01-11").noterat("2027-10-01").vilar("2027-02-01", "2027-09-01"),
                        "2030-01-01"))
                .containsExactly("2027-10-15 KANSLI vilar/2027-09-01");
    }

    @Test
    void anAterremissIsAskedAboutAfterFortyFiveDays() {
        PaVag sentBack = startat("2027-01-11")
                .inlamnat("2027-06-01")
                .beslutat("ledningsgrupp", Instansbeslut.Utfall.ATERREMISS, "2027-06-15");

        assertThat(alla(regel, sentBack, "2030-01-01"))
                .containsExactly("2027-07-30 KANSLI beslut/ledningsgrupp-2027-06-15");
        // handed in anew it is with the instanser again
        assertThat(alla(regel, sentBack.inlamnat("2027-07-01"), "2030-01-01"))
                .containsExactly("2027-08-15 KANSLI inlamnad");
        assertThat(StillastaendeRegel.beslutsId("beslut/x-1")).contains("x-1");
    }

    @Test
    void aReportOnItsWayIsAskedAboutFromItsLatestInstans() {
        PaVag at = startat("2027-01-11").inlamnat("2027-06-01");

        assertThat(alla(regel, at, "2030-01-01")).containsExactly("2027-07-16 KANSLI inlamnad");
        assertThat(alla(
                        regel,
                        at.beslutat("samarbetsgrupp", Instansbeslut.Utfall.TILLSTYRKT, "2027-06-10"),
                        "2030-01-01"))
                .containsExactly("2027-07-25 KANSLI beslut/samarbetsgrupp-2027-06-10");
        assertThat(alla(regel, at.godkant("2027-06-10"), "2030-01-01")).isEmpty();
    }

    @Test
    void workThatGoesOnIsNotStandingStill() {
        assertThat(alla(regel, startat("2027-01-11"), "2030-01-01")).isEmpty();
        assertThat(alla(
                        new StillastaendeRegel(
                                new Regler.Stillastaende(false, List.of(30), List.of(45), List.of(45)), FAKTA),
                        foreslaget("2027-01-11"),
                        "2030-01-01"))
                .isEmpty();
    }

    @Test
    void aDecisionNotedLateIsCaughtUpWithOnce() {
        PaVag late = startat("2027-01-11")
                .inlamnat("2027-06-01")
                .noterat("2027-12-01")
                .beslutat("samarbetsgrupp", Instansbeslut.Utfall.TILLSTYRKT, "2027-06-10");

        assertThat(dagar(regel, late, "2030-01-01")).containsExactly("2027-12-15");
    }
}
