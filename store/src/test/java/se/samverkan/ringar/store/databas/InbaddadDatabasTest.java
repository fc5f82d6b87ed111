package se.samverkan.ringar.store.databas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class InbaddadDatabasTest {

    @TempDir
    Path mapp;

    private static void med(InbaddadDatabas databas, Consumer<MongoCollection<Document>> gor) {
        try (var klient = MongoClients.create(databas.adress())) {
            gor.accept(klient.getDatabase(databas.databasnamn()).getCollection("prov"));
        }
    }

    private void oppen(Consumer<MongoCollection<Document>> gor) {
        try (var databas = InbaddadDatabas.oppna(mapp)) {
            med(databas, gor);
        }
    }

    @Test
    void listensOnLoopbackOnly() {
        try (var databas = InbaddadDatabas.oppna(mapp)) {
            assertThat(databas.adress().getHosts()).singleElement().asString().startsWith("127.0.0.1:");
            assertThat(databas.databasnamn()).isEqualTo("ringar");
        }
    }

    @Test
    void documentsAndUniqueIndexesAreThereAfterARestart() {
        oppen(prov -> {
            prov.createIndex(new Document("historik.nyckel", 1), new IndexOptions().unique(true));
            prov.insertOne(Document.parse("{_id: 1, historik: [{nyckel: 'a'}, {nyckel: 'b'}]}"));
        });
        oppen(prov -> {
            assertThat(prov.countDocuments()).isEqualTo(1);
            assertThatThrownBy(() -> prov.insertOne(Document.parse("{_id: 2, historik: [{nyckel: 'b'}]}")))
                    .hasMessageContaining("E11000");
        });
    }

    @Test
    void whatIsWrittenBeforeARefusalInTheSameCommandIsKept() {
        oppen(prov -> assertThatThrownBy(() -> prov.insertMany(
                        List.of(new Document("_id", 1), new Document("_id", 1), new Document("_id", 2)),
                        new InsertManyOptions().ordered(false)))
                .isInstanceOf(MongoException.class));
        oppen(prov -> assertThat(prov.countDocuments()).isEqualTo(2));
    }

    @Test
    void manyWriteAndReadAtOnceThroughSeveralTidyings() throws Exception {
        try (var databas = InbaddadDatabas.oppna(mapp);
                var tradar = Executors.newVirtualThreadPerTaskExecutor()) {
            med(databas, prov -> klara(tradar, prov));
        }
        oppen(prov -> assertThat(prov.countDocuments()).isEqualTo(8 * 200));
        assertThat(Files.size(mapp.resolve(InbaddadDatabas.FILNAMN))).isLessThan(20 << 20);
    }

    private static void klara(ExecutorService tradar, MongoCollection<Document> prov) {
        List<Future<?>> alla = new ArrayList<>();
        for (var skrivare = 0; skrivare < 8; skrivare++) {
            var min = skrivare;
            alla.add(tradar.submit(() -> {
                for (var i = 0; i < 200; i++) {
                    prov.insertOne(new Document("_id", min * 1_000 + i).append("text", "x".repeat(500)));
                    // one's own write is seen at once
                    assertThat(prov.find(new Document("_id", min * 1_000 + i)).first())
                            .isNotNull();
                }
            }));
        }
        for (var en : alla) {
            try {
                en.get();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
    }

    @Test
    void aLargeCommandIsNotSavedHalfWayThrough() {
        try (var fil = InbaddadDatabas.oppnaFil(mapp.resolve("fil"))) {
            var innehall = fil.<Integer, String>openMap("innehall");
            var version = fil.getCurrentVersion();
            for (var i = 0; i < 64; i++) {
                innehall.put(i, "x".repeat(1_000_000));
            }
            assertThat(fil.getCurrentVersion()).isEqualTo(version);
        }
    }

    @Test
    void aSecondOneOnTheSameFolderIsRefusedWithWhatToDo() {
        try (var forst = InbaddadDatabas.oppna(mapp)) {
            assertThatThrownBy(() -> InbaddadDatabas.oppna(mapp))
                    .isInstanceOf(DatabasFel.class)
                    .hasMessageContaining("används redan av en annan process")
                    .hasMessageContaining("ringar.databas.mapp")
                    .hasMessageContaining("MONGODB_URI");
            med(forst, prov -> prov.insertOne(new Document("_id", 1)));
        }
    }

    @Test
    void aDamagedFileIsRefusedAndLeftAsItIs() throws IOException {
        var fil = mapp.resolve(InbaddadDatabas.FILNAMN);
        var skrap = "inte en databas ".repeat(1_000);
        Files.writeString(fil, skrap);
        assertThatThrownBy(() -> InbaddadDatabas.oppna(mapp))
                .isInstanceOf(DatabasFel.class)
                .hasMessageContaining("är skadad")
                .hasMessageContaining("säkerhetskopia");
        assertThat(fil).hasContent(skrap);
    }

    @Test
    void aFileDamagedWithinIsRefusedToo() throws IOException {
        oppen(prov -> {
            for (var i = 0; i < 50; i++) {
                prov.insertOne(new Document("_id", i).append("text", "x".repeat(2_000)));
            }
        });
        var fil = mapp.resolve(InbaddadDatabas.FILNAMN);
        var innehall = Files.readAllBytes(fil);
        for (var i = 0; i < innehall.length; i++) {
            innehall[i] = (byte) (i * 31);
        }
        Files.write(fil, innehall);
        assertThatThrownBy(() -> InbaddadDatabas.oppna(mapp)).hasMessageContaining("är skadad");
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        var fil = Files.createFile(mapp.resolve("fil"));
        assertThatThrownBy(() -> InbaddadDatabas.oppna(fil.resolve("under")))
                .isInstanceOf(DatabasFel.class)
                .hasMessageContaining("går inte att skapa");
    }

    @Test
    void whatPeopleWroteStandsInNoLogWhenAWriteIsRefused() {
        var hort = new ListAppender<ILoggingEvent>();
        var logg = (Logger) LoggerFactory.getLogger("de.bwaldvogel");
        var innan = logg.getLevel();
        hort.start();
        logg.setLevel(Level.INFO);
        logg.addAppender(hort);
        try {
            oppen(prov -> {
                prov.createIndex(new Document("nyckel", 1), new IndexOptions().unique(true));
                prov.insertOne(new Document("_id", 1).append("nyckel", "hemlig"));
                prov.insertOne(new Document("_id", 2).append("nyckel", "annan"));
                assertThatThrownBy(() -> prov.insertOne(new Document("_id", 3).append("nyckel", "hemlig")))
                        .isInstanceOf(MongoException.class);
                assertThatThrownBy(() -> prov.findOneAndUpdate(
                                new Document("_id", 2), new Document("$set", new Document("nyckel", "hemlig"))))
                        .isInstanceOf(MongoException.class);
                assertThatThrownBy(() -> prov.updateOne(
                                new Document("_id", 2), new Document("$okand", new Document("nyckel", "hemlig"))))
                        .isInstanceOf(MongoException.class);
            });
        } finally {
            logg.detachAppender(hort);
            logg.setLevel(innan);
        }
        assertThat(hort.list)
                .isNotEmpty()
                .noneMatch(rad -> rad.getFormattedMessage().contains("hemlig")
                        || (rad.getThrowableProxy() != null
                                && ThrowableProxyUtil.asString(rad.getThrowableProxy())
                                        .contains("hemlig")));
    }
}
