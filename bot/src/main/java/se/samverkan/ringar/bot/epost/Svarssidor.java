package se.samverkan.ringar.bot.epost;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.store.delprojekt.Delprojekt;

/** The pages that links lead to, as answers: kept by nobody on the way, shown in no frame, found by no search. */
@Component
final class Svarssidor {
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private final Kontakter kontakter;
    private final Texter texter;

    Svarssidor(Kontakter kontakter, Texter texter) {
        this.kontakter = kontakter;
        this.texter = texter;
    }

    /** For a link that is none of ours, or that leads nowhere any more: nothing is said of what there is. */
    ResponseEntity<String> ogiltig() {
        return meddelande(HttpStatus.NOT_FOUND, "svarsida.ogiltig", "svarsida.ogiltig.text", null);
    }

    /** @param d whose kontaktperson is named; only to those who hold a link of ours */
    ResponseEntity<String> meddelande(HttpStatus status, String title, String text, @Nullable Delprojekt d) {
        var page = new Sida(texter.ge(title), Map.of()).text(texter.ge(text));
        if (d != null) page.text(texter.ge("brev.fragor", kontakter.till(d)));
        return sida(status, page);
    }

    /** Thanks for a note, with the way to the next. */
    ResponseEntity<String> notera(Delprojekt d, String next) {
        return sida(
                HttpStatus.OK,
                new Sida(texter.ge("svarsida.tack"), Map.of())
                        .text(texter.ge("svarsida.notera.tack"))
                        .lank(texter.ge("svarsida.notera.entill"), next)
                        .text(texter.ge("brev.fragor", kontakter.till(d))));
    }

    ResponseEntity<String> sida(HttpStatus status, Sida page) {
        // not no-referrer: browsers then hide the origin of the form, which the door of trial mode asks for
        return skyddat(status, Sida.CSP, "same-origin")
                .contentType(HTML)
                .body(page.html(texter.ge("svarsida.felrubrik")));
    }

    static ResponseEntity.BodyBuilder skyddat(HttpStatus status, String csp, String referrer) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", csp)
                .header("X-Robots-Tag", "noindex, nofollow")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", referrer);
    }
}
