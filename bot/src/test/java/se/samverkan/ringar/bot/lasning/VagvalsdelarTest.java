package se.samverkan.ringar.bot.lasning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VagvalsdelarTest {
    private static Vagvalsdelar delar(String valt, String bortvalt, String skal, String konsekvens) {
        return new Vagvalsdelar(valt, bortvalt, skal, konsekvens);
    }

    @Test
    void readsAllFourParts() {
        assertThat(Vagvalsdelar.las("Vi tar vuxna i stället för alla, eftersom barn utreds, vilket innebär två spår."))
                .isEqualTo(delar("Vi tar vuxna", "alla", "barn utreds", "två spår"));
    }

    @Test
    void readsTheMarkersInAnyOrder() {
        assertThat(Vagvalsdelar.las("A vilket betyder D eftersom C istället för B"))
                .isEqualTo(delar("A", "B", "C", "D"));
        assertThat(Vagvalsdelar.las("A på grund av C. Det innebär D framför B")).isEqualTo(delar("A", "B", "C", "D"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "i stället för",
                "istället för",
                "I STÄLLET FÖR",
                "i stallet for",
                "i  stället\nför",
                "i\u00a0stället för",
                "framför",
                "hellre än",
                "snarare än",
                ", i stället för"
            })
    void readsWhatWasSetAside(String marker) {
        assertThat(Vagvalsdelar.las("A " + marker + " B")).isEqualTo(delar("A", "B", null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eftersom",
                "därför att",
                "darfor att",
                "på grund av",
                "på grund av att",
                "p.g.a.",
                "pga",
                ", då",
                ",då",
                "; eftersom",
                "Eftersom"
            })
    void readsTheReason(String marker) {
        assertThat(Vagvalsdelar.las("A " + marker + " C")).isEqualTo(delar("A", null, "C", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vilket innebär",
                "vilket betyder",
                ". Det innebär",
                ", det betyder",
                ". Detta innebär",
                "och det innebär",
                ". Konsekvensen blir",
                ". Följden blir",
                "vilket innebar"
            })
    void readsWhatFollows(String marker) {
        assertThat(Vagvalsdelar.las("A " + marker + " D")).isEqualTo(delar("A", null, null, "D"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vi väljer framför allt vuxna",
                "Vi gör det istället",
                "Framförallt vuxna tas med",
                "Vi stannar då det är sent",
                "Mötet eftersommaren blir av",
                "Underframför byggs",
                "Vi därför väljer A",
                "Vi utreder vad det innebär nationellt",
                "Lokalen är för liten för att rymma alla",
                "Underlaget är tillräckligt för att gå vidare",
                "Vi tar hellre A",
            })
    void leavesWordsAloneThatOnlyLookLikeMarkers(String text) {
        assertThat(Vagvalsdelar.las(text)).isEqualTo(delar(text, null, null, null));
    }

    @Test
    void keepsForAttInTheReasonSinceItIsAnAim() {
        assertThat(Vagvalsdelar.las("A för att slippa C i stället för B"))
                .isEqualTo(delar("A", "B", "för att slippa C", null));
        assertThat(Vagvalsdelar.las("För att slippa C väljer vi A"))
                .isEqualTo(delar("väljer vi A", null, "För att slippa C", null));
    }

    @Test
    void keepsAttWhereItWasWrittenSoThatTheSentenceCanBeSaidAgain() {
        assertThat(Vagvalsdelar.las("A i stället för att neka, vilket innebär att D"))
                .isEqualTo(delar("A", "att neka", null, "att D"));
        assertThat(Vagvalsdelar.las("A hellre än  att neka. Följden blir att D"))
                .isEqualTo(delar("A", "att neka", null, "att D"));
        assertThat(Vagvalsdelar.las("A i stället för att")).isEqualTo(delar("A i stället för att", null, null, null));
    }

    @Test
    void keepsARepeatedMarkerInsideItsPart() {
        assertThat(Vagvalsdelar.las("A eftersom X och eftersom Y"))
                .isEqualTo(delar("A", null, "X och eftersom Y", null));
        assertThat(Vagvalsdelar.las("A eftersom X för att Y i stället för B i stället för C"))
                .isEqualTo(delar("A", "B i stället för C", "X för att Y", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"A eftersom", "A, eftersom", "eftersom", "I stället för B", "vilket innebär D", ", eftersom C"})
    void aMarkerWithNothingOnOneSideIsNoMarker(String text) {
        assertThat(Vagvalsdelar.las(text)).isEqualTo(delar(text.replaceFirst("^, ", ""), null, null, null));
    }

    @Test
    void aMarkerRightBeforeAnotherStaysAsAWord() {
        assertThat(Vagvalsdelar.las("A eftersom vilket innebär D")).isEqualTo(delar("A eftersom", null, null, "D"));
    }

    @Test
    void aSentenceMayBeginWithItsReason() {
        assertThat(Vagvalsdelar.las("Eftersom barn utreds väljer vi vuxna i stället för alla"))
                .isEqualTo(delar("väljer vi vuxna", "alla", "barn utreds", null));
        assertThat(Vagvalsdelar.las("Eftersom barn utreds, blir det vuxna, vilket innebär två spår"))
                .isEqualTo(delar("blir det vuxna", null, "barn utreds", "två spår"));
        assertThat(Vagvalsdelar.las("Eftersom B, C och D är klara väljer vi A eftersom E"))
                .isEqualTo(delar("väljer vi A eftersom E", null, "B, C och D är klara", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Eftersom barn utreds",
                "Eftersom barn utreds, vilket innebär två spår",
                "Eftersom C i stället för B, A",
                "I stället för B väljer vi A",
            })
    void isAllValtWhenItBeginsWithAMarkerAndNoVagvalFollows(String text) {
        assertThat(Vagvalsdelar.las(text)).isEqualTo(delar(text, null, null, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    A.           | A
                    A m.m.       | A m.m.
                    A t.ex.      | A t.ex.
                    A ...        | A ...
                    : A ;        | A
                    A (se B).    | A (se B)
                    A?           | A?
                    V4, V5: A, B | V4, V5: A, B
                    '   '        | ''
                    .            | ''
                    """)
    void stripsOnlyWhatSurroundsAPart(String text, String valt) {
        assertThat(Vagvalsdelar.las(text)).isEqualTo(delar(valt, null, null, null));
    }

    @Test
    void keepsLineBreaksInsideAPart() {
        assertThat(Vagvalsdelar.las("A:\n- ett\n- två\n\neftersom C\n- tre\n"))
                .isEqualTo(delar("A:\n- ett\n- två", null, "C\n- tre", null));
    }

    /** Every word of the text, the markers that cut it aside, stands in some part, and no word is invented. */
    @Test
    void losesNoWord() {
        Random random = new Random(7);
        List<String> markers = List.of(
                "i stället för",
                "framför",
                "eftersom",
                "för att",
                "därför att",
                ", då",
                "vilket innebär",
                ". Det innebär",
                "hellre än",
                "i stället för att",
                "på grund av",
                "och det betyder att",
                "följden blir");
        List<String> words = List.of(
                "vuxna",
                "barn",
                "ett, två",
                "Kronoberg;",
                "framför allt",
                "för dyrt för att bära",
                "V4",
                "väljer vi",
                "m.m.",
                "(15/3)",
                "då",
                "att",
                "det",
                "och",
                "rad\nrad",
                "🙂",
                "é");
        for (int i = 0; i < 20_000; i++) {
            List<String> pieces = new ArrayList<>();
            for (int n = random.nextInt(1, 12); n > 0; n--) {
                List<String> from = random.nextInt(3) == 0 ? markers : words;
                pieces.add(from.get(random.nextInt(from.size())));
            }
            String text = String.join(" ", pieces);
            Vagvalsdelar delar = Vagvalsdelar.las(text);
            List<String> read = words(String.join(
                    " ",
                    Stream.of(delar.valt(), delar.bortvalt(), delar.skal(), delar.konsekvens())
                            .map(part -> part == null ? "" : part)
                            .toList()));
            List<String> lost = new ArrayList<>(words(text));
            for (String word : read) {
                assertThat(lost.remove(word))
                        .as("«%s» in «%s» -> %s", word, text, delar)
                        .isTrue();
            }
            long parts = Stream.of(delar.bortvalt(), delar.skal(), delar.konsekvens())
                    .filter(part -> part != null)
                    .peek(part -> assertThat(part).isNotBlank())
                    .count();
            List<String> markerWords = words(String.join(" ", markers));
            assertThat(markerWords).as("lost from «%s» -> %s", text, delar).containsAll(lost);
            assertThat(lost.size()).as("lost from «%s» -> %s", text, delar).isLessThanOrEqualTo((int) parts * 4);
            if (parts == 0) {
                assertThat(lost).as(text).isEmpty();
            }
        }
    }

    private static List<String> words(String text) {
        List<String> words =
                new ArrayList<>(List.of(text.toLowerCase(java.util.Locale.ROOT).split("[\\s,;:.]+", -1)));
        words.removeAll(Collections.singleton(""));
        return words;
    }

    @ParameterizedTest
    @CsvSource({
        "för att slippa dubbla köer, true",
        "För  att slippa, true",
        "eftersom det är dyrt, true",
        "på grund av köerna, true",
        "pga köer, true",
        "p.g.a. köer, true",
        "därför att vi vill, true",
        "det är dyrt, false",
        "för dyrt, false",
        "förattad kö, false",
        "pgaköer, false"
    })
    void aReasonMayBringItsOwnWord(String skal, boolean own) {
        assertThat(Vagvalsdelar.egetOrd(skal)).isEqualTo(own);
    }
}
