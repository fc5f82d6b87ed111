package se.samverkan.ringar.bot.epost;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Posten.HANDLAGGAREN;
import static se.samverkan.ringar.bot.test.Vem.KANSLI;
import static se.samverkan.ringar.bot.test.Vem.LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.ORDFORANDE;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import se.samverkan.ringar.bot.epost.Lankar.Lank;
import se.samverkan.ringar.bot.epost.Lankar.Last;
import se.samverkan.ringar.bot.epost.Lankar.Syfte;
import se.samverkan.ringar.bot.test.Posten;
import se.samverkan.ringar.bot.test.Posttest;
import se.samverkan.ringar.bot.test.Talk;

/** A region that is asked by letter how far it has come, or for data, answers by the letter's link. */
@Posttest
class RegionsvarSamtalTest {
    private static final Map<String, String> PAGAR = Map.of("l1", "PAGAR", "t1", "mallen provas på två mottagningar");
    private static final String TOLD = "Införandet i Region Skåne av Benign njurkirurgi, ej verifierat";

    private static void later(Talk talk, String day) {
        talk.in(ENSKILT).says(KANSLI, "spola fram till " + day).hears("Nu är det");
    }

    /** Three months after Skåne has granted both proposals. */
    private static List<String> askedHowFar(Posten posten) {
        String decided = posten.fragatSkane();
        assertThat(posten.post(decided, Map.of("u1", "BIFALL", "u2", "BIFALL", "dag", "2026-03-10", "inget", "ja"))
                        .body())
                .contains("Tack");
        posten.talk().in(ENSKILT).says(KANSLI, "verifiera njure Skåne").hearsCard("Verifierat");
        later(posten.talk(), "2026-06-12");
        String letter = Posten.text(posten.brev(HANDLAGGAREN, 2).getLast());
        return letter.lines()
                .filter(line -> line.contains("/svar/i."))
                .map(Posten::token)
                .toList();
    }

    private static List<Document> told(Posten posten) {
        return posten.talk()
                .samling("delprojekt")
                .getFirst()
                .get("genomforande", Document.class)
                .getList("inforande", Document.class);
    }

    private static void nothingIsShown(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).doesNotContain("njurkirurgi", "Gemensam", "Skåne", "<form", "väntetider");
    }

    @Test
    void eachLineOfTheLetterHasALinkForItsProposalAndTheAnswerIsSeenByTheKontaktperson(Posten posten) {
        List<String> tokens = askedHowFar(posten);
        assertThat(tokens).hasSize(2);
        String first = tokens.getFirst();
        HttpResponse<String> page = posten.get(first);
        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValue(Sida.CSP);
        assertThat(page.body())
                .contains("Hur långt har Region Skåne kommit", "Gemensam remissmall", "Gemensam utbildning")
                .contains("<label for=\"l1\">", "<label for=\"t1\">")
                .doesNotContain("<script", "Halland");
        assertThat(posten.post(first, Map.of("t1", "bara text")).body())
                .contains("Välj hur långt ni har kommit med åtgärdsförslag 1", "bara text");
        assertThat(posten.post(first, Map.of("l1", "PAGAR", "t1", "gäller 19121212-1212"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(told(posten)).isEmpty();

        assertThat(posten.post(first, PAGAR).body()).contains("Tack");
        assertThat(posten.post(first, Map.of("l1", "INFORT")).body()).contains("Redan besvarat");
        assertThat(told(posten)).hasSize(1).noneMatch(i -> i.getBoolean("verifierat"));
        // the other line is answered by its own link
        assertThat(posten.post(tokens.getLast(), Map.of("l2", "HINDER")).body()).contains("Tack");

        Talk talk = posten.talk();
        talk.in(ENSKILT)
                .says(KANSLI, "införande njure")
                .hearsCard("Införande av Benign njurkirurgi")
                .shows("pågår (ej verifierat)")
                .shows("mallen provas på två mottagningar")
                .offers("Verifiera");
        talk.in(ENSKILT).says(KANSLI, "försenat").hearsCard("").shows("svar från en region att verifiera");
        later(talk, "2026-06-16");
        talk.in(ENSKILT)
                .unasked(KANSLI, TOLD)
                .getFirst()
                .shows("förslag 1 pågår, mallen provas på två mottagningar")
                .clicks(KANSLI, "Verifiera")
                .hearsCard("Verifierat: så långt har Region Skåne kommit med Benign njurkirurgi");
        assertThat(told(posten)).hasSize(2).allMatch(i -> i.getBoolean("verifierat"));
        talk.in(ENSKILT)
                .says(KANSLI, "införande njure")
                .hearsCard("Införande av Benign njurkirurgi")
                .showsNot("ej verifierat");
        talk.in(ENSKILT).says(LEDAMOT, "verifiera njure Skåne").hears("Verifierar gör kontaktpersonen");
        int before = talk.in(ENSKILT).unasked(KANSLI, TOLD).size();
        later(talk, "2026-07-01");
        assertThat(talk.in(ENSKILT).unasked(KANSLI, TOLD)).hasSize(before);
    }

    @Test
    void bothAreToldByOneLinkAndTheOtherIsThenAnswered(Posten posten) {
        List<String> tokens = askedHowFar(posten);
        assertThat(posten.post(tokens.getFirst(), Map.of("l1", "INFORT", "l2", "PAGAR"))
                        .body())
                .contains("Tack");
        assertThat(posten.get(tokens.getLast()).body()).contains("Redan besvarat");
        assertThat(told(posten)).hasSize(2);
    }

    @Test
    void theLinkIsForTheRegionsOfficialAndForNothingElse(Posten posten) {
        String token = askedHowFar(posten).getFirst();
        var lankar = posten.bot().bean(Lankar.class);
        Lank link = ((Last.Galler) lankar.las(token)).lank();
        // signed for one thing: as a decision or as data it is none of ours
        for (Syfte other : List.of(Syfte.BESLUT, Syfte.DATA, Syfte.DOKUMENT)) {
            String turned = lankar.skriv(new Lank(other, link.om(), link.person(), link.till()));
            assertThat(posten.get(turned).statusCode()).isEqualTo(404);
        }
        assertThat(posten.get("b" + token.substring(1)).statusCode()).isEqualTo(404);
        posten.talk()
                .in(ENSKILT)
                .says(KANSLI, "bemanna njure handläggare Halland halla@halland.example")
                .hearsCard("är handläggare");
        String halland = posten.talk().samling("personer").stream()
                .filter(p -> p.getList("identiteter", String.class).contains("mailto:halla@halland.example"))
                .map(p -> String.valueOf(p.get("_id")))
                .findFirst()
                .orElseThrow();
        nothingIsShown(posten.get(lankar.skriv(new Lank(link.syfte(), link.om(), halland, link.till()))));
        posten.talk()
                .in(ENSKILT)
                .says(KANSLI, "avbemanna njure " + HANDLAGGAREN)
                .hearsCard("");
        nothingIsShown(posten.get(token));
        nothingIsShown(posten.post(token, PAGAR));
        assertThat(told(posten)).isEmpty();
    }

    @Test
    void whoIsTheWrongOneToAskHowFarSaysSoOnceForAllOfIt(Posten posten) {
        List<String> tokens = askedHowFar(posten);
        assertThat(posten.post(tokens.getFirst(), Map.of("gor", "fel", "vem", "vårdutvecklaren"))
                        .body())
                .contains("Tack");
        assertThat(posten.get(tokens.getLast()).body()).contains("Redan besvarat");
        int letters = posten.till(HANDLAGGAREN).size();
        later(posten.talk(), "2026-06-16");
        assertThat(posten.till(HANDLAGGAREN)).hasSize(letters);
        assertThat(posten.talk().in(ENSKILT).unasked(KANSLI, "Gemensam remissmall"))
                .isNotEmpty();
    }

    /** 21 days after the data were asked for. */
    private static String askedForData(Posten posten) {
        Talk talk = posten.talk();
        talk.njure();
        talk.in(ENSKILT)
                .says(KANSLI, "bemanna njure handläggare Skåne " + HANDLAGGAREN)
                .hearsCard("är handläggare");
        talk.in(ENSKILT).says(ORDFORANDE, "data njure Skåne väntetider 2025").hearsCard("Data begärdes");
        talk.in(ENSKILT).says(KANSLI, "skede njure nuläge").hearsCard("");
        later(talk, "2026-04-01");
        return Posten.token(posten.brev(HANDLAGGAREN, 1).stream()
                .map(Posten::text)
                .filter(text -> text.contains("/svar/u."))
                .findFirst()
                .orElseThrow());
    }

    private static Document asked(Posten posten) {
        return posten.talk()
                .samling("delprojekt")
                .getFirst()
                .get("arbete", Document.class)
                .getList("data", Document.class)
                .getFirst();
    }

    @Test
    void dataThatAreSentAreNotSaidToHaveCome(Posten posten) {
        String token = askedForData(posten);
        assertThat(posten.get(token).body())
                .contains("väntetider 2025", "Det är skickat", "Det kommer senare", "Det här ska någon annan ha");
        assertThat(posten.post(token, Map.of()).body()).contains("Välj om det är skickat eller kommer senare");
        assertThat(posten.post(token, Map.of("svar", "skickat")).body()).contains("Tack");
        assertThat(posten.post(token, Map.of("svar", "lovat", "dag", "2026-06-01"))
                        .body())
                .contains("Redan besvarat");
        assertThat(asked(posten).get("kom")).isNull();
        int letters = posten.till(HANDLAGGAREN).size();
        later(posten.talk(), "2026-05-15");
        assertThat(posten.till(HANDLAGGAREN)).hasSize(letters);
        posten.talk().in(ENSKILT).says(KANSLI, "data kom njure Skåne").hearsCard("");
        assertThat(asked(posten).get("kom")).isNotNull();
    }

    @Test
    void dataArePromisedTillADayAndAskedForAgainAfterIt(Posten posten) {
        String token = askedForData(posten);
        assertThat(posten.post(token, Map.of("svar", "lovat")).body()).contains("Skriv vilken dag det kommer");
        assertThat(posten.post(token, Map.of("svar", "lovat", "dag", "2026-03-01"))
                        .body())
                .contains("framåt i tiden");
        assertThat(posten.post(token, Map.of("svar", "lovat", "dag", "2026-04-20"))
                        .body())
                .contains("Tack");
        assertThat(asked(posten).get("utlovad")).isEqualTo("2026-04-20");
        int letters = posten.till(HANDLAGGAREN).size();
        later(posten.talk(), "2026-04-20");
        assertThat(posten.till(HANDLAGGAREN)).hasSize(letters);
        later(posten.talk(), "2026-04-23");
        String next =
                Posten.token(Posten.text(posten.brev(HANDLAGGAREN, letters + 1).getLast()));
        assertThat(posten.get(token).body()).contains("Redan besvarat");
        assertThat(posten.post(next, Map.of("svar", "skickat")).body()).contains("Tack");
    }
}
