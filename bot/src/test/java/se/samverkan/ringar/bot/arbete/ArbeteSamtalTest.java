package se.samverkan.ringar.bot.arbete;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Plats.KANALEN;
import static se.samverkan.ringar.bot.test.Vem.ANNAN_LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.KANSLI;
import static se.samverkan.ringar.bot.test.Vem.LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.ORDFORANDE;
import static se.samverkan.ringar.bot.test.Vem.UTOMSTAENDE;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import se.samverkan.ringar.bot.test.Heard;
import se.samverkan.ringar.bot.test.Samtalstest;
import se.samverkan.ringar.bot.test.Talk;
import se.samverkan.ringar.bot.test.Turn;

@Samtalstest
class ArbeteSamtalTest {

    private static Document arbete(Talk talk) {
        return talk.samling("delprojekt").getFirst().get("arbete", Document.class);
    }

    private static List<Document> lista(Talk talk, String what) {
        return arbete(talk).getList(what, Document.class);
    }

    @Test
    void aContactIsALineAndTheGapsAreSeen(Talk talk) {
        talk.njure();
        talk.in(KANALEN)
                .says(ANNAN_LEDAMOT, "avstämt linjen Region Skåne cheferna är med på förslaget")
                .hearsCard("Avstämt med linjen i Region Skåne måndag 2 mars")
                .shows("cheferna är med på förslaget");
        talk.in(KANALEN)
                .says(LEDAMOT, "avstämt njurmedicin 26 februari alla vill gå vidare")
                .hearsCard("Avstämt med chefsamrådet Njurmedicin torsdag 26 februari")
                .shows("alla vill gå vidare");
        talk.in(ENSKILT).says(LEDAMOT, "avstämt HR Halland inga invändningar").hearsCard("HR i Region Halland");
        talk.in(KANALEN)
                .says(LEDAMOT, "förankring")
                .hearsCard("Förankring i Benign njurkirurgi, luckor: 10")
                .shows("Linjen 2026-03-02")
                .shows("saknas: ekonomi, HR")
                .shows("saknas: linjen, ekonomi, HR")
                .shows("inga invändningar")
                .shows("Njurmedicin")
                .clicks(LEDAMOT, "Alla kontakter")
                .hearsCard("Allt som är avstämt om Benign njurkirurgi")
                .shows("alla vill gå vidare")
                .shows("cheferna är med på förslaget");
        talk.in(KANALEN).says(LEDAMOT, "status").hearsCard("Benign").shows("Luckor i förankringen: 10");
    }

    @Test
    void allContactsOfARegionAreReadAPageAtATime(Talk talk) {
        talk.njure();
        String long1 = "ord ".repeat(300) + "och sista ordet";
        talk.in(KANALEN).says(LEDAMOT, "avstämt HR Skåne " + long1).hearsCard("HR i Region Skåne");
        talk.in(KANALEN).says(LEDAMOT, "avstämt HR Halland inget nytt").hearsCard("HR i Region Halland");
        for (int i = 1; i <= 8; i++)
            talk.in(KANALEN).says(LEDAMOT, "avstämt linjen Skåne rad " + i).hearsCard("Avstämt");
        talk.in(KANALEN)
                .says(LEDAMOT, "förankring njure Skåne")
                .hearsCard("Avstämt i Region Skåne om Benign njurkirurgi")
                .shows("rad 8")
                .shows("rad 1")
                .showsNot("inget nytt")
                .clicks(LEDAMOT, "Visa fler")
                .hearsCard("Avstämt i Region Skåne")
                .shows("HR i Region Skåne")
                .showsNot("sista ordet")
                .clicks(LEDAMOT, "Visa")
                .hearsCard("Avstämt med HR i Region Skåne")
                .shows("sista ordet");
        talk.in(ENSKILT).says(UTOMSTAENDE, "förankring njure Skåne").saysNothingOf("rad 1");
    }

    @Test
    void whatIsMoreThanTheLatestIsReachedWithAButton(Talk talk) {
        talk.njure();
        for (int i = 1; i <= 9; i++) {
            talk.in(KANALEN)
                    .says(LEDAMOT, "minnesanteckning https://dok.region.se/" + (100 + i))
                    .hearsCard("Minnesanteckning");
        }
        talk.in(KANALEN)
                .says(LEDAMOT, "arbetet")
                .hearsCard("Arbetet i")
                .showsNot("dok.region.se/101")
                .offersNot("Visa fler möten")
                .clicks(LEDAMOT, "Visa fler minnesanteckningar")
                .hearsCard("Minnesanteckningar i Benign njurkirurgi")
                .shows("dok.region.se/109")
                .clicks(LEDAMOT, "Visa fler")
                .hearsCard("Minnesanteckningar i")
                .shows("dok.region.se/101");
    }

    @Test
    void whatIsMissingIsAskedForOnTheCard(Talk talk) {
        Heard form = talk.njure()
                .in(KANALEN)
                .says(LEDAMOT, "avstämt ekonomi siffrorna håller")
                .hearsCard("Det fattas något");
        assertThat(form.field("Vad blev sagt, på en rad")).isEqualTo("siffrorna håller");
        Turn saved =
                form.fill("Region (inte för chefsamråd)", "Region Kronoberg").clicks(LEDAMOT, "Spara");
        saved.hearsCard("Avstämt med ekonomi i Region Kronoberg");
        saved.retried();
        assertThat(lista(talk, "kontakter")).hasSize(1);
    }

    @Test
    void takenBackByItsAuthorOrTheKansli(Talk talk) {
        talk.njure();
        Heard card = talk.in(KANALEN)
                .says(LEDAMOT, "avstämt linjen Skåne fel region")
                .hearsCard("Avstämt med linjen");
        card.clicks(ANNAN_LEDAMOT, "Ångra").hears("noterar kansliet");
        talk.in(KANALEN).says(LEDAMOT, "ångra").hearsCard("Tillbakataget: Avstämt med linjen i Region Skåne");
        card.clicks(LEDAMOT, "Ångra").hears("redan tillbakataget");
        assertThat(lista(talk, "kontakter")).isEmpty();
        talk.in(ENSKILT)
                .says(KANSLI, "historik njure")
                .hearsCard("Historik")
                .shows("Tillbakataget: Avstämt med linjen");
    }

    @Test
    void dataIsAskedForPromisedAndCame(Talk talk) {
        talk.njure();
        talk.in(KANALEN).says(LEDAMOT, "data njure Skåne väntetider").hears("bestämmer ordföranden");
        talk.in(ENSKILT)
                .says(ORDFORANDE, "data njure Skåne väntetider 2025 per månad, källa väntetidsregistret")
                .hearsCard("Data begärdes av Region Skåne: väntetider 2025 per månad")
                .with("Källa", "väntetidsregistret");
        talk.in(ENSKILT)
                .says(ORDFORANDE, "data lovad njure Skåne till 20 mars")
                .hearsCard("Region Skåne lovade data till fredag 20 mars");
        talk.in(ENSKILT)
                .says(ORDFORANDE, "data njure")
                .hearsCard("Data i Benign njurkirurgi: 1 av 1 väntar")
                .shows("Utlovad till fredag 20 mars")
                .clicks(ORDFORANDE, "Har kommit")
                .hearsCard("Data kom från Region Skåne måndag 2 mars")
                .clicks(ORDFORANDE, "Ångra")
                .hearsCard("Tillbakataget: Data kom");
        assertThat(lista(talk, "data").getFirst().getString("utlovad")).isEqualTo("2026-03-20");
        assertThat(lista(talk, "data").getFirst().getString("kom")).isNull();
    }

    @Test
    void twoRegionsInOneLineAreNeitherLeftOutNorTakenForText(Talk talk) {
        talk.njure();
        talk.in(ENSKILT)
                .says(ORDFORANDE, "data njure Skåne och Halland väntetider")
                .hears("en region i taget");
        talk.in(ENSKILT)
                .says(ORDFORANDE, "avstämt njure linje Skåne, Halland: eniga")
                .hears("en region i taget");
        assertThat(lista(talk, "data")).isEmpty();
        assertThat(lista(talk, "kontakter")).isEmpty();
        talk.in(ENSKILT)
                .says(ORDFORANDE, "avstämt njure linje Skåne: de väntar på Halland och Blekinge")
                .hearsCard("Avstämt med linjen")
                .shows("de väntar på Halland och Blekinge");
    }

    @Test
    void severalThatWaitAreNeverTickedOffOnAGuess(Talk talk) {
        talk.njure();
        talk.in(ENSKILT).says(ORDFORANDE, "data njure Skåne väntetider").hearsCard("Data begärdes");
        talk.in(ENSKILT).says(ORDFORANDE, "data njure Skåne volymer").hearsCard("Data begärdes");
        talk.in(ENSKILT).says(ORDFORANDE, "data kom njure Skåne").hearsCard("2 av 2 väntar");
    }

    @Test
    void aRegionsHandlaggareAnswersForItsOwnDataAndSeesNoOthers(Talk talk) {
        talk.njure();
        talk.in(ENSKILT).says(ORDFORANDE, "data njure Skåne väntetider").hearsCard("Data begärdes");
        talk.in(ENSKILT).says(ORDFORANDE, "data njure Halland volymer").hearsCard("Data begärdes");
        talk.in(ENSKILT).says(UTOMSTAENDE, "jag är handläggare i Skåne").hears("Nu talar du som");
        talk.in(ENSKILT)
                .says(UTOMSTAENDE, "data lovad njure till 20 mars")
                .hearsCard("Region Skåne lovade data till fredag 20 mars")
                .offersNot("Status")
                .showsNot("Steg ");
        talk.in(ENSKILT)
                .says(UTOMSTAENDE, "data njure")
                .hearsCard("Data i Benign njurkirurgi: 1 av 1 väntar")
                .offersNot("Begär data")
                .showsNot("volymer")
                .clicks(UTOMSTAENDE, "Har kommit")
                .hearsCard("Data kom från Region Skåne måndag 2 mars")
                .clicks(UTOMSTAENDE, "Ångra")
                .hearsCard("Tillbakataget: Data kom")
                .showsNot("Skede")
                .offersNot("Status");
        talk.in(ENSKILT).says(UTOMSTAENDE, "data kom njure Halland").hears("noterar regionen själv");
        talk.in(ENSKILT).says(UTOMSTAENDE, "data njure Skåne mera").hears("bestämmer ordföranden");
        assertThat(lista(talk, "data").stream().map(data -> data.getString("kom")))
                .containsOnlyNulls();
    }

    @Test
    void meetingsAndLinks(Talk talk) {
        talk.njure();
        talk.in(KANALEN).says(LEDAMOT, "möte 26 februari").hearsCard("Möte torsdag 26 februari");
        talk.in(KANALEN).says(LEDAMOT, "möte 26 februari").hears("redan noterat");
        talk.in(KANALEN)
                .says(LEDAMOT, "möte den 20 mars om budgeten")
                .hearsCard("Möte fredag 20 mars: om budgeten")
                .shows("Mötet har inte varit än. Dagen efter frågar jag");
        talk.in(KANALEN).says(LEDAMOT, "möte 2028-05-01").hears("mer än ett år bort");
        talk.in(KANALEN)
                .says(LEDAMOT, "möte om juridiken")
                .hearsCard("Möte i Benign")
                .clicks(LEDAMOT, "Spara")
                .hearsCard("Möte måndag 2 mars: om juridiken");
        talk.in(KANALEN)
                .says(LEDAMOT, "minnesanteckning https://dok.region.example/m/1 från första mötet")
                .hearsCard("Minnesanteckning noterad (dok.region.example)")
                .shows("från första mötet")
                .shows("Länk (dok.region.example)");
        talk.in(KANALEN)
                .says(LEDAMOT, "minnesanteckning http://dok.region.example/m/1")
                .hearsCard("Länken ska börja med https");
        talk.in(KANALEN)
                .says(LEDAMOT, "delrapport https://dok.region.example/d/1")
                .hearsCard("Delrapport noterad");
        talk.in(KANALEN).says(LEDAMOT, "delrapporter från 1 april").hears("bestämmer ordföranden");
        talk.in(ENSKILT)
                .says(ORDFORANDE, "delrapporter njure från 1 april")
                .hearsCard("onsdag 1 april")
                .shows("bara i en omfördelning");
        talk.in(ENSKILT).says(KANSLI, "mall njure omfördelning").hearsCard("Mallen är omfördelning");
        talk.in(ENSKILT)
                .says(ORDFORANDE, "delrapporter njure från 2 april")
                .hearsCard("torsdag 2 april")
                .showsNot("bara i en omfördelning");
        talk.in(ENSKILT).says(ORDFORANDE, "ångra njure").hearsCard("Tillbakataget: Delrapporter");
        talk.in(KANALEN)
                .says(LEDAMOT, "kommunikationsplan http://dok.region.example/k")
                .hears("börja med https");
        talk.in(KANALEN)
                .says(LEDAMOT, "kommunikationsplan https://dok.region.example/k 26 februari för hela länet")
                .hearsCard("Kommunikationsplanen finns (dok.region.example)")
                .shows("https://dok.region.example/k")
                .shows("för hela länet");
        talk.in(KANALEN)
                .says(LEDAMOT, "kommunikationsplan ligger hos Anna")
                .hearsCard("Kommunikationsplanen finns")
                .shows("ligger hos Anna");
        talk.in(KANALEN).says(LEDAMOT, "ångra").hearsCard("Tillbakataget: Kommunikationsplanen finns");
        talk.in(KANALEN)
                .says(LEDAMOT, "korrekturläst av kommunikatören")
                .hearsCard("korrekturläst")
                .shows("av kommunikatören");
        talk.in(ENSKILT)
                .says(KANSLI, "historik njure")
                .hearsCard("Historik")
                .shows("Kommunikationsplanen finns (dok.region.example): för hela länet")
                .shows("Slutrapporten är korrekturläst: av kommunikatören")
                .clicks(KANSLI, "Visa fler")
                .hearsCard("Historik")
                .shows("Möte fredag 20 mars: om budgeten");
        talk.in(KANALEN)
                .says(LEDAMOT, "arbetet")
                .hearsCard("Arbetet i Benign njurkirurgi")
                .shows("2026-02-26")
                .shows("2026-03-20 om budgeten")
                .shows("torsdag 26 februari")
                .shows("https://dok.region.example/k")
                .shows("för hela länet")
                .shows("https://dok.region.example/m/1")
                .shows("Delrapporter efterfrågas från onsdag 1 april");
        talk.in(ENSKILT).says(UTOMSTAENDE, "arbetet njure").saysNothingOf("dok.region");
    }

    @Test
    void howItIsToBeFollowedUp(Talk talk) {
        talk.njure();
        talk.in(KANALEN).says(LEDAMOT, "uppföljning hur enkät").hears("bestämmer ordföranden");
        talk.in(ENSKILT)
                .says(ORDFORANDE, "uppföljning njure hur enkät när efter ett år parametrar väntetid, nöjdhet")
                .hearsCard("Hur det ska följas upp är noterat")
                .with("Hur", "enkät")
                .with("Parametrar", "väntetid\nnöjdhet");
        talk.in(ENSKILT)
                .says(ORDFORANDE, "uppföljning njure vem ordföranden")
                .hearsCard("noterat")
                .with("Hur", "enkät")
                .with("Vem", "ordföranden");
        talk.in(ENSKILT).says(ORDFORANDE, "ångra njure").hearsCard("Tillbakataget");
        assertThat(arbete(talk).get("plan", Document.class).getString("vem")).isNull();
        assertThat(arbete(talk).get("plan", Document.class).getString("hur")).isEqualTo("enkät");
        Heard form = talk.in(ENSKILT).says(ORDFORANDE, "uppföljning njure").hearsCard("Så ska Benign");
        assertThat(form.field("Vilka parametrar? En per rad")).isEqualTo("väntetid\nnöjdhet");
    }
}
