package se.samverkan.ringar.bot.sok;

import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Plats.KANALEN;
import static se.samverkan.ringar.bot.test.Vem.KANSLI;
import static se.samverkan.ringar.bot.test.Vem.LEDAMOT;

import org.junit.jupiter.api.Test;
import se.samverkan.ringar.bot.test.Samtalstest;
import se.samverkan.ringar.bot.test.Talk;

/** A vägval that is found says what it said. */
@Samtalstest
class SokSamtalTest {
    @Test
    void aVagvalThatIsFoundIsTheSentenceThatItWas(Talk talk) {
        talk.njure();
        talk.in(KANALEN)
                .says(LEDAMOT, "vägval vi tar alla dialyser i Lund i stället för att neka Malmö")
                .hearsCard("V1");
        talk.in(ENSKILT)
                .says(LEDAMOT, "sök dialys")
                .hearsCard("En träff")
                .shows("vi tar alla dialyser i Lund i stället för att neka Malmö");
    }

    @Test
    void soIsOneThatIsLikeAProposal(Talk talk) {
        talk.njure();
        talk.in(KANALEN)
                .says(LEDAMOT, "vägval vi tar alla dialyser i Lund i stället för Malmö")
                .hearsCard("V1");
        talk.in(ENSKILT).says(LEDAMOT, "föreslå Dialys i hemmet").hearsCard("Tack för förslaget");
        talk.in(ENSKILT)
                .says(KANSLI, "förslag dialys")
                .hearsCard("Dialys i hemmet")
                .shows("vi tar alla dialyser i Lund i stället för Malmö");
    }
}
