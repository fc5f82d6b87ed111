package se.samverkan.ringar.bot.anteckning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.samtal.Amne;
import se.samverkan.ringar.bot.samtal.Amnessikte;
import se.samverkan.ringar.bot.samtal.Avslag;
import se.samverkan.ringar.bot.samtal.Feature;
import se.samverkan.ringar.bot.samtal.Klick;
import se.samverkan.ringar.bot.samtal.Kommando;
import se.samverkan.ringar.bot.samtal.Sagt;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.anteckning.Anteckning;
import se.samverkan.ringar.store.anteckning.Anteckningar;
import se.samverkan.ringar.store.anteckning.Atgard;
import se.samverkan.ringar.store.anteckning.Slag;
import se.samverkan.ringar.store.anteckning.Urval;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Skede;

/**
 * {@code publicera}: once the slutrapport has been approved, what was arbetsmaterial becomes readable by everybody: vägval
 * with their reasons, ringar without their author. It says what and by whom first, and can be taken back.
 */
@Component
@Order(14)
public final class PubliceraFeature implements Feature {
    private static final String JA = "publicera.ja";
    private static final String TILLBAKA = "publicera.tillbaka";
    private static final String FRAGA_IGEN = "publicera.fraga";
    private static final int MOST = 5_000;
    private static final int NAMED = 10;
    /** So many cards follow at once; others when they are clicked. Teams takes seven messages a second. */
    private static final int FOLLOW = 10;

    private static final Kommando PUBLICERA = Kommando.den(
            Handling.PUBLICERA, "publicera", "", "hjalp.publicera", "publicera vägval", "publicera ringar");
    private static final Kommando AVPUBLICERA = Kommando.den(
            Handling.PUBLICERA, "avpublicera", "", "hjalp.avpublicera", "ångra publicering", "sluta publicera");

    private final Anteckningar anteckningar;
    private final Amnessikte sikte;
    private final Publiceratkort publicerat;
    private final Texter texter;

    PubliceraFeature(Anteckningar anteckningar, Amnessikte sikte, Publiceratkort publicerat, Texter texter) {
        this.anteckningar = anteckningar;
        this.sikte = sikte;
        this.publicerat = publicerat;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(PUBLICERA, AVPUBLICERA);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        return sikte.pa(tur, sagt, (amne, rest) -> {
            Delprojekt d = kraver(tur, amne);
            return sagt.kommando().equals(PUBLICERA) ? fraga(tur, d) : tillbaka(tur, d, tur.nyckel());
        });
    }

    @Override
    public List<String> verb() {
        return List.of(JA, TILLBAKA, FRAGA_IGEN);
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        Delprojekt d = kraver(tur, sikte.ur(tur, klick));
        // the same card clicked twice publishes once; a later card has a key of its own
        String key = String.join(
                "/", "klick", klick.verb(), tur.medNyckel(klick.maste("nyckel")).nyckel());
        return switch (klick.verb()) {
            case JA -> publicera(tur, d, key).paPlats();
            case TILLBAKA -> tillbaka(tur, d, key).paPlats();
            default -> fraga(tur, d).paPlats();
        };
    }

    private Delprojekt kraver(Tur tur, Amne amne) {
        tur.kraverI(Handling.PUBLICERA, amne);
        return switch (amne) {
            case Amne.Delprojektet(Delprojekt d) -> d;
            case Amne.EgnaFragor own -> throw new Avslag(texter.ge("publicera.chefsamrad", own.namn()));
        };
    }

    private void kraverGodkand(Delprojekt d) {
        boolean over = d.skede() == Skede.AVSLUTAT_FOLJS_UPP || d.skede() == Skede.FARDIGT;
        if (d.vag().godkand() == null && !over) throw new Avslag(texter.ge("publicera.inteannu", d.namn()));
    }

    private Svar fraga(Tur tur, Delprojekt d) {
        kraverGodkand(d);
        List<Anteckning> open =
                alla(tur, d).filter(entry -> entry.publicerad() == null).toList();
        if (open.isEmpty()) return allt(tur, d);
        String title = texter.ge("publicera.fraga", d.namn());
        List<Del> parts = new ArrayList<>();
        parts.add(new Del.Stycke(texter.ge("publicera.vad", antal(open, Slag.VAGVAL), antal(open, Slag.RING))));
        parts.add(new Del.Stycke(texter.ge("publicera.vem")));
        List<String> named = open.stream()
                .filter(entry -> entry.pekarUt() != null)
                .map(Anteckning::beteckning)
                .limit(NAMED)
                .toList();
        if (!named.isEmpty()) parts.add(new Del.Stycke(texter.ge("publicera.pekarut", String.join(", ", named))));
        long unconfirmed = open.stream().filter(Anteckning::attBekrafta).count();
        if (unconfirmed > 0) {
            parts.add(new Del.Notis(texter.ge("publicera.obekraftade", String.valueOf(unconfirmed))));
        }
        return Svar.kort(
                new Kort(title, parts, List.of(knapp(tur, "knapp.publicera", JA, d))),
                title + " " + texter.ge("publicera.vad", antal(open, Slag.VAGVAL), antal(open, Slag.RING)));
    }

    private Svar publicera(Tur tur, Delprojekt d, String key) {
        kraverGodkand(d);
        List<Anteckning> done = alla(tur, d)
                .map(entry -> entry.publicerad() != null
                        ? entry
                        : anteckningar.gor(
                                entry,
                                key + "/" + entry.id(),
                                tur.nu(),
                                tur.vem().id(),
                                new Atgard.Publicera()))
                .filter(entry -> entry.publicerad() != null)
                .toList();
        return visa(tur, d, done).med(foljer(done, d));
    }

    private Svar allt(Tur tur, Delprojekt d) {
        List<Anteckning> done =
                alla(tur, d).filter(entry -> entry.publicerad() != null).toList();
        if (done.isEmpty()) {
            String none = texter.ge("publicera.inget", d.namn());
            return Svar.kort(new Kort(none, List.of(), List.of()), none);
        }
        return visa(tur, d, done);
    }

    private Svar visa(Tur tur, Delprojekt d, List<Anteckning> done) {
        String title = texter.ge("publicera.klart", d.namn(), antal(done, Slag.VAGVAL), antal(done, Slag.RING));
        return Svar.kort(
                new Kort(
                        title,
                        List.of(new Del.Stycke(texter.ge("publicera.vem"))),
                        List.of(knapp(tur, "knapp.tatillbaka", TILLBAKA, d))),
                title);
    }

    private Svar tillbaka(Tur tur, Delprojekt d, String key) {
        List<Anteckning> back = alla(tur, d)
                .filter(entry -> entry.publicerad() != null)
                .map(entry -> anteckningar.gor(
                        entry, key + "/" + entry.id(), tur.nu(), tur.vem().id(), new Atgard.Avpublicera()))
                .toList();
        String title = texter.ge("publicera.tillbakataget", d.namn());
        return Svar.kort(new Kort(title, List.of(), List.of(knapp(tur, "knapp.publicera", FRAGA_IGEN, d))), title)
                .med(foljer(back, d));
    }

    /** What was read as published before shows how it stands now. */
    private List<Svar.Uppdatering> foljer(List<Anteckning> all, Delprojekt d) {
        return all.stream()
                .filter(entry -> entry.historik().size() > 2)
                .limit(FOLLOW)
                .flatMap(entry -> publicerat.uppdatering(entry, Amne.av(d)).stream())
                .toList();
    }

    private Stream<Anteckning> alla(Tur tur, Delprojekt d) {
        return Stream.of(Slag.values())
                .flatMap(kind ->
                        anteckningar
                                .lista(tur.samverkansId(), d.id(), kind, Urval.ALLT, Integer.MAX_VALUE, MOST)
                                .stream());
    }

    private static long antal(List<Anteckning> all, Slag kind) {
        return all.stream().filter(entry -> entry.slag() == kind).count();
    }

    private Knapp knapp(Tur tur, String label, String verb, Delprojekt d) {
        return new Knapp.Gor(texter.ge(label), verb, Map.of("delprojekt", d.id(), "nyckel", tur.nyckel()));
    }
}
