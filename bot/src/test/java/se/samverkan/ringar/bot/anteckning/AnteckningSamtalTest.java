package se.samverkan.ringar.bot.anteckning;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Plats.KANALEN;
import static se.samverkan.ringar.bot.test.Vem.ANNAN_LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.KANSLI;
import static se.samverkan.ringar.bot.test.Vem.LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.ORDFORANDE;
import static se.samverkan.ringar.bot.test.Vem.UTOMSTAENDE;

import org.junit.jupiter.api.Test;
import se.samverkan.ringar.bot.test.Heard;
import se.samverkan.ringar.bot.test.Samtalstest;
import se.samverkan.ringar.bot.test.Talk;
import se.samverkan.ringar.bot.test.Turn;

@Samtalstest
class AnteckningSamtalTest {

    @Test
    void whatIsChangedInWordsKeepsItsEarlierWordingReadable(Talk talk) {
        talk.njure();
        Heard first =
                talk.in(KANALEN).says(LEDAMOT, "vägval vi väntar på Skåne").hearsCard("V1 är noterat");
        talk.in(KANALEN)
                .says(ANNAN_LEDAMOT, "ändra V1 vi börjar utan Skåne eftersom det drar ut")
                .hearsCard("V1 är ändrat")
                .with("Valt", "vi börjar utan Skåne")
                .with("Skäl", "det drar ut");
        first.becomes("V1 är ändrat");
        talk.in(KANALEN)
                .says(LEDAMOT, "visa v1")
                .hearsCard("V1")
                .with("Valt", "vi börjar utan Skåne")
                .with("Tidigare lydelse, ändrad måndag 2 mars", "vi väntar på Skåne");
    }

    @Test
    void theNumberAloneShowsIt(Talk talk) {
        talk.njure();
        talk.in(KANALEN).says(LEDAMOT, "ring + bra stämning").hearsCard("R1 är noterad");
        talk.in(KANALEN).says(LEDAMOT, "R1").hearsCard("R1").with("Positiv ring", "bra stämning");
        talk.in(KANALEN).says(LEDAMOT, "R2").hears("R2 finns inte i Benign njurkirurgi");
        talk.in(KANALEN).says(LEDAMOT, "visa den").hears("Vilken? Skriv numret");
    }

    @Test
    void changedByButtonWithTheFormFilledIn(Talk talk) {
        talk.njure();
        Heard card = talk.in(KANALEN)
                .says(LEDAMOT, "vägval vi väntar eftersom det är lugnt")
                .hearsCard("V1 är noterat");
        assertThat(card.field("Skäl")).isEqualTo("det är lugnt");
        card.fill("Skäl", "")
                .clicks(LEDAMOT, "Spara")
                .hearsCard("V1 är ändrat")
                .with("Valt", "vi väntar")
                .without("Skäl");
    }

    @Test
    void theListHasTheNewestFirstAndTheRestBehindAButton(Talk talk) {
        talk.njure();
        for (int i = 1; i <= 9; i++) {
            talk.in(KANALEN).says(LEDAMOT, "vägval val nummer " + i).hearsCard("V" + i + " är noterat");
        }
        Heard first = talk.in(KANALEN).says(LEDAMOT, "lista vägval").hearsCard("Vägval i Benign njurkirurgi (9)");
        first.shows("V9").shows("V2").showsNot("val nummer 1\"").offers("Visa fler");
        assertThat(first.summary()).contains("V9 val nummer 9 · V8 val nummer 8");
        first.clicks(LEDAMOT, "Visa fler")
                .hearsCard("Vägval i Benign njurkirurgi")
                .shows("val nummer 1")
                .offersNot("Visa fler");
    }

    @Test
    void withExactlyOneScreenThereIsNoMore(Talk talk) {
        talk.njure();
        for (int i = 1; i <= 8; i++) {
            talk.in(KANALEN).says(LEDAMOT, "ring + ring nummer " + i).hearsCard("R" + i + " är noterad");
        }
        talk.in(KANALEN)
                .says(LEDAMOT, "lista ringar")
                .hearsCard("Ringar i Benign njurkirurgi (8)")
                .shows("ring nummer 1")
                .offersNot("Visa fler");
    }

    @Test
    void aListAloneAsksWhich(Talk talk) {
        talk.njure()
                .in(KANALEN)
                .says(LEDAMOT, "lista")
                .hearsCard("Vilken lista?")
                .clicks(LEDAMOT, "Ringar")
                .hearsCard("Inga ringar i Benign njurkirurgi än");
    }

    @Test
    void undoTakesBackOnesOwnLatestAndCanPutItBack(Talk talk) {
        talk.njure();
        talk.in(KANALEN).says(LEDAMOT, "vägval det första").hearsCard("V1 är noterat");
        talk.in(KANALEN).says(LEDAMOT, "ring + det andra").hearsCard("R1 är noterad");
        talk.in(KANALEN).says(ANNAN_LEDAMOT, "vägval det tredje").hearsCard("V2 är noterat");
        Heard undone = talk.in(KANALEN)
                .says(LEDAMOT, "ångra")
                .hearsCard("R1 är tillbakatagen")
                .shows("det andra");
        talk.in(KANALEN).says(LEDAMOT, "ångra").hearsCard("V1 är tillbakataget");
        talk.in(KANALEN).says(LEDAMOT, "lista ringar").hearsCard("Inga ringar");
        undone.clicks(LEDAMOT, "Lägg tillbaka").hearsCard("R1 är tillbaka").with("Positiv ring", "det andra");
        talk.in(KANALEN).says(LEDAMOT, "lista ringar").hearsCard("Ringar i Benign njurkirurgi (1)");
    }

    @Test
    void whatIsNotTakenBackThisWayIsToldOfAndNothingOlderGoesUnasked(Talk talk) {
        talk.njure();
        talk.in(KANALEN).says(ORDFORANDE, "vägval det första").hearsCard("V1 är noterat");
        talk.in(KANALEN)
                .says(ORDFORANDE, "åtgärdsförslag Gemensam remissmall till Skåne")
                .hearsCard("Åtgärdsförslaget är tillagt");
        Turn said = talk.in(KANALEN).says(ORDFORANDE, "ångra");
        Heard kept = said.hearsCard("Det går inte att ta tillbaka").shows("Före det: V1");
        said.again();
        talk.in(KANALEN).says(LEDAMOT, "lista vägval").hearsCard("Vägval i Benign njurkirurgi (1)");
        kept.clicks(ORDFORANDE, "Ta tillbaka").hearsCard("V1 är tillbakataget");
        talk.in(KANALEN)
                .says(ORDFORANDE, "möte igår")
                .hearsCard("Möte")
                .clicks(ORDFORANDE, "Ångra")
                .hearsCard("Tillbakataget");
    }

    @Test
    void whatSomebodyElseNotedCannotBeTakenBack(Talk talk) {
        talk.njure();
        talk.in(KANALEN).says(LEDAMOT, "vägval det första").hearsCard("V1 är noterat");
        talk.in(KANALEN).says(ANNAN_LEDAMOT, "ångra V1").hears("V1 noterade någon annan");
        talk.in(KANALEN).says(KANSLI, "ångra V1").hears("V1 noterade någon annan");
        talk.in(KANALEN).says(ANNAN_LEDAMOT, "ångra").hears("Du har inget att ångra");
    }

    @Test
    void erasingAsksFirstAndKeepsOnRequest(Talk talk) {
        talk.njure();
        talk.in(KANALEN).says(LEDAMOT, "vägval om Petronella").hearsCard("V1 är noterat");
        talk.in(KANALEN)
                .says(LEDAMOT, "radera V1")
                .hearsCard("Ska V1 raderas för alltid?")
                .clicks(LEDAMOT, "Behåll")
                .hearsCard("V1")
                .with("Valt", "om Petronella");
    }

    @Test
    void erasedItStandsNowhereAndTheCardsSaySo(Talk talk) {
        talk.njure();
        Heard card = talk.in(KANALEN)
                .says(LEDAMOT, "vägval Petronella slipper vänta eftersom Petronella ringde")
                .hearsCard("V1 är noterat");
        talk.in(KANALEN).says(LEDAMOT, "ändra V1 Petronella fick en tid").hearsCard("V1 är ändrat");
        Heard question = talk.in(KANALEN).says(LEDAMOT, "radera V1").hearsCard("Ska V1 raderas");
        question.clicks(LEDAMOT, "Radera för alltid").hearsCard("V1 är raderat").showsNot("Petronella");
        card.becomes("V1 är raderat").showsNot("Petronella");
        talk.ingenstans("Petronella", "petronella");
        talk.in(KANALEN).says(LEDAMOT, "visa V1").hearsCard("V1").showsNot("Petronella");
        talk.in(KANALEN).says(LEDAMOT, "radera V1").hearsCard("V1").offersNot("Radera för alltid");
        // an old card's button finds nothing to bring back
        card.clicks(LEDAMOT, "Spara").hearsCard("V1").showsNot("Petronella");
        talk.ingenstans("Petronella");
    }

    @Test
    void theKansliMayEraseAndOthersMayNot(Talk talk) {
        talk.njure();
        talk.in(KANALEN).says(LEDAMOT, "vägval det första").hearsCard("V1 är noterat");
        talk.in(KANALEN).says(ANNAN_LEDAMOT, "radera V1").hears("Radera kan den som skrev eller kansliet göra");
        Heard question = talk.in(KANALEN).says(KANSLI, "radera V1").hearsCard("Ska V1 raderas");
        question.clicks(ANNAN_LEDAMOT, "Radera för alltid").hears("Radera kan den som skrev eller kansliet göra");
        question.clicks(KANSLI, "Radera för alltid").hearsCard("V1 är raderat");
    }

    @Test
    void whatIsNotPublishedIsReadByTheGroupAlone(Talk talk) {
        talk.njure();
        talk.in(KANALEN).says(LEDAMOT, "vägval det hemliga").hearsCard("V1 är noterat");
        assertThat(talk.in(ENSKILT).says(UTOMSTAENDE, "visa njure V1").hort())
                .allSatisfy(h -> assertThat(h.kort().toString() + h.text()).doesNotContain("det hemliga"));
        assertThat(talk.in(ENSKILT).says(UTOMSTAENDE, "lista vägval njure").hort())
                .allSatisfy(h -> assertThat(h.kort().toString() + h.text()).doesNotContain("det hemliga"));
    }

    @Test
    void elsewhereTheCodeSaysWhichDelprojekt(Talk talk) {
        talk.njure().delprojekt("Höftprotes", "höft");
        talk.in(KANALEN).says(LEDAMOT, "vägval det första").hearsCard("V1 är noterat");
        talk.in(ENSKILT).says(KANSLI, "visa njure V1").hearsCard("V1").with("Valt", "det första");
        talk.in(ENSKILT).says(KANSLI, "njure V1").hearsCard("V1").with("Valt", "det första");
    }
}
