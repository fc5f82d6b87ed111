package se.samverkan.ringar.store.delprojekt;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import se.samverkan.ringar.store.Faltvis;
import se.samverkan.ringar.store.databas.Nyss;

/** All delprojekt. Every question names the samverkan, and gets answers from no other. */
public class Delprojekten {
    private static final Logger LOG = LoggerFactory.getLogger(Delprojekten.class);
    private static final int TRIES = 50;
    /** The key of the event by which a delprojekt left its code, so that it is found by that code as before. */
    private static final String FORMER = "kod/";

    private final MongoTemplate mongo;
    private final Nyss<Nyckel, Delprojekt> nyss;
    private final Nyss<String, Set<String>> nyssKoder;

    Delprojekten(MongoTemplate mongo) {
        this.mongo = mongo;
        this.nyss = new Nyss<>(key -> hitta(key.samverkan(), key.id()).orElse(null));
        this.nyssKoder = new Nyss<>(samverkan -> Stream.concat(
                        mongo.findDistinct(query(inom(samverkan)), "kod", Delprojekt.class, String.class).stream(),
                        tidigareKoder(samverkan))
                .collect(Collectors.toUnmodifiableSet()));
    }

    private Stream<String> tidigareKoder(String samverkan) {
        Query left =
                query(inom(samverkan).and("historik").elemMatch(where("nyckel").regex("^" + FORMER)));
        left.fields().include("historik.nyckel");
        return mongo.find(left, Document.class, mongo.getCollectionName(Delprojekt.class)).stream()
                .flatMap(found -> found.getList("historik", Document.class).stream())
                .map(event -> event.getString("nyckel"))
                .filter(key -> key.startsWith(FORMER))
                .map(key -> key.substring(FORMER.length()));
    }

    private record Nyckel(String samverkan, String id) {}

    /** What came of asking for a new delprojekt. */
    public sealed interface Skapande {
        /** It is there, made now or by an earlier delivery of the same message. */
        record Skapat(Delprojekt delprojekt) implements Skapande {}

        /** Another delprojekt has the code. */
        record KodUpptagen(DelprojektKod kod) implements Skapande {}
    }

    /** A change made to the version that was read, with the event that tells of it. */
    public record Andring(Delprojekt efter, Handelse handelse) {}

    public Skapande skapa(Delprojekt delprojekt) {
        String key = delprojekt.historik().getFirst().nyckel();
        if (annansTidigare(
                delprojekt.samverkan(),
                delprojekt.kod(),
                left -> !left.historik().getFirst().nyckel().equals(key)))
            return new Skapande.KodUpptagen(delprojekt.kod());
        try {
            Skapande made = new Skapande.Skapat(mongo.insert(delprojekt));
            nyssKoder.glom(delprojekt.samverkan());
            return made;
        } catch (DuplicateKeyException taken) {
            return medNyckel(delprojekt.samverkan(), key)
                    .<Skapande>map(Skapande.Skapat::new)
                    .orElseGet(() -> new Skapande.KodUpptagen(delprojekt.kod()));
        }
    }

    private boolean annansTidigare(String samverkan, DelprojektKod kod, Predicate<Delprojekt> another) {
        return medNyckel(samverkan, FORMER + kod.varde()).filter(another).isPresent();
    }

    public Optional<Delprojekt> hitta(String samverkan, String id) {
        return Optional.ofNullable(
                mongo.findOne(query(inom(samverkan).and("_id").is(id)), Delprojekt.class));
    }

    /** As it was at most a second ago: for taking something down, never for changing or showing it. */
    public Optional<Delprojekt> hittaNyss(String samverkan, String id) {
        return nyss.hitta(new Nyckel(samverkan, id));
    }

    /** Whether a delprojekt may have this code, or have had it: what was made on another node within the last second may be missing. */
    public boolean harKod(String samverkan, String kod) {
        return nyssKoder.hitta(samverkan).orElse(Set.of()).contains(kod);
    }

    /** The one with this code; where none has it, the one that had it first. */
    public Optional<Delprojekt> medKod(String samverkan, String kod) {
        return Optional.ofNullable(
                        mongo.findOne(query(inom(samverkan).and("kod").is(kod)), Delprojekt.class))
                .or(() -> medNyckel(samverkan, FORMER + kod));
    }

    /**
     * Gives a delprojekt another code; it is still found by the one it had.
     *
     * @param nyckel counts once, as that of any change
     * @return none if another delprojekt has the code, or has had it: old cards speak of that one
     */
    public Optional<Delprojekt> bytKod(
            Delprojekt d, DelprojektKod kod, String nyckel, Instant tid, String av, LocalDate today) {
        String was = d.kod().varde();
        if (annansTidigare(d.samverkan(), kod, left -> !left.id().equals(d.id()))) return Optional.empty();
        // left for the second time; the key itself is another change's, made by the same click
        String key = medNyckel(d.samverkan(), FORMER + was).isPresent() ? nyckel + "/" + FORMER + was : FORMER + was;
        var event = new Handelse(key, tid, av, Handelse.Slag.SKAPAT, was, null, null, Handelse.KOD, null);
        try {
            Delprojekt now =
                    andra(d.samverkan(), d.id(), key, today, one -> new Andring(one.kallat(kod, one.namn()), event));
            nyssKoder.glom(d.samverkan());
            return Optional.of(now);
        } catch (DuplicateKeyException taken) {
            return Optional.empty();
        }
    }

    public List<Delprojekt> hitta(String samverkan, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : mongo.find(query(inom(samverkan).and("_id").in(ids)), Delprojekt.class);
    }

    /**
     * Those that a person may mean by this: the one with the code, or with the name, or else those whose code or name begins
     * with it.
     */
    public List<Delprojekt> kallade(String samverkan, String sagt) {
        String said = sagt.strip().toLowerCase(Locale.ROOT);
        if (said.isEmpty()) return List.of();
        Optional<Delprojekt> exact = medKod(samverkan, said);
        if (exact.isPresent()) return List.of(exact.get());
        var begins = Pattern.compile("^" + utanPrickar(said), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        List<Delprojekt> found = mongo.find(
                query(inom(samverkan)
                                .orOperator(
                                        where("kod").regex(begins),
                                        where("namn").regex(begins)))
                        .with(Sort.by("kod")),
                Delprojekt.class);
        List<Delprojekt> whole =
                found.stream().filter(d -> d.namn().equalsIgnoreCase(said)).toList();
        return whole.isEmpty() ? found : whole;
    }

    /** What is said as a pattern in which å and ä are an a, and ö an o: not every keyboard has them. */
    private static String utanPrickar(String said) {
        return said.codePoints()
                .mapToObj(c -> switch (c) {
                    case 'a', 'å', 'ä' -> "[aåä]";
                    case 'o', 'ö' -> "[oö]";
                    default -> Pattern.quote(Character.toString(c));
                })
                .collect(Collectors.joining());
    }

    /** All, by code. */
    public List<Delprojekt> alla(String samverkan) {
        return mongo.find(query(inom(samverkan)).with(Sort.by("kod")), Delprojekt.class);
    }

    /** Those in which the person has a place, by code. */
    public List<Delprojekt> medPerson(String samverkan, String person) {
        return mongo.find(
                query(inom(samverkan).and("bemanning.person").is(person)).with(Sort.by("kod")), Delprojekt.class);
    }

    /** Those in which any of these people has a place, by code. */
    public List<Delprojekt> medNagon(String samverkan, Collection<String> personer) {
        return mongo.find(
                query(inom(samverkan).and("bemanning.person").in(personer)).with(Sort.by("kod")), Delprojekt.class);
    }

    /** Whether the person has a place in another samverkan than this. */
    public boolean harPlatsUtanfor(String samverkan, String person) {
        return mongo.exists(
                query(where("samverkan").ne(samverkan).and("bemanning.person").is(person)), Delprojekt.class);
    }

    /** The ids of those in which any of these people has a place, at most so many. */
    public List<String> idMedNagon(String samverkan, Collection<String> personer, int most) {
        if (personer.isEmpty()) return List.of();
        Query held = query(inom(samverkan).and("bemanning.person").in(personer)).limit(most);
        held.fields().include("_id");
        return mongo.find(held, Document.class, mongo.getCollectionName(Delprojekt.class)).stream()
                .map(found -> String.valueOf(found.get("_id")))
                .toList();
    }

    public Optional<Delprojekt> medNyckel(String samverkan, String nyckel) {
        return Optional.ofNullable(
                mongo.findOne(query(inom(samverkan).and("historik.nyckel").is(nyckel)), Delprojekt.class));
    }

    /**
     * Changes a delprojekt once: a key that has been used gives what came of it, and nothing changes. Sets the day to
     * look here next to today.
     */
    public Delprojekt andra(
            String samverkan, String id, String nyckel, LocalDate today, Function<Delprojekt, Andring> change) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Delprojekt was = hitta(samverkan, id)
                    .orElseThrow(() -> new IllegalStateException("Inget delprojekt med id " + id + " i " + samverkan));
            if (was.harGjort(nyckel)) return was;
            Andring andring = change.apply(was);
            Delprojekt next = andring.efter().efter(andring.handelse(), today);
            try {
                long changed = mongo.updateFirst(
                                query(inom(samverkan)
                                        .and("_id")
                                        .is(id)
                                        .and("version")
                                        .is(was.version())),
                                // the round may have moved the day meanwhile, without a new version
                                Faltvis.andringar(mongo.getConverter(), was, next)
                                        .set("nastaKoll", today),
                                Delprojekt.class)
                        .getModifiedCount();
                nyss.glom(new Nyckel(samverkan, id));
                if (changed == 1) return next;
            } catch (DuplicateKeyException doneElsewhere) {
                return medNyckel(samverkan, nyckel).orElseThrow(() -> doneElsewhere);
            }
        }
        throw new IllegalStateException("Delprojekt " + id + " ändrades av andra " + TRIES + " gånger i rad");
    }

    /** Those that the round has to look at, at most so many. One that cannot be read is passed over, and logged. */
    public List<Delprojekt> attKolla(String samverkan, LocalDate today, int most) {
        Query due = query(inom(samverkan).and("nastaKoll").lte(today))
                .with(Sort.by("nastaKoll"))
                .limit(most);
        try {
            return mongo.find(due, Delprojekt.class);
        } catch (RuntimeException oneOfThem) {
            due.fields().include("_id");
            return mongo.find(due, Document.class, mongo.getCollectionName(Delprojekt.class)).stream()
                    .map(found -> String.valueOf(found.get("_id")))
                    .flatMap(id -> lasbart(samverkan, id).stream())
                    .toList();
        }
    }

    private Optional<Delprojekt> lasbart(String samverkan, String id) {
        try {
            return hitta(samverkan, id);
        } catch (RuntimeException e) {
            LOG.error("Delprojekt {} går inte att läsa", id, e);
            return Optional.empty();
        }
    }

    /** Moves the day of the next look forward, unless the delprojekt has changed since it was read. */
    public void kollat(Delprojekt read, LocalDate nasta) {
        mongo.updateFirst(
                query(inom(read.samverkan())
                        .and("_id")
                        .is(read.id())
                        .and("version")
                        .is(read.version())),
                new Update().set("nastaKoll", nasta),
                Delprojekt.class);
    }

    /**
     * A changed samverkan file may change every day: look at all of them again. Each gets a new version, so that a round
     * that read it under the earlier file does not move the day forward.
     */
    public void kollaAlla(String samverkan, LocalDate today) {
        mongo.updateMulti(
                query(inom(samverkan)), new Update().set("nastaKoll", today).inc("version", 1), Delprojekt.class);
    }

    private static Criteria inom(String samverkan) {
        return where("samverkan").is(samverkan);
    }
}
