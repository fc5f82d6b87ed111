package se.samverkan.ringar.store.utskick;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import se.samverkan.ringar.store.utskick.Utskick.Ingrepp;
import se.samverkan.ringar.store.utskick.Utskick.Lage;

/** The ledger as people look at it, and what they may do with a promise that did not arrive. */
public class Utskickslista {
    private static final Set<Lage> EJ_FRAMME = Set.of(Lage.NEKAD, Lage.OVISS);
    private static final Set<Lage> SKRIVS_AV = Set.of(Lage.LOVAD, Lage.NEKAD, Lage.OVISS);

    private final MongoTemplate mongo;

    Utskickslista(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * Which promises.
     *
     * @param delprojekt of these; none for all of the samverkan
     * @param sedan that were to be sent at this moment or later; none for whenever
     */
    public record Urval(
            String samverkan,
            @Nullable Collection<String> delprojekt,
            @Nullable Instant sedan) {}

    /** How many stand how. */
    public Map<Lage, Long> antal(Urval urval, Set<Lage> lagen) {
        Map<Lage, Long> counts = new EnumMap<>(Lage.class);
        for (Lage lage : lagen) {
            long count = mongo.count(fraga(urval, Set.of(lage)), Utskick.class);
            if (count > 0) counts.put(lage, count);
        }
        return counts;
    }

    /** Those that stand so, the latest first, after so many. */
    public List<Utskick> sida(Urval urval, Set<Lage> lagen, int efter, int most) {
        return mongo.find(
                fraga(urval, lagen)
                        .with(Sort.by(Sort.Direction.DESC, "tidigast", "_id"))
                        .skip(efter)
                        .limit(most),
                Utskick.class);
    }

    /** What did not arrive, or was left at that, is due again; unchanged if it stands otherwise. */
    public Optional<Utskick> sandIgen(String samverkan, String id, String av, Instant nu) {
        return gor(samverkan, id, EJ_FRAMME, av, nu, Lage.LOVAD);
    }

    /** What did not arrive, or waits, is left at that; unchanged if it stands otherwise. */
    public Optional<Utskick> avskriv(String samverkan, String id, String av, Instant nu) {
        return gor(samverkan, id, SKRIVS_AV, av, nu, Lage.AVSKRIVEN);
    }

    /** What was left at that is open again; unchanged if it stands otherwise. */
    public Optional<Utskick> oppna(String samverkan, String id, String av, Instant nu) {
        Utskick was = hitta(samverkan, id);
        if (was == null) return Optional.empty();
        Ingrepp before = was.ingrepp();
        if (was.lage() != Lage.AVSKRIVEN || before == null) return Optional.of(was);
        return gor(samverkan, id, Set.of(Lage.AVSKRIVEN), av, nu, before.fore());
    }

    private Optional<Utskick> gor(String samverkan, String id, Set<Lage> from, String av, Instant nu, Lage to) {
        Utskick was = hitta(samverkan, id);
        if (was == null || !from.contains(was.lage())) return Optional.ofNullable(was);
        var update = new Update()
                .set("lage", to)
                .set("andrad", nu)
                .set("ingrepp", mongo.getConverter().convertToMongoType(new Ingrepp(av, nu, was.lage())));
        // what waited when it was written off goes on waiting for the same time
        if (to == Lage.LOVAD && was.lage() != Lage.AVSKRIVEN)
            update.set("tidigast", nu).set("forsok", 0);
        Utskick changed = mongo.findAndModify(
                query(where("samverkan")
                        .is(samverkan)
                        .and("_id")
                        .is(id)
                        .and("lage")
                        .is(was.lage())),
                update,
                FindAndModifyOptions.options().returnNew(true),
                Utskick.class);
        // somebody else was first: it stands as they left it
        return Optional.ofNullable(changed == null ? hitta(samverkan, id) : changed);
    }

    private @Nullable Utskick hitta(String samverkan, String id) {
        return mongo.findOne(query(where("samverkan").is(samverkan).and("_id").is(id)), Utskick.class);
    }

    private static Query fraga(Urval urval, Set<Lage> lagen) {
        Criteria which = where("samverkan").is(urval.samverkan()).and("lage").in(lagen);
        if (urval.delprojekt() != null) which.and("delprojekt").in(urval.delprojekt());
        if (urval.sedan() != null) which.and("tidigast").gte(urval.sedan());
        return query(which);
    }
}
