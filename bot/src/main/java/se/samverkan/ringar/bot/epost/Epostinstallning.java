package se.samverkan.ringar.bot.epost;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail is sent. Without a host no mail is, and that way to people does not exist.
 *
 * @param losenordFil a file with the password, for those who mount secrets
 * @param kryptering whether the server must take TLS
 * @param svarstid how long each answer of the server is waited for; what is not answered when all of a letter has left is
 *     uncertain
 * @param fran the address that mail comes from
 * @param adress where people reach this Ringar, for links
 * @param nyckel what links are signed with; none for one that is made once and kept in the database
 */
@ConfigurationProperties("ringar.epost")
public record Epostinstallning(
        @Nullable String host,
        @DefaultValue("587") int port,
        @Nullable String anvandare,
        @Nullable String losenord,
        @Nullable Path losenordFil,
        @DefaultValue("true") boolean kryptering,
        @DefaultValue("20s") Duration svarstid,
        @Nullable String fran,
        @DefaultValue("http://127.0.0.1:3978") URI adress,
        @Nullable String nyckel) {
    private static final int SHORTEST_KEY = 32;
    /** All of an exchange together is to be well within the time after which a message under way counts as lost. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    public Epostinstallning {
        host = blank(host);
        anvandare = blank(anvandare);
        losenord = blank(losenord);
        losenordFil = losenordFil == null || losenordFil.toString().isBlank() ? null : losenordFil;
        fran = blank(fran);
        nyckel = blank(nyckel);
        if (host != null && fran == null) {
            throw new IllegalArgumentException("ringar.epost.fran saknas: adressen som e-posten kommer från.");
        }
        if (svarstid.isNegative() || svarstid.isZero() || svarstid.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("ringar.epost.svarstid ska vara högst 30s.");
        }
        if (!"http".equals(adress.getScheme()) && !"https".equals(adress.getScheme())) {
            throw new IllegalArgumentException("ringar.epost.adress ska börja med https://");
        }
        if (nyckel != null && nyckel.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException("ringar.epost.nyckel ska ha minst 32 tecken.");
        }
    }

    private static @Nullable String blank(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Never what it holds: a record would tell the password. */
    @Override
    public String toString() {
        return "Epostinstallning";
    }

    @Nullable
    String hemligt() {
        if (losenordFil == null) return losenord;
        try {
            return Files.readString(losenordFil).strip();
        } catch (IOException e) {
            throw new IllegalStateException("ringar.epost.losenord-fil går inte att läsa", e);
        }
    }
}
