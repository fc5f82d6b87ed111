package se.samverkan.ringar.bot.genomforande;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lage.Beslutsord;
import se.samverkan.ringar.bot.lage.Dokumentknapp;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.samtal.Samtal;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.bot.samtal.Utskicksvisare;
import se.samverkan.ringar.scheduler.regel.ProtokollsutdragRegel;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.dokument.Dokument;
import se.samverkan.ringar.store.genomforande.Atgardsforslag;
import se.samverkan.ringar.store.genomforande.Genomforande;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut.Niva;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut.Utfall;
import se.samverkan.ringar.store.genomforande.Inforande;
import se.samverkan.ringar.store.samverkan.Huvudman;

/** How åtgärdsförslag, a huvudman's decision and its implementation are shown. */
@Component
final class Genomforandekort {
    static final String ANGRA = "genomforande.angra";
    static final String VERIFIERA = "genomforande.verifiera";

    private final List<Utskicksvisare> visare;
    private final Beslutsord ord;
    private final Texter texter;

    Genomforandekort(List<Utskicksvisare> visare, Beslutsord ord, Texter texter) {
        this.visare = visare;
        this.ord = ord;
        this.texter = texter;
    }

    /** What has been sent about this, so that nobody is asked for what has been answered. */
    List<Svar.Uppdatering> pamindas(Delprojekt d, String subject) {
        return visare.stream()
                .flatMap(v -> v.uppdateringar(d, subject).stream())
                .toList();
    }

    /** Whether the speaker may note the huvudman's decision: who speaks for it, steers, or was handed the question. */
    static boolean farNotera(Tur tur, Delprojekt d, String huvudman) {
        return tur.far(Handling.NOTERA_BESLUT, d, huvudman)
                || tur.harFatt(d, ProtokollsutdragRegel.NAMN, ProtokollsutdragRegel.amne(huvudman));
    }

    /** Whoever was only handed the question takes back no more than what they noted. */
    static boolean farAngra(Tur tur, Delprojekt d, Huvudmansbeslut b) {
        return tur.far(Handling.NOTERA_BESLUT, d, b.huvudman())
                || (farNotera(tur, d, b.huvudman()) && b.av().equals(tur.vem().id()));
    }

    /** The ids of all huvudmän, in the order of the file. */
    static List<String> alla(Tur tur) {
        return tur.samverkan().huvudman().stream().map(Huvudman::id).toList();
    }

    static String amne(Delprojekt d, String huvudman) {
        return "beslut/" + d.id() + "/" + huvudman;
    }

    /** One decision, after something was done with it. */
    Svar beslut(Tur tur, Delprojekt d, Huvudmansbeslut b, String title) {
        List<Del> parts = new ArrayList<>();
        for (Atgardsforslag a : d.genomforande().till(b.huvudman()).toList()) {
            if (!b.atgardsforslag().isEmpty() && !b.atgardsforslag().contains(a.nummer())) continue;
            parts.add(new Del.Rad(a.nummer() + ".", a.text(), utfall(b, a.nummer()), List.of()));
        }
        if (b.utfall() == Utfall.DELVIS_BIFALL && b.bifallna().isEmpty() && !b.delvisOmEtt()) {
            parts.add(new Del.Stycke(texter.ge("beslutregion.vilka")));
        }
        numren(parts, b);
        parts.add(new Del.Notis(utdrag(b)));
        if (!b.verifierat()) parts.add(new Del.Notis(texter.ge("beslutregion.ejverifierad")));
        if (!b.galler()) parts.add(new Del.Notis(texter.ge("beslutregion.gallerinte")));
        List<Knapp> buttons = new ArrayList<>();
        Map<String, String> data = Map.of("delprojekt", d.id(), "id", b.id(), "version", String.valueOf(d.version()));
        if (b.galler() && farNotera(tur, d, b.huvudman())) {
            buttons.add(new Knapp.Gor(
                    texter.ge("knapp.rattabeslut"),
                    Samtal.SAG,
                    Map.of("text", "protokollsutdrag " + d.kod() + " " + b.huvudman() + " notera")));
            if (tur.plats().personlig()) {
                if (farAngra(tur, d, b)) buttons.add(new Knapp.Gor(texter.ge("knapp.angra"), ANGRA, data));
                buttons.add(Dokumentknapp.lamna(b.utdrag(), d, b.id(), texter));
            }
        }
        if (tur.far(Handling.LASA_REGIONRADER, d, b.huvudman())) {
            Dokumentknapp.UTDRAG
                    .till(b.utdrag(), d, b.id(), tur.plats().personlig(), texter)
                    .ifPresent(buttons::add);
        }
        if (!b.verifierat() && tur.far(Handling.VERIFIERA, d)) {
            buttons.add(new Knapp.Gor(texter.ge("knapp.verifiera"), VERIFIERA, data));
        }
        return Svar.om(amne(d, b.huvudman()), new Kort(title, parts, buttons), title + ". " + utdrag(b));
    }

    private void numren(List<Del> parts, Huvudmansbeslut b) {
        if (b.niva() == Niva.TJANSTEMAN) rad(parts, "beslutregion.niva", texter.ge(b.niva()));
        rad(parts, "beslutregion.organ", b.organ());
        rad(parts, "beslutregion.paragraf", b.paragraf() == null ? null : "§ " + b.paragraf());
        rad(parts, "beslutregion.dnr", b.diarienummerHuvudman());
        rad(parts, "beslutregion.kansliets", b.diarienummerKansli());
    }

    /** All that is noted of a decision but its outcome, its day and its paper. */
    List<Del> noterat(Huvudmansbeslut b, LocalDate today) {
        List<Del> parts = new ArrayList<>();
        numren(parts, b);
        dagarna(b, today).forEach(line -> parts.add(new Del.Stycke(versal(line))));
        if (!b.verifierat()) parts.add(new Del.Notis(texter.ge("beslutregion.ejverifierad")));
        return parts;
    }

    /** The same on a line, with its paper. */
    List<String> kortfattat(Huvudmansbeslut b, LocalDate today) {
        List<String> said = new ArrayList<>();
        if (!b.bifallna().isEmpty()) said.add(texter.ge("beslutregion.bifolls", numrerade(b)));
        if (b.niva() == Niva.TJANSTEMAN) said.add(texter.ge(b.niva()));
        if (b.organ() != null) said.add(b.organ());
        if (b.paragraf() != null) said.add("§ " + b.paragraf());
        if (b.diarienummerHuvudman() != null) said.add(texter.ge("beslut.dnr", b.diarienummerHuvudman()));
        if (b.diarienummerKansli() != null) said.add(texter.ge("beslutregion.kanslietsdnr", b.diarienummerKansli()));
        said.addAll(dagarna(b, today));
        said.add(utdrag(b));
        if (!b.verifierat()) said.add(texter.ge("beslutregion.ejverifieradkort"));
        return said;
    }

    private static String numrerade(Huvudmansbeslut b) {
        return b.bifallna().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private List<String> dagarna(Huvudmansbeslut b, LocalDate today) {
        List<String> days = new ArrayList<>();
        LocalDate until = b.bordlagtTill();
        if (until != null) days.add(texter.ge("beslutregion.bordlagttill", Dagtolk.skriv(until, today)));
        LocalDate confirmed = b.justerasSenast();
        if (confirmed != null) days.add(texter.ge("beslutregion.justeras", Dagtolk.skriv(confirmed, today)));
        return days;
    }

    /** "Region Skåne: bifall fredag 2 maj 2025 i Benign njurkirurgi". */
    String rubrik(Tur tur, Delprojekt d, Huvudmansbeslut b) {
        LocalDate day = b.dag();
        String what = texter.ge(b.utfall()) + (day == null ? "" : " " + Dagtolk.skriv(day, tur.idag()));
        LocalDate until = b.bordlagtTill();
        if (b.utfall() == Utfall.BORDLAGT && until != null) {
            what = texter.ge("beslutregion.bordlagttill", Dagtolk.skriv(until, tur.idag()));
        }
        return texter.ge("beslutregion.rubrik", tur.samverkan().huvudmansnamn(b.huvudman()), what, d.namn());
    }

    /** What was decided; of each åtgärdsförslag where they differ: "1 bifall, 2 avslag". */
    private String utfallen(Delprojekt d, String huvudman, Huvudmansbeslut latest) {
        var each = new TreeMap<Integer, Utfall>();
        d.genomforande()
                .till(huvudman)
                .forEach(a ->
                        d.genomforande().beslut(huvudman, a.nummer()).ifPresent(b -> each.put(a.nummer(), b.utfall())));
        if (each.values().stream().distinct().count() < 2) return texter.ge(latest.utfall());
        return each.entrySet().stream()
                .map(e -> e.getKey() + " " + texter.ge(e.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** One huvudman in a list: what it has decided, or for how long it has not been heard of. */
    String lage(Tur tur, Delprojekt d, String huvudman) {
        Optional<Huvudmansbeslut> latest = d.genomforande().senaste(huvudman);
        if (latest.isEmpty()) {
            LocalDate approved = d.vag().godkand();
            return approved == null
                    ? texter.ge("beslutregion.ingetan")
                    : texter.ge("beslutregion.saknas", ChronoUnit.DAYS.between(approved, tur.idag()));
        }
        Huvudmansbeslut b = latest.get();
        LocalDate until = b.bordlagtTill();
        String what = b.utfall() == Utfall.BORDLAGT && until != null
                ? texter.ge("beslutregion.bordlagttill", Dagtolk.skriv(until, tur.idag()))
                : utfallen(d, huvudman, b);
        String paper =
                b.besvarat() || b.utfall() == Utfall.BORDLAGT ? "" : " · " + texter.ge("beslutregion.utdragsaknas");
        return what + paper + (b.verifierat() ? "" : " · " + texter.ge("beslutregion.ejverifieradkort"));
    }

    /** How far a huvudman has come with all that it granted, on one line. */
    String inforande(Delprojekt d, String huvudman) {
        Genomforande doing = d.genomforande();
        return doing.till(huvudman)
                .filter(a -> doing.bifallet(huvudman, a.nummer()))
                .map(a -> a.nummer() + " "
                        + doing.inforande(huvudman, a.nummer())
                                .map(this::lage)
                                .orElse(texter.ge("inforande.inteberattat")))
                .collect(Collectors.joining(" · "));
    }

    /** Where it has come, and whether nobody has seen that it is so. */
    String lage(Inforande told) {
        return texter.ge(told.lage()) + (told.verifierat() ? "" : " (" + texter.ge("inforande.ejverifierat") + ")");
    }

    /** That somebody has seen how far the huvudman of the decision has come; none where it has told nothing since. */
    Optional<Svar> inforandetSett(Delprojekt d, Huvudmansbeslut b) {
        List<Inforande> told = d.genomforande()
                .till(b.huvudman())
                .flatMap(a -> d.genomforande().inforande(b.huvudman(), a.nummer()).stream())
                .filter(i -> i.tid().isAfter(b.tid()))
                .toList();
        if (told.isEmpty()) return Optional.empty();
        String title = texter.ge("inforande.verifierat", ord.huvudman(b.huvudman()), d.namn());
        List<Del> rows = told.stream()
                .<Del>map(i -> new Del.Rad(i.atgardsforslag() + ".", lage(i), i.text(), List.of()))
                .toList();
        return Optional.of(Svar.om("inforande/" + d.id(), new Kort(title, rows, List.of()), title)
                .med(pamindas(d, b.huvudman())));
    }

    String adressat(Tur tur, Atgardsforslag a) {
        return a.huvudman().isEmpty()
                ? texter.ge("atgard.gemensam")
                : a.huvudman().stream().map(tur.samverkan()::huvudmansnamn).collect(Collectors.joining(", "));
    }

    /** What became of one åtgärdsförslag with this decision. */
    String utfall(Huvudmansbeslut b, int nummer) {
        return b.utfall() == Utfall.DELVIS_BIFALL && !b.bifallna().isEmpty()
                ? texter.ge(b.bifallna().contains(nummer) ? Utfall.BIFALL : Utfall.AVSLAG)
                : texter.ge(b.utfall());
    }

    /** How it is with the paper of the decision. */
    String utdrag(Huvudmansbeslut b) {
        Dokument paper = b.utdrag();
        if (paper != null) return texter.ge("beslutregion.utdragfinns", paper.namn());
        if (b.ingetProtokoll()) return texter.ge("beslutregion.ingetprotokoll");
        return b.justerat() ? texter.ge("beslutregion.utdragsaknas") : texter.ge("beslutregion.ejjusterat");
    }

    private void rad(List<Del> parts, String label, @Nullable String value) {
        if (value != null) parts.add(new Del.Rad(texter.ge(label), value, null, List.of()));
    }

    static String versal(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
