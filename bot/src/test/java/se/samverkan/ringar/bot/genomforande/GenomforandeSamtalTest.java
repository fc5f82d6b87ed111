package se.samverkan.ringar.bot.genomforande;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Plats.KANALEN;
import static se.samverkan.ringar.bot.test.Vem.KANSLI;
import static se.samverkan.ringar.bot.test.Vem.LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.ORDFORANDE;
import static se.samverkan.ringar.bot.test.Vem.UTOMSTAENDE;

import org.junit.jupiter.api.Test;
import se.samverkan.ringar.bot.test.Heard;
import se.samverkan.ringar.bot.test.Samtalstest;
import se.samverkan.ringar.bot.test.Talk;

@Samtalstest
class GenomforandeSamtalTest {

    private static Talk withProposals(Talk talk) {
        talk.njure();
        talk.in(ENSKILT)
                .says(ORDFORANDE, "åtgärdsförslag Gemensam remissmall till Skåne, Halland")
                .hearsCard("Åtgärdsförslaget är tillagt")
                .shows("Region Halland, Region Skåne");
        talk.in(ENSKILT)
                .says(ORDFORANDE, "åtgärdsförslag Gemensam utbildning till alla")
                .hearsCard("Åtgärdsförslaget är tillagt")
                .shows("Gemensam utbildning");
        return talk;
    }

    @Test
    void proposalsAreNumberedWithTheirAddressees(Talk talk) {
        withProposals(talk)
                .in(ENSKILT)
                .says(ORDFORANDE, "åtgärdsförslag")
                .hearsCard("Åtgärdsförslag i Benign njurkirurgi")
                .shows("Gemensam remissmall")
                .shows("Region Blekinge, Region Halland, Region Kronoberg, Region Skåne");
        talk.in(ENSKILT)
                .says(ORDFORANDE, "åtgärdsförslag 1 Gemensam remissmall för vuxna")
                .hearsCard("Åtgärdsförslag 1 är ändrat")
                .shows("Gemensam remissmall för vuxna")
                .shows("Region Halland, Region Skåne");
    }

    @Test
    void aTextThatEndsInToSomebodyElseKeepsItsWords(Talk talk) {
        talk.njure()
                .in(ENSKILT)
                .says(ORDFORANDE, "åtgärdsförslag Skicka bilder till varandra")
                .hearsCard("Åtgärdsförslaget är tillagt")
                .shows("Skicka bilder till varandra")
                .shows("Till den gemensamma nivån");
    }

    @Test
    void onlyWhoLeadsPutsProposals(Talk talk) {
        withProposals(talk);
        talk.in(KANALEN).says(LEDAMOT, "åtgärdsförslag Ett till").hears("skriver ordföranden");
        talk.in(KANALEN)
                .says(LEDAMOT, "åtgärdsförslag")
                .hearsCard("Åtgärdsförslag i")
                .offersNot("Lägg till");
    }

    @Test
    void aDecisionIsReadOutOfOneLine(Talk talk) {
        withProposals(talk)
                .in(ENSKILT)
                .says(KANSLI, "protokollsutdrag njure Skåne bifall 2026-02-20 § 45 dnr 2025-456 kansliets dnr 2025-123")
                .hearsCard("Region Skåne: bifall fredag 20 februari i Benign njurkirurgi")
                .shows("§ 45")
                .shows("2025-456")
                .shows("2025-123")
                .shows("protokollsutdrag saknas");
    }

    @Test
    void partlyGrantedSaysWhich(Talk talk) {
        withProposals(talk)
                .in(ENSKILT)
                .says(
                        KANSLI,
                        "protokollsutdrag njure Halland delvis bifall förslag 2 2026-02-20 https://halland.example/utdrag.pdf")
                .hearsCard("Region Halland: delvis bifall")
                .shows("halland.example/utdrag.pdf");
        talk.in(ENSKILT)
                .says(KANSLI, "införande njure Halland förslag 2 pågår utbildningen har börjat")
                .hearsCard("Region Halland: pågår med åtgärdsförslag 2")
                .shows("utbildningen har börjat");
    }

    @Test
    void withoutAnOutcomeItIsTheForm(Talk talk) {
        Heard form = withProposals(talk)
                .in(ENSKILT)
                .says(KANSLI, "protokollsutdrag njure Skåne")
                .hearsCard("Beslut i Region Skåne om Benign njurkirurgi");
        form.fill("Beslut", "BORDLAGT")
                .fill("Bordlagt till, eller justeras senast", "2026-04-01")
                .clicks(KANSLI, "Spara")
                .hearsCard("Region Skåne: bordlagt till onsdag 1 april");
    }

    @Test
    void aLaterDecisionReplacesAndTakenBackTheEarlierHoldsAgain(Talk talk) {
        withProposals(talk);
        talk.in(ENSKILT)
                .says(KANSLI, "protokollsutdrag njure Skåne återremiss 2026-01-20")
                .hearsCard("återremiss");
        Heard later = talk.in(ENSKILT)
                .says(KANSLI, "protokollsutdrag njure Skåne bifall 2026-02-20")
                .hearsCard("Region Skåne: bifall");
        talk.in(ENSKILT)
                .says(KANSLI, "protokollsutdrag njure")
                .hearsCard("Beslut hos huvudmännen")
                .shows("bifall");
        later.clicks(KANSLI, "Ångra").hearsCard("Tillbakataget: Region Skåne: bifall");
        talk.in(ENSKILT)
                .says(KANSLI, "protokollsutdrag njure")
                .hearsCard("Beslut hos huvudmännen")
                .shows("återremiss");
    }

    @Test
    void theSameMessageTwiceNotesOnce(Talk talk) {
        withProposals(talk);
        var turn = talk.in(ENSKILT).says(KANSLI, "protokollsutdrag njure Skåne bifall 2026-02-20");
        turn.hearsCard("Region Skåne: bifall");
        assertThat(turn.again().hort().getLast().title()).contains("Region Skåne: bifall");
        assertThat(talk.samling("delprojekt")
                        .getFirst()
                        .get("genomforande")
                        .toString()
                        .split("BIFALL", -1))
                .hasSize(2);
    }

    @Test
    void aHandlaggareSeesAndAnswersForTheOwnRegionOnly(Talk talk) {
        withProposals(talk);
        talk.in(ENSKILT).says(UTOMSTAENDE, "jag är handläggare i Skåne").hears("Nu talar du som");
        talk.in(ENSKILT)
                .says(UTOMSTAENDE, "protokollsutdrag njure")
                .hearsCard("Beslut hos huvudmännen")
                .shows("Region Skåne");
        talk.in(ENSKILT).says(UTOMSTAENDE, "protokollsutdrag njure").saysNothingOf("Region Halland");
        talk.in(ENSKILT)
                .says(UTOMSTAENDE, "protokollsutdrag njure bifall 2026-02-20 dnr HSN/221687")
                .hearsCard("Region Skåne: bifall")
                .shows("HSN/221687");
        talk.in(ENSKILT)
                .says(UTOMSTAENDE, "protokollsutdrag njure Halland bifall 2026-02-20")
                .hears("regionens egen handläggare");
        talk.in(ENSKILT).says(UTOMSTAENDE, "lista vägval njure").saysNothingOf("V1");
        talk.in(ENSKILT).says(UTOMSTAENDE, "status njure").saysNothingOf("Ordfast");
        talk.in(ENSKILT).says(UTOMSTAENDE, "införande njure förslag 1 infört").hearsCard("Region Skåne: infört");
        talk.in(ENSKILT).says(UTOMSTAENDE, "jag är mig själv").hears("som dig själv");
        talk.in(ENSKILT).says(UTOMSTAENDE, "protokollsutdrag njure").hears("Du är inte med i något delprojekt");
    }

    @Test
    void aDayThatHasNotBeenIsRefusedAndNothingIsLost(Talk talk) {
        withProposals(talk)
                .in(ENSKILT)
                .says(KANSLI, "protokollsutdrag njure Skåne bifall 2026-12-01")
                .hears("har inte varit än");
    }

    @Test
    void noteOfANumberThatIsNotThere(Talk talk) {
        withProposals(talk)
                .in(ENSKILT)
                .says(KANSLI, "protokollsutdrag njure Skåne bifall förslag 7")
                .hears("De som finns är [1, 2]");
    }
}
