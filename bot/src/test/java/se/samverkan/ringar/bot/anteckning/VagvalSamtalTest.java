package se.samverkan.ringar.bot.anteckning;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Plats.GRUPPCHATTEN;
import static se.samverkan.ringar.bot.test.Plats.KANALEN;
import static se.samverkan.ringar.bot.test.Vem.ANNAN_LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.KANSLI;
import static se.samverkan.ringar.bot.test.Vem.LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.UTOMSTAENDE;

import org.junit.jupiter.api.Test;
import se.samverkan.ringar.bot.test.Heard;
import se.samverkan.ringar.bot.test.Samtalstest;
import se.samverkan.ringar.bot.test.Talk;

@Samtalstest
class VagvalSamtalTest {

    @Test
    void aQuestionIsNoChoiceUntilSomebodySaysSo(Talk talk) {
        var asked = talk.njure()
                .in(KANALEN)
                .says(LEDAMOT, "vägval ska vi ta med barn?")
                .hearsCard("Ska det här noteras som ett vägval?");
        assertThat(talk.samling("anteckningar")).isEmpty();
        asked.clicks(LEDAMOT, "Notera vägval").hearsCard("V1 är noterat").with("Valt", "ska vi ta med barn?");
        asked.clicks(LEDAMOT, "Notera vägval").hearsCard("V1");
        assertThat(talk.samling("anteckningar")).hasSize(1);
    }

    @Test
    void aSentenceBecomesAVagvalWithItsPartsReadAndShown(Talk talk) {
        talk.njure()
                .in(KANALEN)
                .says(
                        LEDAMOT,
                        "vägval: vi avgränsar till vuxna i stället för alla åldrar, eftersom barn redan utreds"
                                + " nationellt, vilket innebär att rapporten blir kortare")
                .hearsCard("V1 är noterat")
                .with("Valt", "vi avgränsar till vuxna")
                .with("I stället för", "alla åldrar")
                .with("Skäl", "barn redan utreds nationellt")
                .with("Det innebär", "att rapporten blir kortare")
                .offers("Ändra", "Inte uppdelat");
    }

    @Test
    void aMissingReasonIsAskedForOnTheCardAndCanBeFilledInThere(Talk talk) {
        Heard card = talk.njure()
                .in(KANALEN)
                .says(LEDAMOT, "vägval vi väntar med Halland")
                .hearsCard("V1 är noterat")
                .shows("Skäl saknas")
                .offers("Lägg till skäl");
        card.fill("Skäl", "deras upphandling pågår")
                .clicks(LEDAMOT, "Spara")
                .hearsCard("V1 är ändrat")
                .with("Valt", "vi väntar med Halland")
                .with("Skäl", "deras upphandling pågår");
        card.becomes("V1 är ändrat").with("Skäl", "deras upphandling pågår");
    }

    @Test
    void aWrongReadingIsMendedWithOneClick(Talk talk) {
        talk.njure()
                .in(KANALEN)
                .says(LEDAMOT, "vägval vi mäter väntan i stället för köer eftersom det finns data")
                .hearsCard("V1 är noterat")
                .clicks(LEDAMOT, "Inte uppdelat")
                .hearsCard("V1 är ändrat")
                .with("Valt", "vi mäter väntan i stället för köer, eftersom det finns data")
                .without("Skäl")
                .offersNot("Inte uppdelat");
    }

    @Test
    void aloneItIsTheForm(Talk talk) {
        talk.njure()
                .in(KANALEN)
                .says(LEDAMOT, "vägval")
                .hearsCard("Nytt vägval i Benign njurkirurgi")
                .fill("Valt", "vi börjar i Blekinge")
                .fill("Skäl", "där är kön längst")
                .clicks(LEDAMOT, "Notera")
                .hearsCard("V1 är noterat")
                .with("Valt", "vi börjar i Blekinge")
                .with("Skäl", "där är kön längst");
    }

    @Test
    void theFormOfAnOlderClientWorksToo(Talk talk) {
        talk.njure()
                .in(KANALEN)
                .says(LEDAMOT, "vägval")
                .hearsCard("Nytt vägval")
                .fill("Valt", "vi börjar i Blekinge")
                .submits(LEDAMOT, "Notera");
        assertThat(talk.samling("anteckningar"))
                .singleElement()
                .satisfies(d -> assertThat(d.toString()).contains("vi börjar i Blekinge"));
    }

    @Test
    void caseAndDotsOverLettersDoNotMatter(Talk talk) {
        talk.njure();
        talk.in(KANALEN).says(LEDAMOT, "  VAGVAL   vi väntar").hearsCard("V1 är noterat");
        talk.in(KANALEN).says(LEDAMOT, "/vägval vi väntar igen").hearsCard("V2 är noterat");
        talk.in(KANALEN).says(LEDAMOT, "skriv upp som vägval: vi slutar vänta").hearsCard("V3 är noterat");
    }

    @Test
    void whoeverWritesInTheGroupsChannelMayNoteStaffedOrNot(Talk talk) {
        talk.njure().in(KANALEN).says(UTOMSTAENDE, "vägval vi väntar").hearsCard("V1 är noterat");
    }

    @Test
    void inAGroupChatThatIsCoupled(Talk talk) {
        talk.delprojekt("Höftprotes", "höft");
        talk.in(GRUPPCHATTEN).says(KANSLI, "koppla höft").hearsCard("Här är nu arbetsgruppen för Höftprotes");
        talk.in(GRUPPCHATTEN).says(LEDAMOT, "vägval vi väntar").hearsCard("V1 är noterat");
    }

    @Test
    void inPersonalChatTheOnlyDelprojektIsImplied(Talk talk) {
        talk.njure()
                .in(ENSKILT)
                .says(LEDAMOT, "vägval vi väntar")
                .hearsCard("V1 är noterat")
                .offers("Ångra");
    }

    @Test
    void elsewhereStaffingDecides(Talk talk) {
        talk.njure()
                .in(ENSKILT)
                .says(UTOMSTAENDE, "vägval njure vi väntar")
                .hears("Du är inte med i något delprojekt som heter «njure»");
        assertThat(talk.samling("anteckningar")).isEmpty();
    }

    @Test
    void numbersCountPerDelprojektAndAreNeverGivenTwice(Talk talk) {
        talk.njure().delprojekt("Höftprotes", "höft");
        talk.in(KANALEN).says(LEDAMOT, "vägval ett").hearsCard("V1 är noterat");
        talk.in(KANALEN).says(LEDAMOT, "vägval två").hearsCard("V2 är noterat");
        talk.in(KANALEN).says(LEDAMOT, "ångra").hearsCard("V2 är tillbakataget");
        talk.in(KANALEN).says(LEDAMOT, "radera V2").hearsCard("Ska V2 raderas").clicks(LEDAMOT, "Radera för alltid");
        talk.in(KANALEN).says(LEDAMOT, "vägval tre").hearsCard("V3 är noterat");
        talk.in(KANALEN).says(LEDAMOT, "ring + bra").hearsCard("R1 är noterad");
        talk.in(ENSKILT).says(KANSLI, "vägval höft fyra").hearsCard("V1 är noterat");
    }

    @Test
    void withSeveralDelprojektItAsksAndRemembersTheChoice(Talk talk) {
        talk.njure().delprojekt("Höftprotes", "höft").bemannad(LEDAMOT, "ledamot", "höft");
        talk.in(ENSKILT)
                .says(LEDAMOT, "vägval vi väntar eftersom det brådskar inte")
                .hearsCard("Vilket delprojekt gäller det?")
                .offers("Benign njurkirurgi", "Höftprotes")
                .clicks(LEDAMOT, "Höftprotes")
                .hearsCard("V1 är noterat")
                .with("Valt", "vi väntar")
                .shows("Höftprotes");
        talk.in(ENSKILT)
                .says(LEDAMOT, "vägval en till")
                .hearsCard("V2 är noterat")
                .shows("Höftprotes");
    }

    @Test
    void theChoiceAmongSeveralClickedTwiceNotesOnce(Talk talk) {
        talk.njure().delprojekt("Höftprotes", "höft").bemannad(ANNAN_LEDAMOT, "ledamot", "höft");
        talk.bemannad(ANNAN_LEDAMOT, "ledamot", "njure");
        var click = talk.in(ENSKILT)
                .says(ANNAN_LEDAMOT, "vägval vi väntar")
                .hearsCard("Vilket delprojekt gäller det?")
                .clicks(ANNAN_LEDAMOT, "Höftprotes");
        click.hearsCard("V1 är noterat");
        click.retried().hearsCard("V1 är noterat");
        click.again().hearsCard("V1 är noterat");
        assertThat(talk.samling("anteckningar")).hasSize(1);
    }
}
