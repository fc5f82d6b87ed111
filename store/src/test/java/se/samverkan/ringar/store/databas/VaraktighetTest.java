package se.samverkan.ringar.store.databas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The promise of the embedded database: what it has acknowledged is there after kill -9, whole and with its keys. */
class VaraktighetTest {

    private static final int MEST_FORE_DODEN = 150;
    private static final int I_EN_GRUPP = 3;

    /** Every so often a command that is larger than what the file's own buffer would hold. */
    private static final int STOR_VAR = 12;

    /** The process that is killed: writes groups of documents from many threads and says which are acknowledged. */
    static final class Offer {
        private Offer() {}

        static void main(String[] args) {
            var databas = InbaddadDatabas.oppna(Path.of(args[0]));
            var fran = Integer.parseInt(args[1]);
            var nasta = new AtomicInteger(fran);
            var klient = MongoClients.create(databas.adress());
            var prov = klient.getDatabase("ringar").getCollection("prov");
            prov.createIndex(
                    new Document("historik.nyckel", 1),
                    new IndexOptions().unique(true).name("nyckel"));
            for (var trad = 0; trad < 8; trad++) {
                new Thread(() -> {
                            while (true) {
                                var nummer = nasta.getAndIncrement();
                                prov.insertMany(grupp(nummer));
                                // one call, so that a kill leaves at most one line half-written
                                System.out.print(nummer + ";\n");
                                // whoever reads it is gone, when the tests are broken off
                                if (System.out.checkError())
                                    Runtime.getRuntime().halt(1);
                            }
                        })
                        .start();
            }
        }
    }

    private static List<Document> grupp(int nummer) {
        var text = "x".repeat(nummer % STOR_VAR == 0 ? 1_000_000 : 200);
        return IntStream.range(0, I_EN_GRUPP)
                .mapToObj(i -> new Document("_id", nummer + "/" + i)
                        .append("nummer", nummer)
                        .append("text", text)
                        .append("historik", List.of(new Document("nyckel", nummer + "/" + i))))
                .toList();
    }

    @RepeatedTest(2)
    @Timeout(120)
    void whatWasAcknowledgedIsThereAfterKill9(@TempDir Path mapp) throws Exception {
        var bekraftade = new HashSet<Integer>();
        // twice on the same file: what survived one kill survives the next
        for (var liv = 0; liv < 2; liv++) {
            bekraftade.addAll(skrivOchDo(mapp, 1 + liv * 1_000_000));
            granska(mapp, bekraftade);
        }
    }

    private static Set<Integer> skrivOchDo(Path mapp, int fran) throws IOException, InterruptedException {
        var offer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Offer.class.getName(),
                        mapp.toString(),
                        Integer.toString(fran))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            var dodEfter = RandomGenerator.getDefault().nextInt(1, MEST_FORE_DODEN);
            Set<Integer> sagda = new HashSet<>();
            try (var ut = new BufferedReader(new InputStreamReader(offer.getInputStream(), StandardCharsets.UTF_8))) {
                for (var rad = ut.readLine(); rad != null; rad = ut.readLine()) {
                    if (rad.matches("\\d+;")) {
                        sagda.add(Integer.parseInt(rad.substring(0, rad.length() - 1)));
                    }
                    if (sagda.size() == dodEfter) {
                        // by its handle: the process itself would close the stream, with lines still unread
                        offer.toHandle().destroyForcibly();
                    }
                }
            }
            assertThat(sagda).hasSizeGreaterThanOrEqualTo(dodEfter);
            return sagda;
        } finally {
            offer.destroyForcibly().waitFor();
        }
    }

    private static void granska(Path mapp, Set<Integer> bekraftade) {
        try (var databas = InbaddadDatabas.oppna(mapp);
                var klient = MongoClients.create(databas.adress())) {
            var prov = klient.getDatabase("ringar").getCollection("prov");
            var finns = prov.find()
                    .projection(new Document("nummer", 1))
                    .map(d -> d.getInteger("nummer"))
                    .into(new ArrayList<>());

            assertThat(new HashSet<>(finns)).containsAll(bekraftade);
            assertThat(finns).as("no half command").hasSize(new HashSet<>(finns).size() * I_EN_GRUPP);
            nycklarnaArTagna(prov, finns);
        }
    }

    /** A document without its index entries, or entries without their document, would be half a command too. */
    private static void nycklarnaArTagna(MongoCollection<Document> prov, List<Integer> finns) {
        var tagna = new HashSet<>(finns)
                .stream()
                        .flatMap(nummer -> grupp(nummer).stream())
                        .map(d -> d.append("_id", "ny " + d.get("_id")).append("text", ""))
                        .toList();
        assertThatThrownBy(() -> prov.insertMany(tagna, new InsertManyOptions().ordered(false)))
                .isInstanceOfSatisfying(
                        MongoBulkWriteException.class,
                        e -> assertThat(e.getWriteErrors()).hasSameSizeAs(tagna));

        var sista = finns.stream().max(Integer::compare).orElseThrow();
        for (var nummer = sista + 1; nummer < sista + 20; nummer++) {
            prov.insertMany(grupp(nummer));
            prov.deleteMany(new Document("nummer", nummer));
        }
    }
}
