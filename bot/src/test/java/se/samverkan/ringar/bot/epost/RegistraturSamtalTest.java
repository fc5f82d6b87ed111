package se.samverkan.ringar.bot.epost;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Posten.REGISTRATUREN;
import static se.samverkan.ringar.bot.test.Vem.KANSLI;

import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.samverkan.ringar.bot.test.Heard;
import se.samverkan.ringar.bot.test.Posten;
import se.samverkan.ringar.bot.test.Posttest;
import se.samverkan.ringar.bot.test.Talk;

/** What comes in, by the form or in Teams, is passed on to the kansli's registratur over SMTP, once. */
@Posttest
class RegistraturSamtalTest {
    private static final Map<String, String> BESLUT = Map.of(
            "u1",
            "BIFALL",
            "u2",
            "AVSLAG",
            "dag",
            "2026-03-10",
            "paragraf",
            "§ 45",
            "dnr",
            "2026-77",
            "niva",
            "POLITISK");
    private static final byte[] PDF = "%PDF-1.7 x".getBytes(StandardCharsets.US_ASCII);

    @Test
    void aPdfFromTheFormGoesThereWhenItHasBeenSeenToBeRight(Posten posten) {
        String token = posten.fragatSkane();
        byte[] pdf = new byte[3_000_000];
        new Random(7).nextBytes(pdf);
        System.arraycopy("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), 0, pdf, 0, 8);
        assertThat(posten.post(token, BESLUT, "utdrag å.pdf", pdf).body()).contains("Tack");
        posten.talk().in(ENSKILT).says(KANSLI, "spola fram till 2026-04-01").hears("Nu är det");
        assertThat(posten.till(REGISTRATUREN)).isEmpty();
        assertThat(posten.utskick("registratur")).isEmpty();

        Heard list = posten.talk()
                .in(ENSKILT)
                .says(KANSLI, "protokollsutdrag njure")
                .hearsCard("Beslut hos huvudmännen")
                .shows("ej verifierad");
        Heard seen = list.clicks(KANSLI, "Verifiera").hearsCard("Verifierat: Region Skåne");
        MimeMessage mail = posten.brev(REGISTRATUREN, 1).getFirst();

        assertThat(Posten.bilaga(mail)).hasValueSatisfying(file -> {
            assertThat(file.getKey()).isEqualTo("utdrag å.pdf");
            assertThat(file.getValue()).isEqualTo(pdf);
        });
        assertThat(Posten.text(mail))
                .contains(
                        "Protokollsutdrag från Region Skåne: Benign njurkirurgi",
                        "Benign njurkirurgi (njure)",
                        "bifall tisdag 10 mars, åtgärdsförslag 1",
                        "avslag tisdag 10 mars, åtgärdsförslag 2",
                        "§ 45",
                        "2026-77",
                        "2025-123",
                        "utdrag å.pdf")
                .doesNotContain("/svar/");
        // both that came in the answer are verified; again, and put right, it is still the same document
        assertThat(posten.beslut()).allMatch(b -> b.getBoolean("verifierat"));
        list.clicks(KANSLI, "Verifiera").hearsCard("Verifierat: Region Skåne");
        seen.clicks(KANSLI, "Rätta")
                .hearsCard("Beslut i Region Skåne")
                .shows("utdrag å.pdf finns här och behålls")
                .fill("Kansliets diarienummer", "2025-999")
                .clicks(KANSLI, "Spara")
                .hearsCard("Region Skåne: delvis bifall tisdag 10 mars")
                .shows("2025-999")
                .shows("2026-77")
                .shows("Protokollsutdrag: utdrag å.pdf");
        posten.talk().in(ENSKILT).says(KANSLI, "spola fram till 2026-04-20").hears("Nu är det");
        assertThat(posten.till(REGISTRATUREN)).hasSize(1);
        assertThat(posten.utskick("registratur")).containsExactly("SAND");
        assertThat(posten.talk().logg()).doesNotContain(REGISTRATUREN);
    }

    private static void notes(Posten posten, String decision) {
        posten.talk()
                .in(ENSKILT)
                .says(KANSLI, "protokollsutdrag njure Skåne " + decision)
                .hearsCard("Region Skåne: ");
    }

    private static String seenAndPassedOn(Posten posten) {
        posten.talk().in(ENSKILT).says(KANSLI, "verifiera njure Skåne").hearsCard("Verifierat");
        return Posten.text(posten.brev(REGISTRATUREN, 1).getFirst());
    }

    @Test
    void whatTheFormLeavesEmptyStandsAsItWasNotedOfTheSameDecision(Posten posten) {
        String token = posten.fragatSkane();
        notes(posten, "bifall 2026-03-10 § 45 kansliets dnr 2026-999 dnr RS-7");
        var same = Map.of("u1", "BIFALL", "u2", "BIFALL", "dag", "2026-03-10");
        assertThat(posten.post(token, same, "utdrag.pdf", PDF).body()).contains("Tack");
        assertThat(seenAndPassedOn(posten)).contains("2026-999", "RS-7", "§ 45").doesNotContain("2025-123");
    }

    @Test
    void ofAnotherDecisionOnlyTheKanslisNumberStands(Posten posten) {
        String token = posten.fragatSkane();
        notes(posten, "återremiss 2026-03-10 § 45 kansliets dnr 2026-999 dnr RS-7");
        var other = Map.of("u1", "BIFALL", "u2", "AVSLAG", "dag", "2026-03-24", "paragraf", "51");
        assertThat(posten.post(token, other, "utdrag.pdf", PDF).body()).contains("Tack");
        assertThat(seenAndPassedOn(posten)).contains("2026-999", "§ 51").doesNotContain("RS-7", "§ 45", "2025-123");
    }

    @Test
    void aLinkGivenInTeamsGoesThereAtOnceAlsoInTheEvening(Posten posten) {
        Talk talk = posten.talk().njure();
        talk.gar(java.time.Duration.ofHours(12));
        talk.in(ENSKILT)
                .says(
                        KANSLI,
                        "protokollsutdrag njure Halland bifall 2026-02-20 § 7 dnr 2026-8 kansliets dnr 2025-9 https://halland.example/utdrag.pdf")
                .hearsCard("Region Halland: bifall");
        MimeMessage mail = posten.brev(REGISTRATUREN, 1).getFirst();
        assertThat(Posten.bilaga(mail)).isEmpty();
        assertThat(Posten.text(mail))
                .contains("https://halland.example/utdrag.pdf", "§ 7", "2026-8", "2025-9", "Region Halland");
        talk.in(ENSKILT)
                .says(KANSLI, "utskick sända")
                .hearsCard("")
                .shows("Protokollsutdrag från Region Halland till registraturen");
    }

    @Test
    void theFormHasTheLevelAndTheKanslisNumberAndKeepsWhatWasNoted(Posten posten) {
        posten.talk().njure();
        Heard form = posten.talk()
                .in(ENSKILT)
                .says(KANSLI, "protokollsutdrag njure Skåne notera")
                .hearsCard("Beslut i Region Skåne om Benign njurkirurgi");
        Heard noted = form.fill("Beslut", "Bifall")
                .fill("Nivå", "Beslut på tjänstemannanivå")
                .fill("Dag för beslutet", "2026-02-20")
                .fill("Vem som beslutade", "hälso- och sjukvårdsdirektören")
                .fill("Regionens diarienummer", "2026-77")
                .fill("Kansliets diarienummer", "2025-123")
                .clicks(KANSLI, "Spara")
                .hearsCard("Region Skåne: bifall")
                .shows("Beslut på tjänstemannanivå")
                .shows("2025-123");
        assertThat(posten.beslut().getFirst().getString("niva")).isEqualTo("TJANSTEMAN");
        Heard again = noted.clicks(KANSLI, "Rätta").hearsCard("Beslut i Region Skåne");
        assertThat(again.field("Nivå")).isEqualTo("TJANSTEMAN");
        assertThat(again.field("Beslut")).isEqualTo("BIFALL");
        assertThat(again.field("Kansliets diarienummer")).isEqualTo("2025-123");
        assertThat(again.field("Vem som beslutade")).isEqualTo("hälso- och sjukvårdsdirektören");
        assertThat(again.field("Dag för beslutet")).isEqualTo("2026-02-20");
    }
}
