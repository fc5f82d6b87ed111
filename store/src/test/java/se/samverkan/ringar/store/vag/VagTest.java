package se.samverkan.ringar.store.vag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverkan.ringar.store.vag.Instansbeslut.Utfall;

class VagTest {
    private static final LocalDate DAG = LocalDate.of(2026, 3, 2);
    private static final List<String> FORE_NAMND = List.of("samarbetsgrupp", "ledningsgrupp");

    private static Instansbeslut beslut(String id, String instans, Utfall utfall, LocalDate dag, String ersatter) {
        return new Instansbeslut(
                id,
                instans,
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
                utfall == Utfall.VANTELAGE ? dag.plusMonths(6) : null,
                ersatter);
    }

    @Test
    void aProposalWaitsThenStarts() {
        Vag waits = Vag.TOM.noterat(beslut("1", "ledningsgrupp", Utfall.VANTELAGE, DAG, null));
        assertThat(waits.vilarTill()).isEqualTo(DAG.plusMonths(6));
        Vag starts = waits.noterat(beslut("2", "ledningsgrupp", Utfall.START, DAG.plusDays(9), null));
        assertThat(starts.vilarTill()).isNull();
        assertThat(starts.startad()).isEqualTo(DAG.plusDays(9));
    }

    @Test
    void aNoIsOverUntilItIsCorrected() {
        Vag no = Vag.TOM.noterat(beslut("1", "ledningsgrupp", Utfall.AVSLAG, DAG, null));
        assertThat(no.over()).isTrue();
        Vag corrected = no.noterat(beslut("2", "ledningsgrupp", Utfall.START, DAG, "1"));
        assertThat(corrected.over()).isFalse();
        assertThat(corrected.startad()).isEqualTo(DAG);
        assertThat(corrected.gallande()).extracting(Instansbeslut::id).containsExactly("2");
    }

    @Test
    void anApprovalCorrectedToSomethingElseIsNoApproval() {
        Vag approved = Vag.TOM.noterat(beslut("1", "namnd", Utfall.GODKANT, DAG, null));
        assertThat(approved.godkand()).isEqualTo(DAG);
        assertThat(approved.noterat(beslut("2", "namnd", Utfall.BORDLAGT, DAG, "1"))
                        .godkand())
                .isNull();
    }

    @Test
    void whoHasNotSpokenOnTheReportIsMissingHoweverTheySpokeOnTheProposal() {
        Vag started = Vag.TOM
                .noterat(beslut("1", "samarbetsgrupp", Utfall.SAMRATT, DAG.minusDays(30), null))
                .noterat(beslut("2", "ledningsgrupp", Utfall.START, DAG, null));
        assertThat(started.saknasFore(FORE_NAMND, Utfall.GODKANT)).isEqualTo(FORE_NAMND);
        Vag heard = started.noterat(beslut("3", "samarbetsgrupp", Utfall.TILLSTYRKT, DAG.plusDays(90), null));
        assertThat(heard.saknasFore(FORE_NAMND, Utfall.GODKANT)).containsExactly("ledningsgrupp");
        Vag sentBack = heard.noterat(beslut("4", "ledningsgrupp", Utfall.ATERREMISS, DAG.plusDays(99), null));
        assertThat(sentBack.saknasFore(FORE_NAMND, Utfall.GODKANT)).containsExactly("ledningsgrupp");
    }

    @Test
    void theReportIsInOnceSomebodyStandsBehindIt() {
        Vag behind = Vag.TOM.noterat(beslut("1", "samarbetsgrupp", Utfall.TILLSTYRKT, DAG, null));
        assertThat(behind.slutrapport()).isEqualTo(DAG);
        assertThat(Vag.TOM
                        .noterat(beslut("1", "samarbetsgrupp", Utfall.SAMRATT, DAG, null))
                        .slutrapport())
                .isNull();
    }
}
