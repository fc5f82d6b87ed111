package se.samverkan.ringar.store.person;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import se.samverkan.ringar.store.databas.Nyss;
import se.samverkan.ringar.store.samverkan.Kanslimedlem;
import se.samverkan.ringar.store.samverkan.Samverkan;

/** All people. A person belongs to no samverkan: the same human being may work in several. */
public class Personer {
    /** So many who stand in for each other in a row are followed, as when reminders are sent. */
    private static final int MOST_IN_A_ROW = 3;

    private static final String MAILTO = "mailto:";
    private final MongoTemplate mongo;
    private final Sammanforda sammanforda;
    private final Nyss<String, Person> nyssMedId;
    private final Nyss<String, Person> nyssMedIdentitet;

    Personer(MongoTemplate mongo) {
        this.mongo = mongo;
        this.sammanforda = new Sammanforda(mongo);
        this.nyssMedId = new Nyss<>(id -> sammanforda.slutligen(mongo.findById(id, Person.class)));
        this.nyssMedIdentitet = new Nyss<>(identitet -> mongo.findOne(med(identitet), Person.class));
    }

    public Optional<Person> hitta(String id) {
        nyssMedId.glom(id);
        return nyssMedId.hitta(id);
    }

    /** As it was at most a second ago. */
    public Optional<Person> hittaNyss(String id) {
        return nyssMedId.hitta(id);
    }

    public List<Person> hitta(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : mongo.find(query(where("_id").in(ids)), Person.class).stream()
                        .flatMap(p -> Stream.ofNullable(sammanforda.slutligen(p)))
                        .distinct()
                        .toList();
    }

    /** The person with this identity ({@code tenant/objectId} or {@code mailto:address}). */
    public Optional<Person> medIdentitet(String identitet) {
        nyssMedIdentitet.glom(identitet);
        return nyssMedIdentitet.hitta(identitet);
    }

    /** The person with this identity, as it was at most a second ago; a name that has changed is taken over. */
    public Optional<Person> kand(String identitet, String namn) {
        return nyssMedIdentitet
                .hitta(identitet)
                .flatMap(known ->
                        namn.isBlank() || known.namn().equals(namn) ? Optional.of(known) : heter(identitet, namn));
    }

    /**
     * Finds the person by identity, as it was at most a second ago, or by an address that nobody in Teams has been known
     * by, or remembers a new one; a name that has changed is taken over.
     *
     * @param epost the address that Teams says the person has; none if it is not to be relied on
     */
    public Person mott(String identitet, String namn, @Nullable String epost) {
        String address = epost == null || epost.isBlank() ? null : epost.strip().toLowerCase(Locale.ROOT);
        return kand(identitet, namn)
                .map(known -> address == null || known.epost() != null ? known : nas(known, address))
                .or(() -> address == null ? Optional.empty() : kandMedAdress(identitet, namn, address))
                .orElseGet(() -> ny(identitet, namn, address, false));
    }

    /** Somebody known by the address only, who now is met in Teams: one person. An address binds once. */
    private Optional<Person> kandMedAdress(String identitet, String namn, String address) {
        if (identitet.startsWith(MAILTO)) return Optional.empty();
        var update = new Update().addToSet("identiteter", identitet).set("epost", address);
        if (!namn.isBlank()) update.set("namn", namn);
        try {
            Person changed = mongo.findAndModify(
                    query(new Criteria()
                            .andOperator(
                                    where("identiteter").is(MAILTO + address),
                                    where("identiteter").size(1))),
                    update,
                    FindAndModifyOptions.options().returnNew(true),
                    Person.class);
            return Optional.ofNullable(changed).map(known -> minns(known.id(), known));
        } catch (DuplicateKeyException metElsewhere) {
            return medIdentitet(identitet);
        }
    }

    /** Known in Teams, now also by address, unless that is somebody else's. */
    private Person nas(Person known, String address) {
        try {
            return satt(known.id(), new Update().set("epost", address).addToSet("identiteter", MAILTO + address));
        } catch (DuplicateKeyException anothers) {
            return satt(known.id(), new Update().set("epost", address));
        }
    }

    /**
     * Forgets what this person is in the samverkan: roles and pauses, and that others have named the person as a
     * stand-in there.
     *
     * @param namn what is shown from now on instead of the name, and nothing else is kept: identities, address and chat
     *     go too. What refers to the id stays, and tells nothing; whoever comes again is somebody new. None where the
     *     person is known in another samverkan, and stays so.
     */
    public Person glom(String samverkan, Person person, @Nullable String namn) {
        // one by one: the embedded database loses the place in the list when an index has found it
        ersattsAv(samverkan, List.of(person.id())).forEach(absent -> ersatts(absent, samverkan, null));
        var update = new Update();
        if (namn == null) {
            update.pull("roller", new Document("samverkan", samverkan))
                    .pull("pauser", new Document("samverkan", samverkan))
                    .pull("veckobrev", new Document("samverkan", samverkan));
        } else {
            update.set("identiteter", List.of(Person.GLOMD + person.id()))
                    .set("namn", namn)
                    .set("roller", List.of())
                    .set("pauser", List.of())
                    .set("veckobrev", List.of())
                    .unset("epost")
                    .unset("chatt")
                    .unset("spelar");
            sammanforda.glom(person.id(), namn);
        }
        person.identiteter().forEach(nyssMedIdentitet::glom);
        return satt(person.id(), update);
    }

    /**
     * Lets the one be the other too: identities, roles, pause, address and chat become the one's, and whoever is asked for
     * by the other's id is the one. Asked for again it does what is left.
     */
    public Person sammanfor(String samverkan, Person kvar, String borta, String av, Instant tid) {
        sammanforda.arv(kvar.id(), borta, av, tid).forEach(nyssMedIdentitet::glom);
        for (Person absent : ersattsAv(samverkan, List.of(borta, kvar.id()))) {
            boolean own = absent.id().equals(kvar.id());
            String standin = absent.pauser().stream()
                    .filter(p -> p.samverkan().equals(samverkan))
                    .map(Paus::ersattare)
                    .findFirst()
                    .orElse(null);
            if (own || borta.equals(standin)) ersatts(absent, samverkan, own ? null : kvar.id());
        }
        nyssMedId.glom(borta);
        return satt(kvar.id(), new Update().set("schema", Person.SCHEMA));
    }

    /** Whether the person has a role or a pause, or has chosen something, in another samverkan than this. */
    public boolean kandUtanfor(String samverkan, Person person) {
        return person.roller().stream().anyMatch(r -> !r.samverkan().equals(samverkan))
                || person.pauser().stream().anyMatch(p -> !p.samverkan().equals(samverkan))
                || person.veckobrev().stream().anyMatch(v -> !v.samverkan().equals(samverkan));
    }

    /** Takes a role in the whole samverkan from the person; one that is not held is no matter. */
    public Person forlorarRoll(Person person, Rollinnehav roll) {
        return satt(
                person.id(),
                new Update()
                        .pull(
                                "roller",
                                new Document("samverkan", roll.samverkan())
                                        .append("roll", roll.roll().name())
                                        .append("huvudman", roll.huvudman())));
    }

    /** Those with any of these identities. */
    public List<Person> medIdentiteter(Collection<String> identiteter) {
        return identiteter.isEmpty()
                ? List.of()
                : mongo.find(query(where("identiteter").in(identiteter)).with(Sort.by("_id")), Person.class);
    }

    /**
     * Those who hold the role in the whole samverkan, in the order they were met.
     *
     * @param huvudman for whom they hold it; none for whomever
     */
    public List<Person> medRoll(String samverkan, Roll roll, @Nullable String huvudman) {
        Criteria held = where("samverkan").is(samverkan).and("roll").is(roll);
        return mongo.find(
                query(where("roller")
                                .elemMatch(
                                        huvudman == null
                                                ? held
                                                : held.and("huvudman").is(huvudman)))
                        .with(Sort.by("_id")),
                Person.class);
    }

    /** The kansli, as far as it has been met or told of: whom the file names, and whom they have let in. */
    public List<Person> kansliet(Samverkan samverkan) {
        List<String> named =
                samverkan.kansli().stream().map(Kanslimedlem::somIdentitet).toList();
        return Stream.concat(medIdentiteter(named).stream(), medRoll(samverkan.id(), Roll.KANSLI, null).stream())
                .distinct()
                .toList();
    }

    /** Those who hold any role in the whole samverkan. */
    public List<Person> medNagonRoll(String samverkan) {
        return mongo.find(query(where("roller.samverkan").is(samverkan)).with(Sort.by("_id")), Person.class);
    }

    /** Those who have named any of these as their stand-in in the samverkan. */
    public List<Person> ersattsAv(String samverkan, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : mongo.find(
                        query(where("pauser")
                                .elemMatch(where("samverkan")
                                        .is(samverkan)
                                        .and("ersattare")
                                        .in(ids))),
                        Person.class);
    }

    /**
     * Those whom this person stands in for on the day: they pause and have named the person, or somebody who pauses too
     * and has. Nobody any more from the day the pause ends.
     */
    public List<Person> franvarande(String samverkan, String person, LocalDate day) {
        var found = new LinkedHashMap<String, Person>();
        Set<String> standins = Set.of(person);
        for (int i = 0; i < MOST_IN_A_ROW && !standins.isEmpty(); i++) {
            Set<String> next = new HashSet<>();
            for (Person absent : ersattsAv(samverkan, standins)) {
                if (absent.id().equals(person) || absent.paus(samverkan, day).isEmpty()) continue;
                if (found.putIfAbsent(absent.id(), absent) == null) next.add(absent.id());
            }
            standins = next;
        }
        return List.copyOf(found.values());
    }

    /** Rests this person's reminders in the samverkan until that day; none ends the pause. */
    public Person pausar(Person person, String samverkan, @Nullable LocalDate till) {
        return satterPaus(person, samverkan, "till", till);
    }

    /** Names who gets this person's reminders in the samverkan during a pause; none for nobody. */
    public Person ersatts(Person person, String samverkan, @Nullable String ersattare) {
        return satterPaus(person, samverkan, "ersattare", ersattare);
    }

    /** The one element of the samverkan is made first, whoever makes it, and then one field of it is set. */
    private Person satterPaus(Person person, String samverkan, String falt, @Nullable Object varde) {
        mongo.updateFirst(
                query(where("_id").is(person.id()).and("pauser.samverkan").ne(samverkan)),
                new Update().push("pauser", mongo.getConverter().convertToMongoType(new Paus(samverkan, null, null))),
                Person.class);
        String field = "pauser.$." + falt;
        Person changed = mongo.findAndModify(
                query(where("_id").is(person.id()).and("pauser.samverkan").is(samverkan)),
                varde == null
                        ? new Update().unset(field)
                        : new Update().set(field, mongo.getConverter().convertToMongoType(varde)),
                FindAndModifyOptions.options().returnNew(true),
                Person.class);
        return minns(person.id(), changed);
    }

    /** What the person says of the letter of the week; none to have said nothing. */
    public Person valjerVeckobrev(Person person, String samverkan, @Nullable Veckobrevsval val) {
        if (val == null) return satt(person.id(), new Update().pull("veckobrev", new Document("samverkan", samverkan)));
        var chosen = mongo.getConverter().convertToMongoType(val);
        // the one element of the samverkan is made first, whoever makes it, and then it is set
        mongo.updateFirst(
                query(where("_id").is(person.id()).and("veckobrev.samverkan").ne(samverkan)),
                new Update().push("veckobrev", chosen),
                Person.class);
        Person changed = mongo.findAndModify(
                query(where("_id").is(person.id()).and("veckobrev.samverkan").is(samverkan)),
                new Update().set("veckobrev.$", chosen),
                FindAndModifyOptions.options().returnNew(true),
                Person.class);
        return minns(person.id(), changed);
    }

    /** Trial mode: an invented person, found again by its identity. */
    public Person pahittad(String identitet, String namn) {
        return medIdentitet(identitet).orElseGet(() -> ny(identitet, namn, null, true));
    }

    /** Remembers where this person is met personally; the same chat again changes nothing. */
    public Person chattar(Person person, String chatt) {
        return chatt.equals(person.chatt()) ? person : satt(person.id(), new Update().set("chatt", chatt));
    }

    /** Trial mode: the user speaks as another from now on, or as itself with {@code null}. */
    public Person spelar(Person person, @Nullable String annan) {
        return satt(person.id(), annan == null ? new Update().unset("spelar") : new Update().set("spelar", annan));
    }

    /** Gives the person a role in the whole samverkan; twice is once. */
    public Person farRoll(Person person, Rollinnehav roll) {
        return person.roller().contains(roll)
                ? person
                : satt(
                        person.id(),
                        new Update().addToSet("roller", mongo.getConverter().convertToMongoType(roll)));
    }

    /** By identity and not by id: whoever has been forgotten meanwhile does not get the name back. */
    private Optional<Person> heter(String identitet, String namn) {
        Person changed = mongo.findAndModify(
                med(identitet),
                new Update().set("namn", namn),
                FindAndModifyOptions.options().returnNew(true),
                Person.class);
        if (changed == null) nyssMedIdentitet.glom(identitet);
        return Optional.ofNullable(changed).map(known -> minns(known.id(), known));
    }

    private Person satt(String id, Update update) {
        Person changed = mongo.findAndModify(
                query(where("_id").is(id)),
                update,
                FindAndModifyOptions.options().returnNew(true),
                Person.class);
        return minns(id, changed);
    }

    private Person minns(String id, @Nullable Person changed) {
        if (changed == null) throw new IllegalStateException("Ingen person med id " + id);
        changed.identiteter().forEach(identitet -> nyssMedIdentitet.minns(identitet, changed));
        return nyssMedId.minns(id, changed);
    }

    private Person ny(String identitet, String namn, @Nullable String epost, boolean pahittad) {
        String address = MAILTO + epost;
        return epost == null || identitet.equals(address)
                ? nytt(List.of(identitet), namn, epost, pahittad).orElseGet(() -> finns(identitet))
                : nytt(List.of(identitet, address), namn, epost, pahittad)
                        .or(() -> medIdentitet(identitet))
                        .or(() -> nytt(List.of(identitet), namn, epost, pahittad))
                        .orElseGet(() -> finns(identitet));
    }

    /** @return none if somebody has one of the identities */
    private Optional<Person> nytt(List<String> identities, String namn, @Nullable String epost, boolean pahittad) {
        var person = new Person(
                new ObjectId().toHexString(),
                Person.SCHEMA,
                identities,
                namn,
                epost,
                null,
                null,
                pahittad,
                List.of(),
                List.of());
        try {
            return Optional.of(mongo.insert(person));
        } catch (DuplicateKeyException otherWasFirst) {
            return Optional.empty();
        }
    }

    private Person finns(String identitet) {
        return medIdentitet(identitet).orElseThrow(() -> new IllegalStateException("Personen är borta igen"));
    }

    private static Query med(String identitet) {
        return query(where("identiteter").is(identitet));
    }
}
