package se.samverkan.ringar.bot.lasning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UtpekandeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@Lovisa Ledhammar svarar aldrig | @Lovisa Ledhammar",
                "det går trögt med @Berg | @Berg",
                "doktor Berg säger nej till allt | doktor Berg",
                "dr. Berg säger nej | dr. Berg",
                "överläkare Ek vill inte | överläkare Ek",
                "verksamhetschef Strand bromsar | verksamhetschef Strand",
                "chefen för njurmedicin bromsar | chefen för",
                "verksamhetschefen på kirurgen bromsar | verksamhetschefen på",
                "min chef tycker inte om det | min chef",
                "en viss kollega drar benen efter sig | en viss kollega"
            })
    void pointsOutSomebody(String text, String words) {
        assertThat(Utpekande.i(text)).contains(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mottagningarna ringer varandra direkt",
                "cheferna har börjat träffas varje månad",
                "chefsamrådet i Njurmedicin är med på tåget",
                "läkarna i Skåne ser det på ett annat sätt",
                "överläkarna saknar tid",
                "chefen Region Skåne är inget namn",
                "kollegorna i Halland har lärt oss mycket",
                "mejla till anna@Example.org",
                "Region Blekinge har längre köer",
                "det är en ny känsla i rummet"
            })
    void pointsOutNobody(String text) {
        assertThat(Utpekande.i(text)).isEmpty();
    }

    @Test
    void aKnownNameIsFoundWhole() {
        List<String> known = List.of("Lovisa Ledhammar", "Bo");
        assertThat(Utpekande.avNamn("det var Lovisa Ledhammars fel", known)).contains("Lovisa Ledhammar");
        assertThat(Utpekande.avNamn("lovisa   ledhammar, sa någon", known)).contains("Lovisa Ledhammar");
        assertThat(Utpekande.avNamn("Lovisa är bra, och Bo bor i Bo", known)).isEmpty();
        assertThat(Utpekande.avNamn("Ledhammar Lovisa", known)).isEmpty();
    }

    @Test
    void whoIsCalledWhatIsWorthKnowingOnlyWhereANameMayStand() {
        assertThat(Utpekande.kanNamna("i går sa Lovisa Ledhammar nej")).isTrue();
        assertThat(Utpekande.kanNamna("Mottagningarna ringer varandra")).isFalse();
    }
}
