package se.samverkan.ringar.store.databas;

import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers a command only when everything that its answer may rest on is in the file.
 *
 * <p>Commands that write are carried out one at a time and counted. A command that is done then asks for a save of all
 * up to that count; the lock is fair, so those that waited meanwhile are carried out first, and one save covers them
 * all. Since a save holds the same lock, it never holds half a command. Readers wait as well, when they may have seen
 * something that is not yet saved: otherwise a repeated message could be answered with an entry that a kill then takes.
 * Reading under the shared half of the lock also keeps a save from re-using the room of a page that is being read.
 *
 * <p>A save reaches the operating system: it survives that the process is killed, not that the machine loses power.
 */
final class VaraktigLagring extends H2Backend {

    /** All others are taken to write, so that a command nobody thought of is saved too. */
    private static final Set<String> LASER = Set.of(
            "ismaster",
            "ping",
            "buildinfo",
            "getparameter",
            "connectionstatus",
            "hostinfo",
            "serverstatus",
            "dbstats",
            "collstats",
            "endsessions",
            "listdatabases",
            "listcollections",
            "listindexes",
            "find",
            "getmore",
            "killcursors",
            "count",
            "distinct");

    private static final Logger LOG = LoggerFactory.getLogger(VaraktigLagring.class);

    /** MongoDB's own code for it. */
    private static final int OKANT_FEL = 8;

    private static final int STADA_VAR = 500;
    private static final int FYLLNADSGRAD = 80;
    private static final int STADA_BYTE = 16 << 20;

    private final ReentrantReadWriteLock las = new ReentrantReadWriteLock(true);
    private long paborjade;
    private volatile long sparade;
    private int sedanStadning;

    VaraktigLagring(MVStore store) {
        super(store);
        // old versions are of no use to us, and would be some 37 KB of file for each write
        store.setVersionsToKeep(0);
        store.setRetentionTime(0);
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        var kommando = message.getDocument();
        halsa(kommando);
        try {
            return laser(kommando)
                    ? las(() -> super.handleMessage(message))
                    : skriv(() -> super.handleMessage(message));
        } catch (MongoServerError e) {
            return nekat(e.getMessageWithoutErrorCode())
                    .append("code", e.getCode())
                    .append("codeName", e.getCodeName());
        } catch (MongoServerException e) {
            return nekat(e.getMessageWithoutErrorCode());
        } catch (RuntimeException e) {
            LOG.error("Ett kommando till den inbäddade databasen misslyckades ({})", slag(e));
            return nekat(slag(e)).append("code", OKANT_FEL).append("codeName", "UnknownError");
        }
    }

    /** Answered here: of an exception, the server would log the whole command with what people have written. */
    private static Document nekat(String text) {
        return new Document("ok", 0).append("errmsg", text);
    }

    /** What kind of failure, without its message. */
    private static String slag(RuntimeException e) {
        var slag = e.getClass().getSimpleName();
        return e instanceof MVStoreException fil ? slag + " " + fil.getErrorCode() : slag;
    }

    /** "hello" is what Spring Boot's health check says; here only its older name is known. */
    private static void halsa(Document kommando) {
        if (kommando.containsKey("hello")) {
            var ovrigt = new Document(kommando);
            ovrigt.remove("hello");
            kommando.clear();
            kommando.append("isMaster", 1).putAll(ovrigt);
        }
    }

    /** The old protocol, which drivers use for their first greeting only; it can write, so it is treated as if it did. */
    @Override
    public QueryResult handleQuery(MongoQuery query) {
        return skriv(() -> super.handleQuery(query));
    }

    private static boolean laser(Document kommando) {
        var namn = kommando.keySet().iterator().next().toLowerCase(Locale.ROOT);
        return namn.equals("aggregate") ? !skriverResultat(kommando.get("pipeline")) : LASER.contains(namn);
    }

    private static boolean skriverResultat(@Nullable Object pipeline) {
        return pipeline instanceof List<?> steg
                && !steg.isEmpty()
                && steg.getLast() instanceof Document sista
                && (sista.containsKey("$out") || sista.containsKey("$merge"));
    }

    private <T> T las(Supplier<T> kommando) {
        long sett;
        T svar;
        las.readLock().lock();
        try {
            svar = kommando.get();
            sett = paborjade;
        } finally {
            las.readLock().unlock();
        }
        spara(sett);
        return svar;
    }

    private <T> T skriv(Supplier<T> kommando) {
        long nummer = 0;
        try {
            las.writeLock().lock();
            try {
                nummer = ++paborjade;
                return kommando.get();
            } finally {
                las.writeLock().unlock();
            }
        } finally {
            // also after a refusal: part of an unordered insert may have been carried out
            spara(nummer);
        }
    }

    private void spara(long till) {
        if (sparade >= till) {
            return;
        }
        las.writeLock().lock();
        try {
            if (sparade < till) {
                commit();
                sparade = paborjade;
                stada();
            }
        } finally {
            las.writeLock().unlock();
        }
    }

    /** The store's own background thread is off; compactFile is never used while open, it can close the store. */
    private void stada() {
        if (++sedanStadning >= STADA_VAR) {
            sedanStadning = 0;
            getMvStore().compact(FYLLNADSGRAD, STADA_BYTE);
        }
    }
}
