package se.samverkan.ringar.bot.samtal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.store.konversation.Konversation;

/** Who is in a conversation, as Teams tells. */
public interface Medlemmar {
    /**
     * A member of a conversation.
     *
     * @param identitet {@code tenant/objectId}
     * @param hemma whether the person comes from the tenant that the conversation belongs to
     * @param gast whether the person is a guest there, or not signed in at all
     */
    record Medlem(String identitet, String namn, @Nullable String epost, boolean hemma, boolean gast) {}

    /** The member with this id at Teams; none if there is none or Teams does not answer. */
    Optional<Medlem> medlem(Konversation konversation, String id);

    /** All members, at most as many as fit in a list to choose from; empty if Teams does not answer. */
    List<Medlem> alla(Konversation konversation);
}
