package se.samverkan.ringar.bot.epost;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Posten.REGISTRATUREN;
import static se.samverkan.ringar.bot.test.Vem.KANSLI;
import static se.samverkan.ringar.bot.test.Vem.LEDAMOT;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samverkan.ringar.bot.test.Heard;
import se.samverkan.ringar.bot.test.Posten;
import se.samverkan.ringar.bot.test.Posttest;
import se.samverkan.ringar.bot.test.Talk;

/** The kontaktperson is told of what came by the form in an e-mail, and never again when it has been seen. */
@Posttest
class VerifieraSamtalTest {
    private static final String LINE = "Svar från Region Skåne om Benign njurkirurgi, ej verifierat";

    private static List<Heard> told(Talk talk) {
        return talk.in(ENSKILT).unasked(KANSLI, LINE);
    }

    private static void answered(Posten posten) {
        var answer = Map.of(
                "u1",
                "BIFALL",
                "u2",
                "AVSLAG",
                "dag",
                "2026-03-10",
                "paragraf",
                "45",
                "dnr",
                "2026-77",
                "gor",
                "svara");
        assertThat(posten.post(
                                posten.fragatSkane(),
                                answer,
                                "utdrag.pdf",
                                "%PDF-1.7 x".getBytes(StandardCharsets.US_ASCII))
                        .body())
                .contains("Tack");
    }

    private static void later(Talk talk, String day) {
        talk.in(ENSKILT).says(KANSLI, "spola fram till " + day).hears("Nu är det");
    }

    @Test
    void onceAndOnceMoreAWeekLaterWithTheButtonsOnItsLine(Posten posten) {
        answered(posten);
        Talk talk = posten.talk();
        later(talk, "2026-04-02");
        assertThat(told(talk)).hasSize(1);
        told(talk)
                .getFirst()
                .shows(
                        "bifall tisdag 10 mars, åtgärdsförslag 1; avslag tisdag 10 mars, åtgärdsförslag 2; § 45; 2026-77; utdrag.pdf")
                .offers("Verifiera", "Rätta");

        later(talk, "2026-04-09");
        assertThat(told(talk)).hasSize(2);
        told(talk)
                .getLast()
                .clicks(KANSLI, "Verifiera")
                .hearsCard("Verifierat: Region Skåne")
                .offersNot("Verifiera");
        // the same click again changes nothing and says the same
        told(talk).getLast().clicks(KANSLI, "Verifiera").hearsCard("Verifierat: Region Skåne");
        assertThat(posten.beslut()).hasSize(2).allMatch(b -> b.getBoolean("verifierat"));
        assertThat(posten.brev(REGISTRATUREN, 1)).hasSize(1);

        later(talk, "2026-05-20");
        assertThat(told(talk)).hasSize(2);
        assertThat(posten.till(REGISTRATUREN)).hasSize(1);
    }

    @Test
    void seenBeforeTheDaysMessageItIsNotToldOfAndPutRightItIsSeen(Posten posten) {
        answered(posten);
        Talk talk = posten.talk();
        talk.in(ENSKILT).says(LEDAMOT, "verifiera njure Skåne").hears("Verifierar gör kontaktpersonen");
        talk.in(ENSKILT)
                .says(KANSLI, "protokollsutdrag njure Skåne notera")
                .hearsCard("Beslut i Region Skåne")
                .fill("Paragraf", "46")
                .clicks(KANSLI, "Spara")
                .hearsCard("Region Skåne: delvis bifall tisdag 10 mars")
                .shows("§ 46");
        later(talk, "2026-04-20");
        assertThat(told(talk)).isEmpty();
        talk.in(ENSKILT).says(KANSLI, "verifiera njure").hears("Inget i Benign njurkirurgi väntar");
    }
}
