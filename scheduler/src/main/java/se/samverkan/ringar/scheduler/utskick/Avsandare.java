package se.samverkan.ringar.scheduler.utskick;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkan.ringar.store.utskick.Liggare;
import se.samverkan.ringar.store.utskick.Utskick;

/**
 * Keeps the promises of the ledger that are due. To whom a promise goes is settled now, so a new chair gets it; what is
 * no longer true is not sent; what goes to the same person becomes one message; one receiver that fails stops no other.
 * The next lot is leased and addressed while the last is under way.
 */
public final class Avsandare implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Avsandare.class);
    /** How many promises are taken at a time, and how long they are ours before the mark of sending. */
    private static final int BATCH = 256;

    static final Duration LEASE = Duration.ofSeconds(10);

    /** How many messages are under way at once: as many may be uncertain after a kill. */
    private static final int AT_ONCE = 64;

    private final String samverkan;
    private final Liggare liggare;
    private final Adressering adressering;
    private final Dagsregel dagsregel;
    private final Postgang postgang;
    private final Takt takt;
    private final Puls puls;
    private final Clock clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final Semaphore slots = new Semaphore(AT_ONCE);
    private volatile boolean stopped;

    public Avsandare(
            String samverkan,
            Liggare liggare,
            Adressering adressering,
            Dagsregel dagsregel,
            Postgang postgang,
            Takt takt,
            Puls puls,
            Clock clock) {
        this.samverkan = samverkan;
        this.liggare = liggare;
        this.adressering = adressering;
        this.dagsregel = dagsregel;
        this.postgang = postgang;
        this.takt = takt;
        this.puls = puls;
        this.clock = clock;
    }

    /** Sends all that is due, and returns when there is no more. Called again meanwhile, it does nothing. */
    public void kor() {
        if (oneAtATime.tryLock()) {
            try {
                sand();
            } finally {
                oneAtATime.unlock();
            }
        }
    }

    /** As {@link #kor()}, but waits for its turn. */
    public void korNu() {
        oneAtATime.lock();
        try {
            sand();
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Takes no more; returns when what was under way is done, and what was leased and not begun is given back. */
    @Override
    public void close() {
        stopped = true;
        korNu();
    }

    private void sand() {
        if (stopped || takt.pausad()) return;
        long uncertain = liggare.ovissaEfterAvbrott(samverkan, clock.instant());
        if (uncertain > 0) LOG.warn("{} utskick är ovissa efter ett avbrott", uncertain);
        while (!stopped && enOmgang()) puls.slog(Metronom.Del.AVSANDARE);
    }

    /** @return whether anything was due: what has been put off by then may be due again */
    private boolean enOmgang() {
        boolean any = false;
        try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Parti lot = parti(); lot.finns(); any = true) {
                List<Brev> letters = lot.brev();
                int half = letters.size() / 2;
                borja(letters.subList(0, half), each);
                // not earlier: what is leased is not to wait long for what is sent before it
                var next = CompletableFuture.supplyAsync(this::parti, each);
                borja(letters.subList(half, letters.size()), each);
                lot = klart(next);
            }
        }
        return any;
    }

    /**
     * What was leased together.
     *
     * @param finns whether anything was
     * @param brev the letters of it that may go now
     */
    private record Parti(boolean finns, List<Brev> brev) {}

    private Parti parti() {
        if (stopped) return new Parti(false, List.of());
        List<Utskick> leased = liggare.hyr(samverkan, clock.instant(), LEASE, takt.hogst(BATCH));
        puls.slog(Metronom.Del.AVSANDARE);
        return new Parti(!leased.isEmpty(), dagsregel.idag(adressering.brev(leased)));
    }

    private static Parti klart(CompletableFuture<Parti> next) {
        try {
            return next.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException ours -> throw ours;
                case Error ours -> throw ours;
                case null, default -> throw e;
            }
        }
    }

    private void borja(List<Brev> letters, ExecutorService each) {
        letters.forEach(letter -> borja(letter, each));
    }

    private void borja(Brev letter, ExecutorService each) {
        if (!stopped) postgang.vanta(letter);
        slots.acquireUninterruptibly();
        if (stopped) {
            slots.release();
            liggare.lamna(letter.utskick(), clock.instant());
            return;
        }
        each.execute(() -> {
            try {
                postgang.posta(letter);
            } catch (RuntimeException e) {
                adressering.misslyckades(letter.utskick(), e);
            } finally {
                slots.release();
            }
        });
    }
}
