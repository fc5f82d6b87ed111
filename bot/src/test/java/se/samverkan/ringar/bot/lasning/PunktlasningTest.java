package se.samverkan.ringar.bot.lasning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PunktlasningTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "vi väntar med punkt 2 | 2 | -",
                "Uppdragspunkt 3 tar vi först | 3 | -",
                "vi avviker från punkt 3 och tar även barn | 3 | true",
                "det går utanför uppdraget, men vi gör det | - | true",
                "inom punkt 1 väljer vi vuxna | 1 | false",
                "det avviker inte från punkt 2 | 2 | -",
                "vi väntar med punkt 2 och 3 | - | -",
                "punkt 2 går före punkt 3 | - | -",
                "vi tog upp punkt 2 på dagordningen | - | -",
                "vi väntar med punkt 7 | - | -",
                "en punkt 2.1 i underlaget | - | -",
                "vi sätter punkt för diskussionen | - | -",
                "standpunkt 2 är bättre | - | -"
            })
    void readsOnlyWhatIsSafe(String text, Integer number, Boolean departs) {
        assertThat(Punktlasning.las(text, List.of(1, 2, 3))).isEqualTo(new Punktlasning.Punkt(number, departs));
    }
}
