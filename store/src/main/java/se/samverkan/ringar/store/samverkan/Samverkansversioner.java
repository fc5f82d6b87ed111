package se.samverkan.ringar.store.samverkan;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/** Every version of a samverkan's file that has been in force, with the moments it came and was last put into force. */
public class Samverkansversioner {
    public static final String SAMLING = "samverkansversioner";
    private final MongoTemplate mongo;

    Samverkansversioner(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Whether this version is the one that was last put into force. */
    public boolean arIKraft(Samverkansversion version) {
        var newest = query(where("samverkan").is(version.samverkan()))
                .with(Sort.by("senast").descending())
                .limit(1);
        Document before = mongo.findOne(newest, Document.class, SAMLING);
        return before != null && version.fingeravtryck().equals(before.getString("fingeravtryck"));
    }

    /** When the samverkan was put into force the first time. */
    public Optional<Instant> sedan(String samverkan) {
        var oldest = query(where("samverkan").is(samverkan))
                .with(Sort.by("forst").ascending())
                .limit(1);
        return Optional.ofNullable(mongo.findOne(oldest, Document.class, SAMLING))
                .map(first -> first.getDate("forst").toInstant());
    }

    /** Remembers that this version is in force. */
    public void galler(Samverkansversion version, Instant now) {
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
    }
}
