package se.samverkan.ringar.scheduler.utskick;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.scheduler.utskick.Sandning.Rad;
import se.samverkan.ringar.store.konversation.Konversation;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.utskick.Utskick;

/**
 * One message to be.
 *
 * @param mottagare the id of the person or the place it is for; of the promise, for an answer and for a
 *     mailbox, which are joined with none
 * @param till the person; none for a group's prompt and for an answer
 * @param plats the person's own chat, the group's place or where the answer belongs; none that is known and open
 * @param brevlada the mail address that it is for, where it is for a mailbox rather than somebody; none otherwise
 * @param svar whether it asks nobody for anything: sent at any hour, and beside the day's message
 */
record Brev(
        String mottagare,
        @Nullable Person till,
        @Nullable Konversation plats,
        @Nullable String brevlada,
        boolean svar,
        List<Rad> rader) {
    List<Utskick> utskick() {
        return rader.stream().map(Rad::utskick).toList();
    }

    Brev och(Brev more) {
        var all = new ArrayList<>(rader);
        all.addAll(more.rader());
        return new Brev(mottagare, till, plats, brevlada, svar, all);
    }

    Brev med(@Nullable Konversation place) {
        return new Brev(mottagare, till, place, brevlada, svar, rader);
    }

    /** Whether somebody has asked to have it sent again: it waits for no other message of the day. */
    boolean begart() {
        return rader.stream().anyMatch(row -> row.utskick().ingrepp() != null);
    }
}
