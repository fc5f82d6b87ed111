package se.samverkan.ringar.store.sammanforing;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;

/**
 * Joins two people who are one human being. First the people, then each document that refers to the one who is left, in
 * one write each: what a stop in the middle leaves is done when it is asked for again, and what is done changes nothing.
 */
public class Sammanforing {
    private static final int TRIES = 50;
    /** Whose documents have a version that every change counts. */
    private static final List<String> VERSIONERADE = List.of("delprojekt", "anteckningar");

    private final MongoTemplate mongo;
    private final Personer personer;

    Sammanforing(MongoTemplate mongo, Personer personer) {
        this.mongo = mongo;
        this.personer = personer;
    }

    /**
     * Everything that is the other's becomes the one's: identities, roles, places, what was noted, promised and answered.
     * Nothing of another samverkan is looked at: whoever is known there is not to be joined here.
     *
     * @param av the id of the person who says that they are one
     */
    public Person slaIhop(String samverkan, Person kvar, String borta, String av, Instant tid, LocalDate today) {
        Person one = personer.sammanfor(samverkan, kvar, borta, av, tid);
        var event = Handelse.av(
                String.join("/", "sammanford", kvar.id(), borta), tid, av, Handelse.Slag.SAMMANFORD, kvar.id());
        for (String name : List.of("delprojekt", "anteckningar", "utskick", "dokument")) {
            List<Object> ids = new ArrayList<>();
            for (Document d : mongo.find(query(where("samverkan").is(samverkan)), Document.class, name)) {
                if (namner(d, borta)) ids.add(d.get("_id"));
            }
            ids.forEach(id -> skrivOm(samverkan, name, id, kvar.id(), borta, event, today));
        }
        return one;
    }

    private void skrivOm(
            String samverkan, String name, Object id, String kvar, String borta, Handelse event, LocalDate today) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Query this1 = query(where("samverkan").is(samverkan).and("_id").is(id));
            Document was = mongo.findOne(this1, Document.class, name);
            if (was == null || !namner(was, borta)) return;
            Document now = Objects.requireNonNull((Document) bytt(was, kvar, borta, ""));
            boolean versioned = VERSIONERADE.contains(name);
            if (name.equals("delprojekt")) delprojektet(was, now, event, today);
            if (name.equals("anteckningar")) utanEgenRost(now);
            Query unchanged = versioned
                    ? query(where("_id").is(id).and("version").is(was.get("version")))
                    : query(where("_id").is(id).and("andrad").is(was.get("andrad")));
            if (skrivet(name, unchanged, was, now, versioned)) return;
        }
        throw new IllegalStateException(name + " " + id + " ändras hela tiden");
    }

    private boolean skrivet(String name, Query unchanged, Document was, Document now, boolean versioned) {
        var update = new Update();
        now.forEach((field, value) -> {
            if (!Objects.equals(value, was.get(field))) update.set(field, value);
        });
        if (versioned) update.inc("version", 1);
        try {
            return mongo.updateFirst(unchanged, update, name).getMatchedCount() > 0;
        } catch (DuplicateKeyException promisedToBoth) {
            // the other's promise of the same is the one that is kept
            now.put("nyckel", was.get("nyckel"));
            if ("LOVAD".equals(was.get("lage"))) now.put("lage", "INAKTUELL");
            return skrivet(name, unchanged, was, now, versioned);
        }
    }

    /** One place of each kind, and a line in the history where a place changed hands. */
    private void delprojektet(Document was, Document now, Handelse event, LocalDate today) {
        if (Objects.equals(was.get("bemanning"), now.get("bemanning"))) return;
        Map<String, Document> places = new LinkedHashMap<>();
        for (Document place : now.getList("bemanning", Document.class)) {
            places.merge(
                    place.getString("person") + "/" + place.getString("roll"),
                    place,
                    (a, b) -> a.get("huvudman") == null ? b : a);
        }
        now.put("bemanning", new ArrayList<>(places.values()));
        var history = new ArrayList<>(now.getList("historik", Document.class));
        history.add((Document) Objects.requireNonNull(mongo.getConverter().convertToMongoType(event)));
        now.put("historik", history);
        now.put("nastaKoll", today.toString());
    }

    /** One's own ring is seen by oneself already: a voice about it is for others. */
    private static void utanEgenRost(Document entry) {
        List<Document> voices = entry.getList("roster", Document.class);
        if (voices == null) return;
        entry.put(
                "roster",
                voices.stream()
                        .filter(v -> !Objects.equals(v.get("av"), entry.get("av")))
                        .toList());
    }

    private static boolean namner(Document d, String id) {
        return !Objects.equals(bytt(d, "", id, ""), d);
    }

    /**
     * The value with one id in the place of the other. The keys by which changes count once stay as they were, but for a
     * promise's own, which says to whom it is.
     */
    private static @Nullable Object bytt(@Nullable Object value, String kvar, String borta, String field) {
        return switch (value) {
            case String text
            when text.contains(borta) && !(field.equals("historik.nyckel") || field.equals("_id")) ->
                text.replace(borta, kvar);
            case Document d -> {
                var copy = new Document();
                d.forEach((name, inner) ->
                        copy.put(name, bytt(inner, kvar, borta, field.isEmpty() ? name : field + "." + name)));
                yield copy;
            }
            case List<?> all -> {
                var copy = new ArrayList<@Nullable Object>();
                all.forEach(one -> copy.add(bytt(one, kvar, borta, field)));
                yield copy;
            }
            case null, default -> value;
        };
    }
}
