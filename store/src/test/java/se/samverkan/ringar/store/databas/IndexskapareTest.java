package se.samverkan.ringar.store.databas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samverkan.ringar.store.test.BadaDatabaserna;

@BadaDatabaserna
class IndexskapareTest {

    private static final Samling SAMLING = Samling.raa("utskick")
            .med(Index.unikt("nyckel", "samverkan", "nyckel"), Index.pa("nasta", "status", "-tid"));

    private final MongoDatabase databas;

    IndexskapareTest(MongoDatabase databas) {
        this.databas = databas;
    }

    @AfterEach
    void drop() {
        databas.getCollection("utskick").drop();
    }

    private void skapa(Samling samling) {
        new Indexskapare(databas).skapa(List.of(samling));
    }

    private List<String> namn() {
        return databas.getCollection("utskick")
                .listIndexes()
                .map(i -> i.getString("name"))
                .into(new ArrayList<>());
    }

    @Test
    void whatIsThereAlreadyIsLeftAsItIs() {
        skapa(SAMLING);
        skapa(SAMLING);
        assertThat(namn()).containsExactlyInAnyOrder("_id_", "nyckel", "nasta");
    }

    @Test
    void severalNodesMayStartAtOnce() throws Exception {
        try (var noder = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> starter = IntStream.range(0, 8)
                    .<Future<?>>mapToObj(i -> noder.submit(() -> skapa(SAMLING)))
                    .toList();
            for (var start : starter) {
                start.get();
            }
        }
        assertThat(namn()).containsExactlyInAnyOrder("_id_", "nyckel", "nasta");
    }

    @Test
    void aNewerNodesIndexIsNoHindrance() {
        skapa(SAMLING.med(Index.pa("nytt", "nytt")));
        skapa(SAMLING);
        assertThat(namn()).contains("nytt");
    }

    @Test
    void otherFieldsUnderTheSameNameStopTheStart() {
        skapa(SAMLING);
        assertThatThrownBy(() -> skapa(Samling.raa("utskick").med(Index.unikt("nyckel", "samverkan", "annat"))))
                .isInstanceOf(DatabasFel.class)
                .hasMessageStartingWith("Indexet «nyckel» i samlingen «utskick» ska vara unikt på (samverkan, annat),"
                        + " men databasen har redan «nyckel» med unikt på (samverkan, nyckel).");
    }

    @Test
    void anotherDirectionStopsTheStart() {
        skapa(SAMLING);
        assertThatThrownBy(() -> skapa(Samling.raa("utskick").med(Index.pa("nasta", "status", "tid"))))
                .hasMessageContaining("på (status, tid)")
                .hasMessageContaining("på (status, -tid)");
    }

    @Test
    void anIndexThatBecomesUniqueStopsTheStart() {
        skapa(SAMLING);
        assertThatThrownBy(() -> skapa(Samling.raa("utskick").med(Index.unikt("nasta", "status", "-tid"))))
                .hasMessageContaining("«nasta»");
    }

    @Test
    void duplicatesAlreadyStoredStopTheStartWithoutShowingThem() {
        databas.getCollection("utskick")
                .insertMany(List.of(
                        new Document("samverkan", "s").append("nyckel", "hemlig"),
                        new Document("samverkan", "s").append("nyckel", "hemlig")));
        assertThatThrownBy(() -> skapa(SAMLING))
                .isInstanceOf(DatabasFel.class)
                .hasMessageStartingWith("Indexet «nyckel» i samlingen «utskick» går inte att skapa. Flera dokument")
                .hasMessageNotContaining("hemlig")
                .hasNoCause();
    }

    @Test
    void twoIndexesOfOneCollectionCannotShareAName() {
        assertThatThrownBy(() -> SAMLING.med(Index.pa("nasta", "annat"))).isInstanceOf(IllegalArgumentException.class);
    }
}
