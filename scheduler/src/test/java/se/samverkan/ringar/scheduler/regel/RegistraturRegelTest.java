package se.samverkan.ringar.scheduler.regel;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.scheduler.regel.Fragor.FAKTA;
import static se.samverkan.ringar.scheduler.regel.Fragor.nu;
import static se.samverkan.ringar.store.test.PaVag.HALLAND;
import static se.samverkan.ringar.store.test.PaVag.SKANE;
import static se.samverkan.ringar.store.test.PaVag.startat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut.Utfall;
import se.samverkan.ringar.store.samverkan.Registratur;
import se.samverkan.ringar.store.test.PaVag;

/** domain.md: "documents that come in are passed on to the kansli's registratur by mail with a copy kept". */
class RegistraturRegelTest {
    private final RegistraturRegel regel = new RegistraturRegel(new Registratur("r@example.org", null), FAKTA);
    private final PaVag at = startat("2027-01-11").godkant("2027-09-01").atgardsforslag(SKANE, HALLAND);

    @Test
    void eachDocumentFromTheDayItCame() {
        PaVag came = at.utdragInkom(SKANE, "2027-10-15").utdragInkom(HALLAND, "2027-10-20");
        assertThat(nu(regel, came, "2027-10-15")).containsExactly("2027-10-15 registratur/samverkan skane-2027-10-15");
        assertThat(nu(regel, came, "2027-10-20"))
                .containsExactly(
                        "2027-10-15 registratur/samverkan skane-2027-10-15",
                        "2027-10-20 registratur/samverkan halland-2027-10-20");
    }

    @Test
    void aDecisionWithoutADocumentIsNothingToPassOn() {
        assertThat(nu(regel, at.beslut(SKANE, Utfall.BIFALL, "2027-10-15", b -> b), "2027-10-15"))
                .isEmpty();
    }

    @Test
    void whatIsOverIsAskedNothingButItsDocumentsArePassedOn() {
        PaVag done = at.utdragInkom(SKANE, "2027-10-15").fardigt("2027-10-16");
        assertThat(nu(regel, done, "2027-10-17")).hasSize(1);
        assertThat(nu(new InforandeRegel(Fragor.TAL.inforande(), FAKTA, Fragor.SODRA.huvudman()), done, "2029-01-01"))
                .isEmpty();
    }

    @Test
    void nothingFromBeforeTheDayOfTheFileAndNothingWithoutARegistratur() {
        PaVag came = at.utdragInkom(SKANE, "2027-10-15");
        assertThat(nu(fran("2027-10-15"), came, "2027-10-20")).hasSize(1);
        assertThat(nu(fran("2027-10-16"), came, "2027-10-20")).isEmpty();
        assertThat(nu(new RegistraturRegel(null, FAKTA), came, "2027-10-20")).isEmpty();
    }

    private static RegistraturRegel fran(String day) {
        return new RegistraturRegel(new Registratur("r@example.org", LocalDate.parse(day)), FAKTA);
    }
}
