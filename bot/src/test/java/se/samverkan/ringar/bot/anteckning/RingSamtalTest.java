package se.samverkan.ringar.bot.anteckning;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.test.Plats.KANALEN;
import static se.samverkan.ringar.bot.test.Vem.ANNAN_LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.LEDAMOT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkan.ringar.bot.test.Heard;
import se.samverkan.ringar.bot.test.Samtalstest;
import se.samverkan.ringar.bot.test.Talk;

@Samtalstest
class RingSamtalTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ring + mottagningarna pratar mer | Positiv ring",
                "ring +mottagningarna pratar mer | Positiv ring",
                "Positiv ring: mottagningarna pratar mer | Positiv ring",
                "ring njure + mottagningarna pratar mer | Positiv ring",
                "ring - mottagningarna pratar mer | Negativ ring",
                "ring – mottagningarna pratar mer | Negativ ring",
                "negativ ring mottagningarna pratar mer | Negativ ring"
            })
    void withItsSignItIsNotedAtOnce(String said, String sign, Talk talk) {
        talk.njure().in(KANALEN).says(LEDAMOT, said).hearsCard("R1 är noterad").with(sign, "mottagningarna pratar mer");
    }

    @Test
    void withAColonItIsSafeAndTheSignIsAskedFor(Talk talk) {
        Heard card = talk.njure()
                .in(KANALEN)
                .says(LEDAMOT, "ring: mottagningarna pratar mer")
                .hearsCard("R1 är noterad")
                .offers("Positiv", "Negativ");
        assertThat(talk.samling("anteckningar")).hasSize(1);
        var click = card.clicks(ANNAN_LEDAMOT, "Negativ");
        click.hearsCard("R1 är ändrad")
                .with("Negativ ring", "mottagningarna pratar mer")
                .offersNot("Positiv", "Negativ");
        card.becomes("R1 är ändrad");
    }

    @Test
    void theKeptTextIsWholeWhateverWordsStandInIt(Talk talk) {
        talk.njure()
                .in(KANALEN)
                .says(LEDAMOT, "ring + de ringer i stället för att skriva, eftersom det går fortare")
                .hearsCard("R1 är noterad")
                .with("Positiv ring", "de ringer i stället för att skriva, eftersom det går fortare")
                .without("Skäl");
    }

    @Test
    void aBareRingMayBeAPhoneCallAndIsAskedAbout(Talk talk) {
        talk.njure()
                .in(KANALEN)
                .says(LEDAMOT, "ring Maria om siffrorna")
                .hearsCard("Ska det här noteras som en ring på vattnet?")
                .shows("Maria om siffrorna")
                .offers("Positiv", "Negativ", "Inte en ring")
                .clicks(LEDAMOT, "Inte en ring")
                .hearsCard("Då noterar jag inget");
        assertThat(talk.samling("anteckningar")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ring mig sen", "ring upp Patrik i Halmstad", "bra ring mig när du är framme"})
    void whatMayBeAPhoneCallIsNotNotedBeforeTheAnswer(String said, Talk talk) {
        talk.njure().in(KANALEN).says(LEDAMOT, said).hearsCard("noter");
        assertThat(talk.samling("anteckningar")).isEmpty();
    }

    @Test
    void whatHappenedIsOfferedWithItsSign(Talk talk) {
        talk.njure()
                .in(KANALEN)
                .says(LEDAMOT, "nåt dåligt som hänt: två kirurger har sagt upp sig")
                .hearsCard("Ska jag notera det här?")
                .offersNot("Positiv ring")
                .clicks(LEDAMOT, "Negativ ring")
                .hearsCard("R1 är noterad")
                .with("Negativ ring", "två kirurger har sagt upp sig");
    }

    @Test
    void theAnswerNotesIt(Talk talk) {
        Heard card = talk.njure()
                .in(KANALEN)
                .says(LEDAMOT, "ring fler söker tjänsterna")
                .hearsCard("Ska det här noteras");
        card.clicks(LEDAMOT, "Positiv").hearsCard("R1 är noterad").with("Positiv ring", "fler söker tjänsterna");
        card.clicks(LEDAMOT, "Negativ").hearsCard("R1");
        assertThat(talk.samling("anteckningar"))
                .singleElement()
                .satisfies(d -> assertThat(d.toString()).contains("POSITIV").doesNotContain("NEGATIV"));
    }

    @Test
    void aloneItIsTheForm(Talk talk) {
        talk.njure()
                .in(KANALEN)
                .says(LEDAMOT, "ring")
                .hearsCard("Ny ring på vattnet i Benign njurkirurgi")
                .fill("Vad ser du?", "fler söker tjänsterna")
                .fill("Är ringen positiv eller negativ?", "Positiv ring")
                .clicks(LEDAMOT, "Notera")
                .hearsCard("R1 är noterad")
                .with("Positiv ring", "fler söker tjänsterna");
    }
}
