package se.samverkan.ringar.store.databas;

import com.mongodb.client.MongoCollection;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets those that write at the same time share one command to the database. There is no timer: an item that comes alone
 * is written alone and at once; those that come while a write is under way go together in the next, at most
 * {@value #MEST_I_TAGET} at a time, in the order they came.
 *
 * @param <T> what is written
 */
public final class Gruppskrivare<T> implements AutoCloseable {

    /** How many items go in one command. */
    public static final int MEST_I_TAGET = 64;

    /** How many may wait before those that come have to wait to wait, so that memory is bounded. */
    static final int MEST_I_KO = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(Gruppskrivare.class);

    private final String namn;
    private final Skrivning<T> skrivning;
    private final ReentrantLock las = new ReentrantLock();
    private final Condition kommer = las.newCondition();
    private final Condition plats = las.newCondition();
    private final ArrayDeque<Post<T>> ko = new ArrayDeque<>();
    private final Thread skrivare;
    private boolean stangd;

    /** Writes several items in one command. */
    @FunctionalInterface
    public interface Skrivning<T> {

        /**
         * Writes them durably.
         *
         * @return one place for each item in the same order: null when it is acknowledged, otherwise why not
         * @throws RuntimeException when none of them is known to be written
         */
        List<@Nullable RuntimeException> skriv(List<T> poster);
    }

    private record Post<T>(T varde, @Nullable CompletableFuture<@Nullable RuntimeException> vantar) {}

    /**
     * @param namn what is written, for thread and log
     * @param skrivning called from one thread at a time
     */
    public Gruppskrivare(String namn, Skrivning<T> skrivning) {
        this.namn = namn;
        this.skrivning = skrivning;
        this.skrivare = Thread.ofVirtual().name("skriver-" + namn).start(this::skrivTillsStangd);
    }

    /**
     * Inserts documents. A refusal by a unique index is a {@link org.springframework.dao.DuplicateKeyException} for that
     * document alone, and {@link Dubblett#index} says which index; other failures are Spring's as well.
     */
    public static Gruppskrivare<Document> infogar(MongoCollection<Document> samling) {
        return new Gruppskrivare<>(samling.getNamespace().getCollectionName(), new Infogning(samling));
    }

    /**
     * Returns when the item is acknowledged. Being interrupted does not cut the wait short, since the item may be written
     * all the same; the thread stays marked as interrupted.
     *
     * @throws RuntimeException why this item was not written
     * @throws IllegalStateException after {@link #close}
     */
    public void skriv(T varde) {
        var svar = new CompletableFuture<@Nullable RuntimeException>();
        laggTill(new Post<>(varde, svar));
        var fel = svar.join();
        if (fel != null) {
            throw fel;
        }
    }

    /**
     * Returns at once, except when very many wait already; the item is written with the next ones, at latest by
     * {@link #close}. For what may be lost when the process is killed. A failure is logged.
     *
     * @throws IllegalStateException after {@link #close}
     */
    public void skrivSenare(T varde) {
        laggTill(new Post<>(varde, null));
    }

    private void laggTill(Post<T> post) {
        las.lock();
        try {
            while (ko.size() >= MEST_I_KO && !stangd) {
                plats.awaitUninterruptibly();
            }
            if (stangd) {
                throw new IllegalStateException(namn + " is closed for writing");
            }
            ko.add(post);
            kommer.signal();
        } finally {
            las.unlock();
        }
    }

    private void skrivTillsStangd() {
        for (var grupp = nasta(); !grupp.isEmpty(); grupp = nasta()) {
            skriv(grupp);
        }
    }

    /** Those that wait; empty when closed and nothing is left. */
    private List<Post<T>> nasta() {
        las.lock();
        try {
            while (ko.isEmpty() && !stangd) {
                kommer.awaitUninterruptibly();
            }
            var grupp = new ArrayList<Post<T>>(Math.min(ko.size(), MEST_I_TAGET));
            while (grupp.size() < MEST_I_TAGET && !ko.isEmpty()) {
                grupp.add(ko.remove());
            }
            plats.signalAll();
            return grupp;
        } finally {
            las.unlock();
        }
    }

    private void skriv(List<Post<T>> grupp) {
        var utfall = forsok(grupp.stream().map(Post::varde).toList());
        for (var i = 0; i < grupp.size(); i++) {
            var fel = utfall.get(i);
            var vantar = grupp.get(i).vantar();
            if (vantar != null) {
                vantar.complete(fel);
            } else if (fel != null) {
                // the kind of failure alone: its message may repeat what was to be written
                LOG.warn("{}: en post skrevs inte ({})", namn, fel.getClass().getSimpleName());
            }
        }
    }

    /** Never throws: whoever waits is always answered, and the next group is always written. */
    private List<@Nullable RuntimeException> forsok(List<T> varden) {
        try {
            var utfall = skrivning.skriv(varden);
            if (utfall.size() == varden.size()) {
                return utfall;
            }
            return alla(
                    varden.size(),
                    new IllegalStateException(
                            namn + ": " + utfall.size() + " outcomes for " + varden.size() + " items"));
        } catch (RuntimeException e) {
            return alla(varden.size(), e);
        } catch (Error e) {
            return alla(varden.size(), new IllegalStateException(namn + ": the write broke off", e));
        }
    }

    private static List<@Nullable RuntimeException> alla(int antal, RuntimeException fel) {
        return Collections.nCopies(antal, fel);
    }

    /** Takes no more, writes all that wait, and returns when that is done. */
    @Override
    public void close() {
        las.lock();
        try {
            stangd = true;
            kommer.signal();
            plats.signalAll();
        } finally {
            las.unlock();
        }
        var avbruten = false;
        while (skrivare.isAlive()) {
            try {
                skrivare.join();
            } catch (InterruptedException e) {
                avbruten = true;
            }
        }
        if (avbruten) {
            Thread.currentThread().interrupt();
        }
    }
}
