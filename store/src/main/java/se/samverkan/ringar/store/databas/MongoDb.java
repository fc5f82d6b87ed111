package se.samverkan.ringar.store.databas;

import com.mongodb.ConnectionString;
import com.mongodb.MongoConfigurationException;

/**
 * A MongoDB that somebody else runs.
 *
 * @param adress where it is, with the database's name
 */
public record MongoDb(ConnectionString adress) implements Databasvard {

    static MongoDb pa(String uri) {
        try {
            return new MongoDb(new ConnectionString(uri));
        } catch (IllegalArgumentException | MongoConfigurationException e) {
            // without the cause: its message may repeat the address, and the address may hold a password
            throw new DatabasFel(
                    "ringar.databas.uri (MONGODB_URI) går inte att läsa som en MongoDB-adress."
                            + " Den ser ut så här: mongodb://värd:27017/ringar?replicaSet=rs0",
                    null);
        }
    }

    @Override
    public void close() {
        // not ours to stop
    }
}
