package se.samverkan.ringar.bot.matt;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.store.samverkan.Samverkan;
import se.samverkan.ringar.store.utskick.Liggare;

/**
 * The ledger and the database as gauges. Read when somebody asks, and then at most every ten seconds, so that no number
 * of scrapers is a load; a database that does not answer is a figure too, and holds nobody up for more than two seconds.
 */
@Component
final class Lagesmatt implements MeterBinder {
    private static final Logger LOG = LoggerFactory.getLogger(Lagesmatt.class);
    private static final Duration FARSKT = Duration.ofSeconds(10);
    private static final long TALAMOD_S = 2;

    private final MongoTemplate mongo;
    private final Liggare liggare;
    private final String samverkan;
    private final Clock clock;
    private final InstantSource vaggur;

    private @Nullable CompletableFuture<Lage> senaste;
    private Instant hamtat = Instant.MIN;

    /** @param vaggur real time: how fresh a reading is does not follow the trial clock */
    Lagesmatt(
            MongoTemplate mongo,
            Liggare liggare,
            Samverkan samverkan,
            Clock clock,
            @Qualifier("vaggur") InstantSource vaggur) {
        this.mongo = mongo;
        this.liggare = liggare;
        this.samverkan = samverkan.id();
        this.clock = clock;
        this.vaggur = vaggur;
    }

    /** A reading; what could not be read is NaN, which Prometheus keeps apart from nought. */
    private record Lage(boolean nabar, double svarstid, double vantar, double aldsta, double ovissa, double nekade) {
        static final Lage ONABAR = new Lage(false, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        matt(registry, "ringar.databas.nabar", "1 när databasen svarar", l -> l.nabar() ? 1 : 0);
        sekunder(registry, "ringar.databas.svarstid", "Så länge en tom fråga till databasen tog", Lage::svarstid);
        matt(registry, "ringar.liggare.vantar", "Löften som inte har gått än", Lage::vantar);
        sekunder(
                registry,
                "ringar.liggare.aldsta",
                "Så länge det löfte som har väntat längst har väntat sedan det fick gå",
                Lage::aldsta);
        matt(registry, "ringar.liggare.ovissa", "Utskick som kanske kom fram", Lage::ovissa);
        matt(registry, "ringar.liggare.nekade", "Utskick som inte gick att lämna", Lage::nekade);
    }

    private void matt(MeterRegistry registry, String name, String says, ToDoubleFunction<Lage> value) {
        Gauge.builder(name, this, self -> value.applyAsDouble(self.nu()))
                .description(says)
                .register(registry);
    }

    private void sekunder(MeterRegistry registry, String name, String says, ToDoubleFunction<Lage> value) {
        TimeGauge.builder(name, this, TimeUnit.SECONDS, self -> value.applyAsDouble(self.nu()))
                .description(says)
                .register(registry);
    }

    private Lage nu() {
        return lasning().join();
    }

    private synchronized CompletableFuture<Lage> lasning() {
        Instant now = vaggur.instant();
        CompletableFuture<Lage> latest = senaste;
        if (latest == null || Duration.between(hamtat, now).compareTo(FARSKT) >= 0) {
            latest = CompletableFuture.supplyAsync(
                            this::las, r -> Thread.ofVirtual().name("matt").start(r))
                    .completeOnTimeout(Lage.ONABAR, TALAMOD_S, TimeUnit.SECONDS);
            senaste = latest;
            hamtat = now;
        }
        return latest;
    }

    private Lage las() {
        try {
            long from = System.nanoTime();
            mongo.executeCommand(new Document("ping", 1));
            double answered = (System.nanoTime() - from) / 1e9;
            Liggare.Oversikt ledger = liggare.oversikt(samverkan);
            Instant oldest = ledger.aldsta();
            Duration waited = oldest == null ? Duration.ZERO : Duration.between(oldest, clock.instant());
            return new Lage(
                    true, answered, ledger.vantar(), Math.max(0, waited.toSeconds()), ledger.ovissa(), ledger.nekade());
        } catch (RuntimeException e) {
            LOG.warn("Läget gick inte att läsa: {}", e.getClass().getSimpleName());
            return Lage.ONABAR;
        }
    }
}
