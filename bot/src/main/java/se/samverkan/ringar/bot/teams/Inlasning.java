package se.samverkan.ringar.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.Attachment;
import com.microsoft.bot.schema.ConversationAccount;
import com.microsoft.bot.schema.Entity;
import com.microsoft.bot.schema.Serialization;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.bot.lasning.Meddelandetext;
import se.samverkan.ringar.bot.samtal.Inkommet;
import se.samverkan.ringar.bot.samtal.Klick;
import se.samverkan.ringar.bot.samtal.Sagt;
import se.samverkan.ringar.store.konversation.Konversation.Adress;
import se.samverkan.ringar.store.konversation.Konversation.Slag;

/** From an Activity to what was said, by whom and where. What an activity lacks makes it unreadable, never a guess. */
final class Inlasning {
    private static final int LONGEST_ID = 512;

    private Inlasning() {}

    /** What an activity says; empty if it lacks what every activity from Teams has. */
    static Optional<Inkommet> las(Activity activity) {
        return las(activity, klick(activity), false);
    }

    /** A click in a window of the message extension, which may be opened where the bot is no member. */
    static Optional<Inkommet> utifran(Activity activity, Klick click) {
        return las(activity, click, true);
    }

    private static Optional<Inkommet> las(Activity activity, @Nullable Klick click, boolean outside) {
        Optional<Adress> address = adress(activity);
        String from = activity.getFrom() == null ? null : activity.getFrom().getId();
        if (address.isEmpty() || !rimligt(activity.getId()) || from == null || !rimligt(from)) return Optional.empty();
        String object = activity.getFrom().getAadObjectId();
        String identity = hemtenant(activity) + "/" + (rimligt(object) ? object : from);
        String name = Optional.ofNullable(activity.getFrom().getName()).orElse("");
        Meddelandetext said =
                click == null ? text(activity, address.get().botId()) : new Meddelandetext("", null, List.of());
        return Optional.of(new Inkommet(
                "teams/" + address.get().id() + "/" + activity.getId(),
                address.get(),
                identity,
                from,
                name.length() > 200 ? name.substring(0, 200) : name,
                said.text(),
                said.citat(),
                said.andra().stream().map(m -> new Sagt.Namnd(m.id(), m.namn())).toList(),
                click,
                outside));
    }

    /** Where an activity comes from; the thread is kept beside the conversation's own id. */
    static Optional<Adress> adress(Activity activity) {
        ConversationAccount there = activity.getConversation();
        if (there == null || !rimligt(there.getId()) || activity.getRecipient() == null) return Optional.empty();
        String bot = activity.getRecipient().getId();
        if (!rimligt(bot)) return Optional.empty();
        String[] parts = there.getId().split(";messageid=", 2);
        return Optional.of(new Adress(
                parts[0],
                slag(there),
                tenant(activity),
                activity.getServiceUrl(),
                bot,
                parts.length > 1 ? parts[1] : null,
                slag(there) == Slag.PERSONLIG && activity.getFrom() != null
                        ? activity.getFrom().getId()
                        : null));
    }

    private static Slag slag(ConversationAccount there) {
        return switch (there.getConversationType()) {
            case "personal" -> Slag.PERSONLIG;
            case "channel" -> Slag.KANAL;
            case "groupChat" -> Slag.GRUPPCHATT;
            case null, default -> there.isGroup() ? Slag.GRUPPCHATT : Slag.PERSONLIG;
        };
    }

    private static String tenant(Activity activity) {
        String tenant = activity.getConversation().getTenantId();
        if (rimligt(tenant)) return tenant;
        JsonNode data = trad(activity.getChannelData());
        String inData = data == null ? "" : data.path("tenant").path("id").asText("");
        return rimligt(inData) ? inData : "okänd";
    }

    /**
     * The tenant that the person comes from. In a shared channel the people are each from their own, and the
     * conversation's tenant is that of the team that owns the channel; a guest has an identity of its own there.
     */
    private static String hemtenant(Activity activity) {
        JsonNode home = activity.getFrom().getProperties().get("tenantId");
        String said = home == null ? "" : home.asText("");
        return rimligt(said) ? said : tenant(activity);
    }

    private static Meddelandetext text(Activity activity, String bot) {
        List<String> html = Stream.ofNullable(activity.getAttachments())
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .filter(a -> "text/html".equals(a.getContentType()))
                .map(Attachment::getContent)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
        List<Meddelandetext.Omnamnande> mentions = Stream.ofNullable(activity.getEntities())
                .flatMap(List::stream)
                .filter(e -> e != null && "mention".equals(e.getType()))
                .map(Inlasning::omnamnande)
                .flatMap(Optional::stream)
                .toList();
        String format = activity.getTextFormat() == null
                ? null
                : activity.getTextFormat().toString();
        return Meddelandetext.las(activity.getText(), format, html, mentions, bot);
    }

    private static Optional<Meddelandetext.Omnamnande> omnamnande(Entity entity) {
        Map<String, JsonNode> more = entity.getProperties();
        JsonNode who = more.get("mentioned");
        JsonNode text = more.get("text");
        if (who == null || text == null || !who.path("id").isTextual()) return Optional.empty();
        return Optional.of(new Meddelandetext.Omnamnande(
                who.path("id").asText(), who.path("name").asText(""), text.asText("")));
    }

    /** A click: an {@code adaptiveCard/action} invoke, or a message that carries a value. */
    private static @Nullable Klick klick(Activity activity) {
        JsonNode value = trad(activity.getValue());
        if (value == null || !value.isObject()) return null;
        boolean invoke = activity.isType("invoke");
        JsonNode data = invoke ? value.path("action").path("data") : value;
        String verb = invoke ? value.path("action").path("verb").asText("") : "";
        if (verb.isEmpty()) verb = data.path("verb").asText("");
        if (verb.isEmpty()) return invoke ? new Klick("", Map.of()) : null;
        return new Klick(verb, varden(data));
    }

    /** What a click carries and what was filled in, by id. */
    static Map<String, String> varden(JsonNode data) {
        Map<String, String> values = new HashMap<>();
        data.properties().forEach(field -> {
            if (field.getValue().isValueNode() && !field.getKey().equals("verb")) {
                values.put(field.getKey(), field.getValue().asText(""));
            }
        });
        return values;
    }

    static @Nullable JsonNode trad(@Nullable Object value) {
        if (value == null) return null;
        return value instanceof JsonNode node ? node : Serialization.objectToTree(value);
    }

    private static boolean rimligt(@Nullable String id) {
        return id != null && !id.isBlank() && id.length() <= LONGEST_ID;
    }
}
