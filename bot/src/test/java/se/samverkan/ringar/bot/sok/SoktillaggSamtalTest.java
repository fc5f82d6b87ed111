package se.samverkan.ringar.bot.sok;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Plats.GRUPPCHATTEN;
import static se.samverkan.ringar.bot.test.Plats.KANALEN;
import static se.samverkan.ringar.bot.test.Vem.KANSLI;
import static se.samverkan.ringar.bot.test.Vem.LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.ORDFORANDE;
import static se.samverkan.ringar.bot.test.Vem.UTOMSTAENDE;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverkan.ringar.bot.test.Heard;
import se.samverkan.ringar.bot.test.Samtalstest;
import se.samverkan.ringar.bot.test.Talk;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The search in the box where messages are written. */
@Samtalstest
class SoktillaggSamtalTest {

    private static Talk medNoterat(Talk talk) {
        talk.njure();
        talk.in(KANALEN).says(LEDAMOT, "vägval vi kartlägger väntetiderna eftersom de skiljer sig åt");
        talk.in(KANALEN).says(ORDFORANDE, "ring + mottagningarna ringer varandra");
        return talk;
    }

    private static List<String> titles(List<Heard> found) {
        return found.stream().map(Heard::title).toList();
    }

    @Test
    void wordsFindWhatOneMayReadAsCardsWithoutButtons(Talk talk) {
        medNoterat(talk);
        List<Heard> found = talk.in(GRUPPCHATTEN).searches(LEDAMOT, "väntetid").finds();
        assertThat(titles(found)).containsExactly("V1 · Benign njurkirurgi");
        found.getFirst()
                .with("Valt", "vi kartlägger väntetiderna")
                .with("Skäl", "de skiljer sig åt")
                .showsNot("Action.")
                .showsNot("Lovisa");
        talk.in(GRUPPCHATTEN).searches(UTOMSTAENDE, "väntetid").findsNothing("Jag hittar inget");
    }

    @Test
    void aNumberFindsTheEntryAndANameTheDelprojekt(Talk talk) {
        medNoterat(talk);
        assertThat(titles(talk.in(ENSKILT).searches(KANSLI, "njure V1").finds()))
                .containsExactly("V1 · Benign njurkirurgi");
        assertThat(titles(talk.in(ENSKILT).searches(LEDAMOT, "r1").finds())).containsExactly("R1 · Benign njurkirurgi");
        assertThat(titles(talk.in(ENSKILT).searches(LEDAMOT, "benign").finds())).contains("Benign njurkirurgi (njure)");
        talk.in(ENSKILT).searches(UTOMSTAENDE, "njure V1").findsNothing("Jag hittar inget");
        talk.in(ENSKILT).searches(UTOMSTAENDE, "benign").findsNothing("Jag hittar inget");
    }

    @Test
    void withoutWordsItIsWhatOneNotedLast(Talk talk) {
        medNoterat(talk);
        assertThat(titles(talk.in(ENSKILT).searches(LEDAMOT, "").finds())).containsExactly("V1 · Benign njurkirurgi");
        talk.in(ENSKILT).searches(KANSLI, " ").findsNothing("Skriv ett ord");
    }

    @Test
    void whatTheManifestWouldHaveNamedMayBeMissing(Talk talk) {
        medNoterat(talk);
        assertThat(talk.in(ENSKILT)
                        .searches(LEDAMOT, "väntetid", value -> {
                            value.remove("commandId");
                            ((ObjectNode) value.path("parameters").path(0)).remove("name");
                        })
                        .finds())
                .hasSize(1);
        ObjectNode first =
                new JsonMapper().createObjectNode().put("name", "initialRun").put("value", "true");
        assertThat(talk.in(ENSKILT)
                        .searches(
                                LEDAMOT,
                                "",
                                value -> value.putArray("parameters").add(first))
                        .finds())
                .hasSize(1);
        for (String odd : List.of("{}", "{\"parameters\":7}", "{\"parameters\":[null,{\"name\":{}}]}")) {
            talk.in(ENSKILT)
                    .searches(KANSLI, "", value -> {
                        value.removeAll();
                        value.setAll((ObjectNode) new JsonMapper().readTree(odd));
                    })
                    .findsNothing("Skriv ett ord");
        }
        talk.in(ENSKILT).searches(LEDAMOT, "850412-1234").findsNothing("personnummer");
        assertThat(talk.in(ENSKILT)
                        .searches(
                                LEDAMOT,
                                "väntetid",
                                v -> v.putObject("queryOptions").put("skip", 1))
                        .finds())
                .isEmpty();
    }

    @Test
    void aLongEntryIsCutInSightAndTheCardIsSmall(Talk talk) {
        talk.njure();
        String long1 = "väntetid " + "ååååå ".repeat(600);
        String long2 = "ööööö ".repeat(600);
        talk.in(KANALEN)
                .says(LEDAMOT, "vägval")
                .hearsCard("Nytt vägval")
                .fill("Valt", long1)
                .fill("I stället för", long2)
                .fill("Skäl", long2)
                .fill("Det innebär", long2)
                .clicks(LEDAMOT, "Notera");
        Heard found = talk.in(ENSKILT).searches(LEDAMOT, "väntetid").finds().getFirst();
        found.shows("Förkortat. Hela finns hos mig: skriv «visa njure V1».");
        assertThat(found.kort().toString().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(28 * 1024);
    }
}
