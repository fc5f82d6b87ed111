package se.samverkan.ringar.store.konversation;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import se.samverkan.ringar.store.databas.Nyss;
import se.samverkan.ringar.store.konversation.Konversation.Adress;
import se.samverkan.ringar.store.konversation.Konversation.Grupp;
import se.samverkan.ringar.store.konversation.Konversation.Koppling;

/** All chats and channels. Where to write is refreshed by every activity, and written only when it has changed. */
public class Konversationer {
    private final MongoTemplate mongo;

    private final Nyss<String, Konversation> nyss;

    Konversationer(MongoTemplate mongo) {
        this.mongo = mongo;
        this.nyss = new Nyss<>(id -> mongo.findById(id, Konversation.class));
    }

    public Optional<Konversation> hitta(String id) {
        nyss.glom(id);
        return nyss.hitta(id);
    }

    public List<Konversation> hitta(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : mongo.find(query(where("_id").in(ids)), Konversation.class);
    }

    /** Somebody wrote there: remembers how it is reached, and that it is open. */
    public Konversation mott(Adress now) {
        Optional<Konversation> known = nyss.hitta(now.id()).filter(k -> k.nas(now));
        if (known.isPresent()) return known.get();
        return satt(
                now.id(),
                new Update()
                        .setOnInsert("schema", Konversation.SCHEMA)
                        .setOnInsert("kopplingar", List.of())
                        .setOnInsert("halsad", false)
                        .set("slag", now.slag())
                        .set("tenant", now.tenant())
                        .set("tjanst", now.tjanst())
                        .set("botId", now.botId())
                        .set("trad", now.trad())
                        .set("medlem", now.medlem())
                        .unset("stangd"),
                true);
    }

    /** Couples the conversation to a group of a delprojekt; twice is once, another group replaces. */
    public Konversation koppla(Konversation k, String samverkan, String delprojekt, Grupp grupp) {
        Object wanted = mongo.getConverter().convertToMongoType(new Koppling(samverkan, delprojekt, grupp));
        // one of the two fits what is stored now, whatever has been coupled since it was read
        return finnOchAndra(
                        med(k).and("kopplingar.delprojekt").is(delprojekt), new Update().set("kopplingar.$", wanted))
                .or(() -> finnOchAndra(
                        med(k).and("kopplingar.delprojekt").ne(delprojekt), new Update().push("kopplingar", wanted)))
                .or(() -> finnOchAndra(
                        med(k).and("kopplingar.delprojekt").is(delprojekt), new Update().set("kopplingar.$", wanted)))
                .orElseThrow(() -> saknas(k.id()));
    }

    /** Takes the coupling away again. */
    public Konversation kopplaBort(Konversation k, String delprojekt) {
        return satt(k.id(), new Update().pull("kopplingar", new Document("delprojekt", delprojekt)), false);
    }

    /** Remembers which delprojekt is talked of here. */
    public Konversation valj(Konversation k, String delprojekt) {
        return delprojekt.equals(k.valt()) ? k : satt(k.id(), new Update().set("valt", delprojekt), false);
    }

    /** Teams refused to take a message here, with this code. */
    public void stang(String id, @Nullable String kod) {
        satt(id, kod == null ? new Update().unset("stangd") : new Update().set("stangd", kod), false);
    }

    /** Whether this call is the one that shall welcome: true once for each conversation. */
    public boolean halsa(String id) {
        long first = mongo.updateFirst(
                        query(where("_id").is(id).and("halsad").ne(true)),
                        new Update().set("halsad", true),
                        Konversation.class)
                .getModifiedCount();
        nyss.glom(id);
        return first == 1;
    }

    /** The bot was taken away: it may be welcomed again, and cannot be written to. */
    public void borttagen(String id) {
        mongo.updateFirst(
                query(where("_id").is(id)),
                new Update().set("halsad", false).set("stangd", "BotNotInConversationRoster"),
                Konversation.class);
        nyss.glom(id);
    }

    /** Forgets a personal chat; where it is written in again, it is a new one. */
    public void glom(String id) {
        mongo.remove(query(where("_id").is(id).and("slag").is(Konversation.Slag.PERSONLIG)), Konversation.class);
        nyss.glom(id);
    }

    /** The conversations of a delprojekt's groups. */
    public List<Konversation> forDelprojekt(String samverkan, String delprojekt) {
        return mongo.find(
                query(where("kopplingar")
                        .elemMatch(where("samverkan")
                                .is(samverkan)
                                .and("delprojekt")
                                .is(delprojekt))),
                Konversation.class);
    }

    private static Criteria med(Konversation k) {
        return where("_id").is(k.id());
    }

    private Optional<Konversation> finnOchAndra(Criteria which, Update update) {
        return Optional.ofNullable(mongo.findAndModify(
                        query(which), update, FindAndModifyOptions.options().returnNew(true), Konversation.class))
                .map(changed -> nyss.minns(changed.id(), changed));
    }

    private Konversation satt(String id, Update update, boolean create) {
        Konversation changed = mongo.findAndModify(
                query(where("_id").is(id)),
                update,
                FindAndModifyOptions.options().returnNew(true).upsert(create),
                Konversation.class);
        if (changed == null) throw saknas(id);
        return nyss.minns(id, changed);
    }

    private static IllegalStateException saknas(String id) {
        return new IllegalStateException("Ingen konversation med id " + id);
    }
}
