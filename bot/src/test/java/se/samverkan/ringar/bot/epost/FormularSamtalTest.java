package se.samverkan.ringar.bot.epost;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Posten.HANDLAGGAREN;
import static se.samverkan.ringar.bot.test.Posten.REGISTRATUREN;
import static se.samverkan.ringar.bot.test.Vem.KANSLI;
import static se.samverkan.ringar.bot.test.Vem.LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.ORDFORANDE;

import com.mongodb.client.model.Updates;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.samverkan.ringar.bot.epost.Lankar.Lank;
import se.samverkan.ringar.bot.epost.Lankar.Last;
import se.samverkan.ringar.bot.test.Posten;
import se.samverkan.ringar.bot.test.Posttest;
import se.samverkan.ringar.bot.test.Talk;
import se.samverkan.ringar.store.person.Personer;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.samverkan.Samverkan;

/** What the form that a letter leads to takes, and does not. */
@Posttest
class FormularSamtalTest {
    private static final Map<String, String> BIFALL = Map.of("u1", "BIFALL", "u2", "BIFALL", "dag", "2026-03-10");
    private static final int MIB = 1 << 20;

    private static byte[] pdf(int length) {
        var file = new byte[length];
        System.arraycopy("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), 0, file, 0, 8);
        return file;
    }

    private static void later(Posten posten, String day) {
        posten.talk().in(ENSKILT).says(KANSLI, "spola fram till " + day).hears("Nu är det");
    }

    private static Map<String, String> med(String key, String value) {
        var all = new java.util.HashMap<>(BIFALL);
        all.put(key, value);
        return all;
    }

    @Test
    void whoIsTheWrongOneToAskSaysSoAndTheKontaktpersonTakesOver(Posten posten) {
        String token = posten.fragatSkane();
        assertThat(posten.get(token).body()).contains("Det här ska någon annan ha");
        assertThat(posten.post(token, Map.of("gor", "fel", "vem", "nämndsekreteraren, inte jag"))
                        .body())
                .contains("Tack");
        assertThat(posten.post(token, BIFALL).body()).contains("Redan besvarat");
        assertThat(posten.beslut()).isEmpty();
        later(posten, "2026-05-05");
        assertThat(posten.till(HANDLAGGAREN)).hasSize(1);
        assertThat(posten.talk().in(ENSKILT).unasked(KANSLI, "Beslut i Region Skåne om Benign njurkirurgi"))
                .isNotEmpty();
    }

    @Test
    void whatWasNotedOfTheSameDecisionIsKeptWhenTheLetterIsAnswered(Posten posten) {
        String token = posten.fragatSkane();
        posten.talk()
                .in(ENSKILT)
                .says(KANSLI, "protokollsutdrag njure Skåne bifall 2026-03-10 § 45 dnr 2026-77 kansliets dnr 2025-9")
                .hearsCard("Region Skåne: bifall");
        assertThat(posten.post(token, med("lank", "https://skane.example/45")).body())
                .contains("Tack");
        posten.talk()
                .in(ENSKILT)
                .says(KANSLI, "verifiera njure")
                .hearsCard("Verifierat: Region Skåne: bifall")
                .shows("§ 45")
                .shows("2026-77")
                .shows("2025-9")
                .shows("skane.example/45");
    }

    @Test
    void whatIsBordlagtIsQuietUntilItsDayAndThenAskedForAgain(Posten posten) {
        String token = posten.fragatSkane();
        var tabled = Map.of("u1", "BORDLAGT", "u2", "BORDLAGT");
        assertThat(posten.post(token, tabled).body()).contains("till vilken dag");
        assertThat(posten.post(token, Map.of("u1", "BORDLAGT", "u2", "BORDLAGT", "till", "2026-03-01"))
                        .body())
                .contains("framåt i tiden");
        assertThat(posten.post(token, Map.of("u1", "BORDLAGT", "u2", "BORDLAGT", "till", "2026-05-20"))
                        .body())
                .contains("Tack");
        later(posten, "2026-05-19");
        assertThat(posten.till(HANDLAGGAREN)).hasSize(1);
        later(posten, "2026-05-21");
        assertThat(posten.brev(HANDLAGGAREN, 2)).hasSize(2);
        // the new letter has a link of its own, and the old one is used
        String next = Posten.token(Posten.text(posten.till(HANDLAGGAREN).getLast()));
        assertThat(next).isNotEqualTo(token);
        assertThat(posten.get(token).body()).contains("Redan besvarat");
        assertThat(posten.post(next, BIFALL).body()).contains("Tack");
    }

    @Test
    void whereThereIsNoProtokollNothingMoreIsAskedAndNothingPassedOn(Posten posten) {
        String token = posten.fragatSkane();
        assertThat(posten.post(token, med("inget", "ja")).body()).contains("Tack");
        assertThat(posten.beslut()).allMatch(b -> b.getBoolean("ingetProtokoll"));
        posten.talk()
                .in(ENSKILT)
                .says(KANSLI, "verifiera njure Skåne")
                .hearsCard("Verifierat: Region Skåne: bifall tisdag 10 mars")
                .shows("Inget protokoll finns");
        later(posten, "2026-05-05");
        assertThat(posten.till(HANDLAGGAREN)).hasSize(1);
        assertThat(posten.till(REGISTRATUREN)).isEmpty();
    }

    @Test
    void theLevelIsKept(Posten posten) {
        String token = posten.fragatSkane();
        assertThat(posten.get(token).body()).contains("Politiskt beslut", "Beslut på tjänstemannanivå");
        assertThat(posten.post(token, med("niva", "TJANSTEMAN")).body()).contains("Tack");
        assertThat(posten.beslut()).allMatch(b -> b.getString("niva").equals("TJANSTEMAN"));
    }

    @Test
    void aFileThatIsTooLargeOrNoPdfIsRefusedAndTheRestStaysFilledIn(Posten posten) {
        String token = posten.fragatSkane();
        for (byte[] large : List.of(pdf(20 * MIB + 1), pdf(30 * MIB))) {
            var answer = posten.post(token, BIFALL, "utdrag.pdf", large);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("Filen är för stor", "role=\"alert\"");
        }
        var word =
                posten.post(token, med("dnr", "2026-77"), "utdrag.pdf", "PK ord".getBytes(StandardCharsets.US_ASCII));
        assertThat(word.statusCode()).isEqualTo(422);
        assertThat(word.body()).contains("Filen är ingen PDF", "value=\"2026-77\"", "value=\"BIFALL\" selected");
        assertThat(posten.beslut()).isEmpty();
        assertThat(posten.talk().samling("dokument"))
                .noneMatch(file -> file.get("langd", Number.class).longValue() > 20 * MIB);
        assertThat(posten.post(token, BIFALL, "utdrag.pdf", pdf(20 * MIB)).body())
                .contains("Tack");
    }

    @Test
    void usedManyTimesAtOnceItIsOneAnswer(Posten posten) {
        String token = posten.fragatSkane();
        int files = posten.talk().samling("dokument").size();
        try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 6)
                    .forEach(i -> together.execute(() -> posten.post(token, BIFALL, "utdrag.pdf", pdf(100 + i))));
        }
        assertThat(posten.beslut()).hasSize(1);
        assertThat(posten.talk().samling("dokument")).hasSize(files + 1);
        assertThat(posten.post(token, Map.of("u1", "AVSLAG", "dag", "2026-03-10"))
                        .body())
                .contains("Redan besvarat");
        assertThat(posten.beslut()).hasSize(1);
    }

    @Test
    void theLinkOfOneRegionIsNoUseForAnotherAndIsOver(Posten posten) {
        Talk talk = posten.talk();
        String token = posten.fragatSkane();
        Document hallands = talk.samling("utskick").stream()
                .filter(u -> "halland".equals(u.getString("amne"))
                        && u.getString("regel").equals("protokollsutdrag"))
                .findFirst()
                .orElseThrow();
        var lankar = posten.bot().bean(Lankar.class);
        Lank link = ((Last.Galler) lankar.las(token)).lank();
        String turned = token.replace(link.om(), String.valueOf(hallands.get("_id")));
        assertThat(posten.get(turned).statusCode()).isEqualTo(404);
        assertThat(posten.get(turned).body()).doesNotContain("Halland", "njurkirurgi");
        assertThat(posten.post(turned, BIFALL).statusCode()).isEqualTo(404);
        // what the form says of a region is not asked about
        assertThat(posten.post(token, med("huvudman", "halland")).body()).contains("Tack");
        assertThat(posten.beslut()).allMatch(b -> b.getString("huvudman").equals("skane"));

        String over = lankar.skriv(new Lank(
                link.syfte(),
                link.om(),
                link.person(),
                posten.bot().bean(Clock.class).instant().minusSeconds(1)));
        assertThat(posten.get(over).statusCode()).isEqualTo(410);
        assertThat(posten.post(over, BIFALL).statusCode()).isEqualTo(410);
    }

    /** Skåne is asked by mail through the official it has in the whole samverkan, and nobody in the delprojekt. */
    private static String askedThroughTheRole(Posten posten) {
        Talk talk = posten.talk();
        talk.njure();
        talk.in(ENSKILT).says(KANSLI, "roll handläggare Skåne " + HANDLAGGAREN).hearsCard("handläggare");
        talk.in(ENSKILT)
                .says(ORDFORANDE, "åtgärdsförslag Gemensam remissmall till Skåne")
                .hearsCard("Åtgärdsförslaget är tillagt");
        approved(talk);
        later(posten, "2026-03-31");
        return Posten.token(Posten.text(posten.brev(HANDLAGGAREN, 1).getFirst()));
    }

    private static void approved(Talk talk) {
        talk.in(ENSKILT)
                .says(KANSLI, "beslut njure nämnden godkänd 2026-02-27")
                .hearsCard("")
                .fill("Varför kommer det i annan ordning?", "nämnden tog upp det direkt")
                .clicks(KANSLI, "Notera ändå");
    }

    private static void nothingIsShown(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body())
                .contains("Länken har slutat gälla")
                .doesNotContain("njurkirurgi", "Gemensam", "Skåne", "<form", KANSLI.namn());
    }

    @Test
    void theLinkOfWhoIsTheRegionsOfficialNoMoreShowsAndTakesNothing(Posten posten) {
        String token = askedThroughTheRole(posten);
        assertThat(posten.get(token).body()).contains("Gemensam remissmall");
        posten.talk()
                .in(ENSKILT)
                .says(KANSLI, "ta roll handläggare Skåne " + HANDLAGGAREN)
                .hearsCard("");
        nothingIsShown(posten.get(token));
        nothingIsShown(posten.post(token, Map.of("u1", "AVSLAG", "dag", "2026-03-10")));
        nothingIsShown(posten.post(token, Map.of("gor", "fel")));
        assertThat(posten.beslut()).isEmpty();
        assertThat(posten.talk().samling("delprojekt").getFirst().getList("svar", Document.class))
                .isEmpty();
        // whoever is the official again, here or in the whole samverkan, may answer by the same letter
        posten.talk()
                .in(ENSKILT)
                .says(KANSLI, "bemanna njure handläggare Skåne " + HANDLAGGAREN)
                .hearsCard("är handläggare");
        assertThat(posten.post(token, Map.of("u1", "AVSLAG", "dag", "2026-03-10"))
                        .body())
                .contains("Tack");
    }

    @Test
    void aStandInAnswersForTheRegionUntilTheAbsenceIsOver(Posten posten) {
        var lankar = posten.bot().bean(Lankar.class);
        Lank link = ((Last.Galler) lankar.las(posten.fragatSkane())).lank();
        posten.talk()
                .in(ENSKILT)
                .says(KANSLI, "bemanna njure handläggare Skåne borta@skane.example")
                .hearsCard("är handläggare");
        var personer = posten.bot().bean(Personer.class);
        var absent = personer.mott("mailto:borta@skane.example", "Borta", "borta@skane.example");
        var standin = personer.mott("mailto:vikarie@skane.example", "Vikarie", "vikarie@skane.example");
        String samverkan = posten.bot().bean(Samverkan.class).id();
        personer.ersatts(absent, samverkan, standin.id());
        personer.pausar(absent, samverkan, LocalDate.of(2026, 4, 10));
        String lent = lankar.skriv(new Lank(link.syfte(), link.om(), standin.id(), link.till()));
        String own = lankar.skriv(new Lank(link.syfte(), link.om(), absent.id(), link.till()));
        assertThat(posten.get(lent).body()).contains("Gemensam remissmall");
        later(posten, "2026-04-13");
        nothingIsShown(posten.get(lent));
        nothingIsShown(posten.post(lent, BIFALL));
        assertThat(posten.post(own, BIFALL).body()).contains("Tack");
    }

    @Test
    void whoItHasBeenHandedToAnswersByLetterAsTheRegionWould(Posten posten) {
        String token = posten.fragatSkane();
        Talk talk = posten.talk();
        talk.in(ENSKILT)
                .says(KANSLI, "bemanna njure kontaktperson kim@sodra.example")
                .hearsCard("är kontaktperson");
        assertThat(posten.post(token, Map.of("gor", "fel")).body()).contains("Tack");
        later(posten, "2026-05-05");
        String handed = posten.brev("kim@sodra.example", 1).stream()
                .map(Posten::text)
                .filter(text -> text.contains("/svar/"))
                .map(Posten::token)
                .findFirst()
                .orElseThrow();
        assertThat(posten.get(handed).body()).contains("Gemensam remissmall");
        assertThat(posten.post(handed, BIFALL).body()).contains("Tack");
    }

    @Test
    void whereThereIsNoKontaktpersonTheKansliThatTheFileNamesTakesOver(Posten posten) {
        String token = posten.fragatSkane();
        withoutKontaktperson(posten);
        assertThat(posten.post(token, Map.of("gor", "fel")).body()).contains("Tack");
        later(posten, "2026-05-05");
        assertThat(posten.till(HANDLAGGAREN)).hasSize(1);
        assertThat(posten.talk().in(ENSKILT).unasked(KANSLI, "Beslut i Region Skåne om Benign njurkirurgi"))
                .isNotEmpty();
    }

    /** As where the last one has been forgotten. */
    private static void withoutKontaktperson(Posten posten) {
        posten.bot()
                .bean(MongoTemplate.class)
                .getCollection("delprojekt")
                .updateMany(new Document(), Updates.pull("bemanning", new Document("roll", Roll.KONTAKTPERSON.name())));
    }

    @Test
    void aStandInNotesForWhoWasInTheGroupUntilTheAbsenceIsOver(Posten posten) {
        Talk talk = posten.talk();
        talk.njure();
        approved(talk);
        talk.in(ENSKILT)
                .says(LEDAMOT, "ersättare vikarie@halland.example till 2026-05-29")
                .hearsCard("");
        later(posten, "2026-05-28");
        String token = Posten.token(
                Posten.text(posten.brev("vikarie@halland.example", 1).getFirst()));
        assertThat(posten.get(token).body()).contains("Vad vill du notera om");
        Map<String, String> said = Map.of("slag", "plus", "text", "kortare köer i hela länet");
        later(posten, "2026-06-01");
        nothingIsShown(posten.post(token, said));
        assertThat(talk.samling("anteckningar")).isEmpty();
        talk.in(ENSKILT)
                .says(LEDAMOT, "ersättare vikarie@halland.example till 2026-06-29")
                .hearsCard("");
        assertThat(posten.post(token, said).body()).contains("Tack");
        assertThat(talk.samling("anteckningar")).hasSize(1);
    }

    @Test
    void thePatientRepresentativeNotesAVagvalOrARing(Posten posten) {
        Talk talk = posten.talk();
        talk.njure();
        for (String address : List.of("per@patient.example", "pia@patient.example")) {
            talk.in(ENSKILT)
                    .says(KANSLI, "bemanna njure patientrepresentant " + address)
                    .hearsCard("är patient");
        }
        talk.in(ENSKILT)
                .says(KANSLI, "beslut njure nämnden godkänd 2026-02-27")
                .hearsCard("")
                .fill("Varför kommer det i annan ordning?", "nämnden tog upp det direkt")
                .clicks(KANSLI, "Notera ändå");
        later(posten, "2026-05-28");
        String per =
                Posten.token(Posten.text(posten.brev("per@patient.example", 2).getLast()));
        String pia =
                Posten.token(Posten.text(posten.brev("pia@patient.example", 2).getLast()));

        assertThat(posten.get(per).body()).contains("Vad vill du notera om Benign njurkirurgi?");
        assertThat(posten.post(per, Map.of("text", "något")).body()).contains("Välj vad det är");
        assertThat(posten.post(
                                per,
                                Map.of(
                                        "slag",
                                        "vagval",
                                        "text",
                                        "vi valde telefon framför brev",
                                        "skal",
                                        "det går fortare"))
                        .body())
                .contains("Tack");
        assertThat(posten.post(pia, Map.of("slag", "plus", "text", "jag vet vem jag ska ringa"))
                        .body())
                .contains("Tack");
        assertThat(posten.post(pia, Map.of("slag", "minus", "text", "en gång till"))
                        .body())
                .contains("Redan besvarat");
        assertThat(talk.samling("anteckningar")).hasSize(2);
        talk.in(ENSKILT)
                .says(KANSLI, "visa njure V1")
                .hearsCard("V1")
                .shows("vi valde telefon framför brev")
                .shows("det går fortare");
        talk.in(ENSKILT).says(KANSLI, "visa njure R1").hearsCard("R1").shows("jag vet vem jag ska ringa");
    }
}
