package se.samverkan.ringar.bot.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was said or clicked, and what came of it.
 *
 * @param svar the body with which HTTP was answered: empty for a message, the answer to an invoke
 * @param hort the messages that answered it
 */
public record Turn(Talk.Har har, ObjectNode aktivitet, String svar, List<Heard> hort) {

    /** A card came, or took the place of the one that was clicked, with a headline that holds this. */
    public Heard hearsCard(String rubrik) {
        Heard card = kort();
        assertThat(card.title()).contains(rubrik);
        return card;
    }

    /** A window came with a card in it, with a headline that holds this. */
    public Heard opensWindow(String rubrik) {
        JsonNode card = invoke().path("task").path("value").path("card");
        assertThat(card.isObject()).as(svar).isTrue();
        var shown = FalskTeams.JSON.createObjectNode();
        shown.putArray("attachments").add(card);
        Heard window = Heard.ruta(har, aktivitet.path("conversation").path("id").asString(), shown);
        assertThat(window.title()).contains(rubrik);
        return window;
    }

    /** A window came with nothing but a sentence that holds this. */
    public Turn tells(String mening) {
        JsonNode task = invoke().path("task");
        assertThat(task.path("type").asString("")).as(svar).isEqualTo("message");
        assertThat(task.path("value").asString("")).contains(mening);
        return this;
    }

    /** What was found, as cards. */
    public List<Heard> finds() {
        JsonNode result = invoke().path("composeExtension");
        assertThat(result.path("type").asString("")).as(svar).isEqualTo("result");
        return result.path("attachments")
                .valueStream()
                .map(a -> {
                    var shown = FalskTeams.JSON.createObjectNode();
                    shown.putArray("attachments").add(a);
                    return Heard.ruta(har, "", shown);
                })
                .toList();
    }

    /** Nothing was found, and this is said of it. */
    public Turn findsNothing(String mening) {
        JsonNode result = invoke().path("composeExtension");
        assertThat(result.path("type").asString("")).as(svar).isEqualTo("message");
        assertThat(result.path("text").asString("")).contains(mening);
        return this;
    }

    /** A plain sentence came that holds this, and no card. */
    public Turn hears(String mening) {
        String said = hort.isEmpty() ? invoke().path("value").asString("") : ensam().text();
        assertThat(said).contains(mening);
        return this;
    }

    /** Nothing was shown. */
    public Turn hearsNothing() {
        assertThat(hort).isEmpty();
        return this;
    }

    /** Whatever was answered, this is not in it. */
    public Turn saysNothingOf(String text) {
        assertThat(hort).noneMatch(h -> (h.kort() + h.summary() + h.text()).contains(text));
        return this;
    }

    /** The very same delivery once more, as Teams does when it is unsure. */
    public Turn again() {
        return har.sand(aktivitet);
    }

    /** The same once more with a new id, as a client does when an invoke got no answer. */
    public Turn retried() {
        return har.sand(aktivitet.deepCopy().put("id", UUID.randomUUID().toString()));
    }

    private Heard kort() {
        JsonNode body = invoke();
        if (!body.path("value").isObject()) return ensam();
        var shown = FalskTeams.JSON.createObjectNode();
        shown.putArray("attachments").addObject().set("content", body.path("value"));
        return new Heard(
                har,
                aktivitet.path("conversation").path("id").asString(),
                aktivitet.path("replyToId").asString(),
                shown);
    }

    private Heard ensam() {
        assertThat(hort).as("answers to %s", aktivitet).hasSize(1);
        return hort.getFirst();
    }

    private JsonNode invoke() {
        return svar.isEmpty() ? FalskTeams.JSON.createObjectNode() : FalskTeams.JSON.readTree(svar);
    }
}
