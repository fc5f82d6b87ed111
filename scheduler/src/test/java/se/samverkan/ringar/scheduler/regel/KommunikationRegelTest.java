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

/** domain.md: at start, and 28 days before slutrapport, to ordförande and kommunikatör: plan; proofreading. */
class KommunikationRegelTest {
    private final KommunikationRegel regel = new KommunikationRegel(TAL.kommunikation(), FAKTA);
    private final PaVag at = startat("2027-01-11").frist("slutrapport", "2027-09-30", "2027-02-01");

    @Test
    void bothAreAskedForBoth() {
        assertThat(alla(regel, at, "2030-01-01"))
                .containsExactly(
                        "2027-01-12 ORDFORANDE plan",
                        "2027-01-12 KOMMUNIKATOR plan",
                        "2027-09-02 ORDFORANDE korrektur",
                        "2027-09-02 KOMMUNIKATOR korrektur");
    }

    @Test
    void withoutAKommunikatorTheChairIsAskedOnce() {
        assertThat(nu(regel, at, "2027-01-12")).containsExactly("2027-01-12 ORDFORANDE plan");
        assertThat(nu(regel, at.utan(Roll.ORDFORANDE), "2027-01-12")).containsExactly("2027-01-12 KONTAKTPERSON plan");
        assertThat(nu(regel, at.bemannat(Roll.KOMMUNIKATOR, "k", null), "2027-01-12"))
                .containsExactly("2027-01-12 ORDFORANDE plan", "2027-01-12 KOMMUNIKATOR plan");
    }

    @Test
    void handedOverByTheChairItIsAskedOnce() {
        PaVag over = at.bemannat(Roll.KOMMUNIKATOR, "k", null)
                .bemannat(Roll.LEDAMOT, "bo", null)
                .svarat(regel.namn(), KommunikationRegel.PLAN, Svar.LAMNAT_OVER, null, "bo");

        assertThat(nu(regel, over, "2027-01-12")).containsExactly("2027-01-12 person/bo plan");
    }

    @ParameterizedTest
    @CsvSource({"2027-01-11, 0", "2027-01-12, 1", "2027-09-01, 1", "2027-09-02, 2"})
    void onItsDays(String day, int asked) {
        assertThat(nu(regel, at, day)).hasSize(asked);
    }

    @Test
    void eachIsDoneByItself() {
        assertThat(dagar(regel, at.kommunicerat("2027-01-11", null), "2030-01-01"))
                .containsExactly("2027-09-02");
        assertThat(dagar(regel, at.kommunicerat(null, "2027-08-01"), "2030-01-01"))
                .containsExactly("2027-01-12");
        assertThat(alla(regel, at.inlamnat("2027-08-01"), "2030-01-01")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2027-09-01, 2027-09-02", "2027-09-02, 2027-09-16", "2027-09-20, 2027-09-30", "2027-09-30, ''"})
    void aDaySetCloseIsAskedAboutOnceAndNotAfterIt(String satt, String asked) {
        assertThat(dagar(
                        regel,
                        startat("2027-01-11").kommunicerat("2027-01-11", null).frist("slutrapport", "2027-09-30", satt),
                        "2030-01-01"))
                .isEqualTo(asked.isEmpty() ? List.of() : List.of(asked));
    }

    @Test
    void aLateStartIsCaughtUpWithOnce() {
        assertThat(dagar(regel, skapat("2027-03-01").noterat("2027-03-01").startar("2027-01-11"), "2030-01-01"))
                .containsExactly("2027-03-15");
    }
}
