package se.samverkan.ringar.store.samverkan;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/** Every version of a samverkan's file that has been in force, with the moments it came and was last put into force. */
public class Samverkansversioner {
    public static final String SAMLING = "samverkansversioner";
    private final MongoTemplate mongo;

    Samverkansversioner(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * Remembers that this version is in force.
     *
     * @return whether another version, or none, was in force before
     */
    public boolean galler(Samverkansversion version, Instant now) {
        var newest = query(where("samverkan").is(version.samverkan()))
                .with(org.springframework.data.domain.Sort.by("senast").descending())
                .limit(1);
        var before = mongo.findOne(newest, org.bson.Document.class, SAMLING);
        mongo.upsert(
                query(where("samverkan")
                        .is(version.samverkan())
                        .and("fingeravtryck")
                        .is(version.fingeravtryck())),
                new Update()
                        .setOnInsert("schema", 1)
                        .setOnInsert("innehall", version.innehall())
                        .setOnInsert("forst", now)
                        .set("senast", now),
                SAMLING);
        return before == null || !version.fingeravtryck().equals(before.getString("fingeravtryck"));
    }
}
