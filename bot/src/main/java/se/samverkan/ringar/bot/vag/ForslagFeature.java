package se.samverkan.ringar.bot.vag;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Kapat;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lage.Handelsetext;
import se.samverkan.ringar.bot.lage.Kvittens;
import se.samverkan.ringar.bot.lage.Vaglage;
import se.samverkan.ringar.bot.lage.Vagvalstext;
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
import se.samverkan.ringar.store.anteckning.Anteckning;
import se.samverkan.ringar.store.anteckning.Anteckningar;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Bemanning;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.DelprojektKod;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.delprojekt.Delprojekten.Andring;
import se.samverkan.ringar.store.delprojekt.Delprojekten.Skapande;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.delprojekt.Skede;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.vag.Forslag;

/**
 * {@code föreslå <namn> syfte … mål … effekt …}: anyone may propose; alone it is the form with the criteria. {@code
 * förslag}: the kansli's list of proposals, {@code förslag X}: one of them, with what earlier work like it came to.
 */
@Component
@Order(60)
public final class ForslagFeature implements Feature {
    private static final String FORESLA_KNAPP = "vag.foresla";
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_PART = 1_000;
    private static final int MOST_TRIES = 20;
    private static final int MOST_ALIKE = 3;
    private static final int PAGE = 8;
    private static final int LINE = 160;
    private static final Pattern PART =
            Pattern.compile("(?iU)[\\s,;.]+(syfte|mål|effekt|angeläget|områden|varför|liknande)\\b[:\\s]*");
    private static final Kommando FORESLA = Kommando.den(
            Handling.FORESLA,
            "föreslå",
            "Gemensam jourlinje syfte …",
            "hjalp.foresla",
            "föreslå delprojekt",
            "nytt förslag",
            "jag vill föreslå");
    private static final Kommando FORSLAG =
            Kommando.den(Handling.LASA_ALLAS_LAGE, "förslag", "njure", "hjalp.forslag", "visa förslag", "alla förslag");
    private static final Kommando BEREDER =
            Kommando.den(Handling.SKAPA_DELPROJEKT, "jag bereder", "njure", "hjalp.bereder", "bered förslag");

    private final Delprojekten delprojekten;
    private final Anteckningar anteckningar;
    private final Handelsetext handelser;
    private final Vaglage vaglage;
    private final Vagvalstext vagvalstext;
    private final Kvittens kvittens;
    private final Sikte sikte;
    private final Texter texter;

    public ForslagFeature(
            Delprojekten delprojekten,
            Anteckningar anteckningar,
            Handelsetext handelser,
            Vaglage vaglage,
            Vagvalstext vagvalstext,
            Kvittens kvittens,
            Sikte sikte,
            Texter texter) {
        this.delprojekten = delprojekten;
        this.anteckningar = anteckningar;
        this.handelser = handelser;
        this.vaglage = vaglage;
        this.vagvalstext = vagvalstext;
        this.kvittens = kvittens;
        this.sikte = sikte;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(FORESLA, FORSLAG, BEREDER);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        if (sagt.kommando().equals(FORESLA)) {
            tur.kraver(Handling.FORESLA, null);
            return sagt.text().isBlank() ? formular(tur, Map.of(), null) : foresla(tur, delar(sagt.text()));
        }
        if (sagt.kommando().equals(BEREDER)) {
            // a stand-in gets no role that lasts
            if (!tur.roller(null).contains(Roll.KANSLI)) throw new Avslag(texter.ge("nej.skapa_delprojekt"));
            return sikte.attStyra(tur, sagt, (d, rest) -> bereder(tur, d));
        }
        Matcher page = Pattern.compile("från (\\d{1,5})").matcher(sagt.text());
        if (!sagt.text().isBlank() && !page.matches()) return sikte.paNamn(tur, sagt, (d, rest) -> visa(tur, d));
        tur.kraver(Handling.LASA_ALLAS_LAGE, null);
        return lista(tur, page.matches() ? Math.max(0, Integer.parseInt(page.group(1)) - 1) : 0);
    }

    @Override
    public List<String> verb() {
        return List.of(FORESLA_KNAPP);
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        tur.kraver(Handling.FORESLA, null);
        Map<String, String> told = new HashMap<>();
        Stream.of("namn", "syfte", "mål", "effekt", "angeläget", "områden", "varför", "liknande")
                .forEach(part -> klick.varde(falt(part)).ifPresent(value -> told.put(part, value)));
        return foresla(tur.medNyckel(klick.maste("nyckel")), told).paPlats();
    }

    /** The name, and what follows each of the words that begin a part. */
    private static Map<String, String> delar(String said) {
        Map<String, String> told = new HashMap<>();
        Matcher part = PART.matcher(said);
        String key = "namn";
        int from = 0;
        while (true) {
            boolean more = part.find();
            told.put(
                    key,
                    said.substring(from, more ? part.start() : said.length()).strip());
            if (!more) break;
            key = part.group(1).toLowerCase(Locale.ROOT);
            from = part.end();
        }
        told.values().removeIf(String::isBlank);
        return told;
    }

    private Svar foresla(Tur tur, Map<String, String> told) {
        String name = told.get("namn");
        if (name == null) return formular(tur, told, texter.ge("delprojekt.namnsaknas"));
        if (name.length() > LONGEST_NAME)
            return formular(tur, told, texter.ge("delprojekt.namnlangt", String.valueOf(LONGEST_NAME)));
        told.values().forEach(tur::ryms);
        var proposal = new Forslag(
                tur.vem().id(),
                told.get("syfte"),
                told.get("mål"),
                told.get("effekt"),
                told.get("angeläget"),
                told.get("områden"),
                told.get("varför"),
                told.get("liknande"));
        var made = Handelse.av(tur.nyckel(), tur.nu(), tur.vem().id(), Handelse.Slag.SKAPAT, null);
        boolean kansli = tur.far(Handling.SKAPA_DELPROJEKT, null);
        DelprojektKod plain = DelprojektKod.avNamn(name);
        for (int n = 1; n <= MOST_TRIES; n++) {
            String code = plain.varde();
            String end = "-" + n;
            DelprojektKod kod = n == 1
                    ? plain
                    : new DelprojektKod(code.substring(0, Math.min(code.length(), 40 - end.length())) + end);
            Delprojekt d = Delprojekt.foreslaget(
                    new ObjectId().toHexString(), tur.samverkansId(), kod, name, made, proposal, kansli, tur.idag());
            if (delprojekten.skapa(d) instanceof Skapande.Skapat(Delprojekt there)) return tack(tur, there);
        }
        return formular(tur, told, texter.ge("delprojekt.kodupptagen", plain.varde()));
    }

    private Svar tack(Tur tur, Delprojekt d) {
        String title = texter.ge("forslag.tack", d.namn());
        List<Del> parts = new ArrayList<>();
        parts.add(new Del.Stycke(texter.ge("forslag.sedan")));
        innehall(parts, Objects.requireNonNull(d.vag().forslag()));
        List<Knapp> buttons = tur.far(Handling.STYRA, d)
                ? List.of(kvittens.sag("knapp.visaforslag", "förslag " + d.kod()))
                : List.of();
        return Svar.om("forslag/" + d.id(), new Kort(title, parts, buttons), title)
                .kvitterar(new Svar.Kvitto(Kvittens.REGEL, d.id(), tur.nyckel()));
    }

    private Svar visa(Tur tur, Delprojekt d) {
        tur.kraver(Handling.LASA_LAGE, d);
        Forslag proposal = d.vag().forslag();
        if (proposal == null) throw new Avslag(texter.ge("forslag.inget", d.namn()));
        String title = texter.ge("forslag.rubrik", d.namn());
        List<Del> parts = new ArrayList<>();
        LocalDate when = d.vag().foreslagen();
        if (when != null)
            parts.add(new Del.Notis(
                    texter.ge("forslag.av", handelser.namn(proposal.av()), Dagtolk.skriv(when, tur.idag()))));
        innehall(parts, proposal);
        vaglage.rader(d, tur.idag()).forEach(line -> parts.add(new Del.Stycke(line)));
        if (tur.far(Handling.STYRA, d)) liknande(parts, tur, d, proposal);
        List<Knapp> buttons = new ArrayList<>();
        boolean open = d.skede() == Skede.FORSLAG && !d.vag().over();
        if (open
                && tur.far(Handling.SKAPA_DELPROJEKT, null)
                && d.personMed(Roll.KONTAKTPERSON).isEmpty())
            buttons.add(kvittens.sag("knapp.jagbereder", "jag bereder " + d.kod()));
        if (tur.far(Handling.STYRA, d) && d.skede() == Skede.FORSLAG) {
            buttons.add(kvittens.sag("knapp.starta", "starta " + d.kod()));
            buttons.add(kvittens.sag("knapp.vantelage", "vänteläge " + d.kod()));
            buttons.add(kvittens.sag("knapp.beslut", "beslut " + d.kod()));
        }
        return Svar.om("forslag/" + d.id(), new Kort(title, parts, buttons), title);
    }

    /** Whoever of the kansli prepares it is its kontaktperson; who does so already is never replaced on a click. */
    private Svar bereder(Tur tur, Delprojekt d) {
        if (d.harGjort(tur.nyckel())) return kvittens.svar(tur, d, List.of());
        Optional<String> other = d.personMed(Roll.KONTAKTPERSON)
                .filter(id -> !id.equals(tur.vem().id()));
        if (other.isPresent())
            throw new Avslag(texter.ge(
                    "forslag.beredsav", handelser.namn(other.get()), d.kod().varde()));
        if (d.personMed(Roll.KONTAKTPERSON).isPresent()) return Svar.mening(texter.ge("forslag.dubereder", d.namn()));
        Delprojekt now = kvittens.gor(tur, d, was -> {
            if (was.personMed(Roll.KONTAKTPERSON).isPresent()) throw new Avslag(texter.ge("forslag.nyss", d.namn()));
            return new Andring(
                    was.bemannat(new Bemanning(tur.vem().id(), Roll.KONTAKTPERSON, null)),
                    Handelse.av(
                            tur.nyckel(),
                            tur.nu(),
                            tur.vem().id(),
                            Handelse.Slag.BEMANNAT,
                            tur.vem().id()));
        });
        return kvittens.svar(tur, now, List.of(), kvittens.sag("knapp.visaforslag", "förslag " + d.kod()));
    }

    /** What earlier work like it came to: put on the table when a similar one is proposed. */
    private void liknande(List<Del> parts, Tur tur, Delprojekt d, Forslag proposal) {
        Map<String, Delprojekt> others = delprojekten.alla(tur.samverkansId()).stream()
                .filter(other -> !other.id().equals(d.id()) && tur.far(Handling.LASA_ARBETSMATERIAL, other))
                .collect(Collectors.toMap(Delprojekt::id, Function.identity()));
        String about = Stream.of(d.namn(), proposal.syfte(), proposal.mal())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        List<Anteckning> alike = anteckningar.sok(tur.samverkansId(), others.keySet(), about, MOST_ALIKE);
        if (alike.isEmpty()) return;
        parts.add(new Del.Mellanrubrik(texter.ge("forslag.liknandetidigare")));
        for (Anteckning entry : alike) {
            Delprojekt where = Objects.requireNonNull(others.get(entry.delprojekt()));
            parts.add(new Del.Rad(
                    entry.beteckning(),
                    Kapat.till(LINE, vagvalstext.text(Objects.requireNonNull(entry.innehall()))),
                    where.namn(),
                    List.of()));
        }
    }

    private void innehall(List<Del> parts, Forslag p) {
        del(parts, "forslag.syfte", p.syfte());
        del(parts, "forslag.mal", p.mal());
        del(parts, "forslag.effekt", p.effekt());
        del(parts, "forslag.angelaget", p.angelaget());
        del(parts, "forslag.omraden", p.omraden());
        del(parts, "forslag.varfor", p.varfor());
        del(parts, "forslag.liknande", p.liknande());
    }

    private void del(List<Del> parts, String label, @Nullable String text) {
        if (text != null) parts.add(new Del.Citerat(texter.ge(label), text));
    }

    private Svar lista(Tur tur, int from) {
        List<Delprojekt> all = delprojekten.alla(tur.samverkansId()).stream()
                .filter(d -> d.skede() == Skede.FORSLAG && !d.vag().over())
                .toList();
        if (all.isEmpty()) {
            String none = texter.ge("forslag.inga");
            return Svar.kort(new Kort(none, List.of(new Del.Stycke(texter.ge("forslag.ingahjalp"))), List.of()), none);
        }
        String title = texter.ge("forslag.lista", String.valueOf(all.size()));
        List<Del> rows = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Delprojekt d : all.stream().skip(from).limit(PAGE).toList()) {
            LocalDate rests = d.vag().vilarTill();
            String state = rests != null
                    ? texter.ge("status.vilar", Dagtolk.skriv(rests, tur.idag()))
                    : vaglage.nasta(d)
                            .map(i -> texter.ge("status.nastainstans", i.namn()))
                            .orElse("");
            rows.add(new Del.Rad(
                    d.namn(), state, null, List.of(kvittens.sag("knapp.visaforslag", "förslag " + d.kod()))));
            lines.add(d.kod() + ": " + state);
        }
        List<Knapp> more = from + PAGE < all.size()
                ? List.of(kvittens.sag("knapp.fler", "förslag från " + (from + PAGE + 1)))
                : List.of();
        return Svar.kort(new Kort(title, rows, more), title + ": " + String.join(" | ", lines));
    }

    /** A field's id: ids of fields are plain letters. */
    private static String falt(String part) {
        return part.replace('å', 'a').replace('ä', 'a').replace('ö', 'o');
    }

    private Svar formular(Tur tur, Map<String, String> told, @Nullable String wrong) {
        String title = wrong == null ? texter.ge("forslag.formular") : wrong;
        List<Del.Val> urgent = List.of(
                new Del.Val(texter.ge("forslag.alla"), texter.ge("forslag.alla")),
                new Del.Val(texter.ge("forslag.minsttre"), texter.ge("forslag.minsttre")),
                new Del.Val(texter.ge("forslag.farre"), texter.ge("forslag.farre")));
        List<Del> fields = List.of(
                new Del.Textfalt("namn", texter.ge("forslag.namn"), told.get("namn"), false, true, LONGEST_NAME),
                text("syfte", "forslag.syfte", told),
                text("mål", "forslag.mal", told),
                text("effekt", "forslag.effekt", told),
                new Del.Valfalt("angelaget", texter.ge("forslag.angelaget"), urgent, null, false),
                text("områden", "forslag.omradenfraga", told),
                text("varför", "forslag.varfor", told),
                text("liknande", "forslag.liknande", told),
                new Del.Notis(texter.ge("forslag.hjalp")));
        return Svar.kort(
                new Kort(
                        title,
                        fields,
                        List.of(new Knapp.Gor(
                                texter.ge("knapp.foresla"), FORESLA_KNAPP, Map.of("nyckel", tur.nyckel())))),
                title);
    }

    private Del text(String part, String label, Map<String, String> told) {
        return new Del.Textfalt(falt(part), texter.ge(label), told.get(part), true, false, LONGEST_PART);
    }
}
