package se.samverkan.ringar.store.utskick;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.store.test.Exempel.ANNA;
import static se.samverkan.ringar.store.test.Exempel.IDAG;
import static se.samverkan.ringar.store.test.Exempel.SODRA;
import static se.samverkan.ringar.store.test.Exempel.SYDOSTRA;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.samverkan.ringar.store.test.BadaDatabaserna;
import se.samverkan.ringar.store.test.HelaLagret;
import se.samverkan.ringar.store.test.Samtidigt;
import se.samverkan.ringar.store.utskick.Dagbesked.Besked;

/** One message a day to each: taken by one, taken over by one. */
@BadaDatabaserna(HelaLagret.class)
class DagbeskedTest {
    private final Dagbesked dagbesked;

    DagbeskedTest(Dagbesked dagbesked) {
        this.dagbesked = dagbesked;
    }

    @Test
    void ofEightThatTakeTheSameDayAtOnceOneGetsIt() {
        assertThat(Samtidigt.gor(8, i -> dagbesked.ta(SODRA, IDAG, List.of(besked(ANNA, "b" + i)))).stream()
                        .filter(got -> !got.isEmpty()))
                .hasSize(1);
    }

    @Test
    void amongManyThatAreTakenTogetherOnlyTheTakenOnesAreRefused() {
        List<Besked> first = IntStream.range(0, 40)
                .filter(i -> i % 3 == 0)
                .mapToObj(i -> besked("p" + i, "a" + i))
                .toList();
        List<Besked> second =
                IntStream.range(0, 40).mapToObj(i -> besked("p" + i, "b" + i)).toList();

        assertThat(dagbesked.ta(SODRA, IDAG, first)).hasSize(14);
        Set<Besked> got = dagbesked.ta(SODRA, IDAG, second);

        assertThat(got)
                .containsExactlyInAnyOrderElementsOf(second.stream()
                        .filter(b -> Integer.parseInt(b.mottagare().substring(1)) % 3 != 0)
                        .toList());
        assertThat(dagbesked.dagens(SODRA, IDAG, "p0")).contains(besked("p0", "a0"));
        assertThat(dagbesked.dagens(SODRA, IDAG, "p1")).contains(besked("p1", "b1"));
    }

    @Test
    void theNextDayIsFreeAndAnEarlierOneIsNot() {
        dagbesked.ta(SODRA, IDAG, List.of(besked(ANNA, "b1")));
        assertThat(dagbesked.ta(SODRA, IDAG.plusDays(1), List.of(besked(ANNA, "b2"))))
                .hasSize(1);
        assertThat(dagbesked.ta(SODRA, IDAG, List.of(besked(ANNA, "b3")))).isEmpty();
        assertThat(dagbesked.ta(SYDOSTRA, IDAG, List.of(besked(ANNA, "b4")))).hasSize(1);
    }

    @Test
    void ofEightThatTakeOverOneDoes() {
        Besked dead = besked(ANNA, "b1");
        dagbesked.ta(SODRA, IDAG, List.of(dead));
        assertThat(Samtidigt.gor(8, i -> dagbesked.taOver(SODRA, dead, besked(ANNA, "c" + i))))
                .filteredOn(mine -> mine)
                .hasSize(1);
    }

    private static Besked besked(String mottagare, String av) {
        return new Besked(mottagare, av, List.of("u-" + av));
    }
}
