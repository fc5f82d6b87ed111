package se.samverkan.ringar.bot.folk;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Plats.KANALEN;
import static se.samverkan.ringar.bot.test.Vem.ANNAN_LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.KANSLI;
import static se.samverkan.ringar.bot.test.Vem.LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.ORDFORANDE;
import static se.samverkan.ringar.bot.test.Vem.UTOMSTAENDE;

import java.time.LocalDateTime;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import se.samverkan.ringar.bot.test.Heard;
import se.samverkan.ringar.bot.test.Samtalstest;
import se.samverkan.ringar.bot.test.Talk;

@Samtalstest
class FolkSamtalTest {

    @Test
    void aPauseIsSetToldAndTakenBack(Talk talk) {
        talk.njure();
        Heard paused = talk.in(ENSKILT)
                .says(ORDFORANDE, "pausa till 15 augusti")
                .hearsCard("Dina påminnelser vilar till")
                .shows("De väntar på dig så länge");
        paused.clicks(ORDFORANDE, "Ångra").hearsCard("Dina påminnelser kommer som vanligt");
        paused.clicks(ORDFORANDE, "Ångra").hearsCard("Dina påminnelser kommer som vanligt");
        talk.in(ENSKILT)
                .says(ORDFORANDE, "mina uppgifter")
                .hearsCard("Det här har jag sparat om dig")
                .showsNot("till lördag");
    }

    @Test
    void whyIsNeitherAskedForNorStored(Talk talk) {
        talk.in(ENSKILT)
                .says(LEDAMOT, "pausa till 15 augusti för jag har föräldraledighet")
                .hearsCard("Dina påminnelser vilar till")
                .shows("Det har jag inte sparat");
        talk.ingenstans("föräldraledighet");
        talk.in(ENSKILT)
                .says(LEDAMOT, "sluta pausa")
                .hearsCard("kommer som vanligt")
                .showsNot("inte sparat");
        talk.in(ENSKILT)
                .says(LEDAMOT, "pausa")
                .hearsCard("Hur länge")
                .fill("De kommer igen den", "2026-08-15")
                .clicks(LEDAMOT, "Pausa")
                .hearsCard("vilar till");
        talk.in(ENSKILT).says(LEDAMOT, "pausa till 2026-01-02").hears("har redan varit");
    }

    @Test
    void theStandinGetsThemMeanwhile(Talk talk) {
        talk.njure();
        Heard named = talk.in(KANALEN)
                .says(ORDFORANDE, "ersättare @" + LEDAMOT.namn())
                .hearsCard(LEDAMOT.namn() + " är din ersättare");
        talk.in(ENSKILT)
                .says(ORDFORANDE, "pausa till 15 augusti")
                .hearsCard("vilar")
                .shows(LEDAMOT.namn() + " får dem");
        talk.in(ENSKILT).says(ORDFORANDE, "ersättare jag").hears("Du kan inte vara din egen ersättare");
        named.clicks(ORDFORANDE, "Ångra").hearsCard("Du har ingen ersättare");
        talk.in(ENSKILT).says(ORDFORANDE, "ingen ersättare").hearsCard("Du har ingen ersättare");
    }

    @Test
    void whatIsStoredIsShownToOneselfOnly(Talk talk) {
        talk.njure();
        talk.in(KANALEN).says(LEDAMOT, "vägval vi väntar på Halland").hearsCard("V1 är noterat");
        talk.in(KANALEN).says(LEDAMOT, "mina uppgifter").hears("Skriv det till mig i vår egen chatt");
        talk.in(ENSKILT)
                .says(LEDAMOT, "mina uppgifter")
                .hearsCard("Det här har jag sparat om dig")
                .shows(LEDAMOT.namn())
                .shows("Benign njurkirurgi (ledamot)")
                .offers("Glöm mig");
    }

    @Test
    void theForgottenIsGoneButWhatWasNotedStays(Talk talk) {
        talk.njure();
        talk.in(KANALEN).says(LEDAMOT, "vägval vi väntar på Halland").hearsCard("V1 är noterat");
        Heard question = talk.in(ENSKILT)
                .says(LEDAMOT, "glöm mig")
                .hearsCard("Ska jag glömma dig?")
                .shows("Du lämnar Benign njurkirurgi");
        talk.in(ENSKILT).says(LEDAMOT, "mina uppgifter").hearsCard("Det här").shows("Benign");
        Document before = talk.person(LEDAMOT).orElseThrow();
        question.clicks(LEDAMOT, "Glöm mig").hearsCard("Nu har jag glömt dig");
        question.clicks(LEDAMOT, "Glöm mig").hearsCard("Nu har jag glömt dig");
        assertThat(talk.person(LEDAMOT)).isEmpty();
        assertThat(talk.samling("personer"))
                .filteredOn(p -> p.get("_id").equals(before.get("_id")))
                .allMatch(p -> "borttagen person".equals(p.getString("namn")) && !p.containsKey("chatt"));
        assertThat(talk.samling("konversationer")).noneMatch(k -> k.get("_id").equals(before.get("chatt")));
        talk.in(ENSKILT).says(KANSLI, "visa njure V1").hearsCard("V1").shows("vi väntar på Halland");
        talk.in(ENSKILT).says(KANSLI, "status njure").hearsCard("Benign").showsNot("Ledamot");
        talk.in(ENSKILT).says(LEDAMOT, "mina uppgifter").hearsCard("Det här").showsNot("Benign");
    }

    @Test
    void whoeverOthersRestOnHandsOverFirst(Talk talk) {
        talk.njure();
        talk.bemannad(ANNAN_LEDAMOT, "kontaktperson", "njure");
        talk.in(ENSKILT).says(ANNAN_LEDAMOT, "glöm mig").hears("bemanna njure kontaktperson");
        talk.in(ENSKILT).says(ORDFORANDE, "glöm mig").hearsCard("Ska jag").shows("står då utan ordförande");
        talk.in(ENSKILT).says(KANSLI, "glöm mig").hears("någon måste ta över först");
    }

    @Test
    void theKansliLetsOthersIn(Talk talk) {
        talk.in(KANALEN).says(UTOMSTAENDE, "roll kansli @" + UTOMSTAENDE.namn()).hears("ger och tar kansliet");
        talk.in(ENSKILT).says(UTOMSTAENDE, "roller").hears("ger och tar kansliet");
        Heard given = talk.in(KANALEN)
                .says(KANSLI, "roll kansli @" + LEDAMOT.namn())
                .hearsCard(LEDAMOT.namn() + " är nu kansli");
        talk.in(ENSKILT)
                .says(LEDAMOT, "roller")
                .hearsCard("Roller i hela samverkan")
                .shows(LEDAMOT.namn());
        given.clicks(UTOMSTAENDE, "Ångra").hears("ger och tar kansliet");
        given.clicks(KANSLI, "Ångra").hearsCard("är inte längre kansli");
        talk.in(ENSKILT).says(LEDAMOT, "roller").hears("ger och tar kansliet");
        talk.in(KANALEN).says(KANSLI, "ta roll kansli @" + KANSLI.namn()).hears("står som kansli i samverkans fil");
    }

    @Test
    void aHandlaggareIsOfARegion(Talk talk) {
        talk.in(KANALEN).says(KANSLI, "roll handläggare @" + LEDAMOT.namn()).hears("I vilken region");
        talk.in(KANALEN)
                .says(KANSLI, "roll handläggare i Skåne @" + LEDAMOT.namn())
                .hearsCard("är nu handläggare, Region Skåne");
        talk.in(ENSKILT).says(KANSLI, "roller").hearsCard("Roller").shows(LEDAMOT.namn() + " (Region Skåne)");
        talk.in(KANALEN)
                .says(KANSLI, "ta roll handläggare Skåne @" + LEDAMOT.namn())
                .hearsCard("är inte längre handläggare");
        talk.in(KANALEN).says(KANSLI, "ta roll handläggare @" + LEDAMOT.namn()).hears("inget att ta");
    }

    @Test
    void aStandinTillADayMayWhatTheAbsentOneMayUntilThatDayAndNoLonger(Talk talk) {
        talk.klockan(LocalDateTime.parse("2026-03-02T09:00"));
        talk.njure();
        talk.in(ENSKILT).says(KANSLI, "frist njure delrapport 2026-09-01").hearsCard("elrapport");
        talk.in(ENSKILT).says(ANNAN_LEDAMOT, "status njure").hears("inte med i något delprojekt");
        talk.in(ENSKILT)
                .says(LEDAMOT, "skjut upp njure delrapport till 2026-10-01")
                .hears("ordförande");
        Heard named = talk.in(KANALEN)
                .says(ORDFORANDE, "ersättare @" + ANNAN_LEDAMOT.namn() + " till 15 augusti för jag blir sjukskriven")
                .hearsCard(ANNAN_LEDAMOT.namn() + " är din ersättare")
                .shows("Din paus gäller till")
                .shows("inte sparat");
        talk.ingenstans("sjukskriven");
        talk.in(ENSKILT)
                .says(ANNAN_LEDAMOT, "skjut upp njure delrapport till 2026-10-01")
                .hearsCard("elrapport");
        talk.in(ENSKILT).says(ANNAN_LEDAMOT, "påminnelser").hearsCard("åminnelser");
        talk.in(KANALEN).says(ANNAN_LEDAMOT, "bemanna njure ledamot jag").hears("kontaktperson");
        named.clicks(ORDFORANDE, "Ångra").hearsCard("Du har ingen ersättare").shows("Just nu får du dina påminnelser");
        talk.in(ENSKILT)
                .says(ANNAN_LEDAMOT, "skjut upp njure delrapport till 2026-10-02")
                .hears("inte med i något delprojekt");
        talk.in(KANALEN)
                .says(ORDFORANDE, "ersättare @" + ANNAN_LEDAMOT.namn() + " till 15 augusti")
                .hearsCard("är din");
        talk.klockan(LocalDateTime.parse("2026-08-14T15:00"));
        talk.in(ENSKILT)
                .says(ANNAN_LEDAMOT, "skjut upp njure delrapport till 2026-10-03")
                .hearsCard("elrapport");
        talk.klockan(LocalDateTime.parse("2026-08-15T09:00"));
        talk.in(ENSKILT)
                .says(ANNAN_LEDAMOT, "skjut upp njure delrapport till 2026-10-04")
                .hears("inte med i något delprojekt");
        talk.klockan(LocalDateTime.parse("2026-03-02T09:00"));
    }

    @Test
    void theKanslisStandinGivesNobodyRights(Talk talk) {
        talk.njure();
        talk.in(KANALEN)
                .says(KANSLI, "ersättare @" + LEDAMOT.namn() + " till 15 augusti")
                .hearsCard("är din");
        talk.in(ENSKILT).says(LEDAMOT, "utskick").saysNothingOf("ser kontaktpersonen");
        talk.in(KANALEN).says(LEDAMOT, "roll kansli @" + LEDAMOT.namn()).hears("ger och tar kansliet");
        talk.in(ENSKILT).says(KANSLI, "ingen ersättare").hearsCard("Du har ingen");
        talk.in(ENSKILT).says(KANSLI, "sluta pausa").hearsCard("som vanligt");
    }
}
