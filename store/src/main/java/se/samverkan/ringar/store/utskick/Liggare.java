package se.samverkan.ringar.store.utskick;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import se.samverkan.ringar.store.databas.Gruppskrivare;
import se.samverkan.ringar.store.utskick.Utskick.Hyra;
import se.samverkan.ringar.store.utskick.Utskick.Lage;

/**
 * The ledger of promises. The round writes into it, the sender reads out of it, and they meet nowhere else. Every step
 * is one atomic write, conditional on the step before, so any number of nodes may send from the same ledger.
 */
public class Liggare implements AutoCloseable {
    private final MongoTemplate mongo;
    private final InstantSource vaggur;
    private final Gruppskrivare<Markning.Marke> marken;

    /** @param vaggur real time, also in trial mode: leases run out in it whatever the trial clock says */
    Liggare(MongoTemplate mongo, @Qualifier("vaggur") InstantSource vaggur) {
        this.mongo = mongo;
        this.vaggur = vaggur;
        this.marken = new Gruppskrivare<>("utskick", new Markning(mongo, vaggur));
    }

    /** Promises it; true if it was not promised before. */
    public boolean lova(Lofte lofte, Instant now) {
        var entry = new Utskick(
                new ObjectId().toHexString(),
                Utskick.SCHEMA,
                lofte.samverkan(),
                lofte.nyckel(),
                lofte.regel(),
                lofte.delprojekt(),
                lofte.amne(),
                lofte.steg(),
                lofte.mottagare(),
                lofte.konversation(),
                Lage.LOVAD,
                lofte.tidigast(),
                null,
                0,
                null,
                null,
                null,
                now,
                now,
                null);
        try {
            mongo.insert(entry);
            return true;
        } catch (DuplicateKeyException promisedBefore) {
            return false;
        }
    }

    /** What fell away since it was no longer true, and is again: promised anew. */
    public void ater(Lofte lofte, Instant now) {
        mongo.updateFirst(
                query(inom(lofte.samverkan())
                        .and("nyckel")
                        .is(lofte.nyckel())
                        .and("lage")
                        .is(Lage.INAKTUELL)),
                new Update()
                        .set("lage", Lage.LOVAD)
                        .set("tidigast", lofte.tidigast())
                        .set("forsok", 0)
                        .unset("kod")
                        .set("andrad", now),
                Utskick.class);
    }

    /**
     * Those of the promises that may be new, or have fallen away, without those that are made already: most of what is
     * said on a day was promised on an earlier one, and to read is cheaper than to write in vain. One alone is not looked
     * up.
     */
    public List<Lofte> olovade(String samverkan, Collection<Lofte> loften) {
        if (loften.size() < 2) return List.copyOf(loften);
        var same = query(inom(samverkan)
                .and("nyckel")
                .in(loften.stream().map(Lofte::nyckel).toList())
                .and("lage")
                .ne(Lage.INAKTUELL));
        same.fields().include("nyckel").exclude("_id");
        Set<String> known = mongo.find(same, Document.class, mongo.getCollectionName(Utskick.class)).stream()
                .map(found -> found.getString("nyckel"))
                .collect(Collectors.toSet());
        return loften.stream().filter(l -> !known.contains(l.nyckel())).toList();
    }

    /**
     * Leases what is due: promised and due now, or leased by somebody whose lease has run out. Two senders never get the
     * same.
     *
     * @param lease how long it is ours before the mark of sending
     * @return in the order of delprojekt, so that what goes to the same person comes together
     */
    public List<Utskick> hyr(String samverkan, Instant now, Duration lease, int most) {
        List<String> ids = new ArrayList<>(forst(utgangna(samverkan, now), most));
        if (ids.size() < most) ids.addAll(forst(lovade(samverkan, now), most - ids.size()));
        return hyr(samverkan, now, lease, ids);
    }

    /** As the index has them, so that no more are read than are taken. */
    private List<String> forst(Criteria due, int most) {
        Query first = query(due).with(Sort.by("tidigast", "delprojekt")).limit(most);
        first.fields().include("_id");
        return mongo.find(first, Document.class, mongo.getCollectionName(Utskick.class)).stream()
                .map(found -> String.valueOf(found.get("_id")))
                .toList();
    }

    /** Leases these, as far as they are due and free: what goes to somebody who is to be written to now anyhow. */
    public List<Utskick> hyrDessa(String samverkan, Instant now, Duration lease, Collection<Utskick> wanted) {
        return hyr(samverkan, now, lease, wanted.stream().map(Utskick::id).toList());
    }

    private List<Utskick> hyr(String samverkan, Instant now, Duration lease, List<String> ids) {
        if (ids.isEmpty()) return List.of();
        String av = UUID.randomUUID().toString();
        mongo.updateMulti(
                query(where("_id").in(ids).orOperator(lovade(samverkan, now), utgangna(samverkan, now)))
                        .withHint(Markning.ID),
                new Update()
                        .set("lage", Lage.HYRD)
                        .set(
                                "hyrd",
                                mongo.getConverter()
                                        .convertToMongoType(
                                                new Hyra(av, vaggur.instant().plus(lease))))
                        .set("andrad", now),
                Utskick.class);
        return mongo.find(
                query(inom(samverkan).and("_id").in(ids).and("hyrd.av").is(av))
                        .withHint(Markning.ID)
                        .with(Sort.by("delprojekt", "steg", "_id")),
                Utskick.class);
    }

    /**
     * The mark before the message leaves. Durable when this returns. May be repeated for another way to the same person.
     *
     * @param answer how long the answer may take before the sending counts as interrupted
     * @return whether all of them were still ours to send; if not, nothing may be sent
     */
    public boolean sands(Collection<Utskick> leased, Duration answer, Instant now) {
        leased.forEach(Markning::hyresgast);
        try {
            marken.skriv(new Markning.Lamnar(leased, answer, now));
            return true;
        } catch (Markning.Forlorat lost) {
            return false;
        }
    }

    /** It has arrived. */
    public void sand(Collection<Utskick> marked, String till, String aktivitet, Instant now) {
        marken.skriv(new Markning.Framme(marked, till, aktivitet, now));
    }

    /** Nobody knows whether it arrived. */
    public void oviss(Collection<Utskick> marked, String kod, Instant now) {
        slut(marked, Lage.SANDS, new Update().set("lage", Lage.OVISS).set("kod", kod), now);
    }

    /** It certainly did not arrive, and there is no other way. */
    public void nekad(Collection<Utskick> held, String kod, Instant now) {
        slut(held, null, new Update().set("lage", Lage.NEKAD).set("kod", kod), now);
    }

    /** It certainly did not arrive, and is tried again. */
    public void senare(Collection<Utskick> held, @Nullable String kod, Instant tidigast, Instant now) {
        slut(held, null, new Update().set("lage", Lage.LOVAD).set("kod", kod).set("tidigast", tidigast), now);
    }

    /** It was leased and not begun: anybody may take it now. */
    public void lamna(Collection<Utskick> leased, Instant now) {
        slut(leased, Lage.HYRD, new Update().set("lage", Lage.LOVAD), now);
    }

    /**
     * Something failed on our side before the mark, so it certainly did not leave. What is marked already stays as it is.
     *
     * @param igen when to try again; none to give up and show it
     */
    public void misslyckad(Collection<Utskick> leased, String kod, @Nullable Instant igen, Instant now) {
        Update update = new Update().set("kod", kod).inc("forsok", 1);
        slut(
                leased,
                Lage.HYRD,
                igen == null
                        ? update.set("lage", Lage.NEKAD)
                        : update.set("lage", Lage.LOVAD).set("tidigast", igen),
                now);
    }

    /** It is no longer true. */
    public void inaktuell(Collection<Utskick> held, Instant now) {
        slut(held, null, new Update().set("lage", Lage.INAKTUELL), now);
    }

    /**
     * Marks whose sender was killed: after the lease, what was about to be sent is uncertain.
     *
     * @return how many
     */
    public long ovissaEfterAvbrott(String samverkan, Instant now) {
        return mongo.updateMulti(
                        query(inom(samverkan)
                                .and("lage")
                                .is(Lage.SANDS)
                                .and("hyrd.till")
                                .lt(vaggur.instant())),
                        new Update()
                                .set("lage", Lage.OVISS)
                                .set("kod", "avbrott")
                                .unset("hyrd")
                                .set("andrad", now),
                        Utskick.class)
                .getModifiedCount();
    }

    /** What is waiting to be sent, of these delprojekt. */
    public List<Utskick> vantar(String samverkan, Collection<String> delprojekt) {
        return med(samverkan, delprojekt, Lage.LOVAD, Lage.HYRD);
    }

    /** What could not be delivered, or perhaps not, of these delprojekt. */
    public List<Utskick> ejLevererat(String samverkan, Collection<String> delprojekt) {
        return med(samverkan, delprojekt, Lage.NEKAD, Lage.OVISS);
    }

    /**
     * What has been sent of these delprojekt, or to these receivers.
     *
     * @param mottagare receivers' {@link Mottagare#text()}
     */
    public List<Utskick> sanda(String samverkan, Collection<String> delprojekt, Collection<String> mottagare) {
        return Stream.of(Map.entry("delprojekt", delprojekt), Map.entry("mottagare", mottagare))
                .filter(by -> !by.getValue().isEmpty())
                .map(by -> query(inom(samverkan)
                        .and("lage")
                        .is(Lage.SAND)
                        .and(by.getKey())
                        .in(by.getValue())))
                .flatMap(sent -> mongo.find(sent, Utskick.class).stream())
                .toList();
    }

    public Optional<Utskick> hitta(String samverkan, String id) {
        return Optional.ofNullable(
                mongo.findOne(query(inom(samverkan).and("_id").is(id)), Utskick.class));
    }

    public List<Utskick> hitta(String samverkan, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : mongo.find(query(inom(samverkan).and("_id").in(ids)), Utskick.class);
    }

    /**
     * What is due and free of these delprojekt or to these receivers, at most so many of each.
     *
     * @param mottagare receivers' {@link Mottagare#text()}
     */
    public List<Utskick> forfallna(
            String samverkan, Collection<String> delprojekt, Collection<String> mottagare, Instant now, int most) {
        return Stream.of(Map.entry("delprojekt", delprojekt), Map.entry("mottagare", mottagare))
                .filter(by -> !by.getValue().isEmpty())
                .map(by -> query(lovade(samverkan, now).and(by.getKey()).in(by.getValue()))
                        // each has its index, named as the field; the one of all that is due would be read through
                        .withHint(by.getKey())
                        .limit(most))
                .flatMap(due -> mongo.find(due, Utskick.class).stream())
                .toList();
    }

    /** All that went in the same message as this, in the order they were promised. */
    public List<Utskick> iSammaMeddelande(Utskick sent) {
        return sent.aktivitet() == null
                ? List.of(sent)
                : mongo.find(
                        query(inom(sent.samverkan())
                                        .and("aktivitet")
                                        .is(sent.aktivitet())
                                        .and("till")
                                        .is(sent.till()))
                                .with(Sort.by("delprojekt", "steg", "_id")),
                        Utskick.class);
    }

    /** Every promise about this subject, oldest first. */
    public List<Utskick> om(String samverkan, String amne) {
        return mongo.find(query(inom(samverkan).and("amne").is(amne)).with(Sort.by("steg", "lovad")), Utskick.class);
    }

    /**
     * How the ledger stands, in figures.
     *
     * @param vantar promised or leased, not yet on the way
     * @param aldsta the earliest moment from which one of those may go; none if none waits
     */
    public record Oversikt(long vantar, @Nullable Instant aldsta, long ovissa, long nekade) {}

    /** Counts what waits and what went wrong. Reads only the index of what is to be sent. */
    public Oversikt oversikt(String samverkan) {
        long waiting = 0;
        long unsure = 0;
        long refused = 0;
        Instant oldest = null;
        var groups = mongo.getCollection(mongo.getCollectionName(Utskick.class))
                .aggregate(List.of(
                        new Document(
                                "$match",
                                new Document("samverkan", samverkan)
                                        .append(
                                                "lage",
                                                new Document(
                                                        "$in",
                                                        Stream.of(Lage.LOVAD, Lage.HYRD, Lage.OVISS, Lage.NEKAD)
                                                                .map(Lage::name)
                                                                .toList()))),
                        new Document(
                                "$group",
                                new Document("_id", "$lage")
                                        .append("antal", new Document("$sum", 1))
                                        .append("aldsta", new Document("$min", "$tidigast")))));
        for (Document group : groups) {
            long count = group.get("antal", Number.class).longValue();
            switch (Lage.valueOf(group.getString("_id"))) {
                case LOVAD, HYRD -> {
                    waiting += count;
                    Instant first = group.getDate("aldsta").toInstant();
                    if (oldest == null || first.isBefore(oldest)) oldest = first;
                }
                case OVISS -> unsure = count;
                case NEKAD -> refused = count;
                case SANDS, SAND, INAKTUELL, AVSKRIVEN -> throw new IllegalStateException("Det frågades inte efter");
            }
        }
        return new Oversikt(waiting, oldest, unsure, refused);
    }

    private List<Utskick> med(String samverkan, Collection<String> delprojekt, Lage... lagen) {
        return delprojekt.isEmpty()
                ? List.of()
                : mongo.find(
                        query(inom(samverkan)
                                        .and("lage")
                                        .in((Object[]) lagen)
                                        .and("delprojekt")
                                        .in(delprojekt))
                                .with(Sort.by("tidigast")),
                        Utskick.class);
    }

    private void slut(Collection<Utskick> ours, @Nullable Lage from, Update update, Instant now) {
        mongo.updateMulti(
                from == null ? Markning.mina(ours, Lage.HYRD, Lage.SANDS) : Markning.mina(ours, from),
                update.unset("hyrd").set("andrad", now),
                Utskick.class);
    }

    private static Criteria lovade(String samverkan, Instant now) {
        return inom(samverkan).and("lage").is(Lage.LOVAD).and("tidigast").lte(now);
    }

    /** Leased by somebody whose lease has run out. */
    private Criteria utgangna(String samverkan, Instant now) {
        return inom(samverkan)
                .and("lage")
                .is(Lage.HYRD)
                .and("tidigast")
                .lte(now)
                .and("hyrd.till")
                .lt(vaggur.instant());
    }

    private static Criteria inom(String samverkan) {
        return where("samverkan").is(samverkan);
    }

    /** Writes the marks that wait, and takes no more. */
    @Override
    public void close() {
        marken.close();
    }
}
