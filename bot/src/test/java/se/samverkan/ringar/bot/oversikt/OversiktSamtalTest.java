package se.samverkan.ringar.bot.oversikt;

import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Plats.KANALEN;
import static se.samverkan.ringar.bot.test.Vem.KANSLI;
import static se.samverkan.ringar.bot.test.Vem.LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.ORDFORANDE;
import static se.samverkan.ringar.bot.test.Vem.UTOMSTAENDE;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
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
        talk.in(ENSKILT)
                .says(UTOMSTAENDE, "försenat")
                .hearsCard("Inget är försenat")
                .showsNot("Nuläge");
    }
}
