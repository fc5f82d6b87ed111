package se.samverkan.ringar.store.konversation;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import se.samverkan.ringar.store.databas.Gruppskrivare;

/**
 * Which cards show what. Written behind the reply, in batches: a kill may lose the last few milliseconds of them, which
 * costs an update in place and nothing else.
 */
public class SandaKort implements AutoCloseable {
    private static final int MOST = 20;
    private final MongoTemplate mongo;
    private final Gruppskrivare<Document> skrivare;

    SandaKort(MongoTemplate mongo) {
        this.mongo = mongo;
        this.skrivare = Gruppskrivare.infogar(mongo.getCollection(mongo.getCollectionName(Kort.class)));
    }

    /** Remembers a card; the same card again changes nothing. */
    public void minns(String samverkan, String amne, String konversation, String aktivitet, Instant tid) {
        var document = new Document();
        mongo.getConverter()
                .write(
                        new Kort(
                                konversation + "|" + aktivitet,
                                Kort.SCHEMA,
                                samverkan,
                                amne,
                                konversation,
                                aktivitet,
                                tid),
                        document);
        skrivare.skrivSenare(document);
    }

    /** A card that was there shows this from now on. */
    public void visarNu(String samverkan, String amne, String konversation, String aktivitet, Instant tid) {
        mongo.upsert(
                query(where("_id").is(konversation + "|" + aktivitet)),
                new Update()
                        .set("schema", Kort.SCHEMA)
                        .set("samverkan", samverkan)
                        .set("amne", amne)
                        .set("konversation", konversation)
                        .set("aktivitet", aktivitet)
                        .set("tid", tid),
                Kort.class);
    }

    /** The latest cards that show it, at most twenty: older ones are brought up to date when they are clicked. */
    public List<Kort> som(String samverkan, String amne) {
        return mongo.find(
                query(where("samverkan").is(samverkan).and("amne").is(amne))
                        .with(Sort.by(Sort.Direction.DESC, "tid"))
                        .limit(MOST),
                Kort.class);
    }

    @Override
    public void close() {
        skrivare.close();
    }
}
