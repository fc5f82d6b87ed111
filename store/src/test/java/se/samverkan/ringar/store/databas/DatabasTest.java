package se.samverkan.ringar.store.databas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import se.samverkan.ringar.store.test.BadaDatabaserna;

/** What a repository may count on, on both databases. */
@BadaDatabaserna(DatabasTest.Konfiguration.class)
class DatabasTest {

    private static final LocalDate DAG = LocalDate.of(2026, 3, 15);

    private final MongoTemplate mongo;
    private final MongoDatabase databas;

    DatabasTest(MongoTemplate mongo, MongoDatabase databas) {
        this.mongo = mongo;
        this.databas = databas;
    }

    @Document("blad")
    record Blad(ObjectId id, String samverkan, LocalDate dag, Instant tid, Innehall innehall, List<Andring> historik) {}

    record Andring(String nyckel, LocalDate dag) {}

    sealed interface Innehall {}

    @TypeAlias("val")
    record Val(String text, LocalDate galler) implements Innehall {}

    @TypeAlias("vag")
    record Vag(int langd) implements Innehall {}

    static class Konfiguration {
        @Bean
        static Samling blad() {
            return Samling.av(Blad.class)
                    .med(Index.unikt("nyckel", "samverkan", "historik.nyckel"), Index.pa("dag", "samverkan", "-dag"));
        }
    }

    private static Blad blad(String samverkan, LocalDate dag, String... nycklar) {
        return new Blad(
                new ObjectId(),
                samverkan,
                dag,
                Instant.parse("2026-03-15T08:00:00.123Z"),
                new Vag(3),
                List.of(nycklar).stream().map(n -> new Andring(n, dag)).toList());
    }

    @Test
    void aDayIsTheSameDayInEveryTimeZone() {
        var hemma = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(ZoneId.of("Pacific/Auckland")));
            mongo.insert(blad("sodra", DAG, "a"));
            TimeZone.setDefault(TimeZone.getTimeZone(ZoneId.of("America/Los_Angeles")));
            assertThat(mongo.findAll(Blad.class)).extracting(Blad::dag).containsExactly(DAG);
        } finally {
            TimeZone.setDefault(hemma);
        }
        assertThat(databas.getCollection("blad").find().first()).containsEntry("dag", "2026-03-15");
    }

    @Test
    void daysAreComparedSortedAndSetAsDays() {
        mongo.insert(blad("sodra", DAG.minusDays(1), "a"));
        mongo.insert(blad("sodra", DAG, "b"));
        mongo.insert(blad("sodra", DAG.plusDays(1), "c"));

        assertThat(mongo.find(query(where("dag").lte(DAG)), Blad.class)).hasSize(2);
        mongo.updateFirst(query(where("dag").is(DAG)), Update.update("dag", DAG.plusYears(1)), Blad.class);
        assertThat(mongo.find(new Query().with(org.springframework.data.domain.Sort.by("dag")), Blad.class))
                .extracting(Blad::dag)
                .containsExactly(DAG.minusDays(1), DAG.plusDays(1), DAG.plusYears(1));
    }

    @Test
    void aMomentIsKeptToTheMillisecond() {
        mongo.insert(blad("sodra", DAG, "a"));
        assertThat(mongo.findAll(Blad.class))
                .extracting(Blad::tid)
                .containsExactly(Instant.parse("2026-03-15T08:00:00.123Z"));
    }

    @Test
    void aNestedKindIsKnownByItsAliasAndNoClassNameIsStored() {
        var val = new Blad(new ObjectId(), "sodra", DAG, Instant.EPOCH, new Val("vuxna", DAG), List.of());
        mongo.insert(val);

        var raa = databas.getCollection("blad").find().first();
        assertThat(raa).doesNotContainKeys("_class", "_typ");
        assertThat(raa)
                .containsEntry(
                        "innehall",
                        new org.bson.Document(Map.of("_typ", "val", "text", "vuxna", "galler", "2026-03-15")));
        assertThat(mongo.findAll(Blad.class)).containsExactly(val);
    }

    @Test
    void aKeyAnywhereInAHistoryIsTakenOnceWithinASamverkan() {
        mongo.insert(blad("sodra", DAG, "a", "b"));
        mongo.insert(blad("sydostra", DAG, "b"));

        assertThatThrownBy(() -> mongo.insert(blad("sodra", DAG, "c", "b")))
                .isInstanceOfSatisfying(
                        DuplicateKeyException.class,
                        e -> assertThat(Dubblett.index(e)).contains("nyckel"));
        assertThat(mongo.findAll(Blad.class)).hasSize(2);
    }

    @Test
    void aKeyPushedOntoAnotherHistoryIsRefusedAndNothingOfTheUpdateStays() {
        mongo.insert(blad("sodra", DAG, "a"));
        var annat = mongo.insert(blad("sodra", DAG, "b"));
        var andra = new Update().push("historik", new Andring("a", DAG)).set("dag", DAG.plusDays(9));

        assertThatThrownBy(() -> mongo.updateFirst(query(where("id").is(annat.id())), andra, Blad.class))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(mongo.findById(annat.id(), Blad.class)).isEqualTo(annat);
    }

    @Test
    void aKeyMayStandOnceMoreInItsOwnDocument() {
        var ett = mongo.insert(blad("sodra", DAG, "a"));
        mongo.updateFirst(
                query(where("id").is(ett.id())), new Update().push("historik", new Andring("c", DAG)), Blad.class);
        mongo.updateFirst(query(where("id").is(ett.id())), new Update().set("dag", DAG.plusDays(1)), Blad.class);
        assertThat(mongo.findById(ett.id(), Blad.class).historik())
                .extracting(Andring::nyckel)
                .containsExactly("a", "c");
    }

    @Test
    void theHealthCheckOfSpringBootIsAnswered(MongoClient klient) {
        assertThat(klient.listDatabaseNames().into(new java.util.ArrayList<>())).isNotEmpty();
        assertThat(klient.getDatabase("admin").runCommand(org.bson.Document.parse("{ hello: 1 }")))
                .containsKey("maxWireVersion");
    }
}
