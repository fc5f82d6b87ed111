package se.samverkan.ringar.scheduler.regel;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.scheduler.regel.Fragor.FAKTA;
import static se.samverkan.ringar.scheduler.regel.Fragor.SODRA;
import static se.samverkan.ringar.scheduler.regel.Fragor.TAL;
import static se.samverkan.ringar.scheduler.regel.Fragor.alla;
import static se.samverkan.ringar.scheduler.regel.Fragor.dagar;
import static se.samverkan.ringar.scheduler.regel.Fragor.nu;
import static se.samverkan.ringar.store.test.PaVag.HALLAND;
import static se.samverkan.ringar.store.test.PaVag.SKANE;
import static se.samverkan.ringar.store.test.PaVag.startat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut.Utfall;
import se.samverkan.ringar.store.genomforande.Inforande.Lage;
import se.samverkan.ringar.store.samverkan.Regler;
import se.samverkan.ringar.store.test.PaVag;

/** domain.md: 3, 6 and 9 months after the region's decision, per åtgärdsförslag, to the region's contact. */
class InforandeRegelTest {
    private final InforandeRegel regel = new InforandeRegel(TAL.inforande(), FAKTA, SODRA.huvudman());
    private final PaVag at = startat("2027-01-11")
            .godkant("2027-09-01")
            .atgardsforslag(SKANE, HALLAND)
            .atgardsforslag(SKANE);

    @Test
    void eachGrantedAtgardsforslagIsAskedAboutOfItsRegion() {
        assertThat(alla(regel, at.utdragInkom(SKANE, "2027-10-15"), "2030-01-01"))
                .containsExactly(
                        "2028-01-15 region/skane skane/1",
                        "2028-01-15 region/skane skane/2",
                        "2028-04-15 region/skane skane/1",
                        "2028-04-15 region/skane skane/2",
                        "2028-07-15 region/skane skane/1",
                        "2028-07-15 region/skane skane/2");
        assertThat(InforandeRegel.huvudman("skane/2")).isEqualTo(SKANE);
        assertThat(InforandeRegel.atgardsforslag("skane/2")).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2027-11-30, 2028-02-29 2028-05-30 2028-08-30",
        "2028-11-30, 2029-02-28 2029-05-30 2029-08-30",
        "2028-02-29, 2028-05-29 2028-08-29 2028-11-29",
        "2028-05-31, 2028-08-31 2028-11-30 2029-02-28",
        "2027-12-31, 2028-03-31 2028-06-30 2028-09-30",
    })
    void aMonthWithoutTheDayHasItsLast(String decided, String days) {
        assertThat(dagar(regel, at.utdragInkom(HALLAND, decided), "2031-01-01")).containsExactly(days.split(" ", -1));
    }

    @Test
    void onItsDayAndNotTheDayBefore() {
        assertThat(nu(regel, at.utdragInkom(HALLAND, "2027-10-15"), "2028-01-14"))
                .isEmpty();
        assertThat(nu(regel, at.utdragInkom(HALLAND, "2027-10-15"), "2028-01-15"))
                .hasSize(1);
    }

    @Test
    void onlyWhatWasGrantedIsAskedAbout() {
        assertThat(alla(regel, at.beslut(SKANE, Utfall.AVSLAG, "2027-10-15", b -> b), "2030-01-01"))
                .isEmpty();
        assertThat(alla(regel, at.beslut(SKANE, Utfall.LAGT_TILL_HANDLINGARNA, "2027-10-15", b -> b), "2030-01-01"))
                .isEmpty();
        assertThat(alla(regel, at.beslut(SKANE, Utfall.DELVIS_BIFALL, "2027-10-15", b -> b.bifallna(2)), "2028-02-01"))
                .containsExactly("2028-01-15 region/skane skane/2");
        // a part of one alone: of that one there is something to carry out
        assertThat(alla(regel, at.beslut(SKANE, Utfall.DELVIS_BIFALL, "2027-10-15", b -> b.om(2)), "2028-02-01"))
                .containsExactly("2028-01-15 region/skane skane/2");
        assertThat(alla(regel, at.beslut(SKANE, Utfall.DELVIS_BIFALL, "2027-10-15", b -> b.om(1, 2)), "2028-02-01"))
                .isEmpty();
        assertThat(alla(regel, at.utdragInkom(SKANE, "2027-10-15").struket(1), "2028-02-01"))
                .containsExactly("2028-01-15 region/skane skane/2");
    }

    @Test
    void whatIsInfortIsNeverAskedAboutAgainAndWhatIsNotIs() {
        PaVag decided = at.utdragInkom(HALLAND, "2027-10-15");

        assertThat(alla(regel, decided.inforande(HALLAND, 1, Lage.INFORT, "2028-01-20"), "2030-01-01"))
                .isEmpty();
        assertThat(dagar(regel, decided.inforande(HALLAND, 1, Lage.PAGAR, "2028-01-20"), "2030-01-01"))
                .containsExactly("2028-04-15", "2028-07-15");
        assertThat(dagar(
                        regel,
                        decided.inforande(HALLAND, 1, Lage.INFORT, "2028-01-20")
                                .inforande(HALLAND, 1, Lage.HINDER, "2028-02-20"),
                        "2030-01-01"))
                .containsExactly("2028-04-15", "2028-07-15");
    }

    @Test
    void whatWasToldJustBeforeTheDayNeedsNoAskingOnIt() {
        PaVag told = at.utdragInkom(HALLAND, "2027-10-15").inforande(HALLAND, 1, Lage.PAGAR, "2028-01-15");

        assertThat(nu(regel, told, "2028-01-17")).isEmpty();
    }

    @Test
    void aDecisionNotedLateGoesOnWithItsNextAsking() {
        assertThat(dagar(regel, at.noterat("2028-02-01").utdragInkom(HALLAND, "2027-10-15"), "2030-01-01"))
                .containsExactly("2028-04-15", "2028-07-15");
    }

    @Test
    void oneNotedAfterAllItsAskingsIsCaughtUpWithUnlessSomethingHasBeenTold() {
        PaVag late = at.noterat("2029-01-10").utdragInkom(HALLAND, "2027-10-15");

        assertThat(dagar(regel, late, "2030-01-01")).containsExactly("2029-01-24");
        assertThat(dagar(regel, late.inforande(HALLAND, 1, Lage.PAGAR, "2028-12-01"), "2030-01-01"))
                .isEmpty();
    }

    @Test
    void aDecisionNotedAgainKeepsTheDayItWasNotedFirst() {
        PaVag again =
                at.utdragInkom(HALLAND, "2027-10-15").noterat("2028-02-01").utdragInkom(HALLAND, "2027-10-15");

        assertThat(dagar(regel, again, "2030-01-01")).containsExactly("2028-01-15", "2028-04-15", "2028-07-15");
    }

    @Test
    void switchedOffItAsksNobody() {
        assertThat(alla(
                        new InforandeRegel(new Regler.Inforande(false, List.of(3)), FAKTA, SODRA.huvudman()),
                        at.utdragInkom(SKANE, "2027-10-15"),
                        "2030-01-01"))
                .isEmpty();
    }
}
