package se.samverkan.ringar.bot.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A message of the bot's as somebody sees it, who can read it, fill it in and press its buttons. */
public final class Heard {
    private final Talk.Har har;
    private final String konversation;
    private final String aktivitet;
    private final JsonNode kropp;
    private final ObjectNode ifyllt = FalskTeams.JSON.createObjectNode();
    private final boolean ruta;

    Heard(Talk.Har har, String konversation, String aktivitet, JsonNode kropp) {
        this(har, konversation, aktivitet, kropp, false);
    }

    /** A card in a window of the message extension. */
    static Heard ruta(Talk.Har har, String konversation, JsonNode kropp) {
        return new Heard(har, konversation, "", kropp, true);
    }

    private Heard(Talk.Har har, String konversation, String aktivitet, JsonNode kropp, boolean ruta) {
        this.ruta = ruta;
        this.har = har;
        this.konversation = konversation;
        this.aktivitet = aktivitet;
        this.kropp = kropp;
    }

    /** The conversation that it stands in, with the thread. */
    public String konversation() {
        return konversation;
    }

    /** The text beside no card. */
    public String text() {
        return kropp.path("text").asString("");
    }

    /** The essential in plain text, of a card or of a sentence. */
    public String summary() {
        return kropp.path("summary").asString(text());
    }

    public String title() {
        return ren(kort().path("body").path(0).path("text").asString(""));
    }

    /** Under this label stands exactly this, line by line. */
    public Heard with(String etikett, String text) {
        assertThat(under(etikett)).as("under «%s» in %s", etikett, kort()).contains(text);
        return this;
    }

    public Heard without(String etikett) {
        assertThat(under(etikett)).isEmpty();
        return this;
    }

    /** Somewhere on the card this can be read. */
    public Heard shows(String text) {
        assertThat(String.join("\n", allText())).contains(text);
        return this;
    }

    public Heard showsNot(String text) {
        assertThat(kort().toString()).doesNotContain(text);
        return this;
    }

    public Heard offers(String... knappar) {
        assertThat(titlar()).contains(knappar);
        return this;
    }

    public Heard offersNot(String... knappar) {
        assertThat(titlar()).doesNotContain(knappar);
        return this;
    }

    /** Fills in the field with this label; what is chosen is given by its title. */
    public Heard fill(String etikett, String varde) {
        JsonNode field = alla("label").stream()
                .filter(f -> f.path("label").asString().equals(etikett))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Inget fält heter «" + etikett + "» på " + kort()));
        String value = StreamSupport.stream(field.path("choices").spliterator(), false)
                .filter(c -> c.path("title").asString().equals(varde))
                .map(c -> c.path("value").asString())
                .findFirst()
                .orElse(varde);
        ifyllt.put(field.path("id").asString(), value);
        return this;
    }

    /** What the field with this label holds before anybody fills it in. */
    public String field(String etikett) {
        return alla("label").stream()
                .filter(f -> f.path("label").asString().equals(etikett))
                .findFirst()
                .orElseThrow()
                .path("value")
                .asString("");
    }

    /** Presses the button, with what was filled in and what stood there already. */
    public Turn clicks(Vem vem, String knapp) {
        JsonNode action = knapp(knapp);
        if (ruta) return har.fyllerI(vem, data(action));
        return har.klickar(vem, aktivitet, action.path("verb").asString(), data(action));
    }

    /** Presses the button in a client that does not know {@code Action.Execute}. */
    public Turn submits(Vem vem, String knapp) {
        return har.skickar(vem, aktivitet, data(knapp(knapp).path("fallback")));
    }

    /** What the button carries, for a test that changes it. */
    public ObjectNode data(String knapp) {
        return data(knapp(knapp));
    }

    /** Presses a button that carries something else than it was given. */
    public Turn forges(Vem vem, String knapp, ObjectNode data) {
        if (ruta) return har.fyllerI(vem, data);
        return har.klickar(vem, aktivitet, knapp(knapp).path("verb").asString(), data);
    }

    /** Waits until the card has been changed in place, to have this in its headline. */
    public Heard becomes(String rubrik) {
        return Awaitility.await("the card becomes «" + rubrik + "»")
                .atMost(Duration.ofSeconds(60))
                .until(
                        this::nu,
                        now -> now.filter(h -> h.title().contains(rubrik)).isPresent())
                .orElseThrow();
    }

    /** Waits until the card has been changed in place, to have this button. */
    public Heard becomesOffering(String knapp) {
        return blir("offers «" + knapp + "»", h -> h.titlar().contains(knapp));
    }

    /** Waits until the card has been changed in place, to have this button no more. */
    public Heard becomesWithout(String knapp) {
        return blir("has no «" + knapp + "»", h -> !h.titlar().contains(knapp));
    }

    private Heard blir(String what, Predicate<Heard> so) {
        return Awaitility.await("the card " + what)
                .atMost(Duration.ofSeconds(60))
                .until(this::nu, now -> now.filter(so).isPresent())
                .orElseThrow();
    }

    /** Waits until the bot can find the card again to change it: that is written down behind its answer. */
    public Heard remembered() {
        Awaitility.await("the card is remembered")
                .atMost(Duration.ofSeconds(60))
                .until(() -> har.talk().samling("kort").stream()
                        .anyMatch(card -> aktivitet.equals(card.getString("aktivitet"))));
        return this;
    }

    /** The card as it looks in the conversation now. */
    private Optional<Heard> nu() {
        return har.talk().teams().anrop().stream()
                .filter(a -> a.metod().equals("PUT") && a.aktivitet().equals(aktivitet))
                .reduce((a, b) -> b)
                .map(a -> new Heard(har, konversation, aktivitet, a.kropp()));
    }

    public JsonNode kort() {
        return kropp.path("attachments").path(0).path("content");
    }

    /** Everything that can be read on the card. */
    public List<String> allText() {
        return alla("text").stream().map(n -> ren(n)).toList();
    }

    private Optional<String> under(String etikett) {
        JsonNode body = kort().path("body");
        for (int i = 0; i < body.size(); i++) {
            if (!ren(body.get(i).path("text").asString("")).equals(etikett)) continue;
            var lines = new ArrayList<String>();
            for (int j = i + 1;
                    j < body.size() && body.get(j).path("type").asString().equals("RichTextBlock");
                    j++) {
                String line = body.get(j).path("inlines").path(0).path("text").asString();
                lines.add(line.equals(" ") ? "" : line);
            }
            return Optional.of(String.join("\n", lines));
        }
        return Optional.empty();
    }

    private List<String> titlar() {
        return alla("title").stream()
                .filter(n -> n.path("type").asString("").startsWith("Action."))
                .map(n -> n.path("title").asString())
                .toList();
    }

    private JsonNode knapp(String titel) {
        return alla("title").stream()
                .filter(n -> n.path("type").asString("").equals(ruta ? "Action.Submit" : "Action.Execute"))
                .filter(n -> n.path("title").asString().equals(titel))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Ingen knapp heter «" + titel + "», de heter " + titlar()));
    }

    private ObjectNode data(JsonNode action) {
        ObjectNode data = FalskTeams.JSON.createObjectNode();
        alla("label").forEach(field -> {
            if (field.has("value")) data.set(field.path("id").asString(), field.path("value"));
        });
        data.setAll(ifyllt);
        data.setAll((ObjectNode) action.path("data"));
        return data;
    }

    /** Every node of the card that has such a property, from above. */
    private List<JsonNode> alla(String property) {
        var found = new ArrayList<JsonNode>();
        samla(kort(), property, found);
        return found;
    }

    private static void samla(JsonNode node, String property, List<JsonNode> found) {
        if (node.isObject() && node.has(property)) found.add(node);
        node.forEach(child -> samla(child, property, found));
    }

    private static String ren(JsonNode node) {
        String text = node.path("text").asString("");
        return node.path("type").asString("").equals("TextRun") ? text : ren(text);
    }

    /** Our own sentences escape what Markdown would read. */
    private static String ren(String text) {
        return text.replaceAll("\\\\([\\\\*_\\[\\]`~#])", "$1");
    }
}
