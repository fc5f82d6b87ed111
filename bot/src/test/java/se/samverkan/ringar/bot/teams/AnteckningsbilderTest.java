package se.samverkan.ringar.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.teams.Fotograf.Plats.ANNAN_KANAL;
import static se.samverkan.ringar.bot.teams.Fotograf.Plats.KANAL;
import static se.samverkan.ringar.bot.teams.Fotograf.Plats.PERSONLIG;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import se.samverkan.ringar.bot.Ringar;
import se.samverkan.ringar.bot.teams.Fotograf.Sedd;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.delprojekt.Skede;

/** Every kind of card that an entry meets on its way, kept for the browser test as {@link KortbilderTest} keeps others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnteckningsbilderTest {
    private static final Map<String, String> INGET = Map.of();
    private static final String LONG = "Vi samlar all benign njurkirurgi för patienter med samtidig hjärtsvikt till två"
            + " orter, och tar ställning till en tredje när vi har sett ett helt år med de nya flödena";
    private ConfigurableApplicationContext bot;
    private Fotograf alex;

    @BeforeAll
    void starta(@TempDir Path data) throws IOException {
        bot = SpringApplication.run(
                Ringar.class, "--ringar.prov=true", "--server.port=0", "--ringar.databas.mapp=" + data);
        int port = ((WebServerApplicationContext) bot).getWebServer().getPort();
        alex = new Fotograf(port, Path.of("target", "kort"));
        alex.sag(PERSONLIG, "jag är kansli");
        alex.sag(PERSONLIG, "nytt delprojekt Benign njurkirurgi kod njure");
        alex.sag(
                PERSONLIG,
                "uppdrag njure Kartlägg väntetiderna\nBeskriv alla flöden i alla regioner, från remiss till uppföljning");
        alex.sag(KANAL, "koppla njure");
    }

    @AfterAll
    void stang() {
        bot.close();
        alex.close();
    }

    private Sedd tar(String name, Fotograf.Plats place, String text) {
        Sedd answer = alex.sag(place, text);
        alex.spara("anteckning-" + name, answer.kort());
        return answer;
    }

    private JsonNode klickar(String name, Fotograf.Plats place, Sedd on, String title, Map<String, String> values) {
        JsonNode answer = alex.klicka(place, on, title, values);
        alex.spara("anteckning-" + name, answer);
        return answer;
    }

    @Test
    @Order(1)
    void reconsideredAndConfirmed() {
        alex.sag(PERSONLIG, "jag är ledamot i njure");
        tar("punkt", KANAL, "vägval vi avviker från punkt 2 och väntar med Halland eftersom upphandlingen pågår");
        alex.sag(KANAL, "vägval " + LONG);
        tar("omprova-formular", KANAL, "ompröva V2");
        tar("omprova-erbjuds", KANAL, "V2 gäller inte längre");
        tar(
                "omprovar",
                KANAL,
                "ompröva V2 vi samlar allt till tre orter i stället för två eftersom resvägarna blev långa");
        tar("omprovad", KANAL, "V2");
        tar("omprovad-redan", KANAL, "ompröva V2 " + LONG);
        alex.sag(PERSONLIG, "jag är ordförande i njure");
        Sedd list = tar("bekrafta", PERSONLIG, "bekräfta");
        tar("bekrafta-knappen", PERSONLIG, "V1");
        klickar("bekrafta-en", PERSONLIG, list, "Bekräfta V1", INGET);
        klickar("bekrafta-alla", PERSONLIG, list, "Bekräfta alla", INGET);
        tar("bekrafta-inga", PERSONLIG, "bekräfta");
        tar("andrad-efter-bekraftelsen", KANAL, "ändra V1 vi väntar också med Blekinge");
        tar("lista-obekraftade", KANAL, "lista vägval");
        tar("lista-inga-som", KANAL, "lista vägval av mig sedan 2020-01-01");
        tar("lista-okant-ord", KANAL, "lista vägval purpur");
        assertThat(list.text()).contains("V1");
    }

    @Test
    @Order(2)
    void ringsAndOthersVoices() {
        alex.sag(PERSONLIG, "jag är ledamot i njure");
        Sedd ring = tar("ring-pekar-ut", KANAL, "ring - doktor Berg säger alltid nej när vi vill byta pass");
        klickar(
                "ring-omskriven",
                KANAL,
                ring,
                "Spara",
                Map.of(
                        "text",
                        "det är svårt att byta pass över gränserna",
                        "tecken",
                        "NEGATIV",
                        "kategori",
                        "ARBETSMILJO"));
        tar("ring-pekar-ut-egen", PERSONLIG, "ring: chefen för sjukhuset har börjat ringa runt");
        alex.sag(PERSONLIG, "jag är ordförande i njure");
        tar("rost", KANAL, "vi ser det annorlunda R1 Skåne: " + LONG);
        tar("rost-vilken", KANAL, "vi ser det också");
        alex.sag(PERSONLIG, "jag är patientrepresentant i njure");
        alex.sag(KANAL, "vi ser det också R1 som patient: jag fick vänta");
        tar("visa-med-roster", KANAL, "visa R1");
        tar("historik", KANAL, "ändringar R1");
        tar("lista-ringar-urval", KANAL, "lista ringar negativa arbetsmiljö");
        tar("lista-ringar-inga", KANAL, "lista ringar undanträngning");
    }

    @Test
    @Order(3)
    void publishedAndReadByOthers() {
        Delprojekten delprojekten = bot.getBean(Delprojekten.class);
        Delprojekt njure = delprojekten.medKod("sodra", "njure").orElseThrow();
        delprojekten.andra(
                "sodra",
                njure.id(),
                "godkand",
                LocalDate.EPOCH,
                d -> new Delprojekten.Andring(
                        d.med(Skede.AVSLUTAT_FOLJS_UPP, d.vag()),
                        Handelse.av("godkand", Instant.EPOCH, "x", Handelse.Slag.SKAPAT, null)));
        alex.sag(PERSONLIG, "jag är ordförande i njure");
        Sedd ask = tar("publicera", KANAL, "publicera");
        klickar("publicerat", KANAL, ask, "Publicera", INGET);
        alex.sag(PERSONLIG, "jag är politiker");
        tar("publicerat-lista", PERSONLIG, "lista vägval njure");
        tar("publicerat-ring", PERSONLIG, "visa njure R1");
        tar("publicerat-vagval", PERSONLIG, "visa njure V2");
        tar("publicerat-sok", PERSONLIG, "sök orter");
        alex.sag(PERSONLIG, "jag är kansli");
        tar("avpublicerat", KANAL, "avpublicera");
    }

    @Test
    @Order(4)
    void aChefsamradsOwnQuestions() {
        alex.sag(PERSONLIG, "jag är kansli");
        tar("egna-koppla", ANNAN_KANAL, "koppla chefsamråd barn- och ungdomsmedicin");
        tar("egna-vagval", ANNAN_KANAL, "vägval vi delar jourlinje");
        tar("egna-lista", ANNAN_KANAL, "lista vägval");
        tar("egna-sok", PERSONLIG, "sök jourlinje");
        alex.sag(ANNAN_KANAL, "koppla njure");
        tar("egna-vilket", ANNAN_KANAL, "vägval vi delar bakjour");
    }
}
