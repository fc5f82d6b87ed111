package se.samverkan.ringar.bot.vag;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lage.Kvittens;
import se.samverkan.ringar.bot.lasning.Bakat;
import se.samverkan.ringar.bot.lasning.Dagtolk;
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
import se.samverkan.ringar.store.delprojekt.Delprojekten.Andring;
import se.samverkan.ringar.store.delprojekt.Forut;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.delprojekt.Skede;
import se.samverkan.ringar.store.konversation.Konversation;
import se.samverkan.ringar.store.konversation.Konversation.Grupp;
import se.samverkan.ringar.store.konversation.Konversationer;
import se.samverkan.ringar.store.samverkan.Chefsamrad;

/**
 * {@code avsluta X}: the arbetsgrupp's work ends here, clearly, and the line takes over; its channel is offered to the
 * chefsamråd. {@code färdigt X}: followed up and reported.
 */
@Component
@Order(64)
public final class AvslutaFeature implements Feature {
    private static final String LAMNA = "vag.lamnakanal";
    private static final Kommando AVSLUTA = Kommando.den(
            Handling.STYRA, "avsluta", "njure", "hjalp.avsluta", "avsluta gruppen", "avsluta delprojekt", "avslutat");
    private static final Kommando FARDIGT =
            Kommando.den(Handling.STYRA, "färdigt", "njure", "hjalp.fardigt", "helt färdigt", "arkivera");

    private final Kvittens kvittens;
    private final Konversationer konversationer;
    private final Sikte sikte;
    private final Texter texter;

    public AvslutaFeature(Kvittens kvittens, Konversationer konversationer, Sikte sikte, Texter texter) {
        this.kvittens = kvittens;
        this.konversationer = konversationer;
        this.sikte = sikte;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(AVSLUTA, FARDIGT);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        return sikte.attStyra(tur, sagt, (d, rest) -> {
            tur.kraver(Handling.STYRA, d);
            LocalDate when =
                    Bakat.forsta(rest, tur.idag()).map(Dagtolk.Traff::dag).orElse(tur.idag());
            if (when.isAfter(tur.idag())) throw new Avslag(texter.ge("beslut.framat", Dagtolk.skriv(when, tur.idag())));
            return sagt.kommando().equals(AVSLUTA) ? avsluta(tur, d, when) : fardigt(tur, d, when);
        });
    }

    @Override
    public List<String> verb() {
        return List.of(LAMNA);
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        Delprojekt d = sikte.ur(tur, klick);
        tur.kraver(Handling.KOPPLA, d);
        Chefsamrad to = klick.varde("chefsamrad")
                .flatMap(tur.samverkan()::chefsamrad)
                .orElseThrow(() -> new Avslag(texter.ge("avsluta.vilket")));
        // the same click again finds the channels handed over, and says so again
        List<Konversation> channels = kanaler(d);
        if (channels.isEmpty()) throw new Avslag(texter.ge("avsluta.ingenkanal", d.namn()));
        channels.forEach(k -> konversationer.koppla(k, tur.samverkansId(), d.id(), Grupp.CHEFSAMRAD));
        String done = texter.ge("avsluta.lamnad", to.namn(), d.namn());
        return Svar.kort(new Kort(done, List.of(new Del.Stycke(texter.ge("avsluta.lamnadhjalp"))), List.of()), done)
                .paPlats();
    }

    private Svar avsluta(Tur tur, Delprojekt d, LocalDate when) {
        if (!d.harGjort(tur.nyckel())) {
            if (d.skede() == Skede.FORSLAG)
                throw new Avslag(texter.ge("avsluta.forslag", d.kod().varde()));
            if (d.vag().avslutad() != null)
                throw new Avslag(texter.ge(
                        "avsluta.redan", d.namn(), Dagtolk.skriv(d.vag().avslutad(), tur.idag())));
        }
        Delprojekt now = kvittens.gor(
                tur,
                d,
                was -> new Andring(
                        was.med(
                                Skede.AVSLUTAT_FOLJS_UPP,
                                was.vag().avslutad(when).iSkedeSedan(when)),
                        Kvittens.handelse(
                                tur,
                                Handelse.Slag.AVSLUTAT,
                                null,
                                when,
                                null,
                                null,
                                Forut.av(was.skede(), was.vag()))));
        List<Del> also = new ArrayList<>();
        if (now.vag().godkand() == null) also.add(new Del.Notis(texter.ge("avsluta.integodkand")));
        also.add(new Del.Stycke(texter.ge("avsluta.sedan")));
        List<Knapp> buttons = new ArrayList<>();
        if (!kanaler(now).isEmpty() && !tur.samverkan().chefsamrad().isEmpty()) {
            List<Del.Val> choices = tur.samverkan().chefsamrad().stream()
                    .map(c -> new Del.Val(c.namn(), c.id()))
                    .toList();
            buttons.add(new Knapp.Oppna(
                    texter.ge("knapp.lamnakanal"),
                    List.of(new Del.Valfalt("chefsamrad", texter.ge("avsluta.chefsamrad"), choices, null, true)),
                    new Knapp.Gor(texter.ge("knapp.lamna"), LAMNA, Map.of("delprojekt", d.id()))));
        }
        return kvittens.svar(tur, now, also, buttons.toArray(Knapp[]::new));
    }

    private Svar fardigt(Tur tur, Delprojekt d, LocalDate when) {
        if (!d.harGjort(tur.nyckel())) {
            if (d.vag().fardig() != null) throw new Avslag(texter.ge("fardigt.redan", d.namn()));
            if (d.vag().avslutad() == null)
                throw new Avslag(texter.ge("fardigt.avslutaforst", d.kod().varde()));
        }
        Delprojekt now = kvittens.gor(
                tur,
                d,
                was -> new Andring(
                        was.med(Skede.FARDIGT, was.vag().fardig(when).iSkedeSedan(when)),
                        Kvittens.handelse(
                                tur, Handelse.Slag.FARDIGT, null, when, null, null, Forut.av(was.skede(), was.vag()))));
        List<Del> also = new ArrayList<>();
        now.oppenUppfoljning().ifPresent(u -> also.add(new Del.Notis(texter.ge("fardigt.oppenuppfoljning"))));
        also.add(new Del.Stycke(texter.ge("fardigt.sedan")));
        return kvittens.svar(tur, now, also);
    }

    /** The channels and chats of its arbetsgrupp, also those handed over before: handing over twice is once. */
    private List<Konversation> kanaler(Delprojekt d) {
        return konversationer.forDelprojekt(d.samverkan(), d.id()).stream()
                .filter(k -> !k.personlig())
                .filter(k -> Optional.of(k).flatMap(one -> one.koppling(d.id())).isPresent())
                .toList();
    }
}
