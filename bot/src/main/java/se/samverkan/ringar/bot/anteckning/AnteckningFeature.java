package se.samverkan.ringar.bot.anteckning;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Kapat;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lage.Kvittens;
import se.samverkan.ringar.bot.samtal.Avslag;
import se.samverkan.ringar.bot.samtal.Feature;
import se.samverkan.ringar.bot.samtal.Klick;
import se.samverkan.ringar.bot.samtal.Kommando;
import se.samverkan.ringar.bot.samtal.Sagt;
import se.samverkan.ringar.bot.samtal.Samtal;
import se.samverkan.ringar.bot.samtal.Sikte;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.anteckning.Anteckning;
import se.samverkan.ringar.store.anteckning.Anteckning.Lage;
import se.samverkan.ringar.store.anteckning.Anteckningar;
import se.samverkan.ringar.store.anteckning.Innehall;
import se.samverkan.ringar.store.anteckning.Innehall.Ring;
import se.samverkan.ringar.store.anteckning.Innehall.Tecken;
import se.samverkan.ringar.store.anteckning.Innehall.Vagval;
import se.samverkan.ringar.store.anteckning.Slag;
import se.samverkan.ringar.store.behorighet.Behorighet;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.person.Roll;

/** Shows, lists, mends, takes back and erases what has been taken down. */
@Component
@Order(12)
public final class AnteckningFeature implements Feature {
    private static final int PAGE = 8;
    private static final int LINE = 200;
    private static final Pattern NUMBER =
            Pattern.compile("^([vrVR])\\s?(\\d{1,6})[.:,?!]*(?:\\s+(.*))?$", Pattern.DOTALL);

    private static final Kommando VISA =
            Kommando.den(Handling.LASA_ARBETSMATERIAL, "visa", "V4", "hjalp.visa", "visa vägval", "visa ring");
    private static final Kommando LISTA_VAGVAL = Kommando.den(
            Handling.LASA_ARBETSMATERIAL,
            "lista vägval",
            "",
            "hjalp.listavagval",
            "visa vägvalen",
            "alla vägval",
            "lista vägvalen");
    private static final Kommando LISTA_RINGAR = Kommando.den(
            Handling.LASA_ARBETSMATERIAL,
            "lista ringar",
            "",
            "hjalp.listaringar",
            "visa ringar",
            "visa ringarna",
            "alla ringar",
            "lista ring",
            "lista ringarna",
            "ringar");
    private static final Kommando LISTA =
            Kommando.den(Handling.LASA_ARBETSMATERIAL, "lista", "", "hjalp.lista", "visa alla");
    private static final Kommando ANDRA =
            Kommando.den(Handling.ANDRA, "ändra", "V4", "hjalp.andra", "rätta", "komplettera", "redigera", "korrigera");
    private static final Kommando ANGRA =
            Kommando.den(Handling.REGISTRERA, "ångra", "", "hjalp.angra", "ta tillbaka", "ångra senaste", "undo");
    private static final Kommando RADERA =
            Kommando.den(Handling.REGISTRERA, "radera", "V4", "hjalp.radera", "ta bort", "stryk");

    private static final String RADERA_JA = "anteckning.radera";
    private static final String BEHALL = "anteckning.behall";

    private final Anteckningar anteckningar;
    private final Anteckningskort kort;
    private final Delprojekten delprojekten;
    private final Kvittens kvittens;
    private final Sikte sikte;
    private final Texter texter;

    public AnteckningFeature(
            Anteckningar anteckningar,
            Anteckningskort kort,
            Delprojekten delprojekten,
            Kvittens kvittens,
            Sikte sikte,
            Texter texter) {
        this.anteckningar = anteckningar;
        this.kort = kort;
        this.delprojekten = delprojekten;
        this.kvittens = kvittens;
        this.sikte = sikte;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(LISTA_VAGVAL, LISTA_RINGAR, VISA, ANDRA, ANGRA, RADERA, LISTA);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        Kommando said = sagt.kommando();
        if (said.equals(LISTA)) return vilkenLista();
        if (said.equals(LISTA_VAGVAL)) return sikte.pa(tur, sagt, (d, rest) -> lista(tur, d, Slag.VAGVAL, rest));
        if (said.equals(LISTA_RINGAR)) return sikte.pa(tur, sagt, (d, rest) -> lista(tur, d, Slag.RING, rest));
        if (said.equals(ANGRA) && sagt.text().isBlank()) {
            return sikte.pa(tur, sagt, (d, rest) -> angraSenaste(tur, d));
        }
        return sikte.pa(tur, sagt, (d, rest) -> {
            if (said.equals(ANGRA) && rest.isBlank()) return angraSenaste(tur, d);
            Matcher number = NUMBER.matcher(rest.strip());
            if (!number.matches()) throw new Avslag(texter.ge("anteckning.vilken", said.ord()));
            tur.kraver(Handling.LASA_ARBETSMATERIAL, d);
            Slag kind = number.group(1).toLowerCase(Locale.ROOT).equals("v") ? Slag.VAGVAL : Slag.RING;
            Anteckning entry = anteckningar
                    .medNummer(tur.samverkansId(), d.id(), kind, Integer.parseInt(number.group(2)))
                    .orElseThrow(() -> new Avslag(texter.ge(
                            "anteckning.finnsinte", kind.beteckning(Integer.parseInt(number.group(2))), d.namn())));
            String rest2 = Optional.ofNullable(number.group(3)).orElse("").strip();
            if (said.equals(ANDRA)) return andra(tur, entry, d, rest2);
            if (said.equals(ANGRA)) return angra(tur, entry, d, tur.nyckel());
            if (said.equals(RADERA)) return fragaRadera(tur, entry, d);
            return visa(tur, entry, d);
        });
    }

    @Override
    public List<String> verb() {
        return List.of(
                Anteckningskort.ANDRA,
                Anteckningskort.TECKEN,
                Anteckningskort.ETT_STYCKE,
                Anteckningskort.ANGRA,
                Anteckningskort.ATERSTALL,
                RADERA_JA,
                BEHALL);
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        Optional<Anteckning> found = anteckningar.hitta(tur.samverkansId(), klick.maste("id"));
        if (found.isEmpty()) return Svar.mening(texter.ge("klick.gammalt"));
        Anteckning entry = found.get();
        Delprojekt d = delprojekt(entry);
        tur.kraver(Handling.LASA_ARBETSMATERIAL, d);
        if (entry.lage() == Lage.RADERAD)
            return kort.andrad(tur, entry, d, "anteckning.visas").paPlats();
        // the same click again, also as a new delivery, is the same change of the same version
        String key = String.join("/", "klick", klick.verb(), entry.id(), klick.maste("version"), innehall(klick));
        return switch (klick.verb()) {
            case Anteckningskort.ANDRA ->
                medNytt(tur, entry, d, key, (was, t) -> ifyllt(t, was, klick)).paPlats();
            case Anteckningskort.TECKEN ->
                medNytt(tur, entry, d, key, (was, t) -> tecken(was, klick)).paPlats();
            case Anteckningskort.ETT_STYCKE ->
                medNytt(tur, entry, d, key, (was, t) -> ettStycke(was)).paPlats();
            case Anteckningskort.ANGRA -> angra(tur, entry, d, key).paPlats();
            case Anteckningskort.ATERSTALL -> aterstall(tur, entry, d, key).paPlats();
            case RADERA_JA -> radera(tur, entry, d, key).paPlats();
            default -> visa(tur, entry, d).paPlats();
        };
    }

    private Delprojekt delprojekt(Anteckning entry) {
        return delprojekten
                .hitta(entry.samverkan(), entry.delprojekt())
                .orElseThrow(() -> new IllegalStateException("Anteckning " + entry.id() + " saknar delprojekt"));
    }

    private static String innehall(Klick klick) {
        return Integer.toHexString(
                Objects.hashCode(klick.skrivet().stream().sorted().toList()));
    }

    private Svar visa(Tur tur, Anteckning entry, Delprojekt d) {
        Svar shown = kort.svar(tur, entry, d, "anteckning.visas");
        List<Del> earlier = kort.tidigare(entry);
        Kort card = shown.kort();
        if (earlier.isEmpty() || card == null) return shown;
        List<Del> all = new ArrayList<>(card.delar());
        all.addAll(earlier);
        return Svar.kort(new Kort(card.rubrik(), all, card.knappar()), shown.text());
    }

    private Svar andra(Tur tur, Anteckning entry, Delprojekt d, String text) {
        tur.kraver(Handling.ANDRA, d);
        if (text.isEmpty()) return kort.svar(tur, entry, d, "anteckning.andras");
        String says = tur.ryms(text);
        return medNytt(tur, entry, d, tur.nyckel(), (was, t) -> switch (was) {
            case Vagval v -> VagvalFeature.las(says);
            case Ring r -> new Ring(says, r.tecken());
        });
    }

    private Svar medNytt(
            Tur tur, Anteckning entry, Delprojekt d, String key, BiFunction<Innehall, Tur, Innehall> change) {
        tur.kraver(Handling.ANDRA, d);
        Innehall was = entry.innehall();
        if (was == null || change.apply(was, tur).equals(was)) return kort.andrad(tur, entry, d, "anteckning.visas");
        Anteckning now = anteckningar.andra(entry, key, tur.nu(), tur.vem().id(), before -> change.apply(before, tur));
        return kort.andrad(tur, now, d, "anteckning.andradnu");
    }

    private static Innehall ifyllt(Tur tur, Innehall was, Klick klick) {
        return switch (was) {
            case Vagval v ->
                new Vagval(
                        klick.varde("valt").map(tur::ryms).orElse(v.valt()),
                        klick.varde("bortvalt").map(tur::ryms).orElse(null),
                        klick.varde("skal").map(tur::ryms).orElse(null),
                        klick.varde("konsekvens").map(tur::ryms).orElse(null));
            case Ring r -> {
                Tecken sign = RingFeature.tecken(klick);
                yield new Ring(klick.varde("text").map(tur::ryms).orElse(r.text()), sign == null ? r.tecken() : sign);
            }
        };
    }

    private static Innehall tecken(Innehall was, Klick klick) {
        return was instanceof Ring r ? new Ring(r.text(), RingFeature.tecken(klick)) : was;
    }

    /** The reading is undone: everything is what was chosen, in the words of the parts. */
    private Innehall ettStycke(Innehall was) {
        return was instanceof Vagval v ? new Vagval(kort.radtext(v), null, null, null) : was;
    }

    private Svar angraSenaste(Tur tur, Delprojekt d) {
        // the same message again takes back the same entry, not the one before
        Optional<Anteckning> latest = anteckningar
                .medNyckel(tur.samverkansId(), tur.nyckel())
                .or(() -> anteckningar.senasteAv(
                        tur.samverkansId(), d.id(), tur.vem().id()));
        // what was done with the delprojekt itself may be later
        Optional<Handelse> event = delprojekten
                .hitta(tur.samverkansId(), d.id())
                .flatMap(now -> kvittens.senasteEgna(tur, now))
                .filter(e -> latest.isEmpty()
                        || (latest.get().tid().isBefore(e.tid())
                                && !latest.get().harGjort(tur.nyckel())));
        if (event.isPresent()) return kvittens.angra(tur, d, event.get(), tur.nyckel());
        return angra(tur, latest.orElseThrow(() -> new Avslag(texter.ge("angra.inget", d.namn()))), d, tur.nyckel());
    }

    private Svar angra(Tur tur, Anteckning entry, Delprojekt d, String key) {
        kraver(tur, entry, d, Handling.ANGRA);
        Anteckning now = anteckningar.angra(entry, key, tur.nu(), tur.vem().id());
        return kort.andrad(tur, now, d, now.lage() == Lage.ANGRAD ? "anteckning.angrad" : "anteckning.visas");
    }

    private Svar aterstall(Tur tur, Anteckning entry, Delprojekt d, String key) {
        kraver(tur, entry, d, Handling.ANGRA);
        Anteckning now = anteckningar.aterstall(entry, key, tur.nu(), tur.vem().id());
        return kort.andrad(tur, now, d, "anteckning.aterstalld");
    }

    private Svar fragaRadera(Tur tur, Anteckning entry, Delprojekt d) {
        if (entry.lage() == Lage.RADERAD) return visa(tur, entry, d);
        kraver(tur, entry, d, Handling.RADERA);
        String title = texter.ge("radera.fraga", entry.beteckning());
        Map<String, String> data = Map.of("id", entry.id(), "version", String.valueOf(entry.version()));
        return Svar.kort(
                new Kort(
                        title,
                        List.of(new Del.Stycke(texter.ge("radera.hjalp", entry.beteckning()))),
                        List.of(
                                new Knapp.Gor(texter.ge("knapp.radera"), RADERA_JA, data),
                                new Knapp.Gor(texter.ge("knapp.behall"), BEHALL, data))),
                title);
    }

    private Svar radera(Tur tur, Anteckning entry, Delprojekt d, String key) {
        kraver(tur, entry, d, Handling.RADERA);
        Anteckning now = anteckningar.radera(entry, key, tur.nu(), tur.vem().id());
        return kort.andrad(tur, now, d, "anteckning.raderadnu");
    }

    /** Permission for what the author of an entry may do besides others. */
    private void kraver(Tur tur, Anteckning entry, Delprojekt d, Handling handling) {
        var roles = EnumSet.copyOf(tur.roller(d));
        if (entry.av().equals(tur.vem().id())) roles.add(Roll.FORFATTARE);
        if (!Behorighet.tillater(roles, handling)) {
            throw new Avslag(texter.ge("nej." + handling.name().toLowerCase(Locale.ROOT), entry.beteckning()));
        }
    }

    private Svar vilkenLista() {
        String title = texter.ge("lista.vilken");
        return Svar.kort(
                new Kort(
                        title,
                        List.of(),
                        List.of(
                                new Knapp.Gor(
                                        texter.ge("vagval.flera"), Samtal.SAG, Map.of("text", LISTA_VAGVAL.ord())),
                                new Knapp.Gor(
                                        texter.ge("ring.flera"), Samtal.SAG, Map.of("text", LISTA_RINGAR.ord())))),
                title);
    }

    /** The newest first, a screen at a time; {@code rest} "före 12" is where the page begins. */
    private Svar lista(Tur tur, Delprojekt d, Slag kind, String rest) {
        tur.kraver(Handling.LASA_ARBETSMATERIAL, d);
        Matcher before = Pattern.compile("före (\\d{1,9})").matcher(rest);
        int from = before.find() ? Integer.parseInt(before.group(1)) : Integer.MAX_VALUE;
        List<Anteckning> found = anteckningar.lista(tur.samverkansId(), d.id(), kind, from, PAGE + 1);
        List<Anteckning> page = found.subList(0, Math.min(PAGE, found.size()));
        long all = anteckningar.antal(tur.samverkansId(), d.id(), kind);
        String title =
                texter.ge((kind == Slag.VAGVAL ? "lista.vagval" : "lista.ringar"), d.namn(), String.valueOf(all));
        if (page.isEmpty()) {
            String empty = texter.ge(kind == Slag.VAGVAL ? "lista.ingavagval" : "lista.ingaringar", d.namn());
            return Svar.kort(new Kort(empty, List.of(), List.of()), empty);
        }
        List<Del> rows = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Anteckning entry : page) {
            Innehall says = Objects.requireNonNull(entry.innehall());
            String line = kort.radtext(says);
            String mark = says instanceof Ring r ? kort.ringord(r.tecken()) : null;
            rows.add(new Del.Rad(entry.beteckning(), Kapat.till(LINE, line), mark, List.of()));
            lines.add(entry.beteckning() + (mark == null ? " " : " " + mark + ": ") + Kapat.till(LINE, line));
        }
        List<Knapp> more = found.size() > PAGE
                ? List.of(new Knapp.Gor(
                        texter.ge("knapp.fler"),
                        Samtal.SAG,
                        Map.of(
                                "text",
                                (kind == Slag.VAGVAL ? LISTA_VAGVAL : LISTA_RINGAR).ord() + " " + d.kod() + " före "
                                        + page.getLast().nummer())))
                : List.of();
        rows.add(new Del.Notis(texter.ge("lista.visa")));
        return Svar.kort(new Kort(title, rows, more), title + ": " + String.join(" · ", lines));
    }
}
