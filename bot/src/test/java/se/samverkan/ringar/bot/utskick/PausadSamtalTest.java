package se.samverkan.ringar.bot.utskick;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Vem.KANSLI;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverkan.ringar.bot.test.Heard;
import se.samverkan.ringar.bot.test.Ringarna;
import se.samverkan.ringar.bot.test.Talk;
import se.samverkan.ringar.store.test.Testdatabas;

/** A restored backup does not know what was sent after it was taken: the kansli looks before anything goes out. */
class PausadSamtalTest {
    @Test
    void whatIsDueWaitsAndTheKansliMayWriteItOff() {
        try (var bot = Ringarna.starta(Testdatabas.INBADDAD.nyUri(), "ringar.takt.pausad=true")) {
            Talk talk = bot.nyttSamtal().njure();
            talk.in(ENSKILT).says(KANSLI, "frist njure slutrapport 17 mars").hearsCard("Slutrapport");
            talk.in(ENSKILT).says(KANSLI, "spola fram till 2026-03-17").hears("Nu är det");

            Heard written = talk.in(ENSKILT)
                    .says(KANSLI, "utskick väntar")
                    .hearsCard("Väntar")
                    .shows("Utsändningen är pausad")
                    .clicks(KANSLI, "Avskriv")
                    .hearsCard("Väntar")
                    .shows("Avskriven");
            assertThat(lagen(talk)).containsOnly("LOVAD", "AVSKRIVEN");

            written.clicks(KANSLI, "Ångra").hearsCard("Väntar");
            assertThat(lagen(talk)).containsOnly("LOVAD");
        }
    }

    private static List<String> lagen(Talk talk) {
        return talk.samling("utskick").stream().map(u -> u.getString("lage")).toList();
    }
}
