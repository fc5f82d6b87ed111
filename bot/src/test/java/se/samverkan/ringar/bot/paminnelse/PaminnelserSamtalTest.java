package se.samverkan.ringar.bot.paminnelse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Plats.KANALEN;
import static se.samverkan.ringar.bot.test.Vem.KANSLI;
import static se.samverkan.ringar.bot.test.Vem.LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.ORDFORANDE;

import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import se.samverkan.ringar.bot.test.Heard;
import se.samverkan.ringar.bot.test.Samtalstest;
import se.samverkan.ringar.bot.test.Talk;

/** What is asked for besides the days of the tidplan, and what can be answered to it. */
@Samtalstest
class PaminnelserSamtalTest {

    private static final String ASKED = "Hur ska det följas upp?";

    /** The question how it is to be followed up, 30 days after the start. */
    private static Heard asked(Talk talk) {
        talk.njure();
        talk.in(ENSKILT).says(ORDFORANDE, "hej").hearsCard("Det här kan du göra");
        talk.in(ENSKILT).says(KANSLI, "spola fram till 2026-04-02").hears("Nu är det");
        return talk.in(ENSKILT).eventuallyHears(ORDFORANDE, ASKED);
    }

    @Test
    void everyLineSaysWhyItCameAndCanBeAnswered(Talk talk) {
        asked(talk)
                .shows("inga parametrar för uppföljningen är noterade")
                .offers("Svara", "Om två veckor", "Annat svar");
    }

    @Test
    void laterIsAskedAgainOnThatDayAndOnlyOnce(Talk talk) {
        asked(talk).clicks(ORDFORANDE, "Om två veckor").hearsCard(ASKED).shows("Jag frågar igen");
        talk.in(ENSKILT).says(KANSLI, "spola fram till 2026-04-14").hears("Nu är det");
        assertThat(talk.in(ENSKILT).unasked(ORDFORANDE, ASKED)).hasSize(1);
        talk.in(ENSKILT).says(KANSLI, "spola fram till 2026-04-17").hears("Nu är det");
        assertThat(talk.in(ENSKILT).unasked(ORDFORANDE, ASKED)).hasSize(2);
    }

    @Test
    void declinedIsNeverAskedAgainUnlessOpened(Talk talk) {
        Heard line = asked(talk);
        line.fill("Vad ska gälla?", "AVBOJT")
                .clicks(ORDFORANDE, "Spara")
                .hearsCard(ASKED)
                .shows("frågar jag inte mer");
        talk.in(ENSKILT).says(KANSLI, "spola fram till 2026-05-20").hears("Nu är det");
        assertThat(talk.in(ENSKILT).unasked(ORDFORANDE, ASKED)).hasSize(1);
    }

    @Test
    void handedOverGoesToTheOtherOne(Talk talk) {
        Heard line = asked(talk);
        talk.in(ENSKILT).says(LEDAMOT, "hej").hearsCard("Det här kan du göra");
        String member = String.valueOf(talk.samling("personer").stream()
                .filter(p -> LEDAMOT.namn().equals(p.get("namn")))
                .reduce((a, b) -> b)
                .orElseThrow()
                .get("_id"));
        line.fill("Vad ska gälla?", "LAMNAT_OVER")
                .fill("Vem tar det?", member)
                .clicks(ORDFORANDE, "Spara")
                .hearsCard(ASKED)
                .shows("Lämnat till " + LEDAMOT.namn());
        talk.in(ENSKILT).says(KANSLI, "spola fram till 2026-04-10").hears("Nu är det");
        assertThat(talk.in(ENSKILT).unasked(LEDAMOT, ASKED)).hasSize(1);
    }

    @Test
    void whoWasHandedItMayDoJustThatUntilItIsOpenedAgain(Talk talk) {
        Heard line = asked(talk);
        talk.in(ENSKILT).says(LEDAMOT, "hej").hearsCard("Det här kan du göra");
        talk.in(ENSKILT).says(LEDAMOT, "uppföljning njure hur enkät").hears("bestämmer ordföranden");
        Heard handed = line.fill("Vad ska gälla?", "LAMNAT_OVER")
                .fill(
                        "Vem tar det?",
                        talk.person(LEDAMOT).orElseThrow().get("_id").toString())
                .clicks(ORDFORANDE, "Spara")
                .hearsCard(ASKED);
        talk.in(ENSKILT).says(KANSLI, "spola fram till 2026-04-10").hears("Nu är det");
        talk.in(ENSKILT)
                .eventuallyHears(LEDAMOT, ASKED)
                .clicks(LEDAMOT, "Svara")
                .hearsCard("Så ska")
                .fill("Hur?", "enkät")
                .clicks(LEDAMOT, "Spara")
                .hearsCard("följ");
        talk.in(ENSKILT).says(LEDAMOT, "frist njure analys 10 maj").hears("Tidplanen sätter");
        handed.clicks(ORDFORANDE, "Öppna igen").hearsCard(ASKED);
        talk.in(ENSKILT).says(LEDAMOT, "uppföljning njure hur intervjuer").hears("bestämmer ordföranden");
    }

    private static final String THEIRS = "Underlag som behövs";
    private static final String OURS = "Underlag från Region Halland har inte kommit";

    /** Data that were asked of Halland three weeks ago: the region's member and the kontaktperson have been asked. */
    private static void dataAsked(Talk talk) {
        talk.njure();
        talk.in(ENSKILT).says(LEDAMOT, "hej").hearsCard("Det här kan du göra");
        talk.in(KANALEN)
                .says(KANSLI, "bemanna njure ledamot Halland " + Talk.at(LEDAMOT))
                .hearsCard("är ledamot");
        talk.in(ENSKILT).says(KANSLI, "data njure Halland väntetider").hearsCard("Data begärdes");
        talk.in(ENSKILT).says(KANSLI, "spola fram till 2026-03-24").hears("Nu är det");
    }

    @Test
    void thatDataAreSentIsForTheKontaktpersonToSeeAndThatTheyCameEndsIt(Talk talk) {
        dataAsked(talk);
        Heard theirs = talk.in(ENSKILT).eventuallyHears(LEDAMOT, THEIRS);
        Heard ours = talk.in(ENSKILT).eventuallyHears(KANSLI, OURS);
        var sent = theirs.clicks(LEDAMOT, "Skickat");
        sent.hearsCard(THEIRS)
                .shows("Region Halland säger att data är skickade")
                .offers("Öppna igen");
        sent.retried();
        talk.in(ENSKILT).says(KANSLI, "data njure").hearsCard("1 av 1 väntar").shows("enligt regionen skickade");
        talk.in(ENSKILT)
                .says(KANSLI, "påminnelser")
                .hearsCard("Dina påminnelser")
                .shows("Region Halland säger att det är skickat");
        Heard came = ours.clicks(KANSLI, "Det har kommit").hearsCard(OURS).shows("Data kom från Region Halland");
        talk.in(ENSKILT).says(KANSLI, "data njure").hearsCard("0 av 1 väntar");
        came.clicks(KANSLI, "Öppna igen").hearsCard(OURS).offers("Det har kommit");
        came.clicks(KANSLI, "Öppna igen").hearsCard(OURS).offers("Det har kommit");
        talk.in(ENSKILT).says(KANSLI, "data njure").hearsCard("1 av 1 väntar").shows("enligt regionen skickade");
    }

    @Test
    void theDayThatARegionPromisesIsNotedAsPromised(Talk talk) {
        dataAsked(talk);
        talk.in(ENSKILT)
                .eventuallyHears(LEDAMOT, THEIRS)
                .fill("Till vilken dag är det lovat?", "2026-04-15")
                .clicks(LEDAMOT, "Spara")
                .hearsCard(THEIRS)
                .shows("Region Halland lovade data till onsdag 15 april");
        talk.in(ENSKILT).says(LEDAMOT, "data njure").hearsCard("1 av 1 väntar").shows("Utlovad till onsdag 15 april");
        talk.in(ENSKILT).says(KANSLI, "spola fram till 2026-04-16").hears("Nu är det");
        assertThat(talk.in(ENSKILT).unasked(LEDAMOT, THEIRS)).hasSize(2);
    }

    @Test
    void dataThatAreNotNeededAnyMoreAreWaitedForNowhere(Talk talk) {
        dataAsked(talk);
        talk.in(ENSKILT).eventuallyHears(KANSLI, OURS);
        talk.in(ENSKILT)
                .says(KANSLI, "data njure")
                .hearsCard("1 av 1 väntar")
                .clicks(KANSLI, "Väntas inte längre")
                .hearsCard("Data från Region Halland väntas inte längre: väntetider")
                .offers("Ångra");
        talk.in(ENSKILT).says(KANSLI, "data njure").hearsCard("0 av 1 väntar").shows("väntas inte längre, sedan");
        talk.in(ENSKILT).says(KANSLI, "ångra njure").hearsCard("Tillbakataget");
        talk.in(ENSKILT).says(LEDAMOT, "data stryk njure Halland").hears("bestämmer ordföranden");
        talk.in(ENSKILT).says(KANSLI, "data stryk njure Halland").hearsCard("väntas inte längre");
    }

    @Test
    void whoHasLeftDoesNotAnswerForTheOneWhoTookOver(Talk talk) {
        Heard line = asked(talk);
        talk.in(ENSKILT).says(LEDAMOT, "hej").hearsCard("Det här kan du göra");
        line.fill("Vad ska gälla?", "LAMNAT_OVER")
                .fill(
                        "Vem tar det?",
                        talk.person(LEDAMOT).orElseThrow().get("_id").toString())
                .clicks(ORDFORANDE, "Spara")
                .hearsCard(ASKED);
        talk.in(ENSKILT).says(KANSLI, "spola fram till 2026-04-10").hears("Nu är det");
        Heard theirs = talk.in(ENSKILT).eventuallyHears(LEDAMOT, ASKED);
        talk.in(KANALEN).says(KANSLI, "avbemanna njure @" + LEDAMOT.namn()).hearsCard("är inte längre ledamot");
        theirs.clicks(LEDAMOT, "Om två veckor").hears("gick till någon annan");
    }

    @Test
    void proofreadingThatIsBookedIsNotSaidToBeDone(Talk talk) {
        talk.njure();
        talk.in(ENSKILT).says(ORDFORANDE, "frist njure slutrapport 2026-04-14").hearsCard("Slutrapport");
        talk.in(ENSKILT).says(KANSLI, "spola fram till 2026-03-18").hears("Nu är det");
        talk.in(ENSKILT)
                .says(ORDFORANDE, "påminnelser")
                .hearsCard("")
                .shows("Är slutrapporten korrekturläst, eller är någon bokad?")
                .offers("Korrekturläst")
                .clicks(ORDFORANDE, "Bokad")
                .hearsCard("")
                .showsNot("Är slutrapporten korrekturläst");
        assertThat(talk.samling("delprojekt")
                        .getFirst()
                        .get("arbete", Document.class)
                        .get("korrekturlast"))
                .isNull();
    }

    @Test
    void aSecondClickChangesNothing(Talk talk) {
        var click = asked(talk).clicks(ORDFORANDE, "Om två veckor");
        click.hearsCard(ASKED);
        click.retried().hearsCard(ASKED).shows("Jag frågar igen");
        assertThat(talk.samling("delprojekt").toString().split("SENARE", -1)).hasSize(2);
    }

    @Test
    void whoWasNotAskedCannotAnswer(Talk talk) {
        asked(talk).clicks(LEDAMOT, "Om två veckor").hears("gick till någon annan");
    }

    @Test
    void theChannelIsAskedWhenNothingHasBeenNotedForLong(Talk talk) {
        talk.njure();
        talk.in(ENSKILT).says(KANSLI, "spola fram till 2026-04-20").hears("Nu är det");
        talk.in(KANALEN)
                .eventuallyHears(LEDAMOT, "Något att notera?")
                .offers("Notera vägval", "Notera ring", "Inget just nu")
                .clicks(LEDAMOT, "Inget just nu")
                .hearsCard("Något att notera?")
                .shows("Klart. Tack. Jag frågar igen måndag 25 maj");
        assertThat(askedInChannel(talk, "2026-05-23", 1)).hasSize(1);
        // the same answer to the next asking is another
        askedInChannel(talk, "2026-05-26", 2)
                .getLast()
                .clicks(LEDAMOT, "Inget just nu")
                .hearsCard("Något att notera?")
                .shows("måndag 6 juli");
    }

    /** Those that have come by the day, once there are so many. */
    private static List<Heard> askedInChannel(Talk talk, String day, int many) {
        talk.in(ENSKILT).says(KANSLI, "spola fram till " + day).hears("Nu är det");
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> talk.in(KANALEN).unasked(LEDAMOT, "Något att notera?"), found -> found.size() >= many);
    }

    @Test
    void theKansliIsRemindedOfTheSeminarForPresentAndFormerChairs(Talk talk) {
        talk.njure();
        talk.in(ENSKILT).says(KANSLI, "spola fram till 2026-09-03").hears("Nu är det");
        talk.in(ENSKILT).eventuallyHears(KANSLI, "Dags för ett seminarium");
    }

    /** Eight frister, asked about in one message, and before them the kommunikationsplan. */
    private static void eightAsked(Talk talk) {
        talk.njure();
        talk.in(ENSKILT).says(ORDFORANDE, "hej").hearsCard("Det här kan du göra");
        for (int i = 1; i <= 8; i++) {
            talk.in(ENSKILT)
                    .says(KANSLI, "frist njure Delmoment " + i + " 18 mars")
                    .hearsCard("Delmoment " + i);
        }
        talk.in(ENSKILT).says(KANSLI, "spola fram till 2026-03-04").hears("Nu är det");
        talk.in(ENSKILT)
                .eventuallyHears(ORDFORANDE, "Delmoment 1")
                .shows("saker att ta ställning till")
                .shows("till. Skriv «påminnelser»");
    }

    @Test
    void allThatWasAskedCanBeReachedAndAnswered(Talk talk) {
        eightAsked(talk);
        Heard first = talk.in(ENSKILT)
                .says(ORDFORANDE, "påminnelser")
                .hearsCard("Dina påminnelser")
                .shows("Väntar på ditt svar")
                .shows("Delmoment 5")
                .shows("Kommer");
        assertThat(first.text()).doesNotContain("Delmoment 6.");
        Heard rest = first.clicks(ORDFORANDE, "Fler som väntar på svar")
                .hearsCard("Dina påminnelser")
                .shows("Delmoment 6")
                .shows("Delmoment 8")
                .showsNot("Kommer")
                .offers("Klart", "Ny dag", "Behöver hjälp")
                .offersNot("Fler som väntar på svar");
        rest.clicks(ORDFORANDE, "Klart")
                .hearsCard("Dina påminnelser")
                .shows("Klart: Delmoment 6")
                .shows("Delmoment 8");
        talk.in(ENSKILT)
                .says(ORDFORANDE, "påminnelser obesvarade från 7")
                .hearsCard("Dina påminnelser")
                .shows("Delmoment 8")
                .showsNot("Delmoment 6");
    }

    @Test
    void whatWasAnsweredAnotherWayNoLongerWaits(Talk talk) {
        asked(talk);
        talk.in(ENSKILT)
                .says(ORDFORANDE, "påminnelser")
                .hearsCard("Dina påminnelser")
                .shows("Kommunikationsplan")
                .shows(ASKED);
        Heard again =
                talk.in(ENSKILT).says(ORDFORANDE, "påminnelser obesvarade").hearsCard("Dina påminnelser");
        again.clicks(ORDFORANDE, "Om två veckor")
                .hearsCard("Dina påminnelser")
                .shows("Jag frågar igen")
                .offers("Öppna igen");
        talk.in(ENSKILT)
                .says(ORDFORANDE, "påminnelser obesvarade")
                .hearsCard("åminnelser")
                .showsNot("Kommunikationsplan");
    }

    @Test
    void whereOthersReadNothingIsListed(Talk talk) {
        eightAsked(talk);
        talk.in(KANALEN)
                .says(ORDFORANDE, "påminnelser")
                .hears("i vår egen chatt")
                .saysNothingOf("Delmoment");
    }
}
