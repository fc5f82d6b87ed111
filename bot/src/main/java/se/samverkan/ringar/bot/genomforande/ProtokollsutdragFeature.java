package se.samverkan.ringar.bot.genomforande;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lage.Dokumentknapp;
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
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.delprojekt.Delprojekten.Andring;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.genomforande.Genomforande;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut.Utfall;
import se.samverkan.ringar.store.genomforande.Inforande;

/**
 * {@code protokollsutdrag X <region> <utfall> <dag> dnr …} notes a huvudman's decision; with a region alone it shows what
 * that has decided, or the form where there is nothing to read; with a delprojekt alone the regions of it; alone all that
 * are waited for.
 */
@Component
@Order(71)
final class ProtokollsutdragFeature implements Feature {
    private static final int PAGE = 8;
    /** Asks for the form, where the region alone shows what it has decided. */
    private static final Pattern FORM = Pattern.compile("(?iU)\\s+(?:notera|rätta|ändra|formulär)$");

    private static final Kommando KOMMANDO = Kommando.den(
                    Handling.LASA_REGIONRADER,
                    "protokollsutdrag",
                    "njure Skåne bifall 2025-05-02 dnr 2025-456",
                    "hjalp.protokollsutdrag",
                    "utdrag",
                    "regionbeslut",
                    "beslut hos huvudman",
                    "protokoll")
            .iVardagsord();

    private static final Kommando VERIFIERA = Kommando.den(
            Handling.VERIFIERA, "verifiera", "njure Skåne", "hjalp.verifiera", "verifiera svar", "verifiera svaret");

    private final Delprojekten delprojekten;
    private final Genomforandekort kort;
    private final Beslutsformular formular;
    private final Beslutsnotering notering;
    private final Beslutsvy vy;
    private final Sikte sikte;
    private final Texter texter;

    ProtokollsutdragFeature(
            Delprojekten delprojekten,
            Genomforandekort kort,
            Beslutsformular formular,
            Beslutsnotering notering,
            Beslutsvy vy,
            Sikte sikte,
            Texter texter) {
        this.delprojekten = delprojekten;
        this.kort = kort;
        this.formular = formular;
        this.notering = notering;
        this.vy = vy;
        this.sikte = sikte;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(KOMMANDO, VERIFIERA);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        if (sagt.kommando().equals(VERIFIERA)) return sikte.pa(tur, sagt, (d, rest) -> verifieraAlla(tur, d, rest));
        boolean all = fragar(sagt.text()) && sikte.underforstatt(tur).isEmpty();
        if (all || sagt.text().strip().matches("(?iU)alla(?: från \\d{1,5})?")) return allas(tur, sagt.text());
        return sikte.pa(tur, sagt, (d, rest) -> {
            if (fragar(rest)) return regionerna(tur, d);
            if (Beslutsrad.flerHuvudman(rest, tur.samverkan())) throw new Avslag(texter.ge("region.enitaget"));
            Optional<Beslutsrad> region = baraRegionen(tur, rest);
            Beslutsrad said = region.orElseGet(() -> Beslutsrad.las(rest, tur.samverkan(), texter, tur.idag()));
            String huvudman = said.huvudman() == null ? ensam(tur, d) : said.huvudman();
            if (huvudman == null) throw new Avslag(texter.ge("beslutregion.vilkenregion", namnen(tur)));
            if (region.isPresent() && !FORM.matcher(rest).find() && attLasa(tur, d, huvudman)) {
                return vy.visa(tur, d, huvudman, Beslutsvy.sida(rest));
            }
            if (!Genomforandekort.farNotera(tur, d, huvudman)) tur.kraver(Handling.NOTERA_BESLUT, d, huvudman);
            if (said.flera()) return formular.visa(tur, d, huvudman, texter.ge("beslutregion.flera"), said);
            return said.utfall() == null
                    ? formular.visa(tur, d, huvudman, null, said)
                    : notering.spara(tur, d, huvudman, said.utfall(), said, null);
        });
    }

    /** The region, where nothing is said of it but that it is to be read, or noted. */
    private Optional<Beslutsrad> baraRegionen(Tur tur, String said) {
        String alone = FORM.matcher(Beslutsvy.utanSida(said)).replaceFirst("").replaceFirst("\\s*\\?\\s*$", "");
        Beslutsrad read = Beslutsrad.las(alone, tur.samverkan(), texter, tur.idag());
        return Optional.ofNullable(read.huvudman())
                .filter(id -> read.equals(Beslutsrad.las(id, tur.samverkan(), texter, tur.idag())))
                .map(id -> read);
    }

    /** Whoever may note, and where nothing is noted, gets the form at once. */
    private static boolean attLasa(Tur tur, Delprojekt d, String huvudman) {
        return d.genomforande().beslut().stream().anyMatch(b -> b.huvudman().equals(huvudman))
                || !tur.far(Handling.NOTERA_BESLUT, d, huvudman);
    }

    /** "protokollsutdrag?" asks no more than "protokollsutdrag". */
    private static boolean fragar(String said) {
        return said.isBlank() || said.strip().equals("?");
    }

    @Override
    public List<String> verb() {
        return List.of(Beslutsformular.SPARA, Genomforandekort.ANGRA, Genomforandekort.VERIFIERA);
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        Delprojekt d = sikte.ur(tur, klick);
        return switch (klick.verb()) {
            case Beslutsformular.SPARA ->
                ifyllt(tur.medNyckel(klick.maste("nyckel")), d, klick).paPlats();
            case Genomforandekort.ANGRA -> angra(tur, d, klick.maste("id")).paPlats();
            default -> verifiera(tur, d, klick.maste("id")).paPlats();
        };
    }

    /** The only huvudman that the speaker speaks for, where none was named. */
    private static @Nullable String ensam(Tur tur, Delprojekt d) {
        List<String> own = List.copyOf(tur.talarFor(d));
        return own.size() == 1 ? own.getFirst() : null;
    }

    private static String namnen(Tur tur) {
        return String.join(
                ", ",
                Genomforandekort.alla(tur).stream()
                        .map(tur.samverkan()::huvudmansnamn)
                        .toList());
    }

    private Svar ifyllt(Tur tur, Delprojekt d, Klick klick) {
        String huvudman = klick.maste("huvudman");
        if (!Genomforandekort.alla(tur).contains(huvudman)) throw new Avslag(texter.ge("klick.gammalt"));
        if (!Genomforandekort.farNotera(tur, d, huvudman)) tur.kraver(Handling.NOTERA_BESLUT, d, huvudman);
        Beslutsrad said = formular.ur(klick, huvudman, tur.idag());
        Utfall outcome = said.utfall();
        return outcome == null
                ? formular.visa(tur, d, huvudman, texter.ge("beslutregion.utfallsaknas"), said)
                : notering.spara(
                        tur, d, huvudman, outcome, said, Beslutsnotering.Val.med(klick.varde(Beslutsnotering.VAL)));
    }

    private Svar angra(Tur tur, Delprojekt d, String id) {
        Huvudmansbeslut b = finns(d, id);
        if (!Genomforandekort.farAngra(tur, d, b)) tur.kraver(Handling.NOTERA_BESLUT, d, b.huvudman());
        if (!b.galler()) return kort.beslut(tur, d, b, texter.ge("beslutregion.tillbakataget", kort.rubrik(tur, d, b)));
        String key = "klick/beslut.angra/" + id;
        Delprojekt now = delprojekten.andra(
                tur.samverkansId(),
                d.id(),
                key,
                tur.idag(),
                was -> new Andring(
                        was.med(was.genomforande().utanBeslut(id)),
                        Handelse.av(key, tur.nu(), tur.vem().id(), Handelse.Slag.ANGRAT, id)));
        return kort.beslut(tur, now, finns(now, id), texter.ge("beslutregion.tillbakataget", kort.rubrik(tur, d, b)))
                .med(kort.pamindas(now, b.huvudman()));
    }

    /** All that one region has answered by the form. */
    private Svar verifieraAlla(Tur tur, Delprojekt d, String rest) {
        tur.kraver(Handling.VERIFIERA, d);
        List<String> decided =
                d.genomforande().ejVerifierade().map(Huvudmansbeslut::huvudman).toList();
        List<String> told = d.genomforande()
                .ejVerifieradeInforanden()
                .map(Inforande::huvudman)
                .toList();
        List<String> waiting =
                Stream.concat(decided.stream(), told.stream()).distinct().toList();
        String named = Beslutsrad.las(rest, tur.samverkan(), texter, tur.idag()).huvudman();
        if (named == null && waiting.size() > 1) throw new Avslag(texter.ge("beslutregion.vilkenregion", namnen(tur)));
        String huvudman = named != null ? named : waiting.isEmpty() ? null : waiting.getFirst();
        Optional<Huvudmansbeslut> latest =
                huvudman == null ? Optional.empty() : d.genomforande().senaste(huvudman);
        if (huvudman == null || latest.isEmpty()) return Svar.mening(texter.ge("beslutregion.inteverifiera", d.namn()));
        Delprojekt now = waiting.contains(huvudman)
                ? delprojekten.andra(tur.samverkansId(), d.id(), tur.nyckel(), tur.idag(), was -> {
                    Genomforande doing = was.genomforande();
                    for (Huvudmansbeslut b : was.genomforande()
                            .ejVerifierade()
                            .filter(b -> b.huvudman().equals(huvudman))
                            .toList()) {
                        doing = doing.medVerifierat(b.id());
                    }
                    doing = doing.medVerifieratInforande(huvudman);
                    return new Andring(
                            was.med(doing),
                            handelse(tur, Handelse.Slag.VERIFIERAT, latest.get().id()));
                })
                : d;
        Huvudmansbeslut b = finns(now, latest.get().id());
        Svar seen = kort.beslut(tur, now, b, texter.ge("beslutregion.verifierat", kort.rubrik(tur, now, b)));
        // what was told last is what is shown, so that the same again says the same
        return decided.contains(huvudman) ? seen : kort.inforandetSett(now, b).orElse(seen);
    }

    private Svar verifiera(Tur tur, Delprojekt d, String id) {
        tur.kraver(Handling.VERIFIERA, d);
        finns(d, id);
        String key = "klick/beslut.verifiera/" + id;
        Delprojekt now = delprojekten.andra(
                tur.samverkansId(),
                d.id(),
                key,
                tur.idag(),
                was -> new Andring(
                        was.med(was.genomforande().medVerifierat(id)),
                        Handelse.av(key, tur.nu(), tur.vem().id(), Handelse.Slag.VERIFIERAT, id)));
        Huvudmansbeslut b = finns(now, id);
        return kort.beslut(tur, now, b, texter.ge("beslutregion.verifierat", kort.rubrik(tur, now, b)));
    }

    private Huvudmansbeslut finns(Delprojekt d, String id) {
        return d.genomforande().medId(id).orElseThrow(() -> new Avslag(texter.ge("klick.gammalt")));
    }

    private static Handelse handelse(Tur tur, Handelse.Slag what, String id) {
        return Handelse.av(tur.nyckel(), tur.nu(), tur.vem().id(), what, id);
    }

    /** The regions of one delprojekt. */
    private Svar regionerna(Tur tur, Delprojekt d) {
        List<Del> parts = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String huvudman : Genomforandekort.alla(tur)) {
            if (!tur.far(Handling.LASA_REGIONRADER, d, huvudman)) continue;
            boolean asked = d.genomforande().fragade(Genomforandekort.alla(tur)).contains(huvudman);
            String how = asked ? kort.lage(tur, d, huvudman) : texter.ge("beslutregion.fragasinte");
            List<Knapp> buttons = new ArrayList<>();
            if (asked && Genomforandekort.farNotera(tur, d, huvudman)) {
                buttons.add(new Knapp.Gor(
                        texter.ge("knapp.noterabeslut"),
                        Samtal.SAG,
                        Map.of("text", "protokollsutdrag " + d.kod() + " " + huvudman + " notera")));
            }
            if (d.genomforande().beslut().stream().anyMatch(b -> b.huvudman().equals(huvudman))) {
                buttons.add(new Knapp.Gor(
                        texter.ge("knapp.las"),
                        Samtal.SAG,
                        Map.of("text", "protokollsutdrag " + d.kod() + " " + huvudman)));
            }
            d.genomforande()
                    .senaste(huvudman)
                    .flatMap(b -> Dokumentknapp.UTDRAG.till(
                            b.utdrag(), d, b.id(), tur.plats().personlig(), texter))
                    .ifPresent(buttons::add);
            if (tur.plats().personlig() && Genomforandekort.farNotera(tur, d, huvudman)) {
                d.genomforande()
                        .senaste(huvudman)
                        .ifPresent(b -> buttons.add(Dokumentknapp.lamna(b.utdrag(), d, b.id(), texter)));
            }
            d.genomforande()
                    .ejVerifierade()
                    .filter(b -> b.huvudman().equals(huvudman) && tur.far(Handling.VERIFIERA, d))
                    .findFirst()
                    .ifPresent(b -> buttons.add(new Knapp.Gor(
                            texter.ge("knapp.verifiera"),
                            Genomforandekort.VERIFIERA,
                            Map.of("delprojekt", d.id(), "id", b.id(), "version", String.valueOf(d.version())))));
            parts.add(new Del.Rad(tur.samverkan().huvudmansnamn(huvudman), how, null, buttons));
            lines.add(tur.samverkan().huvudmansnamn(huvudman) + ": " + how);
        }
        if (parts.isEmpty()) throw new Avslag(texter.ge("nej.lasa_regionrader"));
        String title = texter.ge("beslutregion.lista", d.namn());
        return Svar.kort(new Kort(title, parts, List.of()), title + ": " + String.join(" · ", lines));
    }

    /** All delprojekt that wait for some region, the longest waited for first. */
    private Svar allas(Tur tur, String said) {
        int from = said.replaceAll("\\D", "").isEmpty() ? 0 : Integer.parseInt(said.replaceAll("\\D", "")) - 1;
        List<Rad> rows = delprojekten.alla(tur.samverkansId()).stream()
                .filter(d -> d.vag().godkand() != null && !d.vag().over())
                .map(d -> new Rad(d, saknade(tur, d)))
                .filter(r -> !r.saknas().isEmpty())
                .sorted(Comparator.comparing(
                        (Rad r) -> Optional.ofNullable(r.d().vag().godkand()).orElse(LocalDate.MAX)))
                .toList();
        if (rows.isEmpty()) {
            String none = texter.ge("beslutregion.ingasaknas");
            return Svar.kort(new Kort(none, List.of(), List.of()), none);
        }
        List<Del> parts = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Rad row : rows.stream().skip(from).limit(PAGE).toList()) {
            String waits = String.join(
                    " · ",
                    row.saknas().stream()
                            .map(h -> tur.samverkan().huvudmansnamn(h) + " " + kort.lage(tur, row.d(), h))
                            .toList());
            parts.add(new Del.Rad(
                    row.d().namn(),
                    waits,
                    null,
                    List.of(new Knapp.Gor(
                            texter.ge("knapp.visa", row.d().kod().varde()),
                            Samtal.SAG,
                            Map.of("text", "protokollsutdrag " + row.d().kod())))));
            lines.add(row.d().namn() + ": " + waits);
        }
        int next = from + PAGE;
        List<Knapp> more = next < rows.size()
                ? List.of(new Knapp.Gor(
                        texter.ge("knapp.fler"),
                        Samtal.SAG,
                        Map.of("text", "protokollsutdrag alla från " + (next + 1))))
                : List.of();
        String title = texter.ge("beslutregion.saknade", String.valueOf(rows.size()));
        return Svar.kort(new Kort(title, parts, more), title + ": " + String.join(" | ", lines));
    }

    private record Rad(Delprojekt d, List<String> saknas) {}

    /** The huvudmän, of those the speaker may see, that have not sent what is asked for. */
    private static List<String> saknade(Tur tur, Delprojekt d) {
        return d.genomforande().fragade(Genomforandekort.alla(tur)).stream()
                .filter(h -> tur.far(Handling.LASA_REGIONRADER, d, h))
                .filter(h -> !d.genomforande()
                        .senaste(h)
                        .map(Huvudmansbeslut::besvarat)
                        .orElse(false))
                .toList();
    }
}
