package se.samverkan.ringar.bot.epost;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Plats.KANALEN;
import static se.samverkan.ringar.bot.test.Posten.HANDLAGGAREN;
import static se.samverkan.ringar.bot.test.Posten.REGISTRATUREN;
import static se.samverkan.ringar.bot.test.Vem.KANSLI;
import static se.samverkan.ringar.bot.test.Vem.LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.ORDFORANDE;
import static se.samverkan.ringar.bot.test.Vem.UTOMSTAENDE;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import se.samverkan.ringar.bot.epost.Lankar.Lank;
import se.samverkan.ringar.bot.epost.Lankar.Last;
import se.samverkan.ringar.bot.test.Heard;
import se.samverkan.ringar.bot.test.Posten;
import se.samverkan.ringar.bot.test.Posttest;
import se.samverkan.ringar.bot.test.Talk;

/** A PDF that somebody in Teams gives, on the page that a card leads to. */
@Posttest
class LamnaSamtalTest {
    private static final byte[] PDF = "%PDF-1.7 utdraget".getBytes(StandardCharsets.UTF_8);

    private static Heard noterat(Posten posten) {
        posten.fragatSkane();
        return posten.talk()
                .in(ENSKILT)
                .says(KANSLI, "protokollsutdrag njure Skåne bifall 2026-03-10 dnr 2026-77")
                .hearsCard("Region Skåne: bifall tisdag 10 mars");
    }

    private static String sida(Heard card, String button) {
        return Posten.lank(card.clicks(KANSLI, button).hearsCard("Lämna filen som PDF"));
    }

    private static int filer(Posten posten) {
        return posten.talk().samling("dokument").size();
    }

    @Test
    void aDecisionGetsItsPaperAndTheRegistraturToo(Posten posten) {
        Heard card = noterat(posten).shows("protokollsutdrag saknas").offers("Lämna PDF");
        String page = sida(card, "Lämna PDF");
        int before = filer(posten);
        assertThat(posten.get(page).body())
                .contains("Protokollsutdrag från Region Skåne om Benign njurkirurgi", "PDF, högst 20 MB")
                .doesNotContain("<script", "2026-77");

        var empty = posten.post(page, Map.of());
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Välj en fil först");
        var word = posten.post(page, Map.of(), "utdrag.pdf", "PK ord".getBytes(StandardCharsets.US_ASCII));
        assertThat(word.statusCode()).isEqualTo(422);
        assertThat(word.body()).contains("ingen PDF");
        var number = posten.post(page, Map.of(), "utdrag 19850412-1234.pdf", PDF);
        assertThat(number.body()).contains("personnummer");
        assertThat(filer(posten)).isEqualTo(before);

        assertThat(posten.post(page, Map.of(), "utdrag å.pdf", PDF).body()).contains("Tack", "Filen är sparad");
        assertThat(posten.post(page, Map.of(), "annat.pdf", PDF).body()).contains("Filen är redan lämnad");
        assertThat(posten.get(page).body()).contains("Filen är redan lämnad").doesNotContain("<form");
        assertThat(Posten.bilaga(posten.brev(REGISTRATUREN, 1).getFirst()))
                .hasValueSatisfying(file -> assertThat(file.getValue()).isEqualTo(PDF));

        posten.talk()
                .in(ENSKILT)
                .says(KANSLI, "protokollsutdrag njure")
                .hearsCard("Beslut hos huvudmännen")
                .shows("bifall")
                .offers("Hämta protokollsutdraget");
        posten.talk()
                .in(ENSKILT)
                .says(KANSLI, "historik njure")
                .hearsCard("")
                .shows("Protokollsutdrag från Region Skåne lämnades");
        // what has come is asked for no more
        posten.talk().in(ENSKILT).says(KANSLI, "spola fram till 2026-05-05").hears("Nu är det");
        assertThat(posten.till(HANDLAGGAREN)).hasSize(1);
        assertThat(posten.talk().logg()).doesNotContain(page, "utdrag å");
    }

    @Test
    void anotherFileTakesThePlaceOfAWrongOneAndIsPassedOnByItself(Posten posten) {
        Heard card = noterat(posten);
        posten.post(sida(card, "Lämna PDF"), Map.of(), "fel.pdf", PDF);
        posten.brev(REGISTRATUREN, 1);
        Heard now = posten.talk()
                .in(ENSKILT)
                .says(KANSLI, "protokollsutdrag njure Skåne bifall 2026-03-10 dnr 2026-78")
                .hearsCard("Region Skåne: bifall tisdag 10 mars")
                .shows("Protokollsutdrag: fel.pdf");
        // the first card is about what has been put right since
        card.clicks(KANSLI, "Lämna PDF").hears("Det har ändrats sedan kortet visades");
        String page = sida(now, "Byt PDF");
        assertThat(posten.get(page).body()).contains("Här finns redan fel.pdf");
        byte[] right = "%PDF-1.7 det rätta".getBytes(StandardCharsets.UTF_8);
        int before = filer(posten);
        assertThat(posten.post(page, Map.of(), "ratt.pdf", right).body()).contains("Tack");
        assertThat(posten.brev(REGISTRATUREN, 2))
                .extracting(mail -> Posten.bilaga(mail).orElseThrow().getKey())
                .containsExactly("fel.pdf", "ratt.pdf");
        // the wrong one lies nowhere any more, and does not come back with what is put back
        assertThat(filer(posten)).isEqualTo(before);
        now.clicks(KANSLI, "Ångra").hearsCard("Tillbakataget");
        posten.talk()
                .in(ENSKILT)
                .says(KANSLI, "protokollsutdrag njure")
                .hearsCard("Beslut hos huvudmännen")
                .clicks(KANSLI, "Hämta protokollsutdraget")
                .hearsCard("Här är ratt.pdf");
    }

    @Test
    void alsoADecisionThatWasNotedBeforeGetsItsPaperFromTheList(Posten posten) {
        posten.fragatSkane();
        var talk = posten.talk();
        String said = "protokollsutdrag njure Skåne bifall 2026-03-10 https://skane.example/45";
        talk.in(ENSKILT).says(KANSLI, said).hearsCard("Region Skåne: bifall tisdag 10 mars");
        Heard list = talk.in(ENSKILT)
                .says(KANSLI, "protokollsutdrag njure")
                .hearsCard("Beslut hos huvudmännen")
                .offers("Lämna PDF");
        assertThat(posten.post(sida(list, "Lämna PDF"), Map.of(), "utdrag.pdf", PDF)
                        .body())
                .contains("Tack");
        talk.in(ENSKILT)
                .says(KANSLI, said + " § 45")
                .hearsCard("Region Skåne: bifall tisdag 10 mars")
                .shows("Protokollsutdrag: utdrag.pdf");
    }

    @Test
    void onlyWhoMayNoteTheDecisionGivesItsPaper(Posten posten) {
        Heard card = noterat(posten);
        var data = card.data("Lämna PDF");
        posten.talk().in(ENSKILT).says(ORDFORANDE, "hej");
        card.forges(ORDFORANDE, "Lämna PDF", data).hears("Det här beslutet noterar regionens egen handläggare");
        String page = sida(card, "Lämna PDF");
        int before = filer(posten);
        var lankar = posten.bot().bean(Lankar.class);
        Lank link = ((Last.Galler) lankar.las(page.substring(page.lastIndexOf('/') + 1))).lank();
        String chair = posten.talk().person(ORDFORANDE).orElseThrow().get("_id").toString();
        String path = "/dokument/lamna/";
        for (Lank no : new Lank[] {
            new Lank(link.syfte(), link.om(), chair, link.till()),
            new Lank(link.syfte(), link.om().substring(0, 24), link.person(), link.till()),
            new Lank(link.syfte(), "0".repeat(24) + link.om().substring(24), link.person(), link.till()),
            new Lank(link.syfte(), link.om().substring(0, 25) + "0".repeat(24), link.person(), link.till()),
            new Lank(Lankar.Syfte.DOKUMENT, link.om(), link.person(), link.till()),
        }) {
            var answer = posten.post(path + lankar.skriv(no), Map.of(), "utdrag.pdf", PDF);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("njurkirurgi");
        }
        assertThat(posten.get("/svar/" + lankar.skriv(link)).statusCode()).isEqualTo(404);
        assertThat(posten.get("/dokument/" + lankar.skriv(link)).statusCode()).isEqualTo(404);
        var over = new Lank(
                link.syfte(),
                link.om(),
                link.person(),
                posten.bot().bean(Clock.class).instant().minusSeconds(1));
        assertThat(posten.post(path + lankar.skriv(over), Map.of(), "utdrag.pdf", PDF)
                        .statusCode())
                .isEqualTo(410);
        // taken back meanwhile
        card.clicks(KANSLI, "Ångra").hearsCard("Tillbakataget");
        assertThat(posten.post(page, Map.of(), "utdrag.pdf", PDF).body()).contains("Det har ändrats");
        assertThat(filer(posten)).isEqualTo(before);
    }

    @Test
    void whoIsKansliByTheAddressInTheFileGivesAndFetchesToo(Posten posten) {
        noterat(posten);
        var talk = posten.talk().iRullan(ENSKILT, LEDAMOT, Talk.KANSLIETS_EPOST, "user");
        Heard list = talk.in(ENSKILT).says(LEDAMOT, "protokollsutdrag njure").hearsCard("Beslut hos huvudmännen");
        String page = Posten.lank(list.clicks(LEDAMOT, "Lämna PDF").hearsCard("Lämna filen som PDF"));
        assertThat(posten.post(page, Map.of(), "utdrag.pdf", PDF).body()).contains("Tack");
        Heard given = talk.in(ENSKILT).says(LEDAMOT, "protokollsutdrag njure").hearsCard("Beslut hos huvudmännen");
        String file =
                Posten.lank(given.clicks(LEDAMOT, "Hämta protokollsutdraget").hearsCard("Här är utdrag.pdf"));
        assertThat(posten.get(file).statusCode()).isEqualTo(200);
        talk.in(ENSKILT)
                .says(LEDAMOT, "glöm mig")
                .hearsCard("Ska jag glömma dig?")
                .clicks(LEDAMOT, "Glöm mig");
    }

    @Test
    void usedManyTimesAtOnceALinkGivesOneFile(Posten posten) {
        String page = sida(noterat(posten), "Lämna PDF");
        int before = filer(posten);
        try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 6).forEach(i -> together.execute(() -> posten.post(page, Map.of(), i + ".pdf", PDF)));
        }
        assertThat(filer(posten)).isEqualTo(before + 1);
        assertThat(posten.beslut().getLast().get("utdrag", Document.class).getString("fil"))
                .isEqualTo(posten.talk().samling("dokument").getLast().getString("fil"));
    }

    @Test
    void theSlutrapportIsReadByTheRegionsOnceTheNamndHasApprovedIt(Posten posten) {
        var talk = posten.talk();
        talk.njure();
        talk.in(ENSKILT)
                .says(KANSLI, "inlämnad njure 27 februari http://dok.example/s")
                .hears("börja med https");
        Heard card = talk.in(ENSKILT)
                .says(KANSLI, "inlämnad njure 27 februari https://dok.example/s")
                .hearsCard("Slutrapporten är inlämnad fredag 27 februari")
                .shows("https://dok.example/s")
                .offers("Lämna PDF", "Öppna slutrapporten");
        talk.in(ENSKILT)
                .says(KANSLI, "inför samarbetsgruppen 12 mars")
                .hearsCard("Inför Samarbetsgruppen")
                .offers("Öppna slutrapporten");
        String page = sida(card, "Lämna PDF");
        assertThat(posten.get(page).body()).contains("Slutrapporten om Benign njurkirurgi");
        int before = filer(posten);
        assertThat(posten.post(page, Map.of(), "fel.pdf", PDF).body()).contains("Tack");
        talk.in(ENSKILT).says(KANSLI, "spola fram till 2026-03-03").hears("Nu är det");
        Heard there = talk.in(ENSKILT)
                .says(KANSLI, "status njure")
                .hearsCard("Benign")
                .offers("Byt PDF", "Hämta slutrapporten");
        assertThat(posten.post(sida(there, "Byt PDF"), Map.of(), "slut.pdf", PDF)
                        .body())
                .contains("Tack");
        assertThat(filer(posten)).isEqualTo(before + 1);
        talk.in(ENSKILT).says(KANSLI, "historik njure").hearsCard("").shows("Slutrapporten lämnades som PDF");

        var data = there.data("Hämta slutrapporten");
        talk.in(ENSKILT).says(UTOMSTAENDE, "hej");
        talk.in(KANALEN)
                .says(KANSLI, "bemanna njure handläggare Skåne @" + UTOMSTAENDE.namn())
                .hearsCard("är handläggare");
        there.forges(UTOMSTAENDE, "Hämta slutrapporten", data).hears("ser bara de som är med");
        talk.in(ENSKILT)
                .says(KANSLI, "beslut njure nämnden godkänd 2026-02-28")
                .hearsCard("")
                .fill("Varför kommer det i annan ordning?", "nämnden tog upp det direkt")
                .clicks(KANSLI, "Notera ändå");
        String file = Posten.lank(
                there.forges(UTOMSTAENDE, "Hämta slutrapporten", data).hearsCard("Här är slut.pdf"));
        assertThat(posten.get(file).statusCode()).isEqualTo(200);
        there.forges(UTOMSTAENDE, "Byt PDF", there.data("Byt PDF")).hears("kansliet");
    }

    @Test
    void aSlutrapportThatIsTakenBackTakesItsDocumentAlong(Posten posten) {
        var talk = posten.talk();
        talk.njure();
        Heard card = talk.in(ENSKILT)
                .says(KANSLI, "inlämnad njure 27 februari")
                .hearsCard("Slutrapporten är inlämnad fredag 27 februari");
        assertThat(posten.post(sida(card, "Lämna PDF"), Map.of(), "fel.pdf", PDF)
                        .body())
                .contains("Tack");
        talk.in(ENSKILT).says(KANSLI, "status njure").hearsCard("Benign").offers("Hämta slutrapporten");
        card.clicks(KANSLI, "Ångra").hearsCard("Tillbakataget");
        talk.in(ENSKILT).says(KANSLI, "status njure").hearsCard("Benign").offersNot("Hämta slutrapporten", "Byt PDF");
    }

    @Test
    void theLinkToTheSlutrapportIsInTheLetterToWhoIsToDecide(Posten posten) {
        posten.fragatSkane();
        posten.talk()
                .in(ENSKILT)
                .says(KANSLI, "inlämnad njure https://dok.example/slutrapporten")
                // the link came later, and is no new day
                .hearsCard("Slutrapporten är inlämnad fredag 27 februari");
        posten.talk().in(ENSKILT).says(KANSLI, "spola fram till 2026-05-05").hears("Nu är det");
        assertThat(Posten.text(posten.brev(HANDLAGGAREN, 2).get(1)))
                .contains("Öppna slutrapporten: https://dok.example/slutrapporten");
    }

    @Test
    void anInstansDecisionHasItsDocumentAndKeepsItWhenItIsPutRight(Posten posten) {
        var talk = posten.talk();
        talk.njure();
        Heard card = talk.in(ENSKILT)
                .says(KANSLI, "beslut njure samarbetsgruppen tillstyrkt 27 februari § 3")
                .hearsCard("Samarbetsgruppen")
                .offers("Lämna PDF")
                .offersNot("Hämta beslutet");
        String page = sida(card, "Lämna PDF");
        assertThat(posten.get(page).body()).contains("Beslut av Samarbetsgruppen om Benign njurkirurgi");
        assertThat(posten.post(page, Map.of(), "beslut.pdf", PDF).body()).contains("Tack");
        Heard history = talk.in(ENSKILT)
                .says(KANSLI, "historik njure")
                .hearsCard("")
                .shows("Beslutet lämnades som PDF: Samarbetsgruppen")
                .offers("Byt PDF");
        history.clicks(KANSLI, "Hämta beslutet").hearsCard("Här är beslut.pdf");
        card.clicks(KANSLI, "Rätta")
                .hearsCard("")
                .fill("§ (kan lämnas tomt)", "4")
                .clicks(KANSLI, "Spara")
                .hearsCard("Samarbetsgruppen")
                .shows("§ 4")
                .shows("Dokument: beslut.pdf")
                .offers("Byt PDF", "Hämta beslutet");
        // the first one is no longer in force
        card.clicks(KANSLI, "Lämna PDF").hears("Det har ändrats");
        talk.in(ENSKILT).says(KANSLI, "ångra njure").hearsCard("Tillbakataget");
        // a document is changed for another, and does not stand in the way
        talk.in(ENSKILT)
                .says(KANSLI, "ångra njure")
                .hearsCard("Det går inte att ta tillbaka: Beslutet lämnades som PDF")
                .clicks(KANSLI, "Ta tillbaka")
                .hearsCard("Tillbakataget");
    }

    @Test
    void theUppfoljningsrapportComesAsAFileAndIsReadByThoseWhoSeeHowItStands(Posten posten) {
        posten.fragatSkane();
        var talk = posten.talk();
        talk.in(KANALEN).says(KANSLI, "koppla njure");
        talk.in(KANALEN)
                .says(KANSLI, "uppföljningsrapport njure")
                .hearsCard("Uppföljningsrapporten om Benign njurkirurgi")
                .shows("i din egen chatt")
                .offersNot("Lämna PDF");
        Heard how = talk.in(ENSKILT)
                .says(KANSLI, "uppföljningsrapport njure")
                .hearsCard("Uppföljningsrapporten om Benign njurkirurgi");
        String page = sida(how, "Lämna PDF");
        assertThat(posten.get(page).body()).contains("Uppföljningsrapport om Benign njurkirurgi");
        assertThat(posten.post(page, Map.of(), "rapport.pdf", PDF).body()).contains("Tack");

        Heard list = talk.in(ENSKILT)
                .says(KANSLI, "uppföljningar")
                .hearsCard("Uppföljningar")
                .shows("rapporten finns");
        String file = Posten.lank(list.clicks(KANSLI, "Hämta rapporten").hearsCard("Här är rapport.pdf"));
        assertThat(posten.get(file).body()).isEqualTo("%PDF-1.7 utdraget");
        talk.in(ENSKILT)
                .says(KANSLI, "uppföljningsrapport njure")
                .hearsCard("Uppföljningsrapporten")
                .offers("Byt PDF", "Hämta rapporten");
        talk.in(ENSKILT).says(LEDAMOT, "uppföljningsrapport njure").hears("Det här bestämmer ordföranden");

        talk.in(ENSKILT).says(KANSLI, "ångra njure").hearsCard("Uppföljningsrapporten finns");
        talk.in(ENSKILT)
                .says(KANSLI, "uppföljningar")
                .hearsCard("Uppföljningar")
                .showsNot("rapporten finns");
    }
}
