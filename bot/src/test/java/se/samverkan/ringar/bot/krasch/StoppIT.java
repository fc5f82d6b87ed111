package se.samverkan.ringar.bot.krasch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkan.ringar.bot.krasch.Fejkteams.Yttrande;

/** SIGTERM, as a service manager sends it: the door shuts at once, and whoever was inside gets their answer. */
class StoppIT {
    private static final int SIGTERM = 128 + 15;

    private static boolean slapperIn(URI address) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            return socket.isConnected();
        } catch (ConnectException refused) {
            return false;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aTurnUnderWayIsFinishedAndNobodyElseIsLetIn(@TempDir Path folder) throws Exception {
        try (var teams = new Fejkteams();
                var bot = Botprocess.App.uppackad().starta(folder.resolve("data"), null)) {
            URI address = URI.create(bot.adress());
            var gate = new CountDownLatch(1);
            teams.hall(gate);
            var underWay = CompletableFuture.supplyAsync(() -> {
                try {
                    return teams.lamna(bot.adress(), new Yttrande("1", "a:bo", "personal", "bo", "hjälp"));
                } catch (IOException e) {
                    throw new AssertionError(e);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new AssertionError(e);
                }
            });
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> !teams.mottaget().isEmpty());
            assertThat(slapperIn(address)).isTrue();

            CompletableFuture<Integer> ended = bot.avsluta();
            Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> !slapperIn(address));
            assertThat(ended).isNotDone();
            assertThat(underWay).isNotDone();

            gate.countDown();
            assertThat(underWay.get(60, TimeUnit.SECONDS)).isEqualTo(202);
            assertThat(ended.get(60, TimeUnit.SECONDS)).isEqualTo(SIGTERM);
        }
    }
}
