package se.samverkan.ringar.bot.folk;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.samtal.Avslag;
import se.samverkan.ringar.bot.samtal.Feature;
import se.samverkan.ringar.bot.samtal.Klick;
import se.samverkan.ringar.bot.samtal.Kommando;
import se.samverkan.ringar.bot.samtal.Personuppslag;
import se.samverkan.ringar.bot.samtal.Sagt;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;

/** {@code glöm anna@region.se}: the kansli takes away what is stored about somebody who is not in Teams and asks for it. */
@Component
@Order(95)
final class GlomFeature implements Feature {
    private static final String GLOM = "folk.glomnagon";
    private static final String BEHALL = "folk.behallnagon";
    private static final Kommando KOMMANDO =
            Kommando.den(Handling.STYRA_ROLLER, "glöm person", "anna@region.se", "hjalp.glomperson", "glöm adressen");

    private final Personer personer;
    private final Personuppslag uppslag;
    private final Glomska glomska;
    private final Texter texter;

    GlomFeature(Personer personer, Personuppslag uppslag, Glomska glomska, Texter texter) {
        this.personer = personer;
        this.uppslag = uppslag;
        this.glomska = glomska;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(KOMMANDO);
    }

    @Override
    public List<String> verb() {
        return List.of(GLOM, BEHALL);
    }

    @Override
    public List<String> verbUtanMinne() {
        return List.of(GLOM, BEHALL);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        kraver(tur);
        Person who = Personuppslag.epost(sagt.text())
                .flatMap(address -> personer.medIdentitet("mailto:" + address))
                .flatMap(p -> uppslag.buren(tur, p.id()))
                .orElseThrow(() -> new Avslag(texter.ge("glom.okand")));
        return glomska.fraga(tur, utanTeams(who), GLOM, BEHALL);
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        kraver(tur);
        if (klick.verb().equals(BEHALL)) return glomska.behallet().paPlats();
        Optional<Person> who = uppslag.buren(tur, klick.maste("id"));
        return glomska.glom(tur, utanTeams(who.orElseThrow(() -> new Avslag(texter.ge("klick.gammalt")))))
                .paPlats();
    }

    /** In the kansli's own chat, since it is about a person. */
    private void kraver(Tur tur) {
        tur.kraver(Handling.STYRA_ROLLER, null);
        if (!tur.plats().personlig()) throw new Avslag(texter.ge("uppgifter.enskilt"));
    }

    private Person utanTeams(Person who) {
        if (who.iTeams()) throw new Avslag(texter.ge("glom.iteams", who.namn()));
        return who;
    }
}
