package se.samverkan.ringar.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;

/** Talks with the bot over HTTP as Teams does, and keeps every card that it answers with as a file. */
final class Fotograf implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MEMBERS = """
            [{"id":"29:a","name":"Anna *Åkesson* [sic]","aadObjectId":"a-1","tenantId":"t","email":"anna@example.com"},
             {"id":"29:b","name":"Maximiliana von Oxenstierna-Gyllenstolpe af Vadstena","aadObjectId":"b-1","tenantId":"t"}]
            """;

    /** Where something is said, as Teams names it. */
    enum Plats {
        PERSONLIG("personal"),
        GRUPP("groupChat"),
        KANAL("channel"),
        ANNAN_KANAL("channel");

        private final String slag;

        Plats(String slag) {
            this.slag = slag;
        }

        String id() {
            return "19:" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A message from the bot: the conversation, the activity's id and its card; a missing node when it has none. */
    record Sedd(String konversation, String id, JsonNode kort, String text) {}

    private final URI endpoint;
    private final Path folder;
    private final HttpServer connector;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Sedd> seen = new CopyOnWriteArrayList<>();
    private final List<String> updated = new CopyOnWriteArrayList<>();
    private final List<JsonNode> changed = new CopyOnWriteArrayList<>();
    private final AtomicInteger ids = new AtomicInteger();
    private volatile String last = "";

    Fotograf(int port, Path folder) throws IOException {
        this.endpoint = URI.create("http://127.0.0.1:" + port + "/api/messages");
        this.folder = Files.createDirectories(folder);
        this.connector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        connector.createContext("/", this::svara);
        connector.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        connector.start();
    }

    @Override
    public void close() {
        connector.stop(0);
        http.close();
    }

    /** Says it; the bot has answered when this returns. */
    Sedd sag(Plats place, String text) {
        int before = seen.size();
        ObjectNode message = aktivitet(place, "message").put("text", text).put("textFormat", "plain");
        if (place == Plats.PERSONLIG) sand(message);
        else {
            message.put("text", "<at>Ringar</at> " + text);
            ObjectNode mention = message.putArray("entities").addObject().put("type", "mention");
            mention.put("text", "<at>Ringar</at>")
                    .putObject("mentioned")
                    .put("id", "28:bot")
                    .put("name", "Ringar");
            sand(message);
        }
        if (seen.size() == before) throw new AssertionError("Inget svar på «" + text + "»");
        return seen.getLast();
    }

    /** Installs the bot there, and returns its welcome. */
    Sedd installera(Plats place) {
        sand(aktivitet(place, "installationUpdate").put("action", "add"));
        return seen.getLast();
    }

    /** Clicks the button with this title, with what is filled in; returns what the bot answers the click with. */
    JsonNode klicka(Plats place, Sedd message, String title, Map<String, String> values) {
        return klicka(place, message.id(), message.kort(), title, values);
    }

    JsonNode klicka(Plats place, String message, JsonNode card, String title, Map<String, String> values) {
        JsonNode button = knapp(card, title);
        ObjectNode action = JSON.createObjectNode().put("type", "Action.Execute");
        action.put("verb", button.path("verb").asText());
        ObjectNode data = button.path("data").deepCopy();
        values.forEach(data::put);
        action.set("data", data);
        ObjectNode invoke = aktivitet(place, "invoke").put("name", "adaptiveCard/action");
        invoke.put("replyToId", message);
        invoke.putObject("value").set("action", action);
        return las(sand(invoke)).path("value");
    }

    /** Uses the message extension; returns what the bot answers it with. */
    JsonNode tillagg(Plats place, String name, ObjectNode value) {
        ObjectNode invoke = aktivitet(place, "invoke").put("name", name);
        invoke.set("value", value);
        return las(sand(invoke));
    }

    /** Changes a message to say this, and waits for the card that comes to have such a button. */
    JsonNode andra(Plats place, String message, String text, String title) {
        ObjectNode edit = aktivitet(place, "messageUpdate").put("id", message).put("text", text);
        edit.putObject("channelData").put("eventType", "editMessage");
        sand(edit);
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> changed.stream()
                                .filter(card -> titlar(card).contains(title))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** The id of the message that was last sent to the bot. */
    String senast() {
        return last;
    }

    /** All that the bot has sent to a conversation with such a text, latest last. */
    List<Sedd> med(String text) {
        return seen.stream().filter(s -> s.text().contains(text)).toList();
    }

    /** The ids of the messages that the bot has changed in place, once for each change. */
    List<String> uppdaterade() {
        return List.copyOf(updated);
    }

    /** Keeps a card as a file with this name. */
    void spara(String name, JsonNode card) {
        if (!card.path("type").asText().equals("AdaptiveCard")) {
            throw new AssertionError(name + " är inget kort: " + card);
        }
        try {
            Files.writeString(folder.resolve(name + ".json"), card.toPrettyString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode aktivitet(Plats place, String type) {
        ObjectNode activity = JSON.createObjectNode().put("type", type).put("channelId", "msteams");
        last = "in-" + ids.incrementAndGet();
        activity.put("id", last);
        activity.put("serviceUrl", "http://127.0.0.1:" + connector.getAddress().getPort());
        activity.putObject("from")
                .put("id", "29:alex")
                .put("name", "Alex Wilber")
                .put("aadObjectId", "alex-1");
        activity.putObject("recipient").put("id", "28:bot").put("name", "Ringar");
        activity.putObject("conversation")
                .put("id", place.id())
                .put("conversationType", place.slag)
                .put("tenantId", "t");
        return activity;
    }

    private String sand(ObjectNode activity) {
        var request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(activity.toString()))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) throw new AssertionError(answer.statusCode() + ": " + answer.body());
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void svara(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] body = exchange.getRequestBody().readAllBytes();
            String answer = MEMBERS;
            if (!exchange.getRequestMethod().equals("GET")) {
                String id = "ut-" + ids.incrementAndGet();
                if (exchange.getRequestMethod().equals("PUT")) {
                    updated.add(path.split("/", -1)[5]);
                    changed.add(las(new String(body, StandardCharsets.UTF_8))
                            .path("attachments")
                            .path(0)
                            .path("content"));
                }
                answer = JSON.createObjectNode().put("id", id).toString();
                if (exchange.getRequestMethod().equals("POST")) {
                    JsonNode message = las(new String(body, StandardCharsets.UTF_8));
                    JsonNode card = message.path("attachments").path(0).path("content");
                    String text = message.path("summary").asText()
                            + message.path("text").asText();
                    seen.add(new Sedd(path.split("/", -1)[3], id, card, text));
                }
            }
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static JsonNode knapp(JsonNode card, String title) {
        return card.findParents("verb").stream()
                .filter(part -> part.path("title").asText().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Ingen knapp heter " + title + " bland " + titlar(card)));
    }

    private static List<String> titlar(JsonNode card) {
        return card.findValues("title").stream()
                .map(JsonNode::asText)
                .distinct()
                .toList();
    }

    /** The texts of a card's visible parts, for a test to read. */
    static List<String> texter(JsonNode card) {
        return StreamSupport.stream(card.path("body").spliterator(), false)
                .flatMap(part -> part.findValues("text").stream())
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode las(String text) {
        try {
            return text.isBlank() ? JSON.missingNode() : JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
