package se.samverkan.ringar.store.utskick;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.bulk.BulkWriteResult;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import se.samverkan.ringar.store.databas.Gruppskrivare;
import se.samverkan.ringar.store.utskick.Utskick.Hyra;
import se.samverkan.ringar.store.utskick.Utskick.Lage;

/** The marks before and after each message, of all that wait for one in the same command. */
final class Markning implements Gruppskrivare.Skrivning<Markning.Marke> {
    /** The index to go by where the ids are known: every other begins with the samverkan, and would be tried as well. */
    static final String ID = "_id_";

    private final MongoTemplate mongo;
    private final InstantSource vaggur;

    Markning(MongoTemplate mongo, InstantSource vaggur) {
        this.mongo = mongo;
        this.vaggur = vaggur;
    }

    /** What a sender waits for. */
    sealed interface Marke {
        Collection<Utskick> utskick();
    }

    /** It is about to leave. */
    record Lamnar(Collection<Utskick> utskick, Duration svar, Instant nu) implements Marke {}

    /** It has arrived. */
    record Framme(Collection<Utskick> utskick, String till, String aktivitet, Instant nu) implements Marke {}

    /** Not all of it was still the sender's. */
    static final class Forlorat extends RuntimeException {
        Forlorat() {
            super("Hyran var ute", null, false, false);
        }
    }

    @Override
    public List<@Nullable RuntimeException> skriv(List<Marke> marken) {
        BulkOperations together = mongo.bulkOps(BulkMode.UNORDERED, Utskick.class);
        List<Lamnar> leaving = marken.stream()
                .filter(Lamnar.class::isInstance)
                .map(Lamnar.class::cast)
                .toList();
        List<Utskick> all = leaving.stream().flatMap(l -> l.utskick().stream()).toList();
        if (!leaving.isEmpty()) {
            Duration answer =
                    leaving.stream().map(Lamnar::svar).max(Duration::compareTo).orElseThrow();
            together.updateMulti(
                    mina(all, Lage.HYRD, Lage.SANDS),
                    new Update()
                            .set("lage", Lage.SANDS)
                            .set("hyrd.till", vaggur.instant().plus(answer))
                            .inc("forsok", 1)
                            .set("andrad", leaving.getLast().nu()));
        }
        for (Marke mark : marken) {
            if (mark instanceof Framme(var arrived, String to, String activity, Instant now)) {
                together.updateMulti(
                        mina(arrived, Lage.SANDS),
                        new Update()
                                .set("lage", Lage.SAND)
                                .set("till", to)
                                .set("aktivitet", activity)
                                .unset("hyrd")
                                .set("andrad", now));
            }
        }
        BulkWriteResult result = together.execute();
        long wanted = marken.stream().mapToLong(m -> m.utskick().size()).sum();
        if (result.getModifiedCount() == wanted || leaving.isEmpty()) {
            return marken.stream().<@Nullable RuntimeException>map(m -> null).toList();
        }
        Set<String> ours = marketAvOss(all);
        return marken.stream()
                .<@Nullable RuntimeException>map(m -> m instanceof Framme
                                || m.utskick().stream().map(Utskick::id).allMatch(ours::contains)
                        ? null
                        : new Forlorat())
                .toList();
    }

    private Set<String> marketAvOss(Collection<Utskick> all) {
        Query marked = mina(all, Lage.SANDS);
        marked.fields().include("_id");
        var ids = new HashSet<String>();
        mongo.find(marked, Document.class, mongo.getCollectionName(Utskick.class))
                .forEach(found -> ids.add(String.valueOf(found.get("_id"))));
        return ids;
    }

    /** Those that are still leased by whoever holds them here, and stand so. */
    static Query mina(Collection<Utskick> ours, Lage... lagen) {
        return query(where("samverkan")
                        .in(ours.stream().map(Utskick::samverkan).distinct().toList())
                        .and("_id")
                        .in(ours.stream().map(Utskick::id).toList())
                        .and("hyrd.av")
                        .in(ours.stream().map(Markning::hyresgast).distinct().toList())
                        .and("lage")
                        .in((Object[]) lagen))
                .withHint(ID);
    }

    static String hyresgast(Utskick leased) {
        Hyra hyra = leased.hyrd();
        if (hyra == null) throw new IllegalStateException("Utskick " + leased.id() + " är inte hyrt");
        return Objects.requireNonNull(hyra.av());
    }
}
