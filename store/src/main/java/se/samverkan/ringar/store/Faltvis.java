package se.samverkan.ringar.store;

import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.query.Update;

/** Writes set fields and never replace documents: what a newer node has added, an older one leaves alone. */
public final class Faltvis {
    private Faltvis() {}

    /**
     * An update that makes the one into the other and touches nothing else. What was added at the end of a list is
     * pushed, so that elements already there keep what a newer node has put into them.
     */
    public static Update andringar(MongoConverter converter, Object was, Object now) {
        var before = new Document();
        converter.write(was, before);
        var after = new Document();
        converter.write(now, after);
        var update = new Update();
        after.forEach((name, field) -> {
            Object old = before.get(name);
            if (Objects.equals(old, field)) return;
            if (old instanceof List<?> start && field instanceof List<?> longer && borjarMed(longer, start)) {
                update.push(name)
                        .each(longer.subList(start.size(), longer.size()).toArray());
            } else {
                update.set(name, field);
            }
        });
        before.keySet().stream().filter(name -> !after.containsKey(name)).forEach(update::unset);
        return update;
    }

    /** An update that sets every field of the value, and unsets none that it does not know. */
    public static Update alla(MongoConverter converter, Object value) {
        var document = new Document();
        converter.write(value, document);
        var update = new Update();
        document.forEach((name, field) -> {
            if (!name.equals("_id") && !name.equals("_class")) update.set(name, field);
        });
        return update;
    }

    private static boolean borjarMed(List<?> longer, List<?> start) {
        return longer.size() > start.size() && longer.subList(0, start.size()).equals(start);
    }
}
