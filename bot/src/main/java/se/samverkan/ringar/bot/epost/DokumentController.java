package se.samverkan.ringar.bot.epost;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import se.samverkan.ringar.bot.epost.Lankar.Lank;
import se.samverkan.ringar.bot.epost.Lankar.Last;
import se.samverkan.ringar.bot.epost.Lankar.Syfte;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.store.dokument.Dokumentlager;
import se.samverkan.ringar.store.dokument.Dokumentlager.Fil;

/** {@code /dokument/{token}}: a file that is kept here, to be saved and never shown by us. */
@RestController
class DokumentController {
    private static final Logger LOG = LoggerFactory.getLogger(DokumentController.class);
    private static final String NOTHING = "default-src 'none'; sandbox; frame-ancestors 'none'";

    private final Lankar lankar;
    private final Dokumentlankar dokumentlankar;
    private final Dokumentlager lager;
    private final Texter texter;

    DokumentController(Lankar lankar, Dokumentlankar dokumentlankar, Dokumentlager lager, Texter texter) {
        this.lankar = lankar;
        this.dokumentlankar = dokumentlankar;
        this.lager = lager;
        this.texter = texter;
    }

    @GetMapping("/dokument/{token}")
    ResponseEntity<StreamingResponseBody> hamta(@PathVariable("token") String token) {
        return switch (lankar.las(token)) {
            case Last.Ogiltig() -> nej(HttpStatus.NOT_FOUND, "svarsida.ogiltig", "svarsida.ogiltig.text");
            case Last.Utgangen(Lank link) ->
                link.syfte() == Syfte.DOKUMENT
                        ? nej(HttpStatus.GONE, "svarsida.utgangen", "dokument.utgangen")
                        : nej(HttpStatus.NOT_FOUND, "svarsida.ogiltig", "svarsida.ogiltig.text");
            case Last.Galler(Lank link) -> {
                Optional<Fil> file = link.syfte() == Syfte.DOKUMENT ? dokumentlankar.fil(link) : Optional.empty();
                yield file.map(this::fil)
                        .orElseGet(() -> nej(HttpStatus.NOT_FOUND, "svarsida.ogiltig", "svarsida.ogiltig.text"));
            }
        };
    }

    private ResponseEntity<StreamingResponseBody> fil(Fil file) {
        LOG.info("Fil {} hämtas", file.id());
        String name =
                file.namn().toLowerCase(java.util.Locale.ROOT).endsWith(".pdf") ? file.namn() : file.namn() + ".pdf";
        return sakert(ResponseEntity.ok(), NOTHING)
                .contentType(MediaType.APPLICATION_PDF)
                .contentLength(file.langd())
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(out -> lager.las(file, out));
    }

    private ResponseEntity<StreamingResponseBody> nej(HttpStatus status, String title, String text) {
        byte[] page = new Sida(texter.ge(title), Map.of())
                .text(texter.ge(text))
                .html("")
                .getBytes(StandardCharsets.UTF_8);
        return sakert(ResponseEntity.status(status), Sida.CSP)
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .body(out -> out.write(page));
    }

    private static ResponseEntity.BodyBuilder sakert(ResponseEntity.BodyBuilder answer, String csp) {
        return answer.cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", csp)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex, nofollow")
                .header("Referrer-Policy", "no-referrer");
    }
}
