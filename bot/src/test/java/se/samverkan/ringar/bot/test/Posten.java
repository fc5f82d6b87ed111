package se.samverkan.ringar.bot.test;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Vem.KANSLI;
import static se.samverkan.ringar.bot.test.Vem.ORDFORANDE;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A bot that sends mail, the mail server that takes it, and the form that its letters lead to. */
public final class Posten implements AutoCloseable {
    public static final String HANDLAGGAREN = "hanna@skane.example";
    public static final String REGISTRATUREN = "registrator@sodra.example";
    private static final Pattern TOKEN = Pattern.compile("/svar/([\\w.-]+)");

    private final @Nullable GreenMail server;
    private final Ringarna bot;
    private @Nullable Talk talk;

    private Posten(@Nullable GreenMail server, Ringarna bot) {
        this.server = server;
        this.bot = bot;
    }

    public static Posten starta(String uri) {
        var server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        return new Posten(server, bot(uri, server.getSmtp().getPort()));
    }

    /** A bot that sends its mail to that port of this machine, whoever listens there. */
    public static Posten pa(String uri, int port, String... installning) {
        return new Posten(null, bot(uri, port, installning));
    }

    private static Ringarna bot(String uri, int port, String... more) {
        var settings = new ArrayList<>(List.of(
                "ringar.epost.host=127.0.0.1",
                "ringar.epost.port=" + port,
                "ringar.epost.kryptering=false",
                "ringar.epost.fran=ringar@example.org"));
        settings.addAll(List.of(more));
        return Ringarna.starta(
                uri,
                yaml -> yaml + "\nregistratur:\n  epost: " + REGISTRATUREN + "\n",
                settings.toArray(String[]::new));
    }

    void nytt() throws Exception {
        if (server != null) server.purgeEmailFromAllMailboxes();
        nyttSamtal();
    }

    public Talk nyttSamtal() {
        talk = bot.nyttSamtal();
        return talk;
    }

    public Talk talk() {
        return java.util.Objects.requireNonNull(talk);
    }

    public Ringarna bot() {
        return bot;
    }

    /** 30 days after the nämnd has approved, with one proposal to Skåne and one to both; Skåne is asked by mail. */
    public String fragatSkane() {
        Talk said = talk();
        said.njure();
        said.in(ENSKILT)
                .says(KANSLI, "bemanna njure handläggare Skåne " + HANDLAGGAREN)
                .hearsCard("är handläggare");
        said.in(ENSKILT)
                .says(ORDFORANDE, "åtgärdsförslag Gemensam remissmall till Skåne")
                .hearsCard("Åtgärdsförslaget är tillagt");
        said.in(ENSKILT)
                .says(ORDFORANDE, "åtgärdsförslag Gemensam utbildning till Skåne, Halland")
                .hearsCard("Åtgärdsförslaget är tillagt");
        said.in(ENSKILT)
                .says(KANSLI, "beslut njure nämnden godkänd 2026-02-27 dnr 2025-123")
                .hearsCard("")
                .fill("Varför kommer det i annan ordning?", "nämnden tog upp det direkt")
                .clicks(KANSLI, "Notera ändå");
        said.in(ENSKILT).says(KANSLI, "spola fram till 2026-03-31").hears("Nu är det");
        return token(text(brev(HANDLAGGAREN, 1).getFirst()));
    }

    /** Waits for so many letters to the address. */
    public List<MimeMessage> brev(String till, int antal) {
        return Awaitility.await(antal + " letters to " + till)
                .atMost(Duration.ofSeconds(60))
                .until(() -> till(till), found -> found.size() >= antal);
    }

    /** The letters that have come to the address. */
    public List<MimeMessage> till(String address) {
        return Arrays.stream(java.util.Objects.requireNonNull(server).getReceivedMessages())
                .filter(mail -> mottagare(mail).contains(address))
                .toList();
    }

    private static List<String> mottagare(MimeMessage mail) {
        try {
            return Arrays.stream(mail.getAllRecipients()).map(Address::toString).toList();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a letter says in plain text. */
    public static String text(MimeMessage mail) {
        try {
            return delar((MimeMultipart) mail.getContent()).stream()
                    .filter(part -> ar(part, "text/plain"))
                    .map(Posten::innehall)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is attached to a letter, with its name. */
    public static Optional<Map.Entry<String, byte[]>> bilaga(MimeMessage mail) {
        try {
            for (BodyPart part : delar((MimeMultipart) mail.getContent())) {
                if (!BodyPart.ATTACHMENT.equals(part.getDisposition())) continue;
                assertThat(part.getContentType()).startsWith("application/pdf");
                var bytes = new ByteArrayOutputStream();
                part.getInputStream().transferTo(bytes);
                return Optional.of(Map.entry(part.getFileName(), bytes.toByteArray()));
            }
            return Optional.empty();
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<BodyPart> delar(MimeMultipart parts) throws IOException, MessagingException {
        var all = new ArrayList<BodyPart>();
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.getContent() instanceof MimeMultipart more) all.addAll(delar(more));
            else all.add(part);
        }
        return all;
    }

    private static boolean ar(BodyPart part, String type) {
        try {
            return part.isMimeType(type);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String innehall(BodyPart part) {
        try {
            return part.getContent().toString();
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String token(String text) {
        Matcher m = TOKEN.matcher(text);
        assertThat(m.find()).isTrue();
        return m.group(1);
    }

    public HttpResponse<String> get(String token) {
        return send(HttpRequest.newBuilder(uri(token)).GET());
    }

    /** Sends the form, with nothing attached. */
    public HttpResponse<String> post(String token, Map<String, String> fields) {
        return post(token, fields, null, new byte[0]);
    }

    /** Sends the form. */
    public HttpResponse<String> post(String token, Map<String, String> fields, @Nullable String name, byte[] file) {
        var body = new ByteArrayOutputStream();
        fields.forEach((id, value) -> body.writeBytes(utf8("--gr\r\nContent-Disposition: form-data; name=\"" + id
                + "\"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n" + value + "\r\n")));
        if (name != null) {
            body.writeBytes(utf8("--gr\r\nContent-Disposition: form-data; name=\"utdrag\"; filename=\"" + name
                    + "\"\r\nContent-Type: application/pdf\r\n\r\n"));
            body.writeBytes(file);
            body.writeBytes(utf8("\r\n"));
        }
        body.writeBytes(utf8("--gr--\r\n"));
        return send(HttpRequest.newBuilder(uri(token))
                .header("Content-Type", "multipart/form-data; boundary=gr")
                .header("Origin", "http://127.0.0.1:" + bot.port())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** What stands in the delprojekt about åtgärdsförslag and decisions. */
    public List<Document> beslut() {
        return talk().samling("delprojekt")
                .getFirst()
                .get("genomforande", Document.class)
                .getList("beslut", Document.class);
    }

    /** How the promises of the rule stand, with their code. */
    public List<String> utskick(String regel) {
        return talk().samling("utskick").stream()
                .filter(u -> u.getString("regel").equals(regel))
                .map(u -> u.getString("lage") + (u.getString("kod") == null ? "" : " " + u.getString("kod")))
                .toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Of the form that a token leads to, or of any page by its path. */
    private URI uri(String link) {
        return URI.create("http://127.0.0.1:" + bot.port() + (link.startsWith("/") ? link : "/svar/" + link));
    }

    /** The path of the only link that a card has to this bot. */
    public static String lank(Heard card) {
        Matcher url = Pattern.compile("\"url\":\"http://[^/\"]+(/[^\"]+)\"")
                .matcher(card.kort().toString());
        assertThat(url.find()).as(card.kort().toString()).isTrue();
        return url.group(1);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        bot.close();
        if (server != null) server.stop();
    }
}
