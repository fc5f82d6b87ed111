package se.samverkan.ringar.store.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A mongod of one's own that can be killed and started again on the same data and the same port. */
public final class DodligMongod implements AutoCloseable {
    private final Path mapp;
    private final int port;
    private volatile Mongod mongod;

    private DodligMongod(Path mapp, int port) {
        this.mapp = mapp;
        this.port = port;
        this.mongod = Mongod.starta(mapp, port);
        VidSlut.gor(() -> mongod.doda());
    }

    /** Starts one; ask {@link Testdatabas#kravs()} first whether that can be done here. */
    public static DodligMongod starta() {
        try {
            var started = new DodligMongod(Files.createTempDirectory("ringar-mongod-"), Mongod.ledigPort());
            started.mongod.vantaPaPrimar();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of a database in it. */
    public String uri(String databas) {
        return mongod.uri(databas);
    }

    /** kill -9. */
    public void doda() {
        mongod.doda();
    }

    /** Starts it again, and returns when it takes writes. */
    public void startaIgen() {
        mongod = Mongod.starta(mapp, port);
        mongod.vantaPaPrimar();
    }

    /** Where its data lies, to be copied or put back while it is dead. */
    public Path mapp() {
        return mapp;
    }

    /** Kills it and removes its data. */
    @Override
    public void close() {
        mongod.doda();
        VidSlut.taBort(mapp);
    }
}
