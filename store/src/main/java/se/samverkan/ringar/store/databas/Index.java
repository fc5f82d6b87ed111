package se.samverkan.ringar.store.databas;

import java.util.List;
import org.bson.Document;

/**
 * An index that a collection needs. There is no sparse or partial one: the embedded database reads those otherwise than
 * MongoDB does, so every field of a unique index is always present in the document.
 *
 * @param namn its name in the database; a changed definition takes a new name
 * @param falt the fields in order; a leading minus means falling order, and a dotted path may lead into an array
 * @param unik whether two documents may not have the same values
 */
public record Index(String namn, List<String> falt, boolean unik) {

    public Index {
        falt = List.copyOf(falt);
        if (falt.isEmpty()) {
            throw new IllegalArgumentException("Index " + namn + " has no fields");
        }
    }

    /** An index to search and sort by. */
    public static Index pa(String namn, String... falt) {
        return new Index(namn, List.of(falt), false);
    }

    /** An index that refuses a second document with the same values. */
    public static Index unikt(String namn, String... falt) {
        return new Index(namn, List.of(falt), true);
    }

    /** Fields and directions as MongoDB writes them. */
    Document nycklar() {
        var nycklar = new Document();
        for (var f : falt) {
            if (f.startsWith("-")) {
                nycklar.append(f.substring(1), -1);
            } else {
                nycklar.append(f, 1);
            }
        }
        return nycklar;
    }
}
