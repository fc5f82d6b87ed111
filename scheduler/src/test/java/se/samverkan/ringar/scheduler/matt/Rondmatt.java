package se.samverkan.ringar.scheduler.matt;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import se.samverkan.ringar.scheduler.Reglerna;
import se.samverkan.ringar.scheduler.kalender.Arbetskalender;
import se.samverkan.ringar.scheduler.regel.Regelverk;
import se.samverkan.ringar.scheduler.regel.Samverkansverk;
import se.samverkan.ringar.scheduler.regel.Underlagen;
import se.samverkan.ringar.scheduler.utskick.Rond;
import se.samverkan.ringar.scheduler.utskick.Samverkansrond;
import se.samverkan.ringar.store.anteckning.Anteckningar;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.konversation.Konversationer;
import se.samverkan.ringar.store.person.Personer;
import se.samverkan.ringar.store.samverkan.Samverkan;
import se.samverkan.ringar.store.samverkan.SamverkansFil;
import se.samverkan.ringar.store.samverkan.Samverkansversioner;
import se.samverkan.ringar.store.samverkan.Sandningstider;
import se.samverkan.ringar.store.utskick.Liggare;
import se.samverkan.ringar.store.utskick.Utskick;

/**
 * {@code Rondmatt URI STORED DUE ROUNDS}: how long the round takes, with every rule, over so many stored delprojekt of
 * which so many are due, and how many documents MongoDB's profiler says were examined, in all collections. The database is
 * emptied first.
 */
final class Rondmatt {
    private static final int LOT = 1_000;
    private static final int WARM_UP = 5;

    private Rondmatt() {}

    public static void main(String[] args) {
        int stored = Integer.parseInt(args[1]);
        int due = Integer.parseInt(args[2]);
        int rounds = Integer.parseInt(args[3]);
        Clock clock = Clock.system(ZoneId.of("Europe/Stockholm"));
        LocalDate today = LocalDate.now(clock);
        var kalender = new Arbetskalender(Sandningstider.FORVAL);
        try (var lager = new Lager(args[0])) {
            MongoTemplate mongo = lager.mongo();
            mongo.remove(new Query(), Delprojekt.class);
            mongo.remove(new Query(), Utskick.class);
            fyll(mongo, stored, today, clock.instant());
            Samverkan sodra = SamverkansFil.medfoljande("sodra").samverkan();
            var underlagen =
                    new Underlagen(lager.bean(Anteckningar.class), lager.bean(Konversationer.class), clock.getZone());
            var rond = new Rond(
                    "sodra",
                    lager.bean(Delprojekten.class),
                    lager.bean(Liggare.class),
                    new Regelverk(Reglerna.alla(sodra), underlagen::om),
                    new Samverkansrond(
                            sodra,
                            lager.bean(Personer.class),
                            lager.bean(Samverkansversioner.class),
                            new Samverkansverk(List.of()),
                            lager.bean(Liggare.class),
                            kalender,
                            clock.getZone()),
                    kalender,
                    clock);
            for (int i = 0; i < WARM_UP; i++) omgang(mongo, rond, due, stored, today);
            long[] nanos = new long[rounds];
            for (int i = 0; i < rounds; i++) nanos[i] = omgang(mongo, rond, due, stored, today);
            Arrays.sort(nanos);
            mongo.getDb().runCommand(new Document("profile", 2));
            omgang(mongo, rond, due, stored, today);
            mongo.getDb().runCommand(new Document("profile", 0));
            IO.println(String.format(
                    Locale.ROOT,
                    "{\"stored\": %d, \"due\": %d, \"promised\": %d, \"medianMs\": %.1f, \"leastMs\": %.1f, \"mostMs\": %.1f,"
                            + " \"docsExaminedByFinds\": %d, \"docsExaminedByWrites\": %d}",
                    stored,
                    due,
                    mongo.count(new Query(), Utskick.class),
                    ms(nanos[rounds / 2]),
                    ms(nanos[0]),
                    ms(nanos[rounds - 1]),
                    granskade(mongo, "query"),
                    granskade(mongo, "update")));
        }
    }

    private static double ms(long nanos) {
        return Duration.ofNanos(nanos).toMillis() + nanos % 1_000_000 / 1e6;
    }

    private static void fyll(MongoTemplate mongo, int stored, LocalDate today, Instant now) {
        List<Delprojekt> lot = new ArrayList<>();
        for (int i = 0; i < stored; i++) {
            lot.add(Fro.delprojekt(i, "fro-" + i, today.minusDays(2), today, now));
            if (lot.size() == LOT || i == stored - 1) {
                mongo.insertAll(lot);
                lot.clear();
            }
        }
    }

    /** One round with so many due, spread over all that are stored, and nothing promised before. */
    private static long omgang(MongoTemplate mongo, Rond rond, int due, int stored, LocalDate today) {
        mongo.remove(new Query(), Utskick.class);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < due; i++) ids.add("fro-" + (long) i * stored / due);
        mongo.updateMulti(
                Query.query(Criteria.where("_id").in(ids)), new Update().set("nastaKoll", today), Delprojekt.class);
        long from = System.nanoTime();
        rond.kor();
        return System.nanoTime() - from;
    }

    private static long granskade(MongoTemplate mongo, String op) {
        long sum = 0;
        var samples = new Document("op", op)
                .append("docsExamined", new Document("$exists", true))
                .append("ns", new Document("$ne", mongo.getDb().getName() + ".system.profile"));
        // the round's own writes move the day of one; the set-up's sets many at once
        if (op.equals("update")) samples.append("nMatched", new Document("$lte", 1));
        for (Document one : mongo.getDb().getCollection("system.profile").find(samples)) {
            sum += one.get("docsExamined", Number.class).longValue();
        }
        return sum;
    }
}
