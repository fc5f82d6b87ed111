package se.samverkan.ringar.store.genomforande;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samverkan.ringar.store.dokument.Dokument;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut.Niva;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut.Utfall;

/** Which decisions a paper that comes later belongs to. */
class UtdragTest {
    private static final Instant MORNING = Instant.parse("2027-03-02T08:00:00Z");
    private static final Instant NOON = Instant.parse("2027-03-02T11:00:00Z");
    private static final Dokument NEW = fil("nytt", NOON);

    private static Dokument fil(String id, Instant when) {
        return new Dokument(id + ".pdf", null, id, "hanna", when);
    }

    private static Huvudmansbeslut beslut(String id, int about, Instant when, @Nullable Dokument paper) {
        return new Huvudmansbeslut(
                id,
                "skane",
                List.of(about),
                Niva.POLITISK,
                null,
                LocalDate.parse("2027-03-01"),
                null,
                null,
                null,
                Utfall.BIFALL,
                List.of(),
                null,
                false,
                LocalDate.parse("2027-03-20"),
                paper,
                paper == null,
                true,
                "hanna",
                when,
                true,
                List.of());
    }

    private static Genomforande med(Huvudmansbeslut... all) {
        Genomforande now = Genomforande.TOM;
        for (Huvudmansbeslut b : all) now = now.medBeslut(b);
        return now;
    }

    private static List<String> papper(Genomforande g) {
        return g.beslut().stream()
                .map(b -> b.id() + " " + (b.utdrag() == null ? "-" : b.utdrag().namn()))
                .toList();
    }

    @Test
    void itIsTheWholeAnswersAndNobodyElses() {
        Genomforande before =
                med(beslut("a", 1, MORNING, null), beslut("b", 2, MORNING, null), beslut("c", 3, NOON, null));
        assertThat(papper(before.medUtdrag("a", NEW))).containsExactly("a nytt.pdf", "b nytt.pdf", "c -");
        assertThat(papper(before.medUtdrag("okänt", NEW))).containsExactly("a -", "b -", "c -");
    }

    @Test
    void aFileOfItsOwnStaysAndAFileInCommonIsReplacedForAll() {
        Dokument own = fil("eget", MORNING);
        Dokument shared = fil("samma", MORNING);
        assertThat(papper(med(beslut("a", 1, MORNING, null), beslut("b", 2, MORNING, own))
                        .medUtdrag("a", NEW)))
                .containsExactly("a nytt.pdf", "b eget.pdf");
        assertThat(papper(med(beslut("a", 1, MORNING, shared), beslut("b", 2, NOON, shared))
                        .medUtdrag("b", NEW)))
                .containsExactly("a nytt.pdf", "b nytt.pdf");
    }

    @Test
    void thePaperIsThereSoNothingMoreIsWaitedFor() {
        Huvudmansbeslut b = med(beslut("a", 1, MORNING, null))
                .medUtdrag("a", NEW)
                .medId("a")
                .orElseThrow();
        assertThat(b.justerat()).isTrue();
        assertThat(b.justerasSenast()).isNull();
        assertThat(b.ingetProtokoll()).isFalse();
        assertThat(b.besvarat()).isTrue();
    }
}
