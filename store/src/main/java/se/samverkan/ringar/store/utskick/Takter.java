package se.samverkan.ringar.store.utskick;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * How fast all nodes together may send: for each pace a moment that moves ahead with every booking. A booking is made to
 * the moment that was read, or made anew, so any number of nodes share it. Real time, as each node's clock tells it.
 */
public class Takter {
    public static final String SAMLING = "takter";
    /** Nobody books so far ahead: a moment later than this was set by a clock that was wrong. */
    private static final Duration OTROLIGT = Duration.ofMinutes(10);

    private final MongoTemplate mongo;

    Takter(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * Books the next stretch of time for oneself.
     *
     * @return when it begins: now, or when what others have booked ends
     */
    public Instant boka(String takt, Instant nu, Duration langd) {
        return flytta(takt, nu, from -> from.plus(langd));
    }

    /**
     * Books one more if that keeps within a burst.
     *
     * @param steg the time that each takes up
     * @param skur how much may be taken up at once
     * @return how long to wait before asking again; zero if it was booked
     */
    public Duration bokaEn(String takt, Instant nu, Duration steg, Duration skur) {
        Duration[] wait = new Duration[1];
        flytta(takt, nu, from -> {
            Duration ahead = Duration.between(nu, from.plus(steg)).minus(skur);
            wait[0] = ahead.isPositive() ? ahead : Duration.ZERO;
            return ahead.isPositive() ? from : from.plus(steg);
        });
        return wait[0];
    }

    /** Nobody is to book anything before this moment. */
    public void vanta(String takt, Instant nu, Instant till) {
        flytta(takt, nu, from -> from.isBefore(till) ? till : from);
    }

    private Instant flytta(String takt, Instant nu, UnaryOperator<Instant> change) {
        MongoCollection<Document> all = mongo.getCollection(SAMLING);
        while (true) {
            Document found = all.find(Filters.eq(takt)).first();
            Date was = found == null ? null : found.getDate("nasta");
            Instant from = was == null
                            || was.toInstant().isBefore(nu)
                            || was.toInstant().isAfter(nu.plus(OTROLIGT))
                    ? nu
                    : was.toInstant();
            Instant to = change.apply(from);
            if (to.equals(from)) return from;
            if (was != null) {
                long moved = all.updateOne(
                                Filters.and(Filters.eq(takt), Filters.eq("nasta", was)),
                                Updates.set("nasta", Date.from(to)))
                        .getModifiedCount();
                if (moved == 1) return from;
            } else {
                try {
                    all.insertOne(new Document("_id", takt).append("schema", 1).append("nasta", Date.from(to)));
                    return from;
                } catch (MongoWriteException e) {
                    if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
                }
            }
        }
    }
}
