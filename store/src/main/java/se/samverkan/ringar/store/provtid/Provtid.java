package se.samverkan.ringar.store.provtid;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/** How far ahead of real time the trial clock is. It only ever grows, also over restarts and over nodes. */
public class Provtid {
    public static final String SAMLING = "provtid";
    private final MongoTemplate mongo;

    Provtid(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    public Duration forskjutning() {
        Document stored = mongo.findById("prov", Document.class, SAMLING);
        return stored == null
                ? Duration.ZERO
                : Duration.ofMillis(stored.get("millis", Number.class).longValue());
    }

    /** Moves the clock to at least so far ahead. */
    public void minst(Duration ahead) {
        mongo.upsert(
                query(where("_id").is("prov")),
                new Update().max("millis", ahead.toMillis()).setOnInsert("schema", 1),
                SAMLING);
    }
}
