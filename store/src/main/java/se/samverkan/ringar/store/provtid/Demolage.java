package se.samverkan.ringar.store.provtid;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Whether the demo has been put into this database, and whether anything else has. */
public class Demolage {
    private static final String ID = "demo";
    private final MongoTemplate mongo;

    Demolage(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** How far the demo has come. */
    public sealed interface Lage {
        /** @param tom whether no delprojekt, entry or conversation stands there, of any samverkan */
        record Ingen(boolean tom) implements Lage {}

        /** Begun on the day, and stopped before it was whole. */
        record Paborjad(LocalDate dag) implements Lage {}

        record Klar() implements Lage {}
    }

    public Lage las() {
        Document stored = mongo.findById(ID, Document.class, Provtid.SAMLING);
        if (stored == null) {
            return new Lage.Ingen(Stream.of("delprojekt", "anteckningar", "konversationer")
                    .noneMatch(name -> mongo.exists(new Query(), name)));
        }
        return stored.getBoolean("klar", false)
                ? new Lage.Klar()
                : new Lage.Paborjad(LocalDate.parse(stored.getString("dag")));
    }

    /** Begins, with the day that its days are counted from. */
    public void paborja(LocalDate today) {
        mongo.upsert(
                query(where("_id").is(ID)),
                new Update().setOnInsert("dag", today.toString()).setOnInsert("schema", 1),
                Provtid.SAMLING);
    }

    public void klar() {
        mongo.updateFirst(query(where("_id").is(ID)), new Update().set("klar", true), Provtid.SAMLING);
    }
}
