package se.samverkan.ringar.store.provtid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.samverkan.ringar.store.test.BadaDatabaserna;
import se.samverkan.ringar.store.test.HelaLagret;
import se.samverkan.ringar.store.test.Samtidigt;

@BadaDatabaserna(HelaLagret.class)
class ProvtidTest {
    private final Provtid provtid;
    private final MongoTemplate mongo;

    ProvtidTest(Provtid provtid, MongoTemplate mongo) {
        this.provtid = provtid;
        this.mongo = mongo;
    }

    @Test
    void itIsRealTimeUntilSomebodyMovesIt() {
        assertThat(provtid.forskjutning()).isZero();
    }

    @Test
    void itNeverGoesBackNotEvenOverARestart() {
        provtid.minst(Duration.ofDays(400).plusMillis(7));
        provtid.minst(Duration.ofDays(3));
        provtid.minst(Duration.ofDays(-3));
        assertThat(new Provtid(mongo).forskjutning())
                .isEqualTo(Duration.ofDays(400).plusMillis(7));
    }

    @Test
    void ofManyThatMoveItAtOnceTheFarthestHolds() {
        Samtidigt.gor(16, i -> {
            provtid.minst(Duration.ofDays(i));
            return i;
        });
        assertThat(provtid.forskjutning()).isEqualTo(Duration.ofDays(15));
    }
}
