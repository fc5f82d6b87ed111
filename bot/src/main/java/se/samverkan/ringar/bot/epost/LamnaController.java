package se.samverkan.ringar.bot.epost;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverkan.ringar.bot.epost.Dokumentlankar.Inlamning;
import se.samverkan.ringar.bot.epost.Dokumentplats.Instansens;
import se.samverkan.ringar.bot.epost.Dokumentplats.Rapporten;
import se.samverkan.ringar.bot.epost.Dokumentplats.Slutrapporten;
import se.samverkan.ringar.bot.epost.Dokumentplats.Utdraget;
import se.samverkan.ringar.bot.epost.Lankar.Lank;
import se.samverkan.ringar.bot.epost.Lankar.Last;
import se.samverkan.ringar.bot.epost.Lankar.Syfte;
import se.samverkan.ringar.bot.lage.Beslutsord;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.delprojekt.Delprojekten.Andring;
import se.samverkan.ringar.store.dokument.Dokument;
import se.samverkan.ringar.store.dokument.Dokumentlager;

/**
 * {@code /dokument/lamna/{token}}: a page with one field, for a file. In Teams a bot is given files in personal chats only, by
 * way of the sender's OneDrive; a page takes them from any chat, tenant or phone.
 */
@RestController
class LamnaController {
    private static final Logger LOG = LoggerFactory.getLogger(LamnaController.class);

    private final Lankar lankar;
    private final Dokumentlankar dokumentlankar;
    private final Dokumentlager lager;
    private final Delprojekten delprojekten;
    private final Svarssidor sidor;
    private final Beslutsord ord;
    private final Texter texter;
    private final Clock clock;

    LamnaController(
            Lankar lankar,
            Dokumentlankar dokumentlankar,
            Dokumentlager lager,
            Delprojekten delprojekten,
            Svarssidor sidor,
            Beslutsord ord,
            Texter texter,
            Clock clock) {
        this.lankar = lankar;
        this.dokumentlankar = dokumentlankar;
        this.lager = lager;
        this.delprojekten = delprojekten;
        this.sidor = sidor;
        this.ord = ord;
        this.texter = texter;
        this.clock = clock;
    }

    @GetMapping("/dokument/lamna/{token}")
    ResponseEntity<String> visa(@PathVariable("token") String token) {
        return svara(token, null);
    }

    @PostMapping("/dokument/lamna/{token}")
    ResponseEntity<String> ta(@PathVariable("token") String token, HttpServletRequest request) {
        return svara(token, request);
    }

    /** @param request what was sent; none to show the page */
    private ResponseEntity<String> svara(String token, @Nullable HttpServletRequest request) {
        return switch (lankar.las(token)) {
            case Last.Utgangen(Lank link)
            when link.syfte() == Syfte.LAMNA ->
                sidor.meddelande(HttpStatus.GONE, "svarsida.utgangen", "dokument.utgangen", null);
            case Last.Galler(Lank link)
            when link.syfte() == Syfte.LAMNA ->
                dokumentlankar
                        .inlamning(link)
                        .map(what -> svara(link, what, request))
                        .orElseGet(sidor::ogiltig);
            case Last.Ogiltig _, Last.Utgangen _, Last.Galler _ -> sidor.ogiltig();
        };
    }

    private ResponseEntity<String> svara(Lank link, Inlamning what, @Nullable HttpServletRequest request) {
        if (what.delprojekt().harGjort(nyckel(link)))
            return sidor.meddelande(HttpStatus.OK, "dokument.lamnat", "dokument.lamnat.text", null);
        if (!what.plats().oppen())
            return sidor.meddelande(HttpStatus.OK, "dokument.andrat", "dokument.andrat.text", null);
        if (request == null) return sidor.sida(HttpStatus.OK, sida(what, Ifyllt.inget()));
        Ifyllt in = Ifyllt.ur(request, texter);
        if (!in.harFil()) in.fel(Ifyllt.FIL, texter.ge("dokument.valj"));
        in.granskaFil(texter);
        if (!in.fel().isEmpty()) return sidor.sida(HttpStatus.UNPROCESSABLE_CONTENT, sida(what, in));
        return spara(link, what, in)
                ? sidor.meddelande(HttpStatus.OK, "svarsida.tack", "dokument.lamnat.text", null)
                : dokumentlankar
                        .inlamning(link)
                        .map(now -> svara(link, now, null))
                        .orElseGet(sidor::ogiltig);
    }

    /** By each link once: a link for the same thing that is asked for later is another one. */
    private static String nyckel(Lank link) {
        return "lamnat/" + link.om() + "/" + link.person() + "/" + link.till().getEpochSecond();
    }

    /** @return false if it was done with meanwhile, by this link or otherwise: then nothing is kept */
    private boolean spara(Lank link, Inlamning what, Ifyllt in) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Delprojekt d = what.delprojekt();
        Dokument before = what.plats().dokument();
        Dokument document = in.spara(lager, d, before == null ? null : before.lank(), link.person(), now);
        Delprojekt after;
        try {
            after = delprojekten.andra(d.samverkan(), d.id(), nyckel(link), LocalDate.now(clock), was -> {
                Dokumentplats plats = Dokumentplats.med(was, what.plats().id())
                        .filter(Dokumentplats::oppen)
                        .orElseThrow(Andrat::new);
                return new Andring(plats.med(was, document), plats.handelse(nyckel(link), now, link.person()));
            });
        } catch (Andrat changed) {
            after = d;
        }
        // what comes of any other failure is not known: then the file stays
        String file = Objects.requireNonNull(document.fil());
        if (!finns(after, file)) {
            lager.taBort(d.samverkan(), file);
            return false;
        }
        LOG.info("Fil {} är lämnad till delprojekt {}", file, d.id());
        // a wrong file is not to lie where nobody can see it; a report can be put back, and stays
        if (before != null && before.fil() != null && !what.plats().kanTasTillbaka() && !finns(after, before.fil())) {
            lager.taBort(d.samverkan(), before.fil());
        }
        return true;
    }

    private static boolean finns(Delprojekt d, String file) {
        return Dokumentplats.alla(d).anyMatch(plats -> plats.har(file));
    }

    /** What the file was for has been put right or taken back while it was on its way. */
    private static final class Andrat extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private Sida sida(Inlamning what, Ifyllt in) {
        String name = what.delprojekt().namn();
        String title = switch (what.plats()) {
            case Utdraget(var b) -> texter.ge("dokument.lamna.utdrag", ord.huvudman(b.huvudman()), name);
            case Rapporten _ -> texter.ge("dokument.lamna.rapport", name);
            case Instansens(var b) -> texter.ge("dokument.lamna.beslut", ord.instans(b.instans()), name);
            case Slutrapporten _ -> texter.ge("dokument.lamna.slutrapport", name);
        };
        Dokument there = what.plats().dokument();
        Sida page = new Sida(title, in.fel());
        if (there != null && there.fil() != null) page.text(texter.ge("dokument.ersatts", there.namn()));
        return page.text(texter.ge("dokument.lamna.text"))
                .formular()
                .fil(Ifyllt.FIL, texter.ge("dokument.fil"))
                .knapp(texter.ge("dokument.lamna"), "lamna", false)
                .slut();
    }
}
