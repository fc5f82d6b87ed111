package se.samverkan.ringar.store.anteckning;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import se.samverkan.ringar.store.Faltvis;
import se.samverkan.ringar.store.anteckning.Anteckning.Lage;
import se.samverkan.ringar.store.databas.Gruppskrivare;

/**
 * All that has been taken down. An entry with its number, its key and its history is one document, written once: the
 * number is a guess that the unique index accepts or refuses.
 */
public class Anteckningar implements AutoCloseable {
    private static final int TRIES = 50;
    private static final int MOST_CANDIDATES = 1_000;
    private final MongoTemplate mongo;
    private final Gruppskrivare<Document> skrivare;
    private final Map<String, AtomicInteger> senasteNummer = new ConcurrentHashMap<>();
    private final Map<List<String>, CompletableFuture<Anteckning>> underArbete = new ConcurrentHashMap<>();

    Anteckningar(MongoTemplate mongo) {
        this.mongo = mongo;
        this.skrivare = Gruppskrivare.infogar(mongo.getCollection(mongo.getCollectionName(Anteckning.class)));
    }

    /**
     * What became of a draft.
     *
     * @param ny whether this call made the entry; else an earlier one with the same key did
     */
    public record Registrering(Anteckning anteckning, boolean ny) {}

    /** Takes it down. The same key again gives the entry that it made the first time. */
    public Anteckning registrera(Utkast utkast) {
        return registreraEnGang(utkast, null).anteckning();
    }

    /**
     * Takes down what was taken from a message, and tells whether it was this call that did it. A delivery that comes
     * again while the first is being written waits for that one, so that it draws no number of its own.
     */
    public Registrering registreraEnGang(Utkast utkast, @Nullable Kalla kalla) {
        var mine = new CompletableFuture<Anteckning>();
        List<String> key = List.of(utkast.samverkan(), utkast.nyckel());
        var earlier = underArbete.putIfAbsent(key, mine);
        if (earlier != null) {
            try {
                return new Registrering(earlier.join(), false);
            } catch (CompletionException failed) {
                return registreraEnGang(utkast, kalla);
            }
        }
        try {
            Registrering made = skrivEnGang(utkast, kalla);
            mine.complete(made.anteckning());
            return made;
        } catch (RuntimeException failed) {
            mine.completeExceptionally(failed);
            throw failed;
        } finally {
            underArbete.remove(key);
        }
    }

    private Registrering skrivEnGang(Utkast utkast, @Nullable Kalla kalla) {
        Anteckning entry = utkast.anteckning(kalla);
        String serie = entry.samverkan() + "/" + entry.delprojekt() + "/" + entry.slag();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Anteckning numbered = entry.medNummer(nastaNummer(serie, entry));
            try {
                var document = new Document();
                mongo.getConverter().write(numbered, document);
                skrivare.skriv(document);
                return new Registrering(numbered, true);
            } catch (DuplicateKeyException taken) {
                senasteNummer.remove(serie);
                var before = medNyckel(entry.samverkan(), utkast.nyckel());
                if (before.isPresent()) return new Registrering(before.get(), false);
            } catch (RuntimeException failed) {
                senasteNummer.remove(serie);
                throw failed;
            }
        }
        throw new IllegalStateException("Inget ledigt nummer i " + serie + " på " + TRIES + " försök");
    }

    public Optional<Anteckning> hitta(String samverkan, String id) {
        return Optional.ofNullable(
                mongo.findOne(query(inom(samverkan).and("_id").is(id)), Anteckning.class));
    }

    public Optional<Anteckning> medNyckel(String samverkan, String nyckel) {
        return Optional.ofNullable(
                mongo.findOne(query(inom(samverkan).and("historik.nyckel").is(nyckel)), Anteckning.class));
    }

    /** Those taken from this message, the first first. */
    public List<Anteckning> ur(String samverkan, String meddelande) {
        return mongo.find(
                query(inom(samverkan).and("kalla.meddelande").is(meddelande)).with(Sort.by("tid")), Anteckning.class);
    }

    /** The latest that this person noted in any of these delprojekt and that count, the newest first. */
    public List<Anteckning> senasteAv(String samverkan, Collection<String> delprojekt, String person, int most) {
        return delprojekt.isEmpty()
                ? List.of()
                : mongo.find(
                        query(inom(samverkan)
                                        .and("delprojekt")
                                        .in(delprojekt)
                                        .and("av")
                                        .is(person)
                                        .and("lage")
                                        .is(Lage.NOTERAD))
                                .with(Sort.by(Sort.Direction.DESC, "tid", "nummer"))
                                .limit(most),
                        Anteckning.class);
    }

    public Optional<Anteckning> medNummer(String samverkan, String delprojekt, Slag slag, int nummer) {
        return Optional.ofNullable(mongo.findOne(
                query(iSerie(samverkan, delprojekt, slag).and("nummer").is(nummer)), Anteckning.class));
    }

    /** The latest that count, the newest first, with a number below {@code fore}. */
    public List<Anteckning> lista(String samverkan, String delprojekt, Slag slag, int fore, int most) {
        return lista(samverkan, delprojekt, slag, Urval.ALLT, fore, most);
    }

    /** Of those, the ones that are wanted. */
    public List<Anteckning> lista(String samverkan, String delprojekt, Slag slag, Urval urval, int fore, int most) {
        return mongo.find(
                query(urval.pa(iSerie(samverkan, delprojekt, slag)
                                .and("nummer")
                                .lt(fore)
                                .and("lage")
                                .is(Lage.NOTERAD)))
                        .with(Sort.by(Sort.Direction.DESC, "nummer"))
                        .limit(most),
                Anteckning.class);
    }

    /**
     * Searches with Swedish inflections, the best first and the newest first among equals.
     *
     * @param delprojekt those to search in
     */
    public List<Anteckning> sok(String samverkan, Collection<String> delprojekt, String said, int most) {
        return delprojekt.isEmpty()
                ? List.of()
                : sok(samverkan, where("delprojekt").in(delprojekt), said, most);
    }

    /** As that, and in what is published anywhere in the samverkan. */
    public List<Anteckning> sokOcksaPublicerat(String samverkan, Collection<String> delprojekt, String said, int most) {
        return sok(
                samverkan,
                new Criteria()
                        .orOperator(
                                where("delprojekt").in(delprojekt),
                                where("publicerad").ne(null)),
                said,
                most);
    }

    private List<Anteckning> sok(String samverkan, Criteria readable, String said, int most) {
        Sokord words = Sokord.av(said);
        if (words.tomt()) return List.of();
        return mongo
                .find(
                        query(inom(samverkan)
                                        .and("stammar")
                                        .in(words.nycklar())
                                        .and("lage")
                                        .is(Lage.NOTERAD)
                                        .andOperator(readable))
                                .with(Sort.by(Sort.Direction.DESC, "tid"))
                                .limit(MOST_CANDIDATES),
                        Anteckning.class)
                .stream()
                .sorted(Comparator.comparingInt(words::poang).reversed())
                .limit(most)
                .toList();
    }

    /** How many count. */
    public long antal(String samverkan, String delprojekt, Slag slag) {
        return antal(samverkan, delprojekt, slag, Urval.ALLT);
    }

    /** How many of those that are wanted count. */
    public long antal(String samverkan, String delprojekt, Slag slag, Urval urval) {
        return mongo.count(
                query(urval.pa(iSerie(samverkan, delprojekt, slag).and("lage").is(Lage.NOTERAD))), Anteckning.class);
    }

    /** How many that count were noted in the whole samverkan at the moment or later. */
    public long antalSedan(String samverkan, Slag slag, Instant sedan) {
        return mongo.count(
                query(inom(samverkan)
                        .and("slag")
                        .is(slag)
                        .and("lage")
                        .is(Lage.NOTERAD)
                        .and("tid")
                        .gte(sedan)),
                Anteckning.class);
    }

    /** When the latest that counts was noted; numbers are given in the order in which things are noted. */
    public Optional<Instant> senastNoterat(String samverkan, String delprojekt) {
        return Stream.of(Slag.values())
                .flatMap(slag -> tid(iSerie(samverkan, delprojekt, slag), Sort.Direction.DESC).stream())
                .max(Comparator.naturalOrder());
    }

    /** When the oldest vägval was noted that is in force and that nobody has confirmed. */
    public Optional<Instant> aldstaObekraftade(String samverkan, String delprojekt) {
        return tid(
                iSerie(samverkan, delprojekt, Slag.VAGVAL)
                        .and("bekraftad")
                        .is(null)
                        .and("ersattAv")
                        .is(null),
                Sort.Direction.ASC);
    }

    /** Both go by the index of the numbers, so that the write of an entry keeps no index for their sake. */
    private Optional<Instant> tid(Criteria among, Sort.Direction order) {
        var first = query(among.and("lage").is(Lage.NOTERAD))
                .with(Sort.by(order, "nummer"))
                .limit(1);
        first.fields().include("tid");
        return Optional.ofNullable(mongo.findOne(first, Document.class, mongo.getCollectionName(Anteckning.class)))
                .map(found -> found.getDate("tid").toInstant());
    }

    /** Those of which something is published: ids of delprojekt. */
    public List<String> medPublicerat(String samverkan) {
        return mongo.findDistinct(
                query(inom(samverkan).and("publicerad").ne(null).and("lage").is(Lage.NOTERAD)),
                "delprojekt",
                Anteckning.class,
                String.class);
    }

    /** Whether anything of it is published. */
    public boolean harPublicerat(String samverkan, String delprojekt) {
        return mongo.exists(
                query(inom(samverkan)
                        .and("delprojekt")
                        .is(delprojekt)
                        .and("publicerad")
                        .ne(null)
                        .and("lage")
                        .is(Lage.NOTERAD)),
                Anteckning.class);
    }

    /** How many entries this person has noted, in all delprojekt of the samverkan. */
    public long antalAv(String samverkan, String person) {
        return mongo.count(
                query(inom(samverkan).and("av").is(person).and("lage").is(Lage.NOTERAD)), Anteckning.class);
    }

    /** The latest that this person noted in the delprojekt and has not taken back. */
    public Optional<Anteckning> senasteAv(String samverkan, String delprojekt, String person) {
        return Optional.ofNullable(mongo.findOne(
                query(inom(samverkan)
                                .and("delprojekt")
                                .is(delprojekt)
                                .and("av")
                                .is(person)
                                .and("lage")
                                .is(Lage.NOTERAD))
                        .with(Sort.by(Sort.Direction.DESC, "tid", "nummer")),
                Anteckning.class));
    }

    /** Changes the wording; the earlier stays readable in the history. */
    public Anteckning andra(Anteckning was, String nyckel, Instant tid, String av, UnaryOperator<Innehall> change) {
        return gor(was, nyckel, tid, av, new Atgard.Andra(change));
    }

    /** Takes back an entry: it no longer counts, and can be put back. */
    public Anteckning angra(Anteckning was, String nyckel, Instant tid, String av) {
        return gor(was, nyckel, tid, av, new Atgard.Angra());
    }

    /** Puts back what was taken back. */
    public Anteckning aterstall(Anteckning was, String nyckel, Instant tid, String av) {
        return gor(was, nyckel, tid, av, new Atgard.Aterstall());
    }

    /** Erases every wording there is, also the earlier ones; the number, the days and the keys remain. */
    public Anteckning radera(Anteckning was, String nyckel, Instant tid, String av) {
        return gor(was, nyckel, tid, av, new Atgard.Radera());
    }

    @Override
    public void close() {
        skrivare.close();
    }

    /** Does one thing with an entry, once, to the version that is stored; what changes nothing is not written. */
    public Anteckning gor(Anteckning ref, String nyckel, Instant tid, String av, Atgard atgard) {
        var done = new Andring(nyckel, tid, av, atgard.vad(), null);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Anteckning was = hitta(ref.samverkan(), ref.id())
                    .orElseThrow(() -> new IllegalStateException("Ingen anteckning med id " + ref.id()));
            if (was.harGjort(nyckel)) return was;
            Anteckning next = atgard.pa(was, done);
            if (next.version() == was.version()) return was;
            Update update = next.lage() == Lage.RADERAD && was.lage() != Lage.RADERAD
                    ? Faltvis.alla(mongo.getConverter(), next)
                            .unset("innehall")
                            .unset("citat")
                            .unset("pekarUt")
                            .unset("kalla")
                    : Faltvis.andringar(mongo.getConverter(), was, next);
            try {
                long changed = mongo.updateFirst(
                                query(inom(was.samverkan())
                                        .and("_id")
                                        .is(was.id())
                                        .and("version")
                                        .is(was.version())),
                                update,
                                Anteckning.class)
                        .getModifiedCount();
                if (changed == 1) return next;
            } catch (DuplicateKeyException doneElsewhere) {
                return medNyckel(was.samverkan(), nyckel).orElseThrow(() -> doneElsewhere);
            }
        }
        throw new IllegalStateException("Anteckning " + ref.id() + " ändrades av andra " + TRIES + " gånger i rad");
    }

    private int nastaNummer(String serie, Anteckning entry) {
        return senasteNummer
                .computeIfAbsent(serie, unknown -> new AtomicInteger(hogsta(entry)))
                .incrementAndGet();
    }

    private int hogsta(Anteckning entry) {
        var highest = query(iSerie(entry.samverkan(), entry.delprojekt(), entry.slag()))
                .with(Sort.by(Sort.Direction.DESC, "nummer"))
                .limit(1);
        highest.fields().include("nummer");
        Document found = mongo.findOne(highest, Document.class, mongo.getCollectionName(Anteckning.class));
        return found == null ? 0 : found.getInteger("nummer");
    }

    private static Criteria iSerie(String samverkan, String delprojekt, Slag slag) {
        return inom(samverkan).and("delprojekt").is(delprojekt).and("slag").is(slag);
    }

    private static Criteria inom(String samverkan) {
        return where("samverkan").is(samverkan);
    }
}
