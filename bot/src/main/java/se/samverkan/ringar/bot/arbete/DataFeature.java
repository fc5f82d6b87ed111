package se.samverkan.ringar.bot.arbete;

import java.time.LocalDate;
import java.util.ArrayList;
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
import se.samverkan.ringar.bot.kort.Kapat;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lage.Beslutsord;
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
import se.samverkan.ringar.bot.samtal.Utskicksvisare;
import se.samverkan.ringar.scheduler.regel.DataRegel;
import se.samverkan.ringar.store.arbete.Databegaran;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten.Andring;
import se.samverkan.ringar.store.delprojekt.Forut;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.samverkan.Huvudman;

/** {@code data X <region> <vad> [källa …]} asks a region for data; {@code data kom}, {@code data lovad}; {@code data X} lists. */
@Component
@Order(51)
public final class DataFeature implements Feature {
    private static final String BEGAR = "arbete.data";
    private static final String KOM = "arbete.datakom";
    private static final String LOVAD = "arbete.datalovad";
    private static final String STRYK = "arbete.datastryk";
    private static final int PAGE = 8;
    private static final int LINE = 160;
    private static final int LONGEST = 1_000;
    private static final Pattern SOURCE = Pattern.compile("(?iU)[\\s,;]*\\bkälla\\b[:\\s]*(.*)$", Pattern.DOTALL);
    private static final Pattern FROM = Pattern.compile("(?iU)^från (\\d{1,5})$");
    private static final Kommando DATA = Kommando.den(
            Handling.LASA_REGIONRADER,
            "data",
            "njure Skåne väntetider 2025 källa väntetidsregistret",
            "hjalp.data",
            "begär data",
            "be om data",
            "data från");
    private static final Kommando DATA_KOM = Kommando.den(
            Handling.NOTERA_DATA, "data kom", "njure Skåne", "hjalp.datakom", "data kom från", "fått data från");
    private static final Kommando DATA_LOVAD = Kommando.den(
            Handling.NOTERA_DATA,
            "data lovad",
            "njure Skåne till 15 mars",
            "hjalp.datalovad",
            "data utlovad",
            "data lovades");

    private static final Kommando DATA_STRYK = Kommando.den(
            Handling.LEDA, "data stryk", "njure Skåne", "hjalp.datastryk", "stryk data", "data behövs inte");

    private final Kvittens kvittens;
    private final List<Utskicksvisare> visare;
    private final Beslutsord ord;
    private final Sikte sikte;
    private final Texter texter;

    public DataFeature(Kvittens kvittens, List<Utskicksvisare> visare, Beslutsord ord, Sikte sikte, Texter texter) {
        this.kvittens = kvittens;
        this.visare = visare;
        this.ord = ord;
        this.sikte = sikte;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(DATA, DATA_KOM, DATA_LOVAD, DATA_STRYK);
    }

    /** The region that a text begins with, and what follows it. */
    private record Efter(Huvudman huvudman, String rest) {}

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        return sikte.pa(tur, sagt, (d, said) -> {
            Matcher page = FROM.matcher(said.strip());
            if (sagt.kommando().equals(DATA) && (said.isBlank() || page.matches()))
                return lista(tur, d, page.matches() ? Math.max(0, Integer.parseInt(page.group(1)) - 1) : 0);
            Optional<Efter> region = efter(tur, said);
            if (sagt.kommando().equals(DATA)) {
                tur.kraver(Handling.LEDA, d);
                Matcher source = SOURCE.matcher(region.map(Efter::rest).orElse(said));
                String from = source.find() ? source.group(1).strip() : null;
                String what = source.reset().replaceFirst("").strip();
                return begar(tur, d, region.map(e -> e.huvudman().id()).orElse(null), what, from);
            }
            boolean strikes = sagt.kommando().equals(DATA_STRYK);
            List<Databegaran> mine = d.arbete().data().stream()
                    .filter(b -> far(tur, d, b))
                    .filter(b -> region.isEmpty()
                            || b.huvudman().equals(region.get().huvudman().id()))
                    .toList();
            if (strikes) tur.kraver(Handling.LEDA, d);
            else if (mine.isEmpty() && region.isPresent())
                tur.kraver(Handling.NOTERA_DATA, d, region.get().huvudman().id());
            else if (mine.isEmpty() && !tur.farForNagon(Handling.NOTERA_DATA, d)) tur.kraver(Handling.NOTERA_DATA, d);
            if (d.harGjort(tur.nyckel())) return kvittens.svar(tur, d, List.of());
            List<Databegaran> open = mine.stream().filter(Databegaran::vantar).toList();
            if (open.isEmpty()) throw new Avslag(texter.ge("data.ingenoppen", d.namn()));
            // never on a guess when several wait
            if (open.size() > 1) return lista(tur, d, 0);
            if (strikes) return stryk(tur, d, open.getFirst());
            String rest = region.map(Efter::rest).orElse(said);
            return sagt.kommando().equals(DATA_KOM)
                    ? kom(
                            tur,
                            d,
                            open.getFirst(),
                            Bakat.forsta(rest, tur.idag())
                                    .map(Dagtolk.Traff::dag)
                                    .orElse(tur.idag()))
                    : Dagtolk.forsta(rest, tur.idag())
                            .map(hit -> lovad(tur, d, open.getFirst(), hit.dag()))
                            .orElseThrow(() -> new Avslag(texter.ge("data.tillnar")));
        });
    }

    @Override
    public List<String> verb() {
        return List.of(BEGAR, KOM, LOVAD, STRYK);
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        Delprojekt d = sikte.ur(tur, klick);
        if (klick.verb().equals(BEGAR)) {
            tur.kraver(Handling.LEDA, d);
            return begar(
                            tur.medNyckel(klick.maste("nyckel")),
                            d,
                            klick.varde("huvudman")
                                    .flatMap(tur.samverkan()::huvudman)
                                    .map(Huvudman::id)
                                    .orElse(null),
                            klick.varde("vad").orElse(""),
                            klick.varde("kalla").orElse(null))
                    .paPlats();
        }
        Databegaran asked =
                d.arbete().databegaran(klick.maste("id")).orElseThrow(() -> new Avslag(texter.ge("klick.gammalt")));
        if (klick.verb().equals(STRYK)) tur.kraver(Handling.LEDA, d);
        else if (!far(tur, d, asked)) tur.kraver(Handling.NOTERA_DATA, d, asked.huvudman());
        if (!asked.vantar()) return lista(tur, d, 0).paPlats();
        if (klick.verb().equals(STRYK)) return stryk(tur, d, asked).paPlats();
        if (klick.verb().equals(KOM)) return kom(tur, d, asked, tur.idag()).paPlats();
        LocalDate day = klick.varde("dag." + asked.id())
                .flatMap(said -> Dagtolk.hela(said, tur.idag()))
                .orElseThrow(() -> new Avslag(texter.ge("data.tillnar")));
        return lovad(tur, d, asked, day).paPlats();
    }

    private Svar begar(Tur tur, Delprojekt d, @Nullable String huvudman, String what, @Nullable String source) {
        if (!d.harGjort(tur.nyckel())) {
            if (huvudman == null || what.isBlank()) return formular(tur, d, huvudman, what, source);
            if (what.length() > LONGEST || (source != null && source.length() > LONGEST))
                throw new Avslag(texter.ge("text.lang", String.valueOf(what.length()), String.valueOf(LONGEST)));
        }
        return kvittens.noterat(
                tur,
                d,
                was -> {
                    var asked = Databegaran.ny(
                            new ObjectId().toHexString(),
                            String.valueOf(huvudman),
                            what,
                            source,
                            tur.idag(),
                            tur.vem().id());
                    return new Andring(
                            was.med(was.arbete().med(asked)),
                            Kvittens.handelse(
                                    tur, Handelse.Slag.DATABEGARAN, asked.id(), tur.idag(), null, "begard", null));
                },
                kvittens.sag("knapp.data", "data " + d.kod()));
    }

    private Svar kom(Tur tur, Delprojekt d, Databegaran asked, LocalDate when) {
        if (when.isAfter(tur.idag())) throw new Avslag(texter.ge("arbete.framat", Dagtolk.skriv(when, tur.idag())));
        return andra(tur, d, asked, Databegaran.KOM, when, b -> b.kom() == null ? b.kom(when) : b);
    }

    private Svar lovad(Tur tur, Delprojekt d, Databegaran asked, LocalDate when) {
        if (when.isBefore(tur.idag())) throw new Avslag(texter.ge("frist.passerad", Dagtolk.skriv(when, tur.idag())));
        return andra(tur, d, asked, Databegaran.UTLOVAD, when, b -> b.utlovad(when));
    }

    private Svar stryk(Tur tur, Delprojekt d, Databegaran asked) {
        return andra(tur, d, asked, Databegaran.STRUKEN, tur.idag(), b -> b.vantar() ? b.struken(tur.idag()) : b);
    }

    /** Whoever leads or speaks for the region, and whoever was handed just this request. */
    private static boolean far(Tur tur, Delprojekt d, Databegaran b) {
        return tur.far(Handling.NOTERA_DATA, d, b.huvudman()) || tur.harFatt(d, DataRegel.NAMN, DataRegel.amne(b));
    }

    private Svar andra(
            Tur tur,
            Delprojekt d,
            Databegaran asked,
            String what,
            LocalDate day,
            java.util.function.UnaryOperator<Databegaran> change) {
        Delprojekt after = kvittens.gor(tur, d, was -> {
            Databegaran now = was.arbete().databegaran(asked.id()).orElse(asked);
            return new Andring(
                    was.med(was.arbete().med(change.apply(now))),
                    Kvittens.handelse(tur, Handelse.Slag.DATABEGARAN, asked.id(), day, null, what, Forut.av(now)));
        });
        return kvittens.svar(tur, after, List.of(), kvittens.sag("knapp.data", "data " + d.kod()))
                .med(visare.stream()
                        .flatMap(v -> v.uppdateringar(after, DataRegel.amne(asked)).stream())
                        .toList());
    }

    private Optional<Efter> efter(Tur tur, String said) {
        String[] words = said.strip().split("\\s+", 3);
        for (int n = Math.min(2, words.length); n > 0; n--) {
            String name = String.join(" ", List.of(words).subList(0, n));
            Optional<Huvudman> found = tur.samverkan().huvudman(name.replaceFirst("[,:;]+$", ""));
            if (found.isPresent()) {
                int end = said.indexOf(words[n - 1], n == 1 ? 0 : words[0].length())
                        + words[n - 1].replaceFirst("[,:;]+$", "").length();
                if (tur.samverkan().flerHuvudman(found.get().id(), said.substring(end)))
                    throw new Avslag(texter.ge("region.enitaget"));
                return Optional.of(new Efter(found.get(), said.substring(end).replaceFirst("^[\\s,;:–-]+", "")));
            }
        }
        return Optional.empty();
    }

    private Svar lista(Tur tur, Delprojekt d, int from) {
        if (!tur.farForNagon(Handling.LASA_REGIONRADER, d)) tur.kraver(Handling.LASA_REGIONRADER, d);
        List<Databegaran> all = d.arbete().data().reversed().stream()
                .filter(b -> tur.far(Handling.LASA_REGIONRADER, d, b.huvudman()))
                .sorted(java.util.Comparator.comparing(b -> !b.vantar()))
                .toList();
        long open = all.stream().filter(Databegaran::vantar).count();
        String title = all.isEmpty()
                ? texter.ge("data.inga", d.namn())
                : texter.ge("data.rubrik", d.namn(), String.valueOf(open), String.valueOf(all.size()));
        List<Del> rows = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Databegaran b : all.stream().skip(from).limit(PAGE).toList()) {
            rows.add(new Del.Rad(
                    ord.huvudman(b.huvudman()),
                    Kapat.till(LINE, b.definition()),
                    lage(b, tur.idag()),
                    b.vantar() && far(tur, d, b) ? knappar(tur, d, b) : List.of()));
            lines.add(
                    ord.huvudman(b.huvudman()) + ": " + Kapat.till(LINE, b.definition()) + ", " + lage(b, tur.idag()));
        }
        List<Knapp> buttons = new ArrayList<>();
        if (from + PAGE < all.size())
            buttons.add(kvittens.sag("knapp.fler", "data " + d.kod() + " från " + (from + PAGE + 1)));
        if (tur.far(Handling.LEDA, d))
            buttons.add(new Knapp.Oppna(
                    texter.ge("knapp.begardata"),
                    falt(tur, null, "", null),
                    new Knapp.Gor(
                            texter.ge("knapp.spara"), BEGAR, Map.of("delprojekt", d.id(), "nyckel", tur.nyckel()))));
        return Svar.kort(
                new Kort(title, rows, buttons), lines.isEmpty() ? title : title + ": " + String.join(" | ", lines));
    }

    private String lage(Databegaran b, LocalDate today) {
        LocalDate came = b.kom();
        LocalDate promised = b.utlovad();
        if (came != null) return texter.ge("data.kom", Dagtolk.skriv(came, today));
        LocalDate struck = b.struken();
        if (struck != null) return texter.ge("data.struken", Dagtolk.skriv(struck, today));
        String asked = texter.ge("data.begard", Dagtolk.skriv(b.begard(), today));
        LocalDate sent = b.skickat();
        if (sent != null) asked += " · " + texter.ge("data.skickat", Dagtolk.skriv(sent, today));
        return promised == null ? asked : asked + " · " + texter.ge("data.utlovad", Dagtolk.skriv(promised, today));
    }

    private List<Knapp> knappar(Tur tur, Delprojekt d, Databegaran b) {
        Map<String, String> data = Map.of("delprojekt", d.id(), "id", b.id());
        List<Knapp> buttons = new ArrayList<>();
        buttons.add(new Knapp.Gor(texter.ge("knapp.datakom"), KOM, data));
        buttons.add(new Knapp.Oppna(
                texter.ge("knapp.datalovad"),
                List.of(new Del.Datumfalt("dag." + b.id(), texter.ge("data.nar"), null, true)),
                new Knapp.Gor(texter.ge("knapp.spara"), LOVAD, data)));
        if (tur.far(Handling.LEDA, d)) buttons.add(new Knapp.Gor(texter.ge("knapp.datastryk"), STRYK, data));
        return buttons;
    }

    private Svar formular(Tur tur, Delprojekt d, @Nullable String huvudman, String what, @Nullable String source) {
        return kvittens.formular(
                tur, d, texter.ge("data.formular", d.namn()), BEGAR, Map.of(), falt(tur, huvudman, what, source));
    }

    private List<Del> falt(Tur tur, @Nullable String huvudman, String what, @Nullable String source) {
        return List.of(
                new Del.Valfalt(
                        "huvudman",
                        texter.ge("data.region"),
                        tur.samverkan().huvudman().stream()
                                .map(h -> new Del.Val(h.namn(), h.id()))
                                .toList(),
                        huvudman,
                        true),
                new Del.Textfalt("vad", texter.ge("data.vad"), what.isBlank() ? null : what, true, true, LONGEST),
                new Del.Textfalt("kalla", texter.ge("data.kallafraga"), source, false, false, LONGEST));
    }
}
