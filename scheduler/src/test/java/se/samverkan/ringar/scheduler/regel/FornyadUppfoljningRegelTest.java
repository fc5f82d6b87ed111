package se.samverkan.ringar.scheduler.regel;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.scheduler.regel.Fragor.FAKTA;
import static se.samverkan.ringar.scheduler.regel.Fragor.TAL;
import static se.samverkan.ringar.scheduler.regel.Fragor.alla;
import static se.samverkan.ringar.scheduler.regel.Fragor.dagar;
import static se.samverkan.ringar.scheduler.regel.Fragor.nu;
import static se.samverkan.ringar.store.test.PaVag.startat;
import static se.samverkan.ringar.store.test.Uppfoljningslage.atagen;
import static se.samverkan.ringar.store.test.Uppfoljningslage.klar;
import static se.samverkan.ringar.store.test.Uppfoljningslage.orord;

import org.junit.jupiter.api.Test;
import se.samverkan.ringar.store.samverkan.Regler;
import se.samverkan.ringar.store.test.PaVag;

/** domain.md: förnyad uppföljning where decided, as the first. */
class FornyadUppfoljningRegelTest {
    private final FornyadUppfoljningRegel regel =
            new FornyadUppfoljningRegel(TAL.fornyadUppfoljning(), TAL.uppfoljning(), FAKTA);
    private final PaVag at =
            startat("2027-01-11").godkant("2027-09-01").uppfoljning(1, "2028-09-01", "2028-08-20", klar("2028-08-20"));

    @Test
    void eachAfterTheFirstIsAskedForAsTheFirst() {
        PaVag again = at.uppfoljning(2, "2029-05-31", "2028-09-01", orord());

        assertThat(alla(regel, again, "2029-06-30"))
                .containsExactly(
                        "2029-02-28 KONTAKTPERSON 2",
                        "2029-03-31 KONTAKTPERSON 2",
                        "2029-04-30 KONTAKTPERSON 2",
                        "2029-05-17 KONTAKTPERSON 2",
                        "2029-05-31 KONTAKTPERSON 2",
                        "2029-06-14 KONTAKTPERSON 2",
                        "2029-06-28 KONTAKTPERSON 2");
        assertThat(nu(regel, again.uppfoljning(2, "2029-05-31", "2028-09-01", atagen("bo")), "2029-03-31"))
                .containsExactly("2029-03-31 person/bo 2");
    }

    @Test
    void theFirstIsNotItsAndWhatIsNotDecidedIsNotAskedFor() {
        assertThat(alla(regel, at.uppfoljning(1, "2028-09-01", "2027-09-01", orord()), "2031-01-01"))
                .isEmpty();
        assertThat(alla(regel, at, "2031-01-01")).isEmpty();
        assertThat(alla(regel, at.uppfoljning(2, "2029-05-31", "2028-09-01", klar("2029-05-01")), "2031-01-01"))
                .isEmpty();
        assertThat(alla(
                        new FornyadUppfoljningRegel(new Regler.FornyadUppfoljning(false), TAL.uppfoljning(), FAKTA),
                        at.uppfoljning(2, "2029-05-31", "2028-09-01", orord()),
                        "2031-01-01"))
                .isEmpty();
    }

    @Test
    void oneDecidedCloseToItsDayPoursOutNoPast() {
        assertThat(dagar(regel, at.uppfoljning(2, "2029-05-31", "2029-05-20", orord()), "2029-06-15"))
                .containsExactly("2029-05-31", "2029-06-14");
    }
}
