package se.samverkan.ringar.bot.matt;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Plats.KANALEN;
import static se.samverkan.ringar.bot.test.Vem.KANSLI;
import static se.samverkan.ringar.bot.test.Vem.LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.ORDFORANDE;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import se.samverkan.ringar.bot.test.FalskTeams;
import se.samverkan.ringar.bot.test.FalskTeams.Storning;
import se.samverkan.ringar.bot.test.Ringarna;
import se.samverkan.ringar.store.test.Testdatabas;

/** What whoever runs Ringar reads off it; each bot of its own, so that the figures are exact. */
class MattSamtalTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static HttpResponse<String> get(int port, String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) request.headers(headers);
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The figure with this name and these labels, in the order of the alphabet; NaN if there is none. */
    private static double matt(Ringarna bot, String name) {
        String all = get(bot.port(), "/actuator/prometheus").body();
        var line = Pattern.compile("(?m)^" + Pattern.quote(name) + " (\\S+)$").matcher(all);
        return line.find() ? Double.parseDouble(line.group(1)) : Double.NaN;
    }

    private static double turer(Ringarna bot, String slag, String utfall) {
        return matt(bot, "ringar_tur_seconds_count{slag=\"" + slag + "\",utfall=\"" + utfall + "\"}");
    }

    @Test
    void turnsAreCountedByWhatCameAndHowItEnded() {
        try (var bot = Ringarna.starta(Testdatabas.INBADDAD.nyUri(), "ringar.turer=1", "ringar.vanta=0")) {
            var talk = bot.nyttSamtal().njure();
            double before = turer(bot, "meddelande", "ok");
            var card = talk.in(KANALEN)
                    .says(LEDAMOT, "ring mottagningarna om remisserna")
                    .hearsCard("ring");
            assertThat(turer(bot, "meddelande", "ok")).isEqualTo(before + 1);
            card.clicks(LEDAMOT, "Inte en ring");
            assertThat(turer(bot, "klick", "ok")).isEqualTo(1);
            talk.in(ENSKILT).says(LEDAMOT, "koppla njure");
            assertThat(turer(bot, "meddelande", "nej")).isEqualTo(1);

            var gate = new CountDownLatch(1);
            bot.teams().nasta(new Storning.Drojer(gate));
            var slow = CompletableFuture.supplyAsync(() -> talk.in(KANALEN).says(LEDAMOT, "vägval det dröjer"));
            Awaitility.await().until(() -> matt(bot, "ringar_turplatser_upptagna") == 1);
            talk.in(KANALEN).says(ORDFORANDE, "vägval hinner inte").hears("Inget är sparat");
            assertThat(turer(bot, "meddelande", "upptagen")).isEqualTo(1);
            gate.countDown();
            slow.join();
            assertThat(matt(bot, "ringar_turplatser")).isEqualTo(1);
            Awaitility.await().until(() -> matt(bot, "ringar_turplatser_upptagna") == 0);
            assertThat(turer(bot, "meddelande", "fel")).isNaN();
        }
    }

    @Test
    void sendsAreCountedByOutcomeAndTheCodesOfOthersAreNotLabels() {
        try (var bot = Ringarna.starta(Testdatabas.INBADDAD.nyUri())) {
            var talk = bot.nyttSamtal().njure();
            bot.teams().nasta(FalskTeams.svarar(403, "Egetpahittat"));
            talk.in(ENSKILT).says(KANSLI, "hjälp");
            assertThat(matt(bot, "ringar_svar_total{kod=\"annan\",utfall=\"nekad\"}"))
                    .isEqualTo(1);
            assertThat(matt(bot, "ringar_svar_total{kod=\"\",utfall=\"sand\"}")).isPositive();

            talk.in(ENSKILT).says(ORDFORANDE, "hej").hearsCard("Det här kan du göra");
            talk.in(ENSKILT).says(KANSLI, "frist njure slutrapport 18 mars").hearsCard("Slutrapport inlämnad");
            talk.in(ENSKILT).says(KANSLI, "spola fram till 2026-03-04").hears("Nu är det");
            talk.in(ENSKILT).eventuallyHears(ORDFORANDE, "Frist onsdag 18 mars");
            Awaitility.await()
                    .until(() -> matt(bot, "ringar_utskick_total{kod=\"\",utfall=\"sand\",vag=\"teams\"}") >= 1);
        }
    }

    @Test
    void theLedgerAndTheDatabaseAreRead() {
        try (var bot = Ringarna.starta(Testdatabas.INBADDAD.nyUri())) {
            assertThat(matt(bot, "ringar_databas_nabar")).isEqualTo(1);
            assertThat(matt(bot, "ringar_databas_svarstid_seconds")).isBetween(0.0, 2.0);
            for (String name : List.of("vantar", "aldsta_seconds", "ovissa", "nekade")) {
                assertThat(matt(bot, "ringar_liggare_" + name)).as(name).isZero();
            }
        }
    }

    @Test
    void onlyWhatTheGuidePromisesIsTold() {
        try (var bot = Ringarna.starta(Testdatabas.INBADDAD.nyUri())) {
            bot.nyttSamtal().njure();
            assertThat(get(bot.port(), "/actuator/prometheus").body().lines())
                    .filteredOn(line -> !line.startsWith("#"))
                    .allMatch(line -> line.matches(
                            "(ringar_|jvm_memory|jvm_gc|jvm_threads|process_|logback_|application_ready).*"));
            assertThat(get(bot.port(), "/actuator/env").statusCode()).isEqualTo(404);
            assertThat(get(bot.port(), "/actuator/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aPortOfItsOwnTakesThemAwayFromThePortOfTeams() {
        try (var bot =
                Ringarna.starta(Testdatabas.INBADDAD.nyUri(), "management.server.port=0", "server.address=127.0.0.1")) {
            int own = Integer.parseInt(bot.bean(Environment.class).getProperty("local.management.port"));
            assertThat(get(bot.port(), "/actuator/prometheus").statusCode()).isEqualTo(404);
            assertThat(get(own, "/actuator/prometheus").body()).contains("ringar_databas_nabar 1.0");
            assertThat(get(own, "/actuator/health/readiness", "X-Forwarded-For", "10.0.0.1")
                            .statusCode())
                    .isEqualTo(200);
        }
    }
}
