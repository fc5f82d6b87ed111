package se.samverkan.ringar.store.databas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import se.samverkan.ringar.store.test.BadaDatabaserna;

/** A made-up collection that has had three shapes: "namn", then "fornamn" and "efternamn", then a list of names. */
@BadaDatabaserna(SchemalyftTest.Konfiguration.class)
class SchemalyftTest {

    private final MongoTemplate mongo;
    private final MongoDatabase databas;

    SchemalyftTest(MongoTemplate mongo, MongoDatabase databas) {
        this.mongo = mongo;
        this.databas = databas;
    }

    @org.springframework.data.mongodb.core.mapping.Document("medlemmar")
    record Medlem(String id, int schema, List<String> namn) {}

    record Namnen(List<String> namn) {}

    static class Konfiguration {
        @Bean
        static Samling medlemmar() {
            return Samling.av(Medlem.class)
                    .lyft(d -> {
                        var delar = d.getString("namn").split(" ", 2);
                        d.append("fornamn", delar[0])
                                .append("efternamn", delar[1])
                                .remove("namn");
                    })
                    .lyft(d -> d.append("namn", List.of(d.remove("fornamn"), d.remove("efternamn"))));
        }
    }

    private void raa(Document dokument) {
        databas.getCollection("medlemmar").insertOne(dokument);
    }

    @Test
    void theSchemaIsOneMoreThanTheSteps() {
        assertThat(Konfiguration.medlemmar().schema()).isEqualTo(3);
    }

    @Test
    void theOldestGoesThroughEveryStepInOrder() {
        raa(new Document("_id", "a").append("schema", 1).append("namn", "Anna Ek"));
        assertThat(mongo.findById("a", Medlem.class)).isEqualTo(new Medlem("a", 3, List.of("Anna", "Ek")));
    }

    @Test
    void aMiddleOneGoesThroughTheRest() {
        raa(new Document("_id", "a").append("schema", 2).append("fornamn", "Bo").append("efternamn", "Al"));
        assertThat(mongo.findAll(Medlem.class)).containsExactly(new Medlem("a", 3, List.of("Bo", "Al")));
    }

    @Test
    void theNewestAndOneStillNewerAreReadAsTheyAre() {
        raa(new Document("_id", "a").append("schema", 3).append("namn", List.of("Bo", "Al")));
        raa(new Document("_id", "b")
                .append("schema", 4)
                .append("namn", List.of("Cy", "Bo"))
                .append("nytt", true));
        assertThat(mongo.findAll(Medlem.class))
                .containsExactlyInAnyOrder(
                        new Medlem("a", 3, List.of("Bo", "Al")), new Medlem("b", 4, List.of("Cy", "Bo")));
    }

    @Test
    void whatAnUpdateGivesBackIsUpgradedToo() {
        raa(new Document("_id", "a").append("schema", 1).append("namn", "Anna Ek"));
        var efter = mongo.findAndModify(
                query(where("id").is("a")),
                Update.update("annat", 1),
                FindAndModifyOptions.options().returnNew(true),
                Medlem.class);
        assertThat(efter).isEqualTo(new Medlem("a", 3, List.of("Anna", "Ek")));
    }

    @Test
    void readingChangesNothingInTheDatabase() {
        var gammal = new Document("_id", "a").append("schema", 1).append("namn", "Anna Ek");
        raa(gammal);
        mongo.findAll(Medlem.class);
        assertThat(databas.getCollection("medlemmar").find().first()).isEqualTo(gammal);
    }

    @Test
    void partOfADocumentIsLeftAlone() {
        raa(new Document("_id", "a").append("schema", 3).append("namn", List.of("Bo", "Al")));
        var fraga = query(where("_id").is("a"));
        fraga.fields().include("namn");
        assertThat(mongo.find(fraga, Namnen.class, "medlemmar")).containsExactly(new Namnen(List.of("Bo", "Al")));
    }

    @Test
    void otherCollectionsAreLeftAlone(Schemalyft lyft) {
        var annat = new Document("schema", 1);
        lyft.lyft("annat", annat);
        assertThat(annat).isEqualTo(new Document("schema", 1));
    }
}
