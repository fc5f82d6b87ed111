package se.samverkan.ringar.bot.folk;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Plats.KANALEN;
import static se.samverkan.ringar.bot.test.Vem.ANNAN_LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.KANSLI;
import static se.samverkan.ringar.bot.test.Vem.LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.ORDFORANDE;
import static se.samverkan.ringar.bot.test.Vem.UTOMSTAENDE;

import org.junit.jupiter.api.Test;
import se.samverkan.ringar.bot.test.Heard;
import se.samverkan.ringar.bot.test.Samtalstest;
import se.samverkan.ringar.bot.test.Talk;

/** The page that whoever comes after gets. */
@Samtalstest
class OverlamningSamtalTest {

    private static void underVag(Talk talk) {
        talk.njure();
        talk.in(ENSKILT).says(KANSLI, "uppdrag njure 1. Kartlägg väntetiderna").hearsCard("ppdrag");
        talk.in(ENSKILT).says(KANSLI, "frist njure slutrapport 2026-12-01").hearsCard("lutrapport");
        talk.in(KANALEN)
                .says(
                        LEDAMOT,
                        "vägval vi avgränsar till vuxna i stället för alla åldrar eftersom barn utreds nationellt")
                .hearsCard("V1");
        talk.in(KANALEN).says(LEDAMOT, "ring + bättre samtal mellan klinikerna").hearsCard("R1");
    }

    private static Heard ordning(Heard page) {
        return page.shows("Kartlägg väntetiderna")
                .shows("vi avgränsar till vuxna")
                .shows("i stället för alla åldrar")
                .shows("Därför att barn utreds nationellt")
                .shows("1 vägval väntar på att ordföranden bekräftar")
                .shows("1 ring på vattnet är noterad")
                .shows("lutrapport")
                .shows(LEDAMOT.namn())
                .offers("Alla vägval");
    }

    @Test
    void onePageSaysWhatWasDecidedWhyAndWhatIsOpen(Talk talk) {
        underVag(talk);
        ordning(talk.in(ENSKILT).says(LEDAMOT, "överlämning njure").hearsCard("Överlämning: Benign njurkirurgi"))
                .clicks(LEDAMOT, "Alla vägval")
                .hearsCard("ägval");
        talk.in(ENSKILT).says(UTOMSTAENDE, "överlämning njure").hears("inte med i något delprojekt");
    }

    @Test
    void aReasonWithItsOwnWordIsSaidInIt(Talk talk) {
        talk.njure();
        talk.in(KANALEN)
                .says(LEDAMOT, "vägval vi ringer i stället för att skriva för att slippa kompletteringar")
                .hearsCard("V1");
        talk.in(ENSKILT)
                .says(LEDAMOT, "överlämning njure")
                .hearsCard("Överlämning")
                .shows("vi ringer i stället för att skriva. För att slippa kompletteringar")
                .showsNot("Därför att");
    }

    @Test
    void beforeAnythingIsThereThePageSaysSo(Talk talk) {
        talk.njure();
        talk.in(ENSKILT)
                .says(LEDAMOT, "överlämning njure")
                .hearsCard("Överlämning")
                .shows("Uppdraget är inte inskrivet än")
                .shows("Inga vägval är noterade")
                .shows("Inga frister");
    }

    @Test
    void aNewChairGetsItInAChatOfTheirOwnOnce(Talk talk) {
        underVag(talk);
        talk.in(ENSKILT).says(ANNAN_LEDAMOT, "hjälp");
        var staffed = talk.in(KANALEN).says(KANSLI, "bemanna njure ordförande @" + ANNAN_LEDAMOT.namn());
        staffed.hearsCard("är ordförande").shows("får en överlämning i sin egen chatt");
        staffed.again();
        ordning(talk.in(ENSKILT).eventuallyHears(ANNAN_LEDAMOT, "Överlämning: Benign njurkirurgi"));
        assertThat(talk.samling("utskick"))
                .filteredOn(u -> "overlamning".equals(u.getString("regel"))
                        && u.toString()
                                .contains(talk.person(ANNAN_LEDAMOT)
                                        .orElseThrow()
                                        .get("_id")
                                        .toString()))
                .hasSize(1);
    }

    @Test
    void whereThereIsNoChatYetTheOneWhoStaffsIsTold(Talk talk) {
        underVag(talk);
        talk.in(KANALEN)
                .says(KANSLI, "bemanna njure ledamot @" + UTOMSTAENDE.namn())
                .hearsCard("är ledamot")
                .shows("Tipsa gärna om «överlämning njure»");
        talk.in(KANALEN)
                .says(KANSLI, "bemanna njure adjungerad @" + ORDFORANDE.namn())
                .hearsCard("är adjungerad")
                .showsNot("överlämning");
    }
}
