package se.samverkan.ringar.bot.epost;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Vem.KANSLI;
import static se.samverkan.ringar.bot.test.Vem.ORDFORANDE;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverkan.ringar.bot.epost.Lankar.Lank;
import se.samverkan.ringar.bot.epost.Lankar.Last;
import se.samverkan.ringar.bot.test.Heard;
import se.samverkan.ringar.bot.test.Posten;
import se.samverkan.ringar.bot.test.Ringarna;
import se.samverkan.ringar.bot.test.Talk;
import se.samverkan.ringar.store.hemlighet.Hemligheter;
import se.samverkan.ringar.store.samverkan.Samverkan;
import se.samverkan.ringar.store.test.Testdatabas;

/** A region's official, who is not in Teams, is reminded by mail and answers in the form. */
class EpostSamtalTest {
    private static final String ADDRESS = "hanna@skane.example";
    private static final Pattern TOKEN = Pattern.compile("/svar/([\\w.-]+)");
    private static final GreenMail POST = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private static Ringarna bot;
    private Talk talk;

    @BeforeAll
    static void start() {
        POST.start();
        bot = Ringarna.starta(
                Testdatabas.INBADDAD.nyUri(),
                "ringar.epost.host=127.0.0.1",
                "ringar.epost.port=" + POST.getSmtp().getPort(),
                "ringar.epost.kryptering=false",
                "ringar.epost.fran=ringar@example.org");
    }

    @AfterAll
    static void stop() {
        if (bot != null) bot.close();
        POST.stop();
    }

    @BeforeEach
    void begin() throws Exception {
        POST.purgeEmailFromAllMailboxes();
        talk = bot.nyttSamtal();
    }

    /** 30 days after the nämnd has approved, with one proposal to Skåne and one to both. */
    private MimeMessage mail() {
        talk.njure();
        talk.in(ENSKILT)
                .says(KANSLI, "bemanna njure handläggare Skåne " + ADDRESS)
                .hearsCard("är handläggare");
        talk.in(ENSKILT)
                .says(ORDFORANDE, "åtgärdsförslag Gemensam remissmall till Skåne")
                .hearsCard("Åtgärdsförslaget är tillagt");
        talk.in(ENSKILT)
                .says(ORDFORANDE, "åtgärdsförslag Gemensam <b>utbildning</b> till Skåne, Halland")
                .hearsCard("Åtgärdsförslaget är tillagt");
        talk.in(ENSKILT)
                .says(KANSLI, "beslut njure nämnden godkänd 2026-02-27 dnr 2025-123")
                .hearsCard("")
                .fill("Varför kommer det i annan ordning?", "nämnden tog upp det direkt")
                .clicks(KANSLI, "Notera ändå");
        talk.in(ENSKILT).says(KANSLI, "spola fram till 2026-03-31").hears("Nu är det");
        assertThat(POST.waitForIncomingEmail(20_000, 1)).isTrue();
        return POST.getReceivedMessages()[0];
    }

    private static String text(MimeMessage mail) throws Exception {
        return body((MimeMultipart) mail.getContent(), 0);
    }

    private static String body(MimeMultipart parts, int which) throws Exception {
        Object inner = parts.getBodyPart(Math.min(which, parts.getCount() - 1)).getContent();
        return inner instanceof MimeMultipart more ? body(more, which) : inner.toString();
    }

    private static String token(String text) {
        Matcher m = TOKEN.matcher(text);
        assertThat(m.find()).isTrue();
        return m.group(1);
    }

    private static HttpResponse<String> get(String token) throws Exception {
        return send(HttpRequest.newBuilder(uri(token)).GET());
    }

    private static URI uri(String token) {
        return URI.create("http://127.0.0.1:" + bot.port() + "/svar/" + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static HttpResponse<String> post(String token, Map<String, String> fields, String file) throws Exception {
        var body = new StringBuilder();
        fields.forEach((name, value) -> body.append("--gr\r\nContent-Disposition: form-data; name=\"" + name
                + "\"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n" + value + "\r\n"));
        if (file != null) {
            body.append("--gr\r\nContent-Disposition: form-data; name=\"utdrag\"; filename=\"utdrag.pdf\"\r\n"
                    + "Content-Type: application/pdf\r\n\r\n" + file + "\r\n");
        }
        body.append("--gr--\r\n");
        return send(HttpRequest.newBuilder(uri(token))
                .header("Content-Type", "multipart/form-data; boundary=gr")
                .header("Origin", "http://127.0.0.1:" + bot.port())
                .POST(HttpRequest.BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8)));
    }

    private Document genomforande() {
        return talk.samling("delprojekt").getFirst().get("genomforande", Document.class);
    }

    @Test
    void theReminderComesByMailAndIsAnsweredOnceInTheForm() throws Exception {
        MimeMessage mail = mail();
        assertThat(mail.getAllRecipients()[0]).hasToString(ADDRESS);
        String text = text(mail);
        assertThat(text).contains("Benign njurkirurgi", "Svara här: http", "Länken är din egen");
        assertThat(GreenMailUtil.getBody(mail)).contains("text/html");
        String token = token(text);

        HttpResponse<String> form = get(token);
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body())
                .contains("lang=\"sv\"", "Gemensam remissmall", "Gemensam &lt;b&gt;utbildning")
                .doesNotContain("<script");
        assertThat(form.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(form.headers().firstValue("Cache-Control").orElse("")).contains("no-store");

        HttpResponse<String> wrong =
                post(token, Map.of("u1", "BIFALL", "dag", "2026-03-10", "dnr", "19850412-1234"), "ingen pdf");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("personnummer", "ingen PDF", "role=\"alert\"");
        assertThat(genomforande().getList("beslut", Document.class)).isEmpty();

        HttpResponse<String> thanks = post(
                token,
                Map.of(
                        "u1",
                        "BIFALL",
                        "u2",
                        "AVSLAG",
                        "dag",
                        "2026-03-10",
                        "paragraf",
                        "§ 45",
                        "dnr",
                        "2026-77",
                        "huvudman",
                        "blekinge"),
                "%PDF-1.7 utdraget");
        assertThat(thanks.statusCode()).as(thanks.body()).isEqualTo(200);
        assertThat(thanks.body()).contains("Tack");
        var decisions = genomforande().getList("beslut", Document.class);
        assertThat(decisions).hasSize(2).allSatisfy(b -> {
            assertThat(b.getString("huvudman")).isEqualTo("skane");
            assertThat(b.getBoolean("verifierat")).isFalse();
            assertThat(b.getString("diarienummerHuvudman")).isEqualTo("2026-77");
            assertThat(b.get("utdrag", Document.class).getString("namn")).isEqualTo("utdrag.pdf");
        });
        assertThat(talk.samling("dokument")).hasSize(1);
        talk.in(ENSKILT)
                .says(KANSLI, "protokollsutdrag njure")
                .hearsCard("Beslut hos huvudmännen")
                .shows("ej verifierad");

        HttpResponse<String> again = post(token, Map.of("u1", "AVSLAG", "dag", "2026-03-10"), null);
        assertThat(again.body()).contains("Redan besvarat, tack");
        assertThat(get(token).body()).contains("Redan besvarat, tack").doesNotContain("<form");
        assertThat(genomforande().getList("beslut", Document.class)).hasSize(2);
        talk.ingenstans("19850412-1234");
        assertThat(talk.logg()).doesNotContain(token, ADDRESS);
    }

    @Test
    void aLinkIsGoodForNothingElseAndNotForever() throws Exception {
        String token = token(text(mail()));
        assertThat(get(token.replaceFirst("^b", "n")).statusCode()).isEqualTo(404);
        assertThat(get(token.substring(0, token.length() - 1) + (token.endsWith("A") ? "B" : "A"))
                        .statusCode())
                .isEqualTo(404);
        var lankar = bot.bean(Lankar.class);
        Lank link = ((Last.Galler) lankar.las(token)).lank();
        // the same key after a restart, and another one for another samverkan's
        var restarted = new Lankar(
                bot.bean(Samverkan.class),
                bot.bean(Epostinstallning.class),
                bot.bean(Hemligheter.class),
                bot.bean(se.samverkan.ringar.scheduler.klocka.Klocka.class));
        assertThat(restarted.las(token)).isEqualTo(new Last.Galler(link));
        assertThat(restarted.skriv(link)).isEqualTo(token);
        String old = lankar.skriv(new Lank(
                link.syfte(),
                link.om(),
                link.person(),
                bot.bean(Clock.class).instant().minusSeconds(1)));
        HttpResponse<String> gone = get(old);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("Länken har slutat gälla", "60 dagar");
        assertThat(post(old, Map.of("u1", "BIFALL", "dag", "2026-03-10"), null).statusCode())
                .isEqualTo(410);
        assertThat(genomforande().getList("beslut", Document.class)).isEmpty();
    }

    @Test
    void bordlagtIsQuietUntilItsDay() throws Exception {
        String token = token(text(mail()));
        assertThat(post(token, Map.of("u1", "BORDLAGT", "u2", "BORDLAGT"), null).body())
                .contains("till vilken dag");
        assertThat(post(token, Map.of("u1", "BORDLAGT", "u2", "BORDLAGT", "till", "2026-06-01"), null)
                        .body())
                .contains("Tack");
        assertThat(genomforande().getList("beslut", Document.class).getFirst().getString("bordlagtTill"))
                .isEqualTo("2026-06-01");
    }

    @Test
    void eachThatIsGrantedInPartStandsForItself() throws Exception {
        String token = token(text(mail()));
        assertThat(post(token, Map.of("u1", "DELVIS_BIFALL", "u2", "DELVIS_BIFALL", "dag", "2026-03-10"), null)
                        .body())
                .contains("Tack");
        assertThat(genomforande().getList("beslut", Document.class))
                .extracting(b -> b.getList("atgardsforslag", Integer.class))
                .containsExactly(List.of(1), List.of(2));
    }

    private static HttpResponse<byte[]> file(String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + bot.port() + path))
                            .timeout(Duration.ofSeconds(30))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    @Test
    void theDocumentIsFetchedByAPersonalLinkThatIsSoonOver() throws Exception {
        String token = token(text(mail()));
        post(token, Map.of("u1", "BIFALL", "u2", "AVSLAG", "dag", "2026-03-10"), "%PDF-1.7 utdraget");
        Heard given = talk.in(ENSKILT)
                .says(KANSLI, "protokollsutdrag njure")
                .hearsCard("Beslut hos huvudmännen")
                .clicks(KANSLI, "Hämta protokollsutdraget")
                .hearsCard("Här är utdrag.pdf");
        String path = Posten.lank(given);

        HttpResponse<byte[]> got = file(path);
        assertThat(got.statusCode()).isEqualTo(200);
        assertThat(new String(got.body(), StandardCharsets.UTF_8)).isEqualTo("%PDF-1.7 utdraget");
        assertThat(got.headers().map()).containsEntry("Content-Type", java.util.List.of("application/pdf"));
        assertThat(got.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment; filename=");
        assertThat(got.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(got.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(got.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");

        var lankar = bot.bean(Lankar.class);
        Lank link = ((Last.Galler) lankar.las(path.substring("/dokument/".length()))).lank();
        // the same link in somebody else's name cannot be made, nor used for the form, nor the form's for this
        assertThat(file(path.replace(link.person(), "0".repeat(24))).statusCode())
                .isEqualTo(404);
        assertThat(file("/svar/" + path.substring("/dokument/".length())).statusCode())
                .isEqualTo(404);
        assertThat(file("/dokument/" + token).statusCode()).isEqualTo(404);
        // one who has no part in it: even with a link of ours
        String stranger = bot.bean(se.samverkan.ringar.store.person.Personer.class)
                .mott("mailto:okand@example.org", "Okänd", "okand@example.org")
                .id();
        assertThat(file("/dokument/" + lankar.skriv(new Lank(link.syfte(), link.om(), stranger, link.till())))
                        .statusCode())
                .isEqualTo(404);
        // a file of another samverkan, or none
        assertThat(file("/dokument/" + lankar.skriv(new Lank(link.syfte(), "0".repeat(24), link.person(), link.till())))
                        .statusCode())
                .isEqualTo(404);
        var over = new Lank(
                link.syfte(),
                link.om(),
                link.person(),
                bot.bean(Clock.class).instant().minusSeconds(1));
        assertThat(file("/dokument/" + lankar.skriv(over)).statusCode()).isEqualTo(410);
        assertThat(talk.logg()).doesNotContain(path);
    }
}
