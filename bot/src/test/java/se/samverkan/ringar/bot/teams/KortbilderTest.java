package se.samverkan.ringar.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.teams.Fotograf.Plats.ANNAN_KANAL;
import static se.samverkan.ringar.bot.teams.Fotograf.Plats.GRUPP;
import static se.samverkan.ringar.bot.teams.Fotograf.Plats.KANAL;
import static se.samverkan.ringar.bot.teams.Fotograf.Plats.PERSONLIG;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import se.samverkan.ringar.bot.Ringar;
import se.samverkan.ringar.bot.teams.Fotograf.Sedd;
import se.samverkan.ringar.scheduler.klocka.Klocka;

/**
 * One conversation through every kind of card, with what is long, odd and empty in it. Each card is kept in {@code
 * target/kort}, where the browser test draws it at a phone's width.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KortbilderTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<String, String> INGET = Map.of();
    private static final String LONG_NAME =
            "Gemensam vårdkedja för patienter med komplicerad benign njurkirurgi och samtidig hjärtsvikt i glesbygd";
    private ConfigurableApplicationContext bot;
    private Fotograf alex;
    /** A Wednesday in February: no holiday near. */
    private LocalDate frist;

    @BeforeAll
    void starta(@TempDir Path data) throws IOException {
        bot = SpringApplication.run(
                Ringar.class, "--ringar.prov=true", "--server.port=0", "--ringar.databas.mapp=" + data);
        frist = LocalDate.now(bot.getBean(Klocka.class))
                .plusYears(1)
                .withMonth(2)
                .withDayOfMonth(8)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY))
                .plusDays(14);
        int port = ((WebServerApplicationContext) bot).getWebServer().getPort();
        alex = new Fotograf(port, Path.of("target", "kort"));
    }

    @AfterAll
    void stang() {
        bot.close();
        alex.close();
    }

    private Sedd tar(String name, Fotograf.Plats place, String text) {
        Sedd answer = alex.sag(place, text);
        alex.spara(name, answer.kort());
        return answer;
    }

    private JsonNode klickar(String name, Fotograf.Plats place, Sedd on, String title, Map<String, String> values) {
        JsonNode answer = alex.klicka(place, on, title, values);
        alex.spara(name, answer);
        return answer;
    }

    @Test
    @Order(1)
    void welcomesAndTheHelpOfWhoHasNoRole() {
        alex.spara("valkommen-personlig", alex.installera(PERSONLIG).kort());
        alex.spara("valkommen-kanal", alex.installera(KANAL).kort());
        tar("hjalp-ingen-roll", PERSONLIG, "hjälp");
        tar("status-inga", PERSONLIG, "status");
        tar("paminnelser-inga", PERSONLIG, "påminnelser");
        tar("oforstatt-menade", PERSONLIG, "hjlp");
        tar("oforstatt-notera", PERSONLIG, "mottagningen i Kalmar har börjat ta emot tidigare");
        tar("oforstatt-inget", PERSONLIG, "xyz");
    }

    @Test
    @Order(2)
    void theKanslisFormsAndTheirErrors() {
        alex.sag(PERSONLIG, "jag är kansli");
        tar("hjalp-kansli", PERSONLIG, "hjälp");
        tar("nytt-skapat", PERSONLIG, "nytt delprojekt Benign njurkirurgi kod njure");
        tar("nytt-formular", PERSONLIG, "nytt delprojekt");
        tar("nytt-kod-upptagen", PERSONLIG, "nytt delprojekt " + LONG_NAME + " kod njure");
        tar("nytt-kod-fel", PERSONLIG, "nytt delprojekt Njurar kod *?!");
        Sedd staffing = tar("bemanna-formular", PERSONLIG, "bemanna njure");
        klickar("bemanna-saknas", PERSONLIG, staffing, "Bemanna", Map.of("roll", "ORDFORANDE"));
        klickar(
                "bemannat",
                PERSONLIG,
                staffing,
                "Bemanna",
                Map.of("roll", "PATIENTREPRESENTANT", "epost", "maria.fernstrom-hallberg@patientforeningen.example"));
        Sedd points = tar("uppdrag-formular", PERSONLIG, "uppdrag njure");
        String text = "Kartlägg väntetiderna\n2. " + "Beskriv alla flöden i alla regioner. ".repeat(12) + "\n• Tre"
                + "\nFyra\nFem\nSex\nSju\nÅtta\nNio\nTio";
        klickar("uppdrag-tillagda", PERSONLIG, points, "Lägg till", Map.of("text", text));
        tar("frist-formular", PERSONLIG, "frist njure");
        tar("frist-passerad", PERSONLIG, "frist njure slutrapport 2020-01-01");
        tar("frist-satt", PERSONLIG, "frist njure slutrapport " + frist);
        alex.sag(PERSONLIG, "frist njure Extern granskning av hela underlaget med alla bilagor " + frist);
        tar("frist-flera", PERSONLIG, "frist njure analys " + frist.plusDays(90));
        alex.sag(PERSONLIG, "jag är ordförande i njure");
        tar("hjalp-ordforande", PERSONLIG, "hjälp");
        tar("paminnelser-kommande", PERSONLIG, "påminnelser");
        alex.sag(PERSONLIG, "jag är ledamot i njure");
        tar("hjalp-ledamot", PERSONLIG, "hjälp");
        tar("lista-vagval-tom", PERSONLIG, "lista vägval");
        tar("lista-ringar-tom", PERSONLIG, "lista ringar");
    }

    @Test
    @Order(3)
    void conversationsAreCoupled() {
        alex.sag(PERSONLIG, "jag är kansli");
        Sedd coupled = tar("koppla", KANAL, "koppla njure");
        klickar("koppla-bort", KANAL, coupled, "Koppla bort", INGET);
        alex.sag(KANAL, "koppla njure");
        tar("koppla-chefsamrad", GRUPP, "koppla njure chefsamråd");
        tar("hjalp-kanal", KANAL, "hjälp");
        tar("status-ett", KANAL, "status");
    }

    @Test
    @Order(4)
    void anEntrysWay() {
        alex.sag(PERSONLIG, "jag är ledamot i njure");
        Sedd whole = tar(
                "vagval",
                KANAL,
                "vägval vi avgränsar till vuxna i stället för alla åldrar, eftersom barn redan utreds nationellt,"
                        + " vilket innebär att barnkliniken fortsätter som i dag");
        klickar("vagval-ett-stycke", KANAL, whole, "Inte uppdelat", INGET);
        Sedd bare = tar("vagval-utan-skal", PERSONLIG, "vägval vi mäter från remissens ankomst");
        klickar(
                "vagval-andrat",
                PERSONLIG,
                bare,
                "Spara",
                Map.of("valt", "vi mäter från remissens ankomst", "skal", "det går att jämföra"));
        tar("visa-med-tidigare", PERSONLIG, "visa V2");
        tar("andra", PERSONLIG, "ändra V2");
        Sedd undone = tar("angrat", PERSONLIG, "ångra");
        klickar("tillbaka", PERSONLIG, undone, "Lägg tillbaka", INGET);
        Sedd erase = tar("radera-fraga", PERSONLIG, "radera V2");
        klickar("raderat", PERSONLIG, erase, "Radera för alltid", INGET);
        tar("vagval-formular", PERSONLIG, "vägval");
        tar("ring-formular", PERSONLIG, "ring");
        Sedd unsigned = tar("ring-utan-tecken", KANAL, "ring: mottagningarna skickar bilder till varandra");
        klickar("ring-positiv", KANAL, unsigned, "Positiv", INGET);
        tar("ring-negativ", GRUPP, "ring - operationssalarna i Växjö blir fulla");
        Sedd asked = tar("ring-fraga", KANAL, "ring Maria om siffrorna");
        klickar("ring-inte", KANAL, asked, "Inte en ring", INGET);
        tar("lista-vilken", PERSONLIG, "lista");
    }

    @ParameterizedTest
    @Order(5)
    @CsvSource({
        "tecken-4000, 0",
        "rader-40, 1",
        "rader-200, 2",
        "langt-ord, 3",
        "hoger-till-vanster, 4",
        "emoji, 5",
        "markdown, 6",
        "html, 7"
    })
    void whatPeopleWriteIsShownWhole(String name, int which) {
        String text = List.of(
                        "Det här skriver vi utförligt om. ".repeat(120) + "Slut.".repeat(8),
                        "rad\n".repeat(39) + "sista",
                        "rad\n".repeat(199) + "sista",
                        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(6),
                        "vi väljer \u202Eabc\u202C och שלום עולם samt مرحبا بالعالم i texten",
                        "vi 👩🏽‍⚕️ väljer 🇸🇪 flaggan ❤️‍🩹 och 🏳️‍🌈 framför allt",
                        "**fet** _kursiv_ [länk](http://exempel.se) # rubrik `kod` ~~struken~~ - punkt 1. etta",
                        "<b>fet</b> &amp; <script>alert(1)</script> <at>någon</at> 5 < 6 > 4")
                .get(which);
        Sedd entry = tar("langt-" + name, PERSONLIG, "ring + " + text);
        String shown = String.join("\n", Fotograf.texter(entry.kort()));
        assertThat(shown.replaceAll("[\\s⏎]", "")).contains(text.replaceAll("\\s", ""));
    }

    @Test
    @Order(6)
    void listsAndChoicesOfMany() {
        for (int i = 0; i < 9; i++) alex.sag(PERSONLIG, "vägval nummer " + i + " med en rad till om hur det blev så");
        tar("lista-vagval", PERSONLIG, "lista vägval");
        tar("lista-ringar", PERSONLIG, "lista ringar");
        alex.sag(PERSONLIG, "jag är kansli");
        for (int i = 1; i <= 12; i++) {
            String name = i == 1 ? LONG_NAME : "Samverkan kring njurar del " + i;
            alex.sag(PERSONLIG, "nytt delprojekt " + name + " kod p" + i);
            if (i == 4) tar("vilket-av-fyra", PERSONLIG, "status Samverkan");
        }
        alex.sag(PERSONLIG, "frist p1 slutrapport i morgon");
        alex.sag(PERSONLIG, "frist p2 nuläge " + frist);
        Sedd all = tar("status-flera", PERSONLIG, "status");
        assertThat(all.kort().findValues("title").toString()).contains("Visa fler");
        tar("status-andra-sidan", PERSONLIG, "status från 11");
        for (int i = 13; i <= 30; i++)
            alex.sag(PERSONLIG, "nytt delprojekt Samverkan kring njurar del " + i + " kod p" + i);
        tar("vilket-av-trettio", PERSONLIG, "status Samverkan");
    }

    @Test
    @Order(7)
    void remindersInEveryState() {
        alex.sag(PERSONLIG, "spola fram till " + frist.minusDays(15) + " kl 12:00");
        for (String code : List.of("p3", "p4", "p5", "p6", "p7", "p8")) {
            alex.sag(PERSONLIG, "frist " + code + " slutrapport " + frist);
        }
        Sedd staffing = alex.sag(ANNAN_KANAL, "bemanna p8 ordförande");
        alex.sag(ANNAN_KANAL, "koppla p8");
        String anna = staffing.kort().findParents("value").stream()
                .filter(choice -> choice.path("title").asText().startsWith("Anna"))
                .findFirst()
                .orElseThrow()
                .path("value")
                .asText();
        alex.klicka(ANNAN_KANAL, staffing, "Bemanna", Map.of("roll", "ORDFORANDE", "person", anna));
        alex.sag(PERSONLIG, "bemanna p7 ordförande birgitta.hall@example.com");
        alex.sag(GRUPP, "koppla p7");
        for (String code : List.of("p3", "p4", "p5", "p6")) alex.sag(PERSONLIG, "jag är ordförande i " + code);
        alex.sag(PERSONLIG, "jag är kansli");
        alex.sag(PERSONLIG, "spola fram till " + frist.minusDays(14) + " kl 09:00");

        List<Sedd> reminders = alex.med("Till ");
        assertThat(reminders).isNotEmpty();
        Sedd several = alex.med("Extern granskning").getLast();
        alex.spara("paminnelse-flera", several.kort());
        Sedd mentioned = alex.med("Slutrapport inlämnad").stream()
                .filter(s -> s.konversation().contains("annan"))
                .toList()
                .getLast();
        assertThat(mentioned.kort().path("msteams").path("entities").toString()).contains("\"id\":\"a-1\"");
        alex.spara("paminnelse-kanal-omnamnd", mentioned.kort());
        Sedd byMail = alex.med("Slutrapport inlämnad").stream()
                .filter(s -> s.konversation().contains("grupp"))
                .toList()
                .getLast();
        assertThat(byMail.kort().path("msteams").has("entities")).isFalse();
        alex.spara("paminnelse-kanal-epost", byMail.kort());

        JsonNode done = klickar("paminnelse-en-klar", PERSONLIG, several, "Klart", INGET);
        String second = done.findValues("id").stream()
                .map(JsonNode::asText)
                .filter(id -> id.startsWith("dag."))
                .findFirst()
                .orElseThrow()
                .substring("dag.".length());
        JsonNode moved = alex.klicka(
                PERSONLIG,
                several.id(),
                done,
                "Spara",
                Map.of("dag." + second, frist.plusDays(30).toString(), "skal." + second, "remisserna"));
        alex.spara("paminnelse-flyttad", moved);
    }

    @Test
    @Order(8)
    void helpIsAskedForAndThePhoneIsLeft() {
        alex.sag(PERSONLIG, "jag är ordförande i p3");
        Sedd one = alex.med("del 3)").getLast();
        alex.spara("paminnelse", one.kort());
        klickar("paminnelse-hjalp", PERSONLIG, one, "Behöver hjälp", INGET);
        tar("klart-i-ord", PERSONLIG, "klart slutrapport");
        alex.sag(PERSONLIG, "jag är kansli");
        alex.sag(PERSONLIG, "frist p3 nuläge " + frist);
        alex.sag(PERSONLIG, "frist p3 analys " + frist);
        alex.sag(PERSONLIG, "jag är ordförande i p3");
        tar("klart-vilken", PERSONLIG, "klart p3");
        alex.sag(PERSONLIG, "jag är kansli");
        alex.sag(PERSONLIG, "spola fram till " + frist.plusDays(22) + " kl 09:00");
        alex.spara(
                "paminnelse-ring-ordforanden", alex.med("Ring gärna").getLast().kort());
        tar("paminnelser-ej-levererat", PERSONLIG, "påminnelser");
        tar("status-forsenade", PERSONLIG, "status");
    }

    @Test
    @Order(9)
    void theWayThroughTheInstanser() {
        alex.sag(PERSONLIG, "jag är mig själv");
        tar("foresla-formular", PERSONLIG, "föreslå");
        tar(
                "foreslaget",
                PERSONLIG,
                "föreslå Jourlinje för njurmedicin syfte kortare väntan mål en linje effekt färre köer liknande ingen");
        alex.sag(PERSONLIG, "jag är kansli");
        tar("forslag-lista", PERSONLIG, "förslag");
        tar("forslag-visa", PERSONLIG, "förslag jourlinje");
        Sedd order = tar("beslut-utan-ordning", PERSONLIG, "avslå jourlinje berör bara en region");
        klickar(
                "beslut-avslag-svar",
                PERSONLIG,
                order,
                "Notera ändå",
                Map.of("skal", "samarbetsgruppen hördes muntligt på sitt extra möte"));
        tar("beslut-formular", PERSONLIG, "beslut p9");
        tar("beslut-framat", PERSONLIG, "beslut p9 nämnden godkänd 2099-01-01");
        alex.sag(PERSONLIG, "beslut p9 samarbetsgruppen tillstyrkt i dag");
        Sedd again = tar("beslut-finns", PERSONLIG, "beslut p9 samarbetsgruppen tillstyrkt i dag");
        klickar("beslut-rattat", PERSONLIG, again, "Rätta det tidigare", INGET);
        Sedd approved = tar(
                "beslut-godkant",
                PERSONLIG,
                "beslut p9 nämnden godkänd i dag § 12 dnr 2025-123 enigt https://diariet.exempel.se/" + "a".repeat(80)
                        + " med villkor att " + "var och en beslutar för sig ".repeat(8)
                        + "eftersom ledningsgruppen har sagt ja per capsulam");
        tar("skede-formular", PERSONLIG, "skede p10");
        tar("skede-bytt", PERSONLIG, "skede p10 analys");
        tar("mall-formular", PERSONLIG, "mall p10");
        tar("mall-omfordelning", PERSONLIG, "mall p10 omfördelning");
        tar("forutsattningar-formular", PERSONLIG, "förutsättningar p10");
        tar("ansvar", PERSONLIG, "ansvar p10 Skåne tar emot alla akuta fall dygnet runt");
        tar("status-omfordelning", PERSONLIG, "status p10");
        tar("avslutat", PERSONLIG, "avsluta njure");
        tar("fardigt", PERSONLIG, "färdigt njure");
        tar("historik", PERSONLIG, "historik p9");
        tar("historik-anteckning", PERSONLIG, "historik V1");
        klickar("angrat-beslut", PERSONLIG, approved, "Ångra", INGET);
        tar("infor", PERSONLIG, "inför ledningsgruppen i morgon");
        tar("infor-formular", PERSONLIG, "inför");
        tar("infor-nytt", PERSONLIG, "inför ledningsgruppen i morgon nytt från 1");
        tar("infor-laget", PERSONLIG, "inför ledningsgruppen i morgon läget från 1");
        tar("forsenat", PERSONLIG, "försenat");
        tar("hjalp-kansli-uppfoljning", PERSONLIG, "hjälp uppföljning");
    }

    @Test
    @Order(10)
    void whatIsNotedAlongTheWay() {
        tar("avstamt-formular", PERSONLIG, "avstämt p10");
        tar("avstamt", PERSONLIG, "avstämt linjen Skåne " + "cheferna är med på förslaget ".repeat(10));
        alex.sag(PERSONLIG, "avstämt p10 njurmedicin alla vill gå vidare");
        tar("forankring", PERSONLIG, "förankring p10");
        tar("data-formular", PERSONLIG, "data p10 Skåne");
        tar("data-begard", PERSONLIG, "data p10 Skåne väntetider 2025 per månad källa väntetidsregistret");
        for (int i = 0; i < 9; i++) alex.sag(PERSONLIG, "data p10 Halland volymer per klinik och månad " + i);
        tar("data-lista", PERSONLIG, "data p10");
        tar("mote-formular", PERSONLIG, "möte p10");
        tar("mote", PERSONLIG, "möte p10 i dag");
        tar("minnesanteckning-formular", PERSONLIG, "minnesanteckning p10");
        tar("minnesanteckning", PERSONLIG, "minnesanteckning p10 https://dok.exempel.se/" + "m".repeat(120));
        tar("arbetet", PERSONLIG, "arbetet p10");
        tar("plan-formular", PERSONLIG, "uppföljning p10");
        tar("plan", PERSONLIG, "uppföljning p10 hur enkät när efter ett år vem ordföranden parametrar väntetid, köer");
        alex.sag(PERSONLIG, "beslut p9 nämnden godkänd i dag eftersom ledningsgruppen har sagt ja");
        tar("uppfoljning-vem", PERSONLIG, "fråga uppföljning p9");
        tar("uppfoljning-fraga", PERSONLIG, "fråga uppföljning p9 jag");
        tar("uppfoljning-var", PERSONLIG, "rapporterad p9");
        tar("uppfoljning-rapporterad", PERSONLIG, "rapporterad p9 samarbetsgruppen i dag");
        tar("uppfoljningar", PERSONLIG, "uppföljningar");
        tar("uppfoljningsutkast", PERSONLIG, "uppföljningsutkast njure");
        tar("uppfoljningsutkast-vagval", PERSONLIG, "uppföljningsutkast njure del 2");
        tar("uppfoljningsutkast-ringar", PERSONLIG, "uppföljningsutkast njure del 3");
    }

    @Test
    @Order(11)
    void theWindowsOfTheMessageExtension() {
        alex.sag(PERSONLIG, "jag är kansli");
        ObjectNode open = JSON.objectNode().put("commandId", "notera");
        ObjectNode message = open.putObject("messagePayload").put("id", "1700000000001");
        message.put("linkToMessage", "https://teams.microsoft.com/l/message/19:kanal/1700000000001");
        message.putObject("from").putObject("user").put("displayName", "Anna *Åkesson* [sic]");
        message.putObject("body").put("contentType", "html").put("content", "<p>vi väntar eftersom barn utreds</p>");
        JsonNode form = fonster("notera-formular", KANAL, "fetchTask", open);
        JsonNode submit = form.findValues("data").getFirst();
        ObjectNode filled = JSON.objectNode().put("commandId", "notera");
        ObjectNode data = filled.putObject("data");
        data.setAll((ObjectNode) submit);
        data.put("slag", "VAGVAL").put("text", "vi väntar eftersom barn utreds");
        fonster("notera-noterat", KANAL, "submitAction", filled);
        data.put("text", "en annan lydelse");
        fonster("notera-redan", KANAL, "submitAction", filled);
        fonster("notera-formular-redan", KANAL, "fetchTask", open);
        data.put("text", " ");
        fonster("notera-text-saknas", KANAL, "submitAction", filled);
        ((ObjectNode) message.path("body")).put("content", "ordet ".repeat(900));
        message.put("id", "1700000000002");
        fonster("notera-for-langt-flera", PERSONLIG, "fetchTask", open);

        alex.sag(KANAL, "vägval vi mäter väntetiden från remissens ankomst");
        alex.spara(
                "lydelse-erbjuds",
                alex.andra(
                        KANAL,
                        alex.senast(),
                        "vägval vi mäter väntetiden från första besöket, eftersom remisser skrivs olika",
                        "Ta in den nya lydelsen"));

        for (String words : List.of("väntetid", "Samverkan", "njure R3")) {
            ObjectNode query = JSON.objectNode().put("commandId", "sok");
            query.putArray("parameters").addObject().put("name", "fraga").put("value", words);
            JsonNode found = alex.tillagg(KANAL, "composeExtension/query", query)
                    .path("composeExtension")
                    .path("attachments");
            assertThat(found).as(words).isNotEmpty();
            alex.spara("sok-" + words.replace(' ', '-'), found.path(0).path("content"));
        }
    }

    private JsonNode fonster(String name, Fotograf.Plats place, String what, ObjectNode value) {
        JsonNode card = alex.tillagg(place, "composeExtension/" + what, value)
                .path("task")
                .path("value")
                .path("card")
                .path("content");
        alex.spara(name, card);
        return card;
    }
}
