package se.samverkan.ringar.bot.paminnelse;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Plats.KANALEN;
import static se.samverkan.ringar.bot.test.Vem.KANSLI;
import static se.samverkan.ringar.bot.test.Vem.LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.UTOMSTAENDE;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverkan.ringar.bot.test.Heard;
import se.samverkan.ringar.bot.test.Samtalstest;
import se.samverkan.ringar.bot.test.Talk;
import se.samverkan.ringar.store.person.Personer;

/** The kansli's letter of the week, for who wants it, and the notice of a new proposal. */
@Samtalstest
class VeckobrevSamtalTest {
    @BeforeEach
    @AfterEach
    void nothingSaid(Talk talk) {
        talk.in(ENSKILT).says(KANSLI, "hej");
        var people = talk.bot().bean(Personer.class);
        people.medIdentitet("prov-hyresgast/kansliet").ifPresent(kim -> people.valjerVeckobrev(kim, "sodra", null));
    }

    private static List<Heard> letters(Talk talk) {
        return talk.in(ENSKILT).unasked(KANSLI, "Veckan som gick");
    }

    private static void later(Talk talk, String day) {
        talk.in(ENSKILT).says(KANSLI, "spola fram till " + day).hears("Nu är det");
    }

    @Test
    void itComesEveryMondayToWhoAsksForItAndSaysWhatHappenedWaitsAndComes(Talk talk) {
        talk.njure();
        later(talk, "2026-03-10");
        assertThat(letters(talk)).isEmpty();
        talk.in(ENSKILT)
                .says(KANSLI, "veckobrev på")
                .hearsCard("Veckobrevet är på")
                .shows("nästa gång måndag 16 mars");
        talk.in(ENSKILT).says(KANSLI, "frist njure slutrapport 20 mars").hearsCard("Slutrapport inlämnad");
        talk.in(KANALEN)
                .says(LEDAMOT, "vägval vi väntar eftersom barn utreds nationellt")
                .hearsCard("V1 är noterat");
        later(talk, "2026-03-12");
        assertThat(letters(talk)).isEmpty();

        later(talk, "2026-03-17");
        assertThat(letters(talk)).hasSize(1);
        letters(talk)
                .getFirst()
                .shows("Hänt den senaste veckan: Benign njurkirurgi:")
                .shows("1 vägval och 0 ringar noterade")
                .shows("Kommer inom två veckor: fredag 20 mars Slutrapport inlämnad i Benign njurkirurgi")
                .clicks(KANSLI, "Sluta få veckobrevet")
                .hearsCard("Veckobrevet är av")
                .clicks(KANSLI, "Ångra")
                .hearsCard("Veckobrevet är på");
        later(talk, "2026-03-24");
        assertThat(letters(talk)).hasSize(2);

        talk.in(ENSKILT)
                .says(KANSLI, "veckobrev av")
                .hearsCard("Veckobrevet är av")
                .offers("Ångra");
        talk.in(ENSKILT)
                .says(KANSLI, "veckobrev av")
                .hearsCard("Veckobrevet är av")
                .offersNot("Ångra");
        later(talk, "2026-04-15");
        assertThat(letters(talk)).hasSize(2);
    }

    @Test
    void itCanBeSeenAtAnyTimeByTheKansliAlone(Talk talk) {
        talk.in(ENSKILT)
                .says(KANSLI, "veckobrev")
                .hearsCard("Veckan som gick")
                .shows("Väntar")
                .shows("Det kommer inget av sig självt")
                .offers("Få det varje vecka");
        talk.in(ENSKILT).says(KANSLI, "veckobrev kanske").hears("Skriv «veckobrev på»");
        talk.in(KANALEN).says(KANSLI, "veckobrev").hears("i din egen chatt");
        talk.in(ENSKILT).says(LEDAMOT, "veckobrev på").hears("Veckobrevet är kansliets");
    }

    @Test
    void aNewProposalIsToldOfOnceAndNotToWhoProposed(Talk talk) {
        talk.in(ENSKILT)
                .says(UTOMSTAENDE, "föreslå Gemensam jourlinje syfte kortare väntan")
                .hearsCard("Tack för");
        later(talk, "2026-03-04");
        var told = talk.in(ENSKILT).unasked(KANSLI, "Nytt förslag: Gemensam jourlinje");
        assertThat(told).hasSize(1);
        told.getFirst()
                .clicks(KANSLI, "Visa förslaget")
                .hearsCard("Förslag: Gemensam jourlinje")
                .shows("kortare väntan");

        talk.in(ENSKILT).says(KANSLI, "föreslå Kansliets eget").hearsCard("Tack för");
        later(talk, "2026-03-25");
        assertThat(talk.in(ENSKILT).unasked(KANSLI, "Nytt förslag")).hasSize(1);
    }
}
