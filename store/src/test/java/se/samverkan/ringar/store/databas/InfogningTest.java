package se.samverkan.ringar.store.databas;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.samverkan.ringar.store.test.BadaDatabaserna;

@BadaDatabaserna(InfogningTest.Konfiguration.class)
class InfogningTest {

    private final MongoDatabase databas;

    /** The template is asked for since it brings the indexes. */
    InfogningTest(MongoTemplate mongo, MongoDatabase databas) {
        this.databas = databas;
    }

    static class Konfiguration {
        @Bean
        static Samling poster() {
            return Samling.raa("poster")
                    .med(Index.unikt("nyckel", "samverkan", "historik.nyckel"), Index.unikt("nummer", "nummer"));
        }
    }

    private static Document post(int nummer, String nyckel) {
        return new Document("nummer", nummer)
                .append("samverkan", "sodra")
                .append("historik", List.of(new Document("nyckel", nyckel)));
    }

    @Test
    void aDuplicateIsRefusedWithItsIndexAndTheOthersInTheGroupAreWritten() {
        var utfall = new Infogning(databas.getCollection("poster"))
                .skriv(List.of(post(1, "a"), post(2, "a"), post(1, "b"), post(3, "c")));

        assertThat(utfall.get(0)).isNull();
        assertThat(utfall.get(1))
                .isInstanceOfSatisfying(
                        DuplicateKeyException.class,
                        e -> assertThat(Dubblett.index(e)).contains("nyckel"));
        assertThat(utfall.get(2))
                .isInstanceOfSatisfying(
                        DuplicateKeyException.class,
                        e -> assertThat(Dubblett.index(e)).contains("nummer"));
        assertThat(utfall.get(3)).isNull();
        assertThat(databas.getCollection("poster")
                        .distinct("nummer", Integer.class)
                        .into(new ArrayList<>()))
                .containsExactlyInAnyOrder(1, 3);
    }

    @Test
    void aTakenIdIsADuplicateOfTheIdIndex() {
        var utfall = new Infogning(databas.getCollection("poster"))
                .skriv(List.of(post(1, "a").append("_id", "x"), post(2, "b").append("_id", "x")));
        assertThat(utfall.get(1))
                .isInstanceOfSatisfying(
                        DuplicateKeyException.class,
                        e -> assertThat(Dubblett.index(e)).contains("_id_"));
    }

    @Test
    void ofManyThatWantTheSameKeyAtOnceExactlyOneGetsIt() throws Exception {
        var nekade = 0;
        try (var tradar = Executors.newVirtualThreadPerTaskExecutor();
                var skrivare = Gruppskrivare.infogar(databas.getCollection("poster"))) {
            List<Future<?>> svar = IntStream.range(0, 200)
                    .<Future<?>>mapToObj(i -> tradar.submit(() -> skrivare.skriv(post(i, "n" + i % 50))))
                    .toList();
            for (var ett : svar) {
                try {
                    ett.get();
                } catch (java.util.concurrent.ExecutionException e) {
                    assertThat(e).hasCauseInstanceOf(DuplicateKeyException.class);
                    nekade++;
                }
            }
        }
        assertThat(nekade).isEqualTo(150);
        assertThat(databas.getCollection("poster").countDocuments()).isEqualTo(50);
    }
}
