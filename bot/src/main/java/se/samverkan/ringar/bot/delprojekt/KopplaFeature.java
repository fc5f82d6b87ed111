package se.samverkan.ringar.bot.delprojekt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lasning.Ord;
import se.samverkan.ringar.bot.samtal.Amne;
import se.samverkan.ringar.bot.samtal.Amnessikte;
import se.samverkan.ringar.bot.samtal.Avslag;
import se.samverkan.ringar.bot.samtal.Feature;
import se.samverkan.ringar.bot.samtal.Klick;
import se.samverkan.ringar.bot.samtal.Kommando;
import se.samverkan.ringar.bot.samtal.Sagt;
import se.samverkan.ringar.bot.samtal.Sikte;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.konversation.Konversation.Grupp;
import se.samverkan.ringar.store.konversation.Konversationer;

/**
 * {@code koppla X} couples a channel or group chat to the arbetsgrupp, {@code koppla X chefsamråd} to its chefsamråd, and
 * {@code koppla chefsamråd Y} to a chefsamråd's own questions.
 */
@Component
@Order(35)
public final class KopplaFeature implements Feature {
    private static final String TILL = "koppla.till";
    private static final String BORT = "koppla.bort";
    private static final Kommando KOMMANDO =
            Kommando.den(Handling.KOPPLA, "koppla", "njure", "hjalp.koppla", "koppla till", "koppla kanalen till");

    private final Konversationer konversationer;
    private final Sikte sikte;
    private final Amnessikte amnen;
    private final Texter texter;

    public KopplaFeature(Konversationer konversationer, Sikte sikte, Amnessikte amnen, Texter texter) {
        this.konversationer = konversationer;
        this.sikte = sikte;
        this.amnen = amnen;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(KOMMANDO);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        if (tur.plats().personlig()) throw new Avslag(texter.ge("koppla.personligt"));
        Optional<Amne> own = amnen.egna(tur, sagt.text());
        if (own.isPresent()) return kopplaEgna(tur, own.get());
        // a coupled place implies its own delprojekt, but here another one is meant if it is named
        return sikte.paNamn(tur, sagt, (d, rest) -> {
            Grupp group = Ord.vik(rest).contains("chefsamrad") ? Grupp.CHEFSAMRAD : Grupp.ARBETSGRUPP;
            return koppla(tur, d, group);
        });
    }

    @Override
    public List<String> verb() {
        return List.of(TILL, BORT);
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        if (tur.plats().personlig()) throw new Avslag(texter.ge("koppla.personligt"));
        Amne amne = amnen.ur(tur, klick);
        if (amne instanceof Amne.EgnaFragor) {
            return (klick.verb().equals(BORT) ? kopplaBortEgna(tur, amne) : kopplaEgna(tur, amne)).paPlats();
        }
        Delprojekt d = sikte.ur(tur, klick);
        if (klick.verb().equals(BORT)) {
            tur.kraver(Handling.KOPPLA, d);
            konversationer.kopplaBort(tur.plats(), d.id());
            String done = texter.ge("koppla.bortkopplad", d.namn());
            return Svar.kort(
                            new Kort(done, List.of(), List.of(knapp("knapp.kopplaigen", TILL, d, Grupp.ARBETSGRUPP))),
                            done)
                    .paPlats();
        }
        Grupp group = klick.maste("grupp").equals(Grupp.CHEFSAMRAD.name()) ? Grupp.CHEFSAMRAD : Grupp.ARBETSGRUPP;
        return koppla(tur, d, group).paPlats();
    }

    private Svar koppla(Tur tur, Delprojekt d, Grupp group) {
        tur.kraver(Handling.KOPPLA, d);
        konversationer.koppla(tur.plats(), tur.samverkansId(), d.id(), group);
        String title = texter.ge("koppla.kopplad", texter.ge(group), d.namn());
        Grupp other = group == Grupp.ARBETSGRUPP ? Grupp.CHEFSAMRAD : Grupp.ARBETSGRUPP;
        return Svar.kort(
                new Kort(
                        title,
                        List.of(new Del.Stycke(texter.ge("koppla.hjalp")), new Del.Notis(texter.ge("koppla.laser"))),
                        List.of(
                                knapp(
                                        other == Grupp.CHEFSAMRAD ? "knapp.chefsamrad" : "knapp.arbetsgrupp",
                                        TILL,
                                        d,
                                        other),
                                knapp("knapp.kopplabort", BORT, d, group))),
                title);
    }

    /** The place becomes the chefsamråd's own: what is noted here belongs to no delprojekt. */
    private Svar kopplaEgna(Tur tur, Amne own) {
        tur.kraverI(Handling.KOPPLA, own);
        konversationer.koppla(tur.plats(), tur.samverkansId(), own.id(), Grupp.CHEFSAMRAD);
        String title = texter.ge("koppla.egna", own.namn());
        return Svar.kort(
                new Kort(
                        title,
                        List.of(
                                new Del.Stycke(texter.ge("koppla.hjalp")),
                                new Del.Notis(texter.ge("koppla.lasersegna"))),
                        List.of(new Knapp.Gor(texter.ge("knapp.kopplabort"), BORT, Map.of("delprojekt", own.id())))),
                title);
    }

    private Svar kopplaBortEgna(Tur tur, Amne own) {
        tur.kraverI(Handling.KOPPLA, own);
        konversationer.kopplaBort(tur.plats(), own.id());
        String done = texter.ge("koppla.egnabort", own.namn());
        return Svar.kort(
                new Kort(
                        done,
                        List.of(),
                        List.of(new Knapp.Gor(texter.ge("knapp.kopplaigen"), TILL, Map.of("delprojekt", own.id())))),
                done);
    }

    private Knapp knapp(String label, String verb, Delprojekt d, Grupp group) {
        return new Knapp.Gor(texter.ge(label), verb, Map.of("delprojekt", d.id(), "grupp", group.name()));
    }
}
