package se.samverkan.ringar.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.teams.Fotograf.Plats.KANAL;
import static se.samverkan.ringar.bot.teams.Fotograf.Plats.PERSONLIG;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import se.samverkan.ringar.bot.Ringar;
import se.samverkan.ringar.bot.teams.Fotograf.Sedd;

/** The cards about people, kept for the browser test as {@link KortbilderTest} keeps others. */
class FolkbilderTest {

    private static Sedd tar(Fotograf alex, String name, String text) {
        Sedd answer = alex.sag(PERSONLIG, text);
        assertThat(answer.kort().path("body").isArray()).as(name).isTrue();
        alex.spara("folk-" + name, answer.kort());
        return answer;
    }

    @Test
    void everyKindOfCardIsKept(@TempDir Path data) throws IOException {
        ConfigurableApplicationContext bot = SpringApplication.run(
                Ringar.class, "--ringar.prov=true", "--server.port=0", "--ringar.databas.mapp=" + data);
        int port = ((WebServerApplicationContext) bot).getWebServer().getPort();
        Fotograf alex = new Fotograf(port, Path.of("target", "kort"));
        try (bot) {
            alex.sag(PERSONLIG, "jag är kansli");
            alex.sag(PERSONLIG, "nytt delprojekt Benign njurkirurgi kod njure");
            alex.sag(PERSONLIG, "uppdrag njure Kartlägg väntetiderna\nBeskriv flödena från remiss till uppföljning");
            alex.sag(PERSONLIG, "frist njure slutrapport 2030-12-01");
            alex.sag(KANAL, "koppla njure");
            alex.sag(
                    KANAL,
                    "vägval vi avgränsar till vuxna i stället för alla åldrar eftersom barn redan utreds nationellt");
            tar(alex, "roller", "roller");
            tar(alex, "overlamning", "överlämning njure");
            tar(alex, "paus-fraga", "pausa");
            tar(alex, "ersattare-fraga", "ersättare");
            tar(alex, "ersattare", "ersättare karin.karlsson@region.example till 2030-08-15");
            tar(alex, "paus", "pausa till 2030-08-15");
            tar(alex, "uppgifter", "mina uppgifter");
            alex.sag(PERSONLIG, "jag är ledamot i njure");
            tar(alex, "glom", "glöm mig");
        } finally {
            alex.close();
        }
    }
}
