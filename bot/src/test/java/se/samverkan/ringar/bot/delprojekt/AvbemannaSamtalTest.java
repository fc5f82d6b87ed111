package se.samverkan.ringar.bot.delprojekt;

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
import se.samverkan.ringar.bot.test.Vem;

/** Somebody leaves a delprojekt: what they could read and were asked there ends, what they noted stays. */
@Samtalstest
class AvbemannaSamtalTest {

    private static List<String> roller(Talk talk, Vem vem) {
        String id = talk.person(vem).orElseThrow().get("_id").toString();
        return talk.samling("delprojekt").getFirst().getList("bemanning", Document.class).stream()
                .filter(place -> id.equals(place.getString("person")))
                .map(place -> place.getString("roll"))
                .toList();
    }

    @Test
    void whoIsTakenOutReadsNoMoreAndMayBePutBack(Talk talk) {
        talk.njure();
        talk.in(KANALEN).says(LEDAMOT, "vägval vi börjar i Lund").hearsCard("V1");
        talk.in(ENSKILT).says(LEDAMOT, "lista vägval njure").hearsCard("Vägval i Benign njurkirurgi (1)");
        var gone = talk.in(KANALEN).says(KANSLI, "avbemanna njure @" + LEDAMOT.namn());
        Heard done = gone.hearsCard(LEDAMOT.namn() + " är inte längre ledamot")
                .shows("Benign njurkirurgi (njure)")
                .shows("Det som är noterat står kvar");
        gone.again();
        assertThat(roller(talk, LEDAMOT)).isEmpty();
        talk.in(ENSKILT).says(LEDAMOT, "lista vägval njure").hears("Jag vet inte vilket delprojekt");
        done.clicks(KANSLI, "Ångra").hearsCard("Tillbakataget: " + LEDAMOT.namn() + " är inte längre ledamot");
        done.clicks(KANSLI, "Ångra").hearsCard("Tillbakataget");
        assertThat(roller(talk, LEDAMOT)).containsExactly("LEDAMOT");
        talk.in(ENSKILT).says(LEDAMOT, "lista vägval njure").hearsCard("Vägval i Benign njurkirurgi (1)");
    }

    @Test
    void whereNobodyCanBeMentionedOneChooses(Talk talk) {
        talk.njure();
        talk.in(KANALEN).says(KANSLI, "bemanna njure processledare @" + LEDAMOT.namn());
        Heard asked = talk.in(ENSKILT)
                .says(KANSLI, "avbemanna njure " + LEDAMOT.namn() + ", process")
                .hearsCard("Ta bort någon ur Benign njurkirurgi");
        asked.clicks(KANSLI, "Ta bort").hearsCard(LEDAMOT.namn() + " är inte längre processledare");
        asked.clicks(KANSLI, "Ta bort").hearsCard(LEDAMOT.namn() + " är inte längre processledare");
        assertThat(roller(talk, LEDAMOT)).containsExactly("LEDAMOT");
        talk.in(ENSKILT).says(KANSLI, "historik njure").hearsCard("Historik").shows("är inte längre processledare");
        talk.in(ENSKILT).says(KANSLI, "ångra njure").hearsCard("Tillbakataget");
        assertThat(roller(talk, LEDAMOT)).containsExactlyInAnyOrder("LEDAMOT", "PROCESSLEDARE");
    }

    @Test
    void aPlaceThatSomebodyElseHasGotIsNotTakenFromThemByUndoing(Talk talk) {
        talk.njure();
        Heard done = talk.in(KANALEN)
                .says(KANSLI, "avbemanna njure ordförande @" + ORDFORANDE.namn())
                .hearsCard(ORDFORANDE.namn() + " är inte längre ordförande")
                .shows("Ordförande saknas");
        talk.in(KANALEN)
                .says(KANSLI, "bemanna njure ordförande @" + ANNAN_LEDAMOT.namn())
                .hearsCard("är ordförande");
        done.clicks(KANSLI, "Ångra").hears("Det går inte att ta tillbaka");
        assertThat(roller(talk, ORDFORANDE)).doesNotContain("ORDFORANDE");
        assertThat(roller(talk, ANNAN_LEDAMOT)).contains("ORDFORANDE");
    }

    @Test
    void aRoleThatIsNotReadIsAskedAboutAndOfTwoBothGo(Talk talk) {
        talk.njure();
        talk.in(KANALEN).says(KANSLI, "bemanna njure processledare @" + LEDAMOT.namn());
        talk.in(KANALEN)
                .says(KANSLI, "avbemanna njure processledaren @" + LEDAMOT.namn())
                .hearsCard("Ta bort någon ur Benign njurkirurgi");
        assertThat(roller(talk, LEDAMOT)).containsExactlyInAnyOrder("LEDAMOT", "PROCESSLEDARE");
        talk.in(KANALEN)
                .says(KANSLI, "avbemanna njure ledamot och processledare @" + LEDAMOT.namn())
                .hearsCard("är inte längre ledamot, processledare");
        assertThat(roller(talk, LEDAMOT)).isEmpty();
    }

    @Test
    void onlyWhoMayStaffPutsSomebodyBack(Talk talk) {
        talk.njure();
        Heard done = talk.in(KANALEN)
                .says(KANSLI, "avbemanna njure @" + LEDAMOT.namn())
                .hearsCard("är inte längre ledamot");
        done.clicks(ORDFORANDE, "Ångra").hears("Kansliet bemannar");
        done.clicks(LEDAMOT, "Ångra").hears("Kansliet bemannar");
        assertThat(roller(talk, LEDAMOT)).isEmpty();
    }

    @Test
    void aStandInForWhoTookThemOutDoesNotPutThemBack(Talk talk) {
        talk.njure();
        talk.in(KANALEN).says(KANSLI, "bemanna njure ledamot @" + ANNAN_LEDAMOT.namn());
        talk.in(KANALEN).says(KANSLI, "avbemanna njure @" + LEDAMOT.namn()).hearsCard("är inte längre");
        talk.in(KANALEN).says(KANSLI, "ersättare @" + ANNAN_LEDAMOT.namn() + " till 2026-06-01");
        talk.in(ENSKILT)
                .says(ANNAN_LEDAMOT, "historik njure")
                .hearsCard("Historik")
                .offersNot("Ångra");
        assertThat(roller(talk, LEDAMOT)).isEmpty();
    }

    @Test
    void whoeverWasForgottenMeanwhileIsNotPutBackAndNotNamed(Talk talk) {
        talk.njure();
        talk.in(ENSKILT).says(LEDAMOT, "hej").hearsCard("Det här kan du göra");
        Heard done = talk.in(KANALEN)
                .says(KANSLI, "avbemanna njure @" + LEDAMOT.namn())
                .hearsCard("är inte längre");
        talk.in(ENSKILT)
                .says(LEDAMOT, "glöm mig")
                .hearsCard("Ska jag glömma dig?")
                .clicks(LEDAMOT, "Glöm mig")
                .hearsCard("Nu har jag glömt dig");
        done.clicks(KANSLI, "Ångra").hears("finns inte kvar här");
        assertThat(talk.samling("delprojekt").toString()).doesNotContain(LEDAMOT.namn());
    }

    @Test
    void anotherDelprojektThanTheImpliedOneIsMeantByItsName(Talk talk) {
        talk.njure().delprojekt("Höftkirurgi", "höft");
        talk.in(ENSKILT).says(KANSLI, "status njure").hearsCard("njure");
        talk.in(ENSKILT)
                .says(KANSLI, "avbemanna Höftkirurgi")
                .hears("Ingen annan än kontaktpersonen är med i Höftkirurgi");
    }

    @Test
    void whatCannotBeIsSaid(Talk talk) {
        talk.njure();
        talk.in(KANALEN).says(LEDAMOT, "avbemanna njure @" + ORDFORANDE.namn()).hears("Kansliet bemannar");
        talk.in(KANALEN)
                .says(KANSLI, "avbemanna njure @" + KANSLI.namn())
                .hears("Kontaktpersonen byts i stället för att tas bort");
        talk.in(KANALEN)
                .says(KANSLI, "avbemanna njure processledare @" + LEDAMOT.namn())
                .hears("har ingen sådan roll i Benign njurkirurgi");
        talk.in(KANALEN)
                .says(KANSLI, "avbemanna njure @" + ANNAN_LEDAMOT.namn())
                .hears("är inte med i Benign njurkirurgi");
        talk.in(KANALEN)
                .says(KANSLI, "avbemanna njure @" + LEDAMOT.namn() + " och @" + ORDFORANDE.namn())
                .hears("Skriv en i taget");
        int known = talk.samling("personer").size();
        talk.in(ENSKILT)
                .says(KANSLI, "avbemanna njure ingen.alls@region.example")
                .hearsCard("Ta bort någon");
        assertThat(talk.samling("personer")).hasSize(known);
    }
}
