package se.samverkan.ringar.scheduler.utskick;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import se.samverkan.ringar.store.Lagring;
import se.samverkan.ringar.store.test.BadaDatabaserna;

/** Several nodes together never send faster than Teams takes. */
@BadaDatabaserna({Lagring.class, Varld.Vaggur.class})
class TaktTest {
    private static final int PER_SEKUND = 50;
    private final Varld varld;
    private final List<Instant> sent = Collections.synchronizedList(new ArrayList<>());

    TaktTest(ApplicationContext beans) {
        varld = new Varld(beans);
    }

    @Test
    void threeNodesTogetherKeepWithinTheLimitInEverySecondAndUseIt() {
        Instant began = varld.vaggur.instant();
        // each with a clock of its own that only its own waiting moves, and always the one that is behind goes on
        Map<Provur, Takt> nodes = new LinkedHashMap<>();
        for (int i = 0; i < 3; i++) {
            var clock = new Provur();
            clock.stall(began);
            nodes.put(clock, new Takt(varld.takter, clock, new Taktinstallning(PER_SEKUND, true, false), clock::fram));
        }
        for (int i = 0; i < 600; i++) {
            Provur behind = nodes.keySet().stream()
                    .min(Comparator.comparing(Provur::instant))
                    .orElseThrow();
            nodes.get(behind).vanta();
            sent.add(behind.instant());
        }

        assertThat(sent)
                .allSatisfy(first -> assertThat(sent)
                        .filteredOn(at -> !at.isBefore(first) && at.isBefore(first.plusSeconds(1)))
                        .hasSizeLessThanOrEqualTo(PER_SEKUND));
        Instant last = sent.stream().max(Instant::compareTo).orElseThrow();
        assertThat(Duration.between(began, last))
                .isLessThan(
                        Duration.ofSeconds(600 / PER_SEKUND).multipliedBy(11).dividedBy(10));
    }

    @Test
    void afterARestNothingIsMadeUpFor() {
        Takt node = nod();
        for (int i = 0; i < 3; i++) sand(node);
        varld.vaggur.fram(Duration.ofMinutes(1));
        sent.clear();
        Instant began = varld.vaggur.instant();
        for (int i = 0; i < 100; i++) sand(node);

        assertThat(sent).filteredOn(at -> at.isBefore(began.plusSeconds(1))).hasSizeLessThanOrEqualTo(PER_SEKUND);
    }

    @Test
    void noMoreIsLeasedThanASecondTakes() {
        assertThat(nod().hogst(256)).isEqualTo(25);
        assertThat(new Takt(varld.takter, varld.vaggur, new Taktinstallning(3, true, false)).hogst(256))
                .isEqualTo(3);
        assertThat(varld.utanGrans.hogst(256)).isEqualTo(256);
    }

    @Test
    void answersInTurnsAreTakenOffWhatIsSent() {
        Takt node = nod();
        for (int i = 0; i < 50; i++) node.svarade("samtal-" + i);
        Instant began = varld.vaggur.instant();
        for (int i = 0; i < 26; i++) sand(node);
        assertThat(sent.getLast()).isAfterOrEqualTo(began.plusSeconds(1));
    }

    @Test
    void aConversationTakesSevenAndThenOneEveryOtherSecondFromAllNodes() {
        Takt one = nod();
        Takt two = nod();
        for (int i = 0; i < 7; i++)
            assertThat((i % 2 == 0 ? one : two).samtal("kanal")).isZero();
        Duration wait = one.samtal("kanal");
        assertThat(wait).isPositive();
        assertThat(one.samtal("kanal")).as("the next one after that").isGreaterThan(wait);
        varld.vaggur.fram(wait);
        assertThat(two.samtal("kanal")).isZero();
        assertThat(two.samtal("kanal")).isPositive();
        assertThat(two.samtal("en annan")).isZero();
    }

    @Test
    void oneThatComesBackTooEarlyManyTimesIsNotTakenForMany() {
        Takt node = nod();
        for (int i = 0; i < 7; i++) node.svarade("kanal");
        for (int i = 0; i < 100; i++) node.samtal("kanal");
        assertThat(node.samtal("kanal")).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void answersCountInTheirConversation() {
        Takt node = nod();
        for (int i = 0; i < 7; i++) node.svarade("kanal");
        assertThat(node.samtal("kanal")).isPositive();
        varld.vaggur.fram(Duration.ofSeconds(30));
        assertThat(node.samtal("kanal")).isZero();
    }

    @Test
    void aConversationThatWasToldToWaitWaitsOnAllNodesAndTheAppWhenManyWere() {
        Takt one = nod();
        Takt two = nod();
        Instant began = varld.vaggur.instant();
        one.strypt("kanal", Duration.ofSeconds(40));
        assertThat(two.samtal("kanal")).isGreaterThanOrEqualTo(Duration.ofSeconds(40));
        sand(two);
        assertThat(sent.getLast()).isBefore(began.plusSeconds(1));

        one.strypt("en annan", Duration.ofSeconds(40));
        one.strypt("en tredje", Duration.ofSeconds(40));
        sand(one);
        assertThat(sent.getLast()).isAfterOrEqualTo(began.plusSeconds(40));
    }

    private Takt nod() {
        return new Takt(varld.takter, varld.vaggur, new Taktinstallning(PER_SEKUND, true, false), varld.vaggur::fram);
    }

    private void sand(Takt node) {
        node.vanta();
        sent.add(varld.vaggur.instant());
    }
}
