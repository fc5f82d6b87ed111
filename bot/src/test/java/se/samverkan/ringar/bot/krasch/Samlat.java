package se.samverkan.ringar.bot.krasch;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import se.samverkan.ringar.bot.krasch.Fejkteams.Yttrande;
import se.samverkan.ringar.store.databas.InbaddadDatabas;

/** What stands in the database, read past the bot. */
record Samlat(List<Document> anteckningar, List<Document> utskick) {

    /** Of the embedded database's file, while no bot has it open. */
    static Samlat iMapp(Path data) {
        try (var databas = InbaddadDatabas.oppna(data)) {
            return i(databas.adress().getConnectionString());
        }
    }

    static Samlat i(String uri) {
        String namn = uri.replaceFirst("\\?.*", "").replaceFirst(".*/", "");
        try (var klient = MongoClients.create(uri)) {
            var databas = klient.getDatabase(namn);
            return new Samlat(
                    databas.getCollection("anteckningar")
                            .find(Filters.eq("slag", "VAGVAL"))
                            .into(new ArrayList<>()),
                    databas.getCollection("utskick").find().into(new ArrayList<>()));
        }
    }

    /** The numbers under which what was said stands: one, or none. */
    Map<String, List<Integer>> nummer() {
        Map<String, List<Integer>> numbers = new TreeMap<>();
        for (Document entry : anteckningar) {
            for (Document event : entry.getList("historik", Document.class)) {
                numbers.computeIfAbsent(event.getString("nyckel"), unknown -> new ArrayList<>())
                        .add(entry.getInteger("nummer"));
            }
        }
        return numbers;
    }

    static String nyckel(Yttrande said) {
        return "teams/" + said.konversation() + "/" + said.id();
    }

    /** Nothing twice, nothing that nobody said, and all that was answered, under the number that was answered. */
    void haller(Collection<Yttrande> sagt, Map<String, Integer> besvarat, String nar) {
        Map<String, List<Integer>> numbers = nummer();
        assertThat(anteckningar)
                .as("%s: inget nummer två gånger", nar)
                .extracting(d -> d.getInteger("nummer"))
                .doesNotHaveDuplicates();
        assertThat(numbers)
                .as("%s: en anteckning om varje sak", nar)
                .allSatisfy((key, all) -> assertThat(all).hasSize(1));
        var keys = new HashSet<String>();
        for (Yttrande said : sagt) {
            keys.add(nyckel(said));
            Integer answered = besvarat.get(said.id());
            if (answered != null) {
                assertThat(numbers.get(nyckel(said)))
                        .as("%s: %s fick svaret V%d", nar, said.id(), answered)
                        .containsExactly(answered);
            }
        }
        assertThat(keys).as("%s: inget som ingen har sagt", nar).containsAll(numbers.keySet());
    }
}
