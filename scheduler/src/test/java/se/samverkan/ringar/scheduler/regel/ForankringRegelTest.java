package se.samverkan.ringar.scheduler.regel;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.scheduler.regel.Fragor.FAKTA;
import static se.samverkan.ringar.scheduler.regel.Fragor.TAL;
import static se.samverkan.ringar.scheduler.regel.Fragor.alla;
import static se.samverkan.ringar.scheduler.regel.Fragor.dagar;
import static se.samverkan.ringar.scheduler.regel.Fragor.nasta;
import static se.samverkan.ringar.scheduler.regel.Fragor.nu;
import static se.samverkan.ringar.store.test.PaVag.startat;

import org.junit.jupiter.api.Test;
import se.samverkan.ringar.store.arbete.Kontakt.Niva;
import se.samverkan.ringar.store.delprojekt.Fragesvar.Svar;
import se.samverkan.ringar.store.delprojekt.Skede;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.samverkan.Regler;
import se.samverkan.ringar.store.test.PaVag;

/** domain.md: each skede without a noted contact, where there is a chefsamråd; at latest every 8 weeks. */
class ForankringRegelTest {
    private final ForankringRegel regel = new ForankringRegel(TAL.forankring(), FAKTA);

    @Test
    void whereThereIsNoChefsamradNobodyIsAsked() {
        assertThat(alla(regel, startat("2027-01-11"), "2027-12-31")).isEmpty();
        assertThat(nasta(regel, Underlag.av(startat("2027-01-11").delprojekt()), "2027-01-12"))
                .isEqualTo("2027-01-26");
    }

    @Test
    void aChefsamradIsSeenByItsChannelItsPeopleAndItsContacts() {
        PaVag at = startat("2027-01-11");

        assertThat(alla(regel, Fragor.medChefsamrad(at), "2027-02-28"))
                .containsExactly("2027-02-08 KONTAKTPERSON UPPDRAG/ingen", "2027-02-08 ORDFORANDE UPPDRAG/ingen");
        assertThat(dagar(regel, at.bemannat(Roll.CHEFSAMRAD, "c", null), "2027-02-28"))
                .containsExactly("2027-02-08");
        assertThat(dagar(regel, at.kontakt("k1", Niva.CHEFSAMRAD, "2027-01-12"), "2027-03-31"))
                .containsExactly("2027-03-09");
        assertThat(dagar(regel, at.kontakt("k1", Niva.LINJE, "2027-01-12"), "2027-03-31"))
                .isEmpty();
        assertThat(dagar(regel, at.omfordelning(), "2027-02-28")).containsExactly("2027-02-08");
    }

    @Test
    void withNoContactItComesAgainEveryEightWeeks() {
        assertThat(dagar(regel, startat("2027-01-11").omfordelning(), "2027-07-01"))
                .containsExactly("2027-02-08", "2027-03-08", "2027-05-03", "2027-06-28");
    }

    @Test
    void aContactBeginsTheEightWeeksAnewAndANewSkedeAsksAgain() {
        PaVag at = startat("2027-01-11").omfordelning().kontakt("k1", Niva.LINJE, "2027-02-01");

        assertThat(alla(regel, at, "2027-03-31"))
                .containsExactly(
                        "2027-03-29 KONTAKTPERSON UPPDRAG/2027-02-01", "2027-03-29 ORDFORANDE UPPDRAG/2027-02-01");
        assertThat(dagar(regel, at.iSkede(Skede.NULAGE, "2027-02-15"), "2027-03-31"))
                .containsExactly("2027-03-15", "2027-03-29");
        assertThat(dagar(regel, at.iSkede(Skede.NULAGE, "2027-02-01"), "2027-03-31"))
                .containsExactly("2027-03-29");
    }

    @Test
    void whatWasAskedInOneSkedeIsNotAskedAgainWhenTheNextBegins() {
        PaVag at = startat("2027-01-11").omfordelning().iSkede(Skede.NULAGE, "2027-03-10");

        assertThat(nu(regel, Underlag.av(at.delprojekt()), "2027-03-11")).isEmpty();
        assertThat(dagar(regel, at, "2027-04-30")).containsExactly("2027-04-07");
    }

    @Test
    void aContactNotedLatePoursOutNoPast() {
        PaVag at = startat("2027-01-11")
                .omfordelning()
                .iSkede(Skede.NULAGE, "2027-02-01")
                .noterat("2027-06-01")
                .kontakt("k1", Niva.HR, "2027-02-01");

        assertThat(dagar(regel, at, "2027-08-01")).containsExactly("2027-07-19");
    }

    @Test
    void declinedItIsQuietUntilTheNextSkede() {
        PaVag at = startat("2027-01-11")
                .omfordelning()
                .svarat(regel.namn(), ForankringRegel.amne(Skede.UPPDRAG, null), Svar.AVBOJT, null, null);

        assertThat(nu(regel, at, "2027-05-03")).isEmpty();
        assertThat(nu(regel, at.iSkede(Skede.NULAGE, "2027-05-01"), "2027-05-29"))
                .hasSize(2);
    }

    @Test
    void doneItComesAgainForBothAtTheNextEighthWeek() {
        PaVag at = startat("2027-01-11").omfordelning();
        String subject = ForankringRegel.amne(Skede.UPPDRAG, null);

        assertThat(nu(regel, at.gjort(regel.namn(), subject, "2027-03-07"), "2027-03-08"))
                .hasSize(2);
        PaVag done = at.gjort(regel.namn(), subject, "2027-03-08");
        assertThat(nu(regel, done, "2027-03-08")).isEmpty();
        assertThat(nu(regel, done, "2027-05-02")).isEmpty();
        assertThat(nu(regel, done, "2027-05-03"))
                .containsExactly("2027-05-03 KONTAKTPERSON UPPDRAG/ingen", "2027-05-03 ORDFORANDE UPPDRAG/ingen");
        assertThat(nasta(regel, Underlag.av(done.delprojekt()), "2027-03-09")).isEqualTo("2027-05-03");
    }

    @Test
    void noLongerAtWorkItIsNotAsked() {
        assertThat(alla(regel, startat("2027-01-11").omfordelning().inlamnat("2027-02-01"), "2027-12-31"))
                .isEmpty();
        assertThat(alla(
                        new ForankringRegel(new Regler.Forankring(false, 28, 8), FAKTA),
                        startat("2027-01-11").omfordelning(),
                        "2027-12-31"))
                .isEmpty();
    }
}
