package se.samverkan.ringar.bot.genomforande;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Plats.KANALEN;
import static se.samverkan.ringar.bot.test.Vem.KANSLI;
import static se.samverkan.ringar.bot.test.Vem.LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.ORDFORANDE;
import static se.samverkan.ringar.bot.test.Vem.UTOMSTAENDE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "protokollsutdrag njure Skåne och Halland bifall",
                "protokollsutdrag njure bifall 2026-02-20 Region Skåne, Blekinge § 45",
                "protokollsutdrag njure Halland och Region Skåne bifall",
                "protokollsutdrag njure Skåne/Halland bifall",
                "protokollsutdrag njure Skåne bifall, Halland avslag",
                "införande njure Skåne samt Halland pågår"
            })
    void twoRegionsInOneLineAreTakenOneAtATime(String said, Talk talk) {
        withProposals(talk).in(ENSKILT).says(KANSLI, said).hears("Skriv en region i taget");
    }

    @Test
    void anotherRegionInTheTextIsNoSecondOne(Talk talk) {
        withProposals(talk)
                .in(ENSKILT)
                .says(KANSLI, "protokollsutdrag njure Skåne bifall 2026-02-20, väntar på Halland")
                .hearsCard("Region Skåne: bifall fredag 20 februari");
        talk.in(ENSKILT)
                .says(KANSLI, "protokollsutdrag njure Halland, Region Halland avslag 2026-02-21")
                .hearsCard("Region Halland: avslag");
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

    @Test
    void twoOutcomesInOneLineAreAskedAboutAndNothingIsSaved(Talk talk) {
        withProposals(talk);
        Heard form = talk.in(ENSKILT)
                .says(KANSLI, "protokollsutdrag njure Skåne avslag förslag 2 bifall förslag 1 27/2 § 4 dnr 2026-7")
                .hearsCard("Jag ser mer än ett utfall");
        assertThat(form.field("Beslut")).isEmpty();
        assertThat(form.field("Dag för beslutet")).isEqualTo("2026-02-27");
        assertThat(form.field("Paragraf")).isEqualTo("4");
        assertThat(form.field("Regionens diarienummer")).isEqualTo("2026-7");
        assertThat(form.field("Vem som beslutade")).isEmpty();
        talk.in(ENSKILT)
                .says(KANSLI, "protokollsutdrag njure Skåne bifall förslag 1 27/2 § 4, förslag 2 28/2 § 5")
                .hearsCard("Jag ser mer än ett utfall");
        talk.in(ENSKILT).says(KANSLI, "protokollsutdrag njure Skåne ej bifall").hearsCard("Beslut i Region Skåne");
        talk.in(ENSKILT).says(KANSLI, "protokollsutdrag njure").saysNothingOf("bifall");
        form.fill("Beslut", "DELVIS_BIFALL")
                .fill("Vid delvis bifall: vilka bifölls?", "1")
                .clicks(KANSLI, "Spara")
                .hearsCard("Region Skåne: delvis bifall fredag 27 februari");
    }

    @Test
    void oneOutcomeIsAboutAllTheNumbersThatAreNamed(Talk talk) {
        withProposals(talk)
                .in(ENSKILT)
                .says(KANSLI, "protokollsutdrag njure Skåne bifall förslag 1, förslag 2, 27 februari")
                .hearsCard("Region Skåne: bifall fredag 27 februari")
                .shows("Gemensam remissmall")
                .shows("Gemensam utbildning")
                .without("Vem som beslutade");
    }

    @Test
    void twoStatesInOneLineAreAskedAbout(Talk talk) {
        withProposals(talk)
                .in(ENSKILT)
                .says(KANSLI, "protokollsutdrag njure Skåne bifall 2026-02-20")
                .hearsCard("bifall");
        for (String said : new String[] {
            "förslag 1 infört, förslag 2 ej påbörjat",
            "förslag 1 infört, ej påbörjat",
            "förslag 1 och 2 infört",
            "förslag 1 mallen är klar men utbildningen pågår"
        }) {
            talk.in(ENSKILT)
                    .says(KANSLI, "införande njure Skåne " + said)
                    .hearsCard("Jag ser mer än ett förslag eller läge");
        }
        talk.in(ENSKILT)
                .says(KANSLI, "införande njure Skåne förslag 1 ej infört")
                .hearsCard("Hur långt har Region Skåne kommit");
        assertThat(talk.samling("delprojekt").getFirst().toString()).doesNotContain("INFORT");
        talk.in(ENSKILT)
                .says(KANSLI, "införande njure Skåne förslag 1 pågår remissmallen är införd")
                .hearsCard("Region Skåne: pågår med åtgärdsförslag 1")
                .shows("remissmallen är införd");
    }

    @Test
    void whoIsThereForARegionAnswersForItsInforandeAndNotForItsDecisions(Talk talk) {
        withProposals(talk);
        talk.in(KANALEN)
                .says(KANSLI, "bemanna njure ledamot Halland " + Talk.at(LEDAMOT))
                .hearsCard("är ledamot");
        talk.in(ENSKILT)
                .says(KANSLI, "protokollsutdrag njure Halland bifall 2026-02-20")
                .hearsCard("bifall");
        talk.in(ENSKILT)
                .says(LEDAMOT, "införande njure förslag 1 pågår remissmallen prövas")
                .hearsCard("Region Halland: pågår med åtgärdsförslag 1")
                .shows("remissmallen prövas");
        talk.in(ENSKILT).says(LEDAMOT, "införande njure Skåne förslag 1 pågår").hears("noterar");
        talk.in(ENSKILT).says(LEDAMOT, "protokollsutdrag njure Halland avslag").hears("noterar");
    }

    private static Talk complete(Talk talk) {
        withProposals(talk)
                .in(ENSKILT)
                .says(
                        KANSLI,
                        "protokollsutdrag njure Skåne bifall 2026-02-20 § 45 dnr 2025-456 tjänsteman https://skane.example/45")
                .hearsCard("Region Skåne: bifall fredag 20 februari");
        return talk;
    }

    @Test
    void theSameOutcomeAgainPutsRightOnlyWhatIsSaid(Talk talk) {
        complete(talk)
                .in(ENSKILT)
                .says(KANSLI, "protokollsutdrag njure Skåne bifall 12 februari § 4")
                .hearsCard("Region Skåne: bifall torsdag 12 februari")
                .shows("§ 4")
                .showsNot("§ 45")
                .shows("2025-456")
                .shows("tjänstemannanivå")
                .shows("skane.example/45")
                .showsNot("protokollsutdrag saknas");
    }

    @Test
    void anotherOutcomeIsAskedAboutAndANewDecisionInheritsNothing(Talk talk) {
        Heard question = complete(talk)
                .in(ENSKILT)
                .says(KANSLI, "protokollsutdrag njure Skåne avslag")
                .hearsCard("Ett annat beslut är redan noterat")
                .shows("bifall fredag 20 februari");
        talk.in(ENSKILT).says(KANSLI, "protokollsutdrag njure").saysNothingOf("avslag");
        question.clicks(KANSLI, "Det är ett nytt beslut")
                .hearsCard("Region Skåne: avslag i Benign njurkirurgi")
                .shows("protokollsutdrag saknas")
                .showsNot("2025-456")
                .showsNot("skane.example/45")
                .clicks(KANSLI, "Ångra")
                .hearsCard("Tillbakataget");
        talk.in(ENSKILT)
                .says(KANSLI, "protokollsutdrag njure")
                .hearsCard("Beslut hos huvudmännen")
                .shows("bifall");
    }

    @Test
    void aMistakenOutcomeIsPutRightAndTheRestKept(Talk talk) {
        complete(talk)
                .in(ENSKILT)
                .says(KANSLI, "protokollsutdrag njure Skåne avslag § 46")
                .hearsCard("Ett annat beslut är redan noterat")
                .clicks(KANSLI, "Rätta det tidigare")
                .hearsCard("Region Skåne: avslag fredag 20 februari")
                .shows("§ 46")
                .shows("2025-456")
                .shows("skane.example/45");
        talk.in(ENSKILT)
                .says(KANSLI, "protokollsutdrag njure Skåne")
                .hearsCard("Det här har Region Skåne beslutat om Benign njurkirurgi")
                .clicks(KANSLI, "Rätta eller notera nytt")
                .hearsCard("Beslut i Region Skåne")
                .fill("Beslut", "BIFALL")
                .clicks(KANSLI, "Spara")
                .hearsCard("Ett annat beslut är redan noterat");
    }

    @Test
    void whatWasDecidedOnOneProposalStaysWhenTheOtherIsPutRight(Talk talk) {
        withProposals(talk);
        talk.in(ENSKILT)
                .says(KANSLI, "protokollsutdrag njure Skåne bifall förslag 1 2026-02-20 https://skane.example/45")
                .hearsCard("Region Skåne: bifall");
        talk.in(ENSKILT)
                .says(KANSLI, "protokollsutdrag njure Skåne avslag förslag 2")
                .hearsCard("Region Skåne: avslag")
                .shows("protokollsutdrag saknas");
        talk.in(ENSKILT)
                .says(KANSLI, "protokollsutdrag njure Skåne bifall § 4")
                .hearsCard("Region Skåne: bifall")
                .showsNot("Gemensam utbildning");
        talk.in(ENSKILT)
                .says(KANSLI, "protokollsutdrag njure")
                .hearsCard("Beslut hos huvudmännen")
                .shows("1 bifall, 2 avslag");
    }

    @Test
    void aHandlaggareIsToldWhatSheCanDoAndWhatIsPutToHerRegion(Talk talk) {
        withProposals(talk)
                .in(ENSKILT)
                .says(ORDFORANDE, "åtgärdsförslag Egen kikare till Halland")
                .hearsCard("Åtgärdsförslaget är tillagt");
        talk.in(ENSKILT).says(UTOMSTAENDE, "jag är handläggare i Skåne").hears("Nu talar du som");
        talk.in(ENSKILT)
                .says(UTOMSTAENDE, "hjälp")
                .hearsCard("Det här kan du göra")
                .shows("Noterar vad en region har beslutat")
                .shows("Noterar eller visar hur långt införandet har kommit")
                .shows("numrerade åtgärdsförslag");
        talk.in(ENSKILT)
                .says(UTOMSTAENDE, "status")
                .hearsCard("Här är det som är din regions")
                .shows("vad som väntar på ert beslut")
                .clicks(UTOMSTAENDE, "Vad vi ska svara på")
                .hearsCard("Alla regioner har svarat");
        talk.in(ENSKILT)
                .says(UTOMSTAENDE, "åtgärdsförslag njure")
                .hearsCard("Åtgärdsförslag i Benign njurkirurgi")
                .shows("Gemensam remissmall")
                .shows("Gemensam utbildning")
                .showsNot("Egen kikare")
                .showsNot("Region Halland")
                .offersNot("Lägg till");
        talk.in(ENSKILT).says(UTOMSTAENDE, "åtgärdsförslag njure Ett till").hears("skriver ordföranden");
    }
}
