package se.samverkan.ringar.scheduler.regel;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.scheduler.regel.Fragor.FAKTA;
import static se.samverkan.ringar.scheduler.regel.Fragor.TAL;
import static se.samverkan.ringar.scheduler.regel.Fragor.alla;
import static se.samverkan.ringar.scheduler.regel.Fragor.nasta;
import static se.samverkan.ringar.scheduler.regel.Fragor.noterat;
import static se.samverkan.ringar.scheduler.regel.Fragor.nu;
import static se.samverkan.ringar.store.test.PaVag.foreslaget;
import static se.samverkan.ringar.store.test.PaVag.startat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.samverkan.ringar.store.delprojekt.Fragesvar.Svar;
import se.samverkan.ringar.store.samverkan.Regler;
import se.samverkan.ringar.store.test.PaVag;

/** domain.md: the day after a noted meeting; 6 weeks without any in an active skede; to the channel, at most once a week. */
class NoteraRegelTest {
    private final NoteraRegel regel = new NoteraRegel(TAL.notera(), FAKTA);

    @Test
    void theDayAfterAMeetingTheChannelIsAsked() {
        PaVag at = startat("2027-01-11").mote("m1", "2027-01-20");

        assertThat(alla(regel, at, "2027-02-01")).containsExactly("2027-01-21 grupp/ARBETSGRUPP mote/m1");
        assertThat(nu(regel, at, "2027-01-20")).isEmpty();
        assertThat(nu(regel, at, "2027-01-21")).hasSize(1);
        assertThat(NoteraRegel.moteId("mote/m1")).contains("m1");
        assertThat(NoteraRegel.moteId("tyst/2027-01-11")).isEmpty();
    }

    @Test
    void sixWeeksOfSilenceAreBrokenAndSoAreTheNextSix() {
        assertThat(alla(regel, startat("2027-01-11"), "2027-05-01"))
                .containsExactly(
                        "2027-02-22 grupp/ARBETSGRUPP tyst/2027-01-11", "2027-04-05 grupp/ARBETSGRUPP tyst/2027-01-11");
    }

    @Test
    void whatIsNotedBeginsTheSixWeeksAnew() {
        assertThat(alla(regel, noterat(startat("2027-01-11"), "2027-02-20", null), "2027-05-01"))
                .containsExactly("2027-04-03 grupp/ARBETSGRUPP tyst/2027-02-20");
    }

    @Test
    void whatWasNotedAtTheMeetingNeedsNoAsking() {
        PaVag at = startat("2027-01-11").mote("m1", "2027-01-20");

        assertThat(nu(regel, noterat(at, "2027-01-20", null), "2027-01-21")).isEmpty();
        assertThat(nu(regel, noterat(at, "2027-01-19", null), "2027-01-21")).hasSize(1);
    }

    @Test
    void theChannelIsAskedAtMostOnceAWeek() {
        PaVag at = startat("2027-01-11")
                .mote("m1", "2027-02-10")
                .mote("m2", "2027-02-16")
                .mote("m3", "2027-02-17")
                .mote("m4", "2027-02-20");

        // m2 comes the sixth day after m1; m3 the seventh; then m4 and the silence of 22 February are too near
        assertThat(alla(regel, at, "2027-03-01"))
                .containsExactly("2027-02-11 grupp/ARBETSGRUPP mote/m1", "2027-02-18 grupp/ARBETSGRUPP mote/m3");
    }

    @Test
    void afterAGapTheChannelIsAskedOnce() {
        PaVag at = startat("2027-01-11").mote("m1", "2027-01-20").mote("m2", "2027-02-03");

        assertThat(nu(regel, at, "2027-02-10")).containsExactly("2027-02-04 grupp/ARBETSGRUPP mote/m2");
    }

    @Test
    void aMeetingNotedAfterItsDayIsNotAskedAbout() {
        assertThat(alla(regel, startat("2027-01-11").noterat("2027-01-21").mote("m1", "2027-01-20"), "2027-02-01"))
                .isEmpty();
        assertThat(alla(regel, startat("2027-01-11").noterat("2027-01-12").mote("m1", "2027-01-20"), "2027-02-01"))
                .hasSize(1);
    }

    @Test
    void oneDeclinedLeavesTheNext() {
        PaVag at = startat("2027-01-11")
                .mote("m1", "2027-01-20")
                .mote("m2", "2027-02-03")
                .svarat(regel.namn(), NoteraRegel.mote("m1"), Svar.AVBOJT, null, null);

        assertThat(nu(regel, at, "2027-01-21")).isEmpty();
        assertThat(nu(regel, at, "2027-02-04")).containsExactly("2027-02-04 grupp/ARBETSGRUPP mote/m2");
    }

    @Test
    void nothingJustNowIsNotNothingEver() {
        String silence = NoteraRegel.tyst(LocalDate.parse("2027-01-11"));

        PaVag done = startat("2027-01-11").gjort(regel.namn(), silence, "2027-02-22");
        assertThat(nu(regel, done, "2027-02-22")).isEmpty();
        assertThat(nu(regel, done, "2027-04-04")).isEmpty();
        assertThat(nu(regel, done, "2027-04-05")).containsExactly("2027-04-05 grupp/ARBETSGRUPP tyst/2027-01-11");
        assertThat(nu(regel, startat("2027-01-11").gjort(regel.namn(), silence, "2027-02-21"), "2027-02-22"))
                .hasSize(1);
        assertThat(nu(
                        regel,
                        startat("2027-01-11").svarat(regel.namn(), silence, Svar.AVBOJT, null, null),
                        "2027-04-05"))
                .isEmpty();
    }

    @Test
    void aMeetingIsAskedAboutOnce() {
        PaVag at = startat("2027-01-11")
                .mote("m1", "2027-01-20")
                .gjort(regel.namn(), NoteraRegel.mote("m1"), "2027-01-20");

        assertThat(nu(regel, at, "2027-01-21")).isEmpty();
    }

    @Test
    void itIsLookedAtEveryFortnightSinceAnEntrySavesNoDelprojekt() {
        assertThat(nasta(regel, noterat(startat("2027-01-11"), "2027-01-20", null), "2027-01-21"))
                .isEqualTo("2027-02-04");
        assertThat(nasta(regel, noterat(startat("2027-01-11"), "2027-01-20", null), "2027-02-28"))
                .isEqualTo("2027-03-03");
    }

    @Test
    void aGroupThatRestsOrHasEndedIsLeftAlone() {
        PaVag at = startat("2027-01-11").mote("m1", "2027-01-20");

        assertThat(alla(regel, at.vilar("2027-01-15", "2027-09-01"), "2027-12-31"))
                .isEmpty();
        assertThat(alla(regel, at.avslutat("2027-01-20"), "2027-12-31")).isEmpty();
        assertThat(alla(regel, foreslaget("2027-01-11"), "2027-12-31")).isEmpty();
        // handed in: a meeting may still be, but silence is as it should be
        assertThat(alla(regel, at.inlamnat("2027-01-15"), "2027-12-31"))
                .containsExactly("2027-01-21 grupp/ARBETSGRUPP mote/m1");
        assertThat(alla(new NoteraRegel(new Regler.Notera(false, 1, 6, 7), FAKTA), at, "2027-12-31"))
                .isEmpty();
    }
}
