package se.samverkan.ringar.store.databas;

import com.mongodb.ConnectionString;
import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * A database within this process, for trying out and small installations: MongoDB's protocol on loopback, one file on
 * disk. What it has acknowledged survives that the process is killed. One process at a time may have the folder.
 *
 * <p>It has no transactions, no text search and no partial indexes; repositories keep to what both databases do alike.
 */
public final class InbaddadDatabas implements Databasvard {

    static final String FILNAMN = "ringar.mv.db";

    /** As many commands as may wait for one and the same save; each holds a thread meanwhile. */
    private static final int ARBETSTRADAR = 32;

    private final MongoServer server;
    private final ConnectionString adress;

    private InbaddadDatabas(MongoServer server, ConnectionString adress) {
        this.server = server;
        this.adress = adress;
    }

    /**
     * Opens the database in the folder, which is made when it is missing, and listens on a free loopback port.
     *
     * @throws DatabasFel when another process has it open, or the file or folder cannot be used
     */
    public static InbaddadDatabas oppna(Path mapp) {
        var fil = mapp.resolve(FILNAMN).toAbsolutePath().normalize();
        var store = oppnaFil(fil);
        try {
            var server = new MongoServer(new VaraktigLagring(store));
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1, ARBETSTRADAR);
            var port = server.getLocalAddress().getPort();
            return new InbaddadDatabas(
                    server, new ConnectionString("mongodb://127.0.0.1:" + port + "/" + STANDARDNAMN));
        } catch (RuntimeException e) {
            store.closeImmediately();
            throw e instanceof MVStoreException ? new DatabasFel(skadad(fil), e) : e;
        }
    }

    static MVStore oppnaFil(Path fil) {
        try {
            Files.createDirectories(fil.getParent());
        } catch (IOException e) {
            throw new DatabasFel(
                    "Mappen " + fil.getParent() + " går inte att skapa. Ange en annan med ringar.databas.mapp.", e);
        }
        try {
            // both switches are needed: without the second, a large command is saved half-way
            return new MVStore.Builder()
                    .fileName(fil.toString())
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .open();
        } catch (MVStoreException e) {
            throw new DatabasFel(
                    switch (e.getErrorCode()) {
                        case DataUtils.ERROR_FILE_LOCKED ->
                            "Databasen " + fil + " används redan av en annan process. Stoppa den först,"
                                    + " eller ange en annan mapp med ringar.databas.mapp."
                                    + " För flera noder behövs en MongoDB (MONGODB_URI).";
                        case DataUtils.ERROR_FILE_CORRUPT,
                                DataUtils.ERROR_UNSUPPORTED_FORMAT,
                                DataUtils.ERROR_CHUNK_NOT_FOUND,
                                DataUtils.ERROR_SERIALIZATION,
                                DataUtils.ERROR_INTERNAL -> skadad(fil);
                        default ->
                            "Databasen " + fil + " går inte att öppna. Se efter att filen får läsas och skrivas"
                                    + " och att disken inte är full.";
                    },
                    e);
        }
    }

    private static String skadad(Path fil) {
        return "Databasen " + fil + " är skadad och går inte att läsa. Inget har ändrats i den."
                + " Lägg tillbaka en säkerhetskopia, eller flytta undan filen för att börja om från tomt.";
    }

    @Override
    public ConnectionString adress() {
        return adress;
    }

    /** Stops listening, lets the command under way finish, and closes the file. */
    @Override
    public void close() {
        server.shutdownNow();
    }
}
