package se.samverkan.ringar.bot.epost;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del.Val;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.delprojekt.Delprojekten.Andring;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.dokument.Dokument;
import se.samverkan.ringar.store.dokument.Dokumentlager;
import se.samverkan.ringar.store.genomforande.Atgardsforslag;
import se.samverkan.ringar.store.genomforande.Genomforande;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut.Niva;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut.Utfall;
import se.samverkan.ringar.store.samverkan.Samverkan;

/** The form in which a region's official tells what was decided, per åtgärdsförslag, and gives the protokollsutdrag. */
@Component
final class Beslutssvar {
    private static final int SHORT = 100;
    private static final int LONG = 500;
    private static final String HELA = "u";

    private final Samverkan samverkan;
    private final Delprojekten delprojekten;
    private final Dokumentlager lager;
    private final Felmottagare fel;
    private final Texter texter;

    Beslutssvar(Samverkan samverkan, Delprojekten delprojekten, Dokumentlager lager, Felmottagare fel, Texter texter) {
        this.samverkan = samverkan;
        this.delprojekten = delprojekten;
        this.lager = lager;
        this.fel = fel;
        this.texter = texter;
    }

    /** The huvudman that is asked stands in the promise, never in what comes from outside. */
    private static String huvudman(Fraga asked) {
        return asked.utskick().amne();
    }

    private String namn(Fraga asked) {
        return samverkan.huvudmansnamn(huvudman(asked));
    }

    private static List<Atgardsforslag> forslag(Fraga asked) {
        return asked.delprojekt().genomforande().till(huvudman(asked)).toList();
    }

    Sida sida(Fraga asked, Ifyllt in) {
        Delprojekt d = asked.delprojekt();
        var page = new Sida(texter.ge("svarsida.beslut.rubrik", namn(asked), d.namn()), in.fel());
        page.text(texter.ge("svarsida.beslut.text")).formular();
        List<Atgardsforslag> proposals = forslag(asked);
        if (proposals.isEmpty()) {
            page.val(HELA, texter.ge("svarsida.utfall"), val(), in.varde(HELA));
        }
        for (Atgardsforslag a : proposals) {
            String id = HELA + a.nummer();
            page.val(id, texter.ge("svarsida.forslag", String.valueOf(a.nummer()), a.text()), val(), in.varde(id));
        }
        page.rad("dag", texter.ge("beslutregion.dag"), "date", SHORT, in.varde("dag"))
                .rad("till", texter.ge("svarsida.till"), "date", SHORT, in.varde("till"))
                .val("niva", texter.ge("beslutregion.niva"), nivaer(), in.varde("niva"))
                .rad("organ", texter.ge("beslutregion.organ"), "text", SHORT, in.varde("organ"))
                .rad("paragraf", texter.ge("beslutregion.paragraf"), "text", SHORT, in.varde("paragraf"))
                .rad("dnr", texter.ge("beslutregion.dnr"), "text", SHORT, in.varde("dnr"))
                .rad("lank", texter.ge("beslutregion.lank"), "url", LONG, in.varde("lank"))
                .fil(Ifyllt.FIL, texter.ge("svarsida.fil"))
                .kryss("ejjusterat", texter.ge("beslutregion.ejjusterat"), in.ja("ejjusterat"))
                .kryss("inget", texter.ge("beslutregion.ingetprotokoll"), in.ja("inget"))
                .knapp(texter.ge("svarsida.skicka"), "svara", false)
                .slut();
        return fel.del(page, in);
    }

    private List<Val> nivaer() {
        return Arrays.stream(Niva.values())
                .map(n -> new Val(texter.ge(n), n.name()))
                .toList();
    }

    private List<Val> val() {
        return Stream.concat(
                        Stream.of(new Val(texter.ge("svarsida.valj"), "")),
                        Arrays.stream(Utfall.values()).map(u -> new Val(texter.ge(u), u.name())))
                .toList();
    }

    /** Keeps the answer; false if something is wrong with it, which it then says by field. */
    boolean spara(Fraga asked, Ifyllt in) {
        Map<Utfall, List<Integer>> outcomes = utfall(asked, in);
        LocalDate day = dag(in, "dag", asked);
        LocalDate until = dag(in, "till", asked);
        granska(asked, in, outcomes, day, until);
        if (!in.fel().isEmpty()) return false;
        Dokument paper = dokument(asked, in);
        List<Huvudmansbeslut> decisions = outcomes.entrySet().stream()
                .flatMap(e -> omfattar(e.getKey(), e.getValue())
                        .map(numbers -> beslut(asked, in, e.getKey(), numbers, day, until, paper)))
                .toList();
        Delprojekt now =
                delprojekten.andra(samverkan.id(), asked.delprojekt().id(), asked.nyckel(), asked.idag(), was -> {
                    Genomforande doing = was.genomforande();
                    for (Huvudmansbeslut b : decisions) {
                        // no form asks for the kansli's own number, which is of the matter whatever was decided
                        List<Huvudmansbeslut> noted = was.genomforande().gallande(b.huvudman(), b.atgardsforslag());
                        doing = doing.medBeslut(b.medOsagt(samma(noted, b), noted));
                    }
                    return new Andring(
                            was.med(doing), handelse(asked, decisions.getFirst().id()));
                });
        // the same answer was under way twice: what this one brought belongs to nothing
        boolean first = now.genomforande().medId(decisions.getFirst().id()).isPresent();
        if (!first && paper != null && paper.fil() != null) lager.taBort(samverkan.id(), paper.fil());
        return true;
    }

    /** What was noted already of the same decision: nobody is asked for it again. */
    private static List<Huvudmansbeslut> samma(List<Huvudmansbeslut> noted, Huvudmansbeslut b) {
        return noted.stream().filter(it -> it.utfall() == b.utfall()).toList();
    }

    private static Map<Utfall, List<Integer>> utfall(Fraga asked, Ifyllt in) {
        List<Atgardsforslag> proposals = forslag(asked);
        var all = new LinkedHashMap<Utfall, List<Integer>>();
        if (proposals.isEmpty()) {
            med(in.varde(HELA)).ifPresent(u -> all.put(u, List.of()));
        }
        for (Atgardsforslag a : proposals) {
            med(in.varde(HELA + a.nummer()))
                    .ifPresent(
                            u -> all.computeIfAbsent(u, k -> new ArrayList<>()).add(a.nummer()));
        }
        // one answer to all of them is about all of them; of which one a part was granted must stand
        if (all.size() == 1
                && !all.containsKey(Utfall.DELVIS_BIFALL)
                && all.values().iterator().next().size() == proposals.size()) {
            all.replaceAll((u, numbers) -> List.of());
        }
        return all;
    }

    /** What one decision is about: of each that was granted in part it must stand that it was that one. */
    private static Stream<List<Integer>> omfattar(Utfall outcome, List<Integer> numbers) {
        return outcome == Utfall.DELVIS_BIFALL && !numbers.isEmpty()
                ? numbers.stream().map(List::of)
                : Stream.of(numbers);
    }

    private static Optional<Utfall> med(String said) {
        return Arrays.stream(Utfall.values()).filter(u -> u.name().equals(said)).findFirst();
    }

    private @Nullable LocalDate dag(Ifyllt in, String id, Fraga asked) {
        String said = in.text(id);
        if (said == null) return null;
        Optional<LocalDate> read = Dagtolk.hela(said, asked.idag());
        if (read.isEmpty()) in.fel(id, texter.ge("svarsida.dagfel"));
        return read.orElse(null);
    }

    private void granska(
            Fraga asked,
            Ifyllt in,
            Map<Utfall, List<Integer>> outcomes,
            @Nullable LocalDate day,
            @Nullable LocalDate until) {
        String first = forslag(asked).isEmpty()
                ? HELA
                : HELA + forslag(asked).getFirst().nummer();
        if (outcomes.isEmpty()) in.fel(first, texter.ge("beslutregion.utfallsaknas"));
        boolean dated = outcomes.keySet().stream().anyMatch(u -> u != Utfall.BORDLAGT && u != Utfall.INGET_BESLUT);
        if (dated && day == null) in.fel("dag", texter.ge("svarsida.dagsaknas"));
        if (day != null && day.isAfter(asked.idag())) {
            in.fel("dag", texter.ge("beslutregion.framtid", Dagtolk.skriv(day, asked.idag())));
        }
        if (until != null && !until.isAfter(asked.idag())) in.fel("till", texter.ge("svarsida.tillfel"));
        if (until == null && outcomes.containsKey(Utfall.BORDLAGT)) in.fel("till", texter.ge("svarsida.tillsaknas"));
        for (String id : List.of("dag", "till", "organ", "paragraf", "dnr")) in.granska(id, SHORT, texter);
        in.granska("lank", LONG, texter);
        String link = in.text("lank");
        if (link != null && !link.matches("https://\\S+")) in.fel("lank", texter.ge("beslutregion.lankfel"));
        in.granskaFil(texter);
    }

    private @Nullable Dokument dokument(Fraga asked, Ifyllt in) {
        String link = in.text("lank");
        String by = asked.person().id();
        if (in.harFil()) return in.spara(lager, asked.delprojekt(), link, by, asked.nu());
        return link == null ? null : new Dokument(link, link, null, by, asked.nu());
    }

    private static Huvudmansbeslut beslut(
            Fraga asked,
            Ifyllt in,
            Utfall outcome,
            List<Integer> numbers,
            @Nullable LocalDate day,
            @Nullable LocalDate until,
            @Nullable Dokument paper) {
        boolean open = in.ja("ejjusterat");
        return new Huvudmansbeslut(
                new ObjectId().toHexString(),
                huvudman(asked),
                numbers,
                in.varde("niva").equals(Niva.TJANSTEMAN.name()) ? Niva.TJANSTEMAN : Niva.POLITISK,
                in.text("organ"),
                day,
                Optional.ofNullable(in.text("paragraf"))
                        .map(p -> p.replaceFirst("^§\\s*", ""))
                        .orElse(null),
                in.text("dnr"),
                null,
                outcome,
                List.of(),
                outcome == Utfall.BORDLAGT ? until : null,
                !open,
                open ? until : null,
                paper,
                in.ja("inget") && paper == null,
                false,
                asked.person().id(),
                asked.nu(),
                true,
                List.of());
    }

    private static Handelse handelse(Fraga asked, String id) {
        return new Handelse(
                asked.nyckel(), asked.nu(), asked.person().id(), Handelse.Slag.HUVUDMANSBESLUT, id, null, null);
    }
}
