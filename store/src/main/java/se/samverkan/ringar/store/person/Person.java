package se.samverkan.ringar.store.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A human being that Ringar has met or been told of. Names and addresses stand here and nowhere else.
 *
 * @param id an id of our own; everything else refers to it
 * @param identiteter {@code tenant/objectId}, one for each tenant the person comes from, opaque strings; a person
 *     without Teams has {@code mailto:address}
 * @param chatt the key of the personal chat, once the person has been met there
 * @param spelar trial mode only: the id of the invented person that this user speaks as
 * @param pahittad trial mode only: an invented person
 * @param roller roles that hold for a whole samverkan rather than for one delprojekt
 * @param pauser at most one for each samverkan
 * @param veckobrev at most one for each samverkan; none while nothing was said
 */
@Document("personer")
public record Person(
        @Id String id,
        int schema,
        List<String> identiteter,
        String namn,
        @Nullable String epost,
        @Nullable String chatt,
        @Nullable String spelar,
        boolean pahittad,
        List<Rollinnehav> roller,
        List<Paus> pauser,
        List<Veckobrevsval> veckobrev) {
    static final int SCHEMA = 1;
    /** What the identity of a forgotten person begins with. */
    static final String GLOMD = "glomd/";

    @PersistenceCreator
    public Person {
        identiteter = List.copyOf(identiteter);
        roller = roller == null ? List.of() : List.copyOf(roller);
        pauser = pauser == null ? List.of() : List.copyOf(pauser);
        veckobrev = veckobrev == null ? List.of() : List.copyOf(veckobrev);
    }

    /** One who has said nothing of the letter of the week. */
    public Person(
            String id,
            int schema,
            List<String> identiteter,
            String namn,
            @Nullable String epost,
            @Nullable String chatt,
            @Nullable String spelar,
            boolean pahittad,
            List<Rollinnehav> roller,
            List<Paus> pauser) {
        this(id, schema, identiteter, namn, epost, chatt, spelar, pahittad, roller, pauser, List.of());
    }

    /** Somebody who is not remembered. */
    public static Person okand(String identitet) {
        return new Person("", SCHEMA, List.of(identitet), "", null, null, null, false, List.of(), List.of());
    }

    /** Whether the person asked to be forgotten, and is no more than an id. */
    public boolean glomd() {
        return identiteter.stream().anyMatch(identity -> identity.startsWith(GLOMD));
    }

    /** Whether the person can speak with Ringar in Teams, and is not only written to. */
    public boolean iTeams() {
        return identiteter.stream()
                .anyMatch(identity ->
                        identity.contains("/") && !identity.startsWith(GLOMD) && !identity.startsWith("sammanford/"));
    }

    /** The pause that rests this person's reminders on the day. */
    public Optional<Paus> paus(String samverkan, LocalDate day) {
        return pauser.stream()
                .filter(p -> p.samverkan().equals(samverkan) && p.galler(day))
                .findFirst();
    }

    /** What the person has said of the letter of the week. */
    public Optional<Veckobrevsval> veckobrev(String samverkan) {
        return veckobrev.stream().filter(v -> v.samverkan().equals(samverkan)).findFirst();
    }

    /** The address that mail reaches this person by. */
    public Optional<String> epostadress() {
        return Optional.ofNullable(epost)
                .or(() -> identiteter.stream()
                        .filter(identity -> identity.startsWith("mailto:"))
                        .map(identity -> identity.substring("mailto:".length()))
                        .findFirst());
    }

    /** The first word of the name, as one is addressed. */
    public String fornamn() {
        String first = namn.strip().split("\\s+", 2)[0];
        return first.isEmpty() ? namn : first;
    }
}
