package se.samverkan.ringar.store.databas;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where everything is remembered.
 *
 * @param uri the address of a MongoDB, with the database's name; without one the embedded database is used
 * @param mapp the folder of the embedded database; made when it is missing
 * @param anslutningar the most connections that are open at once to the database
 */
@ConfigurationProperties("ringar.databas")
public record Databasinstallning(
        @Nullable String uri,
        @DefaultValue("data") Path mapp,
        @DefaultValue("100") int anslutningar) {

    private static final int MAX_ANSLUTNINGAR = 1_000;

    /**
     * Refuses what cannot work, before anything is opened.
     *
     * @throws IllegalArgumentException with a Swedish sentence that names the key; the address itself is never repeated,
     *     since it may hold a password
     */
    public Databasinstallning {
        uri = uri == null || uri.isBlank() ? null : uri.strip();
        if (uri != null && !uri.startsWith("mongodb://") && !uri.startsWith("mongodb+srv://")) {
            throw new IllegalArgumentException(
                    "ringar.databas.uri (MONGODB_URI) ska börja med mongodb:// eller mongodb+srv://."
                            + " Lämna den tom för att använda den inbäddade databasen.");
        }
        if (Files.exists(mapp) && !Files.isDirectory(mapp)) {
            throw new IllegalArgumentException(
                    "ringar.databas.mapp pekar på «" + mapp + "», som är en fil. Den ska vara en mapp.");
        }
        if (anslutningar < 1 || anslutningar > MAX_ANSLUTNINGAR) {
            throw new IllegalArgumentException("ringar.databas.anslutningar är " + anslutningar
                    + ". Det ska vara ett tal från 1 till " + MAX_ANSLUTNINGAR + ".");
        }
    }
}
