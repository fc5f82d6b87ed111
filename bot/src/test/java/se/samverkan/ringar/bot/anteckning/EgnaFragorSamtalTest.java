package se.samverkan.ringar.bot.anteckning;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.test.Plats.CHEFSAMRADET;
import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Plats.KANALEN;
import static se.samverkan.ringar.bot.test.Vem.ANNAN_LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.KANSLI;
import static se.samverkan.ringar.bot.test.Vem.LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.ORDFORANDE;
import static se.samverkan.ringar.bot.test.Vem.UTOMSTAENDE;

import org.junit.jupiter.api.Test;
import se.samverkan.ringar.bot.test.Samtalstest;
import se.samverkan.ringar.bot.test.Talk;

/** A chefsamråd takes up a question by itself, without any delprojekt; another in each test, since numbers go on. */
@Samtalstest
class EgnaFragorSamtalTest {

    @Test
    void whatIsNotedThereIsTheChefsamradsOwnSeries(Talk talk) {
        talk.njure();
        talk.in(KANALEN).says(LEDAMOT, "vägval arbetsgruppens").hearsCard("V1 är noterat");
        talk.in(CHEFSAMRADET)
                .says(KANSLI, "koppla chefsamråd ögonsjukvård")
                .hearsCard("Här är nu chefsamrådet Ögonsjukvård");
        assertThat(talk.in(CHEFSAMRADET)
                        .says(UTOMSTAENDE, "hjälp")
                        .hearsCard("")
                        .summary())
                .contains("vägval", "ring", "ändra")
                .doesNotContain("publicera", "koppla");
        talk.in(CHEFSAMRADET)
                .says(UTOMSTAENDE, "vägval vi delar jourlinje eftersom vi är få")
                .hearsCard("V1 är noterat")
                .with("Skäl", "vi är få")
                .shows("chefsamrådet Ögonsjukvård · Folke Främmerman");
        talk.in(CHEFSAMRADET).says(ANNAN_LEDAMOT, "ring + vi träffas oftare").hearsCard("R1 är noterad");
        talk.in(CHEFSAMRADET)
                .says(ANNAN_LEDAMOT, "ändra V1 vi delar bakjour")
                .hearsCard("V1 är ändrat")
                .with("Valt", "vi delar bakjour");
        talk.in(CHEFSAMRADET)
                .says(ANNAN_LEDAMOT, "lista vägval")
                .hearsCard("Vägval i chefsamrådet Ögonsjukvård (1)")
                .showsNot("arbetsgruppens");
        talk.in(CHEFSAMRADET).says(UTOMSTAENDE, "ompröva V1 var för sig").hearsCard("V2 är noterat");
        talk.in(KANALEN).says(LEDAMOT, "lista vägval").hearsCard("Vägval i Benign njurkirurgi (1)");
    }

    @Test
    void whatIsADelprojektsIsAskedForByItsNameThere(Talk talk) {
        talk.njure();
        talk.in(CHEFSAMRADET).says(KANSLI, "koppla chefsamråd ögonsjukvård").hearsCard("Ögonsjukvård");
        talk.in(CHEFSAMRADET).says(KANSLI, "status").hears("hör inte till något delprojekt");
        talk.in(CHEFSAMRADET).says(KANSLI, "historik").hears("hör inte till något delprojekt");
        talk.in(CHEFSAMRADET).says(KANSLI, "historik njure").hearsCard("Historik");
    }

    @Test
    void itIsReadThereAndByTheKansliAndByNobodyElse(Talk talk) {
        talk.njure();
        talk.in(CHEFSAMRADET).says(KANSLI, "koppla chefsamråd urologi");
        talk.in(CHEFSAMRADET).says(UTOMSTAENDE, "vägval petronellas jourlinje").hearsCard("V1 är noterat");
        talk.in(ENSKILT)
                .says(KANSLI, "visa chefsamråd urologi V1")
                .hearsCard("V1")
                .with("Valt", "petronellas jourlinje");
        talk.in(ENSKILT)
                .says(KANSLI, "sök jourlinje")
                .hearsCard("En träff")
                .clicks(KANSLI, "Visa V1")
                .hearsCard("V1");
        talk.in(CHEFSAMRADET).says(ANNAN_LEDAMOT, "sök jourlinje").hearsCard("En träff");
        talk.in(ENSKILT)
                .says(ORDFORANDE, "visa chefsamråd urologi V1")
                .hears("arbetsmaterial")
                .saysNothingOf("petronellas");
        talk.in(ENSKILT).says(ORDFORANDE, "sök jourlinje").hearsCard("Jag hittar inget");
        talk.in(ENSKILT).says(ORDFORANDE, "lista vägval chefsamråd Urologi").hears("arbetsmaterial");
        talk.in(CHEFSAMRADET).says(KANSLI, "publicera").hears("publiceras inte här");
        talk.in(CHEFSAMRADET).says(UTOMSTAENDE, "bekräfta").hears("Bekräfta gör");
        talk.in(CHEFSAMRADET).says(KANSLI, "bekräfta alla").hearsCard("V1 är bekräftat");
    }

    @Test
    void aPlaceForBothAsksWhichIsMeantAndRemembers(Talk talk) {
        talk.njure();
        talk.in(CHEFSAMRADET).says(KANSLI, "koppla njure chefsamråd").hearsCard("chefsamrådet för Benign njurkirurgi");
        talk.in(CHEFSAMRADET).says(KANSLI, "koppla chefsamråd ortopedi").hearsCard("chefsamrådet Ortopedi");
        talk.in(CHEFSAMRADET)
                .says(ANNAN_LEDAMOT, "vägval vi delar jour")
                .hearsCard("Vilket delprojekt gäller det?")
                .offers("Benign njurkirurgi", "Ortopedi")
                .clicks(ANNAN_LEDAMOT, "Ortopedi")
                .hearsCard("V1 är noterat")
                .shows("chefsamrådet Ortopedi ·");
        talk.in(CHEFSAMRADET).says(ANNAN_LEDAMOT, "vägval en till").hearsCard("V2 är noterat");
        talk.in(CHEFSAMRADET)
                .says(ANNAN_LEDAMOT, "vägval njure för gruppen")
                .hearsCard("V1 är noterat")
                .shows("Benign njurkirurgi ·");
        assertThat(talk.samling("anteckningar")).hasSize(3);
    }

    @Test
    void onlyTheKansliCouplesAndTheCouplingCanBeTakenAway(Talk talk) {
        talk.in(CHEFSAMRADET).says(UTOMSTAENDE, "koppla chefsamråd hudsjukvard").hears("Kansliet kopplar kanaler");
        talk.in(CHEFSAMRADET)
                .says(KANSLI, "koppla chefsamråd hudsjukvard")
                .hearsCard("Här är nu chefsamrådet Hudsjukvård")
                .clicks(KANSLI, "Koppla bort")
                .hearsCard("Här är inte längre chefsamrådet Hudsjukvård");
        talk.in(CHEFSAMRADET).says(UTOMSTAENDE, "vägval vi delar jour").hears("Jag vet inte vilket delprojekt");
    }
}
