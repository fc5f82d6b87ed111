package se.samverkan.ringar.bot.prov;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.lasning.Ord;
import se.samverkan.ringar.bot.samtal.Avslag;
import se.samverkan.ringar.bot.samtal.Feature;
import se.samverkan.ringar.bot.samtal.Kommando;
import se.samverkan.ringar.bot.samtal.Sagt;
import se.samverkan.ringar.bot.samtal.Sikte;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.delprojekt.Bemanning;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.delprojekt.Delprojekten.Andring;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.person.Rollinnehav;
import se.samverkan.ringar.store.samverkan.Huvudman;

/** {@code jag är ordförande i njure}: speak as an invented person. {@code spola fram till …}: let time pass. */
public final class ProvFeature implements Feature {
    private static final Kommando JAG_AR = Kommando.prov("jag är", "kansli", "hjalp.jagar", "jag heter", "spela")
            .iVardagsord();
    private static final Kommando SPOLA =
            Kommando.prov("spola fram", "till 2027-03-01", "hjalp.spolafram", "spola", "låt tiden gå");
    private static final Pattern TIME = Pattern.compile("(?iU)\\b(?:kl(?:ockan)?\\.?\\s*)?(\\d{1,2})[:.](\\d{2})\\b");
    private static final int MOST_YEARS = 5;
    /** Roles in a delprojekt that can be tried, and in the whole samverkan. */
    private static final List<Roll> HERE = List.of(
            Roll.ORDFORANDE,
            Roll.LEDAMOT,
            Roll.CHEFSAMRAD,
            Roll.ADJUNGERAD,
            Roll.PATIENTREPRESENTANT,
            Roll.PROCESSLEDARE,
            Roll.KOMMUNIKATOR,
            Roll.KONTAKTPERSON);

    private static final List<Roll> EVERYWHERE =
            List.of(Roll.KANSLI, Roll.POLITIKER, Roll.SAMARBETSGRUPP, Roll.LEDNINGSGRUPP, Roll.HANDLAGGARE);

    private final Personer personer;
    private final Delprojekten delprojekten;
    private final Sikte sikte;
    private final Tidsresa tidsresa;
    private final ZoneId zon;
    private final Texter texter;

    public ProvFeature(
            Personer personer, Delprojekten delprojekten, Sikte sikte, Tidsresa tidsresa, ZoneId zon, Texter texter) {
        this.personer = personer;
        this.delprojekten = delprojekten;
        this.sikte = sikte;
        this.tidsresa = tidsresa;
        this.zon = zon;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(JAG_AR, SPOLA);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        return sagt.kommando().equals(SPOLA) ? spola(tur, sagt.text()) : jagAr(tur, sagt.text());
    }

    private Svar jagAr(Tur tur, String said) {
        List<String> words = Arrays.stream(said.split("\\s+")).map(Ord::vik).toList();
        if (words.contains("mig") || words.contains("ingen")) {
            personer.spelar(tur.anvandare(), null);
            return Svar.mening(texter.ge("prov.sigsjalv", tur.anvandare().namn()));
        }
        Optional<Roll> here = roll(HERE, words);
        if (here.isPresent()) {
            Delprojekt d = delprojekt(tur, said);
            return spelar(tur, iDelprojekt(tur, d, here.get()), texter.ge(here.get()) + " · " + d.namn());
        }
        Roll role = roll(EVERYWHERE, words).orElseThrow(() -> new Avslag(texter.ge("prov.vilkenroll")));
        String huvudman = role == Roll.HANDLAGGARE ? huvudman(tur, said) : null;
        Person person = personer.medRoll(tur.samverkansId(), role, huvudman).stream()
                .filter(Person::pahittad)
                .findFirst()
                .orElseGet(() -> personer.pahittad(
                        "prov/" + role.name() + (huvudman == null ? "" : "/" + huvudman), namn(role, huvudman)));
        person = personer.farRoll(person, new Rollinnehav(tur.samverkansId(), role, huvudman));
        return spelar(tur, person, texter.ge(role));
    }

    private Svar spelar(Tur tur, Person person, String role) {
        personer.spelar(tur.anvandare(), person.id());
        if (tur.plats().personlig()) personer.chattar(person, tur.plats().id());
        else if (tur.anvandare().chatt() != null)
            personer.chattar(person, tur.anvandare().chatt());
        return Svar.mening(texter.ge("prov.dutalar", person.namn(), role));
    }

    /** The one who has the role there, or an invented person who is given it. */
    private Person iDelprojekt(Tur tur, Delprojekt d, Roll role) {
        Optional<Person> held = d.med(role)
                .map(Bemanning::person)
                .map(personer::hitta)
                .flatMap(Optional::stream)
                .filter(p -> p.pahittad() || p.id().equals(tur.anvandare().id()))
                .findFirst();
        if (held.isPresent()) return held.get();
        if (role == Roll.ORDFORANDE && d.personMed(role).isPresent()) throw new Avslag(texter.ge("prov.upptagen"));
        Person person = personer.pahittad("prov/" + role.name() + "/" + d.id(), namn(role, d.id()));
        delprojekten.andra(
                tur.samverkansId(),
                d.id(),
                tur.nyckel(),
                tur.idag(),
                was -> new Andring(
                        was.bemannat(new Bemanning(person.id(), role, null)),
                        Handelse.av(tur.nyckel(), tur.nu(), person.id(), Handelse.Slag.BEMANNAT, person.id())));
        return person;
    }

    private Delprojekt delprojekt(Tur tur, String said) {
        Matcher in = Pattern.compile("(?iU)\\b(?:i|för|på|hos)\\s+(\\S.*)$").matcher(said);
        if (!in.find()) {
            return sikte.underforstatt(tur).orElseThrow(() -> new Avslag(texter.ge("prov.vilketdelprojekt")));
        }
        // trial mode: whoever sits at the keyboard may become anybody
        List<Delprojekt> called = delprojekten.kallade(tur.samverkansId(), in.group(1));
        if (called.size() != 1) throw new Avslag(texter.ge("prov.vilketdelprojekt"));
        return called.getFirst();
    }

    private String huvudman(Tur tur, String said) {
        return Arrays.stream(said.split("\\s+"))
                .map(word -> tur.samverkan().huvudman(word))
                .flatMap(Optional::stream)
                .map(Huvudman::id)
                .findFirst()
                .orElseThrow(() -> new Avslag(texter.ge(
                        "prov.vilkenregion",
                        String.join(
                                ", ",
                                tur.samverkan().huvudman().stream()
                                        .map(Huvudman::namn)
                                        .toList()))));
    }

    private Optional<Roll> roll(List<Roll> among, List<String> words) {
        return among.stream()
                .filter(role -> texter.ord(role).stream().map(Ord::vik).anyMatch(words::contains))
                .findFirst();
    }

    /** An invented name, the same for the same role in the same place. */
    private String namn(Roll role, @Nullable String where) {
        List<String> names = List.of(texter.ge("prov.namn").split("\\s*,\\s*"));
        return names.get(Math.floorMod((role.name() + where).hashCode(), names.size()));
    }

    private Svar spola(Tur tur, String said) {
        Matcher time = TIME.matcher(said);
        LocalTime at = null;
        String days = said;
        if (time.find() && Integer.parseInt(time.group(1)) < 24 && Integer.parseInt(time.group(2)) < 60) {
            at = LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)));
            days = said.substring(0, time.start()) + said.substring(time.end());
        }
        String plain = days.strip().replaceFirst("(?iU)^(fram\\s+)?(till\\s+)?", "");
        LocalDate day = Dagtolk.forsta(plain, tur.idag())
                .or(() -> Dagtolk.forsta("om " + plain, tur.idag()))
                .map(Dagtolk.Traff::dag)
                .or(() -> plain.isBlank() && time.reset().find() ? Optional.of(tur.idag()) : Optional.empty())
                .orElseThrow(() -> new Avslag(texter.ge("prov.tillnar")));
        LocalTime moment = at == null ? tur.samverkan().sandning().fran().plusHours(1) : at;
        Instant target = day.atTime(moment).atZone(zon).toInstant();
        if (!target.isAfter(tur.nu())) throw new Avslag(texter.ge("prov.barafram"));
        if (day.isAfter(tur.idag().plusYears(MOST_YEARS))) throw new Avslag(texter.ge("prov.forlangt"));
        tidsresa.till(target);
        return Svar.mening(texter.ge("prov.nu", Dagtolk.skriv(day, tur.idag()), moment.toString()));
    }
}
