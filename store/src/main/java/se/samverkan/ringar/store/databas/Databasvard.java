package se.samverkan.ringar.store.databas;

import com.mongodb.ConnectionString;

/** Who keeps the database: this process, or a MongoDB elsewhere. Closed after everything that uses the database. */
public sealed interface Databasvard extends AutoCloseable permits InbaddadDatabas, MongoDb {

    /** The name of the database when the address names none. */
    String STANDARDNAMN = "ringar";

    /**
     * Opens what the settings ask for.
     *
     * @throws DatabasFel when the embedded database is in use by another process or damaged, or the address is no address
     */
    static Databasvard oppna(Databasinstallning installning) {
        var uri = installning.uri();
        return uri == null ? InbaddadDatabas.oppna(installning.mapp()) : MongoDb.pa(uri);
    }

    /** The address that clients connect to. */
    ConnectionString adress();

    /** The database's name in the address, otherwise {@value #STANDARDNAMN}. */
    default String databasnamn() {
        var namn = adress().getDatabase();
        return namn == null ? STANDARDNAMN : namn;
    }

    @Override
    void close();
}
