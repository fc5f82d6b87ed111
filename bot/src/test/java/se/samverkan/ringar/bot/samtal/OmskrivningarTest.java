package se.samverkan.ringar.bot.samtal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkan.ringar.bot.samtal.Omskrivningar.Mening;

class OmskrivningarTest {
    private static final Omskrivningar ALL = Omskrivningar.las(said -> true);

    private static List<String> safe() throws IOException {
        return Files.readAllLines(Path.of("src/main/resources/omskrivningar.txt")).stream()
                .filter(line -> line.startsWith("säkert:"))
                .toList();
    }

    @Test
    void onlyWhatIsCalledAVagvalOrARingIsTakenDownWithoutBeingAskedAbout() throws IOException {
        assertThat(safe())
                .hasSizeGreaterThan(50)
                .filteredOn(line -> line.matches(".* = vägval .*\\{text}"))
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(line.substring(0, line.lastIndexOf(" = "))).contains("vägval"));
        assertThat(safe())
                .filteredOn(line -> line.matches(".* = ring.*\\{text}"))
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(line.substring(0, line.lastIndexOf(" = "))).contains("ring"));
    }

    @Test
    void aDecisionIsNeverChangedInOtherWords() throws IOException {
        assertThat(safe())
                .noneMatch(line -> line.matches(
                        ".* = (ompröva (?!.* gäller inte längre$)|bekräfta \\{|beslut|avsluta|vänteläge).*"))
                .noneMatch(line -> line.matches(".* = ändra .*\\{text}"));
    }

    @Test
    void whatHasNoCommandIsNotMeant() {
        Omskrivningar some = Omskrivningar.las(said -> said.startsWith("visa"));
        assertThat(some.las("V3 är fel", (place, said) -> true)).contains(new Mening.Fraga(List.of("visa V3")));
        assertThat(some.las("hur går det", (place, said) -> true)).isEmpty();
        assertThat(some.utanKommando()).contains("status");
    }

    @Test
    void whatCannotStandInAPlaceIsNoMatch() {
        assertThat(ALL.las("hur går det med bilen", (place, said) -> !place.equals("kod")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a ", "hej ", "kan du ", "nuläget är ", "vad har vi ", "tack ", ": ", "ring "})
    void aLongTextIsReadInTime(String piece) {
        String text = piece.repeat(4_000 / piece.length());
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            ALL.las(text + "x", (place, said) -> true);
            ALL.utanSlut(ALL.karna(text + "x").text());
        });
    }
}
