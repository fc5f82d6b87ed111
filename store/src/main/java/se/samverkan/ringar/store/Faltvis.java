package se.samverkan.ringar.store;

import org.bson.Document;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.query.Update;

/** Writes set fields and never replace documents: what a newer node has added, an older one leaves alone. */
public final class Faltvis {
    private Faltvis() {}

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
}
