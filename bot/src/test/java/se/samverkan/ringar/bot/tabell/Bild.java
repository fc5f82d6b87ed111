package se.samverkan.ringar.bot.tabell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.codecs.DocumentCodec;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.bot.test.Ringarna;

/**
 * All that is stored, as it was when the world was ready: to see whether something has been changed, and to put it back.
 * What a conversation remembers of itself (how it is reached, what was last chosen there, which cards were sent) is left out.
 */
final class Bild {
    private static final List<String> SAMLINGAR =
            List.of("delprojekt", "anteckningar", "utskick", "personer", "konversationer", "dokument", "dokumentdelar");
    private static final Codec<Document> LASNING = new DocumentCodec();

    private final Ringarna bot;
    private final Map<String, Map<String, RawBsonDocument>> innan = new LinkedHashMap<>();

    Bild(Ringarna bot) {
        this.bot = bot;
        for (String name : SAMLINGAR) innan.put(name, las(name));
    }

    private Map<String, RawBsonDocument> las(String name) {
        var all = new LinkedHashMap<String, RawBsonDocument>();
        bot.ra(name).forEach(d -> {
            BsonValue id = d.get("_id");
            all.put(
                    id.isObjectId()
                            ? id.asObjectId().getValue().toHexString()
                            : id.asString().getValue(),
                    d);
        });
        return all;
    }

    /** The documents that are not as they were, by collection and id. */
    List<String> andrat() {
        List<String> changed = new ArrayList<>();
        for (String name : SAMLINGAR) {
            Map<String, RawBsonDocument> now = las(name);
            Map<String, RawBsonDocument> before = innan.get(name);
            now.forEach((id, d) -> {
                if (!lika(name, before.get(id), d)) changed.add(name + "/" + id);
            });
            before.keySet().stream().filter(id -> !now.containsKey(id)).forEach(id -> changed.add(name + "/" + id));
        }
        return changed;
    }

    private static boolean lika(String name, @Nullable RawBsonDocument before, RawBsonDocument now) {
        if (before != null && before.getByteBuffer().equals(now.getByteBuffer())) return true;
        return Objects.equals(utan(name, before), utan(name, now));
    }

    private static @Nullable Document utan(String name, @Nullable RawBsonDocument d) {
        // a place that is new has nothing yet
        if (d == null) return name.equals("konversationer") ? new Document("kopplingar", List.of()) : null;
        Document copy = d.decode(LASNING);
        if (name.equals("konversationer"))
            return new Document("kopplingar", Objects.requireNonNullElse(copy.get("kopplingar"), List.of()));
        // where a person is met
        if (name.equals("personer")) copy.remove("chatt");
        return copy;
    }

    void aterstall(List<String> changed) {
        for (String one : changed) {
            String[] where = one.split("/", 2);
            RawBsonDocument was = innan.get(where[0]).get(where[1]);
            bot.ersatt(where[0], where[1], was == null ? null : was.decode(LASNING));
        }
    }
}
