package se.samverkan.ringar.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.microsoft.bot.schema.Activity;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkan.ringar.bot.teams.FalskMicrosoft.Anrop;
import se.samverkan.ringar.bot.teams.FalskMicrosoft.Svar;
import se.samverkan.ringar.bot.test.Loggvakt;
import se.samverkan.ringar.scheduler.utskick.Takt;
import se.samverkan.ringar.scheduler.utskick.Taktinstallning;
import se.samverkan.ringar.scheduler.utskick.Utfall;
import se.samverkan.ringar.store.utskick.Takter;

/** The bot's own token: to whom it is shown, and what becomes of a message when it cannot be had. */
class LegitimationTest {
    private static final String APP = "11111111-2222-3333-4444-555555555555";
    private static final String TENANT = "aaaaaaaa-0000-0000-0000-000000000001";
    private static final String SECRET = "hemligt~losenord.som-aldrig-syns";

    @TempDir
    private Path folder;

    private final int before = Loggvakt.har();
    private final FalskMicrosoft microsoft = new FalskMicrosoft();
    private volatile Instant now = Instant.now();
    private @Nullable Legitimation legitimation;
    private Teamskanal kanal = kanal(SECRET, null, null, null);

    private Teamskanal kanal(
            @Nullable String secret, @Nullable Path file, @Nullable Path certificate, @Nullable Path key) {
        var settings = new Dorrinstallning(
                false,
                APP,
                TENANT,
                List.of(),
                secret,
                file,
                certificate,
                key,
                List.of("127.0.0.1"),
                URI.create("https://login.botframework.com/x"),
                FalskMicrosoft.UTFARDARE);
        legitimation = new Legitimation(settings, microsoft.tillEntra(), () -> now);
        var unlimited = new Takt(mock(Takter.class), () -> now, new Taktinstallning(0, false, false));
        return new Teamskanal(new Adapter(APP, new Appdorr(settings, () -> now), legitimation), unlimited);
    }

    @AfterEach
    void stang() {
        if (legitimation != null) legitimation.close();
        microsoft.close();
        assertThat(Loggvakt.sedan(before)).doesNotContain(SECRET, "botens-token", "nytt-losenord");
    }

    private Utfall skicka() {
        return skicka(microsoft.adress("/connector/"));
    }

    private Utfall skicka(String service) {
        return kanal.skicka(new Teamskanal.Dit(service, "a:marta", "28:bot", null), null, "hej");
    }

    private List<String> visade() {
        return microsoft.anrop().stream().map(Anrop::legitimation).toList();
    }

    private static Svar entra(int status, String error, String description) {
        return new Svar(status, "{\"error\":\"" + error + "\",\"error_description\":\"" + description + "\"}");
    }

    @Test
    void itIsFetchedOnceForManyWhoSend() {
        var all = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(this::skicka))
                .toList();
        assertThat(all).allSatisfy(one -> assertThat(one.join()).isInstanceOf(Utfall.Sand.class));
        assertThat(microsoft.entrafragor()).hasSize(1);
        assertThat(visade()).hasSize(20).containsOnly("Bearer botens-token-1");
    }

    @Test
    void aNewOneIsFetchedBeforeTheOldOneEnds() {
        skicka();
        now = now.plus(Duration.ofMinutes(50));
        skicka();
        assertThat(microsoft.entrafragor()).hasSize(1);
        now = now.plus(Duration.ofMinutes(6));
        skicka();
        assertThat(microsoft.entrafragor()).hasSize(2);
        assertThat(visade().getFirst()).isNotEqualTo(visade().getLast());
    }

    @Test
    void theOldOneIsShownToItsEndWhenNoNewOneCanBeHad() {
        skicka();
        microsoft.entraSvarar(entra(400, "invalid_client", "AADSTS7000222: slut"));
        now = now.plus(Duration.ofMinutes(57));
        assertThat(skicka()).isInstanceOf(Utfall.Sand.class);
        now = now.plus(Duration.ofMinutes(4));
        assertThat(skicka()).isEqualTo(new Utfall.ForsokIgen(Duration.ZERO, "utan token: AADSTS7000222"));
    }

    @ParameterizedTest
    @CsvSource({
        "400, invalid_client, AADSTS7000215: Invalid client secret provided. Trace ID: 1, AADSTS7000215",
        "401, invalid_client, AADSTS7000222: The provided client secret keys are expired., AADSTS7000222",
        "400, unauthorized_client, AADSTS700016: Application not found in the directory., AADSTS700016",
        "400, invalid_request, något annat, invalid_request",
        "503, temporarily_unavailable, kom igen, temporarily_unavailable"
    })
    void withoutATokenNothingIsSentAndItIsTriedAgain(int status, String error, String description, String code) {
        microsoft.entraSvarar(entra(status, error, description));
        assertThat(skicka()).isEqualTo(new Utfall.ForsokIgen(Duration.ZERO, "utan token: " + code));
        assertThat(microsoft.anrop()).isEmpty();
        int asked = microsoft.entrafragor().size();
        for (int i = 0; i < 20; i++) skicka();
        assertThat(microsoft.entrafragor()).hasSize(asked);
        microsoft.entraSvarar(null);
        now = now.plus(Duration.ofSeconds(6));
        assertThat(skicka()).isInstanceOf(Utfall.Sand.class);
    }

    @Test
    void whenEntraIsNotThereItIsTriedAgain() {
        microsoft.entraSvarar(new Svar(502, "<html>"));
        assertThat(skicka())
                .isInstanceOfSatisfying(
                        Utfall.ForsokIgen.class,
                        again -> assertThat(again.kod()).startsWith("utan token: "));
        assertThat(microsoft.anrop()).isEmpty();
    }

    @Test
    void aTokenThatIsRefusedIsChangedForANewOneOnce() {
        skicka();
        now = now.plus(Duration.ofMinutes(1));
        microsoft.connectornSvarar(new Svar(401, "{}"));
        assertThat(skicka()).isInstanceOf(Utfall.Sand.class);
        assertThat(microsoft.entrafragor()).hasSize(2);
        now = now.plus(Duration.ofMinutes(1));
        microsoft.connectornSvarar(new Svar(401, "{}"), new Svar(401, "{}"));
        assertThat(skicka()).isEqualTo(new Utfall.ForsokIgen(Duration.ZERO, "401"));
        assertThat(microsoft.entrafragor()).hasSize(3);
        // and one that was fetched just now is not fetched again
        microsoft.connectornSvarar(new Svar(401, "{}"));
        assertThat(skicka()).isEqualTo(new Utfall.ForsokIgen(Duration.ZERO, "401"));
        assertThat(microsoft.entrafragor()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "https://smba.trafficmanager.net/emea/",
                "http://127.0.0.1@evil.example/",
                "http://localhost:1/",
                "inte en adress",
                ""
            })
    void whereItMayNotGoNothingIsSent(String service) {
        assertThat(skicka(service)).isEqualTo(new Utfall.Nekad("otillåten tjänst"));
        kanal.uppdatera(
                new Teamskanal.Dit(service, "a:marta", "28:bot", null),
                "1",
                new se.samverkan.ringar.bot.kort.Kort("Rubrik", List.of(), List.of()),
                "hej");
        assertThat(microsoft.entrafragor()).isEmpty();
    }

    @Test
    void itIsNotTakenAlongToWhereSomebodyIsSentOn() {
        try (var other = new FalskMicrosoft()) {
            microsoft.connectornSvarar(new Svar(307, "", Map.of("Location", other.adress("/connector/"))));
            assertThat(skicka()).isEqualTo(new Utfall.Nekad("307"));
            assertThat(other.anrop()).isEmpty();
        }
    }

    @Test
    void theSdkItselfHasNothingToShow() {
        var adapter = new Adapter(APP, new Provdorr(), client -> {});
        assertThat(adapter.buildAppCredentials(APP, "scope").join().getAppId()).isNull();
        var activity = new Activity("message");
        activity.setServiceUrl("https://evil.example/");
        assertThat(adapter.getOrCreateConnectorClient("https://evil.example/", null))
                .failsWithin(Duration.ofSeconds(5));
    }

    @Test
    void aNewSecretInTheFileIsTakenWithoutARestart() throws IOException {
        Path file = Files.writeString(folder.resolve("losenord"), SECRET + "\n");
        kanal = kanal(null, file, null, null);
        skicka();
        assertThat(microsoft.entrafragor().getLast()).endsWith("client_secret=hemligt%7Elosenord.som-aldrig-syns");
        Files.writeString(file, "nytt-losenord");
        now = now.plus(Duration.ofHours(2));
        skicka();
        assertThat(microsoft.entrafragor().getLast()).endsWith("client_secret=nytt-losenord");
        Files.delete(file);
        now = now.plus(Duration.ofHours(2));
        assertThat(skicka()).isEqualTo(new Utfall.ForsokIgen(Duration.ZERO, "utan token: NoSuchFileException"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCertificateServesAsWell(boolean oneFile) throws Exception {
        Path both = certificate();
        String pem = Files.readString(both);
        int key = pem.indexOf("-----BEGIN PRIVATE KEY");
        kanal = oneFile
                ? kanal(null, null, both, null)
                : kanal(
                        null,
                        null,
                        Files.writeString(folder.resolve("cert.pem"), pem.substring(0, key)),
                        Files.writeString(folder.resolve("nyckel.pem"), pem.substring(key)));
        assertThat(skicka()).isInstanceOf(Utfall.Sand.class);
        assertThat(microsoft.entrafragor())
                .singleElement()
                .asString()
                .contains("client_assertion=", "client_assertion_type=")
                .doesNotContain("client_secret");
    }

    /** What the JDK's own tool makes; a key in the repository would be taken for a leak. */
    private Path certificate() throws Exception {
        Path store = folder.resolve("store.p12");
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "bot",
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=bot",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(keytool.waitFor(2, TimeUnit.MINUTES)).isTrue();
        var keys = java.security.KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
        var mime = java.util.Base64.getMimeEncoder();
        String pem = pem(
                        "CERTIFICATE",
                        mime.encodeToString(keys.getCertificate("bot").getEncoded()))
                + pem(
                        "PRIVATE KEY",
                        mime.encodeToString(
                                keys.getKey("bot", "changeit".toCharArray()).getEncoded()));
        return Files.writeString(folder.resolve("bot.pem"), pem);
    }

    private static String pem(String what, String body) {
        return "-----BEGIN " + what + "-----\n" + body + "\n-----END " + what + "-----\n";
    }
}
