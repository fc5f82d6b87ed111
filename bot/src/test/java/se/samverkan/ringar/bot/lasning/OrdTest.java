package se.samverkan.ringar.bot.lasning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrdTest {
    private static final List<String> COMMANDS = List.of(
            "vägval",
            "ring",
            "hjälp",
            "status",
            "lista vägval",
            "lista ringar",
            "ångra",
            "ändra",
            "visa",
            "påminnelser",
            "sök");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vägval",
                "Vägval",
                "VÄGVAL",
                "vagval",
                " vägval ",
                "/vägval",
                "vägval:",
                "«vägval»",
                "va\u0308gval",
                "v\u00adägval",
                "\u200bvägval\u200f",
                "vägval?",
                "- vägval",
                "`vägval`",
                "ｖägval"
            })
    void foldsWhatIsTheSameWord(String said) {
        assertThat(Ord.vik(said)).isEqualTo("vagval");
    }

    @ParameterizedTest
    @CsvSource({
        "Lista   Vägval,lista vagval",
        "lista\u00a0vägval,lista vagval",
        "ångra,angra",
        "sök,sok",
        "idé,ide",
        "ring +,ring +",
        "ring -,ring -",
        "ring – ,ring –",
        "e-post,e-post",
        "V4.,v4",
        "'',''",
        "' / ',''",
        "🙂,🙂"
    })
    void keepsWhatTellsWordsApart(String said, String folded) {
        assertThat(Ord.vik(said)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({
        "vägvla,vägval",
        "vägvall,vägval",
        "vgval,vägval",
        "vagval,vägval",
        "vegvall,vägval",
        "rign,ring",
        "rin,ring",
        "rinng,ring",
        "hjlp,hjälp",
        "HJÄPL!,hjälp",
        "statsu,status",
        "lista vegval,lista vägval",
        "listaringar,lista ringar",
        "påminelse,påminnelser",
        "sok,sök",
        "sk,",
        "rad,",
        "katt,",
        "vuxna,",
        "rogg,", // two slips in four letters
        "vxxxal,", // three in six
        "xyzzy,",
        "ring maria,",
        "v,",
        "'',"
    })
    void suggestsWhatIsNearAndNothingElse(String said, String meant) {
        assertThat(Ord.narmast(said, COMMANDS).orElse(null)).isEqualTo(meant);
    }

    @Test
    void prefersTheNearestAndThenTheFirst() {
        assertThat(Ord.narmast("vasa", List.of("visas", "visa", "vana"))).contains("visa");
        assertThat(Ord.narmast("visa", List.of("vasa", "visa"))).contains("visa");
        assertThat(Ord.narmast("visa", List.of())).isEmpty();
    }
}
