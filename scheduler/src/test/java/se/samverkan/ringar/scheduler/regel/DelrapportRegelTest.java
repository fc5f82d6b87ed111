package se.samverkan.ringar.scheduler.regel;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.scheduler.regel.Fragor.FAKTA;
import static se.samverkan.ringar.scheduler.regel.Fragor.TAL;
import static se.samverkan.ringar.scheduler.regel.Fragor.alla;
import static se.samverkan.ringar.scheduler.regel.Fragor.nasta;
import static se.samverkan.ringar.scheduler.regel.Fragor.nu;
import static se.samverkan.ringar.store.test.PaVag.startat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverkan.ringar.store.delprojekt.Fragesvar.Svar;
import se.samverkan.ringar.store.person.Roll;
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

    @ParameterizedTest(name = "klart {0}: {1}")
    @CsvSource({
        "2027-04-25, 2027-04-26, 2027-07-19",
        "2027-04-26, '', 2027-07-19",
        "2027-07-18, '', 2027-07-19",
        "2027-07-19, '', ''",
    })
    void doneIsDoneUntilTheNext(String said, String spring, String summer) {
        PaVag done = at.gjort(regel.namn(), DelrapportRegel.amne(LocalDate.parse("2027-02-01")), said);

        assertThat(nu(regel, done, "2027-04-26")).isEqualTo(rader(spring));
        assertThat(nu(regel, done, "2027-07-19")).isEqualTo(rader(summer));
        assertThat(nu(regel, done, "2027-10-11")).isEqualTo(rader("2027-10-11"));
    }

    @Test
    void doneItIsLookedAtWhenTheNextComesAndDeclinedNever() {
        String subject = DelrapportRegel.amne(LocalDate.parse("2027-02-01"));

        assertThat(nasta(
                        regel,
                        Underlag.av(
                                at.gjort(regel.namn(), subject, "2027-04-27").delprojekt()),
                        "2027-04-27"))
                .isEqualTo("2027-07-19");
        assertThat(nu(regel, at.svarat(regel.namn(), subject, Svar.AVBOJT, null, null), "2027-07-19"))
                .isEmpty();
    }

    @Test
    void doneAndOpenedAgainItIsAskedForAndWhatWasHandedOverStaysSo() {
        String subject = DelrapportRegel.amne(LocalDate.parse("2027-02-01"));
        PaVag done = at.gjort(regel.namn(), subject, "2027-04-27");

        assertThat(nu(regel, done.svarat(regel.namn(), subject, Svar.OPPNAT, null, null), "2027-04-28"))
                .isEqualTo(rader("2027-04-26"));
        PaVag handed = at.bemannat(Roll.LEDAMOT, "bo", null)
                .svarat(regel.namn(), subject, Svar.LAMNAT_OVER, null, "bo")
                .gjort(regel.namn(), subject, "2027-04-27");
        assertThat(nu(regel, handed, "2027-07-19")).containsExactly("2027-07-19 person/bo " + subject);
    }

    private static List<String> rader(String day) {
        return day.isEmpty() ? List.of() : List.of(day + " ORDFORANDE efter/2027-02-01");
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
