package se.samverkan.ringar.bot.vag;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lage.Beslutsord;
import se.samverkan.ringar.bot.lage.Dokumentknapp;
import se.samverkan.ringar.bot.lage.Kvittens;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.samtal.Avslag;
import se.samverkan.ringar.bot.samtal.Feature;
import se.samverkan.ringar.bot.samtal.Halsoord;
import se.samverkan.ringar.bot.samtal.Klick;
import se.samverkan.ringar.bot.samtal.Kommando;
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
import se.samverkan.ringar.store.dokument.Dokument;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.samverkan.Instans;
import se.samverkan.ringar.store.vag.Instansbeslut;
import se.samverkan.ringar.store.vag.Instansbeslut.Utfall;

/**
 * {@code beslut X <instans> <utfall> <dag> [§] [dnr] [enigt] [länk] [text]}, and start, no and wait by their own words;
 * without all of it, the form with what is known filled in. A decision out of order needs a reason, one like an earlier
 * needs to be said to be another: decisions are never changed on a guess.
 */
@Component
@Order(61)
public final class BeslutFeature implements Feature {
    private static final String NOTERA = "vag.beslut";
    private static final String RATTA = "vag.ratta";
    private static final Kommando BESLUT = Kommando.den(
                    Handling.STYRA,
                    "beslut",
                    "njure nämnden godkänd 2025-03-14 dnr 2025-123",
                    "hjalp.beslut",
                    "beslutat",
                    "notera beslut",
                    "nytt beslut")
            .iVardagsord();
    private static final Kommando STARTA = Kommando.den(
                    Handling.STYRA, "starta", "njure", "hjalp.starta", "starta delprojekt", "godkänn förslag")
            .iVardagsord();
    private static final Kommando AVSLA = Kommando.den(
                    Handling.STYRA, "avslå", "njure berör bara en region", "hjalp.avsla", "avslag", "säg nej till")
            .iVardagsord();
    private static final Kommando VANTELAGE = Kommando.den(
            Handling.STYRA, "vänteläge", "njure till 1 oktober", "hjalp.vantelage", "lägg i vänteläge", "vänta med");

    private final Kvittens kvittens;
    private final Beslutslasning lasning;
    private final Beslutsord ord;
    private final Forslagssvar forslagssvar;
    private final Sikte sikte;
    private final Texter texter;

    public BeslutFeature(
            Kvittens kvittens,
            Beslutslasning lasning,
            Beslutsord ord,
            Forslagssvar forslagssvar,
            Sikte sikte,
            Texter texter) {
        this.kvittens = kvittens;
        this.lasning = lasning;
        this.ord = ord;
        this.forslagssvar = forslagssvar;
        this.sikte = sikte;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(BESLUT, STARTA, AVSLA, VANTELAGE);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        return sikte.attStyra(tur, sagt, (d, rest) -> {
            tur.kraver(Handling.STYRA, d);
            Beslutsutkast told = lasning.las(rest, tur.idag());
            Kommando said = sagt.kommando();
            if (!said.equals(BESLUT)) {
                Utfall outcome =
                        said.equals(STARTA) ? Utfall.START : said.equals(AVSLA) ? Utfall.AVSLAG : Utfall.VANTELAGE;
                String body = told.instans() == null ? ord.startar().id() : told.instans();
                LocalDate when = told.dag() == null ? tur.idag() : told.dag();
                // "vänteläge njure 1 oktober": the only day there is is the one to look again
                if (outcome == Utfall.VANTELAGE && told.till() == null && told.dag() != null) {
                    Optional<LocalDate> ahead = Dagtolk.forsta(rest, tur.idag()).map(Dagtolk.Traff::dag);
                    told = new Beslutsutkast(
                            body,
                            outcome,
                            tur.idag(),
                            ahead.orElse(told.dag()),
                            told.paragraf(),
                            told.diarienummer(),
                            told.enig(),
                            told.lank(),
                            told.text(),
                            told.skal(),
                            null,
                            false);
                } else {
                    told = told.som(outcome).av(body, when);
                }
                // "avslå njure eftersom …": the reason is the decision's, unless it comes out of order
                if (told.text() == null && told.skal() != null) told = medText(told, told.skal());
            }
            return notera(tur, d, told);
        });
    }

    @Override
    public List<String> verb() {
        return List.of(NOTERA, RATTA, Forslagssvar.SKICKA);
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        Delprojekt d = sikte.ur(tur, klick);
        tur.kraver(Handling.STYRA, d);
        return switch (klick.verb()) {
            case RATTA ->
                d.vag()
                        .beslut(klick.maste("id"))
                        .map(b -> formular(tur, d, utkast(b), texter.ge("beslut.rattas", ord.mening(b, tur.idag()))))
                        .orElseThrow(() -> new Avslag(texter.ge("klick.gammalt")));
            case Forslagssvar.SKICKA -> forslagssvar.skicka(tur, d, klick.maste("id"));
            default ->
                notera(tur.medNyckel(klick.maste("nyckel")), d, Beslutsutkast.av(klick))
                        .paPlats();
        };
    }

    private Svar notera(Tur tur, Delprojekt d, Beslutsutkast told) {
        if (d.harGjort(tur.nyckel())) return kvitto(tur, d);
        String wrong = fel(tur, told);
        String body = told.instans();
        Utfall outcome = told.utfall();
        LocalDate day = told.dag();
        if (wrong != null || body == null || outcome == null || day == null) return formular(tur, d, told, wrong);
        Optional<Instansbeslut> alike = d.vag()
                .gallande()
                .filter(b -> b.instans().equals(body) && b.utfall() == outcome)
                .reduce((earlier, later) -> later);
        if (alike.isPresent() && told.ersatter() == null && !told.nytt()) return vilket(tur, d, told, alike.get());
        List<String> missing = d.vag().saknasFore(ord.fore(body), outcome);
        Optional<String> reason = Halsoord.utan(told.skal(), texter);
        if (!missing.isEmpty() && reason.isEmpty()) return utanOrdning(tur, d, told, missing);
        var decision = new Instansbeslut(
                new ObjectId().toHexString(),
                body,
                outcome,
                day,
                told.paragraf(),
                told.diarienummer(),
                told.enig() == null ? null : "ja".equals(told.enig()),
                told.text() == null ? null : tur.ryms(told.text()),
                missing.isEmpty() ? null : reason.orElse(null),
                dokument(tur, d, told),
                tur.vem().id(),
                tur.nu(),
                true,
                told.till(),
                told.ersatter());
        Delprojekt now = kvittens.gor(tur, d, was -> {
            Delprojekt next = was.noterat(
                    decision,
                    ord.sista(body),
                    tur.samverkan().regler().uppfoljning().inomManader());
            boolean follows = blirKontaktperson(tur, was, told);
            String what = follows ? Handelse.BLEV_KONTAKTPERSON : told.ersatter() == null ? null : "rattat";
            return new Andring(
                    follows ? next.bemannat(new Bemanning(tur.vem().id(), Roll.KONTAKTPERSON, null)) : next,
                    Kvittens.handelse(
                            tur, Handelse.Slag.INSTANSBESLUT, decision.id(), null, null, what, Forut.beslut(was)));
        });
        return kvitto(tur, now);
    }

    /** The link that was told; a file that what is corrected has goes with it. */
    private @Nullable Dokument dokument(Tur tur, Delprojekt d, Beslutsutkast told) {
        Dokument before =
                d.vag().beslut(told.ersatter()).map(Instansbeslut::dokument).orElse(null);
        String link = told.lank();
        if (before != null && before.fil() != null)
            return new Dokument(before.namn(), link, before.fil(), before.av(), before.tid());
        return link == null
                ? null
                : new Dokument(
                        texter.ge("beslut.dokument"), link, null, tur.vem().id(), tur.nu());
    }

    /** Whoever of the kansli notes the start of what nobody follows becomes its kontaktperson: every delprojekt has one. */
    private static boolean blirKontaktperson(Tur tur, Delprojekt was, Beslutsutkast told) {
        return told.utfall() == Utfall.START
                && told.ersatter() == null
                && was.personMed(Roll.KONTAKTPERSON).isEmpty()
                && tur.roller(was).contains(Roll.KANSLI);
    }

    private Svar kvitto(Tur tur, Delprojekt d) {
        Handelse event = d.handelse(tur.nyckel()).orElseThrow();
        Optional<Instansbeslut> decision = d.vag().beslut(event.amne());
        if (decision.isEmpty()) return kvittens.svar(tur, d, List.of());
        Instansbeslut b = decision.get();
        List<Del> also = new ArrayList<>();
        if (Handelse.BLEV_KONTAKTPERSON.equals(event.vad()))
            also.add(new Del.Stycke(texter.ge("beslut.dukontaktperson", d.kod().varde())));
        List<Knapp> buttons = new ArrayList<>();
        buttons.add(new Knapp.Gor(texter.ge("knapp.ratta"), RATTA, Map.of("delprojekt", d.id(), "id", b.id())));
        if (b.utfall().omForslaget()) forslagssvar.visa(also, buttons, d, b, tur.idag());
        if (b.utfall() == Utfall.GODKANT && ord.sista(b.instans())) {
            also.add(new Del.Stycke(texter.ge("beslut.sedan")));
            if (d.vag().avslutad() == null) buttons.add(kvittens.sag("knapp.avsluta", "avsluta " + d.kod()));
        }
        buttons.addAll(Dokumentknapp.beslutet(tur, d, b));
        return kvittens.svar(tur, d, also, buttons.toArray(Knapp[]::new));
    }

    /** What cannot be so; none if nothing is wrong with what has been told. */
    private @Nullable String fel(Tur tur, Beslutsutkast told) {
        LocalDate day = told.dag();
        LocalDate till = told.till();
        if (day != null && day.isAfter(tur.idag())) return texter.ge("beslut.framat", Dagtolk.skriv(day, tur.idag()));
        if (told.utfall() == Utfall.VANTELAGE && till == null) return texter.ge("beslut.tillsaknas");
        if (told.utfall() == Utfall.VANTELAGE && till != null && !till.isAfter(tur.idag()))
            return texter.ge("frist.passerad", Dagtolk.skriv(till, tur.idag()));
        if (told.lank() != null && !told.lank().matches("https://\\S{3," + Beslutsutkast.LONGEST_LINK + "}"))
            return texter.ge("lank.fel");
        if (lang(told.paragraf()) || lang(told.diarienummer())) return texter.ge("beslut.forlangt");
        if (told.instans() != null && tur.samverkan().instans(told.instans()).isEmpty())
            return texter.ge("klick.gammalt");
        return null;
    }

    private static boolean lang(@Nullable String mark) {
        return mark != null && mark.length() > Beslutsutkast.LONGEST_MARK;
    }

    private Svar vilket(Tur tur, Delprojekt d, Beslutsutkast told, Instansbeslut earlier) {
        String title = texter.ge("beslut.finns");
        return Svar.kort(
                new Kort(
                        title,
                        List.of(new Del.Stycke(ord.mening(earlier, tur.idag()))),
                        List.of(
                                knapp(tur, d, "knapp.rattatidigare", told.rattar(earlier.id())),
                                knapp(tur, d, "knapp.nyttbeslut", told.somNytt()))),
                title + " " + ord.mening(earlier, tur.idag()));
    }

    private Svar utanOrdning(Tur tur, Delprojekt d, Beslutsutkast told, List<String> missing) {
        String names = missing.stream().map(ord::instans).collect(Collectors.joining(", "));
        String title = texter.ge("beslut.saknas", names);
        var data = knappdata(tur, d, told, "skal");
        return Svar.kort(
                new Kort(
                        title,
                        List.of(new Del.Textfalt("skal", texter.ge("beslut.varfor"), null, true, true, 300)),
                        List.of(new Knapp.Gor(texter.ge("knapp.noteraanda"), NOTERA, data))),
                title);
    }

    private Knapp knapp(Tur tur, Delprojekt d, String label, Beslutsutkast told) {
        return new Knapp.Gor(texter.ge(label), NOTERA, knappdata(tur, d, told));
    }

    private static Map<String, String> knappdata(Tur tur, Delprojekt d, Beslutsutkast told, String... fields) {
        Map<String, String> data = told.data(fields);
        data.put("delprojekt", d.id());
        data.put("nyckel", tur.nyckel());
        return data;
    }

    private Svar formular(Tur tur, Delprojekt d, Beslutsutkast told, @Nullable String wrong) {
        String title = wrong == null ? texter.ge("beslut.formular", d.namn()) : wrong;
        List<Del.Val> bodies = tur.samverkan().instanser().stream()
                .map((Instans i) -> new Del.Val(i.namn(), i.id()))
                .toList();
        List<Del.Val> outcomes = Arrays.stream(Utfall.values())
                .map(u -> new Del.Val(ord.utfall(u), u.name()))
                .toList();
        Utfall outcome = told.utfall();
        List<Del.Val> unanimous = List.of(
                new Del.Val(texter.ge("beslut.eniga"), "ja"), new Del.Val(texter.ge("beslut.inteeniga"), "nej"));
        LocalDate day = told.dag();
        List<Del> fields = List.of(
                new Del.Valfalt("instans", texter.ge("beslut.instans"), bodies, told.instans(), true),
                new Del.Valfalt(
                        "utfall", texter.ge("beslut.utfall"), outcomes, outcome == null ? null : outcome.name(), true),
                new Del.Datumfalt(
                        "dag", texter.ge("beslut.dag"), day != null && day.isAfter(tur.idag()) ? null : day, true),
                new Del.Datumfalt("till", texter.ge("beslut.till"), told.till(), false),
                new Del.Textfalt("paragraf", texter.ge("beslut.paragraf"), told.paragraf(), false, false, 20),
                new Del.Textfalt(
                        "dnr",
                        texter.ge("beslut.diarienummer"),
                        told.diarienummer(),
                        false,
                        false,
                        Beslutsutkast.LONGEST_MARK),
                new Del.Valfalt("enig", texter.ge("beslut.enighet"), unanimous, told.enig(), false),
                new Del.Textfalt("text", texter.ge("beslut.text"), told.text(), true, false, Tur.MOST_CHARACTERS),
                new Del.Textfalt(
                        "lank", texter.ge("beslut.lank"), told.lank(), false, false, Beslutsutkast.LONGEST_LINK));
        Map<String, String> carried =
                told.data("instans", "utfall", "dag", "till", "paragraf", "dnr", "enig", "text", "lank");
        return kvittens.formular(tur, d, title, NOTERA, carried, fields);
    }

    private static Beslutsutkast medText(Beslutsutkast told, String text) {
        return new Beslutsutkast(
                told.instans(),
                told.utfall(),
                told.dag(),
                told.till(),
                told.paragraf(),
                told.diarienummer(),
                told.enig(),
                told.lank(),
                text,
                told.skal(),
                told.ersatter(),
                told.nytt());
    }

    private static Beslutsutkast utkast(Instansbeslut b) {
        Dokument document = b.dokument();
        return new Beslutsutkast(
                b.instans(),
                b.utfall(),
                b.dag(),
                b.till(),
                b.paragraf(),
                b.diarienummer(),
                b.enig() == null ? null : b.enig() ? "ja" : "nej",
                document == null ? null : document.lank(),
                b.text(),
                b.skalForOrdning(),
                b.id(),
                false);
    }
}
