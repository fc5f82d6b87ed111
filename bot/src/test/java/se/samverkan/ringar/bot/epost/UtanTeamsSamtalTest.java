package se.samverkan.ringar.bot.epost;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Plats.KANALEN;
import static se.samverkan.ringar.bot.test.Vem.KANSLI;
import static se.samverkan.ringar.bot.test.Vem.LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.ORDFORANDE;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import se.samverkan.ringar.bot.test.Heard;
import se.samverkan.ringar.bot.test.Posten;
import se.samverkan.ringar.bot.test.Posttest;
import se.samverkan.ringar.bot.test.Talk;

/** Whoever is in a group and has an address only has a name, notes under way, and can be forgotten. */
@Posttest
class UtanTeamsSamtalTest {
    private static final String ANNA = "anna@region.example";
    private static final String NISSE = "nisse@region.example";
    private static final String GUN = "gun@region.example";
    private static final Pattern NEXT = Pattern.compile("<a href=\"(n\\.[\\w.-]+)\">Notera en till</a>");

    private static void later(Talk talk, String day) {
        talk.in(ENSKILT).says(KANSLI, "spola fram till " + day).hears("Nu är det");
    }

    private static Talk staffed(Posten posten, String address, String name) {
        Talk talk = posten.talk().njure();
        talk.in(ENSKILT)
                .says(KANSLI, "bemanna njure patientrepresentant " + name + " " + address)
                .hearsCard(name + " är patientrepresentant i Benign njurkirurgi")
                .shows(name + " får ett brev med en egen länk");
        return talk;
    }

    private static Document person(Talk talk) {
        return talk.samling("personer").stream()
                .filter(p -> p.getList("identiteter", String.class).contains("mailto:" + GUN))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoIsStaffedByAddressIsWelcomedByNameAndNotesOneThingAfterTheOther(Posten posten) {
        Talk talk = staffed(posten, ANNA, "Anna von Ek");
        later(talk, "2026-03-04");
        String letter = Posten.text(posten.brev(ANNA, 1).getFirst());
        assertThat(letter).contains("Hej Anna,", "Notera vägval och ringar i Benign njurkirurgi");
        assertThat(letter.split("/svar/", -1)).hasSize(2);
        String token = Posten.token(letter);
        String thanks = posten.post(token, Map.of("slag", "plus", "text", "jag vet vem jag ska ringa"))
                .body();
        Matcher next = NEXT.matcher(thanks);
        assertThat(next.find()).as(thanks).isTrue();
        // each link is still for one answer, and what leads on stands on the page of thanks alone
        assertThat(posten.get(token).body()).contains("Redan besvarat").doesNotContain("href=\"n.");
        String second = next.group(1);
        assertThat(second).isNotEqualTo(token);
        assertThat(posten.get(second).body()).contains("Vad vill du notera?");
        assertThat(posten.post(second, Map.of("slag", "vagval", "text", "vi väljer telefon"))
                        .body())
                .contains("Notera en till");
        assertThat(posten.post(second, Map.of("slag", "vagval", "text", "en gång till"))
                        .body())
                .contains("Redan besvarat");
        assertThat(talk.samling("anteckningar")).hasSize(2);

        // a new one is asked for by the kansli, and whoever leaves the group has no use for any
        talk.in(ENSKILT).says(LEDAMOT, "skicka länk njure " + ANNA).hears("Kansliet bemannar");
        talk.in(ENSKILT).says(KANSLI, "skicka länk njure okand@region.example").hears("hittar ingen i gruppen");
        talk.in(ENSKILT).says(KANSLI, "länk njure " + ANNA).hears("Anna von Ek får ett brev med en ny länk");
        later(talk, "2026-03-06");
        String renewed = Posten.token(Posten.text(posten.brev(ANNA, 2).getLast()));
        assertThat(posten.get(renewed).statusCode()).isEqualTo(200);
        later(talk, "2026-03-20");
        assertThat(posten.till(ANNA)).hasSize(2);
        talk.in(ENSKILT).says(KANSLI, "avbemanna njure " + ANNA).hearsCard("");
        assertThat(posten.get(renewed).statusCode()).isEqualTo(410);
        assertThat(posten.post(renewed, Map.of("slag", "plus", "text", "sent")).statusCode())
                .isEqualTo(410);
    }

    @Test
    void everyLetterToSomebodyOfTheGroupHasAWayToNote(Posten posten) {
        Talk talk = posten.talk().njure();
        talk.in(ENSKILT)
                .says(KANSLI, "bemanna njure ledamot Skåne Siv Ström siv@skane.example")
                .hearsCard("Siv Ström är ledamot");
        talk.in(ENSKILT).says(ORDFORANDE, "data njure Skåne väntetider 2025").hearsCard("Data begärdes");
        later(talk, "2026-04-01");
        String letter = posten.brev("siv@skane.example", 2).stream()
                .map(Posten::text)
                .filter(text -> text.contains("/svar/u."))
                .findFirst()
                .orElseThrow();
        assertThat(letter).contains("Hej Siv,", "Notera ett vägval eller en ring i Benign njurkirurgi: http");
        String note = Posten.token(letter.substring(letter.indexOf("Notera ett vägval")));
        assertThat(posten.post(note, Map.of("slag", "minus", "text", "det tar tid"))
                        .body())
                .contains("Notera en till");
        // the two links of the same letter are each for their own thing
        assertThat(posten.post(Posten.token(letter), Map.of("svar", "skickat")).body())
                .contains("Tack");
    }

    @Test
    void aNameIsGivenToWhoHasNoneAndNeverChangedFromOutside(Posten posten) {
        Talk talk = posten.talk().njure();
        talk.in(ENSKILT)
                .says(KANSLI, "bemanna njure handläggare i Skåne " + NISSE)
                .hearsCard(NISSE + " är handläggare");
        talk.in(ENSKILT)
                .says(KANSLI, "bemanna njure Nisse Ek handläggare Region Skåne " + NISSE)
                .hearsCard("Nisse Ek är handläggare");
        talk.in(ENSKILT)
                .says(KANSLI, "bemanna njure adjungerad Bosse Bus " + NISSE)
                .hearsCard("Nisse Ek är adjungerad");
        talk.in(ENSKILT)
                .says(KANSLI, "bemanna njure")
                .hearsCard("Bemanna Benign njurkirurgi")
                .fill("Roll", "patientrepresentant")
                .fill("E-post, för den som inte finns i listan", "pia@region.example")
                .fill("Namn, för den som läggs till med e-post", "Pia Berg")
                .clicks(KANSLI, "Bemanna")
                .hearsCard("Pia Berg är patientrepresentant");
    }

    @Test
    void theKansliForgetsSomebodyWhoHasNoTeams(Posten posten) {
        Talk talk = staffed(posten, GUN, "Gun af Ek");
        Object id = person(talk).get("_id");
        talk.in(ENSKILT).says(LEDAMOT, "glöm person " + GUN).hears("kansliet");
        talk.in(KANALEN).says(KANSLI, "glöm person " + GUN).hears("egen chatt");
        talk.in(ENSKILT).says(KANSLI, "glöm okand@region.example").hears("Jag känner ingen med den adressen");
        Heard question = talk.in(ENSKILT)
                .says(KANSLI, "glöm " + GUN)
                .hearsCard("Ska jag glömma Gun af Ek?")
                .shows("Gun af Ek lämnar Benign njurkirurgi");
        question.clicks(KANSLI, "Behåll").hearsCard("Då är allt som förut");
        assertThat(person(talk).getString("namn")).isEqualTo("Gun af Ek");
        question.clicks(KANSLI, "Glöm").hearsCard("Nu är det glömt");
        question.clicks(KANSLI, "Glöm").hearsCard("Nu är det glömt");
        assertThat(talk.samling("personer"))
                .filteredOn(p -> p.get("_id").equals(id))
                .singleElement()
                .matches(p -> "borttagen person".equals(p.getString("namn")));
        assertThat(talk.samling("personer").toString()).doesNotContain(GUN, "Gun af Ek");

        talk.in(ENSKILT)
                .says(KANSLI, "bemanna njure kontaktperson Kim Kall kim@region.example")
                .hearsCard("Kim Kall");
        talk.in(ENSKILT)
                .says(KANSLI, "glöm kim@region.example")
                .hears("Kim Kall är kontaktperson i Benign njurkirurgi, så någon måste ta över först");
    }
}
