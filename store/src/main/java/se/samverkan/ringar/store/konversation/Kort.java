package se.samverkan.ringar.store.konversation;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A card that was sent, so that it can be updated when the thing it shows changes.
 *
 * @param amne what it shows: an entry's id, a promise's id
 */
@Document("kort")
public record Kort(
        @Id String id, int schema, String samverkan, String amne, String konversation, String aktivitet, Instant tid) {
    static final int SCHEMA = 1;
}
