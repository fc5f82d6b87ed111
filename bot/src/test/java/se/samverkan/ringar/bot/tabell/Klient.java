package se.samverkan.ringar.bot.tabell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import se.samverkan.ringar.bot.tabell.Tabell.Var;
import se.samverkan.ringar.bot.test.Ringarna;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sends what a client of Teams sends, as somebody of each role, and gathers what is answered. */
final class Klient {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String BOT = "28:ringar";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Ringarna bot;

    Klient(Ringarna bot) {
        this.bot = bot;
    }

    /**
     * What came back.
     *
     * @param mening the sentence, where it is nothing but a sentence
     * @param allt everything that was shown, as it was sent
     */
    record Svaret(int status, String mening, String allt) {}

    static String konversation(Vemsroll vem, Var var) {
        return switch (var) {
            case ENSKILT -> "a:" + vem.objekt();
            case KANALEN -> "19:tabellkanalen@thread.tacv2";
            case GRUPPCHATTEN -> "19:tabellchatten@thread.v2";
        };
    }

    Svaret sager(Vemsroll vem, Var var, String text) {
        return skicka(meddelande(vem, var, text));
    }

    ObjectNode meddelande(Vemsroll vem, Var var, String text) {
        ObjectNode activity = aktivitet(vem, var, "message").put("textFormat", "plain");
        if (var == Var.ENSKILT) return activity.put("text", text);
        ObjectNode mention = activity.putArray("entities").addObject();
        mention.put("type", "mention").put("text", "<at>Ringar</at>");
        mention.putObject("mentioned").put("id", BOT).put("name", "Ringar");
        return activity.put("text", "<at>Ringar</at> " + text);
    }

    Svaret klickar(Vemsroll vem, Var var, String verb, Map<String, String> data) {
        ObjectNode activity = aktivitet(vem, var, "invoke").put("name", "adaptiveCard/action");
        activity.put("replyToId", "ett-kort");
        ObjectNode carried = activity.putObject("value")
                .putObject("action")
                .put("type", "Action.Execute")
                .put("verb", verb)
                .putObject("data");
        data.forEach(carried::put);
        return skicka(activity);
    }

    /** An invoke of the message extension. */
    ObjectNode tillagg(Vemsroll vem, Var var, String name) {
        ObjectNode activity = aktivitet(vem, var, "invoke").put("name", name);
        activity.putObject("value").put("commandId", "notera").put("commandContext", "message");
        return activity;
    }

    ObjectNode aktivitet(Vemsroll vem, Var var, String type) {
        ObjectNode activity = JSON.createObjectNode()
                .put("type", type)
                .put("id", UUID.randomUUID().toString())
                .put("channelId", "msteams")
                .put("serviceUrl", bot.teams().adress())
                .put("locale", "sv-SE");
        activity.putObject("from")
                .put("id", "29:" + vem.objekt())
                .put("name", vem.namn())
                .put("aadObjectId", vem.objekt())
                .put("tenantId", vem.tenant());
        String kind = switch (var) {
            case ENSKILT -> "personal";
            case KANALEN -> "channel";
            case GRUPPCHATTEN -> "groupChat";
        };
        activity.putObject("conversation")
                .put("id", konversation(vem, var))
                .put("conversationType", kind)
                .put("isGroup", var != Var.ENSKILT)
                .put("tenantId", "prov-hyresgast");
        activity.putObject("recipient").put("id", BOT).put("name", "Ringar");
        return activity;
    }

    Svaret skicka(ObjectNode activity) {
        HttpResponse<String> answer = sand(HttpRequest.newBuilder(adress("/api/messages"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(activity.toString())));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        String id = activity.path("id").asString();
        var heard = bot.teams().anrop().stream()
                .filter(a -> a.metod().equals("POST") && a.svarPa().equals(id))
                .map(a -> a.kropp())
                .toList();
        bot.teams().glom();
        JsonNode body = answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
        String all = answer.body() + heard.stream().map(JsonNode::toString).collect(Collectors.joining());
        if (heard.size() == 1 && !heard.getFirst().has("attachments"))
            return new Svaret(answer.statusCode(), heard.getFirst().path("text").asString(""), all);
        return new Svaret(answer.statusCode(), heard.isEmpty() ? mening(body) : "", all);
    }

    /** The sentence of an invoke's answer: to a click, in a window, or beside the box where one writes. */
    private static String mening(JsonNode body) {
        JsonNode task = body.path("task").path("value");
        if (task.isString()) return task.asString();
        JsonNode found = body.path("composeExtension").path("text");
        if (found.isString()) return found.asString();
        JsonNode value = body.path("value");
        return value.isString() ? value.asString() : "";
    }

    Svaret hamtar(String path) {
        HttpResponse<String> answer = sand(HttpRequest.newBuilder(adress(path)).GET());
        return new Svaret(answer.statusCode(), "", answer.body());
    }

    Svaret fyllerI(String path, String form) {
        HttpResponse<String> answer = sand(HttpRequest.newBuilder(adress(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        return new Svaret(answer.statusCode(), "", answer.body());
    }

    private URI adress(String path) {
        return URI.create("http://127.0.0.1:" + bot.port() + path);
    }

    private HttpResponse<String> sand(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
