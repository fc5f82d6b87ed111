package se.samverkan.ringar.bot.teams;

import static se.samverkan.ringar.bot.teams.FalskMicrosoft.JSON;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import se.samverkan.ringar.bot.Ringar;
import se.samverkan.ringar.bot.teams.FalskMicrosoft.Nyckel;
import se.samverkan.ringar.store.test.Testdatabas;
import tools.jackson.databind.node.ObjectNode;

/** A running bot with an app id, as shipped but for where Microsoft is. */
final class Appbot implements AutoCloseable {
    static final String APP = "11111111-2222-3333-4444-555555555555";
    static final String TENANT = "aaaaaaaa-0000-0000-0000-000000000001";
    static final String GRANNE = "bbbbbbbb-0000-0000-0000-000000000002";
    static final String HEMLIGT = "hemligt~losenord.som-aldrig-syns";
    static final String TEXT = "vägval markören står i ingen logg";
    static final String NAMN = "Märta Markörsson";
    static final Nyckel KEY = FalskMicrosoft.nyckel("k1");
    static final Nyckel WEAK = FalskMicrosoft.nyckel("svag", 1024);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final FalskMicrosoft microsoft;
    private final ConfigurableApplicationContext bot;
    private final List<String> tokens = new ArrayList<>();

    Appbot(FalskMicrosoft microsoft) {
        this.microsoft = microsoft;
        microsoft
                .kungor(KEY, List.of("msteams", "skype"))
                .kungor(new Nyckel("utan", KEY.par()), null)
                .kungor(new Nyckel("webb", KEY.par()), List.of("webchat"))
                .kungor(WEAK, List.of("msteams"));
        bot = new SpringApplicationBuilder(Ringar.class)
                .registerShutdownHook(false)
                .initializers(context -> context.getBeanFactory().registerSingleton("tillEntra", microsoft.tillEntra()))
                .run(
                        "--ringar.app-id=" + APP.toUpperCase(Locale.ROOT),
                        "--ringar.tenant=" + TENANT,
                        "--ringar.tenanter=" + GRANNE,
                        "--ringar.losenord=" + HEMLIGT,
                        "--ringar.tjanster=smba.trafficmanager.net,*.botframework.com,127.0.0.1",
                        "--ringar.openid=" + microsoft.adress("/openid"),
                        "--ringar.databas.uri=" + Testdatabas.INBADDAD.nyUri(),
                        "--logging.config=classpath:logg-som-levererad.xml",
                        "--server.port=0");
    }

    /** Every token that was made. */
    List<String> tokens() {
        return List.copyOf(tokens);
    }

    @Override
    public void close() {
        bot.close();
    }

    static long sek(long from) {
        return Instant.now().getEpochSecond() + from;
    }

    String giltig() {
        return token(KEY, "RS256", Map.of(), c -> {});
    }

    String token(Nyckel key, String alg, Map<String, Object> header, Consumer<Map<String, Object>> odd) {
        var claims = new HashMap<String, Object>(Map.of(
                "iss", FalskMicrosoft.UTFARDARE,
                "aud", APP,
                "iat", sek(-3600),
                "nbf", sek(-3600),
                "exp", sek(3600),
                "serviceurl", microsoft.adress("/connector/")));
        odd.accept(claims);
        String token = FalskMicrosoft.token(key, alg, header, claims);
        tokens.add(token);
        return token;
    }

    ObjectNode activity() {
        ObjectNode activity = JSON.createObjectNode()
                .put("type", "message")
                .put("id", UUID.randomUUID().toString())
                .put("channelId", "msteams")
                .put("serviceUrl", microsoft.adress("/connector/"))
                .put("text", TEXT);
        activity.putObject("from").put("id", "29:marta").put("name", NAMN).put("aadObjectId", "marta");
        activity.putObject("recipient").put("id", "28:" + APP).put("name", "Ringar");
        activity.putObject("conversation")
                .put("id", "a:marta")
                .put("conversationType", "personal")
                .put("tenantId", TENANT);
        return activity;
    }

    HttpResponse<String> post(String token, ObjectNode activity) throws IOException, InterruptedException {
        return postHeader("Bearer " + token, activity.toString());
    }

    HttpResponse<String> postHeader(@Nullable String authorization, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(adress("/api/messages")))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (authorization != null) request.header("Authorization", authorization);
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    String adress(String path) {
        return "http://127.0.0.1:"
                + ((WebServerApplicationContext) bot).getWebServer().getPort() + path;
    }
}
