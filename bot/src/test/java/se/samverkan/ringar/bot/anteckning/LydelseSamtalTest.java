package se.samverkan.ringar.bot.anteckning;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.test.Plats.KANALEN;
import static se.samverkan.ringar.bot.test.Vem.LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.ORDFORANDE;

import org.junit.jupiter.api.Test;
import se.samverkan.ringar.bot.test.Heard;
import se.samverkan.ringar.bot.test.Samtalstest;
import se.samverkan.ringar.bot.test.Talk;
import se.samverkan.ringar.bot.test.Turn;
import tools.jackson.databind.node.ObjectNode;

/** A message is edited in Teams after it became an entry. */
@Samtalstest
class LydelseSamtalTest {

    @Test
    void theCardOffersTheNewWordingAndNothingElseHappens(Talk talk) {
        talk.njure();
        Turn said = talk.in(KANALEN).says(LEDAMOT, "vägval vi väntar eftersom barn utreds");
        Heard card = said.hearsCard("V1 är noterat").remembered();
        talk.in(KANALEN)
                .edits(LEDAMOT, said, "vägval vi väntar till hösten eftersom barn utreds")
                .hearsNothing();
        Heard offer = card.becomesOffering("Ta in den nya lydelsen")
                .with("Valt", "vi väntar")
                .with("Meddelandet har ändrats och lyder nu", "vi väntar till hösten, eftersom barn utreds");
        assertThat(talk.samling("anteckningar")).hasSize(1);
        // the very same edit again, and then the click of somebody in the group, twice
        talk.in(KANALEN)
                .edits(LEDAMOT, said, "vägval vi väntar till hösten eftersom barn utreds")
                .hearsNothing();
        Turn taken = offer.clicks(ORDFORANDE, "Ta in den nya lydelsen");
        taken.hearsCard("V1 är ändrat").with("Valt", "vi väntar till hösten").with("Skäl", "barn utreds");
        offer.clicks(ORDFORANDE, "Ta in den nya lydelsen").hearsCard("V1").with("Valt", "vi väntar till hösten");
        assertThat(talk.samling("anteckningar").getFirst().getList("historik", Object.class))
                .hasSize(2);
        talk.in(KANALEN).says(LEDAMOT, "V1").hearsCard("V1").shows("Tidigare lydelse");
    }

    @Test
    void aRingsSignIsReadAnewAndTheCodeIsNoPartOfIt(Talk talk) {
        talk.njure();
        Turn said = talk.in(KANALEN).says(LEDAMOT, "ring + njure mottagningarna ringer varandra");
        Heard card = said.hearsCard("R1 är noterad").remembered();
        talk.in(KANALEN).edits(LEDAMOT, said, "ring - njure mottagningarna ringer aldrig varandra");
        card.becomesOffering("Ta in den nya lydelsen")
                .clicks(LEDAMOT, "Ta in den nya lydelsen")
                .hearsCard("R1 är ändrad")
                .shows("Negativ ring")
                .shows("mottagningarna ringer aldrig varandra");
    }

    @Test
    void whatWasChangedByHandSinceIsNotWrittenOver(Talk talk) {
        talk.njure();
        Turn said = talk.in(KANALEN).says(LEDAMOT, "vägval vi väntar");
        Heard card = said.hearsCard("V1 är noterat").remembered();
        talk.in(KANALEN).edits(LEDAMOT, said, "vägval vi väntar länge");
        Heard offer = card.becomesOffering("Ta in den nya lydelsen");
        talk.in(KANALEN).says(LEDAMOT, "ändra V1 vi väntar inte");
        offer.clicks(LEDAMOT, "Ta in den nya lydelsen")
                .hearsCard("V1 har ändrats sedan dess")
                .with("Valt", "vi väntar inte");
    }

    @Test
    void editingBackTakesTheOfferAway(Talk talk) {
        talk.njure();
        Turn said = talk.in(KANALEN).says(LEDAMOT, "vägval vi väntar");
        Heard card = said.hearsCard("V1 är noterat").remembered();
        talk.in(KANALEN).edits(LEDAMOT, said, "vägval vi väntar länge");
        card.becomesOffering("Ta in den nya lydelsen");
        talk.in(KANALEN).edits(LEDAMOT, said, "vägval vi väntar");
        card.becomesWithout("Ta in den nya lydelsen");
    }

    @Test
    void anEditedMessageMakesNoEntry(Talk talk) {
        talk.njure();
        Turn said = talk.in(KANALEN).says(LEDAMOT, "vögval vi väntar");
        talk.in(KANALEN).edits(LEDAMOT, said, "vägval vi väntar").hearsNothing();
        assertThat(talk.samling("anteckningar")).isEmpty();
    }

    @Test
    void whatIsTakenAwayOrPutBackInTeamsChangesNothing(Talk talk) {
        talk.njure();
        Turn said = talk.in(KANALEN).says(LEDAMOT, "vägval vi väntar");
        int calls = talk.teams().anrop().size();
        for (String event : new String[] {"softDeleteMessage", "undeleteMessage"}) {
            ObjectNode gone = said.aktivitet().deepCopy();
            gone.put("type", event.startsWith("soft") ? "messageDelete" : "messageUpdate");
            talk.in(KANALEN).happens(said, gone, event).hearsNothing();
        }
        assertThat(talk.teams().anrop()).hasSize(calls);
        talk.in(KANALEN).says(LEDAMOT, "V1").hearsCard("V1").with("Valt", "vi väntar");
    }

    @Test
    void aPersonnummerThatIsEditedInIsNotTakenIn(Talk talk) {
        talk.njure();
        Turn said = talk.in(KANALEN).says(LEDAMOT, "vägval vi väntar");
        talk.in(KANALEN)
                .edits(LEDAMOT, said, "vägval vi väntar på 850412-1234")
                .saysNothingOf("850412")
                .hears("ta gärna bort meddelandet");
        talk.ingenstans("850412");
    }

    @Test
    void theMessageThatAnEntryWasTakenFromCountsToo(Talk talk) {
        talk.njure();
        Turn said = talk.in(KANALEN).says(ORDFORANDE, "hjälp");
        String message = said.aktivitet().path("id").asString();
        talk.in(KANALEN)
                .opensOn(LEDAMOT, message, ORDFORANDE, "<p>vi väntar</p>")
                .opensWindow("Notera")
                .fill("Vad är det?", "Positiv ring")
                .clicks(LEDAMOT, "Notera")
                .opensWindow("R1");
        Heard card = talk.in(KANALEN).eventuallyHears(LEDAMOT, "R1 är noterad").remembered();
        talk.in(KANALEN).edits(ORDFORANDE, said, "vi väntar inte");
        card.becomesOffering("Ta in den nya lydelsen")
                .clicks(LEDAMOT, "Ta in den nya lydelsen")
                .hearsCard("R1 är ändrad")
                .with("Positiv ring", "vi väntar inte");
    }
}
