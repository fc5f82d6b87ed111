package se.samverkan.ringar.scheduler.regel;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.scheduler.regel.Fragor.FAKTA;
import static se.samverkan.ringar.scheduler.regel.Fragor.SODRA;
import static se.samverkan.ringar.scheduler.regel.Fragor.TAL;
import static se.samverkan.ringar.scheduler.regel.Fragor.alla;
import static se.samverkan.ringar.scheduler.regel.Fragor.dagar;
import static se.samverkan.ringar.scheduler.regel.Fragor.nu;
import static se.samverkan.ringar.store.test.PaVag.BLEKINGE;
import static se.samverkan.ringar.store.test.PaVag.HALLAND;
import static se.samverkan.ringar.store.test.PaVag.KRONOBERG;
import static se.samverkan.ringar.store.test.PaVag.foreslaget;
import static se.samverkan.ringar.store.test.PaVag.skapat;
import static se.samverkan.ringar.store.test.PaVag.startat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverkan.ringar.store.delprojekt.Fragesvar.Svar;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.samverkan.Regler;
import se.samverkan.ringar.store.test.PaVag;

/** domain.md: 14 days after start while chair, kontaktperson, a region, patientrepresentant or systemkunskap is missing. */
class BemanningRegelTest {
    private final BemanningRegel regel = new BemanningRegel(TAL.bemanning(), FAKTA, SODRA.huvudman());

    @Test
    void theKansliIsAskedForEachThatIsMissing() {
        assertThat(alla(regel, startat("2027-01-11"), "2030-01-01"))
                .containsExactly(
                        "2027-01-25 KANSLI PATIENTREPRESENTANT",
                        "2027-01-25 KANSLI region/blekinge",
                        "2027-01-25 KANSLI region/halland",
                        "2027-01-25 KANSLI region/kronoberg",
                        "2027-01-25 KANSLI systemkunskap");
    }

    @Test
    void withoutChairAndKontaktpersonThoseToo() {
        assertThat(alla(regel, startat("2027-01-11").utan(Roll.ORDFORANDE).utan(Roll.KONTAKTPERSON), "2030-01-01"))
                .contains(
                        "2027-01-25 KANSLI ORDFORANDE",
                        "2027-01-25 KANSLI KONTAKTPERSON",
                        "2027-01-25 KANSLI region/skane");
    }

    @Test
    void whoIsThereIsNotAskedFor() {
        PaVag staffed = startat("2027-01-11")
                .bemannat(Roll.PATIENTREPRESENTANT, "p", null)
                .bemannat(Roll.ADJUNGERAD, "s", HALLAND)
                .bemannat(Roll.LEDAMOT, "b", BLEKINGE)
                .bemannat(Roll.LEDAMOT, "k", KRONOBERG);

        assertThat(alla(regel, staffed, "2030-01-01")).isEmpty();
        assertThat(BemanningRegel.huvudman("region/halland")).contains(HALLAND);
        assertThat(BemanningRegel.huvudman("systemkunskap")).isEmpty();
    }

    @Test
    void aPoliticianOfTheRegionIsNobodyInTheGroup() {
        assertThat(alla(regel, startat("2027-01-11").bemannat(Roll.POLITIKER, "b", BLEKINGE), "2030-01-01"))
                .contains("2027-01-25 KANSLI region/blekinge");
    }

    @ParameterizedTest
    @CsvSource({"2027-01-24, 0", "2027-01-25, 5", "2027-01-26, 5"})
    void theFourteenthDayIsTheFirst(String day, int asked) {
        assertThat(nu(regel, startat("2027-01-11"), day)).hasSize(asked);
    }

    @Test
    void aStartEnteredLateIsCaughtUpWithOnce() {
        PaVag late = skapat("2027-03-01").noterat("2027-03-02").startar("2027-01-11");

        assertThat(dagar(regel, late, "2030-01-01")).containsExactly("2027-03-16");
    }

    @Test
    void aStartEnteredInTimeButNotAtOnceKeepsItsDay() {
        PaVag late = skapat("2027-01-11").noterat("2027-01-24").startar("2027-01-11");

        assertThat(dagar(regel, late, "2030-01-01")).containsExactly("2027-01-25");
        assertThat(dagar(regel, skapat("2027-01-11").noterat("2027-01-25").startar("2027-01-11"), "2030-01-01"))
                .containsExactly("2027-02-08");
    }

    @Test
    void enteredAsUnderWayItStartedThatDay() {
        assertThat(dagar(regel, skapat("2028-02-15"), "2030-01-01")).containsExactly("2028-02-29");
    }

    @Test
    void aProposalARestingAndAnEndedHaveNobodyToMiss() {
        assertThat(alla(regel, foreslaget("2027-01-11"), "2030-01-01")).isEmpty();
        assertThat(alla(regel, startat("2027-01-11").vilar("2027-01-20", "2027-09-01"), "2030-01-01"))
                .isEmpty();
        assertThat(alla(regel, startat("2027-01-11").godkant("2027-01-20"), "2030-01-01"))
                .isEmpty();
        assertThat(alla(regel, startat("2027-01-11").avslutat("2027-01-20"), "2030-01-01"))
                .isEmpty();
        assertThat(nu(regel, startat("2027-01-11").avslaget("2027-01-20"), "2027-02-01"))
                .isEmpty();
    }

    @Test
    void whatIsDeclinedIsNotAskedForAndTheRestIs() {
        PaVag declined = startat("2027-01-11")
                .svarat(BemanningRegel.NAMN, BemanningRegel.SYSTEMKUNSKAP, Svar.AVBOJT, null, null);

        assertThat(nu(regel, declined, "2027-01-25")).hasSize(4).noneMatch(line -> line.endsWith("systemkunskap"));
    }

    @Test
    void itsNumberAndItsSwitchAreConfiguration() {
        var other = new BemanningRegel(new Regler.Bemanning(true, 30), FAKTA, SODRA.huvudman());
        var off = new BemanningRegel(new Regler.Bemanning(false, 14), FAKTA, SODRA.huvudman());

        assertThat(dagar(other, startat("2027-01-11"), "2030-01-01")).containsExactly("2027-02-10");
        assertThat(alla(off, startat("2027-01-11"), "2030-01-01")).isEmpty();
    }
}
