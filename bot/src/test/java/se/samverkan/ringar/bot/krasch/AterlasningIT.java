package se.samverkan.ringar.bot.krasch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.samverkan.ringar.bot.krasch.Fejkteams.Mottaget;
import se.samverkan.ringar.bot.krasch.Fejkteams.Yttrande;
import se.samverkan.ringar.scheduler.kalender.Arbetskalender;
import se.samverkan.ringar.store.samverkan.Sandningstider;
import se.samverkan.ringar.store.test.DodligMongod;
import se.samverkan.ringar.store.test.Testdatabas;
import tools.jackson.databind.JsonNode;

/**
 * A backup is put back, as the operations guide says: started at rest, what had come before the loss is written off by the
 * kansli, and nobody is reminded of it a second time.
 */
class AterlasningIT {
    private static final Duration TALAMOD = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private Fejkteams teams;
    private @Nullable Botprocess bot;
    private @Nullable DodligMongod mongod;
    private LocalDate day = LocalDate.EPOCH;
    private int said;

    @BeforeEach
    void unpack() throws Exception {
        teams = new Fejkteams();
        day = LocalDate.now(ZoneId.of("Europe/Stockholm")).plusDays(2);
        var calendar = new Arbetskalender(Sandningstider.FORVAL);
        while (!calendar.arbetsdag(day)) day = day.plusDays(1);
    }

    @AfterEach
    void end() {
        if (bot != null) bot.close();
        if (mongod != null) mongod.close();
        teams.close();
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void ofTheEmbeddedDatabasesFolder() throws Exception {
        prova(data());
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void ofMongodbsDisk() throws Exception {
        Testdatabas.MONGODB.kravs();
        mongod = DodligMongod.starta();
        prova(mongod.mapp());
    }

    private Path data() {
        return folder.resolve("data");
    }

    private void prova(Path where) throws Exception {
        start();
        sager("kim", "jag är kansli");
        sager("kim", "nytt delprojekt Benign njurkirurgi kod njure");
        sager("olle", "jag är ordförande i njure");
        sager("kim", "frist njure Nuläge klart " + day.plusDays(14));
        sager("olle", "vägval njure vi avgränsar till vuxna");
        Path copy = folder.resolve("kopia");
        stopAll();
        Botprocess.kopiera(where, copy);

        startAll();
        sager("olle", "vägval njure vi börjar med remisserna");
        sager("kim", "spola fram till " + day + " 09:00");
        Awaitility.await()
                .atMost(TALAMOD)
                .until(() -> reminders().anyMatch(m -> m.text().contains("Nuläge klart")));
        // which else came depends on the day of the week
        long came = reminders().count();
        stopAll();
        Botprocess.taBort(where);
        Botprocess.kopiera(copy, where);

        if (mongod != null) mongod.startaIgen();
        start("--ringar.takt.pausad=true");
        sager("kim", "spola fram till " + day + " 09:00");
        assertThat(sager("olle", "lista vägval njure").text())
                .contains("avgränsar till vuxna")
                .doesNotContain("remisserna");
        int writtenOff = 0;
        for (var waiting = waiting(); waiting.text().contains("Benign njurkirurgi"); waiting = waiting()) {
            var click = new Yttrande("klick-" + writtenOff++, "chatt-kim", "personal", "kim", "");
            assertThat(teams.trycker(bot().adress(), click, button(waiting.aktivitet(), "Avskriv")))
                    .isEqualTo(202);
        }
        assertThat(writtenOff).isPositive();
        stopAll();

        startAll();
        sager("kim", "spola fram till " + day + " 11:00");
        sager("kim", "spola fram till " + day.plusDays(1) + " 11:00");
        assertThat(reminders()).hasSize((int) came);
        assertThat(sager("olle", "vägval njure vi börjar med remisserna").text())
                .contains("V2 är noterat");
    }

    private void start(String... more) throws IOException {
        bot = Botprocess.App.uppackad().starta(data(), mongod == null ? null : mongod.uri("aterlas"), more);
    }

    private void startAll() throws IOException {
        if (mongod != null) mongod.startaIgen();
        start();
    }

    private void stopAll() {
        bot().avsluta().join();
        bot().close();
        if (mongod != null) mongod.doda();
    }

    private Botprocess bot() {
        if (bot == null) throw new IllegalStateException("Boten är inte startad");
        return bot;
    }

    private Mottaget sager(String vem, String text) throws Exception {
        var one = new Yttrande("sagt-" + said++, "chatt-" + vem, "personal", vem, text);
        assertThat(teams.lamna(bot().adress(), one)).isEqualTo(202);
        return teams.mottaget().stream()
                .filter(m -> m.svarPa().equals(one.id()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text));
    }

    /** What waits, as the kansli sees it. */
    private Mottaget waiting() throws Exception {
        return sager("kim", "utskick väntar");
    }

    /** Messages that have come to the chair with nothing typed. */
    private Stream<Mottaget> reminders() {
        return teams.mottaget().stream()
                .filter(m -> m.konversation().equals("chatt-olle") && m.svarPa().isEmpty());
    }

    /** What the first button with this title carries. */
    private static JsonNode button(JsonNode card, String title) {
        for (JsonNode parent : card.findParents("title")) {
            if (parent.path("title").asString("").equals(title)) return parent.path("data");
        }
        throw new AssertionError(title + " fattas");
    }
}
