package se.samverkan.ringar.bot.teams;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.ssl.pem.PemContent;

/**
 * How the door with an app id is set up. In trial mode nothing of it is used.
 *
 * @param prov trial mode, where there is another door
 * @param appId the bot's app id at Entra
 * @param tenant the tenant in which the bot is registered, and from which it fetches its token
 * @param tenanter more tenants whose people may talk to the bot, by shared channels
 * @param losenord the client secret
 * @param losenordFil a file with the client secret; read anew each time a token is fetched
 * @param certifikat a file with a certificate (PEM) instead of a secret; the key too, unless it is in a file of its own
 * @param certifikatnyckel a file with the certificate's private key (PEM, not encrypted)
 * @param tjanster the hosts that may have the bot's token
 * @param openid where the keys of those who talk to the bot are made known
 * @param utfardare who must have issued their tokens
 */
@ConfigurationProperties("ringar")
record Dorrinstallning(
        @DefaultValue("false") boolean prov,
        @Nullable String appId,
        @Nullable String tenant,
        @DefaultValue List<String> tenanter,
        @Nullable String losenord,
        @Nullable Path losenordFil,
        @Nullable Path certifikat,
        @Nullable Path certifikatnyckel,

        @DefaultValue({"smba.trafficmanager.net", "*.botframework.com"})
        List<String> tjanster,

        @DefaultValue("https://login.botframework.com/v1/.well-known/openidconfiguration")
        URI openid,

        @DefaultValue("https://api.botframework.com") String utfardare) {

    private static final Pattern GUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String SOM = " ska se ut som 00000000-0000-0000-0000-000000000000 i Entra.";
    private static final String BEVIS = "ringar.losenord (MICROSOFT_APP_PASSWORD), ringar.losenord-fil"
            + " (MICROSOFT_APP_PASSWORD_FILE) eller ringar.certifikat (RINGAR_CERTIFIKAT)";

    /**
     * Refuses what cannot work, before the door is opened.
     *
     * @throws IllegalArgumentException with a Swedish sentence that names the key; ids and secrets are never repeated, since
     *     a secret is easily put in the wrong place
     */
    Dorrinstallning {
        appId = appId == null ? "" : appId.strip().toLowerCase(Locale.ROOT);
        tenant = tenant == null ? "" : tenant.strip().toLowerCase(Locale.ROOT);
        tenanter = tenanter.stream()
                .map(t -> t.strip().toLowerCase(Locale.ROOT))
                .filter(t -> !t.isEmpty())
                .toList();
        losenord = losenord == null ? "" : losenord.strip();
        losenordFil = tomSomIngen(losenordFil);
        certifikat = tomSomIngen(certifikat);
        certifikatnyckel = tomSomIngen(certifikatnyckel);
        if (!prov && !appId.isEmpty()) {
            krav(guid(appId), "ringar.app-id (MICROSOFT_APP_ID)" + SOM);
            krav(
                    guid(tenant),
                    "ringar.tenant (MICROSOFT_APP_TENANT_ID)" + SOM + " Boten registreras i en enda tenant.");
            krav(tenanter.stream().allMatch(Dorrinstallning::guid), "Varje tenant i ringar.tenanter" + SOM);
            kravBevis(losenord, losenordFil, certifikat, certifikatnyckel);
            krav(!tjanster.isEmpty(), "ringar.tjanster är tom. Då får boten inte svara någon.");
            String odd = Tjanster.fel(tjanster);
            krav(
                    odd == null,
                    "ringar.tjanster: «" + odd
                            + "» är ingen värd. Skriv som smba.trafficmanager.net eller *.botframework.com,"
                            + " utan https och utan port.");
            krav(saker(openid), "ringar.openid ska börja med https://.");
            krav(utfardare.startsWith("https://"), "ringar.utfardare ska börja med https://.");
        }
    }

    /** The hosts that may have the bot's token. */
    Tjanster vardar() {
        return new Tjanster(tjanster);
    }

    /** Every tenant whose people may talk to the bot. */
    List<String> betrodda() {
        return Stream.concat(Stream.of(Objects.requireNonNull(tenant)), tenanter.stream())
                .toList();
    }

    /** Whether keys may be fetched from there: with encryption, or from this machine. */
    static boolean saker(URI adress) {
        String host = adress.getHost();
        return host != null
                && ("https".equals(adress.getScheme())
                        || ("http".equals(adress.getScheme()) && Tjanster.DEN_HAR_DATORN.contains(host)));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "Dorrinstallning[appId=" + appId + ", tenant=" + tenant + "]";
    }

    private static void kravBevis(
            String losenord, @Nullable Path fil, @Nullable Path certifikat, @Nullable Path certifikatnyckel) {
        long given = Stream.of(!losenord.isEmpty(), fil != null, certifikat != null)
                .filter(Boolean::booleanValue)
                .count();
        krav(given > 0, "Boten har inget att visa upp i Entra. Ange " + BEVIS + ".");
        krav(given == 1, "Ange bara en av " + BEVIS + ".");
        krav(
                certifikatnyckel == null || certifikat != null,
                "ringar.certifikatnyckel (RINGAR_CERTIFIKATNYCKEL) hör ihop med ringar.certifikat, som saknas.");
        if (fil != null) {
            krav(
                    lasbar(fil) && !text(fil).isBlank(),
                    "ringar.losenord-fil (MICROSOFT_APP_PASSWORD_FILE) pekar på en fil som saknas, är tom eller inte går att läsa.");
        }
        if (certifikat != null) {
            Path key = certifikatnyckel == null ? certifikat : certifikatnyckel;
            krav(
                    pem(certifikat, false),
                    "ringar.certifikat (RINGAR_CERTIFIKAT) pekar inte på en läsbar fil med ett certifikat i PEM-format.");
            krav(
                    pem(key, true),
                    (certifikatnyckel == null
                                    ? "ringar.certifikat (RINGAR_CERTIFIKAT)"
                                    : "ringar.certifikatnyckel (RINGAR_CERTIFIKATNYCKEL)")
                            + " pekar inte på en läsbar fil med en okrypterad privat nyckel i PEM-format.");
        }
    }

    private static boolean pem(Path file, boolean key) {
        try {
            PemContent pem = PemContent.load(file);
            return key ? pem.getPrivateKey() != null : !pem.getCertificates().isEmpty();
        } catch (IOException | RuntimeException notThat) {
            return false;
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static boolean lasbar(Path file) {
        return Files.isRegularFile(file) && Files.isReadable(file);
    }

    private static boolean guid(String text) {
        return GUID.matcher(text).matches();
    }

    private static @Nullable Path tomSomIngen(@Nullable Path path) {
        return path == null || path.toString().isBlank() ? null : path;
    }

    private static void krav(boolean uppfyllt, String mening) {
        if (!uppfyllt) throw new IllegalArgumentException(mening);
    }
}
