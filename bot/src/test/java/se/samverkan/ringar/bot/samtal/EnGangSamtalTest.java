package se.samverkan.ringar.bot.samtal;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.test.FalskTeams.svarar;
import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Plats.KANALEN;
import static se.samverkan.ringar.bot.test.Vem.KANSLI;
import static se.samverkan.ringar.bot.test.Vem.LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.ORDFORANDE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkan.ringar.bot.test.FalskTeams;
import se.samverkan.ringar.bot.test.FalskTeams.Storning;
import se.samverkan.ringar.bot.test.Heard;
import se.samverkan.ringar.bot.test.Samtalstest;
import se.samverkan.ringar.bot.test.Talk;
import se.samverkan.ringar.bot.test.Turn;

@Samtalstest
class EnGangSamtalTest {
    /** Longer than the wait after the first try. */
    private static final Duration NASTA_FORSOK = Duration.ofSeconds(15);

    private static List<Document> historik(Document entry) {
        return entry.getList("historik", Document.class);
    }

    @Test
    void theSameDeliveryTwiceIsOneEntryAndTheSameAnswer(Talk talk) {
        Turn said = talk.njure().in(KANALEN).says(LEDAMOT, "vägval vi väntar");
        String first = said.hearsCard("V1 är noterat").summary();
        // the first answer is among those that answered this delivery too
        List<Heard> both = said.again().hort();
        assertThat(both).hasSize(2).allSatisfy(h -> assertThat(h.summary()).isEqualTo(first));
        assertThat(talk.samling("anteckningar")).hasSize(1);
    }

    @Test
    void eightAtOnceAreOneEntryAndOneNumber(Talk talk) throws Exception {
        talk.njure();
        var activity = talk.in(KANALEN).meddelande(LEDAMOT, "vägval vi väntar");
        var tasks = new ArrayList<Callable<Turn>>();
        for (int i = 0; i < 8; i++) tasks.add(() -> talk.in(KANALEN).sand(activity));
        try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Turn> done : each.invokeAll(tasks)) done.get();
        }
        List<Heard> all = talk.in(KANALEN).sand(activity).hort();
        assertThat(all).hasSize(9).allSatisfy(h -> assertThat(h.title()).isEqualTo("V1 är noterat"));
        assertThat(talk.samling("anteckningar")).hasSize(1);
        talk.in(KANALEN).says(LEDAMOT, "vägval en till").hearsCard("V2 är noterat");
    }

    @Test
    void eightDifferentAtOnceGetANumberEach(Talk talk) throws Exception {
        talk.njure();
        var tasks = new ArrayList<Callable<Turn>>();
        for (int i = 0; i < 8; i++) {
            String text = "vägval nummer " + i;
            tasks.add(() -> talk.in(KANALEN).says(LEDAMOT, text));
        }
        try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Turn> done : each.invokeAll(tasks)) done.get().hearsCard("är noterat");
        }
        assertThat(talk.samling("anteckningar"))
                .extracting(d -> d.getInteger("nummer"))
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void aNewDelprojektIsMadeOnce(Talk talk) {
        Turn said = talk.in(ENSKILT).says(KANSLI, "nytt delprojekt Benign njurkirurgi kod njure");
        said.hearsCard("Benign njurkirurgi (njure) är skapat");
        assertThat(said.again().hort()).allSatisfy(h -> assertThat(h.title()).contains("är skapat"));
        assertThat(talk.samling("delprojekt")).hasSize(1);
    }

    @Test
    void aFristIsSetOnce(Talk talk) {
        Turn said = talk.njure().in(KANALEN).says(KANSLI, "frist njure slutrapport 15 maj");
        said.hearsCard("Slutrapport inlämnad: fredag 15 maj");
        said.again();
        Document njure = talk.samling("delprojekt").getFirst();
        assertThat(njure.getList("tidplan", Document.class)).hasSize(1);
        assertThat(historik(njure).stream().map(h -> h.getString("slag")).filter("FRIST_SATT"::equals))
                .hasSize(1);
    }

    @Test
    void takingBackTwiceByOneDeliveryTakesBackOne(Talk talk) {
        talk.njure();
        talk.in(KANALEN).says(LEDAMOT, "vägval det första").hearsCard("V1 är noterat");
        talk.in(KANALEN).says(LEDAMOT, "vägval det andra").hearsCard("V2 är noterat");
        Turn undo = talk.in(KANALEN).says(LEDAMOT, "ångra");
        undo.hearsCard("V2 är tillbakataget");
        assertThat(undo.again().hort()).allSatisfy(h -> assertThat(h.title()).isEqualTo("V2 är tillbakataget"));
        assertThat(talk.samling("anteckningar"))
                .extracting(d -> d.getString("lage"))
                .containsExactlyInAnyOrder("NOTERAD", "ANGRAD");
    }

    @Test
    void tickingOffIsDoneOnce(Talk talk) {
        talk.njure();
        talk.in(KANALEN).says(KANSLI, "frist njure slutrapport 15 maj").hearsCard("Slutrapport inlämnad");
        Turn done = talk.in(ENSKILT).says(ORDFORANDE, "klart slutrapport");
        done.hearsCard("Klart: Slutrapport inlämnad");
        assertThat(done.again().hort()).allSatisfy(h -> assertThat(h.title()).contains("Klart"));
        done.retried();
        assertThat(historik(talk.samling("delprojekt").getFirst()).stream()
                        .map(h -> h.getString("slag"))
                        .filter("FRIST_KLAR"::equals))
                .hasSize(1);
    }

    @Test
    void aClickTwiceAndRetriedIsOneChange(Talk talk) {
        Heard card = talk.njure().in(KANALEN).says(LEDAMOT, "ring: mer prat").hearsCard("R1 är noterad");
        Turn click = card.clicks(LEDAMOT, "Positiv");
        click.hearsCard("R1 är ändrad").with("Positiv ring", "mer prat");
        click.again().hearsCard("R1").with("Positiv ring", "mer prat");
        click.retried().hearsCard("R1").with("Positiv ring", "mer prat");
        card.clicks(LEDAMOT, "Positiv").hearsCard("R1").with("Positiv ring", "mer prat");
        assertThat(historik(talk.samling("anteckningar").getFirst())).hasSize(2);
    }

    @Test
    void aFormSentTwiceNotesOnce(Talk talk) {
        Turn sent = talk.njure()
                .in(KANALEN)
                .says(LEDAMOT, "vägval")
                .hearsCard("Nytt vägval")
                .fill("Valt", "vi väntar")
                .clicks(LEDAMOT, "Notera");
        sent.hearsCard("V1 är noterat");
        sent.retried().hearsCard("V1");
        sent.again().hearsCard("V1");
        assertThat(talk.samling("anteckningar")).hasSize(1);
    }

    static Stream<Storning> certainlyNotDelivered() {
        return Stream.of(
                svarar(412),
                svarar(429),
                new Storning.Svarar(429, "TooManyRequests", "1"),
                svarar(502),
                svarar(503),
                svarar(504));
    }

    @ParameterizedTest
    @MethodSource("certainlyNotDelivered")
    void anAnswerThatCouldNotBeSentComesLaterAndOnce(Storning fault, Talk talk) {
        talk.njure();
        talk.teams().nasta(fault);
        talk.in(KANALEN).says(LEDAMOT, "vägval det som inte fick svar").hearsNothing();
        assertThat(talk.samling("anteckningar")).hasSize(1);
        talk.gar(NASTA_FORSOK);
        talk.in(KANALEN).eventuallyHears(LEDAMOT, "V1 är noterat").with("Valt", "det som inte fick svar");
        talk.in(KANALEN).says(LEDAMOT, "V1").hearsCard("V1");
        settled(talk, "SAND");
        assertThat(talk.in(KANALEN).unasked(LEDAMOT, "V1 är noterat")).hasSize(1);
    }

    @Test
    void anAnswerWaitsWhileTeamsTakesNoConnections(Talk talk) {
        talk.njure();
        try (var teams = FalskTeams.stangd()) {
            talk.in(KANALEN)
                    .says(LEDAMOT, "vägval det som inte fick svar", a -> a.put("serviceUrl", teams.adress()))
                    .hearsNothing();
            Awaitility.await()
                    .until(() -> talk.samling("utskick").stream()
                            .anyMatch(u -> "LOVAD".equals(u.getString("lage")) && u.getInteger("forsok") == 1));
            teams.oppnaIgen();
            talk.gar(Duration.ofMinutes(2));
            settled(talk, "SAND");
            assertThat(teams.anrop())
                    .singleElement()
                    .satisfies(a ->
                            assertThat(a.kropp().path("summary").asString()).startsWith("V1 är noterat"));
        }
    }

    static Stream<Storning> refused() {
        return Stream.of(
                svarar(403, "ConversationBlockedByUser"),
                svarar(403, "BotNotInConversationRoster"),
                svarar(403, "BotDisabledByAdmin"),
                svarar(404, "ConversationNotFound"),
                svarar(413));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatTeamsRefusesStaysStoredAndItsConfirmationIsPromised(Storning fault, Talk talk) {
        talk.njure();
        talk.teams().nasta(fault);
        talk.in(KANALEN).says(LEDAMOT, "vägval det som inte fick svar").hearsNothing();
        assertThat(talk.samling("anteckningar")).hasSize(1);
        assertThat(talk.samling("utskick")).hasSize(1);
        settled(talk, "SAND");
        talk.in(KANALEN).says(LEDAMOT, "lista vägval").hearsCard("Vägval").shows("det som inte fick svar");
    }

    static Stream<Storning> perhapsDelivered() {
        return Stream.of(svarar(500), new Storning.Tappar(), new Storning.TarOchTappar());
    }

    @ParameterizedTest
    @MethodSource("perhapsDelivered")
    void aPromiseWhoseOutcomeIsUncertainIsNotSentAgainButShown(Storning fault, Talk talk) {
        talk.njure();
        // not in the channel, which may have had as many answers by then as Teams takes at once
        talk.in(ENSKILT)
                .says(KANSLI, "bemanna njure kontaktperson @" + KANSLI.namn())
                .hearsCard(KANSLI.namn() + " är kontaktperson");
        talk.teams().nasta(svarar(503), fault);
        talk.in(KANALEN).says(LEDAMOT, "vägval det som inte fick svar");
        talk.gar(NASTA_FORSOK);
        settled(talk, "OVISS");
        talk.gar(Duration.ofHours(2));
        talk.in(ENSKILT)
                .says(KANSLI, "påminnelser")
                .hearsCard("Dina påminnelser")
                .shows("Det är ovisst om den kom fram");
        assertThat(talk.in(KANALEN).unasked(LEDAMOT, "V1 är noterat").size()).isLessThanOrEqualTo(1);
        assertThat(talk.samling("anteckningar")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hjälp", "lista vägval", "status"})
    void whatOnlyTellsIsNotPromised(String said, Talk talk) {
        talk.njure();
        talk.teams().nasta(svarar(503));
        talk.in(KANALEN).says(LEDAMOT, said).hearsNothing();
        assertThat(talk.samling("utskick")).isEmpty();
    }

    private static void settled(Talk talk, String lage) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> talk.samling("utskick").stream().anyMatch(u -> lage.equals(u.getString("lage"))));
    }
}
