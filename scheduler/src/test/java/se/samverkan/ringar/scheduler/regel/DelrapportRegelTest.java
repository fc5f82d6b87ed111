package se.samverkan.ringar.scheduler.regel;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.scheduler.regel.Fragor.FAKTA;
import static se.samverkan.ringar.scheduler.regel.Fragor.TAL;
import static se.samverkan.ringar.scheduler.regel.Fragor.alla;
import static se.samverkan.ringar.scheduler.regel.Fragor.nu;
import static se.samverkan.ringar.store.test.PaVag.startat;

import org.junit.jupiter.api.Test;
import se.samverkan.ringar.store.samverkan.Regler;
import se.samverkan.ringar.store.test.PaVag;

/** domain.md: omfördelning, where asked for: every 12 weeks, to the ordförande. */
class DelrapportRegelTest {
    private final DelrapportRegel regel = new DelrapportRegel(TAL.delrapport(), FAKTA);
    private final PaVag at = startat("2027-01-11").omfordelning().delrapporterFran("2027-02-01");

    @Test
    void everyTwelveWeeksUntilItComes() {
        assertThat(alla(regel, at, "2027-08-01"))
                .containsExactly("2027-04-26 ORDFORANDE efter/2027-02-01", "2027-07-19 ORDFORANDE efter/2027-02-01");
        assertThat(nu(regel, at, "2027-04-25")).isEmpty();
        assertThat(nu(regel, at, "2027-04-26")).hasSize(1);
    }

    @Test
    void oneThatCameBeginsTheTwelveWeeksAnew() {
        assertThat(alla(regel, at.delrapport("r1", "2027-05-03"), "2027-08-01"))
                .containsExactly("2027-07-26 ORDFORANDE efter/2027-05-03");
    }

    @Test
    void whereNotAskedForNobodyIsReminded() {
        assertThat(alla(regel, startat("2027-01-11").omfordelning(), "2027-12-31"))
                .isEmpty();
        assertThat(alla(regel, startat("2027-01-11").delrapporterFran("2027-02-01"), "2027-12-31"))
                .isEmpty();
        assertThat(alla(regel, at.inlamnat("2027-03-01"), "2027-12-31")).isEmpty();
        assertThat(alla(new DelrapportRegel(new Regler.Delrapport(false, 12), FAKTA), at, "2027-12-31"))
                .isEmpty();
    }
}
