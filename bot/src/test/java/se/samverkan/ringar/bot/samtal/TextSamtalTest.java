package se.samverkan.ringar.bot.samtal;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Plats.KANALEN;
import static se.samverkan.ringar.bot.test.Vem.ANNAN_LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.KANSLI;
import static se.samverkan.ringar.bot.test.Vem.LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.ORDFORANDE;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkan.ringar.bot.test.Heard;
import se.samverkan.ringar.bot.test.Samtalstest;
import se.samverkan.ringar.bot.test.Talk;

@Samtalstest
class TextSamtalTest {
    private static final String SMILEY = "\uD83D\uDE42";

    private static String ringtext(Talk talk) {
        Document entry = talk.samling("anteckningar").getFirst();
        return entry.get("innehall", Document.class).getString("text");
    }

    @Test
    void aTextOfExactlyTheMostCharactersIsKeptWhole(Talk talk) {
        String text = ("å" + SMILEY + "b ").repeat(1_000).substring(0, 5_000 - 2) + "x!";
        assertThat(text.codePointCount(0, text.length())).isEqualTo(4_000);
        talk.njure()
                .in(KANALEN)
                .says(LEDAMOT, "ring + " + text)
                .hearsCard("R1 är noterad")
                .with("Positiv ring", text);
        assertThat(ringtext(talk)).isEqualTo(text);
    }

    @Test
    void oneCharacterMoreIsRefusedWithTheCount(Talk talk) {
        talk.njure()
                .in(KANALEN)
                .says(LEDAMOT, "vägval " + "å".repeat(4_001))
                .hears("4001 tecken")
                .hears("högst 4000")
                .hears("Jag har inte sparat något");
        talk.in(KANALEN).says(LEDAMOT, "ring + " + "å".repeat(9_000)).hears("högst 4000");
        assertThat(talk.samling("anteckningar")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rad ett\nrad två\n\nrad fyra",
                "*inte fet* _inte kursiv_ [inte länk](http://a.example) # ~ `kod` <b>inte html</b>",
                "familjen \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 och flaggan \uD83C\uDDF8\uD83C\uDDEA",
                "\u2067\u05E9\u05DC\u05D5\u05DD\u2069 och tillbaka",
                "$where {$ne: 1} \\n \"citat\" 'apostrof' {0} %s"
            })
    void whatIsWrittenIsKeptAndShownToTheLetter(String text, Talk talk) {
        talk.njure()
                .in(KANALEN)
                .says(LEDAMOT, "ring + " + text)
                .hearsCard("R1 är noterad")
                .with("Positiv ring", text);
        assertThat(ringtext(talk)).isEqualTo(text);
        talk.in(KANALEN)
                .says(LEDAMOT, "R1")
                .hearsCard("R1")
                .with("Positiv ring", text)
                .clicks(LEDAMOT, "Spara");
        assertThat(ringtext(talk)).isEqualTo(text);
    }

    @Test
    void severalMentionsStayAsNames(Talk talk) {
        String text = "det gjorde " + Talk.at(ANNAN_LEDAMOT) + " och " + Talk.at(ORDFORANDE) + " tillsammans";
        talk.njure().in(KANALEN).says(LEDAMOT, "ring + " + text).hearsCard("R1").with("Positiv ring", text);
        assertThat(ringtext(talk)).isEqualTo(text);
    }

    @Test
    void nothingOrOnlyMarkupGetsTheFormOrHelpAndNothingIsStored(Talk talk) {
        talk.njure();
        talk.in(KANALEN).says(LEDAMOT, "").hearsCard("Det här kan du göra");
        talk.in(KANALEN).says(LEDAMOT, "vägval \u200B \u00A0").hearsCard("Nytt vägval");
        talk.in(KANALEN)
                .says(LEDAMOT, "", a -> {
                    a.put("text", "<at>Ringar</at> <p>&nbsp;</p>").put("textFormat", "xml");
                })
                .hearsCard("Det här kan du göra");
        assertThat(talk.samling("anteckningar")).isEmpty();
    }

    @Test
    void pastedHtmlIsReadAsItsText(Talk talk) {
        talk.njure()
                .in(KANALEN)
                .says(
                        LEDAMOT,
                        "vägval vi tar A&B",
                        a -> html(
                                a,
                                "<p><span itemscope itemtype=\"http://schema.skype.com/Mention\" itemid=\"0\">Ringar</span>"
                                        + " ring + vi tar:</p><ul><li>A &amp; B</li><li><b>C</b></li></ul>"))
                .hearsCard("R1 är noterad");
        assertThat(ringtext(talk))
                .contains("vi tar:")
                .contains("A & B")
                .doesNotContain("<")
                .contains("C");
    }

    @Test
    void aQuotedMessageIsKeptBesideWhatWasSaid(Talk talk) {
        talk.njure()
                .in(KANALEN)
                .says(LEDAMOT, "vägval så gör vi", a -> html(a, citat("ska vi vänta in Kronoberg?")))
                .hearsCard("V1 är noterat")
                .with("Valt", "så gör vi")
                .with("Som svar på", "ska vi vänta in Kronoberg?");
    }

    private static String citat(String text) {
        return "<blockquote itemscope itemtype=\"http://schema.skype.com/Reply\" itemid=\"1\"><strong>Någon</strong>"
                + "<p itemprop=\"preview\">" + text + "</p></blockquote><p><at>Ringar</at> vägval så gör vi</p>";
    }

    private static void html(tools.jackson.databind.node.ObjectNode activity, String html) {
        activity.putArray("attachments")
                .addObject()
                .put("contentType", "text/html")
                .put("content", html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vägval 850412-1234 flyttar",
                "ring + 19850412-1234 är nöjd",
                "ring 850412 1234 är nöjd",
                "850472-1234",
                "nytt delprojekt Om 850412-1234 kod om",
                "frist njure slutrapport 15 mars 850412-1234",
                "uppdrag njure Fråga 850412-1234",
                "ändra V1 850412-1234",
                "skjut upp slutrapport till 15 mars 850412-1234",
                "jag är 850412-1234",
                "hejsan 850412-1234 och mer därtill"
            })
    void personnummerIsRefusedWhateverIsSaidAndStandsNowhere(String said, Talk talk) {
        talk.njure();
        talk.in(KANALEN).says(LEDAMOT, "vägval det första").hearsCard("V1 är noterat");
        talk.in(KANALEN)
                .says(KANSLI, said)
                .hears("ser ut att innehålla ett personnummer eller samordningsnummer")
                .hears("Jag sparade inget");
        talk.ingenstans("850412", "850472", "1234 ", "-1234");
    }

    @Test
    void personnummerInAQuoteIsRefused(Talk talk) {
        talk.njure()
                .in(KANALEN)
                .says(LEDAMOT, "vägval så gör vi", a -> html(a, citat("gäller 850412-1234")))
                .hears("personnummer");
        talk.ingenstans("850412");
        assertThat(talk.samling("anteckningar")).isEmpty();
    }

    @Test
    void personnummerIsRefusedInEveryFieldOfEveryForm(Talk talk) {
        talk.njure();
        Heard vagval = talk.in(KANALEN).says(LEDAMOT, "vägval").hearsCard("Nytt vägval");
        for (String field : new String[] {"Valt", "I stället för", "Skäl", "Det innebär"}) {
            refused(talk, vagval, field, "Notera");
            vagval.fill(field, "något");
        }
        refused(talk, talk.in(KANALEN).says(LEDAMOT, "ring").hearsCard("Ny ring"), "Vad ser du?", "Notera");
        Heard nytt = talk.in(ENSKILT).says(KANSLI, "nytt delprojekt").hearsCard("Nytt delprojekt");
        for (String field : new String[] {
            "Namn", "Kortnamn, som ni säger till vardags (kan lämnas tomt)", "E-post, för den som inte finns i listan"
        }) {
            refused(talk, nytt, field, "Skapa");
            nytt.fill(field, "något");
        }
        refused(
                talk,
                talk.in(ENSKILT).says(KANSLI, "uppdrag njure").hearsCard("Uppdragspunkter"),
                "En punkt per rad",
                "Lägg till");
        refused(
                talk,
                talk.in(ENSKILT).says(KANSLI, "frist njure").hearsCard("Frist i"),
                "Vad, om det är något annat",
                "Spara");
        refused(
                talk,
                talk.in(ENSKILT).says(KANSLI, "bemanna njure").hearsCard("Bemanna"),
                "E-post, för den som inte finns i listan",
                "Bemanna");
        Heard note = talk.in(KANALEN).says(LEDAMOT, "vägval det första").hearsCard("V1 är noterat");
        refused(talk, note, "Skäl", "Spara");
        assertThat(talk.samling("anteckningar")).hasSize(1);
        assertThat(talk.samling("delprojekt")).hasSize(1);
    }

    private static void refused(Talk talk, Heard form, String field, String button) {
        form.fill(field, "född 19850412-1234").clicks(KANSLI, button).hears("personnummer");
        talk.ingenstans("850412");
    }

    @Test
    void personnummerInWhatAButtonCarriesIsRefused(Talk talk) {
        talk.njure();
        Heard card = talk.in(KANALEN).says(LEDAMOT, "ring fler söker").hearsCard("Ska det här noteras");
        card.forges(LEDAMOT, "Positiv", card.data("Positiv").put("text", "850412-1234 söker"))
                .hears("personnummer");
        card.forges(LEDAMOT, "Positiv", card.data("Positiv").put("citat", "850412-1234 söker"))
                .hears("personnummer");
        String key = card.data("Positiv").path("nyckel").asString();
        for (String made : new String[] {"teams/annanstans/1", key + "-850412-1234", "annat", ""}) {
            card.forges(LEDAMOT, "Positiv", card.data("Positiv").put("nyckel", made))
                    .hears("Det kortet gäller inte längre");
        }
        assertThat(talk.samling("anteckningar")).isEmpty();
        talk.ingenstans("850412");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "avtalet med 556036-0793 gäller",
                "nås på 0701234567",
                "tel 0455-123 45",
                "diarienummer HSN/221687 och KS/2022:143",
                "dnr 2025-123"
            })
    void otherNumbersPass(String text, Talk talk) {
        talk.njure()
                .in(KANALEN)
                .says(LEDAMOT, "ring + " + text)
                .hearsCard("R1 är noterad")
                .with("Positiv ring", text);
    }

    @Test
    void aTooLongFieldIsRefusedWithTheCount(Talk talk) {
        talk.njure()
                .in(KANALEN)
                .says(LEDAMOT, "vägval")
                .hearsCard("Nytt vägval")
                .fill("Valt", "å".repeat(4_001))
                .clicks(LEDAMOT, "Notera")
                .hears("4001 tecken");
        assertThat(talk.samling("anteckningar")).isEmpty();
    }
}
