package se.samverkan.ringar.store.test;

import com.mongodb.ConnectionString;
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
        public void kravs() {
            if (Mongod.program().isEmpty()) {
                if ("true".equals(System.getenv("CI"))) {
                    throw new IllegalStateException(Mongod.SAKNAS);
                }
                Assumptions.abort(Mongod.SAKNAS);
            }
        }
    };

    private static final AtomicInteger NASTA = new AtomicInteger();

    private final String namn;

    Testdatabas(String namn) {
        this.namn = namn;
    }

    abstract ConnectionString adress();

    /** Skips the test when this database cannot be had here; with {@code CI=true} it fails instead. */
    public void kravs() {}

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
