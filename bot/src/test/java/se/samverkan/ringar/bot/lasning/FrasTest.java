package se.samverkan.ringar.bot.lasning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrasTest {
    private static final Fras NOTE =
            Fras.av("(skriv upp|notera att det är) [det här] som [ett] vägval [:] [att] {text}");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "skriv upp som vägval vi Väntar.|vi Väntar.",
                "SKRIV UPP som ett vagval: att vi väntar|vi väntar",
                "Skriv upp, det här, som vägval - vi väntar!|vi väntar!",
                "notera att det är som vägval. Vi väntar|Vi väntar",
            })
    void whatIsKeptIsKeptAsItWasWritten(String said, String text) {
        assertThat(NOTE.las(said)).contains(Map.of("text", text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"skriv upp", "skriv upp som vägval", "skriv upp som vägvalet x", "vi skriv upp som vägval x", ""
            })
    void onlyTheWholeIsAMatch(String said) {
        assertThat(NOTE.las(said)).isEmpty();
    }

    @Test
    void placesAreReadOutWithoutThePunctuationAtTheEnd() {
        assertThat(Fras.av("hur går det med {kod}").las("Hur gar det  med Höft?!"))
                .contains(Map.of("kod", "Höft"));
        assertThat(Fras.av("{nr} i {kod}").las("v 12 i njure")).contains(Map.of("nr", "v 12", "kod", "njure"));
        assertThat(Fras.av("x [{kod}]").las("x")).contains(Map.of());
        assertThat(Fras.av("\\(+\\) {text}").las("(+) bra")).contains(Map.of("text", "bra"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[hej", "(a|b", "{okänd}", "hej ] då"})
    void whatIsWronglyWrittenIsRefused(String written) {
        assertThatThrownBy(() -> Fras.av(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a", "skriv upp ", "vägval ", "att ", ". ", "? ", ", ", ": "})
    void aLongTextIsReadInTime(String piece) {
        String text = piece.repeat(4_000 / piece.length());
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            NOTE.las("skriv upp som vägval " + text);
            Fras.av("{vad} [:] (men|fast) {text}").las(text + "x");
            Fras.av("{text} [:] mvh {vad}").las(text + "x");
        });
    }
}
