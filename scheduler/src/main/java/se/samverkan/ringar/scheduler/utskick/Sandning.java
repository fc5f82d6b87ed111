package se.samverkan.ringar.scheduler.utskick;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.konversation.Konversation;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.utskick.Utskick;

/**
 * One message: everything that goes to the same person at the same time.
 *
 * @param dit where it is sent
 * @param till whom it is for, mentioned where others read too; none for an answer to a conversation
 */
public record Sandning(Konversation dit, @Nullable Person till, List<Rad> rader) {
    /** One promise in the message. */
    public record Rad(Utskick utskick, Delprojekt delprojekt) {}

    public List<Utskick> utskick() {
        return rader.stream().map(Rad::utskick).toList();
    }
}
