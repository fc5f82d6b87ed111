package se.samverkan.ringar.store.hemlighet;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Keys that are made once, survive restarts and are the same on all nodes. */
public class Hemligheter {
    public static final String SAMLING = "hemligheter";
    private final MongoTemplate mongo;

    Hemligheter(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The secret of this name; made now if nobody has made it, and never changed after that. */
    public byte[] hamta(String samverkan, String namn, Supplier<byte[]> ny) {
        return hitta(samverkan, namn).orElseGet(() -> {
            try {
                byte[] made = ny.get();
                mongo.getCollection(SAMLING)
                        .insertOne(new Document("schema", 1)
                                .append("samverkan", samverkan)
                                .append("namn", namn)
                                .append("varde", new Binary(made)));
                return made;
            } catch (com.mongodb.MongoWriteException | DuplicateKeyException otherWasFirst) {
                return hitta(samverkan, namn).orElseThrow(() -> otherWasFirst);
            }
        });
    }

    private Optional<byte[]> hitta(String samverkan, String namn) {
        return Optional.ofNullable(mongo.findOne(
                        query(where("samverkan").is(samverkan).and("namn").is(namn)), Document.class, SAMLING))
                .map(found -> found.get("varde", Binary.class).getData());
    }
}
