package se.samverkan.ringar.bot.uppfoljning;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Plats.KANALEN;
import static se.samverkan.ringar.bot.test.Vem.ANNAN_LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.KANSLI;
import static se.samverkan.ringar.bot.test.Vem.LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.ORDFORANDE;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import se.samverkan.ringar.bot.test.Heard;
import se.samverkan.ringar.bot.test.Samtalstest;
import se.samverkan.ringar.bot.test.Talk;
import se.samverkan.ringar.bot.test.Turn;

@Samtalstest
class UppfoljningSamtalTest {

    private static Talk godkant(Talk talk) {
        talk.njure();
        talk.in(ENSKILT).says(ORDFORANDE, "hej");
        talk.in(ENSKILT)
                .says(KANSLI, "beslut njure nämnden godkänd 2026-02-27 eftersom vägen gicks före Ringar")
                .hearsCard("godkände");
        return talk;
    }

    private static List<Document> uppfoljningar(Talk talk) {
        return talk.samling("delprojekt").getFirst().getList("uppfoljningar", Document.class);
    }

    @Test
    void theFormerChairIsAskedAndTakesItOn(Talk talk) {
        Heard draft = godkant(talk)
                .in(ENSKILT)
                .says(KANSLI, "fråga uppföljning njure")
                .hearsCard("Fråga Ambjörn Ordfast om uppföljningen")
                .shows("senast lördag 27 februari 2027");
        assertThat(uppfoljningar(talk).getFirst().getString("tillfragad")).isNull();
        Turn sent = draft.clicks(KANSLI, "Skicka till Ambjörn");
        sent.hearsCard("Ambjörn Ordfast är tillfrågad om uppföljningen");
        sent.retried();
        Heard asked = talk.in(ENSKILT).eventuallyHears(ORDFORANDE, "Vill du göra uppföljningen av Benign njurkirurgi?");
        assertThat(talk.in(ENSKILT).unasked(ORDFORANDE, "Vill du göra uppföljningen"))
                .hasSize(1);
        Turn yes = asked.clicks(ORDFORANDE, "Jag gör det");
        yes.hearsCard("Ambjörn Ordfast gör uppföljningen");
        yes.retried().hearsCard("Ambjörn Ordfast gör uppföljningen");
        talk.in(ENSKILT)
                .says(KANSLI, "uppföljningar")
                .hearsCard("Uppföljningar: 0 inom ett halvår, 1 i allt")
                .shows("Ambjörn Ordfast gör den");
    }

    @Test
    void aNoLetsAnotherBeAsked(Talk talk) {
        godkant(talk)
                .in(ENSKILT)
                .says(KANSLI, "fråga uppföljning njure")
                .hearsCard("Fråga")
                .clicks(KANSLI, "Skicka till Ambjörn");
        talk.in(ENSKILT)
                .eventuallyHears(ORDFORANDE, "Vill du göra uppföljningen")
                .clicks(ORDFORANDE, "Jag tackar nej")
                .hearsCard("Ambjörn Ordfast tackade nej");
        talk.in(ENSKILT).says(KANSLI, "fråga uppföljning njure").hearsCard("Vem ska frågas");
        talk.in(KANALEN)
                .says(KANSLI, "fråga uppföljning njure " + Talk.at(LEDAMOT))
                .hearsCard("Fråga Lovisa Ledhammar")
                .shows("Jag når inte personen här")
                .clicks(KANSLI, "Jag har frågat själv")
                .hearsCard("Lovisa Ledhammar är tillfrågad");
        assertThat(uppfoljningar(talk).getFirst().getList("tackatNej", String.class))
                .hasSize(1);
    }

    @Test
    void whatWasAnsweredByPhoneIsNotedForWhoWasAsked(Talk talk) {
        godkant(talk);
        Heard asked = talk.in(KANALEN)
                .says(KANSLI, "fråga uppföljning njure " + Talk.at(LEDAMOT))
                .hearsCard("Fråga Lovisa Ledhammar")
                .clicks(KANSLI, "Jag har frågat själv")
                .hearsCard("Lovisa Ledhammar är tillfrågad")
                .offers("Hen tog på sig det", "Hen tackade nej");
        asked.clicks(LEDAMOT, "Hen tog på sig det").hears("bestämmer ordföranden");
        Turn no = asked.clicks(KANSLI, "Hen tackade nej");
        Heard said = no.hearsCard("Lovisa Ledhammar tackade nej");
        no.retried().hearsCard("Lovisa Ledhammar tackade nej");
        said.clicks(KANSLI, "Ångra").hearsCard("Tillbakataget");
        Turn yes = talk.in(ENSKILT)
                .says(KANSLI, "uppföljningar")
                .hearsCard("Uppföljningar")
                .clicks(KANSLI, "Hen tog på sig det");
        yes.hearsCard("Lovisa Ledhammar gör uppföljningen").offersNot("Hen tackade nej");
        yes.retried().hearsCard("Lovisa Ledhammar gör uppföljningen");
        assertThat(uppfoljningar(talk).getFirst().getString("atagen"))
                .isEqualTo(String.valueOf(talk.person(LEDAMOT).orElseThrow().get("_id")));
        talk.in(KANALEN).says(KANSLI, "avbemanna njure " + Talk.at(LEDAMOT)).hearsCard("är inte längre ledamot");
        talk.in(ENSKILT).says(LEDAMOT, "uppföljningsutkast njure").hearsCard("Utkast till uppföljning");
        talk.in(ENSKILT).says(LEDAMOT, "visa njure V1").saysNothingOf("V1:");
    }

    /** The chair is asked, and has named the member as stand-in till then. */
    private static Heard askedWhoIsAway(Talk talk, String till) {
        godkant(talk)
                .in(ENSKILT)
                .says(KANSLI, "fråga uppföljning njure")
                .hearsCard("Fråga")
                .clicks(KANSLI, "Skicka till Ambjörn");
        Heard asked = talk.in(ENSKILT).eventuallyHears(ORDFORANDE, "Vill du göra uppföljningen");
        talk.in(KANALEN)
                .says(ORDFORANDE, "ersättare " + Talk.at(LEDAMOT) + " till " + till)
                .hearsCard("är din ersättare");
        return asked;
    }

    @Test
    void aStandInsNoIsTheNoOfWhoWasAsked(Talk talk) {
        Turn no = askedWhoIsAway(talk, "2026-08-15").clicks(LEDAMOT, "Jag tackar nej");
        no.hearsCard("Ambjörn Ordfast tackade nej").shows("Du svarade som ersättare för Ambjörn Ordfast");
        no.retried();
        Document u = uppfoljningar(talk).getFirst();
        assertThat(u.getString("tillfragad")).isNull();
        assertThat(u.getList("tackatNej", String.class))
                .containsExactly(
                        String.valueOf(talk.person(ORDFORANDE).orElseThrow().get("_id")));
    }

    @Test
    void aStandInsYesIsTheYesOfWhoWasAskedAlsoWhenTheAbsenceIsOver(Talk talk) {
        Turn yes = askedWhoIsAway(talk, "2026-08-15").clicks(LEDAMOT, "Jag gör det");
        yes.hearsCard("Ambjörn Ordfast gör uppföljningen").shows("Du svarade som ersättare för Ambjörn Ordfast");
        assertThat(uppfoljningar(talk).getFirst().getString("atagen"))
                .isEqualTo(String.valueOf(talk.person(ORDFORANDE).orElseThrow().get("_id")));
        talk.in(ENSKILT)
                .says(LEDAMOT, "uppföljningsrapport njure https://dok.example/u")
                .hearsCard("Uppföljningsrapporten finns");
        talk.in(ENSKILT).says(ORDFORANDE, "ingen ersättare").hearsCard("Du har ingen ersättare");
        talk.in(ENSKILT)
                .says(LEDAMOT, "uppföljningsrapport njure https://dok.example/v")
                .hears("bestämmer ordföranden");
    }

    @Test
    void reportReportedRenewedDone(Talk talk) {
        godkant(talk);
        talk.in(ENSKILT).says(KANSLI, "uppföljningsrapport njure se mappen").hears("Skriv länken till rapporten");
        talk.in(ENSKILT)
                .says(KANSLI, "uppföljningsrapport njure https://dok.example/u")
                .hearsCard("Uppföljningsrapporten finns");
        talk.in(ENSKILT)
                .says(KANSLI, "rapporterad njure samarbetsgruppen 2026-03-01")
                .hearsCard("Uppföljningen rapporterades: Samarbetsgruppen söndag 1 mars");
        talk.in(ENSKILT)
                .says(KANSLI, "rapporterad njure")
                .hearsCard("Var rapporterades")
                .fill("Instans", "Södra regionvårdsnämnden")
                .clicks(KANSLI, "Spara")
                .hearsCard("Södra regionvårdsnämnden måndag 2 mars")
                .offers("Uppföljningen är klar");
        talk.in(ENSKILT).says(KANSLI, "uppföljning klar njure").hearsCard("Uppföljningen är klar");
        talk.in(ENSKILT).says(KANSLI, "uppföljning klar njure").hears("är klar. «förnya uppföljning»");
        talk.in(ENSKILT)
                .says(KANSLI, "förnya uppföljning njure om 6–12 månader")
                .hearsCard("Förnyad uppföljning senast onsdag 2 september")
                .clicks(KANSLI, "Ångra")
                .hearsCard("Tillbakataget: Förnyad uppföljning");
        assertThat(uppfoljningar(talk)).hasSize(1);
    }

    @Test
    void theDraftIsFilledIn(Talk talk) {
        talk.njure();
        talk.in(ENSKILT).says(KANSLI, "uppdrag njure Kartlägg väntetiderna").hearsCard("tillagd");
        talk.in(KANALEN)
                .says(LEDAMOT, "vägval vi avgränsar till vuxna eftersom barn utreds nationellt")
                .hearsCard("V1");
        talk.in(KANALEN).says(LEDAMOT, "ring + mottagningarna ringer varandra").hearsCard("R1");
        talk.in(ENSKILT)
                .says(ORDFORANDE, "uppföljningsutkast njure")
                .hearsCard("Utkast till uppföljning av Benign njurkirurgi, del 1 av 3")
                .with("Uppdrag", "1. Kartlägg väntetiderna")
                .clicks(ORDFORANDE, "Nästa del")
                .hearsCard("del 2 av 3")
                .with("Vägval med skäl", "V1 vi avgränsar till vuxna, eftersom barn utreds nationellt")
                .clicks(ORDFORANDE, "Nästa del")
                .hearsCard("del 3 av 3")
                .with("Ringar på vattnet", "R1 Positiv ring: mottagningarna ringer varandra");
    }

    @Test
    void membersDoNotLeadIt(Talk talk) {
        godkant(talk);
        for (String said : List.of(
                "fråga uppföljning njure jag",
                "rapporterad njure samarbetsgruppen",
                "förnya uppföljning njure om 6 månader",
                "uppföljning klar njure",
                "uppföljningsrapport njure https://dok.example/u")) {
            talk.in(KANALEN).says(LEDAMOT, said).hears("bestämmer ordföranden");
        }
        Heard card = talk.in(KANALEN).says(KANSLI, "fråga uppföljning njure").hearsCard("Fråga");
        card.clicks(ANNAN_LEDAMOT, "Jag har frågat själv").hears("bestämmer ordföranden");
        assertThat(uppfoljningar(talk).getFirst().getString("tillfragad")).isNull();
    }

    @Test
    void thereIsNoneBeforeTheApproval(Talk talk) {
        talk.njure().in(ENSKILT).says(KANSLI, "fråga uppföljning njure").hears("öppnas när nämnden har godkänt");
        talk.in(ENSKILT).says(KANSLI, "uppföljningar").hearsCard("Inga uppföljningar än");
    }
}
