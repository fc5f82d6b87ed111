package se.samverkan.ringar.store.utskick;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.store.test.Exempel.NU;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.samverkan.ringar.store.test.BadaDatabaserna;
import se.samverkan.ringar.store.test.HelaLagret;
import se.samverkan.ringar.store.test.Samtidigt;

/** Many nodes share a pace: what one has booked no other gets. */
@BadaDatabaserna(HelaLagret.class)
class TakterTest {
    private static final Duration SEKUND = Duration.ofSeconds(1);

    private final Takter takter;

    TakterTest(Takter takter) {
        this.takter = takter;
    }

    @Test
    void eightThatBookAtOnceGetOneStretchEach() {
        List<Instant> begins = Samtidigt.gor(8, i -> takter.boka("app", NU, SEKUND));
        assertThat(begins)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 8).mapToObj(i -> NU.plusSeconds(i)).toList());
    }

    @Test
    void whatNobodyUsedIsGone() {
        takter.boka("app", NU, SEKUND);
        assertThat(takter.boka("app", NU.plusSeconds(9), SEKUND)).isEqualTo(NU.plusSeconds(9));
    }

    @Test
    void aBurstIsAllowedAndThenOneAtATime() {
        Duration step = Duration.ofMillis(2010);
        Duration burst = step.multipliedBy(7);
        assertThat(IntStream.range(0, 7).mapToObj(i -> takter.bokaEn("samtal", NU, step, burst)))
                .containsOnly(Duration.ZERO);
        assertThat(takter.bokaEn("samtal", NU, step, burst)).isEqualTo(step);
        assertThat(takter.bokaEn("samtal", NU.plus(step), step, burst)).isEqualTo(Duration.ZERO);
        assertThat(takter.bokaEn("ett annat", NU, step, burst)).isEqualTo(Duration.ZERO);
    }

    @Test
    void nobodyBooksBeforeWhatTeamsAskedFor() {
        takter.vanta("app", NU, NU.plusSeconds(30));
        takter.vanta("app", NU, NU.plusSeconds(10));
        assertThat(takter.boka("app", NU, SEKUND)).isEqualTo(NU.plusSeconds(30));
    }

    @Test
    void aClockThatWasWrongDoesNotStopTheRest() {
        takter.boka("app", NU.plus(Duration.ofDays(1)), SEKUND);
        assertThat(takter.boka("app", NU, SEKUND)).isEqualTo(NU);
    }
}
