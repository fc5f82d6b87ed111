package se.samverkan.ringar.bot.krasch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A Teams connector: delivers activities to the bot, and takes what the bot sends. */
final class Fejkteams implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration TALAMOD = Duration.ofSeconds(40);

    private final HttpServer server;
    private final ExecutorService tradar = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient klient = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final AtomicInteger nummer = new AtomicInteger();
    private volatile CountDownLatch grind = new CountDownLatch(0);
    private final List<Mottaget> mottaget = new CopyOnWriteArrayList<>();

    /** @param svarPa the activity that it answers; empty for a message of the bot's own accord */
    record Mottaget(String konversation, String svarPa, String text, JsonNode aktivitet) {}

    /** Something that somebody says somewhere. */
    record Yttrande(String id, String konversation, String typ, String vem, String text) {}

    /** Clicks a button of a card, as a client does that only knows of submitting. */
    int trycker(String adress, Yttrande where, JsonNode data) throws IOException, InterruptedException {
        ObjectNode body = aktivitet(where);
        body.remove("text");
        body.set("value", data);
        return lamna(adress, body);
    }

    Fejkteams() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(tradar);
        server.createContext("/v3/conversations/", this::ta);
        server.start();
    }

    /** Delivers it, and returns the HTTP status; throws when the bot dies meanwhile. */
    int lamna(String adress, Yttrande said) throws IOException, InterruptedException {
        return lamna(adress, aktivitet(said));
    }

    private ObjectNode aktivitet(Yttrande said) {
        return JSON.valueToTree(Map.of(
                "type",
                "message",
                "id",
                said.id(),
                "channelId",
                "msteams",
                "serviceUrl",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/",
                "from",
                Map.of("id", "29:" + said.vem(), "name", "Person " + said.vem(), "aadObjectId", said.vem()),
                "recipient",
                Map.of("id", "28:ringar", "name", "Ringar"),
                "conversation",
                Map.of(
                        "id",
                        said.konversation(),
                        "conversationType",
                        said.typ(),
                        "isGroup",
                        !said.typ().equals("personal"),
                        "tenantId",
                        "tenant"),
                "text",
                said.text(),
                "textFormat",
                "plain"));
    }

    private int lamna(String adress, ObjectNode body) throws IOException, InterruptedException {
        return klient.send(
                        HttpRequest.newBuilder(URI.create(adress))
                                .timeout(TALAMOD)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** From now on it answers no message until the gate is opened. */
    void hall(CountDownLatch gate) {
        grind = gate;
    }

    /** What has come so far, in the order in which it came. */
    List<Mottaget> mottaget() {
        return mottaget;
    }

    private void ta(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            // /v3/conversations/{id}/activities[/{activity}], or …/members
            String[] path = exchange.getRequestURI().getRawPath().split("/", -1);
            boolean message = exchange.getRequestMethod().equals("POST") && path.length > 4;
            if (message) {
                JsonNode activity = JSON.readTree(body);
                String text = activity.path("summary").asString("")
                        + activity.path("text").asString("");
                mottaget.add(new Mottaget(
                        URLDecoder.decode(path[3], StandardCharsets.UTF_8),
                        path.length > 5 ? URLDecoder.decode(path[5], StandardCharsets.UTF_8) : "",
                        text,
                        activity));
                vanta();
            }
            byte[] answer = (exchange.getRequestMethod().equals("GET")
                            ? "[]"
                            : "{\"id\":\"svar-" + nummer.incrementAndGet() + "\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(message ? 201 : 200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private void vanta() throws IOException {
        try {
            if (!grind.await(TALAMOD.toSeconds(), TimeUnit.SECONDS)) throw new IOException("grinden öppnades inte");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        klient.close();
        tradar.close();
    }
}
