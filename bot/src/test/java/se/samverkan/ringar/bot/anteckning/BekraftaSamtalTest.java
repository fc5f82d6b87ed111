package se.samverkan.ringar.bot.anteckning;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Plats.KANALEN;
import static se.samverkan.ringar.bot.test.Vem.KANSLI;
import static se.samverkan.ringar.bot.test.Vem.LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.ORDFORANDE;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import se.samverkan.ringar.bot.test.Heard;
import se.samverkan.ringar.bot.test.Samtalstest;
import se.samverkan.ringar.bot.test.Talk;

/** The chair stands for what others have noted, many at once; unconfirmed it counts all the same. */
@Samtalstest
class BekraftaSamtalTest {

    @Test
    void allAtOnceHoweverOftenItIsClicked(Talk talk) {
        talk.njure();
        Heard first = noterade(talk, 3);
        Heard list = talk.in(ENSKILT)
                .says(ORDFORANDE, "bekräfta")
                .hearsCard("Att bekräfta i Benign njurkirurgi (3)")
                .shows("val 1")
                .offers("Bekräfta V1", "Bekräfta alla");
        // noted after the list was shown: nobody has seen it there
        talk.in(KANALEN).says(LEDAMOT, "vägval val 4").hearsCard("V4 är noterat");
        var click = list.clicks(ORDFORANDE, "Bekräfta alla");
        click.hearsCard("3 vägval är bekräftade i Benign njurkirurgi").shows("1 vägval väntar");
        first.becomes("V1 är bekräftat").shows("Bekräftat måndag 2 mars");
        click.retried();
        click.again();
        assertThat(bekraftelser(talk)).isEqualTo(3);
        talk.in(ENSKILT).says(ORDFORANDE, "bekräfta alla").hearsCard("V4 är bekräftat");
        talk.in(ENSKILT).says(ORDFORANDE, "bekräfta").hearsCard("Allt är bekräftat i Benign njurkirurgi");
        talk.in(ENSKILT).says(ORDFORANDE, "bekräfta alla").hearsCard("Allt är bekräftat i Benign njurkirurgi");
        assertThat(bekraftelser(talk)).isEqualTo(4);
    }

    @Test
    void oneByOneTheListGetsShorter(Talk talk) {
        talk.njure();
        noterade(talk, 2);
        Heard list = talk.in(ENSKILT).says(ORDFORANDE, "bekräfta").hearsCard("(2)");
        Heard one = list.clicks(ORDFORANDE, "Bekräfta V2").hearsCard("V2 är bekräftat. 1 kvar");
        one.offersNot("Bekräfta V2").offers("Bekräfta V1");
        one.clicks(ORDFORANDE, "Bekräfta V1").hearsCard("V1 är bekräftat. Nu är allt bekräftat");
    }

    @Test
    void byNumberInWords(Talk talk) {
        talk.njure();
        noterade(talk, 3);
        talk.in(KANALEN)
                .says(ORDFORANDE, "bekräfta V1 och V3")
                .hearsCard("2 vägval är bekräftade")
                .shows("V1, V3");
        talk.in(KANALEN)
                .says(LEDAMOT, "lista vägval obekräftade")
                .hearsCard("obekräftade (1)")
                .shows("V2");
        talk.in(KANALEN).says(ORDFORANDE, "bekräfta V9").hears("V9 finns inte");
        talk.in(KANALEN).says(ORDFORANDE, "bekräfta R1").hears("Bekräfta gör man bara vägval");
    }

    @Test
    void changedAfterwardsItSaysSoAndWaitsAgain(Talk talk) {
        talk.njure();
        noterade(talk, 1);
        talk.in(ENSKILT).says(ORDFORANDE, "bekräfta V1").hearsCard("V1 är bekräftat");
        talk.in(KANALEN)
                .says(LEDAMOT, "ändra V1 något annat")
                .hearsCard("V1 är ändrat")
                .shows("ändrat efter bekräftelsen");
        talk.in(ENSKILT)
                .says(ORDFORANDE, "bekräfta")
                .hearsCard("(1)")
                .shows("ändrat efter bekräftelsen")
                .clicks(ORDFORANDE, "Bekräfta V1")
                .hearsCard("Nu är allt bekräftat");
    }

    @Test
    void onlyTheChairTheProcessledareAndTheKansli(Talk talk) {
        talk.njure();
        noterade(talk, 1);
        talk.in(KANALEN).says(LEDAMOT, "bekräfta").hears("Bekräfta gör ordföranden");
        Heard list = talk.in(KANALEN).says(KANSLI, "bekräfta").hearsCard("(1)");
        list.clicks(LEDAMOT, "Bekräfta alla").hears("Bekräfta gör ordföranden");
        list.clicks(LEDAMOT, "Bekräfta V1").hears("Bekräfta gör ordföranden");
        assertThat(bekraftelser(talk)).isZero();
        // on a card of one's own chat the chair has the button
        talk.in(ENSKILT)
                .says(ORDFORANDE, "V1")
                .hearsCard("V1")
                .offers("Bekräfta")
                .clicks(ORDFORANDE, "Bekräfta")
                .hearsCard("V1 är bekräftat")
                .offersNot("Bekräfta");
        talk.in(ENSKILT).says(LEDAMOT, "V1").hearsCard("V1").offersNot("Bekräfta");
    }

    private static Heard noterade(Talk talk, int count) {
        Heard first = talk.in(KANALEN).says(LEDAMOT, "vägval val 1").hearsCard("V1 är noterat");
        for (int i = 2; i <= count; i++) {
            talk.in(KANALEN).says(LEDAMOT, "vägval val " + i).hearsCard("V" + i + " är noterat");
        }
        return first;
    }

    private static long bekraftelser(Talk talk) {
        return talk.samling("anteckningar").stream()
                .flatMap(d -> d.getList("historik", Document.class).stream())
                .filter(h -> h.getString("vad").equals("BEKRAFTAD"))
                .count();
    }
}
