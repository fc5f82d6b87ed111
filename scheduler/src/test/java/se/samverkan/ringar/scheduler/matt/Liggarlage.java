package se.samverkan.ringar.scheduler.matt;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import se.samverkan.ringar.store.utskick.Utskick;

/** {@code Liggarlage URI}: how many promises stand how. */
final class Liggarlage {
    private Liggarlage() {}

    public static void main(String[] args) {
        try (var lager = new Lager(args[0])) {
            Map<String, Long> counts = new TreeMap<>();
            for (Utskick.Lage lage : Utskick.Lage.values()) {
                long count =
                        lager.mongo().count(Query.query(Criteria.where("lage").is(lage)), Utskick.class);
                if (count > 0) counts.put("\"" + lage + "\"", count);
            }
            IO.println(counts.toString().replace('=', ':'));
        }
    }
}
