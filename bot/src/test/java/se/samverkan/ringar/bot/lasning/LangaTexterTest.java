package se.samverkan.ringar.bot.lasning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A message may be 100 KB of anything; reading it takes time in proportion, where a slip in a pattern takes minutes. */
class LangaTexterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "a",
                "1",
                "12 ",
                "850412",
                "850412 ",
                "-",
                "fredag ",
                "fredag, ",
                "den ",
                "om ",
                "15",
                "15 mars ",
                "31 april ",
                "eftersom ",
                "för ",
                "alltför dyrt ",
                "i  ",
                "<",
                "<at",
                "<at>",
                "<p>",
                "&",
                "&lt;",
                "\n",
                " \n",
                ".",
                ",",
                "/",
                "@",
                "\u200b",
                "\u202e",
                "e\u0301",
                "https://",
                "<quoted ",
                "</at>",
                "va\u0308gval "
            })
    void areReadInTime(String piece) {
        String text = piece.repeat(100_000 / piece.length());
        List<Meddelandetext.Omnamnande> mentions =
                List.of(new Meddelandetext.Omnamnande("28:bot", "Ringar", "<at>Ringar</at>"));
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            Personnummer.finnsI(text + "x");
            assertThat(Dagtolk.forsta("x" + text + "x", LocalDate.of(2026, 3, 4)))
                    .isNotNull();
            Dagtolk.hela(text, LocalDate.of(2026, 3, 4));
            Vagvalsdelar.las("x" + text + "x");
            Ord.narmast("x" + text + "x", List.of("vägval"));
            Meddelandetext.las(text + "x", "plain", List.of(), mentions, "28:bot");
            Meddelandetext.las(text, "plain", List.of("<br>" + text + "x"), mentions, "28:bot");
        });
    }
}
