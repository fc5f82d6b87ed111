package se.samverkan.ringar.scheduler.regel;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.scheduler.regel.Fragor.TAL;
import static se.samverkan.ringar.scheduler.regel.Fragor.alla;
import static se.samverkan.ringar.scheduler.regel.Fragor.nasta;
import static se.samverkan.ringar.scheduler.regel.Fragor.noterat;
import static se.samverkan.ringar.scheduler.regel.Fragor.nu;
import static se.samverkan.ringar.store.test.PaVag.startat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverkan.ringar.store.delprojekt.Fragesvar.Svar;
import se.samverkan.ringar.store.samverkan.Regler;
import se.samverkan.ringar.store.test.PaVag;

/** domain.md: two weeks with unconfirmed vägval, to the ordförande. */
class BekraftaRegelTest {
    private final BekraftaRegel regel = new BekraftaRegel(TAL.bekrafta());
    private final PaVag at = startat("2027-01-11");

    @ParameterizedTest
    @CsvSource({"2027-02-28, 0", "2027-03-01, 1", "2027-03-02, 1"})
    void onTheFourteenthDayTheChairIsAsked(String day, int asked) {
        assertThat(nu(regel, noterat(at, "2027-02-20", "2027-02-15"), day)).hasSize(asked);
    }

    @Test
    void itIsTheOldestThatCounts() {
        assertThat(alla(regel, noterat(at, "2027-02-20", "2027-02-15"), "2027-12-31"))
                .containsExactly("2027-03-01 ORDFORANDE sedan/2027-02-15");
        assertThat(alla(regel, noterat(at, "2027-02-20", null), "2027-12-31")).isEmpty();
    }

    @Test
    void declinedItIsAskedAgainWhenOthersHaveWaited() {
        PaVag declined =
                at.svarat(regel.namn(), BekraftaRegel.amne(LocalDate.parse("2027-02-15")), Svar.AVBOJT, null, null);

        assertThat(nu(regel, noterat(declined, "2027-02-20", "2027-02-15"), "2027-03-01"))
                .isEmpty();
        assertThat(nu(regel, noterat(declined, "2027-02-20", "2027-02-16"), "2027-03-02"))
                .hasSize(1);
    }

    @Test
    void itIsLookedForSoOftenThatItIsFoundOnItsDay() {
        assertThat(nasta(regel, noterat(at, null, null), "2027-02-15")).isEqualTo("2027-03-01");
        assertThat(nasta(regel, noterat(at.avslutat("2027-02-01"), null, null), "2027-02-15"))
                .isEqualTo("9999-12-31");
        assertThat(nasta(
                        new BekraftaRegel(new Regler.Bekrafta(true, List.of(5))),
                        noterat(at, null, null),
                        "2027-02-15"))
                .isEqualTo("2027-02-20");
    }

    @Test
    void onceTheOldestIsAskedAboutTheNextIsLookedForEveryDay() {
        assertThat(nasta(regel, noterat(at, null, "2027-02-15"), "2027-02-28")).isEqualTo("2027-03-01");
        assertThat(nasta(regel, noterat(at, null, "2027-02-15"), "2027-03-05")).isEqualTo("2027-03-06");
    }

    @Test
    void anEndedGroupAndARuleThatIsOffAskNobody() {
        assertThat(alla(regel, noterat(at.avslutat("2027-02-20"), null, "2027-02-15"), "2027-12-31"))
                .isEmpty();
        var off = new BekraftaRegel(new Regler.Bekrafta(false, List.of(14)));
        assertThat(alla(off, noterat(at, null, "2027-02-15"), "2027-12-31")).isEmpty();
        assertThat(nasta(off, noterat(at, null, null), "2027-02-15")).isEqualTo("9999-12-31");
    }
}
