package se.samverkan.ringar.bot.paminnelse;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Plats.KANALEN;
import static se.samverkan.ringar.bot.test.Vem.KANSLI;
import static se.samverkan.ringar.bot.test.Vem.LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.ORDFORANDE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkan.ringar.bot.test.Heard;
import se.samverkan.ringar.bot.test.Samtalstest;
import se.samverkan.ringar.bot.test.Talk;
import se.samverkan.ringar.bot.test.Turn;

@Samtalstest
class FristSamtalTest {

    private static Talk withFrist(Talk talk) {
        talk.njure();
        talk.in(ENSKILT).says(ORDFORANDE, "hej").hearsCard("Det här kan du göra");
        talk.in(ENSKILT)
                .says(KANSLI, "frist njure slutrapport 18 mars")
                .hearsCard("Slutrapport inlämnad: onsdag 18 mars");
        return talk;
    }

    private static Heard reminded(Talk talk) {
        withFrist(talk).in(ENSKILT).says(KANSLI, "spola fram till 2026-03-04").hears("Nu är det onsdag 4 mars");
        return talk.in(ENSKILT).eventuallyHears(ORDFORANDE, "Frist onsdag 18 mars: Slutrapport inlämnad");
    }

    @Test
    void theChairIsRemindedInPersonAndTicksItOff(Talk talk) {
        Heard reminder = reminded(talk).offers("Klart", "Ny dag", "Behöver hjälp");
        reminder.clicks(ORDFORANDE, "Klart")
                .hearsCard("Klart: Slutrapport inlämnad")
                .offersNot("Klart");
        talk.in(ENSKILT).says(KANSLI, "spola fram till 2026-04-30").hears("Nu är det");
        assertThat(talk.in(ENSKILT).unasked(ORDFORANDE, "Slutrapport")).hasSize(1);
    }

    @Test
    void anotherDayMovesTheReminders(Talk talk) {
        reminded(talk)
                .fill("Dag", "2026-05-20")
                .clicks(ORDFORANDE, "Spara")
                .hearsCard("Slutrapport inlämnad")
                .shows("Ny dag: onsdag 20 maj");
        talk.in(ENSKILT).says(KANSLI, "spola fram till 2026-05-05").hears("Nu är det");
        assertThat(talk.in(ENSKILT).unasked(ORDFORANDE, "Slutrapport")).hasSize(1);
        talk.in(ENSKILT).says(KANSLI, "spola fram till 2026-05-06").hears("Nu är det");
        talk.in(ENSKILT).eventuallyHears(ORDFORANDE, "Frist onsdag 20 maj");
    }

    @Test
    void helpIsTheKontaktpersonsToGive(Talk talk) {
        Heard reminder = reminded(talk);
        talk.bemannad(KANSLI, "kontaktperson", "njure");
        reminder.clicks(ORDFORANDE, "Behöver hjälp").hearsCard("Frist").shows("Du har bett om hjälp");
        talk.in(ENSKILT).eventuallyHears(KANSLI, ORDFORANDE.namn() + " vill ha hjälp");
    }

    @Test
    void whoIsToGiveHelpIsAskedUntilItIsGivenAndTheChairIsNot(Talk talk) {
        Heard reminder = reminded(talk);
        talk.bemannad(KANSLI, "kontaktperson", "njure");
        talk.in(ENSKILT).says(KANSLI, "hej").hearsCard("Det här kan du göra");
        reminder.clicks(ORDFORANDE, "Behöver hjälp").hearsCard("Frist").offersNot("Klart", "Behövs inte");
        talk.in(ENSKILT)
                .eventuallyHears(KANSLI, ORDFORANDE.namn() + " vill ha hjälp")
                .offers("Klart", "Ny dag", "Behövs inte")
                .offersNot("Behöver hjälp");
        talk.in(ENSKILT).says(KANSLI, "spola fram till 2026-03-16").hears("Nu är det");
        Heard again =
                talk.in(ENSKILT).eventuallyHears(KANSLI, "Frist onsdag 18 mars").shows("vill ha hjälp");
        assertThat(talk.in(ENSKILT).unasked(ORDFORANDE, "Slutrapport")).hasSize(1);
        again.clicks(KANSLI, "Klart").hearsCard("Klart: Slutrapport inlämnad");
    }

    @Test
    void whatIsNotNeededIsStruckFromTheReminderAndMayBePutBack(Talk talk) {
        Heard reminder = reminded(talk).offers("Behövs inte");
        Turn struck = reminder.clicks(ORDFORANDE, "Behövs inte");
        Heard gone =
                struck.hearsCard("Struken ur tidplanen: Slutrapport inlämnad").offersNot("Klart");
        struck.retried().hearsCard("Struken ur tidplanen");
        reminder.clicks(ORDFORANDE, "Klart").hearsCard("Struken ur tidplanen");
        talk.in(ENSKILT).says(KANSLI, "status njure").hearsCard("Benign").showsNot("Slutrapport inlämnad");
        gone.clicks(ORDFORANDE, "Lägg tillbaka")
                .hearsCard("Frist onsdag 18 mars")
                .offers("Klart");
        gone.clicks(ORDFORANDE, "Lägg tillbaka").hearsCard("Frist onsdag 18 mars");
        talk.in(ENSKILT).says(KANSLI, "status njure").hearsCard("Benign").shows("Slutrapport inlämnad");
        reminder.clicks(ORDFORANDE, "Behövs inte").hearsCard("Struken ur tidplanen");
        talk.in(ENSKILT).says(KANSLI, "spola fram till 2026-04-30").hears("Nu är det");
        assertThat(talk.in(ENSKILT).unasked(ORDFORANDE, "Slutrapport")).hasSize(1);
    }

    @Test
    void aFristIsStruckByItsNameAndTakenBack(Talk talk) {
        withFrist(talk);
        talk.in(ENSKILT).says(KANSLI, "frist njure nuläge 15 mars").hearsCard("Nuläge klart");
        talk.in(KANALEN).says(LEDAMOT, "stryk frist slutrapport").hears("Tidplanen sätter ordföranden");
        var said = talk.in(ENSKILT).says(ORDFORANDE, "stryk frist njure slutrapporten");
        Heard done = said.hearsCard("Struken ur tidplanen: Slutrapport inlämnad, onsdag 18 mars")
                .shows("så jag frågar inte mer om den");
        said.again();
        talk.in(ENSKILT)
                .says(ORDFORANDE, "historik njure")
                .hearsCard("Historik")
                .shows("Struken ur tidplanen: Slutrapport inlämnad")
                .shows("Frist sattes: Slutrapport inlämnad");
        done.clicks(ORDFORANDE, "Ångra").hearsCard("Tillbakataget: Struken ur tidplanen: Slutrapport");
        done.clicks(ORDFORANDE, "Ångra").hearsCard("Tillbakataget");
        talk.in(ENSKILT)
                .says(ORDFORANDE, "påminnelser")
                .hearsCard("Dina påminnelser")
                .shows("Frist onsdag 18 mars: Slutrapport inlämnad");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stryk frist njure", "stryk frist njure hagen", "ta bort frist njure slutrapporten?"})
    void whichToStrikeIsAskedWhereItIsNotNamedAlone(String said, Talk talk) {
        withFrist(talk);
        talk.in(ENSKILT).says(KANSLI, "frist njure nuläge 15 mars").hearsCard("Nuläge klart");
        Heard asked = talk.in(ENSKILT).says(ORDFORANDE, said).hearsCard("Vilken frist ska bort ur Benign njurkirurgi?");
        asked.fill("Milstolpe", "Nuläge klart, söndag 15 mars")
                .clicks(ORDFORANDE, "Stryk")
                .hearsCard("Struken ur tidplanen: Nuläge klart");
        asked.clicks(ORDFORANDE, "Stryk").hearsCard("Struken ur tidplanen: Nuläge klart");
        talk.in(ENSKILT)
                .says(ORDFORANDE, "status njure")
                .hearsCard("Benign")
                .shows("Slutrapport inlämnad")
                .showsNot("Nuläge klart");
    }

    @Test
    void whatIsDoneIsStruckOnlyWhenChosenAndWithNoFristThereIsNothingToStrike(Talk talk) {
        talk.njure();
        talk.in(ENSKILT).says(KANSLI, "stryk frist njure analys").hears("Det finns ingen frist i Benign njurkirurgi");
        talk.in(ENSKILT).says(KANSLI, "frist njure nuläge 15 mars").hearsCard("Nuläge klart");
        talk.in(ENSKILT).says(KANSLI, "klart njure nuläge").hearsCard("Klart: Nuläge");
        talk.in(ENSKILT)
                .says(KANSLI, "stryk frist njure nuläge")
                .hearsCard("Vilken frist ska bort")
                .clicks(KANSLI, "Stryk")
                .hearsCard("Struken ur tidplanen: Nuläge klart");
    }

    @Test
    void whatWasSetMovedOrDoneIsTakenBackToWhatItWas(Talk talk) {
        talk.njure();
        Heard set = talk.in(ENSKILT)
                .says(ORDFORANDE, "frist njure slutrapport 18 mars")
                .hearsCard("Slutrapport inlämnad: onsdag 18 mars");
        Heard moved = talk.in(ENSKILT)
                .says(ORDFORANDE, "skjut upp slutrapport till 20 maj")
                .hearsCard("Slutrapport inlämnad: onsdag 20 maj");
        set.clicks(ORDFORANDE, "Ångra").hears("Det har hänt mer sedan dess");
        talk.in(ENSKILT).says(ORDFORANDE, "klart slutrapport").hearsCard("Klart: Slutrapport inlämnad");
        talk.in(ENSKILT).says(ORDFORANDE, "ångra njure").hearsCard("Tillbakataget: Klart: Slutrapport inlämnad");
        moved.clicks(ORDFORANDE, "Ångra").hearsCard("Tillbakataget: Fristen flyttades: Slutrapport inlämnad");
        talk.in(ENSKILT)
                .says(ORDFORANDE, "påminnelser")
                .hearsCard("Dina påminnelser")
                .shows("Frist onsdag 18 mars: Slutrapport inlämnad");
        talk.in(ENSKILT).says(ORDFORANDE, "ångra njure").hearsCard("Tillbakataget: Frist sattes: Slutrapport inlämnad");
        talk.in(ENSKILT)
                .says(ORDFORANDE, "historik njure")
                .hearsCard("Historik")
                .shows("Frist sattes: Slutrapport inlämnad");
        talk.in(ENSKILT).says(ORDFORANDE, "status njure").hearsCard("Benign").showsNot("Slutrapport");
    }

    @Test
    void whatAHandedInSlutrapportTicksOffStaysDoneUntilThatIsTakenBack(Talk talk) {
        talk.njure();
        talk.in(ENSKILT).says(ORDFORANDE, "frist njure slutrapport 18 mars").hearsCard("onsdag 18 mars");
        Heard moved = talk.in(ENSKILT)
                .says(ORDFORANDE, "skjut upp slutrapport till 20 maj")
                .hearsCard("onsdag 20 maj");
        talk.in(ENSKILT).says(KANSLI, "inlämnad njure 27 februari").hearsCard("Slutrapporten är inlämnad");
        moved.clicks(ORDFORANDE, "Ångra").hears("Det har hänt mer sedan dess");
        talk.in(ENSKILT)
                .says(ORDFORANDE, "påminnelser")
                .hearsCard("Dina påminnelser")
                .showsNot("Frist onsdag 20 maj");
        talk.in(ENSKILT).says(KANSLI, "ångra njure").hearsCard("Tillbakataget: Slutrapporten är inlämnad");
        talk.in(ENSKILT)
                .says(ORDFORANDE, "påminnelser")
                .hearsCard("Dina påminnelser")
                .shows("Frist onsdag 20 maj");
        moved.clicks(ORDFORANDE, "Ångra").hearsCard("Tillbakataget: Fristen flyttades");
    }

    @Test
    void aMoveThatWasTakenBackLeavesTheReminderAsItWas(Talk talk) {
        Heard reminder = reminded(talk);
        reminder.fill("Dag", "2026-05-20")
                .clicks(ORDFORANDE, "Spara")
                .hearsCard("Slutrapport")
                .shows("Ny dag");
        talk.in(ENSKILT).says(ORDFORANDE, "ångra njure").hearsCard("Tillbakataget: Fristen flyttades");
        reminder.becomesOffering("Behöver hjälp");
    }

    @Test
    void neverMetInPersonTheChairIsMentionedInTheChannel(Talk talk) {
        talk.njure();
        talk.in(ENSKILT).says(KANSLI, "frist njure slutrapport 18 mars").hearsCard("Slutrapport inlämnad");
        talk.in(ENSKILT).says(KANSLI, "spola fram till 2026-03-04").hears("Nu är det");
        Heard card = talk.in(KANALEN).eventuallyHears(LEDAMOT, "Frist onsdag 18 mars");
        assertThat(card.kort()
                        .path("msteams")
                        .path("entities")
                        .path(0)
                        .path("mentioned")
                        .path("name")
                        .asString())
                .isEqualTo(ORDFORANDE.namn());
        card.clicks(LEDAMOT, "Klart").hears("Det här bestämmer ordföranden");
    }

    @Test
    void doneInWordsAndMovedInWords(Talk talk) {
        withFrist(talk);
        talk.in(KANALEN).says(LEDAMOT, "klart slutrapport").hears("Det här bestämmer ordföranden");
        talk.in(ENSKILT)
                .says(ORDFORANDE, "skjut upp slutrapport till 20 maj eftersom Halland är sena")
                .hearsCard("Slutrapport inlämnad: onsdag 20 maj");
        talk.in(ENSKILT)
                .says(ORDFORANDE, "klart")
                .hearsCard("Klart: Slutrapport inlämnad")
                .offers("Öppna igen");
    }

    @Test
    void severalOpenOnesAreNeverTickedOffOnAGuess(Talk talk) {
        withFrist(talk);
        talk.in(ENSKILT).says(KANSLI, "frist njure enkät 20 mars").hearsCard("Enkät");
        talk.in(ENSKILT)
                .says(ORDFORANDE, "klart")
                .hearsCard("Vad i Benign njurkirurgi är klart?")
                .shows("Enkät");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"klart slutrapporten?", "klart slutrapport men Halland saknas", "klart något annat", "klart?"})
    void moreOrLessThanTheNameIsAskedAboutAlsoWhenOneIsOpen(String said, Talk talk) {
        withFrist(talk);
        talk.in(ENSKILT)
                .says(ORDFORANDE, said)
                .hearsCard("Vad i Benign njurkirurgi är klart?")
                .offers("Den här är klar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"slutrapporten klar?", "vi är klara med slutrapporten?", "är slutrapporten klar?"})
    void aQuestionTicksNothingOff(String said, Talk talk) {
        withFrist(talk);
        talk.in(ENSKILT).says(ORDFORANDE, said).saysNothingOf("Klart: Slutrapport");
        talk.in(ENSKILT).says(ORDFORANDE, "klart").hearsCard("Klart: Slutrapport inlämnad");
    }

    @Test
    void aFristIsCalledByItsNameInflectedByAnAliasOrByItsDay(Talk talk) {
        withFrist(talk);
        talk.in(ENSKILT).says(KANSLI, "frist njure nuläge 15 mars").hearsCard("Nuläge klart");
        talk.in(ENSKILT)
                .says(ORDFORANDE, "hinner inte till den 15:e, ta det 2/5")
                .hearsCard("Nuläge klart: lördag 2 maj");
        talk.in(ENSKILT)
                .says(ORDFORANDE, "skjut upp rapporten två veckor eftersom Halland är sena")
                .hearsCard("Slutrapport inlämnad: onsdag 1 april");
        talk.in(ENSKILT).says(ORDFORANDE, "nuläget är klart").hearsCard("Klart: Nuläge klart");
    }

    @ParameterizedTest
    @ValueSource(strings = {"skjut upp nuläget till 3 april", "behöver hjälp med nuläget", "klart nuläge"})
    void whatIsDoneIsNotTakenForAnotherThatIsOpen(String said, Talk talk) {
        withFrist(talk);
        talk.in(ENSKILT).says(KANSLI, "frist njure nuläge 15 mars").hearsCard("Nuläge klart");
        talk.in(ENSKILT).says(ORDFORANDE, "klart nuläge").hearsCard("Klart: Nuläge klart");
        talk.in(ENSKILT)
                .says(ORDFORANDE, said)
                .hearsCard("Redan klart: Nuläge klart i Benign njurkirurgi")
                .offers("Öppna igen");
        talk.in(ENSKILT)
                .says(ORDFORANDE, "påminnelser")
                .hearsCard("Dina påminnelser")
                .shows("Frist onsdag 18 mars: Slutrapport inlämnad");
    }

    @Test
    void aGroupThatHasEndedIsNotLateAndNotAsked(Talk talk) {
        withFrist(talk);
        talk.in(ENSKILT).says(KANSLI, "avsluta njure").hearsCard("avsluta");
        talk.in(ENSKILT).says(KANSLI, "spola fram till 2026-04-30").hears("Nu är det");
        assertThat(talk.in(ENSKILT).unasked(ORDFORANDE, "Slutrapport")).isEmpty();
        talk.in(ENSKILT)
                .says(KANSLI, "status njure")
                .hearsCard("Benign njurkirurgi")
                .showsNot("försenad");
    }

    @Test
    void aFristThatIsCalledByADayOnWhichNothingIsDueIsNotMoved(Talk talk) {
        withFrist(talk);
        talk.in(ENSKILT)
                .says(ORDFORANDE, "hinner inte till den 15:e, ta det 2/5")
                .hears("Vilken frist ska flyttas?");
    }

    @Test
    void helpIsAskedForInWords(Talk talk) {
        withFrist(talk);
        talk.in(ENSKILT)
                .says(ORDFORANDE, "jag behöver hjälp med slutrapporten")
                .hearsCard("Slutrapport inlämnad i Benign njurkirurgi: kontaktpersonen är tillsagd");
    }

    @Test
    void whatIsComingIsListed(Talk talk) {
        withFrist(talk);
        talk.in(ENSKILT)
                .says(ORDFORANDE, "påminnelser")
                .hearsCard("Dina påminnelser")
                .shows("onsdag 4 mars")
                .shows("Frist onsdag 18 mars: Slutrapport inlämnad");
        talk.in(ENSKILT).says(LEDAMOT, "påminnelser").hearsCard("Inga påminnelser väntar på dig");
    }

    @Test
    void aReasonThatTellsOfSomebodysHealthIsNotStored(Talk talk) {
        talk.njure()
                .in(ENSKILT)
                .says(KANSLI, "frist njure slutrapport 20 april")
                .hearsCard("Slutrapport");
        talk.in(ENSKILT)
                .says(ORDFORANDE, "skjut upp slutrapport till 20 maj eftersom Bosse är långtidssjukskriven och sjuk")
                .hearsCard("onsdag 20 maj")
                .shows("Skälet sparade jag inte");
        assertThat(talk.samling("delprojekt").toString())
                .doesNotContain("Bosse")
                .contains("FRIST_FLYTTAD");
    }
}
