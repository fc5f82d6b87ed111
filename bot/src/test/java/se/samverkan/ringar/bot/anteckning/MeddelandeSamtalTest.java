package se.samverkan.ringar.bot.anteckning;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.test.Plats.CHEFSAMRADET;
import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Plats.GRUPPCHATTEN;
import static se.samverkan.ringar.bot.test.Plats.KANALEN;
import static se.samverkan.ringar.bot.test.Vem.ANNAN_LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.KANSLI;
import static se.samverkan.ringar.bot.test.Vem.LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.ORDFORANDE;
import static se.samverkan.ringar.bot.test.Vem.UTOMSTAENDE;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import se.samverkan.ringar.bot.test.FalskTeams;
import se.samverkan.ringar.bot.test.Heard;
import se.samverkan.ringar.bot.test.Samtalstest;
import se.samverkan.ringar.bot.test.Talk;
import se.samverkan.ringar.bot.test.Turn;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The menu of any message, and the window that opens there. */
@Samtalstest
class MeddelandeSamtalTest {
    private static final String MESSAGE = "1700000001234";
    private static final String SAID = "<div><p>vi avgränsar till vuxna eftersom barn utreds nationellt</p></div>";

    private static Heard form(Talk talk) {
        return talk.inThread(KANALEN, "1700000000001")
                .opensOn(LEDAMOT, MESSAGE, ANNAN_LEDAMOT, SAID)
                .opensWindow("Notera ur meddelandet");
    }

    @Test
    void theFormIsFilledInAndTheEntryKeepsTheLink(Talk talk) {
        talk.njure();
        Heard form = form(talk).shows("Skrivet av Torvald Bisittarsson").shows("Noteras i Benign njurkirurgi");
        assertThat(form.field("Text")).isEqualTo("vi avgränsar till vuxna eftersom barn utreds nationellt");
        form.fill("Vad är det?", "Vägval")
                .clicks(LEDAMOT, "Notera")
                .opensWindow("V1 är noterat")
                .with("Skäl", "barn utreds nationellt")
                .offers("Till meddelandet", "Ändra")
                .shows("De andra ser det här i samtalet.");
        Document entry = talk.samling("anteckningar").getFirst();
        Document source = entry.get("kalla", Document.class);
        assertThat(source.getString("meddelande")).endsWith("/" + MESSAGE);
        // the names that Teams puts into a link are nobody's business here
        assertThat(source.getString("lank"))
                .isEqualTo("https://teams.microsoft.com/l/message/19:x@thread.tacv2/" + MESSAGE + "?tenantId=t-1");
        talk.ingenstans("Hemliga");
        assertThat(entry.toString()).doesNotContain("Torvald");
    }

    @Test
    void theOthersSeeTheCardInTheThreadOfTheMessage(Talk talk) {
        talk.njure();
        form(talk).fill("Vad är det?", "Vägval").clicks(LEDAMOT, "Notera");
        List<Heard> shown = talk.in(KANALEN).unasked(LEDAMOT, "V1 är noterat");
        assertThat(shown).hasSize(1);
        shown.getFirst().offersNot("Ångra");
        assertThat(shown.getFirst().konversation()).endsWith(";messageid=1700000000001");
        // and it follows when the entry is changed
        talk.in(KANALEN).says(LEDAMOT, "ändra V1 vi väntar");
        shown.getFirst().becomes("V1 är ändrat");
    }

    @Test
    void aRetriedInvokeAndASecondClickAreOneEntryAndOneCard(Talk talk) {
        talk.njure();
        Heard form = form(talk).fill("Vad är det?", "Positiv ring");
        Turn first = form.clicks(LEDAMOT, "Notera");
        first.again().opensWindow("R1 är noterad");
        first.retried().opensWindow("R1 är noterad");
        form.clicks(LEDAMOT, "Notera").opensWindow("R1 är noterad");
        assertThat(talk.samling("anteckningar")).hasSize(1);
        assertThat(talk.in(KANALEN).unasked(LEDAMOT, "R1 är noterad")).hasSize(1);
    }

    @Test
    void clicksAtTheSameTimeAreOneEntryAndOneCard(Talk talk) throws Exception {
        talk.njure();
        Heard form = form(talk).fill("Vad är det?", "Vägval");
        try (var hands = Executors.newFixedThreadPool(4)) {
            List<Callable<Turn>> clicks = Stream.generate(() -> (Callable<Turn>) () -> form.clicks(LEDAMOT, "Notera"))
                    .limit(4)
                    .toList();
            for (var done : hands.invokeAll(clicks)) done.get().opensWindow("V1 är noterat");
        }
        assertThat(talk.samling("anteckningar")).hasSize(1);
        assertThat(talk.in(KANALEN).unasked(LEDAMOT, "V1 är noterat")).hasSize(1);
    }

    @Test
    void theSameMessageOnceMoreTellsWhatItBecame(Talk talk) {
        talk.njure();
        form(talk).fill("Vad är det?", "Vägval").clicks(LEDAMOT, "Notera");
        Heard again =
                form(talk).shows("Det här meddelandet är redan noterat som V1").offers("Visa njure V1");
        again.clicks(LEDAMOT, "Visa njure V1").opensWindow("V1").with("Valt", "vi avgränsar till vuxna");
        again.fill("Vad är det?", "Vägval")
                .fill("Text", "något helt annat")
                .clicks(LEDAMOT, "Notera")
                .opensWindow("redan noterat som V1")
                .shows("Det du skrev nu är inte sparat")
                .with("Valt", "vi avgränsar till vuxna");
        // a ring in the same message is another thing, and another person's vägval too
        form(talk).fill("Vad är det?", "Negativ ring").clicks(LEDAMOT, "Notera").opensWindow("R1 är noterad");
        talk.inThread(KANALEN, "1700000000001")
                .opensOn(ORDFORANDE, MESSAGE, ANNAN_LEDAMOT, SAID)
                .opensWindow("Notera")
                .fill("Vad är det?", "Vägval")
                .clicks(ORDFORANDE, "Notera")
                .opensWindow("V2 är noterat");
    }

    @Test
    void whatWasWrittenToTheBotIsKnownInItsMenuToo(Talk talk) {
        talk.njure();
        Turn said = talk.in(KANALEN).says(LEDAMOT, "vägval vi väntar");
        talk.in(KANALEN)
                .opensOn(LEDAMOT, said.aktivitet().path("id").asString(), LEDAMOT, "<p>vägval vi väntar</p>")
                .opensWindow("Notera")
                .shows("redan noterat som V1");
    }

    @Test
    void theWindowsCardCanBeMended(Talk talk) {
        talk.njure();
        Heard card = form(talk)
                .fill("Vad är det?", "Positiv ring")
                .clicks(LEDAMOT, "Notera")
                .opensWindow("R1");
        card.fill("Vad ser du?", "så här blev det")
                .clicks(LEDAMOT, "Spara")
                .opensWindow("R1 är ändrad")
                .with("Positiv ring", "så här blev det");
    }

    @Test
    void whatIsMissingIsAskedForAndNothingWrittenIsLost(Talk talk) {
        talk.njure();
        Heard again = form(talk)
                .fill("Text", "min egen lydelse")
                .clicks(LEDAMOT, "Notera")
                .opensWindow("Notera ur meddelandet")
                .shows("Skrivet av Torvald Bisittarsson")
                .shows("Inget är sparat än");
        assertThat(again.field("Text")).isEqualTo("min egen lydelse");
        assertThat(talk.samling("anteckningar")).isEmpty();
        again.fill("Vad är det?", "Vägval")
                .clicks(LEDAMOT, "Notera")
                .opensWindow("V1")
                .offers("Till meddelandet");
    }

    @Test
    void aPersonnummerIsNeitherShownNorStored(Talk talk) {
        talk.njure();
        talk.in(KANALEN)
                .opensOn(LEDAMOT, MESSAGE, ANNAN_LEDAMOT, "<p>patienten 850412-1234 fick vänta</p>")
                .tells("personnummer")
                .saysNothingOf("850412");
        form(talk)
                .fill("Vad är det?", "Vägval")
                .fill("Text", "patienten 850412-1234 fick vänta")
                .clicks(LEDAMOT, "Notera")
                .tells("ta gärna bort meddelandet");
        Heard form = form(talk).fill("Vad är det?", "Vägval");
        ObjectNode forged = form.data("Notera");
        forged.put("meddelande", "198504121230");
        assertThat(form.forges(LEDAMOT, "Notera", forged).svar()).contains("gäller inte längre");
        forged.put("meddelande", MESSAGE).put("lank", "https://teams.microsoft.com/l/message/x/198504121230");
        form.forges(LEDAMOT, "Notera", forged).opensWindow("V1").offersNot("Till meddelandet");
        talk.ingenstans("850412");
    }

    @Test
    void whatIsTooLongIsSaidAndNotCut(Talk talk) {
        talk.njure();
        String words = Stream.generate(() -> "ordet").limit(900).collect(Collectors.joining(" "));
        Heard form = talk.in(KANALEN)
                .opensOn(LEDAMOT, MESSAGE, ANNAN_LEDAMOT, "<p>" + words + "</p>")
                .opensWindow("Notera")
                .shows("Meddelandet är 5399 tecken, och jag tar högst 4000");
        assertThat(form.field("Text")).isEmpty();
        form.fill("Vad är det?", "Vägval")
                .fill("Text", words)
                .clicks(LEDAMOT, "Notera")
                .tells("Texten är 5399 tecken");
        assertThat(talk.samling("anteckningar")).isEmpty();
    }

    @Test
    void aLinkThatLeadsElsewhereIsLeftOut(Talk talk) {
        talk.njure();
        for (String address : List.of(
                "https://teams.microsoft.com.example.org/l/message/x/1",
                "https://user@teams.microsoft.com/l/message/x/1",
                "javascript:alert(1)",
                "http://teams.microsoft.com/l/message/x/1",
                "inte en adress")) {
            Heard form = form(talk).fill("Vad är det?", "Vägval");
            ObjectNode forged = form.data("Notera").put("lank", address);
            form.forges(LEDAMOT, "Notera", forged).opensWindow("V1").offersNot("Till meddelandet");
            talk.samling("anteckningar").forEach(e -> assertThat(e.toString()).doesNotContain(address));
        }
    }

    @Test
    void withoutACouplingOnesOwnIsChosenAmongAndTheChoiceRemembered(Talk talk) {
        talk.njure().delprojekt("Hjärtsvikt", "hjarta").bemannad(LEDAMOT, "ledamot", "hjarta");
        talk.in(ENSKILT).says(LEDAMOT, "hjälp");
        Heard form = talk.in(GRUPPCHATTEN)
                .opensOn(LEDAMOT, MESSAGE, ANNAN_LEDAMOT, SAID)
                .opensWindow("Notera")
                .fill("Vad är det?", "Vägval");
        form.clicks(LEDAMOT, "Notera").opensWindow("Notera").shows("Vilket delprojekt gäller det?");
        form.fill("Delprojekt", "Hjärtsvikt (hjarta)")
                .clicks(LEDAMOT, "Notera")
                .opensWindow("V1 är noterat")
                .shows("Hjärtsvikt");
        Heard next = talk.in(GRUPPCHATTEN)
                .opensOn(LEDAMOT, "1700000009999", ANNAN_LEDAMOT, SAID)
                .opensWindow("Notera");
        assertThat(next.field("Delprojekt")).isNotEmpty();
    }

    @Test
    void whereTheBotIsNotTheEntryIsSavedAndThatIsSaid(Talk talk) {
        talk.njure();
        talk.teams().nasta(FalskTeams.svarar(403, "BotNotInConversationRoster"));
        talk.in(GRUPPCHATTEN)
                .opensOn(LEDAMOT, MESSAGE, ANNAN_LEDAMOT, SAID)
                .opensWindow("Notera")
                .fill("Vad är det?", "Vägval")
                .clicks(LEDAMOT, "Notera")
                .opensWindow("V1 är noterat")
                .shows("Jag är inte med i det här samtalet");
        assertThat(talk.samling("anteckningar")).hasSize(1);
        assertThat(talk.samling("utskick")).isEmpty();
    }

    @Test
    void twoPeoplesOwnChatIsNotTakenForTheChatWithTheBot(Talk talk) {
        talk.njure();
        talk.in(ENSKILT).says(LEDAMOT, "hjälp");
        Consumer<ObjectNode> theirs =
                activity -> ((ObjectNode) activity.path("conversation")).put("id", "19:lovisa_torvald@unq.gbl.spaces");
        ObjectNode open = talk.in(ENSKILT).tillagg(LEDAMOT, "composeExtension/fetchTask");
        theirs.accept(open);
        ((ObjectNode) open.path("value").path("messagePayload"))
                .put("id", MESSAGE)
                .putObject("body")
                .put("contentType", "text")
                .put("content", "mottagningarna ringer varandra direkt");
        ObjectNode data = talk.in(ENSKILT)
                .sand(open)
                .opensWindow("Notera")
                .fill("Vad är det?", "Positiv ring")
                .data("Notera");
        ObjectNode submit = talk.in(ENSKILT).tillagg(LEDAMOT, "composeExtension/submitAction");
        theirs.accept(submit);
        ((ObjectNode) submit.path("value")).set("data", data);
        talk.in(ENSKILT).sand(submit).opensWindow("R1 är noterad").shows("Jag är inte med i det här samtalet");
        assertThat(talk.samling("konversationer"))
                .noneMatch(k -> k.getString("_id").contains("unq.gbl"));
        assertThat(talk.samling("personer"))
                .noneMatch(p -> String.valueOf(p.getString("chatt")).contains("unq.gbl"));
    }

    @Test
    void fromTheComposeBoxItIsTheFormThatCountsOnce(Talk talk) {
        talk.njure();
        Heard form = talk.in(KANALEN)
                .opens(LEDAMOT)
                .opensWindow("Notera")
                .fill("Vad är det?", "Vägval")
                .fill("Text", "vi väntar");
        form.clicks(LEDAMOT, "Notera").opensWindow("V1 är noterat").offersNot("Till meddelandet");
        form.clicks(LEDAMOT, "Notera").opensWindow("V1 är noterat");
        talk.in(KANALEN)
                .opens(LEDAMOT)
                .opensWindow("Notera")
                .fill("Vad är det?", "Vägval")
                .fill("Text", "vi väntar")
                .clicks(LEDAMOT, "Notera")
                .opensWindow("V2 är noterat");
    }

    @Test
    void onlyThoseWhoMayNoteGetTheForm(Talk talk) {
        talk.njure();
        talk.delprojekt("Hjärtsvikt", "hjarta");
        talk.in(GRUPPCHATTEN).opensOn(UTOMSTAENDE, MESSAGE, LEDAMOT, SAID).tells("Kansliet kan bemanna dig");
        // whoever writes in the group's channel may note there
        Heard form =
                talk.in(KANALEN).opensOn(UTOMSTAENDE, MESSAGE, LEDAMOT, SAID).opensWindow("Notera");
        ObjectNode forged = form.fill("Vad är det?", "Vägval").data("Notera");
        String other = talk.samling("delprojekt").stream()
                .filter(d -> d.getString("kod").equals("hjarta"))
                .map(d -> d.get("_id").toString())
                .findFirst()
                .orElseThrow();
        form.forges(UTOMSTAENDE, "Notera", forged.deepCopy().put("delprojekt", other))
                .tells("Här kan bara gruppen och kansliet notera");
        form.forges(UTOMSTAENDE, "Notera", forged.deepCopy().put("delprojekt", "finns-inte"))
                .tells("gäller inte längre");
        assertThat(talk.samling("anteckningar")).isEmpty();
        form.forges(UTOMSTAENDE, "Notera", forged).opensWindow("V1 är noterat");
    }

    @Test
    void whatCannotBeReadIsAnsweredAndNothingHappens(Talk talk) {
        talk.njure();
        Talk.Har there = talk.in(KANALEN);
        ObjectNode unknown = there.tillagg(LEDAMOT, "composeExtension/fetchTask");
        ((ObjectNode) unknown.path("value")).put("commandId", "anteckning.radera");
        there.sand(unknown).tells("Det valet känner jag inte");
        ObjectNode noCommand = there.tillagg(LEDAMOT, "composeExtension/fetchTask");
        ((ObjectNode) noCommand.path("value")).remove("commandId");
        there.sand(noCommand).opensWindow("Notera");
        for (String value : List.of(
                "null",
                "[]",
                "\"text\"",
                "{}",
                "{\"messagePayload\":[]}",
                "{\"messagePayload\":{\"body\":7,\"from\":[],\"mentions\":{\"a\":1},\"id\":{}}}",
                "{\"messagePayload\":{\"mentions\":[null,3,{\"mentioned\":4}]}}")) {
            ObjectNode odd = there.tillagg(LEDAMOT, "composeExtension/fetchTask");
            odd.set("value", new JsonMapper().readTree(value));
            there.sand(odd).opensWindow("Notera");
        }
        for (String value : List.of("null", "{}", "{\"data\":7}", "{\"data\":{\"verb\":{}}}")) {
            ObjectNode odd = there.tillagg(LEDAMOT, "composeExtension/submitAction");
            odd.set("value", new JsonMapper().readTree(value));
            there.sand(odd).tells("Inget är sparat");
        }
        ObjectNode other = there.tillagg(LEDAMOT, "composeExtension/submitAction");
        ((ObjectNode) other.path("value")).putObject("data").put("verb", "finns.inte");
        there.sand(other).tells("gäller inte längre");
        assertThat(talk.samling("anteckningar")).isEmpty();
    }

    @Test
    void aSlowTeamsDoesNotKeepTheAnswerWaiting(Talk talk) {
        talk.njure();
        var gate = new CountDownLatch(1);
        Heard form = form(talk).fill("Vad är det?", "Vägval");
        talk.teams().nasta(new FalskTeams.Storning.Drojer(gate));
        form.clicks(LEDAMOT, "Notera").opensWindow("V1 är noterat").showsNot("De andra ser det");
        gate.countDown();
        talk.in(KANALEN).eventuallyHears(LEDAMOT, "V1 är noterat");
    }

    @Test
    void theKansliChoosesAmongAll(Talk talk) {
        talk.njure().delprojekt("Hjärtsvikt", "hjarta");
        talk.in(ENSKILT)
                .opensOn(KANSLI, MESSAGE, LEDAMOT, SAID)
                .opensWindow("Notera")
                .fill("Vad är det?", "Negativ ring")
                .fill("Delprojekt", "Benign njurkirurgi (njure)")
                .clicks(KANSLI, "Notera")
                .opensWindow("R1 är noterad")
                .showsNot("De andra");
        assertThat(talk.in(ENSKILT).unasked(KANSLI, "R1 är noterad")).hasSize(1);
    }

    @Test
    void aRingThatPointsOutSomebodyIsAskedAboutInTheWindowToo(Talk talk) {
        talk.njure();
        talk.in(KANALEN)
                .opensOn(LEDAMOT, MESSAGE, ANNAN_LEDAMOT, "<p>doktor Berg svarar aldrig</p>")
                .opensWindow("Notera")
                .fill("Vad är det?", "Negativ ring")
                .clicks(LEDAMOT, "Notera")
                .opensWindow("R1 är noterad")
                .offers("Ingen pekas ut");
    }

    @Test
    void aChefsamradsOwnChannelImpliesItsOwnQuestions(Talk talk) {
        talk.in(CHEFSAMRADET).says(KANSLI, "koppla chefsamråd Njurmedicin");
        talk.in(CHEFSAMRADET)
                .opensOn(LEDAMOT, MESSAGE, ANNAN_LEDAMOT, SAID)
                .opensWindow("Notera")
                .shows("Noteras i chefsamrådet Njurmedicin")
                .fill("Vad är det?", "Vägval")
                .clicks(LEDAMOT, "Notera")
                .opensWindow("V1 är noterat");
    }
}
