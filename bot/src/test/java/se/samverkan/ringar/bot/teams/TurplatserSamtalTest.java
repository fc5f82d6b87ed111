package se.samverkan.ringar.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Vem.KANSLI;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import se.samverkan.ringar.bot.test.FalskTeams.Storning;
import se.samverkan.ringar.bot.test.Ringarna;
import se.samverkan.ringar.bot.test.Turn;
import se.samverkan.ringar.store.test.Testdatabas;

class TurplatserSamtalTest {

    @Test
    void whoComesWhenAllPlacesAreTakenIsToldSoAndNothingIsStored() {
        try (var bot = Ringarna.starta(Testdatabas.INBADDAD.nyUri(), "ringar.turer=1", "ringar.vanta=0")) {
            var talk = bot.nyttSamtal();
            talk.delprojekt("Benign njurkirurgi", "njure");
            var gate = new CountDownLatch(1);
            bot.teams().nasta(new Storning.Drojer(gate));
            CompletableFuture<Turn> slow =
                    CompletableFuture.supplyAsync(() -> talk.in(ENSKILT).says(KANSLI, "vägval njure det första"));
            Awaitility.await().until(() -> !talk.samling("anteckningar").isEmpty());
            talk.in(ENSKILT).says(KANSLI, "vägval njure det andra").hears("Inget är sparat. Skicka igen");
            assertThat(talk.samling("anteckningar")).hasSize(1);
            gate.countDown();
            slow.join().hearsCard("V1 är noterat");
            talk.in(ENSKILT).says(KANSLI, "vägval njure det andra").hearsCard("V2 är noterat");
        }
    }

    @Test
    void aTurnUnderWayIsFinishedBeforeTheBotStops() {
        var bot = Ringarna.starta(Testdatabas.INBADDAD.nyUri());
        var talk = bot.nyttSamtal();
        talk.delprojekt("Benign njurkirurgi", "njure");
        var gate = new CountDownLatch(1);
        bot.teams().nasta(new Storning.Drojer(gate));
        var underWay = CompletableFuture.supplyAsync(() -> talk.in(ENSKILT).says(KANSLI, "vägval njure det första"));
        Awaitility.await().until(() -> !talk.samling("anteckningar").isEmpty());
        var stopping = CompletableFuture.runAsync(bot::close);
        assertThat(stopping).isNotDone();
        gate.countDown();
        underWay.orTimeout(20, java.util.concurrent.TimeUnit.SECONDS).join().hearsCard("V1 är noterat");
        assertThat(stopping).succeedsWithin(Duration.ofSeconds(30));
    }
}
