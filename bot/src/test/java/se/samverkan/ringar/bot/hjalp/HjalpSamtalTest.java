package se.samverkan.ringar.bot.hjalp;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Plats.KANALEN;
import static se.samverkan.ringar.bot.test.Vem.KANSLI;
import static se.samverkan.ringar.bot.test.Vem.LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.ORDFORANDE;
import static se.samverkan.ringar.bot.test.Vem.UTOMSTAENDE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkan.ringar.bot.samtal.Kommandoregister;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.test.Heard;
import se.samverkan.ringar.bot.test.Samtalstest;
import se.samverkan.ringar.bot.test.Talk;

@Samtalstest
class HjalpSamtalTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hjälp",
                "hej",
                "Hej!",
                "help",
                "hi",
                "hello",
                "HJALP",
                "god morgon",
                "hjälp mig",
                "vad kan du",
                "hjälp vad kan jag göra?",
                "hjälp, hur gör man?"
            })
    void whateverOneSaysFirstThereIsHelp(String said, Talk talk) {
        talk.in(ENSKILT).says(UTOMSTAENDE, said).hearsCard("Det här kan du göra");
    }

    @Test
    void helpHasOnlyWhatOneMayDoThere(Talk talk) {
        talk.njure();
        assertThat(help(talk, UTOMSTAENDE))
                .contains("status", "lista vägval")
                .doesNotContain("vägval vi väljer", "ändra", "publicera", "klart", "nytt delprojekt");
        assertThat(help(talk, LEDAMOT)).contains("vägval", "ring").doesNotContain("klart", "bemanna");
        assertThat(help(talk, ORDFORANDE)).contains("vägval", "klart").doesNotContain("bemanna");
        assertThat(help(talk, KANSLI)).contains("nytt delprojekt", "bemanna", "frist", "koppla");
    }

    @Test
    void muchIsShownByTopicWithAButtonToEach(Talk talk) {
        talk.njure();
        Heard help = talk.in(ENSKILT).says(KANSLI, "hjälp").hearsCard("Det här kan du göra");
        help.shows("Uppföljning").shows("fråga uppföljning").offers("Mer om uppföljning", "Mer om människor");
        help.clicks(KANSLI, "Mer om uppföljning")
                .hearsCard("Uppföljning")
                .shows("Noterar var uppföljningen har rapporterats")
                .showsNot("Ger någon en roll");
        help.clicks(KANSLI, "Mer om vägval och ringar")
                .hearsCard("Vägval och ringar")
                .shows("Noterar ett val av väg");
    }

    @Test
    void littleIsShownAsItIs(Talk talk) {
        talk.in(ENSKILT)
                .says(UTOMSTAENDE, "hjälp")
                .hearsCard("Det här kan du göra")
                .shows("Visar hur det går")
                .offersNot("Mer om delprojektet");
    }

    @ParameterizedTest
    @CsvSource({
        "hjälp protokollsutdrag, Noterar vad en region har beslutat",
        "hjälp med fristen, Sätter en dag i tidplanen",
        "hjälp mig att pausa, Låter dina påminnelser vila",
        "hjälp hur tar jag bort ersättaren?, Tar bort ersättaren",
        "hjälp att se andra böjningar, Söker i vägval och ringar"
    })
    void whoeverNamesSomethingGetsThat(String said, String shown, Talk talk) {
        talk.njure();
        talk.in(ENSKILT)
                .says(KANSLI, said)
                .hearsCard("Det här kan du göra")
                .shows(shown)
                .showsNot("Noterar ett val av väg");
    }

    @Test
    void whatNothingIsAboutIsSaidToBeSoBeforeTheRest(Talk talk) {
        talk.njure();
        talk.in(ENSKILT)
                .says(KANSLI, "hjälp med parkeringen")
                .hearsCard("Det hittade jag ingen hjälp om. Det här kan du göra")
                .offers("Mer om uppföljning");
    }

    @Test
    void everyFolderOfFeaturesHasATopic(Talk talk) {
        var texts = talk.bot().bean(Texter.class);
        assertThat(talk.bot().bean(Kommandoregister.class).perMapp().keySet())
                .filteredOn(folder -> !folder.equals("hjalp"))
                .isNotEmpty()
                .allSatisfy(
                        folder -> assertThat(texts.ge("hjalp.amne." + folder)).isNotBlank());
    }

    private static String help(Talk talk, se.samverkan.ringar.bot.test.Vem vem) {
        return talk.in(ENSKILT)
                .says(vem, "hjälp")
                .hearsCard("Det här kan du göra")
                .summary();
    }

    @Test
    void aSlipGetsTheNearestCommandAsAButtonThatSaysItWhole(Talk talk) {
        Heard asked = talk.njure()
                .in(KANALEN)
                .says(LEDAMOT, "väggval vi väntar eftersom det är lugnt")
                .hearsCard("Ska jag notera det här?")
                .shows("väggval vi väntar eftersom det är lugnt");
        assertThat(talk.samling("anteckningar")).isEmpty();
        asked.clicks(LEDAMOT, "Notera vägval").hearsCard("V1 är noterat").with("Skäl", "det är lugnt");
        asked.clicks(LEDAMOT, "Notera vägval").hearsCard("V1");
        assertThat(talk.samling("anteckningar")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"Notera vägval, V1", "Positiv ring, R1", "Negativ ring, R1"})
    void aLongSentenceIsOfferedToBeNotedAndNeverIsOnAGuess(String button, String number, Talk talk) {
        Heard asked = talk.njure()
                .in(KANALEN)
                .says(LEDAMOT, "mottagningarna pratar mycket mer med varandra")
                .hearsCard("Ska jag notera det här?");
        assertThat(talk.samling("anteckningar")).isEmpty();
        asked.clicks(LEDAMOT, button).hearsCard(number + " är note");
    }

    @ParameterizedTest
    @CsvSource({"tack, Varsågod", "Tack så mycket!, Varsågod", "ok, Bra", "\uD83D\uDC4D, Bra", "hej då, Vi hörs"})
    void whatIsOnlyPoliteGetsAPoliteAnswerAndNoQuestion(String said, String answer, Talk talk) {
        talk.njure().in(KANALEN).says(LEDAMOT, said).hears(answer);
        assertThat(talk.samling("anteckningar")).isEmpty();
    }

    @Test
    void aQuestionThatIsNotUnderstoodIsNotOfferedToBeNoted(Talk talk) {
        talk.njure()
                .in(KANALEN)
                .says(LEDAMOT, "kan någon ta med nyckeln till lokalen?")
                .hearsCard("Jag är inte säker på vad du menar")
                .offers("Hjälp")
                .offersNot("Notera vägval", "Positiv ring");
    }

    @Test
    void aGreetingInFrontChangesNothing(Talk talk) {
        talk.njure()
                .in(KANALEN)
                .says(LEDAMOT, "Hej! Vägval: vi väntar eftersom det är lugnt")
                .hearsCard("V1 är noterat")
                .with("Valt", "vi väntar")
                .with("Skäl", "det är lugnt");
    }

    @Test
    void theWelcomeComesOnceHoweverTeamsTellsOfIt(Talk talk) {
        talk.in(KANALEN).addsBot(KANSLI, "conversationUpdate");
        talk.in(KANALEN).addsBot(KANSLI, "installationUpdate");
        assertThat(talk.in(KANALEN).unasked(KANSLI, "Hej, jag är Ringar")).hasSize(1);
        talk.in(KANALEN).removesBot(KANSLI);
        talk.in(KANALEN).addsBot(KANSLI, "installationUpdate");
        assertThat(talk.in(KANALEN).unasked(KANSLI, "Hej, jag är Ringar")).hasSize(2);
    }

    @Test
    void somebodyElseWhoIsAddedIsNotWelcomed(Talk talk) {
        var activity = talk.in(KANALEN).meddelande(KANSLI, "x").put("type", "conversationUpdate");
        activity.putArray("membersAdded").addObject().put("id", "29:nagon");
        talk.in(KANALEN).sand(activity).hearsNothing();
        assertThat(talk.in(KANALEN).unasked(KANSLI, "Ringar")).isEmpty();
    }

    @Test
    void inTrialModeOneSpeaksAsAnInventedPersonWithThatPersonsRights(Talk talk) {
        talk.njure();
        talk.in(ENSKILT).says(UTOMSTAENDE, "jag är kansli").hears("Nu talar du som");
        talk.in(ENSKILT)
                .says(UTOMSTAENDE, "nytt delprojekt Höftprotes kod höft")
                .hearsCard("Höftprotes (höft) är skapat");
        talk.in(ENSKILT).says(UTOMSTAENDE, "jag är ledamot i höft").hears("ledamot · Höftprotes");
        talk.in(ENSKILT).says(UTOMSTAENDE, "vägval vi väntar").hearsCard("V1 är noterat");
        talk.in(ENSKILT).says(UTOMSTAENDE, "nytt delprojekt Till").hears("lägger kansliet upp");
        talk.in(ENSKILT).says(UTOMSTAENDE, "jag är mig själv").hears("Nu talar du som dig själv");
        talk.in(ENSKILT).says(UTOMSTAENDE, "status höft").saysNothingOf("Höftprotes");
    }
}
