package se.samverkan.ringar.bot.delprojekt;

import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lasning.Ord;
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

/** {@code koppla X} couples a channel or group chat to the arbetsgrupp, {@code koppla X chefsamråd} to the chefsamråd. */
@Component
@Order(34)
public final class KopplaFeature implements Feature {
    private static final String TILL = "koppla.till";
    private static final String BORT = "koppla.bort";
    private static final Kommando KOMMANDO =
            Kommando.den(Handling.KOPPLA, "koppla", "njure", "hjalp.koppla", "koppla till", "koppla kanalen till");

    private final Konversationer konversationer;
    private final Sikte sikte;
    private final Texter texter;

    public KopplaFeature(Konversationer konversationer, Sikte sikte, Texter texter) {
        this.konversationer = konversationer;
        this.sikte = sikte;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(KOMMANDO);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        if (tur.plats().personlig()) throw new Avslag(texter.ge("koppla.personligt"));
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

    private Knapp knapp(String label, String verb, Delprojekt d, Grupp group) {
        return new Knapp.Gor(texter.ge(label), verb, Map.of("delprojekt", d.id(), "grupp", group.name()));
    }
}
