package se.samverkan.ringar.store.test;

import com.mongodb.ConnectionString;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/** The two databases that everything must work on; each is started once in a test run, when it is first asked for. */
public enum Testdatabas {

    /** The one that runs within the process. */
    INBADDAD("inbäddad") {
        @Override
        ConnectionString adress() {
            return Inbaddad.START.adress();
        }
    },

    /**
     * A real mongod, as a replica set of one. The environment's RINGAR_TEST_MONGOD names the program; otherwise the one
     * that {@code verktyg/hamta-mongod} has fetched is used.
     */
    MONGODB("MongoDB") {
        @Override
        ConnectionString adress() {
            kravs();
            return Mongod.adress();
        }

        @Override
        public Optional<String> saknas() {
            if (Mongod.program().isPresent()) {
                return Optional.empty();
            }
            if ("true".equals(System.getenv("CI"))) {
                throw new IllegalStateException(Mongod.SAKNAS);
            }
            return Optional.of(Mongod.SAKNAS);
        }
    };

    private static final AtomicInteger NASTA = new AtomicInteger();

    private final String namn;

    Testdatabas(String namn) {
        this.namn = namn;
    }

    abstract ConnectionString adress();

    /** Why it cannot be had here, if so. With {@code CI=true} that is a failure instead: nothing may go untested there. */
    public Optional<String> saknas() {
        return Optional.empty();
    }

    /** Skips the rest of the test when this database cannot be had here. */
    public void kravs() {
        saknas().ifPresent(Assumptions::abort);
    }

    /** The address of a database that nobody else has used. */
    public String nyUri() {
        var adress = adress();
        var val = adress.getRequiredReplicaSetName() == null ? "" : "?replicaSet=" + adress.getRequiredReplicaSetName();
        return "mongodb://" + adress.getHosts().getFirst() + "/test" + NASTA.incrementAndGet() + val;
    }

    @Override
    public String toString() {
        return namn;
    }
}
