package se.samverkan.ringar.scheduler.regel;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.scheduler.regel.Fragor.FAKTA;
import static se.samverkan.ringar.scheduler.regel.Fragor.TAL;
import static se.samverkan.ringar.scheduler.regel.Fragor.alla;
import static se.samverkan.ringar.scheduler.regel.Fragor.dagar;
import static se.samverkan.ringar.scheduler.regel.Fragor.nasta;
import static se.samverkan.ringar.scheduler.regel.Fragor.nu;
import static se.samverkan.ringar.store.test.PaVag.ANNA;
import static se.samverkan.ringar.store.test.PaVag.skapat;
import static se.samverkan.ringar.store.test.PaVag.startat;
import static se.samverkan.ringar.store.test.Uppfoljningslage.atagen;
import static se.samverkan.ringar.store.test.Uppfoljningslage.klar;
import static se.samverkan.ringar.store.test.Uppfoljningslage.orord;
import static se.samverkan.ringar.store.test.Uppfoljningslage.skriven;
import static se.samverkan.ringar.store.test.Uppfoljningslage.tillfragad;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverkan.ringar.store.samverkan.Regler;
import se.samverkan.ringar.store.test.PaVag;

/**
 * domain.md: inom 12 månader efter nämndens godkännande. 9 months after it the kontaktperson gets the question; 2 months, 1
 * month and 2 weeks before the day, and on it, who has taken it on; then the kontaktperson, every second week.
 */
class UppfoljningRegelTest {
    private final UppfoljningRegel regel = new UppfoljningRegel(TAL.uppfoljning(), FAKTA);
    private final PaVag godkant = startat("2027-01-11").godkant("2027-09-01");

    @Test
    void theWholeRowWhereNobodyHasTakenItOn() {
        assertThat(alla(regel, godkant, "2028-10-01"))
                .containsExactly(
                        "2028-06-01 KONTAKTPERSON 1",
                        "2028-07-01 KONTAKTPERSON 1",
                        "2028-08-01 KONTAKTPERSON 1",
                        "2028-08-18 KONTAKTPERSON 1",
                        "2028-09-01 KONTAKTPERSON 1",
                        "2028-09-15 KONTAKTPERSON 1",
                        "2028-09-29 KONTAKTPERSON 1");
    }

    @ParameterizedTest(name = "godkänt {0}: {1}")
    @CsvSource({
        // the leap day: inom 12 månader is 28 February, nine months after it 29 November
        "2028-02-29, 2028-11-29 2028-12-28 2029-01-28 2029-02-14 2029-02-28",
        // 12 months to a leap year's February
        "2027-02-28, 2027-11-28 2027-12-28 2028-01-28 2028-02-14 2028-02-28",
        "2027-03-31, 2027-12-31 2028-01-31 2028-02-29 2028-03-17 2028-03-31",
        "2027-05-31, 2028-02-29 2028-03-31 2028-04-30 2028-05-17 2028-05-31",
        "2027-12-31, 2028-09-30 2028-10-31 2028-11-30 2028-12-17 2028-12-31",
    })
    void theDaysOnMonthEndsAndLeapDays(String approved, String days) {
        PaVag at = skapat("2027-01-11").godkant(approved);
        String till = LocalDate.parse(approved).plusMonths(12).toString();

        assertThat(dagar(regel, at, till)).containsExactly(days.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({
        "2028-05-31, ''",
        "2028-06-01, 2028-06-01",
        "2028-08-31, 2028-08-18",
        "2028-09-01, 2028-09-01",
        "2028-09-14, 2028-09-01",
        "2028-09-15, 2028-09-15",
        "2031-01-01, 2030-12-20"
    })
    void onItsDaysAndNotBefore(String day, String step) {
        assertThat(nu(regel, godkant, day)).isEqualTo(step.isEmpty() ? List.of() : List.of(step + " KONTAKTPERSON 1"));
    }

    @Test
    void whoHasTakenItOnIsRemindedAndThenTheKontaktperson() {
        PaVag taken = godkant.uppfoljning(1, "2028-09-01", "2028-06-10", atagen(ANNA));

        assertThat(alla(regel, taken, "2028-10-01"))
                .containsExactly(
                        "2028-07-01 person/anna 1",
                        "2028-08-01 person/anna 1",
                        "2028-08-18 person/anna 1",
                        "2028-09-01 person/anna 1",
                        "2028-09-15 KONTAKTPERSON 1",
                        "2028-09-29 KONTAKTPERSON 1");
    }

    @Test
    void whoTakesItOnIsNotAtOnceRemindedOfWhatWasSaidToOthers() {
        PaVag taken = godkant.uppfoljning(1, "2028-09-01", "2028-08-05", atagen(ANNA));

        assertThat(nu(regel, taken, "2028-08-06")).isEmpty();
        assertThat(nu(regel, taken, "2028-08-18")).containsExactly("2028-08-18 person/anna 1");
    }

    @Test
    void onceSomebodyHasBeenAskedTheQuestionIsNotDraftedAgain() {
        PaVag asked = godkant.uppfoljning(1, "2028-09-01", "2028-05-01", tillfragad(ANNA));

        assertThat(dagar(regel, asked, "2028-08-01")).containsExactly("2028-07-01", "2028-08-01");
        assertThat(dagar(regel, godkant.uppfoljning(1, "2028-09-01", "2027-09-01", orord()), "2028-07-01"))
                .containsExactly("2028-06-01", "2028-07-01");
    }

    @Test
    void whatIsWrittenIsNotAskedForAndOnlyItsReportingIs() {
        PaVag written = godkant.uppfoljning(1, "2028-09-01", "2028-07-10", skriven(ANNA));

        assertThat(alla(regel, written, "2028-10-01"))
                .containsExactly("2028-09-15 KONTAKTPERSON 1", "2028-09-29 KONTAKTPERSON 1");
    }

    @Test
    void whatIsDoneIsNeverAskedForAgain() {
        assertThat(alla(regel, godkant.uppfoljning(1, "2028-09-01", "2028-07-10", klar("2028-07-10")), "2030-01-01"))
                .isEmpty();
        assertThat(nu(regel, godkant.fardigt("2028-07-01"), "2028-09-01")).isEmpty();
        assertThat(alla(regel, startat("2027-01-11"), "2030-01-01")).isEmpty();
    }

    @Test
    void anApprovalEnteredYearsLateGoesOnWithTheKontaktpersonsNextWeek() {
        PaVag late = skapat("2027-01-11").noterat("2027-01-11").godkant("2022-03-01");

        assertThat(nu(regel, late, "2027-01-11")).isEmpty();
        // 1 March 2023 and every second week: 13 January 2027 is a thousand four hundred and fourteen days after it
        assertThat(nasta(regel, Underlag.av(late.delprojekt()), "2027-01-11")).isEqualTo("2027-01-13");
        assertThat(nu(regel, late, "2027-01-13")).containsExactly("2027-01-13 KONTAKTPERSON 1");
    }

    @Test
    void anApprovalEnteredHalfAYearLateLosesNothingThatIsToCome() {
        PaVag late = skapat("2027-01-11").noterat("2028-06-20").godkant("2027-09-01");

        assertThat(dagar(regel, late, "2028-08-01")).containsExactly("2028-07-01", "2028-08-01");
    }

    @Test
    void aDayThatWasMovedMovesItsQuestionToo() {
        PaVag moved = godkant.uppfoljning(1, "2028-12-31", "2028-05-01", orord());

        assertThat(dagar(regel, moved, "2028-12-31"))
                .containsExactly("2028-09-30", "2028-10-31", "2028-11-30", "2028-12-17", "2028-12-31");
    }

    @Test
    void itsNumbersAndItsSwitchAreConfiguration() {
        var other = new UppfoljningRegel(new Regler.Uppfoljning(true, 6, 4, List.of(1), List.of(), false, 7), FAKTA);
        var off = new UppfoljningRegel(new Regler.Uppfoljning(false, 12, 9, List.of(2), List.of(), true, 14), FAKTA);

        assertThat(dagar(other, godkant, "2028-03-20"))
                .containsExactly("2028-01-01", "2028-02-01", "2028-03-08", "2028-03-15");
        assertThat(alla(off, godkant, "2030-01-01")).isEmpty();
    }
}
