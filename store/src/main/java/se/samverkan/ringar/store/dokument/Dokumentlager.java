package se.samverkan.ringar.store.dokument;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.time.Instant;
import java.util.Date;
import java.util.Enumeration;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Files that are kept here, cut in parts so that they fit in documents. The parts are written first: a file that can be
 * found is whole.
 */
public class Dokumentlager {
    public static final String SAMLING = "dokument";
    public static final String DELAR = "dokumentdelar";
    private static final int DEL = 1 << 20;
    private final MongoTemplate mongo;

    Dokumentlager(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * A file that is kept here.
     *
     * @param namn as the sender called it
     * @param langd in bytes
     */
    public record Fil(String id, String samverkan, String delprojekt, String namn, long langd) {}

    /** Keeps a file. */
    public Fil spara(String samverkan, String delprojekt, String namn, String av, Instant tid, InputStream in)
            throws IOException {
        String id = new ObjectId().toHexString();
        long length = 0;
        int number = 0;
        for (byte[] part = in.readNBytes(DEL); part.length > 0; part = in.readNBytes(DEL)) {
            mongo.getCollection(DELAR)
                    .insertOne(new Document("schema", 1)
                            .append("samverkan", samverkan)
                            .append("fil", id)
                            .append("nummer", number++)
                            .append("data", new Binary(part)));
            length += part.length;
        }
        mongo.getCollection(SAMLING)
                .insertOne(new Document("schema", 1)
                        .append("samverkan", samverkan)
                        .append("fil", id)
                        .append("delprojekt", delprojekt)
                        .append("namn", namn)
                        .append("langd", length)
                        .append("av", av)
                        .append("tid", Date.from(tid)));
        return new Fil(id, samverkan, delprojekt, namn, length);
    }

    public Optional<Fil> hitta(String samverkan, String id) {
        return Optional.ofNullable(mongo.findOne(query(fil(samverkan, id)), Document.class, SAMLING))
                .map(found -> new Fil(
                        id,
                        samverkan,
                        found.getString("delprojekt"),
                        found.getString("namn"),
                        found.get("langd", Number.class).longValue()));
    }

    /** The file's bytes, a part at a time: never all of it at once. */
    @SuppressWarnings("JdkObsolete") // SequenceInputStream takes nothing else
    public InputStream oppna(Fil fil) {
        return new SequenceInputStream(new Enumeration<>() {
            private long left = fil.langd();
            private int number;

            @Override
            public boolean hasMoreElements() {
                return left > 0;
            }

            @Override
            public InputStream nextElement() {
                byte[] data = del(fil, number++);
                left -= data.length;
                return new ByteArrayInputStream(data);
            }
        });
    }

    private byte[] del(Fil fil, int number) {
        Document part =
                mongo.findOne(query(fil(fil.samverkan(), fil.id()).and("nummer").is(number)), Document.class, DELAR);
        if (part == null) throw new IllegalStateException("Fil " + fil.id() + " saknar del " + number);
        return part.get("data", Binary.class).getData();
    }

    /** Writes the file's bytes. */
    public void las(Fil fil, OutputStream out) throws IOException {
        try (InputStream in = oppna(fil)) {
            in.transferTo(out);
        }
    }

    /** Takes away a file that nothing refers to. */
    public void taBort(String samverkan, String id) {
        mongo.remove(query(fil(samverkan, id)), SAMLING);
        mongo.remove(query(fil(samverkan, id)), DELAR);
    }

    private static Criteria fil(String samverkan, String id) {
        return where("samverkan").is(samverkan).and("fil").is(id);
    }
}
