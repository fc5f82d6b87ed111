package se.samverkan.ringar.store.konversation;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.store.test.Exempel.NU;
import static se.samverkan.ringar.store.test.Exempel.SODRA;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.samverkan.ringar.store.test.BadaDatabaserna;
import se.samverkan.ringar.store.test.HelaLagret;

/** Which cards show what; closing the repository writes what is still behind. */
@BadaDatabaserna(HelaLagret.class)
class SandaKortTest {
    private final MongoTemplate mongo;
    private final SandaKort kort;

    SandaKortTest(MongoTemplate mongo, SandaKort kort) {
        this.mongo = mongo;
        this.kort = kort;
    }

    @Test
    void theLatestTwentyAreRememberedNewestFirst() {
        try (var nod = new SandaKort(mongo)) {
            for (int i = 0; i < 25; i++) nod.minns(SODRA, "v1", "kanal", "a" + i, NU.plusSeconds(i));
            nod.minns(SODRA, "v2", "kanal", "annat", NU);
        }
        assertThat(aktiviteter("v1"))
                .containsExactlyElementsOf(
                        IntStream.range(0, 20).mapToObj(i -> "a" + (24 - i)).toList());
    }

    @Test
    void theSameCardAgainChangesNothing() {
        try (var nod = new SandaKort(mongo)) {
            nod.minns(SODRA, "v1", "kanal", "a1", NU);
            nod.minns(SODRA, "v2", "kanal", "a1", NU);
            nod.minns(SODRA, "v1", "chatten", "a1", NU);
        }
        assertThat(kort.som(SODRA, "v1")).extracting(Kort::konversation).containsExactlyInAnyOrder("kanal", "chatten");
        assertThat(kort.som(SODRA, "v2")).isEmpty();
    }

    @Test
    void aCardMayShowSomethingElseFromNowOn() {
        try (var nod = new SandaKort(mongo)) {
            nod.minns(SODRA, "formulär", "kanal", "a1", NU);
        }
        kort.visarNu(SODRA, "v1", "kanal", "a1", NU.plusSeconds(1));
        kort.visarNu(SODRA, "v1", "kanal", "okänt", NU.plusSeconds(2));
        assertThat(aktiviteter("formulär")).isEmpty();
        assertThat(aktiviteter("v1")).containsExactly("okänt", "a1");
        assertThat(kort.som(SODRA, "v1")).allSatisfy(k -> assertThat(k.schema()).isEqualTo(Kort.SCHEMA));
    }

    @Test
    void whatIsWrittenBehindDoesNotTakeBackWhatACardShowsNow() {
        kort.visarNu(SODRA, "v1", "kanal", "a1", NU);
        try (var late = new SandaKort(mongo)) {
            late.minns(SODRA, "formulär", "kanal", "a1", NU);
        }
        assertThat(aktiviteter("v1")).containsExactly("a1");
    }

    private List<String> aktiviteter(String amne) {
        return kort.som(SODRA, amne).stream().map(Kort::aktivitet).toList();
    }
}
