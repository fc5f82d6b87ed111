package se.samverkan.ringar.bot.oversikt;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Plats.KANALEN;
import static se.samverkan.ringar.bot.test.Vem.KANSLI;
import static se.samverkan.ringar.bot.test.Vem.LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.ORDFORANDE;
import static se.samverkan.ringar.bot.test.Vem.UTOMSTAENDE;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import se.samverkan.ringar.bot.test.Heard;
import se.samverkan.ringar.bot.test.Samtalstest;
import se.samverkan.ringar.bot.test.Talk;

@Samtalstest
class OversiktSamtalTest {

    @Test
    void theCardForAMeeting(Talk talk) {
        talk.njure().delprojekt("Handkirurgi", "hand");
        talk.in(ENSKILT)
                .says(KANSLI, "inlämnad njure 16 februari")
                .hearsCard("Slutrapporten är inlämnad måndag 16 februari");
        talk.in(ENSKILT)
                .says(KANSLI, "beslut njure samarbetsgruppen tillstyrkt 23 februari")
                .hearsCard("Samarbetsgruppen");
        talk.in(ENSKILT)
                .says(KANSLI, "inför ledningsgruppen 12 mars")
                .hearsCard("Inför Ledningsgruppen torsdag 12 mars")
                .shows("Att ta ställning till (1)")
                .shows("Samarbetsgruppen ställde sig bakom rapporten måndag 23 februari")
                .clicks(KANSLI, "Vad som har hänt")
                .hearsCard("Det här har hänt sedan")
                .shows("Slutrapporten är inlämnad");
        talk.in(ENSKILT)
                .says(KANSLI, "inför nämnden 20 mars")
                .hearsCard("Inför Södra regionvårdsnämnden")
                .shows("Inget väntar på den här instansen")
                .clicks(KANSLI, "Läget i alla")
                .hearsCard("Läget i 2 delprojekt")
                .shows("Handkirurgi");
        talk.in(ENSKILT)
                .says(KANSLI, "inför")
                .hearsCard("Inför vilken instans?")
                .fill("Instans", "Samarbetsgruppen")
                .clicks(KANSLI, "Visa den")
                .hearsCard("Inför Samarbetsgruppen");
        talk.in(ENSKILT).says(ORDFORANDE, "inför ledningsgruppen").hears("ser kansliet och instanserna");
        talk.in(ENSKILT).says(UTOMSTAENDE, "inför ledningsgruppen").hears("ser kansliet och instanserna");
    }

    @Test
    void whatWasPutOffAndTheReportsAreOnTheCardToo(Talk talk) {
        talk.njure();
        talk.delprojekt("Handkirurgi", "hand");
        talk.in(ENSKILT)
                .says(UTOMSTAENDE, "föreslå Gemensam jourlinje syfte kortare väntan mål en linje")
                .hearsCard("Tack för förslaget");
        String kod = talk.samling("delprojekt").getLast().getString("kod");
        talk.in(ENSKILT)
                .says(KANSLI, "vänteläge " + kod + " till 10 mars")
                .hearsCard("")
                .fill("Varför kommer det i annan ordning?", "det brådskar")
                .clicks(KANSLI, "Notera ändå")
                .hearsCard("Ledningsgruppen");
        talk.in(ENSKILT)
                .says(KANSLI, "delrapport hand https://dok.region.example/d om läget")
                .hearsCard("Delrapport noterad");
        talk.in(ENSKILT)
                .says(KANSLI, "beslut njure nämnden godkänd 27 februari")
                .hearsCard("")
                .fill("Varför kommer det i annan ordning?", "det brådskar")
                .clicks(KANSLI, "Notera ändå");
        talk.in(ENSKILT)
                .says(KANSLI, "uppföljningsrapport njure https://dok.region.example/u")
                .hearsCard("Uppföljningsrapporten finns");
        Heard card = talk.in(ENSKILT)
                .says(KANSLI, "inför ledningsgruppen 12 mars")
                .hearsCard("Inför Ledningsgruppen")
                .shows("Att ta upp igen (1)")
                .shows("Gemensam jourlinje")
                .shows("Uppföljningsrapporter att höra (1)")
                .shows("Delrapporter att höra (1)")
                .shows("Delrapport måndag 2 mars: om läget")
                .offers("Öppna rapporten", "Öppna delrapporten")
                .showsNot("Inget väntar");
        assertThat(card.summary()).contains("Att ta upp igen (1) Gemensam jourlinje");
        talk.in(ENSKILT)
                .says(KANSLI, "inför ledningsgruppen 9 mars")
                .hearsCard("Inför Ledningsgruppen")
                .showsNot("Att ta upp igen");
        talk.in(ENSKILT)
                .says(KANSLI, "rapporterad njure ledningsgruppen 2 mars")
                .hearsCard("rapporterades");
        talk.in(ENSKILT)
                .says(KANSLI, "inför ledningsgruppen 12 mars")
                .hearsCard("Inför Ledningsgruppen")
                .showsNot("Uppföljningsrapporter att höra");
        talk.in(ENSKILT)
                .says(KANSLI, "inför samarbetsgruppen 12 mars")
                .hearsCard("Inför Samarbetsgruppen")
                .shows("Uppföljningsrapporter att höra (1)")
                .showsNot("Att ta upp igen")
                .showsNot("Delrapporter");
    }

    @Test
    void moreThanAScreenHasAButtonToTheRest(Talk talk) {
        for (int i = 1; i <= 9; i++) {
            talk.delprojekt("Provet " + i, "prov" + i);
            talk.in(ENSKILT).says(KANSLI, "inlämnad prov" + i).hearsCard("Slutrapporten är inlämnad");
        }
        talk.in(ENSKILT)
                .says(KANSLI, "inför samarbetsgruppen 12 mars")
                .hearsCard("Inför Samarbetsgruppen")
                .shows("Att ta ställning till (9)")
                .shows("Provet 8")
                .showsNot("Provet 9")
                .clicks(KANSLI, "Visa fler")
                .hearsCard("Inför Samarbetsgruppen torsdag 12 mars")
                .shows("Att ta ställning till (9)")
                .shows("Provet 9")
                .showsNot("Provet 8")
                .offersNot("Visa fler");
    }

    @Test
    void changesSinceTheBodyLastDecidedAndNotBefore(Talk talk) {
        talk.njure();
        talk.in(ENSKILT)
                .says(KANSLI, "beslut njure samarbetsgruppen samrått 2 mars")
                .hearsCard("synpunkter");
        talk.klockan(LocalDateTime.of(2026, 3, 9, 9, 0));
        talk.in(ENSKILT).says(KANSLI, "skede njure nuläge").hearsCard("Nytt skede: nuläge");
        talk.in(ENSKILT)
                .says(KANSLI, "inför samarbetsgruppen 12 mars")
                .hearsCard("Inför Samarbetsgruppen")
                .shows("Händelser sedan måndag 2 mars: 1.");
    }

    @Test
    void theHistoryIsPagedAndTheNewestFirst(Talk talk) {
        talk.njure();
        for (int i = 1; i <= 8; i++)
            talk.in(KANALEN).says(LEDAMOT, "avstämt HR Skåne rad " + i).hearsCard("Avstämt");
        talk.in(ENSKILT)
                .says(KANSLI, "historik njure")
                .hearsCard("Historik: Benign njurkirurgi")
                .shows("Avstämt med HR i Region Skåne")
                .showsNot("Delprojektet lades upp")
                .clicks(KANSLI, "Visa fler")
                .hearsCard("Historik")
                .shows("Delprojektet lades upp")
                .shows("Ambjörn Ordfast är ordförande");
        talk.in(KANALEN).says(LEDAMOT, "vägval vi väntar eftersom det brinner").hearsCard("V1");
        talk.in(KANALEN)
                .says(LEDAMOT, "historik V1")
                .hearsCard("Tidigare lydelser")
                .clicks(LEDAMOT, "Visa den")
                .hearsCard("V1");
    }

    @Test
    void whatARowHasNoRoomForIsReadOnItsCard(Talk talk) {
        talk.njure();
        talk.in(KANALEN)
                .says(LEDAMOT, "avstämt HR Skåne cheferna vill börja i Lund")
                .hearsCard("Avstämt");
        talk.in(ENSKILT)
                .says(
                        KANSLI,
                        "beslut njure samarbetsgruppen samrått 2026-02-20 § 12 dnr 2026-31 enigt https://dok.region.se/12")
                .hearsCard("Samarbetsgruppen");
        talk.in(KANALEN)
                .says(LEDAMOT, "historik")
                .hearsCard("Historik")
                .showsNot("2026-31")
                .clicks(LEDAMOT, "Visa")
                .hearsCard("Samarbetsgruppen")
                .shows("§ 12")
                .shows("dnr 2026-31")
                .shows("https://dok.region.se/12")
                .shows("Noterat av")
                .offersNot("Ångra");
        Heard read = talk.in(ENSKILT)
                .says(KANSLI, "historik njure")
                .hearsCard("Historik")
                .clicks(KANSLI, "Visa")
                .hearsCard("Samarbetsgruppen")
                .offers("Ångra");
        read.clicks(KANSLI, "Ångra").hearsCard("Tillbakataget: Samarbetsgruppen");
        talk.in(ENSKILT)
                .says(LEDAMOT, "historik njure")
                .hearsCard("Historik")
                .forges(UTOMSTAENDE, "Visa", read.data("Ångra"))
                .saysNothingOf("Lund");
    }

    @Test
    void theCardOfAnEarlierPlanShowsThatPlan(Talk talk) {
        talk.njure();
        talk.in(ENSKILT).says(ORDFORANDE, "uppföljning njure hur enkät").hearsCard("följas upp");
        talk.in(ENSKILT).says(ORDFORANDE, "uppföljning njure hur intervjuer").hearsCard("följas upp");
        talk.in(ENSKILT)
                .says(ORDFORANDE, "historik njure")
                .hearsCard("Historik")
                .clicks(ORDFORANDE, "Visa")
                .hearsCard("följas upp")
                .shows("intervjuer")
                .showsNot("enkät");
    }

    @Test
    void whatIsLateOrMissing(Talk talk) {
        talk.njure();
        talk.in(ENSKILT).says(KANSLI, "frist njure nuläge 3 mars").hearsCard("Nuläge klart");
        talk.klockan(LocalDateTime.of(2026, 3, 10, 9, 0));
        talk.in(ENSKILT)
                .says(KANSLI, "försenat")
                .hearsCard("Försenat eller saknas i 1 delprojekt")
                .shows("Nuläge klart, skulle vara klart tisdag 3 mars")
                .shows("uppföljningsparametrar saknas")
                .shows("luckor i förankringen: 12");
        talk.in(ENSKILT).says(KANSLI, "uppföljning njure hur enkät").hearsCard("noterat");
        talk.in(ENSKILT).says(KANSLI, "försenat").hearsCard("Försenat").shows("uppföljningsparametrar saknas");
        talk.in(ENSKILT).says(KANSLI, "uppföljning njure parametrar väntetid").hearsCard("noterat");
        talk.in(ENSKILT).says(KANSLI, "försenat").hearsCard("Försenat").showsNot("uppföljningsparametrar saknas");
        talk.in(ENSKILT)
                .says(UTOMSTAENDE, "försenat")
                .hearsCard("Inget är försenat")
                .showsNot("Nuläge");
    }
}
