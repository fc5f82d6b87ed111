package se.samverkan.ringar.scheduler.utskick;

import java.util.LinkedHashMap;
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

    /**
     * The rows as they are shown: what two promises ask of the same person, who may have it both as their own and in
     * somebody's place, is one line; their own, where they have it so.
     */
    public List<Rad> visade() {
        return enGang(rader);
    }

    /** Of these rows, each thing once. */
    public static List<Rad> enGang(List<Rad> rows) {
        var each = new LinkedHashMap<List<String>, Rad>();
        for (Rad row : rows) {
            Utskick u = row.utskick();
            each.merge(
                    List.of(u.regel(), u.delprojekt(), u.amne()),
                    row,
                    (first, second) -> first.istalletFor() != null && second.istalletFor() == null ? second : first);
        }
        return List.copyOf(each.values());
    }

    public List<Utskick> utskick() {
        return rader.stream().map(Rad::utskick).toList();
    }
}
