package se.samverkan.ringar.store.databas;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;

/** Which unique index refused a write, so that a taken number is told from a message that has come before. */
public final class Dubblett {

    /** Both databases write it so: "… collection: ringar.anteckningar index: nyckel dup key: …". */
    private static final Pattern INDEX = Pattern.compile(" index: (\\S+) dup key");

    private Dubblett() {}

    /** The index's name; {@code _id_} for the document's own id; empty when the database did not say. */
    public static Optional<String> index(DuplicateKeyException fel) {
        var text = fel.getMessage();
        if (text == null) {
            return Optional.empty();
        }
        var traff = INDEX.matcher(text);
        return traff.find() ? Optional.of(traff.group(1)) : Optional.empty();
    }
}
