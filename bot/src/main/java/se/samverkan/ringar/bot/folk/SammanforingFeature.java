package se.samverkan.ringar.bot.folk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
import se.samverkan.ringar.bot.samtal.Personuppslag;
import se.samverkan.ringar.bot.samtal.Sagt;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.anteckning.Anteckningar;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Bemanning;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;
import se.samverkan.ringar.store.person.Rollinnehav;
import se.samverkan.ringar.store.sammanforing.Sammanforing;

/**
 * {@code slå ihop <person> med <person>}: two who are one human being, met by two accounts or by an account and an
 * address. What each is and holds is shown first; one click makes them one.
 */
@Component
@Order(93)
public final class SammanforingFeature implements Feature {
    private static final Logger LOG = LoggerFactory.getLogger(SammanforingFeature.class);
    private static final String GOR = "folk.slaihop";
    private static final Pattern BETWEEN = Pattern.compile("(?iU)\\s+(?:med|och|=|\\+)\\s+");
    private static final Pattern EMAIL = Pattern.compile("(?U)[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Kommando KOMMANDO = Kommando.den(
            Handling.SLA_IHOP,
            "slå ihop",
            "@namn med namn@region.se",
            "hjalp.slaihop",
            "slå samman",
            "slå ihop personer",
            "samma person");

    private final Personer personer;
    private final Personuppslag uppslag;
    private final Delprojekten delprojekten;
    private final Anteckningar anteckningar;
    private final Sammanforing sammanforing;
    private final Kansliet kansliet;
    private final Texter texter;

    SammanforingFeature(
            Personer personer,
            Personuppslag uppslag,
            Delprojekten delprojekten,
            Anteckningar anteckningar,
            Sammanforing sammanforing,
            Kansliet kansliet,
            Texter texter) {
        this.personer = personer;
        this.uppslag = uppslag;
        this.delprojekten = delprojekten;
        this.anteckningar = anteckningar;
        this.sammanforing = sammanforing;
        this.kansliet = kansliet;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(KOMMANDO);
    }

    @Override
    public List<String> verb() {
        return List.of(GOR);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        tur.kraver(Handling.SLA_IHOP, null);
        String[] parts = BETWEEN.split(sagt.text().strip(), 2);
        List<Person> first = kallade(tur, parts[0], sagt.namnda());
        List<Person> second = parts.length > 1 ? kallade(tur, parts[1], sagt.namnda()) : List.of();
        // "slå ihop Anna Andersson": two with the very same name
        if (parts.length == 1 && first.size() == 2) return fraga(tur, first.get(0), first.get(1));
        if (parts.length == 1) throw new Avslag(texter.ge("slaihop.hur"));
        return fraga(tur, en(parts[0], first, second), en(parts[1], second, first));
    }

    /** The one that was named; the same name twice means both who have it. */
    private Person en(String said, List<Person> called, List<Person> other) {
        if (called.isEmpty()) throw new Avslag(texter.ge("slaihop.okand", said.strip()));
        if (called.size() == 1) return called.getFirst();
        List<Person> rest = called.stream()
                .filter(p ->
                        other.size() != 1 || !p.id().equals(other.getFirst().id()))
                .toList();
        if (rest.size() == 1) return rest.getFirst();
        throw new Avslag(texter.ge("slaihop.flera", said.strip()));
    }

    private List<Person> kallade(Tur tur, String said, List<Sagt.Namnd> namnda) {
        Matcher email = EMAIL.matcher(said);
        if (email.find()) {
            return personer.medIdentitet("mailto:" + email.group().toLowerCase(java.util.Locale.ROOT)).stream()
                    .toList();
        }
        if (namnda.stream().anyMatch(n -> said.contains("@" + n.namn())))
            return uppslag.i(tur, said, namnda).stream().toList();
        String name = Ord.vik(said);
        return bekanta(tur).stream().filter(p -> Ord.vik(p.namn()).equals(name)).toList();
    }

    /** Those who have a place or a role in this samverkan. */
    private List<Person> bekanta(Tur tur) {
        List<String> staffed = delprojekten.alla(tur.samverkansId()).stream()
                .flatMap(d -> d.bemanning().stream())
                .map(Bemanning::person)
                .distinct()
                .toList();
        return Stream.concat(
                        personer.hitta(staffed).stream(),
                        Stream.concat(kansliet.alla().stream(), personer.medNagonRoll(tur.samverkansId()).stream()))
                .distinct()
                .toList();
    }

    private Svar fraga(Tur tur, Person a, Person b) {
        if (a.id().equals(b.id())) throw new Avslag(texter.ge("slaihop.redan", a.namn()));
        kraverHar(tur, a);
        kraverHar(tur, b);
        // whoever can be spoken with stays; else the first that was named
        boolean turned = b.iTeams() && !a.iTeams();
        Person kvar = turned ? b : a;
        Person borta = turned ? a : b;
        String title = texter.ge("slaihop.fraga");
        List<Del> parts = new ArrayList<>();
        for (Person p : List.of(kvar, borta)) parts.add(rad(tur, p));
        parts.add(new Del.Stycke(texter.ge("slaihop.sedan", kvar.namn())));
        parts.add(new Del.Notis(texter.ge("slaihop.angrasinte")));
        var data = Map.of("id", kvar.id(), "till", borta.id());
        return Svar.kort(
                new Kort(title, parts, List.of(new Knapp.Gor(texter.ge("knapp.slaihop"), GOR, data))),
                title + " " + vem(kvar) + " · " + vem(borta));
    }

    /** Rights in another samverkan are not for this one's kansli to move. */
    private void kraverHar(Tur tur, Person p) {
        if (uppslag.kandUtanfor(tur, p)) throw new Avslag(texter.ge("slaihop.utanfor", p.namn()));
        if (p.pahittad()) throw new Avslag(texter.ge("slaihop.pahittad", p.namn()));
    }

    private Del rad(Tur tur, Person p) {
        List<String> held = new ArrayList<>();
        if (kansliet.iFilen(p)) held.add(texter.ge("roll.kansli"));
        for (Rollinnehav r : p.roller()) held.add(texter.ge(r.roll()));
        for (Delprojekt d : delprojekten.medPerson(tur.samverkansId(), p.id())) {
            String roles = d.bemanning().stream()
                    .filter(b -> b.person().equals(p.id()))
                    .map(b -> texter.ge(b.roll()))
                    .collect(Collectors.joining(", "));
            held.add(d.namn() + " (" + roles + ")");
        }
        long noted = anteckningar.antalAv(tur.samverkansId(), p.id());
        if (noted > 0) held.add(texter.ge("slaihop.noterat", noted));
        return new Del.Rad(
                vem(p), held.isEmpty() ? texter.ge("slaihop.inget") : String.join(" · ", held), null, List.of());
    }

    private String vem(Person p) {
        String how = p.iTeams() ? texter.ge("slaihop.konto") : texter.ge("slaihop.adress");
        return p.epostadress()
                .filter(address -> !address.equals(p.namn()))
                .map(address -> p.namn() + ", " + how + ", " + address)
                .orElse(p.namn() + ", " + how);
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        tur.kraver(Handling.SLA_IHOP, null);
        String gone = klick.maste("till");
        Optional<Person> kvar = personer.hitta(klick.maste("id"));
        Optional<Person> borta = personer.hitta(gone);
        if (kvar.isEmpty() || borta.isEmpty() || gone.equals(kvar.get().id()))
            throw new Avslag(texter.ge("klick.gammalt"));
        kraverHar(tur, kvar.get());
        kraverHar(tur, borta.get());
        // the same click again finds them one, and finishes what was left
        Person one = sammanforing.slaIhop(
                tur.samverkansId(), kvar.get(), gone, tur.vem().id(), tur.nu(), tur.idag());
        LOG.info("Person {} är nu {}, säger {}", gone, one.id(), tur.vem().id());
        String title = texter.ge("slaihop.klart", one.namn());
        return Svar.kort(new Kort(title, List.of(rad(tur, one)), List.of()), title)
                .paPlats();
    }
}
