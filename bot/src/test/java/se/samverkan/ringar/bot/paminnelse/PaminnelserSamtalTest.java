package se.samverkan.ringar.bot.paminnelse;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Plats.KANALEN;
import static se.samverkan.ringar.bot.test.Vem.KANSLI;
import static se.samverkan.ringar.bot.test.Vem.LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.ORDFORANDE;

import org.junit.jupiter.api.Test;
import se.samverkan.ringar.bot.test.Heard;
import se.samverkan.ringar.bot.test.Samtalstest;
import se.samverkan.ringar.bot.test.Talk;

/** What is asked for besides the days of the tidplan, and what can be answered to it. */
@Samtalstest
class PaminnelserSamtalTest {

    private static final String ASKED = "Hur ska det följas upp?";

    /** The question how it is to be followed up, 30 days after the start. */
    private static Heard asked(Talk talk) {
        talk.njure();
        talk.in(ENSKILT).says(ORDFORANDE, "hej").hearsCard("Det här kan du göra");
        talk.in(ENSKILT).says(KANSLI, "spola fram till 2026-04-02").hears("Nu är det");
        return talk.in(ENSKILT).eventuallyHears(ORDFORANDE, ASKED);
    }

    @Test
    void everyLineSaysWhyItCameAndCanBeAnswered(Talk talk) {
        asked(talk).shows("ingen plan för uppföljningen är noterad").offers("Svara", "Om två veckor", "Annat svar");
    }

    @Test
    void laterIsAskedAgainOnThatDayAndOnlyOnce(Talk talk) {
        asked(talk).clicks(ORDFORANDE, "Om två veckor").hearsCard(ASKED).shows("Jag frågar igen");
        talk.in(ENSKILT).says(KANSLI, "spola fram till 2026-04-14").hears("Nu är det");
        assertThat(talk.in(ENSKILT).unasked(ORDFORANDE, ASKED)).hasSize(1);
        talk.in(ENSKILT).says(KANSLI, "spola fram till 2026-04-17").hears("Nu är det");
        assertThat(talk.in(ENSKILT).unasked(ORDFORANDE, ASKED)).hasSize(2);
    }

    @Test
    void declinedIsNeverAskedAgainUnlessOpened(Talk talk) {
        Heard line = asked(talk);
        line.fill("Vad ska gälla?", "AVBOJT")
                .clicks(ORDFORANDE, "Spara")
                .hearsCard(ASKED)
                .shows("frågar jag inte mer");
        talk.in(ENSKILT).says(KANSLI, "spola fram till 2026-05-20").hears("Nu är det");
        assertThat(talk.in(ENSKILT).unasked(ORDFORANDE, ASKED)).hasSize(1);
    }

    @Test
    void handedOverGoesToTheOtherOne(Talk talk) {
        Heard line = asked(talk);
        talk.in(ENSKILT).says(LEDAMOT, "hej").hearsCard("Det här kan du göra");
        String member = String.valueOf(talk.samling("personer").stream()
                .filter(p -> LEDAMOT.namn().equals(p.get("namn")))
                .reduce((a, b) -> b)
                .orElseThrow()
                .get("_id"));
        line.fill("Vad ska gälla?", "LAMNAT_OVER")
                .fill("Vem tar det?", member)
                .clicks(ORDFORANDE, "Spara")
                .hearsCard(ASKED)
                .shows("Lämnat till " + LEDAMOT.namn());
        talk.in(ENSKILT).says(KANSLI, "spola fram till 2026-04-10").hears("Nu är det");
        assertThat(talk.in(ENSKILT).unasked(LEDAMOT, ASKED)).hasSize(1);
    }

    @Test
    void aSecondClickChangesNothing(Talk talk) {
        var click = asked(talk).clicks(ORDFORANDE, "Om två veckor");
        click.hearsCard(ASKED);
        click.retried().hearsCard(ASKED).shows("Jag frågar igen");
        assertThat(talk.samling("delprojekt").toString().split("SENARE", -1)).hasSize(2);
    }

    @Test
    void whoWasNotAskedCannotAnswer(Talk talk) {
        asked(talk).clicks(LEDAMOT, "Om två veckor").hears("gick till någon annan");
    }

    @Test
    void theChannelIsAskedWhenNothingHasBeenNotedForLong(Talk talk) {
        talk.njure();
        talk.in(ENSKILT).says(KANSLI, "spola fram till 2026-04-20").hears("Nu är det");
        talk.in(KANALEN)
                .eventuallyHears(LEDAMOT, "Något att notera?")
                .offers("Notera vägval", "Notera ring", "Inget just nu")
                .clicks(LEDAMOT, "Inget just nu")
                .hearsCard("Något att notera?")
                .shows("Klart. Tack.");
    }
}
