package se.samverkan.ringar.scheduler.regel;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.scheduler.regel.Fragor.FAKTA;
import static se.samverkan.ringar.scheduler.regel.Fragor.TAL;
import static se.samverkan.ringar.scheduler.regel.Fragor.alla;
import static se.samverkan.ringar.scheduler.regel.Fragor.dagar;
import static se.samverkan.ringar.scheduler.regel.Fragor.nu;
import static se.samverkan.ringar.store.test.PaVag.skapat;
import static se.samverkan.ringar.store.test.PaVag.startat;
import static se.samverkan.ringar.store.test.Uppfoljningslage.klar;
import static se.samverkan.ringar.store.test.Uppfoljningslage.orord;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverkan.ringar.store.delprojekt.Fragesvar.Svar;
import se.samverkan.ringar.store.samverkan.Regler;
import se.samverkan.ringar.store.test.PaVag;

/** domain.md: 30 days after the nämnd's approval while the group is not ended; and when all follow-up is done. */
class AvslutRegelTest {
    private final AvslutRegel regel = new AvslutRegel(TAL.avslut(), FAKTA);
    private final PaVag godkant = startat("2027-01-11").godkant("2027-09-01");

    @ParameterizedTest
    @CsvSource({"2027-09-30, 0", "2027-10-01, 1", "2027-10-02, 1"})
    void onTheThirtiethDayTheKontaktpersonIsAskedToEndTheGroup(String day, int asked) {
        assertThat(nu(regel, godkant, day)).hasSize(asked);
    }

    @Test
    void anEndedGroupIsNotAskedAbout() {
        assertThat(alla(regel, godkant, "2030-01-01")).containsExactly("2027-10-01 KONTAKTPERSON gruppen");
        assertThat(alla(regel, godkant.avslutat("2027-09-20"), "2030-01-01")).isEmpty();
        assertThat(alla(regel, startat("2027-01-11"), "2030-01-01")).isEmpty();
    }

    @Test
    void whenTheLastFollowUpIsDoneTheDelprojektCanBe() {
        PaVag one = godkant.avslutat("2027-09-20").uppfoljning(1, "2028-09-01", "2028-08-20", klar("2028-08-20"));

        assertThat(nu(regel, one, "2028-08-20")).isEmpty();
        assertThat(nu(regel, one, "2028-08-21")).containsExactly("2028-08-21 KONTAKTPERSON uppfoljt");
        assertThat(alla(regel, one.uppfoljning(2, "2029-05-01", "2028-08-20", orord()), "2030-01-01"))
                .isEmpty();
        assertThat(nu(regel, one.fardigt("2028-08-20"), "2028-08-21")).isEmpty();
    }

    @Test
    void anApprovalAndAFollowUpNotedLateAreCaughtUpWithOnce() {
        assertThat(dagar(regel, skapat("2027-01-11").noterat("2027-01-11").godkant("2022-03-01"), "2030-01-01"))
                .containsExactly("2027-01-25");
        assertThat(dagar(
                        regel,
                        godkant.avslutat("2027-09-20")
                                .noterat("2028-12-01")
                                .uppfoljning(1, "2028-09-01", "2028-08-20", klar("2028-08-20")),
                        "2030-01-01"))
                .containsExactly("2028-12-15");
    }

    @Test
    void whoSaysWhyNotIsAskedOnTheirDay() {
        PaVag later = godkant.svarat(regel.namn(), AvslutRegel.GRUPPEN, Svar.SENARE, "2027-12-01", null);

        assertThat(nu(regel, later, "2027-11-30")).isEmpty();
        assertThat(nu(regel, later, "2027-12-01")).containsExactly("2027-12-01 KONTAKTPERSON gruppen");
        assertThat(alla(new AvslutRegel(new Regler.Avslut(false, List.of(30), 1), FAKTA), godkant, "2030-01-01"))
                .isEmpty();
    }
}
