package se.samverkan.ringar.store.anteckning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import se.samverkan.ringar.store.delprojekt.Skede;

/**
 * A vägval or a ring, with its number and every change it has seen.
 *
 * @param nummer counts from 1 in each delprojekt and slag; never given twice, not even after erasing
 * @param innehall what it says now; none once it is erased
 * @param citat the message it answered, when it was written as a reply
 * @param stammar the stems of its words, for searching
 * @param av the id of the person who noted it
 * @param konversation the key of the conversation in which it was noted
 */
@Document("anteckningar")
public record Anteckning(
        @Id String id,
        int schema,
        long version,
        String samverkan,
        String delprojekt,
        Slag slag,
        int nummer,
        @Nullable Innehall innehall,
        @Nullable String citat,
        Set<String> stammar,
        Instant tid,
        String av,
        String konversation,
        Skede skede,
        Lage lage,
        List<Andring> historik) {
    public static final int SCHEMA = 1;

    public Anteckning {
        stammar = stammar == null ? Set.of() : Set.copyOf(stammar);
        historik = List.copyOf(historik);
    }

    /** Whether it counts. */
    public enum Lage {
        NOTERAD,
        /** Taken back by its author; still readable in the history, not listed. */
        ANGRAD,
        /** Nothing left but the number: for what should never have been written. */
        RADERAD
    }

    /** V4, R2. */
    public String beteckning() {
        return slag.beteckning(nummer);
    }

    /** The key of the message or click that made it. */
    public String nyckel() {
        return historik.getFirst().nyckel();
    }

    public boolean harGjort(String nyckel) {
        return historik.stream().anyMatch(h -> h.nyckel().equals(nyckel));
    }

    /** Whether the wording has been changed since it was noted. */
    public boolean andrad() {
        return historik.stream().anyMatch(h -> h.vad() == Andring.Vad.ANDRAD);
    }

    Anteckning medNummer(int given) {
        return new Anteckning(
                id,
                schema,
                version,
                samverkan,
                delprojekt,
                slag,
                given,
                innehall,
                citat,
                stammar,
                tid,
                av,
                konversation,
                skede,
                lage,
                historik);
    }

    Anteckning efter(
            Lage then, @Nullable Innehall says, @Nullable String quote, Set<String> stems, List<Andring> history) {
        return new Anteckning(
                id,
                schema,
                version + 1,
                samverkan,
                delprojekt,
                slag,
                nummer,
                says,
                quote,
                stems,
                tid,
                av,
                konversation,
                skede,
                then,
                history);
    }

    List<Andring> historikMed(Andring andring) {
        var events = new ArrayList<>(historik);
        events.add(andring);
        return events;
    }
}
