package se.samverkan.ringar.bot.epost;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private final Svarssidor sidor;

    DokumentController(Lankar lankar, Dokumentlankar dokumentlankar, Dokumentlager lager, Svarssidor sidor) {
        this.lankar = lankar;
        this.dokumentlankar = dokumentlankar;
        this.lager = lager;
        this.sidor = sidor;
    }

    @GetMapping("/dokument/{token}")
    ResponseEntity<StreamingResponseBody> hamta(@PathVariable("token") String token) {
        return switch (lankar.las(token)) {
            case Last.Ogiltig() -> sida(sidor.ogiltig());
            case Last.Utgangen(Lank link) ->
                sida(
                        link.syfte() == Syfte.DOKUMENT
                                ? sidor.meddelande(HttpStatus.GONE, "svarsida.utgangen", "dokument.utgangen", null)
                                : sidor.ogiltig());
            case Last.Galler(Lank link) ->
                Optional.of(link)
                        .filter(one -> one.syfte() == Syfte.DOKUMENT)
                        .flatMap(dokumentlankar::fil)
                        .map(this::fil)
                        .orElseGet(() -> sida(sidor.ogiltig()));
        };
    }

    private ResponseEntity<StreamingResponseBody> fil(Fil file) {
        LOG.info("Fil {} hämtas", file.id());
        String name = file.namn().toLowerCase(Locale.ROOT).endsWith(".pdf") ? file.namn() : file.namn() + ".pdf";
        return Svarssidor.skyddat(HttpStatus.OK, NOTHING, "no-referrer")
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

    private static ResponseEntity<StreamingResponseBody> sida(ResponseEntity<String> page) {
        byte[] html = Objects.requireNonNull(page.getBody()).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .body(out -> out.write(html));
    }
}
