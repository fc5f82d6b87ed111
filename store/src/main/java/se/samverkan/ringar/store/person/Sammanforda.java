package se.samverkan.ringar.store.person;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Those who turned out to be somebody else. Their documents stay, empty, and say by their only identity who they are; what
 * they had stands with that person, and tells who said so and when.
 */
final class Sammanforda {
    private static final String SAMLING = "personer";
    private static final String BLEV = "sammanford/";
    private static final String HAFT = "sammanforda";

    private final MongoTemplate mongo;

    Sammanforda(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Whoever this person turned out to be. */
    @Nullable
    Person slutligen(@Nullable Person found) {
        if (found == null || !found.identiteter().getFirst().startsWith(BLEV)) return found;
        String one = found.identiteter().getFirst().split("/", 3)[1];
        return slutligen(mongo.findById(one, Person.class));
    }

    /**
     * What the other had is written down with the one before it is taken from the other, so that a stop in between loses
     * nothing and an identity is never two people's.
     *
     * @return the identities that are the one's now
     */
    List<String> arv(String kvar, String borta, String av, Instant tid) {
        Document gone = hamta(borta);
        if (!identiteter(gone).getFirst().startsWith(BLEV)) {
            Document had = new Document("person", borta).append("av", av).append("tid", Date.from(tid));
            for (String field : List.of("identiteter", "namn", "epost", "chatt", "roller", "pauser", "veckobrev"))
                had.append(field, gone.get(field));
            mongo.updateFirst(
                    query(where("_id").is(kvar).and(HAFT + ".person").ne(borta)),
                    new Update().push(HAFT, had),
                    SAMLING);
            mongo.updateFirst(
                    query(where("_id").is(borta)),
                    new Update()
                            .set("identiteter", List.of(BLEV + kvar + "/" + borta))
                            .set("roller", List.of())
                            .set("pauser", List.of())
                            .set("veckobrev", List.of())
                            .unset("epost")
                            .unset("chatt")
                            .unset("spelar"),
                    SAMLING);
        }
        Document one = hamta(kvar);
        Optional<Document> had = listan(one, HAFT).stream()
                .filter(each -> borta.equals(each.getString("person")))
                .findFirst();
        if (had.isEmpty()) return List.of();
        far(one, had.get());
        return identiteter(had.get());
    }

    private void far(Document one, Document had) {
        var update = new Update();
        update.addToSet("identiteter").each(identiteter(had).toArray());
        update.addToSet("roller").each(listan(had, "roller").toArray());
        for (String field : List.of("epost", "chatt"))
            if (one.get(field) == null && had.get(field) != null) update.set(field, had.get(field));
        // an address stands for a name until a name is known
        if (one.getString("namn").contains("@")) update.set("namn", had.get("namn"));
        for (String field : List.of("pauser", "veckobrev"))
            if (listan(one, field).isEmpty() && !listan(had, field).isEmpty()) update.set(field, listan(had, field));
        mongo.updateFirst(query(where("_id").is(one.get("_id"))), update, SAMLING);
    }

    /** Nothing of what they had and nobody's name is kept when the one is forgotten. */
    void glom(String kvar, String namn) {
        mongo.updateFirst(query(where("_id").is(kvar)), new Update().unset(HAFT), SAMLING);
        mongo.updateMulti(
                query(where("identiteter").regex("^" + BLEV + kvar + "/")), new Update().set("namn", namn), SAMLING);
    }

    private Document hamta(String id) {
        Document found = mongo.findOne(query(where("_id").is(id)), Document.class, SAMLING);
        if (found == null) throw new IllegalStateException("Ingen person med id " + id);
        return found;
    }

    private static List<String> identiteter(Document person) {
        return person.getList("identiteter", String.class);
    }

    private static List<Document> listan(Document person, String field) {
        List<Document> all = person.getList(field, Document.class);
        return all == null ? List.of() : all;
    }
}
