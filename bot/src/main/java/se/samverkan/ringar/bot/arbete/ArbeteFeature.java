package se.samverkan.ringar.bot.arbete;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lage.Handelsetext;
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
import se.samverkan.ringar.store.arbete.Arbete;
import se.samverkan.ringar.store.arbete.Kommunikationsplan;
import se.samverkan.ringar.store.arbete.Lank;
import se.samverkan.ringar.store.arbete.Mote;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten.Andring;
import se.samverkan.ringar.store.delprojekt.Forut;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.vag.Mall;

/**
 * {@code möte <dag>}, {@code minnesanteckning <länk>}, {@code delrapport <länk>}, {@code delrapporter X från <dag>},
 * {@code kommunikationsplan X}, {@code korrekturläst X}; {@code arbetet X} lists it all.
 */
@Component
@Order(52)
public final class ArbeteFeature implements Feature {
    private static final String NOTERA = "arbete.notera";
    private static final int LATEST = 4;
    private static final int LONGEST_LINK = 1_000;
    private static final Pattern LINK = Pattern.compile("\\S+://\\S+|\\bwww\\.\\S+");
    private static final Kommando MOTE = Kommando.den(
            Handling.REGISTRERA, "möte", "12 mars", "hjalp.mote", "nytt möte", "vi hade möte", "möte den", "möten");
    private static final Kommando MINNES = Kommando.den(
            Handling.REGISTRERA,
            "minnesanteckning",
            "https://…",
            "hjalp.minnesanteckning",
            "minnesanteckningar",
            "mötesanteckningar",
            "protokoll från möte");
    private static final Kommando DELRAPPORT =
            Kommando.den(Handling.REGISTRERA, "delrapport", "https://…", "hjalp.delrapport", "ny delrapport");
    private static final Kommando DELRAPPORTER = Kommando.den(
            Handling.LEDA, "delrapporter", "njure från 1 april", "hjalp.delrapporter", "delrapporter från");
    private static final Kommando PLAN = Kommando.den(
            Handling.REGISTRERA,
            "kommunikationsplan",
            "njure",
            "hjalp.kommunikationsplan",
            "kommunikationsplanen",
            "kommunikationsplan finns");
    private static final Kommando KORREKTUR =
            Kommando.den(Handling.REGISTRERA, "korrekturläst", "njure", "hjalp.korrekturlast", "korrläst");
    private static final Kommando ARBETET =
            Kommando.den(Handling.LASA_LAGE, "arbetet", "njure", "hjalp.arbetet", "visa arbetet", "dokument och möten");

    private final Kvittens kvittens;
    private final Arbetslista lista;
    private final Sikte sikte;
    private final Texter texter;

    ArbeteFeature(Kvittens kvittens, Arbetslista lista, Sikte sikte, Texter texter) {
        this.kvittens = kvittens;
        this.lista = lista;
        this.sikte = sikte;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(MOTE, MINNES, DELRAPPORT, DELRAPPORTER, PLAN, KORREKTUR, ARBETET);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        Kommando said = sagt.kommando();
        return sikte.pa(tur, sagt, (d, rest) -> {
            if (said.equals(ARBETET)) return lista.visa(tur, d, rest).orElseGet(() -> visa(tur, d));
            tur.kraver(said.equals(DELRAPPORTER) ? Handling.LEDA : Handling.REGISTRERA, d);
            if (said.equals(MINNES) || said.equals(DELRAPPORT)) {
                Matcher link = LINK.matcher(rest);
                String address = link.find() ? link.group() : null;
                String without = address == null ? rest : rest.replace(address, " ");
                Optional<Dagtolk.Traff> day = Bakat.forsta(without, tur.idag());
                String text = utan(without, day);
                return lank(
                        tur,
                        d,
                        said.equals(DELRAPPORT),
                        day.map(Dagtolk.Traff::dag).orElse(tur.idag()),
                        address,
                        text);
            }
            if (said.equals(DELRAPPORTER)) {
                return Dagtolk.forsta(rest, tur.idag())
                        .map(hit -> delrapporter(tur, d, hit.dag()))
                        .orElseGet(() -> formular(tur, d, "fran", null, null, null));
            }
            if (said.equals(MOTE)) {
                Optional<Dagtolk.Traff> day = Bakat.narmast(rest, tur.idag());
                String text = utan(rest, day);
                return day.map(hit -> mote(tur, d, hit.dag(), text))
                        .orElseGet(() -> formular(tur, d, "mote", null, text, null));
            }
            boolean proof = said.equals(KORREKTUR);
            Matcher link = LINK.matcher(rest);
            String address = !proof && link.find() ? link.group() : null;
            String without = address == null ? rest : rest.replace(address, " ");
            Optional<Dagtolk.Traff> day = Bakat.forsta(without, tur.idag());
            LocalDate when = day.map(Dagtolk.Traff::dag).orElse(tur.idag());
            return klart(tur, d, proof ? "korrektur" : "plan", when, address, utan(without, day));
        });
    }

    @Override
    public List<String> verb() {
        return List.of(NOTERA);
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        Delprojekt d = sikte.ur(tur, klick);
        String what = klick.varde("vad").orElse("");
        tur.kraver(what.equals("fran") ? Handling.LEDA : Handling.REGISTRERA, d);
        Tur once = tur.medNyckel(klick.maste("nyckel"));
        Optional<LocalDate> day = klick.varde("dag").flatMap(said -> Dagtolk.hela(said, tur.idag()));
        Svar answer = switch (what) {
            case "mote" ->
                day.map(when -> mote(once, d, when, klick.varde("text").orElse("")))
                        .orElseGet(() -> formular(
                                once, d, "mote", null, klick.varde("text").orElse(null), null));
            case "fran" ->
                day.map(when -> delrapporter(once, d, when))
                        .orElseGet(() -> formular(once, d, "fran", null, null, null));
            case "minnes", "delrapport" ->
                lank(
                        once,
                        d,
                        what.equals("delrapport"),
                        day.orElse(tur.idag()),
                        klick.varde("lank").orElse(null),
                        klick.varde("text").orElse(""));
            default -> throw new Avslag(texter.ge("klick.gammalt"));
        };
        return answer.paPlats();
    }

    /** What is said beside the day. */
    private static String utan(String text, Optional<Dagtolk.Traff> day) {
        return day.map(hit -> text.substring(0, hit.start()).replaceFirst("(?iU)\\bden\\s*$", "")
                        + text.substring(hit.slut()))
                .orElse(text)
                .replaceFirst("^[\\s,;:.–-]+", "")
                .replaceAll("[ \\t]{2,}", " ")
                .strip();
    }

    private Svar mote(Tur tur, Delprojekt d, LocalDate when, String text) {
        if (!d.harGjort(tur.nyckel())) {
            if (when.isAfter(tur.idag().plusYears(1)))
                throw new Avslag(texter.ge("arbete.langtfram", Dagtolk.skriv(when, tur.idag())));
            if (d.arbete().moten().stream().anyMatch(m -> m.dag().equals(when)))
                throw new Avslag(texter.ge("arbete.moteredan", Dagtolk.skriv(when, tur.idag())));
        }
        Delprojekt now = kvittens.gor(tur, d, was -> {
            var meeting = new Mote(
                    new ObjectId().toHexString(), when, tur.vem().id(), text.isBlank() ? null : tur.ryms(text));
            return new Andring(
                    was.med(was.arbete().med(meeting)),
                    Kvittens.handelse(tur, Handelse.Slag.MOTE, meeting.id(), when, null, null, null));
        });
        boolean asks = tur.samverkan().regler().notera().pa();
        return kvittens.svar(
                tur,
                now,
                when.isAfter(tur.idag())
                        ? List.of(new Del.Notis(texter.ge(asks ? "arbete.motesedan" : "arbete.motekommer")))
                        : List.of());
    }

    private Svar lank(Tur tur, Delprojekt d, boolean report, LocalDate when, @Nullable String address, String text) {
        if (!d.harGjort(tur.nyckel())) {
            String what = report ? "delrapport" : "minnes";
            if (address == null) return formular(tur, d, what, null, text, null);
            if (!address.matches("https://\\S{3," + LONGEST_LINK + "}"))
                return formular(tur, d, what, address, text, texter.ge("lank.fel"));
            framat(tur, when);
        }
        return kvittens.noterat(tur, d, was -> {
            var link = new Lank(
                    new ObjectId().toHexString(),
                    when,
                    String.valueOf(address),
                    text.isBlank() ? null : tur.ryms(text),
                    tur.vem().id());
            Arbete work = was.arbete();
            return new Andring(
                    was.med(report ? work.medDelrapport(link) : work.medMinnesanteckning(link)),
                    Kvittens.handelse(
                            tur,
                            report ? Handelse.Slag.DELRAPPORT : Handelse.Slag.MINNESANTECKNING,
                            link.id(),
                            when,
                            null,
                            null,
                            null));
        });
    }

    private Svar delrapporter(Tur tur, Delprojekt d, LocalDate from) {
        Delprojekt now = kvittens.gor(
                tur,
                d,
                was -> new Andring(
                        was.med(was.arbete().delrapporterFran(from)),
                        Kvittens.handelse(
                                tur,
                                Handelse.Slag.DELRAPPORT,
                                null,
                                from,
                                null,
                                "fran",
                                Forut.av(was.arbete().delrapporterFran()))));
        List<Del> also = now.vag().mall() == Mall.OMFORDELNING
                ? List.of()
                : List.of(new Del.Notis(texter.ge(
                        "arbete.delrapporter.ingenpaminnelse", now.kod().varde())));
        return kvittens.svar(tur, now, also);
    }

    private Svar klart(Tur tur, Delprojekt d, String what, LocalDate when, @Nullable String address, String text) {
        if (!d.harGjort(tur.nyckel())) {
            framat(tur, when);
            if (address != null && !address.matches("https://\\S{3," + LONGEST_LINK + "}"))
                throw new Avslag(texter.ge("lank.fel"));
        }
        boolean proof = what.equals("korrektur");
        String said = text.isBlank() ? null : tur.ryms(text);
        return kvittens.noterat(tur, d, was -> {
            Arbete work = was.arbete();
            return new Andring(
                    was.med(
                            proof
                                    ? work.korrekturlast(when)
                                    : address == null && said == null
                                            ? work.kommunikationsplan(when)
                                            : work.kommunikationsplan(
                                                    when, new Kommunikationsplan(tur.nyckel(), address, said))),
                    Kvittens.handelse(
                            tur,
                            Handelse.Slag.KOMMUNIKATION,
                            null,
                            when,
                            said,
                            what,
                            proof ? Forut.av(work.korrekturlast()) : Forut.kommunikationsplan(work)));
        });
    }

    private void framat(Tur tur, LocalDate when) {
        if (when.isAfter(tur.idag())) throw new Avslag(texter.ge("arbete.framat", Dagtolk.skriv(when, tur.idag())));
    }

    /** The latest of each, and what is not there yet. */
    private Svar visa(Tur tur, Delprojekt d) {
        tur.kraver(Handling.LASA_LAGE, d);
        Arbete work = d.arbete();
        List<Del> parts = new ArrayList<>();
        String meetings = work.moten().stream()
                .sorted(Comparator.comparing(Mote::dag).reversed())
                .limit(LATEST)
                .map(m -> m.text() == null ? m.dag().toString() : m.dag() + " " + Handelsetext.kort(m.text()))
                .collect(java.util.stream.Collectors.joining("\n"));
        parts.add(new Del.Rad(
                texter.ge("arbete.moten", String.valueOf(work.moten().size())),
                meetings.isEmpty() ? texter.ge("arbete.inga") : meetings,
                null,
                List.of()));
        lankar(parts, "arbete.minnesanteckningar", work.minnesanteckningar());
        lankar(parts, "arbete.delrapporter", work.delrapporter());
        LocalDate from = work.delrapporterFran();
        if (from != null)
            parts.add(new Del.Notis(texter.ge("historik.delrapporterfran", Dagtolk.skriv(from, tur.idag()))));
        parts.add(rad("arbete.kommunikationsplan", work.kommunikationsplan(), tur.idag()));
        Kommunikationsplan planned = work.kommunikationsplanen();
        if (planned != null) kvittens.planen(parts, planned);
        parts.add(rad("arbete.korrektur", work.korrekturlast(), tur.idag()));
        if (work.plan() == null) parts.add(new Del.Notis(texter.ge("arbete.ingenplan")));
        else {
            parts.add(new Del.Mellanrubrik(texter.ge("arbete.plan")));
            kvittens.plan(parts, work.plan());
        }
        String title = texter.ge("arbete.rubrik", d.namn());
        List<Knapp> buttons = new ArrayList<>(List.of(
                kvittens.sag("knapp.forankring", "förankring " + d.kod()),
                kvittens.sag("knapp.data", "data " + d.kod())));
        buttons.addAll(lista.resten(d, LATEST));
        return Svar.kort(new Kort(title, parts, buttons), title);
    }

    private Del rad(String label, @Nullable LocalDate day, LocalDate today) {
        return new Del.Rad(
                texter.ge(label),
                day == null ? texter.ge("arbete.inteannu") : Dagtolk.skriv(day, today),
                null,
                List.of());
    }

    private void lankar(List<Del> parts, String label, List<Lank> links) {
        parts.add(new Del.Mellanrubrik(texter.ge(label, String.valueOf(links.size()))));
        links.reversed().stream().limit(LATEST).forEach(l -> parts.add(Arbetslista.rad(l)));
    }

    private Svar formular(
            Tur tur,
            Delprojekt d,
            String what,
            @Nullable String address,
            @Nullable String text,
            @Nullable String wrong) {
        boolean link = what.equals("minnes") || what.equals("delrapport");
        String title = wrong != null
                ? wrong
                : switch (what) {
                    case "mote" -> texter.ge("arbete.formular.mote", d.namn());
                    case "minnes" -> texter.ge("arbete.formular.minnes", d.namn());
                    case "delrapport" -> texter.ge("arbete.formular.delrapport", d.namn());
                    default -> texter.ge("arbete.formular.fran", d.namn());
                };
        List<Del> fields = new ArrayList<>();
        fields.add(new Del.Datumfalt("dag", texter.ge("arbete.dag"), tur.idag(), !link));
        if (what.equals("mote"))
            fields.add(new Del.Textfalt("text", texter.ge("arbete.moteom"), text, false, false, 300));
        if (link) {
            fields.add(new Del.Textfalt("lank", texter.ge("arbete.lank"), address, false, true, LONGEST_LINK));
            fields.add(new Del.Textfalt("text", texter.ge("arbete.text"), text, false, false, 300));
        }
        return kvittens.formular(tur, d, title, NOTERA, Map.of("vad", what), fields);
    }
}
