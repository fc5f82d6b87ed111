package se.samverkan.ringar.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.teams.Fotograf.Plats.PERSONLIG;

import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import se.samverkan.ringar.bot.Ringar;

/** When a thing changes, its earlier cards follow; the card that answers says what this very turn did. */
class SvaretsKortTest {
    @Test
    @Timeout(60)
    void theEarlierCardsFollowAndTheAnswersOwnStaysAsItWasAnswered(@TempDir Path data, @TempDir Path cards)
            throws Exception {
        try (var bot = SpringApplication.run(
                        Ringar.class, "--ringar.prov=true", "--server.port=0", "--ringar.databas.mapp=" + data);
                var alex = new Fotograf(
                        ((WebServerApplicationContext) bot).getWebServer().getPort(), cards)) {
            alex.sag(PERSONLIG, "jag är kansli");
            String made =
                    alex.sag(PERSONLIG, "nytt delprojekt Njurar kod njure").id();
            String first =
                    alex.sag(PERSONLIG, "frist njure Nuläge om två veckor").id();
            String second =
                    alex.sag(PERSONLIG, "frist njure Analys om tre veckor").id();

            while (Collections.frequency(alex.uppdaterade(), made) < 2
                    || !alex.uppdaterade().contains(first)) Thread.sleep(10);
            SpringApplication.exit(bot); // lets what is under way behind answers finish
            assertThat(alex.uppdaterade())
                    .containsExactlyInAnyOrder(made, made, first)
                    .doesNotContain(second);
        }
    }
}
