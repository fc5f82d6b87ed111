package se.samverkan.ringar.bot.genomforande;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.genomforande.Forslagen.decides;
import static se.samverkan.ringar.bot.genomforande.Forslagen.withProposals;
import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Vem.ORDFORANDE;

import org.junit.jupiter.api.Test;
import se.samverkan.ringar.bot.test.Heard;
import se.samverkan.ringar.bot.test.Samtalstest;
import se.samverkan.ringar.bot.test.Talk;
import se.samverkan.ringar.bot.test.Turn;
import tools.jackson.databind.node.ObjectNode;

/** An åtgärdsförslag keeps what it was, and is not lost. */
@Samtalstest
class AtgardsforslagSamtalTest {
    private static final String TO = "Vilka ska besluta? Lämna tomt för den gemensamma nivån";

    @Test
    void anEditKeepsTheEarlierWordingAndItsAddressees(Talk talk) {
        withProposals(talk);
        talk.in(ENSKILT)
                .says(ORDFORANDE, "åtgärdsförslag 1 Gemensam remissmall för vuxna")
                .hearsCard("Åtgärdsförslag 1 är ändrat")
                .shows("Region Halland, Region Skåne")
                .fill(TO, "")
                .clicks(ORDFORANDE, "Spara")
                .hearsCard("Åtgärdsförslag 1 är ändrat")
                .shows("Till den gemensamma nivån");
        talk.in(ENSKILT)
                .says(ORDFORANDE, "historik njure")
                .hearsCard("Historik")
                .shows("Åtgärdsförslag 1 ändrades")
                .shows("Åtgärdsförslag 2 lades till")
                .clicks(ORDFORANDE, "Visa")
                .hearsCard("Åtgärdsförslag 1 ändrades")
                .with("Lydelse", "Gemensam remissmall för vuxna")
                .with("Tidigare lydelse", "Gemensam remissmall för vuxna")
                .shows("Till den gemensamma nivån")
                .shows("Region Halland, Region Skåne");
    }

    @Test
    void whatRegionsHaveDecidedOnIsNotRewordedUnasked(Talk talk) {
        withProposals(talk);
        decides(talk, "Skåne bifall 2026-02-20");
        decides(talk, "Halland avslag 2026-02-20");
        decides(talk, "Kronoberg bordlagt till 14 april 2026-02-20");
        Heard question = talk.in(ENSKILT)
                .says(ORDFORANDE, "åtgärdsförslag 1 Gemensam remissmall för vuxna")
                .hearsCard("2 regioner har beslutat om den här lydelsen")
                .shows("Region Halland, Region Skåne")
                .with("Ny lydelse", "Gemensam remissmall för vuxna");
        talk.in(ENSKILT).says(ORDFORANDE, "åtgärdsförslag").saysNothingOf("för vuxna");
        talk.in(ENSKILT)
                .says(ORDFORANDE, "åtgärdsförslag 1 Gemensam remissmall till Skåne")
                .hearsCard("Åtgärdsförslag 1 är ändrat");
        var changed = question.clicks(ORDFORANDE, "Ändra ändå");
        changed.hearsCard("Åtgärdsförslag 1 är ändrat").shows("Gemensam remissmall för vuxna");
        changed.retried().hearsCard("Åtgärdsförslag 1 är ändrat");
        assertThat(talk.samling("delprojekt")
                        .getFirst()
                        .get("historik")
                        .toString()
                        .split("vad=andrat", -1))
                .hasSize(3);
    }

    @Test
    void oneIsAddedFromTheCardOfAnotherThatWasJustAdded(Talk talk) {
        talk.njure();
        Heard list = talk.in(ENSKILT)
                .says(ORDFORANDE, "åtgärdsförslag Gemensam kikare")
                .hearsCard("Åtgärdsförslaget är tillagt");
        list = adds(list, "Gemensam hage").hearsCard("Åtgärdsförslaget är tillagt");
        var turn = adds(list, "Gemensam jourlinje");
        turn.hearsCard("Åtgärdsförslaget är tillagt");
        turn.retried();
        talk.in(ENSKILT)
                .says(ORDFORANDE, "åtgärdsförslag")
                .hearsCard("Åtgärdsförslag i")
                .shows("Gemensam kikare")
                .shows("Gemensam hage")
                .shows("Gemensam jourlinje");
        assertThat(talk.samling("delprojekt")
                        .getFirst()
                        .get("genomforande")
                        .toString()
                        .split("nummer=", -1))
                .hasSize(4);
    }

    private static Turn adds(Heard list, String text) {
        ObjectNode data = (ObjectNode) list.kort().findValues("data").stream()
                .filter(d -> d.path("verb").asString("").equals("atgard.spara") && !d.has("id"))
                .findFirst()
                .orElseThrow()
                .deepCopy();
        return list.forges(ORDFORANDE, "Spara", data.put("text.ny", text));
    }
}
