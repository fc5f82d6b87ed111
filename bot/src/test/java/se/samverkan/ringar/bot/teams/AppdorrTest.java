package se.samverkan.ringar.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverkan.ringar.bot.teams.FalskMicrosoft.Nyckel;
import se.samverkan.ringar.bot.teams.FalskMicrosoft.Svar;
import se.samverkan.ringar.bot.test.Loggvakt;

/** The door with an app id, over HTTP, as Teams and those who pretend to be Teams meet it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppdorrTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final FalskMicrosoft microsoft = new FalskMicrosoft();
    private Appbot bot;
    private int start;
    private int before;

    @BeforeAll
    void starta() {
        start = Loggvakt.har();
        bot = new Appbot(microsoft);
    }

    @AfterAll
    void stoppa() {
        bot.close();
        microsoft.close();
        String log = Loggvakt.sedan(start);
        assertThat(log)
                .contains("Dörren sa nej")
                .doesNotContain(Appbot.HEMLIGT, Appbot.TEXT, Appbot.NAMN, "botens-token", "stack_trace");
        for (String token : bot.tokens()) {
            assertThat(log).doesNotContain(token);
            String signature = token.substring(token.lastIndexOf('.') + 1);
            if (!signature.isEmpty()) assertThat(log).doesNotContain(signature);
        }
    }

    @BeforeEach
    void fore() {
        before = Loggvakt.har();
    }

    /** After whatever was tried, Teams is answered, with the bot's token. */
    @AfterEach
    void aValidMessageIsAnswered() throws Exception {
        int calls = microsoft.anrop().size();
        assertThat(bot.post(bot.giltig(), bot.activity()).statusCode()).isEqualTo(202);
        assertThat(microsoft.anrop()).hasSizeGreaterThan(calls);
        assertThat(microsoft.anrop())
                .allSatisfy(call -> assertThat(call.legitimation()).startsWith("Bearer botens-token-"));
    }

    @ParameterizedTest
    @MethodSource("se.samverkan.ringar.bot.teams.Dorrfall#alla")
    void onlyTeamsComesIn(Dorrfall fall) throws Exception {
        Dorrfall.Prov prov = fall.prov().apply(bot);
        int calls = microsoft.anrop().size();
        long answers = svar();
        HttpResponse<String> answer = bot.postHeader(prov.authorization(), prov.kropp());
        assertThat(answer.statusCode()).isEqualTo(fall.status());
        assertThat(answer.body()).isEmpty();
        if (fall.status() == 202) {
            assertThat(svar()).isEqualTo(answers + 1);
        } else {
            assertThat(microsoft.anrop()).hasSize(calls);
        }
        String log = Loggvakt.sedan(before);
        if (fall.kod() == null) assertThat(log).doesNotContain("Dörren sa nej");
        else assertThat(log).contains("Dörren sa nej: " + fall.kod() + "\"");
    }

    /** What was sent to Teams; it is also asked who somebody is, the first time. */
    private long svar() {
        return microsoft.anrop().stream()
                .filter(call -> call.metod().equals("POST"))
                .count();
    }

    @Test
    void madeUpKeysDoNotMakeTheKeysBeFetched() throws Exception {
        bot.post(bot.giltig(), bot.activity());
        int fetched = microsoft.nyckelhamtningar();
        for (int i = 0; i < 100; i++) {
            String made = bot.token(new Nyckel("pahittad-" + i, Appbot.KEY.par()), "RS256", Map.of(), c -> {});
            assertThat(bot.post(made, bot.activity()).statusCode()).isEqualTo(401);
        }
        assertThat(microsoft.nyckelhamtningar() - fetched).isLessThanOrEqualTo(1);
    }

    @Test
    void theBotsTokenIsFetchedFromItsTenantAndOnce() throws Exception {
        for (int i = 0; i < 5; i++) bot.post(bot.giltig(), bot.activity());
        assertThat(microsoft.entrafragor())
                .singleElement()
                .satisfies(asked -> assertThat(asked)
                        .startsWith("/entra/" + Appbot.TENANT + "/oauth2/v2.0/token ")
                        .contains("client_id=" + Appbot.APP)
                        .contains("https%3A%2F%2Fapi.botframework.com%2F.default")
                        .contains("client_secret=hemligt"));
    }

    @Test
    void nothingElseOfTheBotIsBehindALock() throws Exception {
        var health = HTTP.send(
                HttpRequest.newBuilder(URI.create(bot.adress("/actuator/health")))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.headers().map()).doesNotContainKeys("www-authenticate", "x-frame-options", "set-cookie");
        var head = HTTP.send(
                HttpRequest.newBuilder(URI.create(bot.adress("/api/messages")))
                        .HEAD()
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(head.statusCode()).isEqualTo(200);
        var missing = HTTP.send(
                HttpRequest.newBuilder(URI.create(bot.adress("/login"))).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(missing.statusCode()).isEqualTo(404);
    }

    @Test
    void whileNoKeysCanBeHadTeamsIsAskedToComeBack() throws Exception {
        try (var gone = new FalskMicrosoft();
                var waiting = new Appbot(gone)) {
            gone.nycklarSvarar(new Svar(500, "fel"));
            var answer = waiting.post(waiting.giltig(), waiting.activity());
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).isEmpty();
            assertThat(gone.anrop()).isEmpty();
            assertThat(Loggvakt.sedan(before))
                    .contains("Dörren sa nej: nycklar-onabara", "gick inte att hämta: status-500")
                    .doesNotContain("stack_trace");
        }
    }
}
