package se.samverkan.ringar.scheduler.regel;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.scheduler.regel.Fragor.FAKTA;
import static se.samverkan.ringar.scheduler.regel.Fragor.SODRA;
import static se.samverkan.ringar.scheduler.regel.Fragor.TAL;
import static se.samverkan.ringar.scheduler.regel.Fragor.alla;
import static se.samverkan.ringar.scheduler.regel.Fragor.nasta;
import static se.samverkan.ringar.scheduler.regel.Fragor.nu;
import static se.samverkan.ringar.store.test.PaVag.BLEKINGE;
import static se.samverkan.ringar.store.test.PaVag.HALLAND;
import static se.samverkan.ringar.store.test.PaVag.KRONOBERG;
import static se.samverkan.ringar.store.test.PaVag.SKANE;
import static se.samverkan.ringar.store.test.PaVag.skapat;
import static se.samverkan.ringar.store.test.PaVag.startat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverkan.ringar.store.delprojekt.Fragesvar.Svar;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut.Utfall;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.samverkan.Regler;
import se.samverkan.ringar.store.test.PaVag;

/**
 * domain.md: 30, 60, 90 days after the nämnd's decision, then every second month, per region that has not sent it, to its
 * handläggare; from the second also to the kontaktperson.
 */
class ProtokollsutdragRegelTest {
    private final ProtokollsutdragRegel regel =
            new ProtokollsutdragRegel(TAL.protokollsutdrag(), FAKTA, SODRA.huvudman());
    private final PaVag godkant = startat("2027-01-11").godkant("2027-09-01");

    @Test
    void asksOnlyTheRegionsThatHaveNotSent() {
        assertThat(nu(regel, godkant.utdragInkom(SKANE, "2027-09-20"), "2027-10-01"))
                .containsExactly(
                        "2027-10-01 handlaggare/blekinge blekinge",
                        "2027-10-01 handlaggare/halland halland",
                        "2027-10-01 handlaggare/kronoberg kronoberg");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-09-30, ''",
        "2027-10-01, 2027-10-01",
        "2027-10-30, 2027-10-01",
        "2027-10-31, 2027-10-31",
        "2027-11-29, 2027-10-31",
        "2027-11-30, 2027-11-30",
        // every second month after the ninetieth day: the last of January, and the last of March again
        "2028-01-29, 2027-11-30",
        "2028-01-30, 2028-01-30",
        "2028-03-30, 2028-03-30",
        "2033-01-01, 2032-11-30",
    })
    void onItsDaysAndNotBefore(String day, String step) {
        assertThat(skane(nu(regel, godkant, day))).isEqualTo(step.isEmpty() ? List.of() : List.of(step));
    }

    @Test
    void monthsAreCountedFromTheDayItselfAndNotFromEachOther() {
        // ninety days after 2 October is the last of December
        assertThat(skane(alla(regel, startat("2027-01-11").godkant("2027-10-02"), "2028-12-31")))
                .containsExactly(
                        "2027-11-01",
                        "2027-12-01",
                        "2027-12-31",
                        "2028-02-29",
                        "2028-04-30",
                        "2028-06-30",
                        "2028-08-31",
                        "2028-10-31",
                        "2028-12-31");
    }

    @Test
    void fromTheSecondTheKontaktpersonIsToldToo() {
        PaVag one = godkant.utdragInkom(SKANE, "2027-09-20")
                .utdragInkom(HALLAND, "2027-09-20")
                .utdragInkom(BLEKINGE, "2027-09-20");

        assertThat(nu(regel, one, "2027-10-01")).containsExactly("2027-10-01 handlaggare/kronoberg kronoberg");
        assertThat(nu(regel, one, "2027-10-31"))
                .containsExactly("2027-10-31 handlaggare/kronoberg kronoberg", "2027-10-31 KONTAKTPERSON kronoberg");
        assertThat(nu(regel, one, "2028-01-30"))
                .containsExactly("2028-01-30 handlaggare/kronoberg kronoberg", "2028-01-30 KONTAKTPERSON kronoberg");
    }

    @Test
    void withAllThereNobodyIsAsked() {
        assertThat(alla(
                        regel,
                        godkant.utdragInkom(SKANE, "2027-09-20")
                                .utdragInkom(HALLAND, "2027-09-20")
                                .utdragInkom(BLEKINGE, "2027-09-20")
                                .utdragInkom(KRONOBERG, "2027-09-20"),
                        "2030-01-01"))
                .isEmpty();
        assertThat(alla(regel, startat("2027-01-11"), "2030-01-01")).isEmpty();
        assertThat(nu(regel, godkant.fardigt("2027-09-20"), "2027-10-01")).isEmpty();
    }

    @Test
    void whatIsBordlagtIsQuietUntilItsDayAndThenAskedForOnIt() {
        PaVag tabled = godkant.beslut(SKANE, Utfall.BORDLAGT, "2027-09-20", b -> b.bordlagtTill("2027-11-10"));

        assertThat(skane(nu(regel, tabled, "2027-10-31"))).isEmpty();
        assertThat(skane(nu(regel, tabled, "2027-11-09"))).isEmpty();
        assertThat(skane(nu(regel, tabled, "2027-11-10"))).containsExactly("2027-11-10");
        assertThat(skane(nu(regel, tabled, "2027-11-30"))).containsExactly("2027-11-30");
        assertThat(nu(regel, tabled, "2027-10-31")).contains("2027-10-31 handlaggare/halland halland");
    }

    @Test
    void bordlagtToADayBeforeTheFirstAskingItWaitsForThat() {
        PaVag tabled = godkant.beslut(SKANE, Utfall.BORDLAGT, "2027-09-05", b -> b.bordlagtTill("2027-09-15"));

        assertThat(skane(nu(regel, tabled, "2027-09-30"))).isEmpty();
        assertThat(skane(nu(regel, tabled, "2027-10-01"))).containsExactly("2027-10-01");
    }

    @Test
    void whatIsNotJusteratIsQuietUntilItCanBe() {
        PaVag known = godkant.beslut(SKANE, Utfall.BIFALL, "2027-09-25", b -> b.ojusterat("2027-10-20"));
        PaVag unknown = godkant.beslut(SKANE, Utfall.BIFALL, "2027-09-25", b -> b.ojusterat(null));

        assertThat(skane(nu(regel, known, "2027-10-19"))).isEmpty();
        assertThat(skane(nu(regel, known, "2027-10-20"))).containsExactly("2027-10-20");
        assertThat(skane(nu(regel, unknown, "2027-10-08"))).isEmpty();
        assertThat(skane(nu(regel, unknown, "2027-10-09"))).containsExactly("2027-10-09");
    }

    @Test
    void whatIsJusteratAndNotSentIsAskedForAsBefore() {
        assertThat(skane(nu(regel, godkant.beslut(SKANE, Utfall.BIFALL, "2027-09-25", b -> b), "2027-10-01")))
                .containsExactly("2027-10-01");
        // a decision on tjänstemannanivå has no protokoll to wait for
        assertThat(skane(nu(
                        regel,
                        godkant.beslut(
                                SKANE,
                                Utfall.BIFALL,
                                "2027-09-25",
                                b -> b.ojusterat(null).tjansteman()),
                        "2027-10-01")))
                .containsExactly("2027-10-01");
    }

    @Test
    void anAterremissIsNoAnswerAndNoProtokollIsOne() {
        assertThat(skane(nu(
                        regel,
                        godkant.beslut(SKANE, Utfall.ATERREMISS, "2027-09-20", b -> b.medUtdrag()),
                        "2027-10-01")))
                .containsExactly("2027-10-01");
        assertThat(skane(nu(
                        regel,
                        godkant.beslut(SKANE, Utfall.BIFALL, "2027-09-20", b -> b.utanProtokoll()),
                        "2027-10-01")))
                .isEmpty();
        assertThat(skane(nu(regel, godkant.beslut(SKANE, Utfall.INGET_BESLUT, "2027-09-20", b -> b), "2027-10-01")))
                .isEmpty();
        assertThat(skane(nu(
                        regel, godkant.beslut(SKANE, Utfall.AVSLAG, "2027-09-20", b -> b.medUtdrag()), "2027-10-01")))
                .isEmpty();
    }

    @Test
    void onlyThoseWhomAnAtgardsforslagIsAddressedToAreAsked() {
        assertThat(dagens(godkant.atgardsforslag(SKANE, HALLAND).atgardsforslag()))
                .containsExactly(HALLAND, SKANE);
        assertThat(dagens(godkant.atgardsforslag().atgardsforslag())).hasSize(4);
        assertThat(dagens(godkant.atgardsforslag(SKANE).struket(1))).hasSize(4);
        assertThat(dagens(godkant)).hasSize(4);
    }

    @Test
    void aDecisionOnOneAtgardsforslagLeavesTheOtherToAskFor() {
        PaVag two = godkant.atgardsforslag(SKANE)
                .atgardsforslag(SKANE)
                .beslut(SKANE, Utfall.BIFALL, "2027-09-20", b -> b.om(1).medUtdrag());

        assertThat(dagens(two)).containsExactly(SKANE);
        assertThat(dagens(two.beslut(
                        SKANE, Utfall.AVSLAG, "2027-09-21", b -> b.om(2).medUtdrag())))
                .isEmpty();
        // quiet only where nothing can be answered yet
        PaVag tabled =
                two.beslut(SKANE, Utfall.BORDLAGT, "2027-09-21", b -> b.om(2).bordlagtTill("2027-11-10"));
        assertThat(dagens(tabled)).isEmpty();
        assertThat(dagens(tabled.atgardsforslag(SKANE))).containsExactly(SKANE);
    }

    @Test
    void anApprovalEnteredYearsLateGoesOnWithItsNextAsking() {
        PaVag late = skapat("2027-01-11").noterat("2027-01-11").godkant("2022-03-01");

        assertThat(nu(regel, late, "2027-01-29")).isEmpty();
        // ninety days after is 30 May 2022; every second month after it, the next is 30 January
        assertThat(nu(regel, late, "2027-01-30")).hasSize(8).contains("2027-01-30 KONTAKTPERSON skane");
        assertThat(nasta(regel, Underlag.av(late.delprojekt()), "2027-01-11")).isEqualTo("2027-01-30");
    }

    @Test
    void aBordlagtDayThatWasOverWhenItWasNotedIsNotWaitedFor() {
        PaVag late = godkant.noterat("2027-12-15")
                .beslut(SKANE, Utfall.BORDLAGT, "2027-09-20", b -> b.bordlagtTill("2027-11-10"));

        assertThat(skane(alla(regel, late, "2028-02-01")))
                .containsExactly("2027-10-01", "2027-10-31", "2027-11-30", "2028-01-30");
    }

    @Test
    void whatARegionAnsweredIsItsOwn() {
        PaVag later = godkant.svarat(regel.namn(), SKANE, Svar.SENARE, "2027-10-20", null)
                .svarat(regel.namn(), HALLAND, Svar.AVBOJT, null, null);

        assertThat(nu(regel, later, "2027-10-01"))
                .containsExactly(
                        "2027-10-01 handlaggare/blekinge blekinge", "2027-10-01 handlaggare/kronoberg kronoberg");
        assertThat(skane(nu(regel, later, "2027-10-20"))).containsExactly("2027-10-20");
        assertThat(nu(
                        regel,
                        godkant.bemannat(Roll.LEDAMOT, "bo", null)
                                .svarat(regel.namn(), SKANE, Svar.LAMNAT_OVER, null, "bo"),
                        "2027-10-31"))
                .contains("2027-10-31 person/bo skane", "2027-10-31 KONTAKTPERSON skane");
    }

    @Test
    void itsNumbersAndItsSwitchAreConfiguration() {
        var other =
                new ProtokollsutdragRegel(new Regler.Protokollsutdrag(true, List.of(), 1, 14), FAKTA, SODRA.huvudman());
        var off = new ProtokollsutdragRegel(
                new Regler.Protokollsutdrag(false, List.of(30), 2, 14), FAKTA, SODRA.huvudman());

        assertThat(skane(alla(other, startat("2027-01-11").godkant("2028-01-31"), "2028-04-30")))
                .containsExactly("2028-02-29", "2028-03-31", "2028-04-30");
        assertThat(alla(off, godkant, "2030-01-01")).isEmpty();
    }

    /** Whom the first asking is to. */
    private List<String> dagens(PaVag at) {
        return nu(regel, at, "2027-10-01").stream()
                .map(line -> line.split(" ", -1)[2])
                .toList();
    }

    private static List<String> skane(List<String> lines) {
        return lines.stream()
                .filter(line -> line.endsWith(" handlaggare/skane skane"))
                .map(line -> line.split(" ", -1)[0])
                .toList();
    }
}
