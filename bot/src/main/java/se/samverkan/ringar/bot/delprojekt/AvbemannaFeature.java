package se.samverkan.ringar.bot.delprojekt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lage.Kvittens;
import se.samverkan.ringar.bot.lasning.Ord;
import se.samverkan.ringar.bot.samtal.Avslag;
import se.samverkan.ringar.bot.samtal.Feature;
import se.samverkan.ringar.bot.samtal.Klick;
import se.samverkan.ringar.bot.samtal.Kommando;
import se.samverkan.ringar.bot.samtal.Personuppslag;
import se.samverkan.ringar.bot.samtal.Sagt;
import se.samverkan.ringar.bot.samtal.Sikte;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Bemanning;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten.Andring;
import se.samverkan.ringar.store.delprojekt.Forut;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;
import se.samverkan.ringar.store.person.Roll;

/** {@code avbemanna X [roll] @namn} takes somebody out of a delprojekt; where nobody is named, it asks whom. */
@Component
@Order(33)
final class AvbemannaFeature implements Feature {
    private static final String TA = "delprojekt.avbemanna";
    private static final String PLATS = "plats";
    private static final Kommando KOMMANDO = Kommando.den(
            Handling.BEMANNA, "avbemanna", "njure @namn", "hjalp.avbemanna", "ta bort person", "ta bort från gruppen");

    private final Personer personer;
    private final Personuppslag uppslag;
    private final Kvittens kvittens;
    private final Sikte sikte;
    private final Texter texter;

    AvbemannaFeature(Personer personer, Personuppslag uppslag, Kvittens kvittens, Sikte sikte, Texter texter) {
        this.personer = personer;
        this.uppslag = uppslag;
        this.kvittens = kvittens;
        this.sikte = sikte;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(KOMMANDO);
    }

    @Override
    public List<String> verb() {
        return List.of(TA);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        return sikte.attStyra(tur, sagt, (d, rest) -> {
            tur.kraver(Handling.BEMANNA, d);
            if (d.harGjort(tur.nyckel())) return klart(tur, d);
            if (Personuppslag.flera(rest, sagt.namnda())) throw new Avslag(texter.ge("avbemanna.flera"));
            List<Person> people = personer.hitta(
                    d.bemanning().stream().map(Bemanning::person).distinct().toList());
            Optional<Person> meant = uppslag.i(tur, Personuppslag.utanEpost(rest), sagt.namnda())
                    .or(() -> people.stream().filter(p -> medEpost(p, rest)).findFirst());
            List<String> words = utanPerson(rest, sagt);
            List<Roll> roles = words.stream()
                    .flatMap(word -> BemannaFeature.roll(texter, word).stream())
                    .toList();
            // a word that is not understood may be a role: then which place is meant is not guessed
            if (meant.isEmpty() || roles.size() < words.size()) return fraga(tur, d, people, meant, rest);
            List<Bemanning> held = d.bemanning().stream()
                    .filter(b -> b.person().equals(meant.get().id()))
                    .toList();
            List<Bemanning> places = held.stream()
                    .filter(b -> roles.isEmpty() || roles.contains(b.roll()))
                    .toList();
            if (held.isEmpty())
                throw new Avslag(texter.ge("avbemanna.intemed", meant.get().namn(), d.namn()));
            if (places.isEmpty())
                throw new Avslag(texter.ge("avbemanna.intesom", meant.get().namn(), d.namn()));
            return ta(tur, d, places);
        });
    }

    /** What was said besides who. */
    private static List<String> utanPerson(String said, Sagt sagt) {
        String rest = Personuppslag.utanEpost(said);
        for (Sagt.Namnd named : sagt.namnda()) rest = rest.replace("@" + named.namn(), " ");
        return Arrays.stream(rest.split("[\\s,;:.]+"))
                .filter(word -> !word.isEmpty() && !word.matches("(?iU)jag|mig|som|och|ur|från"))
                .toList();
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        Delprojekt d = sikte.ur(tur, klick);
        tur.kraver(Handling.BEMANNA, d);
        Tur turn = tur.medNyckel(klick.maste("nyckel"));
        if (d.harGjort(turn.nyckel())) return klart(turn, d).paPlats();
        String chosen = klick.varde(PLATS).orElseThrow(() -> new Avslag(texter.ge("person.vem")));
        List<Bemanning> places =
                d.bemanning().stream().filter(b -> plats(b).equals(chosen)).toList();
        if (places.isEmpty()) throw new Avslag(texter.ge("klick.gammalt"));
        return ta(turn, d, places).paPlats();
    }

    /** The places are one person's. */
    private Svar ta(Tur tur, Delprojekt d, List<Bemanning> places) {
        if (places.stream().anyMatch(b -> b.roll() == Roll.KONTAKTPERSON))
            throw new Avslag(texter.ge("avbemanna.kontaktperson", d.kod().varde()));
        String person = places.getFirst().person();
        return klart(tur, kvittens.gor(tur, d, was -> {
            List<Bemanning> held =
                    was.bemanning().stream().filter(places::contains).toList();
            if (held.isEmpty()) throw new Avslag(texter.ge("klick.gammalt"));
            return new Andring(
                    was.utan(held),
                    Kvittens.handelse(tur, Handelse.Slag.AVBEMANNAT, person, null, null, null, Forut.av(held)));
        }));
    }

    private Svar klart(Tur tur, Delprojekt now) {
        List<Del> parts = new ArrayList<>();
        now.handelse(tur.nyckel())
                .flatMap(event -> Optional.ofNullable(event.amne()))
                .filter(person ->
                        now.bemanning().stream().noneMatch(b -> b.person().equals(person)))
                .filter(person -> now.uppfoljningar().stream().noneMatch(u -> u.oppen() && person.equals(u.atagen())))
                .flatMap(personer::hitta)
                .ifPresent(p -> parts.add(new Del.Stycke(texter.ge("avbemanna.sedan", p.namn(), now.namn()))));
        if (now.med(Roll.ORDFORANDE).findAny().isEmpty()) parts.add(new Del.Notis(texter.ge("status.ingenordforande")));
        return kvittens.svar(tur, now, parts);
    }

    private Svar fraga(Tur tur, Delprojekt d, List<Person> people, Optional<Person> meant, String said) {
        List<Del.Val> places = d.bemanning().stream()
                .filter(b -> b.roll() != Roll.KONTAKTPERSON)
                .flatMap(b -> people.stream()
                        .filter(p -> p.id().equals(b.person()))
                        .map(p -> new Del.Val(etikett(tur, p, b), plats(b))))
                .toList();
        if (places.isEmpty())
            throw new Avslag(texter.ge("avbemanna.ingen", d.namn(), d.kod().varde()));
        List<String> called = places.stream()
                .filter(place -> meant.isPresent()
                        ? place.varde().startsWith(meant.get().id() + "/")
                        : !said.isBlank() && Ord.vik(place.titel()).startsWith(Ord.vik(said.strip())))
                .map(Del.Val::varde)
                .toList();
        String title = texter.ge("avbemanna.fraga", d.namn());
        return Svar.kort(
                new Kort(
                        title,
                        List.of(new Del.Valfalt(
                                PLATS,
                                texter.ge("avbemanna.vem"),
                                places,
                                called.size() == 1 ? called.getFirst() : null,
                                true)),
                        List.of(new Knapp.Gor(
                                texter.ge("knapp.avbemanna"),
                                TA,
                                Map.of("delprojekt", d.id(), "nyckel", tur.nyckel())))),
                title);
    }

    private String etikett(Tur tur, Person p, Bemanning b) {
        String huvudman = b.huvudman();
        String role = texter.ge(b.roll());
        return p.namn() + ", "
                + (huvudman == null ? role : role + " " + tur.samverkan().huvudmansnamn(huvudman));
    }

    private static String plats(Bemanning b) {
        return b.person() + "/" + b.roll().name() + "/" + (b.huvudman() == null ? "" : b.huvudman());
    }

    private static boolean medEpost(Person p, String said) {
        return Arrays.stream(said.toLowerCase(Locale.ROOT).split("\\s+"))
                .anyMatch(word -> word.equals(p.epost()) || p.identiteter().contains("mailto:" + word));
    }
}
