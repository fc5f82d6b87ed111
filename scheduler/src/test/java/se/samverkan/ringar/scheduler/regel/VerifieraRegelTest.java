package se.samverkan.ringar.scheduler.regel;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.scheduler.regel.Fragor.FAKTA;
import static se.samverkan.ringar.scheduler.regel.Fragor.TAL;
import static se.samverkan.ringar.scheduler.regel.Fragor.alla;
import static se.samverkan.ringar.scheduler.regel.Fragor.nu;
import static se.samverkan.ringar.store.test.PaVag.SKANE;
import static se.samverkan.ringar.store.test.PaVag.startat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut.Niva;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut.Utfall;
import se.samverkan.ringar.store.genomforande.Inforande;
import se.samverkan.ringar.store.samverkan.Regler;
import se.samverkan.ringar.store.test.PaVag;

/** domain.md: what came by the form is "ej verifierad" until the kontaktperson has seen it. */
class VerifieraRegelTest {
    private final VerifieraRegel regel = new VerifieraRegel(TAL.verifiera(), FAKTA);
    private final PaVag at = startat("2027-01-11").godkant("2027-09-01").atgardsforslag(SKANE);
    private final PaVag answered = svarat(at, "b1", "2027-10-15T10:00:00Z", 1);

    @Test
    void toldOfOnTheDayItCameAndOnceMoreSevenDaysAfter() {
        assertThat(alla(regel, answered, "2028-12-31")).containsExactly("2027-10-15 KANSLI b1", "2027-10-22 KANSLI b1");
        assertThat(nu(regel, answered, "2027-10-14")).isEmpty();
        assertThat(nu(regel, answered, "2027-10-15")).containsExactly("2027-10-15 KANSLI b1");
        assertThat(nu(regel, answered, "2027-10-21")).containsExactly("2027-10-15 KANSLI b1");
        assertThat(nu(regel, answered, "2027-10-22")).containsExactly("2027-10-22 KANSLI b1");
    }

    @Test
    void theDayIsThatOfSwedenAlsoAtNight() {
        assertThat(alla(regel, svarat(at, "b1", "2027-10-15T22:30:00Z", 1), "2027-10-20"))
                .containsExactly("2027-10-16 KANSLI b1");
    }

    @Test
    void oneLineForAnAnswerWhateverItSaysOfHowManyAndNeverAgainWhenSeen() {
        PaVag both = svarat(answered, "b2", "2027-10-15T10:00:00Z", 2);
        assertThat(nu(regel, both, "2027-10-15")).containsExactly("2027-10-15 KANSLI b1");
        PaVag seen = both.med(d -> d.med(d.genomforande().medVerifierat("b2")));
        assertThat(alla(regel, seen, "2028-12-31")).isEmpty();
        // another answer is another matter
        assertThat(alla(regel, svarat(seen, "b3", "2027-11-01T10:00:00Z", 1), "2027-11-05"))
                .containsExactly("2027-11-01 KANSLI b3");
    }

    @Test
    void whatIsTakenBackIsNothingToSeeAndTheRuleCanBeOffOrWithoutReminder() {
        assertThat(alla(regel, answered.med(d -> d.med(d.genomforande().utanBeslut("b1"))), "2028-12-31"))
                .isEmpty();
        assertThat(alla(new VerifieraRegel(new Regler.Verifiera(false, List.of(7)), FAKTA), answered, "2028-12-31"))
                .isEmpty();
        assertThat(alla(new VerifieraRegel(new Regler.Verifiera(true, List.of()), FAKTA), answered, "2028-12-31"))
                .containsExactly("2027-10-15 KANSLI b1");
    }

    @Test
    void howFarARegionSaysByTheFormThatItHasComeIsToldOfInTheSameWay() {
        PaVag decided = answered.med(d -> d.med(d.genomforande().medVerifierat("b1")));
        PaVag told = berattat(berattat(decided, "2027-12-01T10:00:00Z", 1), "2027-12-01T10:00:00Z", 2);
        String subject = "inforande/" + SKANE + "/"
                + Instant.parse("2027-12-01T10:00:00Z").toEpochMilli();
        assertThat(alla(regel, told, "2028-12-31"))
                .containsExactly("2027-12-01 KANSLI " + subject, "2027-12-08 KANSLI " + subject);
        assertThat(alla(regel, told.med(d -> d.med(d.genomforande().medVerifieratInforande(SKANE))), "2028-12-31"))
                .isEmpty();
        // whose decision is taken back has nothing to carry out
        assertThat(alla(regel, told.med(d -> d.med(d.genomforande().utanBeslut("b1"))), "2028-12-31"))
                .isEmpty();
        assertThat(VerifieraRegel.huvudman(told.delprojekt(), subject)).contains(SKANE);
        assertThat(VerifieraRegel.inforandet(told.delprojekt(), subject)).isNotEmpty();
    }

    private static PaVag berattat(PaVag before, String moment, int number) {
        var made = new Inforande(
                SKANE,
                number,
                Inforande.Lage.PAGAR,
                null,
                LocalDate.parse("2027-12-01"),
                false,
                "hanna",
                Instant.parse(moment));
        return before.med(d -> d.med(d.genomforande().medInforande(made)));
    }

    private static PaVag svarat(PaVag before, String id, String moment, int number) {
        var made = new Huvudmansbeslut(
                id,
                SKANE,
                List.of(number),
                Niva.POLITISK,
                null,
                LocalDate.parse("2027-10-10"),
                null,
                null,
                null,
                Utfall.BIFALL,
                List.of(),
                null,
                true,
                null,
                null,
                false,
                false,
                "hanna",
                Instant.parse(moment),
                true,
                List.of());
        return before.med(d -> d.med(d.genomforande().medBeslut(made)));
    }
}
