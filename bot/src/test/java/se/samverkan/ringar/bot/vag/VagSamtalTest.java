package se.samverkan.ringar.bot.vag;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Plats.KANALEN;
import static se.samverkan.ringar.bot.test.Vem.KANSLI;
import static se.samverkan.ringar.bot.test.Vem.LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.UTOMSTAENDE;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import se.samverkan.ringar.bot.test.Heard;
import se.samverkan.ringar.bot.test.Samtalstest;
import se.samverkan.ringar.bot.test.Talk;

@Samtalstest
class VagSamtalTest {

    private static Document delprojekt(Talk talk) {
        return talk.samling("delprojekt").getFirst();
    }

    private static Talk forslag(Talk talk) {
        talk.in(ENSKILT)
                .says(
                        UTOMSTAENDE,
                        "föreslå Gemensam jourlinje syfte kortare väntan mål en linje dygnet runt"
                                + " effekt färre köer liknande ingen")
                .hearsCard("Tack för förslaget Gemensam jourlinje")
                .with("Syfte", "kortare väntan")
                .with("Mål", "en linje dygnet runt")
                .offersNot("Visa förslaget");
        return talk;
    }

    @Test
    void anybodyMayProposeAndIsAnsweredWithTheCriteria(Talk talk) {
        forslag(talk);
        assertThat(delprojekt(talk).getString("skede")).isEqualTo("FORSLAG");
        assertThat(delprojekt(talk).getList("bemanning", Document.class)).isEmpty();
        talk.in(ENSKILT)
                .says(KANSLI, "förslag")
                .hearsCard("Förslag att ta ställning till (1)")
                .shows("Väntar på: Samarbetsgruppen");
        talk.in(ENSKILT)
                .says(KANSLI, "avslå gemensam-jourlinje berör bara en region eftersom samarbetsgruppen hördes muntligt")
                .hearsCard("Ledningsgruppen sade nej måndag 2 mars")
                .shows("Förslag bedöms efter")
                .clicks(KANSLI, "Skicka till Folke")
                .hears("Svaret är på väg");
        talk.in(ENSKILT)
                .eventuallyHears(UTOMSTAENDE, "Svar på förslaget Gemensam jourlinje")
                .shows("berör bara en region")
                .shows("Förslag bedöms efter");
        assertThat(talk.in(ENSKILT).unasked(UTOMSTAENDE, "Svar på förslaget")).hasSize(1);
    }

    @Test
    void aProposalIsHeardThenStarted(Talk talk) {
        forslag(talk)
                .in(ENSKILT)
                .says(KANSLI, "starta gemensam")
                .hearsCard("Före det här har jag inget från: Samarbetsgruppen");
        talk.in(ENSKILT)
                .says(KANSLI, "beslut gemensam samarbetsgruppen samrått 26 februari")
                .hearsCard("gav sina synpunkter");
        talk.in(ENSKILT)
                .says(KANSLI, "starta gemensam 27 februari enigt")
                .hearsCard("Ledningsgruppen beslutade om start fredag 27 februari")
                .shows("Skede: uppdrag, sedan fredag 27 februari");
        assertThat(delprojekt(talk).get("vag", Document.class).getString("startad"))
                .isEqualTo("2026-02-27");
        talk.in(ENSKILT).says(KANSLI, "ångra gemensam").hearsCard("Tillbakataget: Ledningsgruppen beslutade om start");
        assertThat(delprojekt(talk).getString("skede")).isEqualTo("FORSLAG");
    }

    @Test
    void whoOfTheKansliNotesTheStartFollowsItWhereNobodyDoes(Talk talk) {
        forslag(talk)
                .in(ENSKILT)
                .says(KANSLI, "starta gemensam 27 februari eftersom det brådskar")
                .hearsCard("Ledningsgruppen beslutade om start")
                .shows("Du är kontaktperson, eftersom ingen annan var det")
                .clicks(KANSLI, "Ångra")
                .hearsCard("Tillbakataget");
        assertThat(delprojekt(talk).getList("bemanning", Document.class)).isEmpty();
    }

    @Test
    void whoStandsInForTheKansliGetsNoRoleThatLasts(Talk talk) {
        forslag(talk);
        talk.in(ENSKILT).says(LEDAMOT, "hej");
        talk.in(KANALEN)
                .says(KANSLI, "ersättare @" + LEDAMOT.namn() + " till 2026-06-01")
                .hearsCard("är din");
        talk.in(ENSKILT).says(LEDAMOT, "jag bereder gemensam").hears("kansliet");
        assertThat(delprojekt(talk).getList("bemanning", Document.class)).isEmpty();
    }

    @Test
    void whoPreparesAProposalIsItsKontaktperson(Talk talk) {
        Heard card = forslag(talk).in(ENSKILT).says(KANSLI, "förslag gemensam").hearsCard("Förslag");
        card.clicks(KANSLI, "Jag bereder det").hearsCard(KANSLI.namn() + " är kontaktperson");
        card.clicks(KANSLI, "Jag bereder det").hears("Du är redan kontaktperson");
        talk.in(ENSKILT).says(KANSLI, "förslag gemensam").hearsCard("Förslag").offersNot("Jag bereder det");
        talk.in(ENSKILT)
                .says(KANSLI, "starta gemensam 27 februari eftersom det brådskar")
                .hearsCard("beslutade om start")
                .showsNot("eftersom ingen annan var det");
        assertThat(delprojekt(talk).getList("bemanning", Document.class)).hasSize(1);
    }

    @Test
    void itMayWaitUntilADay(Talk talk) {
        forslag(talk)
                .in(ENSKILT)
                .says(KANSLI, "beslut gemensam samarbetsgruppen samrått i går")
                .hearsCard("synpunkter");
        talk.in(ENSKILT).says(KANSLI, "vänteläge gemensam").hearsCard("Till vilken dag ska det vila?");
        talk.in(ENSKILT)
                .says(KANSLI, "vänteläge gemensam till 1 oktober")
                .hearsCard("i vänteläge till torsdag 1 oktober")
                .shows("I vänteläge till torsdag 1 oktober");
        talk.in(ENSKILT)
                .says(KANSLI, "starta gemensam")
                .hearsCard("beslutade om start")
                .showsNot("I vänteläge till");
    }

    @Test
    void byTheForm(Talk talk) {
        Heard form = talk.in(ENSKILT).says(UTOMSTAENDE, "föreslå").hearsCard("Nytt förslag till delprojekt");
        form.fill("Vad ska det heta?", "Gemensam jourlinje")
                .fill("Angeläget för", "minst tre regioner")
                .clicks(UTOMSTAENDE, "Lämna förslaget")
                .hearsCard("Tack för förslaget")
                .with("Angeläget för", "minst tre regioner");
    }

    @Test
    void theSkedeIsChangedAndChangedBack(Talk talk) {
        talk.njure();
        talk.in(ENSKILT)
                .says(KANSLI, "skede njure huller")
                .hearsCard("«huller» känner jag inte igen")
                .clicks(KANSLI, "Spara");
        talk.in(ENSKILT)
                .says(KANSLI, "skede njure förslag till åtgärder")
                .hearsCard("Nytt skede: förslag till åtgärder")
                .shows("Skede: förslag till åtgärder, sedan måndag 2 mars")
                .clicks(KANSLI, "Ångra")
                .hearsCard("Tillbakataget: Nytt skede: förslag till åtgärder")
                .shows("Skede: uppdrag");
        talk.in(ENSKILT).says(KANSLI, "skede njure färdigt").hears("färdigt njure");
    }

    @Test
    void anOmfordelningShowsWhatItDemands(Talk talk) {
        talk.njure().in(ENSKILT).says(KANSLI, "mall njure omfördelning").hearsCard("Mallen är omfördelning");
        talk.in(ENSKILT)
                .says(KANSLI, "ansvar njure Skåne tar emot alla akuta")
                .hearsCard("Ansvaret är nedskrivet: Region Skåne")
                .shows("tar emot alla akuta");
        talk.in(ENSKILT).says(KANSLI, "förutsättningar njure två salar till").hearsCard("Förutsättningar");
        talk.in(ENSKILT)
                .says(KANSLI, "status njure")
                .hearsCard("Benign njurkirurgi")
                .shows("Omfördelning: det som behövs före start")
                .shows("saknas: Region Blekinge, Region Halland, Region Kronoberg, Region Skåne")
                .shows("saknas: Region Blekinge, Region Halland, Region Kronoberg");
    }

    @Test
    void theGroupEndsClearlyAndTheChannelIsOffered(Talk talk) {
        Heard ended = talk.njure()
                .in(ENSKILT)
                .says(KANSLI, "avsluta njure")
                .hearsCard("Arbetsgruppens arbete är avslutat")
                .shows("Nämnden har inte godkänt än")
                .shows("Skede: avslutat, följs upp");
        ended.fill("Chefsamråd", "Njurmedicin")
                .clicks(KANSLI, "Lämna över")
                .hearsCard("Kanalen är nu chefsamrådets (Njurmedicin)");
        talk.in(KANALEN).says(LEDAMOT, "ring + det syns redan").hearsCard("R1 är noterad");
        talk.in(ENSKILT).says(KANSLI, "avsluta njure").hears("avslutades måndag 2 mars");
        talk.in(ENSKILT)
                .says(KANSLI, "färdigt njure")
                .hearsCard("Delprojektet är färdigt")
                .offers("Ångra");
    }

    @Test
    void anOngoingOneIsEnteredWithTheDayItStarted(Talk talk) {
        talk.in(ENSKILT)
                .says(KANSLI, "nytt delprojekt Benign njurkirurgi kod njure startad 2025-09-01")
                .hearsCard("är skapat")
                .shows("Skede: uppdrag, sedan måndag 1 september 2025");
        assertThat(delprojekt(talk).get("vag", Document.class).getString("startad"))
                .isEqualTo("2025-09-01");
    }

    @Test
    void nothingIsDecidedAboutAnotherThanTheOneThatWasMeant(Talk talk) {
        talk.delprojekt("Gemensam jourlinje", "jour").delprojekt("Gemensam vårdkedja", "kedja");
        talk.delprojekt("Handkirurgi", "hand");
        Heard asked = talk.in(ENSKILT)
                .says(KANSLI, "avslå gemensam berör bara en region eftersom de hördes i går")
                .hearsCard("Vilket delprojekt gäller det?");
        asked.clicks(KANSLI, "Gemensam vårdkedja")
                .hearsCard("Ledningsgruppen sade nej")
                .shows("Gemensam vårdkedja (kedja)");
        assertThat(talk.samling("delprojekt"))
                .filteredOn(d -> d.get("vag", Document.class).containsKey("avslagen"))
                .extracting(d -> d.getString("kod"))
                .containsExactly("kedja");
    }
}
