package se.samverkan.ringar.scheduler.regel;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.scheduler.regel.Fragor.FAKTA;
import static se.samverkan.ringar.scheduler.regel.Fragor.TAL;
import static se.samverkan.ringar.scheduler.regel.Fragor.alla;
import static se.samverkan.ringar.scheduler.regel.Fragor.dagar;
import static se.samverkan.ringar.scheduler.regel.Fragor.nu;
import static se.samverkan.ringar.store.test.PaVag.HALLAND;
import static se.samverkan.ringar.store.test.PaVag.SKANE;
import static se.samverkan.ringar.store.test.PaVag.startat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverkan.ringar.store.arbete.Databegaran;
import se.samverkan.ringar.store.delprojekt.Fragesvar.Svar;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.samverkan.Regler;
import se.samverkan.ringar.store.test.PaVag;

/** domain.md: 21 days after a data request without answer, to the region's contact and the kontaktperson. */
class DataRegelTest {
    private final DataRegel regel = new DataRegel(TAL.data(), FAKTA);
    private final PaVag at = startat("2027-01-11");

    @Test
    void bothAreAskedOnTheTwentyFirstDay() {
        PaVag asked = at.data("b1", HALLAND, "2027-02-01", null, null);

        assertThat(nu(regel, asked, "2027-02-21")).isEmpty();
        assertThat(nu(regel, asked, "2027-02-22"))
                .containsExactly("2027-02-22 region/halland b1", "2027-02-22 KONTAKTPERSON b1");
    }

    @Test
    void onlyWhatHasNotComeIsAskedFor() {
        PaVag asked =
                at.data("b1", HALLAND, "2027-02-01", null, null).data("b2", SKANE, "2027-02-01", null, "2027-02-10");

        assertThat(nu(regel, asked, "2027-02-22")).hasSize(2).allMatch(line -> line.endsWith(" b1"));
    }

    @Test
    void aPromisedDayIsWaitedFor() {
        PaVag promised = at.data("b1", HALLAND, "2027-02-01", null, null)
                .noterat("2027-02-10")
                .data("b1", HALLAND, "2027-02-01", "2027-03-15", null);

        assertThat(dagar(regel, promised, "2027-12-31")).containsExactly("2027-03-16");
    }

    @Test
    void whereItIsSaidToBeSentTheKontaktpersonAloneIsAsked() {
        PaVag sent = at.data("b1", HALLAND, "2027-02-01", null, null)
                .data("b1", "2027-02-15", Databegaran.SKICKAT, b -> b.skickat(LocalDate.parse("2027-02-15")));

        assertThat(nu(regel, sent, "2027-02-22")).containsExactly("2027-02-22 KONTAKTPERSON b1");
        assertThat(alla(
                        regel,
                        sent.data(
                                "b1", "2027-02-16", Databegaran.STRUKEN, b -> b.struken(LocalDate.parse("2027-02-16"))),
                        "2027-12-31"))
                .isEmpty();
    }

    @Test
    void thatItIsSaidToBeSentMovesNoPromisedDay() {
        PaVag sent = at.data("b1", HALLAND, "2027-02-01", null, null)
                .noterat("2027-02-10")
                .data("b1", HALLAND, "2027-02-01", "2027-03-15", null)
                .noteratMedEnGang()
                .data("b1", "2027-03-17", Databegaran.SKICKAT, b -> b.skickat(LocalDate.parse("2027-03-17")));

        assertThat(nu(regel, sent, "2027-03-18")).containsExactly("2027-03-16 KONTAKTPERSON b1");
    }

    @Test
    void oneEnteredLateIsCaughtUpWithOnce() {
        assertThat(dagar(regel, at.noterat("2027-05-01").data("b1", HALLAND, "2027-02-01", null, null), "2027-12-31"))
                .containsExactly("2027-05-15");
    }

    @Test
    void postponedItComesToBothOnThatDay() {
        PaVag later = at.data("b1", HALLAND, "2027-02-01", null, null)
                .svarat(regel.namn(), "b1", Svar.SENARE, "2027-03-01", null);

        assertThat(nu(regel, later, "2027-02-25")).isEmpty();
        assertThat(nu(regel, later, "2027-03-01"))
                .containsExactly("2027-03-01 region/halland b1", "2027-03-01 KONTAKTPERSON b1");
    }

    @Test
    void handedOverTheKontaktpersonKeepsTheirs() {
        PaVag over = at.data("b1", HALLAND, "2027-02-01", null, null)
                .bemannat(Roll.LEDAMOT, "bo", null)
                .svarat(regel.namn(), "b1", Svar.LAMNAT_OVER, null, "bo");

        assertThat(nu(regel, over, "2027-02-22"))
                .containsExactly("2027-02-22 person/bo b1", "2027-02-22 KONTAKTPERSON b1");
    }

    @Test
    void openedAgainItIsAskedForAgain() {
        PaVag opened =
                at.data("b1", HALLAND, "2027-02-01", null, null).svarat(regel.namn(), "b1", Svar.GJORT, null, null);

        assertThat(nu(regel, opened, "2027-02-22")).isEmpty();
        assertThat(nu(regel, opened.svarat(regel.namn(), "b1", Svar.OPPNAT, null, null), "2027-02-22"))
                .hasSize(2);
    }

    @Test
    void onceTheReportIsHandedInNoDataIsAskedFor() {
        assertThat(alla(regel, at.data("b1", HALLAND, "2027-02-01", null, null).inlamnat("2027-02-05"), "2027-12-31"))
                .isEmpty();
        assertThat(alla(
                        new DataRegel(new Regler.Data(false, List.of(21), List.of(1)), FAKTA),
                        at.data("b1", HALLAND, "2027-02-01", null, null),
                        "2027-12-31"))
                .isEmpty();
    }
}
