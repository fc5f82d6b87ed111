package se.samverkan.ringar.bot.epost;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.samtal.Avslag;
import se.samverkan.ringar.bot.samtal.Feature;
import se.samverkan.ringar.bot.samtal.Kommando;
import se.samverkan.ringar.bot.samtal.Personuppslag;
import se.samverkan.ringar.bot.samtal.Sagt;
import se.samverkan.ringar.bot.samtal.Sikte;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.scheduler.regel.NoteralankRegel;
import se.samverkan.ringar.store.behorighet.Behorighet;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.delprojekt.Delprojekten.Andring;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;

/** {@code skicka länk X anna@region.se}: a new letter with a link to note by, for one of the group who has no Teams. */
@Component
@Order(36)
final class LankFeature implements Feature {
    private static final Kommando KOMMANDO =
            Kommando.den(Handling.BEMANNA, "skicka länk", "njure anna@region.se", "hjalp.skickalank", "skicka ny länk");

    private final Epostinstallning installning;
    private final Delprojekten delprojekten;
    private final Personer personer;
    private final Lankinnehavare innehavare;
    private final Sikte sikte;
    private final Texter texter;

    LankFeature(
            Epostinstallning installning,
            Delprojekten delprojekten,
            Personer personer,
            Lankinnehavare innehavare,
            Sikte sikte,
            Texter texter) {
        this.installning = installning;
        this.delprojekten = delprojekten;
        this.personer = personer;
        this.innehavare = innehavare;
        this.sikte = sikte;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(KOMMANDO);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        return sikte.pa(tur, sagt, (d, rest) -> {
            tur.kraver(Handling.BEMANNA, d);
            if (installning.host() == null) throw new Avslag(texter.ge("lank.ingenepost"));
            Person to = Personuppslag.epost(rest)
                    .flatMap(address -> personer.medIdentitet("mailto:" + address))
                    .filter(p -> d.bemanning().stream().anyMatch(b -> b.person().equals(p.id())))
                    .filter(p -> Behorighet.tillater(innehavare.roller(p, d), Handling.REGISTRERA))
                    .orElseThrow(
                            () -> new Avslag(texter.ge("lank.intemed", d.kod().varde())));
            if (to.iTeams()) throw new Avslag(texter.ge("lank.iteams", to.namn()));
            if (d.vag().over()) throw new Avslag(texter.ge("lank.over", d.namn()));
            return skicka(tur, d, to);
        });
    }

    private Svar skicka(Tur tur, Delprojekt d, Person to) {
        delprojekten.andra(
                tur.samverkansId(),
                d.id(),
                tur.nyckel(),
                tur.idag(),
                was -> new Andring(
                        was.med(NoteralankRegel.begard(to.id(), tur.vem().id(), tur.nu())),
                        Handelse.av(
                                tur.nyckel(),
                                tur.nu(),
                                tur.vem().id(),
                                Handelse.Slag.FRAGESVAR,
                                NoteralankRegel.NAMN + "/" + to.id())));
        return Svar.mening(texter.ge("lank.klart", to.namn(), d.namn()));
    }
}
