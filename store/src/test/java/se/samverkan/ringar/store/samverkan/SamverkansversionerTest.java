package se.samverkan.ringar.store.samverkan;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.store.test.Exempel.NU;
import static se.samverkan.ringar.store.test.Exempel.SODRA;
import static se.samverkan.ringar.store.test.Exempel.SYDOSTRA;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import se.samverkan.ringar.store.test.BadaDatabaserna;
import se.samverkan.ringar.store.test.HelaLagret;
import se.samverkan.ringar.store.test.Samtidigt;

@BadaDatabaserna(HelaLagret.class)
class SamverkansversionerTest {
    private final Samverkansversioner versioner;
    private final MongoDatabase databas;

    SamverkansversionerTest(Samverkansversioner versioner, MongoDatabase databas) {
        this.versioner = versioner;
        this.databas = databas;
    }

    @Test
    void aVersionIsNewUntilItHasBeenInForce() {
        assertThat(galler(SODRA, "a", 0)).isTrue();
        assertThat(galler(SODRA, "a", 1)).isFalse();
        assertThat(galler(SODRA, "b", 2)).isTrue();
        assertThat(galler(SODRA, "b", 3)).isFalse();
    }

    @Test
    void toGoBackToAnEarlierFileIsAChangeToo() {
        galler(SODRA, "a", 0);
        galler(SODRA, "b", 1);
        assertThat(galler(SODRA, "a", 2)).isTrue();
        assertThat(galler(SODRA, "a", 3)).isFalse();
    }

    @Test
    void theFileOfAnotherSamverkanIsNoChange() {
        galler(SODRA, "a", 0);
        assertThat(galler(SYDOSTRA, "a", 1)).isTrue();
        assertThat(galler(SODRA, "a", 2)).isFalse();
    }

    @Test
    void everyVersionIsKeptAsItWas() {
        galler(SODRA, "a", 0);
        galler(SODRA, "b", 1);
        galler(SODRA, "a", 2);
        assertThat(lagrade()).extracting(d -> d.getString("innehall")).containsExactlyInAnyOrder("text a", "text b");
        assertThat(lagrade())
                .filteredOn(d -> d.getString("fingeravtryck").equals("a"))
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.getDate("forst").toInstant()).isEqualTo(NU);
                    assertThat(a.getDate("senast").toInstant()).isEqualTo(NU.plusSeconds(2));
                });
    }

    @Test
    void manyNodesThatStartAtOnceKeepItOnce() {
        assertThat(Samtidigt.gor(8, i -> galler(SODRA, "a", i))).contains(true);
        assertThat(lagrade()).hasSize(1);
    }

    private boolean galler(String samverkan, String mark, int second) {
        var version = new Samverkansversion(samverkan, mark, "text " + mark);
        boolean changed = !versioner.arIKraft(version);
        versioner.galler(version, NU.plusSeconds(second));
        return changed;
    }

    private List<Document> lagrade() {
        return databas.getCollection(Samverkansversioner.SAMLING).find().into(new ArrayList<>());
    }
}
