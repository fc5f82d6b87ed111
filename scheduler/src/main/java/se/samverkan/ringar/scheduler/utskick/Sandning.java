package se.samverkan.ringar.scheduler.utskick;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.utskick.Utskick;

/**
 * One message: everything that goes to the same receiver on the same day.
 *
 * @param dit where it is sent
 * @param till whom it is for, mentioned where others read too; none for a group's prompt and for an answer
 */
public record Sandning(Dit dit, @Nullable Person till, List<Rad> rader) {
    public Sandning {
        rader = List.copyOf(rader);
    }

    /**
     * One promise in the message.
     *
     * @param om the delprojekt it is about; none for what is about the whole samverkan
     * @param istalletFor the one whose it is, who pauses and has named the receiver as stand-in; none otherwise
     */
    public record Rad(
            Utskick utskick,
            @Nullable Delprojekt om,
            @Nullable Person istalletFor) {
        public Rad(Utskick utskick, Delprojekt delprojekt) {
            this(utskick, delprojekt, null);
        }

        /** The delprojekt that it is about, where its rule is one of a delprojekt. */
        public Delprojekt delprojekt() {
            return Objects.requireNonNull(om);
        }
    }

    public List<Utskick> utskick() {
        return rader.stream().map(Rad::utskick).toList();
    }
}
