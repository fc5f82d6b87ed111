package se.samverkan.ringar.scheduler.utskick;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import se.samverkan.ringar.store.utskick.Takter;

/**
 * Keeps Teams' limits, together with all other nodes. A node books a stretch of half a second at a time and spreads its
 * messages over it, so the shared moment costs two writes a second and not one for each message. Answers in a turn never
 * wait: what this node has answered is taken off what it sends by itself.
 */
public final class Takt {
    private static final String APP = "app";
    /** How many messages a node books room for at a time. */
    private static final int STRETCH = 25;
    /** One in so long may go on for ever (1,800 in an hour), after a burst of seven. */
    private static final Duration SAMTAL = Duration.ofMillis(2010);

    private static final int I_EN_SKUR = 7;
    private static final Duration SKUR = SAMTAL.multipliedBy(I_EN_SKUR);
    /** So many conversations that are told to wait within a second mean that the app is. */
    private static final int APPEN = 3;

    private static final int MOST_REMEMBERED = 10_000;

    private final Takter takter;
    private final InstantSource vaggur;
    private final Taktinstallning installning;
    private final Consumer<Duration> vila;
    private final ReentrantLock las = new ReentrantLock();
    private final Duration steg;
    private Instant nasta = Instant.EPOCH;
    private int kvar;
    private Instant svarTill = Instant.EPOCH;
    private final Map<String, Instant> samtalsSvarTill = new ConcurrentHashMap<>();
    private final Map<String, Integer> somVantar = new ConcurrentHashMap<>();
    private final Set<String> strypta = new HashSet<>();
    private Instant stryptSedan = Instant.EPOCH;

    /** @param vaggur real time */
    public Takt(Takter takter, InstantSource vaggur, Taktinstallning installning) {
        this(
                takter,
                vaggur,
                installning,
                wait -> LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(wait.toMillis())));
    }

    /** @param vila waits so long */
    Takt(Takter takter, InstantSource vaggur, Taktinstallning installning, Consumer<Duration> vila) {
        this.takter = takter;
        this.vaggur = vaggur;
        this.installning = installning;
        this.vila = vila;
        this.steg = installning.perSekund() == 0
                ? Duration.ZERO
                : Duration.ofSeconds(1).dividedBy(installning.perSekund());
    }

    /** How many promises to lease at a time, so that none waits for its turn until its lease runs out: a second's worth. */
    int hogst(int most) {
        return steg.isZero() ? most : Math.min(most, Math.min(STRETCH, installning.perSekund()));
    }

    /** @return whether nothing is to go out at all */
    boolean pausad() {
        return installning.pausad();
    }

    /** Returns when the app may send one more message. */
    void vanta() {
        if (steg.isZero()) return;
        Duration wait = Duration.between(vaggur.instant(), plats());
        if (wait.isPositive()) vila.accept(wait);
    }

    /** The moment of the next message of this node. */
    private Instant plats() {
        las.lock();
        try {
            Instant now = vaggur.instant();
            // what was booked and not used in its time is gone, or it would be a burst
            while (kvar > 0 && nasta.plus(steg).isBefore(now)) nu();
            if (kvar == 0) {
                Duration answered = Duration.between(now, svarTill);
                nasta = takter.boka(APP, now, steg.multipliedBy(STRETCH).plus(positiv(answered)));
                svarTill = Instant.EPOCH;
                kvar = STRETCH;
            }
            return nu();
        } finally {
            las.unlock();
        }
    }

    private Instant nu() {
        Instant mine = nasta;
        nasta = nasta.plus(steg);
        kvar--;
        return mine;
    }

    /** @return how long to wait before the conversation takes one more; zero if it does now */
    Duration samtal(String konversation) {
        if (!installning.perSamtal()) return Duration.ZERO;
        Instant now = vaggur.instant();
        Duration answered = positiv(Duration.between(now, samtalsSvarTill.getOrDefault(konversation, now)));
        Duration wait = takter.bokaEn(nyckel(konversation), now, SAMTAL, SKUR.minus(answered));
        if (wait.isZero()) {
            somVantar.remove(konversation);
            return wait;
        }
        // those that wait for the same conversation do not all come back at once; one that comes back early is no more
        // of them
        int before = Math.min(minns(somVantar, konversation, 1, Integer::sum) - 1, I_EN_SKUR);
        return wait.plus(SAMTAL.multipliedBy(before));
    }

    /** An answer in a turn went there: it never waits, and counts. */
    public void svarade(String konversation) {
        if (!steg.isZero()) {
            las.lock();
            try {
                svarTill = senast(svarTill, vaggur.instant()).plus(steg);
            } finally {
                las.unlock();
            }
        }
        if (installning.perSamtal()) {
            Instant now = vaggur.instant();
            minns(
                    samtalsSvarTill,
                    konversation,
                    now.plus(SAMTAL),
                    (was, first) -> senast(was, now).plus(SAMTAL));
        }
    }

    /** Teams asked for time there: the conversation waits for all nodes, and the app too if many are asked. */
    void strypt(String konversation, Duration efter) {
        if (!efter.isPositive()) return;
        Instant now = vaggur.instant();
        if (installning.perSamtal())
            takter.vanta(nyckel(konversation), now, now.plus(efter).plus(SKUR));
        if (steg.isZero()) return;
        boolean app;
        las.lock();
        try {
            if (stryptSedan.plusSeconds(1).isBefore(now)) {
                strypta.clear();
                stryptSedan = now;
            }
            strypta.add(konversation);
            app = strypta.size() == APPEN;
            if (app) kvar = 0;
        } finally {
            las.unlock();
        }
        if (app) takter.vanta(APP, now, now.plus(efter));
    }

    private static String nyckel(String konversation) {
        return "samtal/" + konversation;
    }

    private static Duration positiv(Duration d) {
        return d.isPositive() ? d : Duration.ZERO;
    }

    private static Instant senast(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    /** What is remembered of conversations only makes the pace better: with too many, it is forgotten. */
    private static <V> V minns(Map<String, V> map, String key, V first, java.util.function.BinaryOperator<V> more) {
        if (map.size() > MOST_REMEMBERED) map.clear();
        return map.merge(key, first, more);
    }
}
