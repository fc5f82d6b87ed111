package se.samverkan.ringar.bot.anteckning;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Plats.KANALEN;
import static se.samverkan.ringar.bot.test.Vem.ANNAN_LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.KANSLI;
import static se.samverkan.ringar.bot.test.Vem.LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.ORDFORANDE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkan.ringar.bot.test.Heard;
import se.samverkan.ringar.bot.test.Samtalstest;
import se.samverkan.ringar.bot.test.Talk;

/** A vägval is never silently changed: a later one that names it takes its place. */
@Samtalstest
class OmprovaSamtalTest {

    @Test
    void aLaterVagvalNamesTheEarlierAndBothCardsShowIt(Talk talk) {
        talk.njure();
        Heard old = talk.in(KANALEN).says(LEDAMOT, "vägval vi tar bara vuxna").hearsCard("V1 är noterat");
        var said = talk.in(KANALEN).says(ANNAN_LEDAMOT, "ompröva V1 vi tar alla åldrar eftersom utredningen är klar");
        said.hearsCard("V2 är noterat")
                .with("Valt", "vi tar alla åldrar")
                .with("Skäl", "utredningen är klar")
                .shows("Omprövar V1");
        old.becomes("V1 är omprövat").shows("Gäller inte längre. V2 gäller i stället.");
        said.again();
        assertThat(talk.samling("anteckningar")).hasSize(2);
        talk.in(KANALEN)
                .says(LEDAMOT, "lista vägval omprövade")
                .hearsCard("omprövade (1)")
                .shows("se V2");
        talk.in(KANALEN)
                .says(LEDAMOT, "ändringar V1")
                .hearsCard("Vad som har hänt med V1")
                .shows("Lovisa Ledhammar noterade")
                .shows("Torvald Bisittarsson omprövade");
    }

    @Test
    void theLaterTakenBackTheEarlierIsInForceAgain(Talk talk) {
        talk.njure();
        Heard old = talk.in(KANALEN).says(LEDAMOT, "vägval vi tar bara vuxna").hearsCard("V1 är noterat");
        talk.in(KANALEN).says(LEDAMOT, "ompröva V1 vi tar alla").hearsCard("V2 är noterat");
        old.becomes("V1 är omprövat");
        Heard undone = talk.in(KANALEN).says(LEDAMOT, "ångra").hearsCard("V2 är tillbakataget");
        old.becomes("V1").showsNot("Gäller inte längre");
        talk.in(KANALEN).says(LEDAMOT, "V1").hearsCard("V1").showsNot("Gäller inte längre");
        undone.clicks(LEDAMOT, "Lägg tillbaka").hearsCard("V2 är tillbaka");
        talk.in(KANALEN).says(LEDAMOT, "V1").hearsCard("V1").shows("Gäller inte längre");
    }

    @Test
    void aloneItIsTheFormWithWhatIsInForceShown(Talk talk) {
        talk.njure();
        talk.in(KANALEN).says(LEDAMOT, "vägval vi tar bara vuxna").hearsCard("V1 är noterat");
        Heard form = talk.in(KANALEN)
                .says(LEDAMOT, "ompröva V1")
                .hearsCard("Ompröva V1")
                .with("V1", "vi tar bara vuxna");
        var click = form.fill("Valt", "vi tar alla").clicks(LEDAMOT, "Notera");
        click.hearsCard("V2 är noterat").with("Valt", "vi tar alla").shows("Omprövar V1");
        click.retried().hearsCard("V2 är noterat");
        assertThat(talk.samling("anteckningar")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"V1 gäller inte längre", "v1 är överspelat.", "njure V1 behöver omprövas"})
    void freeWordsOfferItAndChangeNothing(String said, Talk talk) {
        talk.njure();
        talk.in(KANALEN).says(LEDAMOT, "vägval vi tar bara vuxna").hearsCard("V1 är noterat");
        Heard offer = talk.in(KANALEN)
                .says(LEDAMOT, said)
                .hearsCard("Ska V1 omprövas?")
                .with("V1", "vi tar bara vuxna")
                .shows("Inget är ändrat än");
        assertThat(talk.samling("anteckningar")).hasSize(1);
        offer.clicks(LEDAMOT, "Ompröva V1").hearsCard("Ompröva V1");
        assertThat(talk.samling("anteckningar"))
                .singleElement()
                .satisfies(d -> assertThat(d.containsKey("ersattAv")).isFalse());
    }

    @Test
    void whatHasBeenReplacedSendsOnToWhatIsInForceWithTheWordsKept(Talk talk) {
        talk.njure();
        talk.in(KANALEN).says(LEDAMOT, "vägval ett").hearsCard("V1 är noterat");
        talk.in(KANALEN).says(LEDAMOT, "ompröva V1 två").hearsCard("V2 är noterat");
        talk.in(KANALEN)
                .says(LEDAMOT, "ompröva V1 tre eftersom fyra")
                .hearsCard("V1 är redan omprövat. V2 gäller i stället.")
                .clicks(LEDAMOT, "Ompröva V2")
                .hearsCard("V3 är noterat")
                .with("Valt", "tre")
                .with("Skäl", "fyra")
                .shows("Omprövar V2");
    }

    @Test
    void aRingIsNotReconsideredAndWhatIsTakenBackNeither(Talk talk) {
        talk.njure();
        talk.in(KANALEN).says(LEDAMOT, "ring + bättre").hearsCard("R1 är noterad");
        talk.in(KANALEN).says(LEDAMOT, "ompröva R1 sämre").hears("En ring omprövas inte");
        talk.in(KANALEN).says(LEDAMOT, "vägval ett").hearsCard("V1 är noterat");
        talk.in(KANALEN).says(LEDAMOT, "ångra V1").hearsCard("V1 är tillbakataget");
        talk.in(KANALEN).says(LEDAMOT, "ompröva V1 två").hears("V1 är tillbakataget eller raderat");
    }

    @Test
    void theUppdragspunktIsReadWhereItIsSafeAndMendedOnTheCard(Talk talk) {
        talk.njure();
        talk.in(ENSKILT).says(KANSLI, "uppdrag njure Kartlägg väntetiderna\nBeskriv flödena");
        Heard card = talk.in(KANALEN)
                .says(LEDAMOT, "vägval vi avviker från punkt 2 eftersom tiden är knapp")
                .hearsCard("V1 är noterat")
                .with("Uppdragspunkt 2", "Beskriv flödena")
                .shows("Avviker från uppdraget");
        talk.in(KANALEN)
                .says(LEDAMOT, "vägval vi tar punkt 7 på dagordningen senare")
                .hearsCard("V2 är noterat")
                .showsNot("Uppdragspunkt 7");
        card.fill("Vilken uppdragspunkt gäller det? (kan lämnas)", "1 Kartlägg väntetiderna")
                .fill("Ryms det i uppdraget? (kan lämnas)", "Inom uppdraget")
                .clicks(ORDFORANDE, "Spara")
                .hearsCard("V1 är ändrat")
                .with("Uppdragspunkt 1", "Kartlägg väntetiderna")
                .shows("Inom uppdraget")
                .showsNot("\"Avviker från uppdraget\",\"isSubtle\"");
        talk.in(KANALEN)
                .says(LEDAMOT, "ändra V1 vi avviker inte alls")
                .hearsCard("V1 är ändrat")
                .with("Uppdragspunkt 1", "Kartlägg väntetiderna");
        talk.in(KANALEN)
                .says(LEDAMOT, "lista vägval punkt 1")
                .hearsCard("uppdragspunkt 1 (1)")
                .shows("V1");
    }
}
