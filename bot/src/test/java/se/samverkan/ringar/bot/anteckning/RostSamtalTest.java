package se.samverkan.ringar.bot.anteckning;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Plats.KANALEN;
import static se.samverkan.ringar.bot.test.Vem.ANNAN_LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.ORDFORANDE;
import static se.samverkan.ringar.bot.test.Vem.UTOMSTAENDE;

import org.junit.jupiter.api.Test;
import se.samverkan.ringar.bot.test.Heard;
import se.samverkan.ringar.bot.test.Samtalstest;
import se.samverkan.ringar.bot.test.Talk;

/** A ring is somebody's view: others say how they see it, from where they stand, and nobody is pointed out in it. */
@Samtalstest
class RostSamtalTest {

    @Test
    void othersSayHowTheySeeItFromWhereTheyStand(Talk talk) {
        talk.njure();
        Heard card = talk.in(KANALEN).says(LEDAMOT, "ring + kortare köer").hearsCard("R1 är noterad");
        var said = talk.in(KANALEN).says(ANNAN_LEDAMOT, "vi ser det också R1 i Skåne: särskilt i Lund");
        said.hearsCard("R1: tack, det är noterat").shows("1 ser det också, 0 ser det annorlunda");
        card.becomes("R1: tack").shows("1 ser det också");
        said.again();
        talk.in(KANALEN)
                .says(ORDFORANDE, "vi ser det annorlunda R1 som patient: jag väntar lika länge")
                .hearsCard("R1: tack")
                .shows("1 ser det också, 1 ser det annorlunda");
        talk.in(KANALEN)
                .says(LEDAMOT, "visa R1")
                .hearsCard("R1")
                .shows("Så ser andra det")
                .shows("särskilt i Lund")
                .shows("Torvald Bisittarsson, Region Skåne")
                .shows("patient eller närstående")
                .shows("jag väntar lika länge");
    }

    @Test
    void onePersonHasOneVoiceAndTheEarlierIsReadable(Talk talk) {
        talk.njure();
        Heard card = talk.in(KANALEN).says(LEDAMOT, "ring + kortare köer").hearsCard("R1 är noterad");
        card.fill("Hur ser ni det?", "Vi ser det också")
                .fill("Varifrån ser du det? (kan lämnas)", "Region Halland")
                .fill("Yrke (kan lämnas)", "sjuksköterska")
                .clicks(ANNAN_LEDAMOT, "Säg det")
                .hearsCard("R1: tack")
                .shows("1 ser det också, 0");
        talk.in(KANALEN)
                .says(ANNAN_LEDAMOT, "vi ser det annorlunda R1 det har vänt")
                .hearsCard("R1: tack")
                .shows("0 ser det också, 1 ser det annorlunda");
        talk.in(KANALEN)
                .says(LEDAMOT, "ändringar R1")
                .hearsCard("Vad som har hänt med R1")
                .shows("Vi ser det också · Region Halland, sjuksköterska")
                .shows("Vi ser det annorlunda · det har vänt");
        Heard mine = talk.in(KANALEN).says(ANNAN_LEDAMOT, "R1").hearsCard("R1");
        mine.fill("Hur ser ni det?", "Ta tillbaka det jag sa")
                .clicks(ANNAN_LEDAMOT, "Säg det")
                .hearsCard("R1: tack");
        talk.in(KANALEN).says(LEDAMOT, "R1").hearsCard("R1").showsNot("0 ser det också");
    }

    @Test
    void notOnesOwnNotAVagvalAndNotWithoutANumber(Talk talk) {
        talk.njure();
        talk.in(KANALEN).says(LEDAMOT, "vi ser det också").hears("Det finns ingen ring av någon annan");
        talk.in(KANALEN).says(LEDAMOT, "ring + kortare köer").hearsCard("R1 är noterad");
        talk.in(KANALEN).says(LEDAMOT, "vägval ett").hearsCard("V1 är noterat");
        talk.in(KANALEN).says(LEDAMOT, "vi ser det också R1").hears("R1 har du själv noterat");
        talk.in(KANALEN).says(ANNAN_LEDAMOT, "vi ser det också V1").hears("V1 är ett vägval");
        talk.in(KANALEN)
                .says(ANNAN_LEDAMOT, "vi ser det också")
                .hearsCard("Vilken ring?")
                .shows("kortare köer")
                .clicks(ANNAN_LEDAMOT, "R1")
                .hearsCard("R1: tack");
        talk.in(ENSKILT).says(UTOMSTAENDE, "vi ser det också njure R1").saysNothingOf("kortare");
    }

    @Test
    void whatPointsSomebodyOutIsKeptAndAskedToBePutAnotherWay(Talk talk) {
        talk.njure();
        Heard card = talk.in(KANALEN)
                .says(ANNAN_LEDAMOT, "ring - det fastnar alltid hos Lovisa Ledhammar")
                .hearsCard("R1 är noterad")
                .with("Negativ ring", "det fastnar alltid hos Lovisa Ledhammar")
                .shows("Ringen är sparad. Den kan läsas som att den pekar ut någon: «Lovisa Ledhammar»")
                .offers("Skriv om", "Ingen pekas ut")
                .offersNot("Ändra");
        assertThat(card.field("Vad ser du?")).isEqualTo("det fastnar alltid hos Lovisa Ledhammar");
        card.fill("Vad ser du?", "det fastnar alltid på samma ställe")
                .clicks(ANNAN_LEDAMOT, "Spara")
                .hearsCard("R1 är ändrad")
                .showsNot("pekar ut")
                .offers("Ändra");
    }

    @Test
    void aFalseAlarmIsAnsweredWithOneClick(Talk talk) {
        talk.njure();
        talk.in(KANALEN)
                .says(LEDAMOT, "ring + chefen för varje klinik har fått en egen dag")
                .hearsCard("R1 är noterad")
                .shows("«chefen för»")
                .clicks(ANNAN_LEDAMOT, "Ingen pekas ut")
                .hearsCard("R1")
                .showsNot("pekar ut");
        talk.in(KANALEN).says(LEDAMOT, "R1").hearsCard("R1").showsNot("pekar ut");
        talk.in(KANALEN)
                .says(LEDAMOT, "vägval chefen för kliniken bestämmer")
                .hearsCard("V1")
                .showsNot("pekar ut");
    }

    @Test
    void theKindOfARingIsChosenOnTheCardAndNarrowsTheList(Talk talk) {
        talk.njure();
        talk.in(KANALEN).says(LEDAMOT, "ring - det saknas händer").hearsCard("R1 är noterad");
        talk.in(KANALEN)
                .says(LEDAMOT, "ring + vi ringer varandra")
                .hearsCard("R2 är noterad")
                .fill("Vad handlar den om? (kan lämnas)", "nätverk och tillit")
                .clicks(LEDAMOT, "Spara")
                .hearsCard("R2 är ändrad")
                .shows("Handlar om: nätverk och tillit");
        talk.in(KANALEN)
                .says(LEDAMOT, "lista ringar nätverk")
                .hearsCard("Ringar i Benign njurkirurgi: nätverk och tillit (1)")
                .shows("R2");
        talk.in(KANALEN)
                .says(LEDAMOT, "lista ringar")
                .hearsCard("(2)")
                .clicks(LEDAMOT, "Negativa")
                .hearsCard("Ringar i Benign njurkirurgi: negativa (1)")
                .shows("R1")
                .clicks(LEDAMOT, "Visa alla")
                .hearsCard("Ringar i Benign njurkirurgi (2)");
        talk.in(KANALEN)
                .says(LEDAMOT, "lista ringar av mig sedan 1 mars purpur")
                .hearsCard("noterade av Lovisa Ledhammar, sedan söndag 1 mars (2)")
                .shows("Jag förstod inte «purpur»");
        talk.in(KANALEN)
                .says(LEDAMOT, "lista ringar ekonomi")
                .hearsCard("Inga ringar i Benign njurkirurgi i urvalet «ekonomi»")
                .offers("Visa alla");
    }
}
