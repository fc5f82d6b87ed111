package se.samverkan.ringar.store.test;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;

/** The one mongod of this test run: a replica set of one on a free loopback port, with its data in a temporary folder. */
final class Mongod {

    static final String SAKNAS = "Ingen mongod att testa mot. Kör verktyg/hamta-mongod,"
            + " eller låt RINGAR_TEST_MONGOD peka ut en (MongoDB 6.0 eller senare).";

    private static final String REPLIKA = "rs0";
    private static final Duration TALAMOD = Duration.ofSeconds(60);
    private static final long PAUS_NS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Process process;
    private final int port;

    private Mongod(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Where it listens; starts it when it is first asked for. */
    static ConnectionString adress() {
        return new ConnectionString("mongodb://127.0.0.1:" + Igang.MONGOD.port + "/?replicaSet=" + REPLIKA);
    }

    private static final class Igang {
        private static final Mongod MONGOD = starta();
    }

    /** The program, if there is one here. */
    static Optional<Path> program() {
        var utpekad = System.getenv("RINGAR_TEST_MONGOD");
        if (utpekad != null && !utpekad.isBlank()) {
            return Optional.of(Path.of(utpekad));
        }
        var cache = System.getenv("XDG_CACHE_HOME");
        var rot =
                cache == null || cache.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return Optional.of(rot.resolve("ringar/mongod-6.0.5/mongod")).filter(Files::isExecutable);
    }

    private static Mongod starta() {
        try {
            var mapp = Files.createTempDirectory("ringar-mongod-");
            var mongod = starta(mapp, ledigPort());
            VidSlut.gor(() -> {
                mongod.stoppa();
                VidSlut.taBort(mapp);
            });
            mongod.vantaPaPrimar();
            return mongod;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts one on the data in the folder; does not wait until it answers. */
    static Mongod starta(Path mapp, int port) {
        try {
            var logg = mapp.resolve("logg").toFile();
            var process = new ProcessBuilder(List.of(
                            program().orElseThrow().toString(),
                            "--replSet",
                            REPLIKA,
                            "--dbpath",
                            mapp.toString(),
                            "--port",
                            Integer.toString(port),
                            "--bind_ip",
                            "127.0.0.1",
                            "--nounixsocket",
                            "--wiredTigerCacheSizeGB",
                            "0.25",
                            "--setParameter",
                            "diagnosticDataCollectionEnabled=false"))
                    .redirectErrorStream(true)
                    .redirectOutput(logg)
                    .start();
            return new Mongod(process, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int ledigPort() throws IOException {
        try (var uttag = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return uttag.getLocalPort();
        }
    }

    String uri(String databas) {
        return "mongodb://127.0.0.1:" + port + "/" + databas + "?replicaSet=" + REPLIKA;
    }

    /** kill -9. */
    void doda() {
        process.destroyForcibly();
        process.onExit().join();
    }

    void vantaPaPrimar() {
        var slut = System.nanoTime() + TALAMOD.toNanos();
        var adress = "mongodb://127.0.0.1:" + port + "/?directConnection=true&serverSelectionTimeoutMS=1000";
        try (var klient = MongoClients.create(adress)) {
            while (!arPrimar(klient)) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("mongod slutade med " + process.exitValue());
                }
                if (System.nanoTime() > slut) {
                    throw new IllegalStateException("mongod blev inte primär inom " + TALAMOD);
                }
                LockSupport.parkNanos(PAUS_NS);
            }
        }
    }

    private boolean arPrimar(MongoClient klient) {
        var admin = klient.getDatabase("admin");
        try {
            var hej = admin.runCommand(new Document("hello", 1));
            if (hej.getBoolean("isreplicaset", false)) {
                var medlem = new Document("_id", 0).append("host", "127.0.0.1:" + port);
                admin.runCommand(new Document(
                        "replSetInitiate", new Document("_id", REPLIKA).append("members", List.of(medlem))));
            }
            return hej.getBoolean("isWritablePrimary", false);
        } catch (MongoException e) {
            return false;
        }
    }

    void stoppa() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
