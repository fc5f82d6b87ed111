package se.samverkan.ringar.store.anteckning;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import se.samverkan.ringar.store.delprojekt.Skede;

/**
 * A vägval or a ring, with its number and every change it has seen.
 *
 * @param delprojekt the id of the delprojekt it belongs to, or for a chefsamråd's own question the chefsamråd's
 *     {@link se.samverkan.ringar.store.samverkan.Chefsamrad#amne}
 * @param nummer counts from 1 in each delprojekt and slag; never given twice, not even after erasing
 * @param innehall what it says now; none once it is erased
 * @param citat the message it answered, when it was written as a reply
 * @param stammar the stems of its words, for searching
 * @param av the id of the person who noted it
 * @param konversation the key of the conversation in which it was noted
 * @param skede where the delprojekt was when it was noted; none for a chefsamråd's own question
 * @param bekraftad when the chair last confirmed it
 * @param ersatter the number of the vägval that this one reconsiders
 * @param ersattAv the number of the vägval that has taken its place
 * @param publicerad since when everybody may read it
 * @param pekarUt the words of a ring that seem to point out somebody, until it is put another way
 * @param roster how others see a ring, oldest first; earlier voices of the same person are among them
 * @param kalla the message in Teams that it was taken from; none when it was written to Ringar
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
        @Nullable Skede skede,
        Lage lage,
        @Nullable Instant bekraftad,
        @Nullable Integer ersatter,
        @Nullable Integer ersattAv,
        @Nullable Instant publicerad,
        @Nullable String pekarUt,
        List<Rost> roster,
        List<Andring> historik,
        @Nullable Kalla kalla) {
    public static final int SCHEMA = 1;

    public Anteckning {
        stammar = stammar == null ? Set.of() : Set.copyOf(stammar);
        roster = roster == null ? List.of() : List.copyOf(roster);
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

    /** Whether the wording has been changed since the chair last confirmed it. */
    public boolean andradEfterBekraftelsen() {
        Andring.Vad last = historik.stream()
                .map(Andring::vad)
                .filter(what -> what == Andring.Vad.BEKRAFTAD || what == Andring.Vad.ANDRAD)
                .reduce((earlier, later) -> later)
                .orElse(null);
        return bekraftad != null && last == Andring.Vad.ANDRAD;
    }

    /** Whether the chair has something to confirm: a vägval in force, not confirmed as it reads now. */
    public boolean attBekrafta() {
        return slag == Slag.VAGVAL
                && lage == Lage.NOTERAD
                && ersattAv == null
                && (bekraftad == null || andradEfterBekraftelsen());
    }

    /** The voice in force of each who has one, in the order in which they first spoke. */
    public List<Rost> gallandeRoster() {
        Map<String, Rost> latest = new LinkedHashMap<>();
        roster.forEach(voice -> latest.put(voice.av(), voice));
        return latest.values().stream()
                .filter(voice -> voice.syn() != Rost.Syn.INGEN)
                .toList();
    }

    Anteckning medNummer(int given) {
        return new Nasta(this).medNummer(given);
    }
}
