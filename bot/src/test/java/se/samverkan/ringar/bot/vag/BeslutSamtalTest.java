package se.samverkan.ringar.bot.vag;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Plats.KANALEN;
import static se.samverkan.ringar.bot.test.Vem.KANSLI;
import static se.samverkan.ringar.bot.test.Vem.LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.ORDFORANDE;
import static se.samverkan.ringar.bot.test.Vem.UTOMSTAENDE;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import se.samverkan.ringar.bot.test.Heard;
import se.samverkan.ringar.bot.test.Samtalstest;
import se.samverkan.ringar.bot.test.Talk;
import se.samverkan.ringar.bot.test.Turn;

@Samtalstest
class BeslutSamtalTest {
    private static final String VARFOR = "Varför kommer det i annan ordning?";

    private static Document vag(Talk talk) {
        return talk.samling("delprojekt").getFirst().get("vag", Document.class);
    }

    private static List<Document> beslut(Talk talk) {
        return vag(talk).getList("beslut", Document.class);
    }

    private static Talk genomInstanserna(Talk talk) {
        talk.njure();
        for (String said : List.of(
                "samarbetsgruppen ställde sig bakom 5 januari",
                "ledningsgruppen tillstyrkt 20 januari enigt",
                "styrgruppen tillstyrkt 10 februari")) {
            talk.in(ENSKILT).says(KANSLI, "beslut njure " + said).hearsCard("ställde sig bakom rapporten");
        }
        return talk;
    }

    @Test
    void theWholeWayAndTheFirstFollowUp(Talk talk) {
        genomInstanserna(talk)
                .in(ENSKILT)
                .says(KANSLI, "beslut njure nämnden godkänd 2026-02-27 § 12 dnr 2025-123 enigt")
                .hearsCard("Södra regionvårdsnämnden godkände fredag 27 februari och rekommenderar regionerna")
                .shows("§ 12 · dnr 2025-123 · eniga")
                .shows("Uppföljning senast lördag 27 februari 2027, ingen är tillfrågad")
                .offers("Ångra", "Rätta", "Avsluta gruppen");
        assertThat(vag(talk).getString("godkand")).isEqualTo("2026-02-27");
        assertThat(vag(talk).getString("slutrapport")).isEqualTo("2026-01-05");
        talk.in(ENSKILT)
                .says(ORDFORANDE, "status njure")
                .hearsCard("Benign njurkirurgi")
                .shows("godkände");
    }

    @Test
    void outOfOrderNeedsAReasonAndShowsIt(Talk talk) {
        Heard asked = talk.njure()
                .in(ENSKILT)
                .says(KANSLI, "beslut njure nämnden godkänd 2025-03-14 dnr 2025-123")
                .hearsCard("Före det här har jag inget från: Samarbetsgruppen, Ledningsgruppen, Politiska styrgruppen");
        assertThat(beslut(talk)).isEmpty();
        Turn noted = asked.fill(VARFOR, "nämnden tog upp det direkt").clicks(KANSLI, "Notera ändå");
        noted.hearsCard("godkände fredag 14 mars 2025")
                .with("I annan ordning än den vanliga, eftersom", "nämnden tog upp det direkt");
        noted.retried().hearsCard("godkände fredag 14 mars 2025");
        assertThat(beslut(talk)).hasSize(1);
        assertThat(beslut(talk).getFirst().getString("diarienummer")).isEqualTo("2025-123");
    }

    @Test
    void inOneLineWithTheReason(Talk talk) {
        talk.njure()
                .in(ENSKILT)
                .says(KANSLI, "beslut njure ledningsgruppen tillstyrkt i går eftersom samarbetsgruppen träffas i maj")
                .hearsCard("Ledningsgruppen ställde sig bakom rapporten söndag 1 mars")
                .shows("samarbetsgruppen träffas i maj");
    }

    @Test
    void aDayToComeIsRefusedKindly(Talk talk) {
        Heard form = talk.njure()
                .in(ENSKILT)
                .says(KANSLI, "beslut njure samarbetsgruppen samrått 2026-03-20")
                .hearsCard("fredag 20 mars har inte varit än");
        assertThat(form.field("Instans")).isEqualTo("samarbetsgrupp");
        form.fill("Beslutsdag", "2026-02-20")
                .clicks(KANSLI, "Spara")
                .hearsCard("gav sina synpunkter fredag 20 februari");
    }

    @Test
    void theFormAsksForWhatIsMissing(Talk talk) {
        Heard form = talk.njure().in(ENSKILT).says(KANSLI, "beslut njure").hearsCard("Beslut om Benign njurkirurgi");
        form.fill("Instans", "Samarbetsgruppen")
                .fill("Vad beslutades?", "ställer sig bakom")
                .fill("Beslutsdag", "2026-02-02")
                .fill("Länk till beslutet, som börjar med https (kan lämnas tomt)", "http://osaker.example/x")
                .clicks(KANSLI, "Spara")
                .hearsCard("Länken ska börja med https")
                .fill("Länk till beslutet, som börjar med https (kan lämnas tomt)", "https://diariet.example.org/x")
                .clicks(KANSLI, "Spara")
                .hearsCard("Samarbetsgruppen ställde sig bakom rapporten")
                .shows("Länk (diariet.example.org)");
    }

    @Test
    void oneLikeAnEarlierIsNeverCorrectedOnAGuess(Talk talk) {
        talk.njure();
        talk.in(ENSKILT)
                .says(KANSLI, "beslut njure samarbetsgruppen tillstyrkt 2 februari")
                .hearsCard("måndag 2 februari");
        Heard asked = talk.in(ENSKILT)
                .says(KANSLI, "beslut njure samarbetsgruppen tillstyrkt 3 februari")
                .hearsCard("Ett sådant beslut finns redan")
                .shows("måndag 2 februari");
        asked.clicks(KANSLI, "Rätta det tidigare").hearsCard("tisdag 3 februari");
        assertThat(beslut(talk))
                .hasSize(2)
                .extracting(b -> b.getBoolean("galler"))
                .containsExactly(false, true);
        talk.in(ENSKILT)
                .says(KANSLI, "historik njure")
                .hearsCard("Historik")
                .shows("måndag 2 februari")
                .shows("tisdag 3 februari");
    }

    @Test
    void theSameDeliveryTwiceIsOnce(Talk talk) {
        talk.njure();
        Turn said = talk.in(ENSKILT).says(KANSLI, "beslut njure samarbetsgruppen tillstyrkt 2 februari");
        said.hearsCard("Samarbetsgruppen ställde sig bakom");
        said.again();
        assertThat(beslut(talk)).hasSize(1);
    }

    @Test
    void whatWasNotedIsTakenBackAndSaid(Talk talk) {
        genomInstanserna(talk);
        Heard approved = talk.in(ENSKILT)
                .says(KANSLI, "beslut njure nämnden godkänd 27 februari")
                .hearsCard("godkände");
        Turn undone = approved.clicks(KANSLI, "Ångra");
        undone.hearsCard("Tillbakataget: Södra regionvårdsnämnden godkände fredag 27 februari");
        undone.retried();
        assertThat(vag(talk).getString("godkand")).isNull();
        assertThat(talk.samling("delprojekt").getFirst().getList("uppfoljningar", Document.class))
                .isEmpty();
        talk.in(ENSKILT).says(KANSLI, "ångra").hearsCard("Tillbakataget: Politiska styrgruppen ställde sig bakom");
        assertThat(beslut(talk))
                .hasSize(4)
                .filteredOn(b -> b.getBoolean("galler"))
                .hasSize(2);
    }

    @Test
    void takenBackIsWhatWasDoneLast(Talk talk) {
        talk.njure();
        talk.in(ENSKILT)
                .says(KANSLI, "beslut njure samarbetsgruppen tillstyrkt 2 februari")
                .hearsCard("Samarbetsgruppen");
        talk.in(ENSKILT)
                .says(KANSLI, "vägval vi avgränsar till vuxna eftersom barn utreds")
                .hearsCard("V1 är noterat");
        talk.in(ENSKILT).says(KANSLI, "ångra").hearsCard("V1 är tillbakataget");
        talk.in(ENSKILT).says(KANSLI, "ångra").hearsCard("Tillbakataget: Samarbetsgruppen");
    }

    @Test
    void onlyTheKansliSteers(Talk talk) {
        talk.njure();
        for (String said : List.of(
                "beslut njure nämnden godkänd 27 februari",
                "starta njure",
                "avslå njure",
                "vänteläge njure till 1 maj",
                "skede njure analys",
                "avsluta njure",
                "färdigt njure",
                "mall njure omfördelning")) {
            talk.in(ENSKILT).says(ORDFORANDE, said).hears("Vägen genom instanserna noterar kansliet");
            talk.in(KANALEN).says(LEDAMOT, said).hears("Vägen genom instanserna noterar kansliet");
        }
        Heard card = talk.in(KANALEN)
                .says(KANSLI, "beslut njure samarbetsgruppen tillstyrkt 2 februari")
                .hearsCard("Samarbetsgruppen");
        card.clicks(LEDAMOT, "Ångra").hears("Vägen genom instanserna noterar kansliet");
        card.clicks(LEDAMOT, "Rätta").hears("Vägen genom instanserna noterar kansliet");
        assertThat(beslut(talk)).hasSize(1).allMatch(b -> b.getBoolean("galler"));
    }

    @Test
    void anOutsiderIsNotEvenToldOfIt(Talk talk) {
        talk.njure().in(ENSKILT).says(UTOMSTAENDE, "historik njure").saysNothingOf("Benign");
    }
}
