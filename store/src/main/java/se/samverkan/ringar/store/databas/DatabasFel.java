package se.samverkan.ringar.store.databas;

import org.jspecify.annotations.Nullable;

/** The database cannot be used as it stands; the message is a Swedish sentence for whoever runs the bot. */
public final class DatabasFel extends RuntimeException {

    DatabasFel(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
