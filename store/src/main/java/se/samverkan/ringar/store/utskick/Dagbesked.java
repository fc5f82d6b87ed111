package se.samverkan.ringar.store.utskick;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Which message is the day's to somebody: one each day, whichever node sends it. One document for each receiver, with the
 * latest day that was taken and the promises it was taken for. Whether the day is spent is told by how those stand in
 * the ledger, so a node that is killed between taking the day and sending loses nothing.
 */
public class Dagbesked {
    public static final String SAMLING = "dagbesked";
    private static final int DUBBLETT = 11_000;
    private static final BulkWriteOptions OBEROENDE = new BulkWriteOptions().ordered(false);
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoTemplate mongo;

    Dagbesked(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * A message to be.
     *
     * @param mottagare the id of the person or the conversation
     * @param av tells this message from any other
     * @param utskick the ids of its promises
     */
    public record Besked(String mottagare, String av, List<String> utskick) {}

    /**
     * Takes the day for each of them, in one write.
     *
     * @return those who got it: nobody had taken this day or a later one
     */
    public Set<Besked> ta(String samverkan, LocalDate dag, List<Besked> alla) {
        if (alla.isEmpty()) return Set.of();
        var models = alla.stream()
                .map(b -> new UpdateOneModel<Document>(
                        Filters.and(Filters.eq(id(samverkan, b.mottagare())), Filters.lt("dag", dag.toString())),
                        Updates.combine(
                                Updates.set("schema", 1),
                                Updates.set("samverkan", samverkan),
                                Updates.set("mottagare", b.mottagare()),
                                Updates.set("dag", dag.toString()),
                                Updates.set("av", b.av()),
                                Updates.set("utskick", b.utskick())),
                        UPSERT))
                .toList();
        var got = new HashSet<>(alla);
        try {
            mongo.getCollection(SAMLING).bulkWrite(models, OBEROENDE);
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUBBLETT)) throw e;
            got.removeAll(e.getWriteErrors().stream()
                    .map(taken -> alla.get(taken.getIndex()))
                    .collect(Collectors.toSet()));
        }
        return got;
    }

    /** The message that the day was taken for. */
    public Optional<Besked> dagens(String samverkan, LocalDate dag, String mottagare) {
        return Optional.ofNullable(mongo.findById(id(samverkan, mottagare), Document.class, SAMLING))
                .filter(found -> dag.toString().compareTo(found.getString("dag")) <= 0)
                .map(found -> new Besked(
                        mottagare, found.getString("av"), found.getList("utskick", String.class, List.of())));
    }

    /** Takes over a day that came to nothing; false if somebody else was first. */
    public boolean taOver(String samverkan, Besked gammalt, Besked nytt) {
        return mongo.updateFirst(
                                query(where("_id")
                                        .is(id(samverkan, gammalt.mottagare()))
                                        .and("av")
                                        .is(gammalt.av())),
                                new Update().set("av", nytt.av()).set("utskick", nytt.utskick()),
                                SAMLING)
                        .getModifiedCount()
                == 1;
    }

    private static String id(String samverkan, String mottagare) {
        return samverkan + "/" + mottagare;
    }
}
