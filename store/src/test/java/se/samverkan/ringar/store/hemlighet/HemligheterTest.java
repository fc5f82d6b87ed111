package se.samverkan.ringar.store.hemlighet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.samverkan.ringar.store.test.BadaDatabaserna;
import se.samverkan.ringar.store.test.HelaLagret;
import se.samverkan.ringar.store.test.Samtidigt;

@BadaDatabaserna(HelaLagret.class)
class HemligheterTest {
    private final Hemligheter hemligheter;
    private final MongoTemplate mongo;

    HemligheterTest(Hemligheter hemligheter, MongoTemplate mongo) {
        this.hemligheter = hemligheter;
        this.mongo = mongo;
    }

    @Test
    void itIsMadeOnceAndIsTheSameAfterARestart() {
        assertThat(hemligheter.hamta("sodra", "n", () -> new byte[] {1, 2})).containsExactly(1, 2);
        assertThat(new Hemligheter(mongo).hamta("sodra", "n", () -> new byte[] {9}))
                .containsExactly(1, 2);
        assertThat(hemligheter.hamta("norra", "n", () -> new byte[] {3})).containsExactly(3);
    }

    @Test
    void nodesThatStartAtOnceGetTheSame() {
        var made = Samtidigt.gor(8, i -> hemligheter.hamta("sodra", "m", () -> new byte[] {(byte) i}));
        assertThat(made.stream().map(bytes -> bytes[0]).distinct()).hasSize(1);
    }
}
