package se.samverkan.ringar.bot.delprojekt;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.test.Plats.CHEFSAMRADET;
import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Plats.GRUPPCHATTEN;
import static se.samverkan.ringar.bot.test.Plats.KANALEN;
import static se.samverkan.ringar.bot.test.Vem.ANNAN_LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.KANSLI;
import static se.samverkan.ringar.bot.test.Vem.LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.ORDFORANDE;
import static se.samverkan.ringar.bot.test.Vem.UTOMSTAENDE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverkan.ringar.bot.test.Heard;
import se.samverkan.ringar.bot.test.Samtalstest;
import se.samverkan.ringar.bot.test.Talk;

@Samtalstest
class DelprojektSamtalTest {

    @Test
    void whatIsSaidOfAnotherDelprojektIsNotTakenForOnesOwn(Talk talk) {
        talk.njure().delprojekt("Fotsår vid diabetes", "fotsår");
        Heard asked = talk.in(ENSKILT)
                .says(ORDFORANDE, "vägval fotsår först och sedan knä")
                .hearsCard("Du är inte med i något delprojekt som heter «fotsår»");
        talk.in(ENSKILT).says(ORDFORANDE, "möte fotsår igår").hearsCard("Du är inte med i något delprojekt");
        assertThat(talk.samling("anteckningar")).isEmpty();
        asked.clicks(ORDFORANDE, "Det gäller Benign njurkirurgi")
                .hearsCard("V1 är noterat")
                .with("Valt", "fotsår först och sedan knä");
        asked.clicks(ORDFORANDE, "Det gäller Benign njurkirurgi").hearsCard("V1");
        talk.in(KANALEN)
                .says(LEDAMOT, "vägval fotsår får vänta")
                .hearsCard("V2 är noterat")
                .with("Valt", "fotsår får vänta");
        talk.in(ENSKILT).says(UTOMSTAENDE, "historik fotsår").hears("Du är inte med i något delprojekt");
    }

    @Test
    void inOneLineWithItsChair(Talk talk) {
        talk.in(KANALEN)
                .says(KANSLI, "nytt delprojekt Benign njurkirurgi kod njure ordförande " + Talk.at(ORDFORANDE))
                .hearsCard("Benign njurkirurgi (njure) är skapat")
                .shows(ORDFORANDE.namn());
    }

    @Test
    void byTheForm(Talk talk) {
        talk.in(ENSKILT)
                .says(KANSLI, "nytt delprojekt")
                .hearsCard("Nytt delprojekt")
                .fill("Namn", "Benign njurkirurgi")
                .fill("Kortnamn, som ni säger till vardags (kan lämnas tomt)", "njure")
                .clicks(KANSLI, "Skapa")
                .hearsCard("Benign njurkirurgi (njure) är skapat");
    }

    @Test
    void aTakenCodeComesBackWithTheFormFilledIn(Talk talk) {
        Heard form = talk.delprojekt("Benign njurkirurgi", "njure")
                .in(ENSKILT)
                .says(KANSLI, "nytt delprojekt Njurtransplantation kod Njure")
                .hearsCard("Kortnamnet «njure» är upptaget");
        assertThat(form.field("Namn")).isEqualTo("Njurtransplantation");
        form.fill("Kortnamn, som ni säger till vardags (kan lämnas tomt)", "njurtx")
                .clicks(KANSLI, "Skapa")
                .hearsCard("Njurtransplantation (njurtx) är skapat");
    }

    @Test
    void aBadCodeIsAskedForAgain(Talk talk) {
        talk.in(ENSKILT)
                .says(KANSLI, "nytt delprojekt Benign njurkirurgi kod n!")
                .hearsCard("Kortnamnet ska ha 2–40 bokstäver");
        assertThat(talk.samling("delprojekt")).isEmpty();
    }

    @Test
    void othersAreToldWhoMakesThem(Talk talk) {
        talk.in(ENSKILT).says(UTOMSTAENDE, "nytt delprojekt Benign njurkirurgi").hears("lägger kansliet upp");
        Heard form = talk.in(ENSKILT).says(KANSLI, "nytt delprojekt").hearsCard("Nytt delprojekt");
        form.fill("Namn", "Smuget").clicks(UTOMSTAENDE, "Skapa").hears("lägger kansliet upp");
        assertThat(talk.samling("delprojekt")).isEmpty();
    }

    @Test
    void aMentionIsResolvedByTheRosterAndANewChairReplacesTheOld(Talk talk) {
        talk.njure();
        talk.in(KANALEN)
                .says(KANSLI, "bemanna njure ordförande " + Talk.at(ANNAN_LEDAMOT))
                .hearsCard(ANNAN_LEDAMOT.namn() + " är ordförande i Benign njurkirurgi. Tar över efter "
                        + ORDFORANDE.namn());
        talk.in(ENSKILT)
                .says(KANSLI, "status njure")
                .hearsCard("Benign njurkirurgi (njure)")
                .showsNot(ORDFORANDE.namn());
        talk.in(ENSKILT).says(ANNAN_LEDAMOT, "status").hearsCard("Benign njurkirurgi (njure)");
    }

    @Test
    void moreThanOneAtATimeIsNobody(Talk talk) {
        talk.njure();
        for (String said : new String[] {
            "ordförande anna.test@example.org och ledamot bo@example.org",
            "ledamot peter@example.org Skåne, leila@example.org Halland",
            "ledamot " + Talk.at(ANNAN_LEDAMOT) + ", " + Talk.at(UTOMSTAENDE),
            "ledamot " + Talk.at(ANNAN_LEDAMOT) + " och bo@example.org"
        }) {
            talk.in(KANALEN).says(KANSLI, "bemanna njure " + said).hears("Jag ser mer än en person");
        }
        assertThat(talk.samling("delprojekt").getFirst().getList("bemanning", Object.class))
                .hasSize(3);
    }

    @Test
    void oneselfOrAnAddress(Talk talk) {
        talk.njure();
        talk.in(ENSKILT).says(KANSLI, "bemanna njure kontaktperson jag").hearsCard(KANSLI.namn() + " är kontaktperson");
        talk.in(ENSKILT)
                .says(KANSLI, "bemanna njure patientrepresentant anna.test@example.org")
                .hearsCard("anna.test@example.org är patientrepresentant");
    }

    @Test
    void aNameThatIsOnlyTypedGetsTheForm(Talk talk) {
        talk.njure()
                .in(KANALEN)
                .says(KANSLI, "bemanna njure ledamot Anna Testsson")
                .hearsCard("Bemanna Benign njurkirurgi")
                .fill("Person", ANNAN_LEDAMOT.namn())
                .clicks(KANSLI, "Bemanna")
                .hearsCard(ANNAN_LEDAMOT.namn() + " är ledamot");
    }

    @Test
    void uppdragspunkterAreNumbered(Talk talk) {
        talk.njure();
        talk.in(ENSKILT).says(KANSLI, "uppdrag njure Kartlägg väntetiderna").hearsCard("Uppdragspunkten är tillagd");
        talk.in(ENSKILT)
                .says(KANSLI, "uppdrag njure")
                .hearsCard("Uppdragspunkter i Benign njurkirurgi")
                .fill("En punkt per rad", "1. Föreslå arbetsdelning\n- Räkna på kostnader")
                .clicks(KANSLI, "Lägg till")
                .hearsCard("2 uppdragspunkter är tillagda")
                .shows("3.")
                .shows("Räkna på kostnader");
    }

    @Test
    void anUppdragspunktIsChangedAndStruckAndItsNumberIsNeverAnothers(Talk talk) {
        talk.njure();
        talk.in(ENSKILT)
                .says(KANSLI, "uppdrag njure Kartläg väntetiderna\nRäkna")
                .hearsCard("2 uppdragspunkter");
        talk.in(ENSKILT)
                .says(LEDAMOT, "vägval njure vi räknar i dagar, enligt punkt 2")
                .hearsCard("V1");
        talk.in(ENSKILT)
                .says(KANSLI, "uppdrag njure 1. Kartlägg väntetiderna")
                .hearsCard("Uppdragspunkt 1 är ändrad")
                .shows("Kartlägg väntetiderna")
                .showsNot("Kartläg ");
        Heard list = talk.in(ENSKILT)
                .says(KANSLI, "uppdrag njure")
                .hearsCard("Uppdragspunkter i")
                .fill("Lydelse", "Kartlägg alla väntetider");
        list.clicks(KANSLI, "Stryk").hearsCard("Uppdragspunkt 1 är struken").showsNot("Kartlägg");
        talk.in(ENSKILT)
                .says(KANSLI, "historik njure")
                .hearsCard("Historik")
                .shows("Uppdragspunkt 1 ströks")
                .shows("Uppdragspunkt 1 ändrades");
        talk.in(ENSKILT)
                .says(KANSLI, "uppdrag njure Föreslå")
                .hearsCard("är tillagd")
                .shows("3.");
        talk.in(ENSKILT).says(KANSLI, "ångra njure").hearsCard("Tillbakataget");
        talk.in(ENSKILT)
                .says(KANSLI, "uppdrag njure Beskriv")
                .hearsCard("är tillagd")
                .shows("4.");
        talk.in(ENSKILT).says(KANSLI, "ångra njure").hearsCard("Tillbakataget");
        talk.in(ENSKILT).says(KANSLI, "ångra njure").hearsCard("Tillbakataget: Uppdragspunkt 1 ströks");
        talk.in(ENSKILT)
                .says(LEDAMOT, "uppdrag njure")
                .hearsCard("Uppdragspunkter i")
                .shows("1.")
                .shows("Kartlägg väntetiderna")
                .offersNot("Stryk", "Fler punkter");
        talk.in(ENSKILT).says(LEDAMOT, "uppdrag njure Mer").hears("skriver kansliet in");
    }

    @Test
    void itGetsAnotherNameAndIsStillFoundByItsFormerCode(Talk talk) {
        talk.njure();
        talk.in(ENSKILT)
                .says(KANSLI, "byt namn njure till Njurkirurgi vid sten")
                .hearsCard("Namnet ändrades, förut «Benign njurkirurgi»")
                .shows("Njurkirurgi vid sten (njure)");
        talk.in(ENSKILT).says(KANSLI, "byt namn njure till Något annat").hearsCard("Namnet ändrades");
        talk.in(ENSKILT).says(KANSLI, "ångra njure").hearsCard("Tillbakataget: Namnet ändrades");
        talk.in(ENSKILT)
                .says(KANSLI, "byt kortnamn njure till Sten")
                .hearsCard("Njurkirurgi vid sten har nu kortnamnet «sten»");
        talk.in(ENSKILT).says(LEDAMOT, "vägval njure vi väntar").hearsCard("V1");
        talk.in(ENSKILT).says(LEDAMOT, "status njure").hearsCard("Njurkirurgi vid sten (sten)");
        talk.in(ENSKILT).says(LEDAMOT, "byt namn sten till Njure").hears("noterar kansliet");
        talk.in(ENSKILT)
                .says(KANSLI, "byt namn sten")
                .hearsCard("Byt namn på Njurkirurgi vid sten")
                .fill("Namn", "Njurstenskirurgi")
                .fill("Kortnamn, som ni säger till vardags", "njure")
                .clicks(KANSLI, "Spara")
                .hearsCard("Namnet ändrades")
                .shows("Njurstenskirurgi (njure)");
        talk.in(ENSKILT).says(KANSLI, "status sten").hearsCard("Njurstenskirurgi (njure)");
        // by the form once more: left for the second time, and both are changed
        talk.in(ENSKILT)
                .says(KANSLI, "byt namn njure")
                .hearsCard("Byt namn på Njurstenskirurgi")
                .fill("Namn", "Njurstenar")
                .fill("Kortnamn, som ni säger till vardags", "sten")
                .clicks(KANSLI, "Spara")
                .hearsCard("Namnet ändrades")
                .shows("Njurstenar (sten)");
        talk.delprojekt("Fotsår vid diabetes", "fotsår");
        // old cards speak of the one that was called so
        talk.in(ENSKILT).says(KANSLI, "byt kortnamn fotsår till njure").hears("«njure» är upptaget");
        talk.in(ENSKILT).says(KANSLI, "nytt delprojekt Njure").hearsCard("").shows("«njure» är upptaget");
        talk.in(ENSKILT).says(KANSLI, "byt kortnamn fotsår till å!").hears("2–40 bokstäver");
        talk.in(ENSKILT)
                .says(KANSLI, "historik njure")
                .hearsCard("Historik")
                .shows("Kortnamnet ändrades, förut «njure»")
                .shows("Kortnamnet ändrades, förut «sten»");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "frist njure slutrapport 15 maj | Slutrapport inlämnad: fredag 15 maj i Benign",
                "frist njure slutrapport 2026-05-15 | Slutrapport inlämnad: fredag 15 maj i Benign",
                "frist njure enkät på fredag | Enkät: fredag 6 mars i Benign",
                "frist njure enkät i dag | Enkät: måndag 2 mars i Benign",
                "frist njure enkät om två veckor | Enkät: måndag 16 mars i Benign"
            })
    void daysAsPeopleWriteThem(String said, String shown, Talk talk) {
        talk.njure().in(ENSKILT).says(KANSLI, said).hearsCard(shown);
    }

    @Test
    void aDayThatHasPassedIsAskedForAgain(Talk talk) {
        talk.njure()
                .in(ENSKILT)
                .says(KANSLI, "frist njure slutrapport 2026-03-01")
                .hearsCard("söndag 1 mars har redan varit");
        assertThat(talk.samling("delprojekt").getFirst().getList("tidplan", Object.class))
                .isEmpty();
    }

    @Test
    void theFristByItsForm(Talk talk) {
        talk.njure()
                .in(ENSKILT)
                .says(KANSLI, "frist njure")
                .hearsCard("Frist i Benign njurkirurgi")
                .fill("Milstolpe", "Nuläge klart")
                .fill("Dag", "2026-04-01")
                .clicks(KANSLI, "Spara")
                .hearsCard("Nuläge klart: onsdag 1 april");
    }

    @Test
    void aGroupChatIsCoupledAndAPersonalChatCannotBe(Talk talk) {
        talk.njure();
        talk.in(GRUPPCHATTEN).says(KANSLI, "koppla njure").hearsCard("Här är nu arbetsgruppen för Benign njurkirurgi");
        talk.in(ENSKILT).says(KANSLI, "koppla njure").hears("Skriv det i den kanal eller gruppchatt");
        talk.in(GRUPPCHATTEN).says(UTOMSTAENDE, "koppla njure").hears("Kansliet kopplar kanaler");
    }

    @Test
    void aChefsamradHasItsOwnChannelAndACouplingCanBeTakenAway(Talk talk) {
        talk.njure();
        Heard card = talk.in(CHEFSAMRADET)
                .says(KANSLI, "koppla njure chefsamråd")
                .hearsCard("Här är nu chefsamrådet för Benign njurkirurgi");
        talk.in(CHEFSAMRADET).says(UTOMSTAENDE, "ring + bra").hearsCard("R1 är noterad");
        card.clicks(LEDAMOT, "Koppla bort").hears("Kansliet kopplar kanaler");
        card.clicks(KANSLI, "Koppla bort").hearsCard("Här är inte längre någon grupp");
        talk.in(CHEFSAMRADET).says(UTOMSTAENDE, "ring + bra").hears("Jag vet inte vilket delprojekt det gäller");
    }

    @Test
    void statusShowsToEachWhatIsTheirs(Talk talk) {
        talk.njure().delprojekt("Höftprotes", "höft");
        talk.in(ENSKILT)
                .says(KANSLI, "status")
                .hearsCard("2 delprojekt")
                .shows("Höftprotes")
                .shows("Benign njurkirurgi");
        talk.in(ENSKILT)
                .says(KANSLI, "status höft")
                .hearsCard("Höftprotes (höft)")
                .shows("Ordförande saknas");
        talk.in(ENSKILT)
                .says(LEDAMOT, "status")
                .hearsCard("Benign njurkirurgi (njure)")
                .offersNot("Bemanna");
        talk.in(ENSKILT).says(UTOMSTAENDE, "status").hearsCard("Jag hittar inga delprojekt");
        assertThat(talk.in(ENSKILT).says(LEDAMOT, "status höft").hort())
                .allSatisfy(h -> assertThat(h.kort().toString()).doesNotContain("Höftprotes"));
    }
}
