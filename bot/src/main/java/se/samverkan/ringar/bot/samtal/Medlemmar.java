package se.samverkan.ringar.bot.samtal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.store.konversation.Konversation;

/** Who is in a conversation, as Teams tells. */
@FunctionalInterface
public interface Medlemmar {
    /** A member of a conversation: identity {@code tenant/objectId}, name and address. */
    record Medlem(String identitet, String namn, @Nullable String epost) {}

    /** The member with this id at Teams; none if there is none or Teams does not answer. */
    Optional<Medlem> medlem(Konversation konversation, String id);
}
