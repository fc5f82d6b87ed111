package se.samverkan.ringar.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import se.samverkan.ringar.bot.teams.FalskMicrosoft.Nyckel;
import se.samverkan.ringar.bot.teams.FalskMicrosoft.Svar;
import se.samverkan.ringar.bot.teams.Nyckelring.Okand;
import se.samverkan.ringar.bot.teams.Nyckelring.Onabar;

/** The keys of those who talk to the bot, as time goes and as their publisher fails. */
class NyckelringTest {
    private static final Nyckel OLD = FalskMicrosoft.nyckel("gammal");
    private static final Nyckel NEW = FalskMicrosoft.nyckel("ny");
    private static final List<String> TEAMS = List.of("msteams");

    private final FalskMicrosoft microsoft = new FalskMicrosoft();
    private volatile Instant now = Instant.parse("2027-03-01T08:00:00Z");
    private final Nyckelring keys = keys(Duration.ofMinutes(1));

    private Nyckelring keys(Duration patience) {
        return new Nyckelring(
                URI.create(microsoft.adress("/openid")),
                FalskMicrosoft.UTFARDARE,
                jwt -> OAuth2TokenValidatorResult.success(),
                () -> now,
                patience);
    }

    @AfterEach
    void stang() {
        microsoft.close();
    }

    private void gar(Duration time) {
        now = now.plus(time);
    }

    private void known(String kid) {
        assertThat(keys.sla(kid)).isInstanceOf(Nyckelring.Nyckel.class);
    }

    @Test
    void theyAreFetchedOnceForManyWhoCome() {
        microsoft.kungor(OLD, TEAMS);
        var all = IntStream.range(0, 50)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> keys.sla("gammal")))
                .toList();
        assertThat(all).allSatisfy(one -> assertThat(one.join()).isInstanceOf(Nyckelring.Nyckel.class));
        assertThat(microsoft.nyckelhamtningar()).isEqualTo(1);
    }

    @Test
    void theChannelsAreTheKeysOwn() {
        microsoft.kungor(OLD, List.of("msteams", "skype")).kungor(NEW, null);
        assertThat(keys.sla("gammal"))
                .isInstanceOfSatisfying(
                        Nyckelring.Nyckel.class,
                        key -> assertThat(key.kanaler()).containsExactlyInAnyOrder("msteams", "skype"));
        assertThat(keys.sla("ny"))
                .isInstanceOfSatisfying(
                        Nyckelring.Nyckel.class,
                        key -> assertThat(key.kanaler()).isEmpty());
    }

    @Test
    void aNewKeyIsTakenWithinAMinuteAndNotMoreOftenAskedFor() {
        microsoft.kungor(OLD, TEAMS);
        known("gammal");
        microsoft.kungor(NEW, TEAMS);
        assertThat(keys.sla("ny")).isInstanceOf(Okand.class);
        gar(Duration.ofSeconds(61));
        known("ny");
        assertThat(microsoft.nyckelhamtningar()).isEqualTo(2);
        for (int i = 0; i < 100; i++) assertThat(keys.sla("pahittad-" + i)).isInstanceOf(Okand.class);
        assertThat(microsoft.nyckelhamtningar()).isEqualTo(2);
    }

    @Test
    void aKeyThatIsTakenBackHoldsForADayAtMost() {
        microsoft.kungor(OLD, TEAMS).kungor(NEW, TEAMS);
        known("gammal");
        microsoft.glomNycklar();
        microsoft.kungor(NEW, TEAMS);
        gar(Duration.ofHours(23));
        known("gammal");
        gar(Duration.ofHours(2));
        known("ny");
        assertThat(keys.sla("gammal")).isInstanceOf(Okand.class);
    }

    @Test
    void oldKeysHoldWhileNewOnesCannotBeHadButNotForEver() {
        microsoft.kungor(OLD, TEAMS);
        known("gammal");
        microsoft.nycklarSvarar(new Svar(503, ""));
        gar(Duration.ofHours(30));
        known("gammal");
        gar(Duration.ofHours(50));
        assertThat(keys.sla("gammal")).isInstanceOf(Onabar.class);
        microsoft.nycklarSvarar(null);
        gar(Duration.ofMinutes(2));
        known("gammal");
    }

    @Test
    void whileNoneCanBeHadTheyAreAskedForSeldomAndSoonAgain() {
        microsoft.nycklarSvarar(new Svar(500, "{}"));
        for (int i = 0; i < 20; i++) assertThat(keys.sla("gammal")).isInstanceOf(Onabar.class);
        assertThat(microsoft.nyckelhamtningar()).isEqualTo(1);
        microsoft.nycklarSvarar(null);
        microsoft.kungor(OLD, TEAMS);
        gar(Duration.ofSeconds(6));
        known("gammal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "{\"keys\":7}", "{\"keys\":[null,5,{}]}", "<html>", "{\"keys\":["})
    void whatIsNoKeysIsNoKeys(String body) {
        microsoft.nycklarSvarar(new Svar(200, body));
        assertThat(keys.sla("gammal")).isInstanceOf(Onabar.class);
    }

    @Test
    void oneBadKeyDoesNotTakeTheOthersAway() {
        microsoft.kungor(OLD, TEAMS);
        String good = FalskMicrosoft.JSON.writeValueAsString(FalskMicrosoft.jwk(OLD, TEAMS));
        microsoft.nycklarSvarar(new Svar(
                200,
                "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"trasig\",\"n\":\"*\",\"e\":\"AQAB\"},{\"kty\":\"EC\",\"kid\":\"ec\"},"
                        + "{\"kty\":\"oct\",\"kid\":\"delad\",\"k\":\"AAAA\"}," + good + "]}"));
        known("gammal");
        for (String kid : List.of("trasig", "ec", "delad"))
            assertThat(keys.sla(kid)).isInstanceOf(Okand.class);
    }

    @Test
    void anotherIssuersKeysAreNotTaken() {
        microsoft.kungor(OLD, TEAMS);
        microsoft.utfardare("https://annan.example");
        assertThat(keys.sla("gammal")).isInstanceOf(Onabar.class);
        assertThat(microsoft.nyckelhamtningar()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example/keys", "file:///etc/passwd", "inte en adress", ""})
    void keysAreNotFetchedFromJustAnywhere(String address) {
        microsoft.nycklarFinnsPa(address);
        assertThat(keys.sla("gammal")).isInstanceOf(Onabar.class);
    }

    @Test
    void nobodyIsSentOnToOtherKeys() {
        microsoft.kungor(OLD, TEAMS);
        microsoft.nycklarSvarar(new Svar(302, "", Map.of("Location", microsoft.adress("/openid"))));
        assertThat(keys.sla("gammal")).isInstanceOf(Onabar.class);
    }

    @Test
    void tooMuchIsNotRead() {
        microsoft.nycklarSvarar(new Svar(200, "{\"keys\":[\"" + "x".repeat(600_000) + "\"]}"));
        assertThat(keys.sla("gammal")).isInstanceOf(Onabar.class);
    }

    @Test
    void aPublisherThatDoesNotAnswerHoldsNobodyWithAKey() {
        microsoft.kungor(OLD, TEAMS);
        known("gammal");
        var gate = new CountDownLatch(1);
        microsoft.nycklarDrojer(gate);
        gar(Duration.ofHours(25));
        var waits = CompletableFuture.supplyAsync(() -> keys.sla("okand"));
        Awaitility.await().until(() -> microsoft.nyckelhamtningar() == 2);
        assertThat(waits).isNotDone();
        known("gammal");
        gate.countDown();
        assertThat(waits.join()).isInstanceOf(Okand.class);
    }

    @Test
    void aPublisherThatNeverAnswersIsGivenUp() {
        microsoft.nycklarDrojer(new CountDownLatch(1));
        assertThat(keys(Duration.ofMillis(100)).sla("gammal")).isInstanceOf(Onabar.class);
    }

    @Test
    void nobodyThereIsNoKeys() {
        microsoft.close();
        assertThat(keys.sla("gammal")).isInstanceOf(Onabar.class);
    }
}
