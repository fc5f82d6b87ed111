package se.samverkan.ringar.bot.folk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.person.Rollinnehav;
import se.samverkan.ringar.store.samverkan.Huvudman;

/** {@code roller}: who has which role in the whole samverkan; the kansli gives and takes them. */
@Component
@Order(92)
public final class RollerFeature implements Feature {
    private static final String GE = "folk.gerroll";
    private static final String TA = "folk.tarroll";
    private static final int MOST_NAMES = 30;
    private static final List<Roll> ROLES =
            List.of(Roll.KANSLI, Roll.LEDNINGSGRUPP, Roll.SAMARBETSGRUPP, Roll.POLITIKER, Roll.HANDLAGGARE);
    private static final Kommando ROLLER =
            Kommando.den(Handling.STYRA_ROLLER, "roller", "", "hjalp.roller", "visa roller", "lista roller");
    private static final Kommando ROLL =
            Kommando.den(Handling.STYRA_ROLLER, "roll", "handläggare Skåne @namn", "hjalp.roll", "ge roll", "ny roll");
    private static final Kommando TA_ROLL = Kommando.den(
            Handling.STYRA_ROLLER,
            "ta roll",
            "handläggare Skåne @namn",
            "hjalp.taroll",
            "ta bort roll",
            "ta ifrån roll");

    private final Personer personer;
    private final Personuppslag uppslag;
    private final Kansliet kansliet;
    private final Texter texter;

    RollerFeature(Personer personer, Personuppslag uppslag, Kansliet kansliet, Texter texter) {
        this.personer = personer;
        this.uppslag = uppslag;
        this.kansliet = kansliet;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(ROLLER, ROLL, TA_ROLL);
    }

    @Override
    public List<String> verb() {
        return List.of(GE, TA);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        tur.kraver(Handling.STYRA_ROLLER, null);
        if (sagt.kommando().equals(ROLLER)) return lista(tur);
        List<String> words =
                Arrays.stream(sagt.text().split("[\\s,:]+")).map(Ord::vik).toList();
        Roll role = ROLES.stream()
                .filter(r -> texter.ord(r).stream().map(Ord::vik).anyMatch(words::contains))
                .findFirst()
                .orElseThrow(() -> new Avslag(texter.ge("roller.vilken")));
        Person person =
                uppslag.i(tur, sagt.text(), sagt.namnda()).orElseThrow(() -> new Avslag(texter.ge("person.vem")));
        String huvudman = role == Roll.KANSLI ? null : huvudman(tur, sagt.text());
        boolean gives = sagt.kommando().equals(ROLL);
        if (gives && role == Roll.HANDLAGGARE && huvudman == null) {
            throw new Avslag(texter.ge(
                    "roller.vilkenregion",
                    String.join(
                            ", ",
                            tur.samverkan().huvudman().stream()
                                    .map(Huvudman::namn)
                                    .toList())));
        }
        return gives ? ge(tur, person, role, huvudman) : ta(tur, person, role, huvudman);
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        tur.kraver(Handling.STYRA_ROLLER, null);
        Optional<Person> person = uppslag.buren(tur, klick.maste("id"));
        String said = klick.maste("roll");
        Optional<Roll> role = ROLES.stream().filter(r -> r.name().equals(said)).findFirst();
        String huvudman = klick.varde("huvudman").orElse(null);
        boolean theirs = huvudman == null
                ? role.filter(r -> r == Roll.HANDLAGGARE).isEmpty()
                : tur.samverkan().huvudman().stream().anyMatch(h -> h.id().equals(huvudman));
        if (person.isEmpty() || role.isEmpty() || !theirs) throw new Avslag(texter.ge("klick.gammalt"));
        return (klick.verb().equals(GE)
                        ? ge(tur, person.get(), role.get(), huvudman)
                        : ta(tur, person.get(), role.get(), huvudman))
                .paPlats();
    }

    private Svar ge(Tur tur, Person person, Roll role, @Nullable String huvudman) {
        personer.farRoll(person, new Rollinnehav(tur.samverkansId(), role, huvudman));
        return svar(texter.ge("roller.fick", person.namn(), rollen(tur, role, huvudman)), TA, person, role, huvudman);
    }

    private Svar ta(Tur tur, Person person, Roll role, @Nullable String huvudman) {
        if (role == Roll.KANSLI) {
            if (kansliet.iFilen(person)) throw new Avslag(texter.ge("roller.ifilen", person.namn()));
        }
        List<Rollinnehav> held = person.roller().stream()
                .filter(r -> r.samverkan().equals(tur.samverkansId()) && r.roll() == role)
                .filter(r -> huvudman == null || huvudman.equals(r.huvudman()))
                .toList();
        if (held.isEmpty()) {
            return Svar.mening(texter.ge("roller.harinte", person.namn(), rollen(tur, role, huvudman)));
        }
        if (role == Roll.KANSLI && !kansliet.lamnas(person)) throw new Avslag(texter.ge("roller.sista"));
        held.forEach(r -> personer.forlorarRoll(person, r));
        Rollinnehav one = held.getFirst();
        return svar(
                texter.ge("roller.togs", person.namn(), rollen(tur, role, one.huvudman())),
                GE,
                person,
                role,
                one.huvudman());
    }

    private Svar svar(String title, String undo, Person person, Roll role, @Nullable String huvudman) {
        Map<String, String> data = new HashMap<>(Map.of("id", person.id(), "roll", role.name()));
        if (huvudman != null) data.put("huvudman", huvudman);
        return Svar.kort(
                new Kort(title, List.of(), List.of(new Knapp.Gor(texter.ge("knapp.angra"), undo, data))), title);
    }

    private String rollen(Tur tur, Roll role, @Nullable String huvudman) {
        return huvudman == null
                ? texter.ge(role)
                : texter.ge(role) + ", "
                        + tur.samverkan().huvudman(huvudman).map(Huvudman::namn).orElse(huvudman);
    }

    private static @Nullable String huvudman(Tur tur, String text) {
        return Arrays.stream(text.split("[\\s,:]+"))
                .map(word -> tur.samverkan().huvudman(word).map(Huvudman::id).orElse(null))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Svar lista(Tur tur) {
        String title = texter.ge("roller.rubrik");
        List<Del> parts = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Roll role : ROLES) {
            List<String> names = role == Roll.KANSLI
                    ? kansliet.alla().stream().map(Person::namn).toList()
                    : personer.medRoll(tur.samverkansId(), role, null).stream()
                            .flatMap(p -> p.roller().stream()
                                    .filter(r -> r.samverkan().equals(tur.samverkansId()) && r.roll() == role)
                                    .map(r -> med(tur, p, r)))
                            .toList();
            String word = texter.ge(role);
            String label = word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
            String shown = names.isEmpty()
                    ? texter.ge("roller.ingen")
                    : String.join(", ", names.stream().limit(MOST_NAMES).toList());
            String more = names.size() > MOST_NAMES
                    ? texter.ge("roller.fler", String.valueOf(names.size() - MOST_NAMES))
                    : null;
            parts.add(new Del.Rad(label, shown, more, List.of()));
            lines.add(label + ": " + shown);
        }
        parts.add(new Del.Notis(texter.ge("roller.hur")));
        return Svar.kort(new Kort(title, parts, List.of()), title + ". " + String.join(". ", lines));
    }

    private static String med(Tur tur, Person person, Rollinnehav held) {
        String huvudman = held.huvudman();
        return huvudman == null
                ? person.namn()
                : person.namn() + " ("
                        + tur.samverkan().huvudman(huvudman).map(Huvudman::namn).orElse(huvudman) + ")";
    }
}
