package se.samverkan.ringar.store.delprojekt;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.store.test.Exempel.SODRA;
import static se.samverkan.ringar.store.test.Exempel.delprojekt;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.samverkan.ringar.store.uppfoljning.Uppfoljning;
import se.samverkan.ringar.store.vag.Instansbeslut;
import se.samverkan.ringar.store.vag.Instansbeslut.Utfall;

class AngringTest {
    private static final LocalDate DAG = LocalDate.of(2026, 3, 2);
    private static final Delprojekt NJURE = delprojekt(SODRA, "njure", "Benign njurkirurgi");

    private static Instansbeslut beslut(String id, Utfall utfall, LocalDate dag, String ersatter) {
        return new Instansbeslut(
                id,
                "namnd",
                utfall,
                dag,
                null,
                null,
                null,
                null,
                null,
                null,
                "bo",
                Instant.EPOCH,
                true,
                null,
                ersatter);
    }

    private static Handelse handelse(String nyckel, Handelse.Slag slag, String amne, Forut forut) {
        return new Handelse(nyckel, Instant.EPOCH, "bo", slag, amne, null, null, null, forut);
    }

    private static Delprojekt med(Delprojekt was, Instansbeslut b) {
        return was.noterat(b, true, 12)
                .efter(handelse("n-" + b.id(), Handelse.Slag.INSTANSBESLUT, b.id(), Forut.beslut(was)), DAG);
    }

    private static Delprojekt utan(Delprojekt d, String nyckel) {
        assertThat(Angring.utan(d, d.handelse(nyckel).orElseThrow())).isInstanceOf(Angring.Svar.Gar.class);
        return ((Angring.Svar.Gar) Angring.utan(d, d.handelse(nyckel).orElseThrow())).utan();
    }

    @Test
    void anApprovalTakesItsDayAndItsFollowUpWithIt() {
        Delprojekt approved = med(NJURE, beslut("b1", Utfall.GODKANT, DAG, null));
        assertThat(approved.vag().godkand()).isEqualTo(DAG);
        assertThat(approved.uppfoljningar()).extracting(Uppfoljning::senast).containsExactly(DAG.plusMonths(12));
        Delprojekt undone = utan(approved, "n-b1");
        assertThat(undone.vag().godkand()).isNull();
        assertThat(undone.uppfoljningar()).isEmpty();
        assertThat(undone.vag().beslut()).extracting(Instansbeslut::galler).containsExactly(false);
    }

    @Test
    void aCorrectionMovesTheFollowUpAndTakenBackMovesItAgain() {
        Delprojekt approved = med(NJURE, beslut("b1", Utfall.GODKANT, DAG, null));
        Delprojekt corrected = med(approved, beslut("b2", Utfall.GODKANT, DAG.minusDays(7), "b1"));
        assertThat(corrected.vag().godkand()).isEqualTo(DAG.minusDays(7));
        assertThat(corrected.uppfoljningar())
                .extracting(Uppfoljning::senast)
                .containsExactly(DAG.minusDays(7).plusMonths(12));
        Delprojekt undone = utan(corrected, "n-b2");
        assertThat(undone.vag().godkand()).isEqualTo(DAG);
        assertThat(undone.uppfoljningar()).extracting(Uppfoljning::senast).containsExactly(DAG.plusMonths(12));
        assertThat(undone.vag().beslut()).extracting(Instansbeslut::galler).containsExactly(true, false);
    }

    @Test
    void whatSomethingLaterRestsOnStays() {
        Delprojekt approved = med(NJURE, beslut("b1", Utfall.GODKANT, DAG, null));
        Uppfoljning first = approved.forstaUppfoljning().orElseThrow();
        Delprojekt asked = approved.med(first.tillfragad("anna", DAG))
                .efter(handelse("n-f", Handelse.Slag.UPPFOLJNING, first.id(), Forut.av(first)), DAG);
        assertThat(Angring.utan(asked, asked.handelse("n-b1").orElseThrow()))
                .isInstanceOf(Angring.Svar.SenareForst.class);
        Delprojekt back = utan(asked, "n-f").efter(handelse("n-a", Handelse.Slag.ANGRAT, "n-f", null), DAG);
        assertThat(back.forstaUppfoljning().orElseThrow().orord()).isTrue();
        assertThat(utan(back, "n-b1").uppfoljningar()).isEmpty();
    }

    @Test
    void theLatestOfOnesOwnThatHasNotBeenTakenBack() {
        Delprojekt d =
                med(med(NJURE, beslut("b1", Utfall.SAMRATT, DAG, null)), beslut("b2", Utfall.TILLSTYRKT, DAG, null));
        assertThat(Angring.senasteAv(d, "bo").orElseThrow().nyckel()).isEqualTo("n-b2");
        Delprojekt undone = d.efter(handelse("n-a", Handelse.Slag.ANGRAT, "n-b2", null), DAG);
        assertThat(Angring.senasteAv(undone, "bo").orElseThrow().nyckel()).isEqualTo("n-b1");
        assertThat(Angring.senasteAv(undone, "anna")).isEmpty();
    }

    /** A day in the tidplan that was set, moved and done, each by its own event. */
    private static Delprojekt medFrist() {
        Delprojekt set = NJURE.medFrist("Analys klar", DAG, DAG);
        Milstolpe first = set.tidplan().getFirst();
        set = set.efter(handelse("n-satt", Handelse.Slag.FRIST_SATT, first.id(), null), DAG);
        Delprojekt moved = set.med(first.id(), m -> m.flyttad(DAG.plusDays(9), DAG.plusDays(1)))
                .efter(handelse("n-flyttad", Handelse.Slag.FRIST_FLYTTAD, first.id(), Forut.av(first)), DAG);
        Milstolpe second = moved.tidplan().getFirst();
        return moved.med(first.id(), m -> m.klar(DAG.plusDays(2)))
                .efter(handelse("n-klar", Handelse.Slag.FRIST_KLAR, first.id(), Forut.av(second)), DAG);
    }

    private static Delprojekt angrat(Delprojekt d, String nyckel) {
        return utan(d, nyckel).efter(handelse("a-" + nyckel, Handelse.Slag.ANGRAT, nyckel, null), DAG);
    }

    @Test
    void aFristIsTakenBackStepByStepToExactlyWhatItWas() {
        Delprojekt d = medFrist();
        Milstolpe now = d.tidplan().getFirst();
        assertThat(Angring.utan(d, d.handelse("n-satt").orElseThrow())).isInstanceOf(Angring.Svar.SenareForst.class);
        Delprojekt open = angrat(d, "n-klar");
        assertThat(open.tidplan())
                .containsExactly(new Milstolpe(now.id(), "Analys klar", DAG.plusDays(9), DAG.plusDays(1), null, null));
        Delprojekt first = angrat(open, "n-flyttad");
        assertThat(first.tidplan()).containsExactly(new Milstolpe(now.id(), "Analys klar", DAG, DAG, null, null));
        assertThat(angrat(first, "n-satt").tidplan()).isEmpty();
    }

    @Test
    void aStruckFristIsPutBackUnlessItsNameIsTaken() {
        Delprojekt d = medFrist();
        Milstolpe was = d.tidplan().getFirst();
        Delprojekt struck = d.utanFrist(was.id())
                .efter(
                        new Handelse(
                                "n-struken",
                                Instant.EPOCH,
                                "bo",
                                Handelse.Slag.FRIST_SATT,
                                was.id(),
                                was.dag(),
                                null,
                                Handelse.STRUKEN,
                                Forut.av(was)),
                        DAG);
        assertThat(struck.tidplan()).isEmpty();
        assertThat(struck.borttagen(was.id())).contains(was);
        assertThat(Angring.utan(struck, struck.handelse("n-klar").orElseThrow()))
                .isInstanceOf(Angring.Svar.SenareForst.class);
        assertThat(utan(struck, "n-struken").tidplan()).containsExactly(was);
        Delprojekt again = struck.medFrist("analys klar", DAG.plusDays(20), DAG);
        assertThat(Angring.utan(again, again.handelse("n-struken").orElseThrow()))
                .isInstanceOf(Angring.Svar.GarInte.class);
    }

    @Test
    void whatHelpWasAskedForSinceIsNotTakenBack() {
        Delprojekt d = medFrist();
        String id = d.tidplan().getFirst().id();
        Delprojekt helped = angrat(d, "n-klar").efter(handelse("n-hjalp", Handelse.Slag.HJALP_BEGARD, id, null), DAG);
        assertThat(Angring.utan(helped, helped.handelse("n-flyttad").orElseThrow()))
                .isInstanceOf(Angring.Svar.GarInte.class);
        Handelse old = handelse("n-gammal", Handelse.Slag.FRIST_FLYTTAD, id, null);
        assertThat(Angring.kanTasTillbaka(old)).isFalse();
    }

    @Test
    void aMadeDelprojektIsNotUnmade() {
        Handelse made = NJURE.historik().getFirst();
        assertThat(Angring.utan(NJURE, made)).isInstanceOf(Angring.Svar.GarInte.class);
    }
}
