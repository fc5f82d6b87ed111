package se.samverkan.ringar.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.teams.Fotograf.Plats.PERSONLIG;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import se.samverkan.ringar.bot.Ringar;
import se.samverkan.ringar.bot.teams.Fotograf.Sedd;

/** The cards by which a delprojekt is changed and read, kept for the browser test as {@link KortbilderTest} keeps others. */
class DelprojektbilderTest {

    private static Sedd tar(Fotograf alex, String name, String text) {
        Sedd answer = alex.sag(PERSONLIG, text);
        assertThat(answer.kort().path("body").isArray()).as(name).isTrue();
        alex.spara("delprojekt-" + name, answer.kort());
        return answer;
    }

    @Test
    void everyKindOfCardIsKept(@TempDir Path data) throws IOException {
        ConfigurableApplicationContext bot = SpringApplication.run(
                Ringar.class, "--ringar.prov=true", "--server.port=0", "--ringar.databas.mapp=" + data);
        int port = ((WebServerApplicationContext) bot).getWebServer().getPort();
        Fotograf alex = new Fotograf(port, Path.of("target", "kort"));
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Stockholm"));
        try (bot) {
            alex.sag(PERSONLIG, "jag är kansli");
            alex.sag(PERSONLIG, "nytt delprojekt Benign njurkirurgi kod njure");
            alex.sag(PERSONLIG, "starta njure i dag");
            tar(alex, "uppdrag-tom", "uppdrag njure");
            alex.sag(PERSONLIG, "uppdrag njure Kartlägg väntetiderna\nBeskriv flödena från remiss till uppföljning");
            tar(alex, "uppdrag", "uppdrag njure");
            alex.sag(PERSONLIG, "bemanna njure ordförande Skåne karin.karlsson@region.example Karin Karlsson");
            alex.sag(PERSONLIG, "bemanna njure patientrepresentant per.persson@hemma.example Per Persson");
            tar(alex, "avbemanna", "avbemanna njure");
            tar(alex, "avbemannat", "avbemanna njure per.persson@hemma.example");
            tar(alex, "namn", "byt namn njure");
            alex.sag(PERSONLIG, "frist njure nuläge " + today.plusDays(40));
            alex.sag(PERSONLIG, "frist njure slutrapport " + today.plusDays(80));
            tar(alex, "frist-stryk", "stryk frist njure");
            tar(alex, "frist-struken", "stryk frist njure nuläge");
            alex.sag(PERSONLIG, "data njure Halland väntetider per månad och klinik");
            alex.sag(PERSONLIG, "möte njure i dag 13.00 Lund, med förvaltningschefen om vårdplatserna");
            tar(alex, "historik", "historik njure");
            alex.sag(PERSONLIG, "åtgärdsförslag njure Gemensam remissmall till alla");
            alex.sag(PERSONLIG, "protokollsutdrag njure Skåne bordlagt till " + today.plusDays(60) + " § 12");
            alex.sag(
                    PERSONLIG,
                    "protokollsutdrag njure Skåne bifall " + today + " § 45 dnr 2025-456 https://skane.example/45");
            tar(alex, "beslut-laes", "protokollsutdrag njure Skåne");
            alex.sag(PERSONLIG, "införande njure Skåne 1 pågår remissmallen används på två sjukhus av fyra");
            tar(alex, "inforande-laes", "införande njure Skåne");
            alex.sag(PERSONLIG, "spola fram till " + today.plusDays(24) + " kl 12:00");
            List<Sedd> asked = alex.med("Underlag från Region Halland");
            assertThat(asked).isNotEmpty();
            alex.spara("delprojekt-data-paminnelse", asked.getLast().kort());
            tar(alex, "infor", "inför nämnden " + today.plusDays(50));
        } finally {
            alex.close();
        }
    }
}
