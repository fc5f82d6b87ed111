package se.samverkan.ringar.bot.epost;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverkan.ringar.bot.epost.Lankar.Lank;
import se.samverkan.ringar.bot.epost.Lankar.Last;
import se.samverkan.ringar.bot.epost.Lankar.Syfte;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.scheduler.regel.Regelverk;
import se.samverkan.ringar.scheduler.regel.Steg;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.person.Personer;
import se.samverkan.ringar.store.samverkan.Samverkan;
import se.samverkan.ringar.store.utskick.Liggare;

/**
 * {@code /svar/{token}}: the form that a signed link leads to. A link is for one answer, and no more than the
 * one who has it may give today.
 */
@RestController
class SvarController {
    private static final Logger LOG = LoggerFactory.getLogger(SvarController.class);

    private final Samverkan samverkan;
    private final Lankar lankar;
    private final Liggare liggare;
    private final Delprojekten delprojekten;
    private final Personer personer;
    private final Regelverk regelverk;
    private final Lankinnehavare innehavare;
    private final Beslutssvar beslut;
    private final Inforandesvar inforande;
    private final Underlagssvar data;
    private final Felmottagare fel;
    private final Noteringssvar notering;
    private final Svarssidor sidor;
    private final Texter texter;
    private final Clock clock;

    SvarController(
            Samverkan samverkan,
            Lankar lankar,
            Liggare liggare,
            Delprojekten delprojekten,
            Personer personer,
            Regelverk regelverk,
            Lankinnehavare innehavare,
            Beslutssvar beslut,
            Inforandesvar inforande,
            Underlagssvar data,
            Felmottagare fel,
            Noteringssvar notering,
            Svarssidor sidor,
            Texter texter,
            Clock clock) {
        this.samverkan = samverkan;
        this.lankar = lankar;
        this.liggare = liggare;
        this.delprojekten = delprojekten;
        this.personer = personer;
        this.regelverk = regelverk;
        this.innehavare = innehavare;
        this.beslut = beslut;
        this.inforande = inforande;
        this.data = data;
        this.fel = fel;
        this.notering = notering;
        this.sidor = sidor;
        this.texter = texter;
        this.clock = clock;
    }

    @GetMapping("/svar/{token}")
    ResponseEntity<String> visa(@PathVariable("token") String token) {
        return svara(token, null);
    }

    @PostMapping("/svar/{token}")
    ResponseEntity<String> ta(@PathVariable("token") String token, HttpServletRequest request) {
        return svara(token, request);
    }

    /** @param request what was sent; none to show the form */
    private ResponseEntity<String> svara(String token, @Nullable HttpServletRequest request) {
        return switch (lankar.las(token)) {
            case Last.Ogiltig() -> sidor.ogiltig();
            case Last.Utgangen(Lank link) ->
                sidor.meddelande(
                        HttpStatus.GONE,
                        "svarsida.utgangen",
                        "svarsida.utgangen.text",
                        fraga(link).map(Fraga::delprojekt).orElse(null));
            case Last.Galler(Lank link)
            when link.syfte() == Syfte.DOKUMENT || link.syfte() == Syfte.LAMNA -> sidor.ogiltig();
            case Last.Galler(Lank link) -> {
                Optional<Fraga> asked = fraga(link);
                if (asked.filter(SvarController::passar).isEmpty()) yield sidor.ogiltig();
                List<Steg> left = kvar(asked.get());
                if (besvarat(asked.get(), left))
                    yield sidor.meddelande(
                            HttpStatus.OK,
                            "svarsida.besvarat",
                            "svarsida.besvarat.text",
                            asked.get().delprojekt());
                if (!innehavare.farSvara(asked.get(), left))
                    yield sidor.meddelande(HttpStatus.GONE, "svarsida.utgangen", "svarsida.utgangen.text", null);
                yield request == null
                        ? sidor.sida(HttpStatus.OK, formular(asked.get(), Ifyllt.inget()))
                        : spara(asked.get(), Ifyllt.ur(request, texter));
            }
        };
    }

    private ResponseEntity<String> spara(Fraga asked, Ifyllt in) {
        boolean wrong = in.varde("gor").equals(Felmottagare.FEL);
        List<String> subject = List.of(asked.utskick().amne());
        boolean kept = in.fel().isEmpty()
                && switch (asked.lank().syfte()) {
                    case BESLUT -> wrong ? fel.spara(asked, in, subject) : beslut.spara(asked, in);
                    case INFORANDE -> wrong ? fel.spara(asked, in, inforande.amnen(asked)) : inforande.spara(asked, in);
                    case DATA -> wrong ? fel.spara(asked, in, subject) : data.spara(asked, in);
                    case NOTERA -> notering.spara(asked, in);
                    case DOKUMENT, LAMNA -> false;
                };
        if (!kept) return sidor.sida(HttpStatus.UNPROCESSABLE_CONTENT, formular(asked, in));
        LOG.info("Utskick {} är besvarat i formuläret", asked.utskick().id());
        return asked.lank().syfte() == Syfte.NOTERA
                ? sidor.notera(asked.delprojekt(), lankar.skriv(asked.lank().nasta()))
                : sidor.meddelande(HttpStatus.OK, "svarsida.tack", "svarsida.tack.text", asked.delprojekt());
    }

    private Sida formular(Fraga asked, Ifyllt in) {
        return switch (asked.lank().syfte()) {
            case BESLUT, DOKUMENT, LAMNA -> beslut.sida(asked, in);
            case INFORANDE -> inforande.sida(asked, in);
            case DATA -> data.sida(asked, in);
            case NOTERA -> notering.sida(asked, in);
        };
    }

    private Optional<Fraga> fraga(Lank link) {
        return liggare.hitta(samverkan.id(), link.utskick())
                .flatMap(u -> delprojekten
                        .hitta(samverkan.id(), u.delprojekt())
                        .flatMap(d -> personer.hitta(link.person())
                                .map(p -> new Fraga(
                                        link,
                                        u,
                                        d,
                                        p,
                                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                                        LocalDate.now(clock)))));
    }

    /** A question of a region is about the region that the promise names. */
    private static boolean passar(Fraga asked) {
        return asked.lank().syfte() == Syfte.NOTERA || asked.huvudman().isPresent();
    }

    /** By this link, or by somebody else so that nothing is asked any more. */
    private boolean besvarat(Fraga asked, List<Steg> left) {
        if (asked.delprojekt().harGjort(asked.nyckel())) return true;
        return switch (asked.lank().syfte()) {
            case NOTERA -> notering.besvarat(asked);
            case INFORANDE -> left.isEmpty() || asked.lamnadOver() || inforande.besvarat(asked);
            case DATA -> left.isEmpty() || asked.lamnadOver();
            case BESLUT, DOKUMENT, LAMNA -> left.isEmpty();
        };
    }

    /** What is said of the decision today, and what is to be said, to whomever. */
    private List<Steg> kvar(Fraga asked) {
        if (asked.lank().syfte() == Syfte.NOTERA) return List.of();
        var ahead = regelverk.utblick(regelverk.underlag(asked.delprojekt()), asked.idag());
        return Stream.concat(ahead.nu().stream(), ahead.kommande().stream())
                .filter(step -> step.regel().equals(asked.utskick().regel())
                        && step.amne().equals(asked.utskick().amne()))
                .toList();
    }
}
