package se.samverkan.ringar.store.anteckning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StammarTest {

    @ParameterizedTest
    @CsvSource({
        "väntetid, väntetiderna",
        "väntetider, väntetidernas",
        "vägval, vägvalet",
        "vägvalen, vägval",
        "remiss, remisser",
        "remissen, remisserna",
        "barn, barnet",
        "barn, barnen",
        "region, regionernas",
        "VÅRD, vården",
        "patient, patienternas",
        "operation, operationerna",
    })
    void inflectionsOfAWordShareAStem(String one, String other) {
        assertThat(Stammar.av(one)).containsAnyElementsOf(Stammar.av(other));
    }

    @ParameterizedTest
    @CsvSource({"barn, vuxna", "remiss, region", "njure, lever", "väntetid, väntrum"})
    void otherWordsDoNot(String one, String other) {
        assertThat(Stammar.av(one)).doesNotContainAnyElementsOf(Stammar.av(other));
    }

    @Test
    void littleWordsAndPunctuationAreNotSearchedBy() {
        assertThat(Stammar.av("och det att, – !")).isEmpty();
        assertThat(Stammar.av("")).isEmpty();
    }

    @Test
    void lettersWithRingAndDotsAreLettersOfTheirOwn() {
        assertThat(Stammar.av("får")).doesNotContainAnyElementsOf(Stammar.av("far"));
    }
}
