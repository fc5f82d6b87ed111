package se.samverkan.ringar.bot.utskick;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Plats.KANALEN;
import static se.samverkan.ringar.bot.test.Vem.KANSLI;
import static se.samverkan.ringar.bot.test.Vem.LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.ORDFORANDE;

import org.junit.jupiter.api.Test;
import se.samverkan.ringar.bot.test.FalskTeams.Storning;
import se.samverkan.ringar.bot.test.Heard;
import se.samverkan.ringar.bot.test.Samtalstest;
import se.samverkan.ringar.bot.test.Talk;

@Samtalstest
class UtskickSamtalTest {

    /** A chair whom nobody has met, in a delprojekt without a channel, and a day on which a reminder was due. */
    private static Talk withLost(Talk talk, String namn, String kod) {
        talk.delprojekt(namn, kod).bemannad(ORDFORANDE, "ordförande", kod);
        talk.in(ENSKILT).says(KANSLI, "frist " + kod + " slutrapport 18 mars").hearsCard("Slutrapport inlämnad");
        return talk;
    }

    /** What other rules ask for at the start of a delprojekt has been sent. */
    private static void startIsOver(Talk talk) {
        talk.in(ENSKILT).says(KANSLI, "spola fram till 2026-03-03").hears("Nu är det tisdag 3 mars");
    }

    private static void dayComes(Talk talk) {
        talk.in(ENSKILT).says(KANSLI, "spola fram till 2026-03-04").hears("Nu är det onsdag 4 mars");
    }

    private static Heard utskick(Talk talk, String what) {
        return talk.in(ENSKILT).says(KANSLI, "utskick" + what).hearsCard("");
    }

    @Test
    void whatDidNotArriveIsShownWithWhyAndSentAgain(Talk talk) {
        withLost(talk, "Benign njurkirurgi", "njure");
        dayComes(talk);
        Heard card = utskick(talk, "")
                .shows("Kom inte fram")
                .shows("Slutrapport inlämnad till ordförande")
                .shows("personen har inte pratat med mig")
                .offers("Sänd igen", "Avskriv");

        talk.in(ENSKILT).says(ORDFORANDE, "hej").hearsCard("Det här kan du göra");
        card.clicks(KANSLI, "Sänd igen").hearsCard("Kom inte fram").shows("Den sänds nu");
        talk.in(ENSKILT).eventuallyHears(ORDFORANDE, "Slutrapport inlämnad");
        card.clicks(KANSLI, "Sänd igen").hearsCard("Kom inte fram").shows("Den har kommit fram");

        assertThat(talk.in(ENSKILT).unasked(ORDFORANDE, "Slutrapport")).hasSize(1);
        utskick(talk, " sända").shows("Sänd onsdag 4 mars").offersNot("Sänd igen");
    }

    @Test
    void whatMayHaveArrivedIsSentAgainOnlyForCertain(Talk talk) {
        withLost(talk, "Benign njurkirurgi", "njure");
        talk.in(ENSKILT).says(ORDFORANDE, "hej").hearsCard("Det här kan du göra");
        startIsOver(talk);
        talk.teams().nasta(new Storning.TarOchTappar());
        dayComes(talk);
        talk.in(ENSKILT).eventuallyHears(ORDFORANDE, "Slutrapport inlämnad");

        Heard card = utskick(talk, " ovissa").shows("Det är ovisst om den kom fram: Teams svarade inte");
        Heard question = card.clicks(KANSLI, "Sänd igen").hearsCard("Den kan redan ha kommit fram");
        question.clicks(KANSLI, "Låt vara").hearsCard("Ovisst").offers("Sänd igen");
        assertThat(talk.in(ENSKILT).unasked(ORDFORANDE, "Slutrapport")).hasSize(1);

        question.clicks(KANSLI, "Ja, sänd igen").hearsCard("Ovisst").shows("Den sänds nu");
        talk.in(ENSKILT).says(KANSLI, "spola fram till 2026-03-04 10:00").hears("Nu är det");
        assertThat(talk.in(ENSKILT).unasked(ORDFORANDE, "Slutrapport")).hasSize(2);
    }

    @Test
    void whatIsLeftAtThatCanBeOpenedAgain(Talk talk) {
        withLost(talk, "Benign njurkirurgi", "njure");
        dayComes(talk);
        Heard card = utskick(talk, "");
        Heard done = card.clicks(KANSLI, "Avskriv")
                .hearsCard("Kom inte fram")
                .shows("Avskriven")
                .offers("Ångra");
        card.clicks(KANSLI, "Avskriv").hearsCard("Kom inte fram").shows("Avskriven");
        utskick(talk, " avskrivna").shows("Slutrapport inlämnad").offers("Öppna igen");
        done.clicks(KANSLI, "Ångra")
                .hearsCard("Kom inte fram")
                .shows("Öppen igen")
                .offers("Avskriv");
        card.clicks(KANSLI, "Sänd igen").hearsCard("Kom inte fram");
    }

    @Test
    void aKontaktpersonSeesTheirOwnAndNobodyElseAny(Talk talk) {
        withLost(talk, "Benign njurkirurgi", "njure");
        withLost(talk, "Leverkirurgi", "lever");
        talk.bemannad(LEDAMOT, "kontaktperson", "njure");
        dayComes(talk);
        Heard all = utskick(talk, "").shows("Benign njurkirurgi").shows("Leverkirurgi");

        talk.in(ENSKILT)
                .says(LEDAMOT, "utskick")
                .hearsCard("Kom inte fram")
                .shows("Benign njurkirurgi")
                .showsNot("Leverkirurgi");
        talk.in(ENSKILT).says(ORDFORANDE, "utskick").hears("ser kansliet och kontaktpersonen");
        all.clicks(ORDFORANDE, "Avskriv").hears("gör kansliet eller kontaktpersonen");
        utskick(talk, " lever").shows("Leverkirurgi").showsNot("Benign njurkirurgi");
    }

    @Test
    void itIsToldInPrivateAndInWordsThatPeopleUse(Talk talk) {
        talk.njure();
        talk.in(KANALEN).says(KANSLI, "utskick").hears("i vår egen chatt");
        talk.in(ENSKILT).says(KANSLI, "utskick banan").hears("Jag förstår inte «banan»");
        utskick(talk, " njure väntar").shows("Väntar").shows("Här finns inget");
        utskick(talk, " idag").shows("Sända");
    }

    @Test
    void aLongListComesAPageAtATime(Talk talk) {
        for (int i = 1; i <= 7; i++) withLost(talk, "Delprojekt " + i, "dp-" + i);
        dayComes(talk);
        Heard first = utskick(talk, "").offersNot("Tillbaka");
        Heard second =
                first.clicks(KANSLI, "Visa fler").hearsCard("Kom inte fram").offers("Tillbaka");
        second.clicks(KANSLI, "Tillbaka").hearsCard("Kom inte fram").offersNot("Tillbaka");
    }
}
