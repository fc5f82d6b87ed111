package se.samverkan.ringar.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.builder.InvokeResponse;
import java.util.List;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.sok.Soktillagg.Fynd;

/**
 * Writes what the message extension answers: a window with a card, a window with a sentence, or what was found. In such
 * a window a button is an {@code Action.Submit}; it knows no other kind that comes back.
 */
final class Rutskrivare {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int OK = 200;

    private Rutskrivare() {}

    static InvokeResponse ruta(Svar answer, String title) {
        Kort card = answer.kort();
        if (card == null) return mening(answer.text());
        ObjectNode body = JSON.objectNode();
        ObjectNode value = body.putObject("task").put("type", "continue").putObject("value");
        value.put("title", title).put("height", "medium").put("width", "medium");
        value.set("card", bilaga(skickande(Kortskrivare.skriv(card, answer.text()))));
        return new InvokeResponse(OK, body);
    }

    /** An empty sentence closes the window. */
    static InvokeResponse mening(String text) {
        ObjectNode body = JSON.objectNode();
        if (!text.isEmpty()) body.putObject("task").put("type", "message").put("value", text);
        return new InvokeResponse(OK, body);
    }

    static InvokeResponse fynd(List<Fynd> found) {
        ObjectNode body = JSON.objectNode();
        ObjectNode result =
                body.putObject("composeExtension").put("type", "result").put("attachmentLayout", "list");
        ArrayNode attachments = result.putArray("attachments");
        for (Fynd one : found) {
            ObjectNode attachment = bilaga(Kortskrivare.skriv(one.kort(), one.rubrik() + ": " + one.rad()));
            ObjectNode preview = attachment.putObject("preview");
            preview.put("contentType", "application/vnd.microsoft.card.thumbnail");
            preview.putObject("content").put("title", one.rubrik()).put("text", one.rad());
            attachments.add(attachment);
        }
        return new InvokeResponse(OK, body);
    }

    static InvokeResponse ingetFynd(String text) {
        ObjectNode body = JSON.objectNode();
        body.putObject("composeExtension").put("type", "message").put("text", text);
        return new InvokeResponse(OK, body);
    }

    private static ObjectNode bilaga(JsonNode card) {
        ObjectNode attachment = JSON.objectNode().put("contentType", Teamskanal.CARD);
        attachment.set("content", card);
        return attachment;
    }

    /** The same card with every button in the form for clients that know {@code Action.Submit} only. */
    private static JsonNode skickande(JsonNode node) {
        if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) list.set(i, skickande(list.get(i)));
            return list;
        }
        if (!(node instanceof ObjectNode object)) return node;
        if (object.path("type").asText().equals("Action.Execute")) return object.path("fallback");
        object.properties().forEach(field -> field.setValue(skickande(field.getValue())));
        return object;
    }
}
