package se.samverkan.ringar.store.delprojekt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DelprojektKodTest {

    @Test
    void caseAndSpacesAroundItDoNotMatter() {
        assertThat(new DelprojektKod("  NJURE-2 ")).isEqualTo(new DelprojektKod("njure-2"));
        assertThat(new DelprojektKod("ÖGA")).hasToString("öga");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "1-", "åäö", "a123456789b123456789c123456789d123456789"})
    void twoToFortyLettersDigitsOrHyphensAreACode(String text) {
        assertThat(new DelprojektKod(text).varde()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a b", "a.b", "é1", "a\nb", "a/b", "a123456789b123456789c123456789d123456789e"})
    void anythingElseIsRefusedInASentence(String text) {
        assertThatThrownBy(() -> new DelprojektKod(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("går inte som kortnamn")
                .hasMessageContaining("2–40");
    }

    @ParameterizedTest
    @CsvSource({
        "Benign njurkirurgi, benign-njurkirurgi",
        "'  Öron, näsa & hals (ÖNH) ', öron-näsa-hals-önh",
        "Å, dp-å",
        "'!?', dp-",
        "Ett mycket långt namn på ett delprojekt som heter så, ett-mycket-långt-namn-på-ett-delprojekt",
        "Sammanhållenvårdochomsorgförpatientermedkroniskasjukdomar, sammanhållenvårdochomsorgförpatientermed",
    })
    void aCodeIsMadeOfAnyName(String namn, String kod) {
        assertThat(DelprojektKod.avNamn(namn).varde()).isEqualTo(kod);
    }
}
