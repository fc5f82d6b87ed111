package se.samverkan.ringar.store.databas;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;

/**
 * The one place that creates indexes. It runs before the first use of the database, may run on several nodes at once,
 * and adds only what is missing: an index is never changed or dropped, since another node may still need it.
 */
final class Indexskapare {

    private static final int DUBBLETT = 11_000;

    private final MongoDatabase databas;

    Indexskapare(MongoDatabase databas) {
        this.databas = databas;
    }

    /** Creates what is missing; throws {@link DatabasFel} naming collection and index when that cannot be done. */
    void skapa(Collection<Samling> samlingar) {
        for (var samling : samlingar) {
            skapa(databas.getCollection(samling.namn()), samling.index());
        }
    }

    private void skapa(MongoCollection<Document> samling, List<Index> onskade) {
        if (onskade.isEmpty()) {
            return;
        }
        var namn = samling.getNamespace().getCollectionName();
        List<Document> finns;
        try {
            finns = samling.listIndexes().into(new ArrayList<>());
        } catch (MongoException e) {
            throw new DatabasFel("Indexen i samlingen «" + namn + "» går inte att läsa. " + rad(e), e);
        }
        for (var index : onskade) {
            if (!finns(namn, index, finns)) {
                skapa(samling, index);
            }
        }
    }

    private static boolean finns(String samling, Index index, List<Document> finns) {
        var nycklar = form(index.nycklar());
        for (var annat : finns) {
            var sammaNamn = index.namn().equals(annat.getString("name"));
            var sammaNycklar = nycklar.equals(form(annat.get("key", Document.class)));
            var sammaUnik = index.unik() == annat.getBoolean("unique", false);
            if (sammaNamn && sammaNycklar && sammaUnik) {
                return true;
            }
            if (sammaNamn || sammaNycklar) {
                throw new DatabasFel(
                        "Indexet «" + index.namn() + "» i samlingen «" + samling + "» ska vara "
                                + beskriv(nycklar, index.unik()) + ", men databasen har redan «"
                                + annat.getString("name")
                                + "» med "
                                + beskriv(form(annat.get("key", Document.class)), annat.getBoolean("unique", false))
                                + ". Ge det ändrade indexet ett nytt namn, eller ta bort det gamla ur databasen"
                                + " när alla noder är stoppade.",
                        null);
            }
        }
        return false;
    }

    /** Directions come back as int, long or double, so compare them as text. */
    private static String form(Document nycklar) {
        var delar = new ArrayList<String>();
        nycklar.forEach(
                (falt, riktning) -> delar.add(riktning instanceof Number n && n.intValue() < 0 ? "-" + falt : falt));
        return String.join(", ", delar);
    }

    private static String beskriv(String nycklar, boolean unik) {
        return (unik ? "unikt på (" : "på (") + nycklar + ")";
    }

    private static void skapa(MongoCollection<Document> samling, Index index) {
        try {
            samling.createIndex(
                    index.nycklar(), new IndexOptions().name(index.namn()).unique(index.unik()));
        } catch (MongoException e) {
            var vad = "Indexet «" + index.namn() + "» i samlingen «"
                    + samling.getNamespace().getCollectionName() + "» går inte att skapa. ";
            if (e.getCode() == DUBBLETT) {
                // without the cause: its message repeats the values
                throw new DatabasFel(
                        vad + "Flera dokument har samma " + form(index.nycklar()) + ", och det ska vara unikt.", null);
            }
            throw new DatabasFel(vad + rad(e), e);
        }
    }

    private static String rad(MongoException e) {
        return e instanceof MongoCommandException c
                ? "Databasen svarade med fel " + c.getErrorCode() + " (" + c.getErrorCodeName() + ")."
                : "Databasen svarar inte. Se efter att den är igång och att ringar.databas.uri (MONGODB_URI) stämmer.";
    }
}
