package se.samverkan.ringar.bot.genomforande;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.genomforande.Forslagen.decides;
import static se.samverkan.ringar.bot.genomforande.Forslagen.withProposals;
import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Plats.KANALEN;
import static se.samverkan.ringar.bot.test.Vem.KANSLI;
import static se.samverkan.ringar.bot.test.Vem.LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.UTOMSTAENDE;

import org.junit.jupiter.api.Test;
import se.samverkan.ringar.bot.test.Heard;
import se.samverkan.ringar.bot.test.Samtalstest;
import se.samverkan.ringar.bot.test.Talk;

/** What a region has decided and told can be read again, by whoever may only read it. */
@Samtalstest
class LasaBeslutSamtalTest {
    @Test
    void theDecisionInForceAndTheOnesBefore(Talk talk) {
        withProposals(talk);
        decides(talk, "Skåne bordlagt till 14 april 2026-01-20 § 12 dnr 2025-400");
        decides(talk, "Skåne bifall 2026-02-20 § 45 dnr 2025-456 kansliets dnr 2025-123 https://skane.example/45");
        decides(talk, "Halland avslag 2026-02-12 § 7 dnr 2025-777");
        talk.in(KANALEN)
                .says(LEDAMOT, "protokollsutdrag njure Skåne")
                .hearsCard("Det här har Region Skåne beslutat om Benign njurkirurgi")
                .shows("Gemensam remissmall")
                .shows("bifall fredag 20 februari")
                .shows("§ 45")
                .shows("2025-456")
                .shows("2025-123")
                .shows("skane.example/45")
                .shows("Noterat av")
                .shows("(ersatt)")
                .shows("§ 12")
                .shows("2025-400")
                .shows("bordlagt till tisdag 14 april")
                .showsNot("2025-777")
                .offers("Öppna protokollsutdraget")
                .offersNot("Rätta eller notera nytt", "Ångra");
        talk.in(KANALEN)
                .says(LEDAMOT, "protokollsutdrag njure")
                .hearsCard("Beslut hos huvudmännen")
                .offers("Visa")
                .offersNot("Notera beslut");
        talk.in(KANALEN)
                .says(LEDAMOT, "protokollsutdrag njure Kronoberg?")
                .hearsCard("Region Kronoberg har inte beslutat om Benign njurkirurgi än");
        talk.in(KANALEN).says(LEDAMOT, "protokollsutdrag njure Skåne notera").hears("noterar");
    }

    @Test
    void whoeverMayNoteReadsFirstAndGetsTheFormWithAButton(Talk talk) {
        withProposals(talk);
        decides(talk, "Skåne delvis bifall förslag 2 2026-02-20 § 45");
        Heard form = talk.in(ENSKILT)
                .says(KANSLI, "protokollsutdrag njure Skåne")
                .hearsCard("Det här har Region Skåne beslutat")
                .shows("avslag fredag 20 februari")
                .shows("bifall fredag 20 februari")
                .clicks(KANSLI, "Rätta eller notera nytt")
                .hearsCard("Beslut i Region Skåne om Benign njurkirurgi");
        assertThat(form.field("Paragraf")).isEqualTo("45");
        Heard noted = talk.in(ENSKILT)
                .says(KANSLI, "protokollsutdrag njure Skåne delvis bifall förslag 2 § 46")
                .hearsCard("Region Skåne: delvis bifall");
        noted.clicks(KANSLI, "Ångra").hearsCard("Tillbakataget");
        talk.in(ENSKILT)
                .says(KANSLI, "protokollsutdrag njure Skåne")
                .hearsCard("Det här har Region Skåne beslutat")
                .shows("§ 46")
                .shows("åtgärdsförslag som bifölls: 2")
                .shows("(tillbakataget)");
    }

    @Test
    void manyEarlierDecisionsAreReadAPageAtATime(Talk talk) {
        withProposals(talk);
        for (int i = 1; i <= 10; i++) decides(talk, "Skåne bifall 2026-02-20 § " + (100 + i));
        talk.in(KANALEN)
                .says(LEDAMOT, "protokollsutdrag njure Skåne")
                .hearsCard("Det här har Region Skåne beslutat")
                .shows("§ 110")
                .shows("§ 102")
                .showsNot("§ 101")
                .clicks(LEDAMOT, "Visa fler")
                .hearsCard("Det här har Region Skåne beslutat")
                .shows("§ 101")
                .showsNot("§ 110");
    }

    @Test
    void aHandlaggareReadsTheOwnRegionOnly(Talk talk) {
        withProposals(talk);
        decides(talk, "Skåne bifall 2026-02-20 dnr 2025-456");
        decides(talk, "Halland avslag 2026-02-12 dnr 2025-777");
        talk.in(ENSKILT).says(UTOMSTAENDE, "jag är handläggare i Skåne").hears("Nu talar du som");
        talk.in(ENSKILT)
                .says(UTOMSTAENDE, "protokollsutdrag njure Skåne")
                .hearsCard("Det här har Region Skåne beslutat")
                .shows("2025-456")
                .offers("Rätta eller notera nytt");
        talk.in(ENSKILT).says(UTOMSTAENDE, "protokollsutdrag njure Halland").saysNothingOf("2025-777");
    }

    @Test
    void whatWasToldOfImplementationIsReadFromTheStart(Talk talk) {
        withProposals(talk);
        decides(talk, "Skåne bifall 2026-02-20");
        talk.in(ENSKILT)
                .says(KANSLI, "införande njure Skåne förslag 1 hinder ingen har tid")
                .hearsCard("Region Skåne: hinder");
        talk.in(ENSKILT)
                .says(KANSLI, "införande njure Skåne förslag 1 pågår mallen kommer från 2")
                .hearsCard("Region Skåne: pågår")
                .shows("mallen kommer från 2");
        Heard read = talk.in(KANALEN)
                .says(LEDAMOT, "införande njure Skåne")
                .hearsCard("Så har Region Skåne berättat om Benign njurkirurgi")
                .shows("1. Gemensam remissmall")
                .shows("pågår: mallen kommer från 2")
                .shows("hinder: ingen har tid")
                .offersNot("Notera hur långt");
        assertThat(read.allText().toString()).containsSubsequence("pågår", "hinder");
        talk.in(ENSKILT)
                .says(KANSLI, "införande njure Skåne")
                .hearsCard("Så har Region Skåne berättat")
                .clicks(KANSLI, "Notera hur långt")
                .hearsCard("Hur långt har Region Skåne kommit");
        talk.in(ENSKILT)
                .says(KANSLI, "historik njure")
                .hearsCard("Historik")
                .shows("Region Skåne: pågår, åtgärdsförslag 1")
                .clicks(KANSLI, "Visa")
                .hearsCard("Region Skåne: pågår, åtgärdsförslag 1")
                .shows("mallen kommer från 2");
    }
}
