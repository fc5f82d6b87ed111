package se.samverkan.ringar.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.schema.Activity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.bot.lasning.Meddelandetext;
import se.samverkan.ringar.bot.samtal.Inkommet;
import se.samverkan.ringar.bot.samtal.Klick;
import se.samverkan.ringar.bot.samtal.Meddelandeklick;
import se.samverkan.ringar.bot.samtal.Tur;

/** From an invoke of the message extension to a click: which message it is about, or what was filled in. */
final class Tillaggslasning {
    private static final int LONGEST_NAME = 100;
    private static final String APP = "28:";

    private Tillaggslasning() {}

    /** Whether it is our only command with a window that is opened; a client without the manifest does not say which. */
    static boolean arNotera(Activity activity) {
        JsonNode value = Inlasning.trad(activity.getValue());
        String command = value == null ? "" : value.path("commandId").asText("");
        return command.isBlank() || command.equals(Meddelandeklick.OPPNA);
    }

    /** The opening of the form, from a message's menu or from the compose box. */
    static Optional<Inkommet> oppning(Activity activity) {
        JsonNode value = Inlasning.trad(activity.getValue());
        JsonNode message = value == null ? null : value.get("messagePayload");
        return Inlasning.utifran(
                activity, new Klick(Meddelandeklick.OPPNA, message == null ? Map.of() : meddelande(message)));
    }

    /** What was filled in, in the window that the form or an entry's card is shown in. */
    static Optional<Inkommet> ifyllt(Activity activity) {
        JsonNode value = Inlasning.trad(activity.getValue());
        JsonNode data = value == null ? null : value.get("data");
        if (data == null || !data.isObject()) return Optional.empty();
        String verb = data.path("verb").asText("");
        return verb.isEmpty() ? Optional.empty() : Inlasning.utifran(activity, new Klick(verb, Inlasning.varden(data)));
    }

    /** What is looked for: the parameter that the manifest names, or the only one there is. */
    static String fraga(Activity activity) {
        JsonNode value = Inlasning.trad(activity.getValue());
        if (value == null) return "";
        List<JsonNode> parameters = StreamSupport.stream(
                        value.path("parameters").spliterator(), false)
                .filter(p -> !p.path("name").asText("").equals("initialRun"))
                .toList();
        return parameters.stream()
                .filter(p -> p.path("name").asText("").equals("fraga"))
                .findFirst()
                .or(() -> parameters.stream().findFirst())
                .map(p -> p.path("value").asText(""))
                .orElse("");
    }

    /** How many of what is found have been shown already. */
    static int visade(Activity activity) {
        JsonNode value = Inlasning.trad(activity.getValue());
        return value == null
                ? 0
                : Math.max(0, value.path("queryOptions").path("skip").asInt(0));
    }

    private static Map<String, String> meddelande(JsonNode message) {
        Map<String, String> values = new HashMap<>();
        satt(values, "meddelande", message.path("id").asText(""));
        satt(values, "lank", message.path("linkToMessage").asText(""));
        String who = message.path("from").path("user").path("displayName").asText("");
        satt(values, "vem", who.length() > LONGEST_NAME ? "" : who);
        Meddelandetext said = Meddelandetext.las(
                message.path("body").path("content").asText(""),
                message.path("body").path("contentType").asText("html"),
                List.of(),
                omnamnanden(message.path("mentions")),
                APP);
        int length = said.text().codePointCount(0, said.text().length());
        // more than can be taken down: said on the form, where the essential is written instead
        if (length > Tur.MOST_CHARACTERS) values.put("langd", Integer.toString(length));
        else satt(values, "text", said.text());
        String quote = said.citat();
        if (quote != null && quote.length() <= Tur.MOST_CHARACTERS) satt(values, "citat", quote);
        return values;
    }

    /** Every app is read as the bot: it is not a person, and what is noted is not said to it. */
    private static List<Meddelandetext.Omnamnande> omnamnanden(JsonNode mentions) {
        return StreamSupport.stream(mentions.spliterator(), false)
                .map(m -> {
                    String name = m.path("mentionText").asText("");
                    boolean app = m.path("mentioned").path("application").isObject();
                    String id = app
                            ? APP
                            : m.path("mentioned").path("user").path("id").asText("");
                    return new Meddelandetext.Omnamnande(id, name, "<at>" + name + "</at>");
                })
                .toList();
    }

    private static void satt(Map<String, String> values, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) values.put(key, value);
    }
}
