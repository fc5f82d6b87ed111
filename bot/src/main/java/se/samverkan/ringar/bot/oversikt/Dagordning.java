package se.samverkan.ringar.bot.oversikt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.lage.Beslutsord;
import se.samverkan.ringar.bot.lage.Dokumentknapp;
import se.samverkan.ringar.bot.lage.Handelsetext;
import se.samverkan.ringar.bot.lage.Vaglage;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.samtal.Samtal;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.arbete.Lank;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.samverkan.Instans;
import se.samverkan.ringar.store.uppfoljning.Uppfoljning;
import se.samverkan.ringar.store.vag.Instansbeslut;
import se.samverkan.ringar.store.vag.Instansbeslut.Utfall;

/**
 * What a body is to take a stand on or hear at a meeting (domain.md, "A delprojekt's way"): what is next for it, what it
 * put off to a day that has come by then, and the reports that are for it.
 */
@Component
final class Dagordning {
    private final Vaglage vaglage;
    private final Beslutsord ord;
    private final Handelsetext handelser;
    private final Texter texter;

    Dagordning(Vaglage vaglage, Beslutsord ord, Handelsetext handelser, Texter texter) {
        this.vaglage = vaglage;
        this.ord = ord;
        this.handelser = handelser;
        this.texter = texter;
    }

    /** One thing on it. */
    record Punkt(Delprojekt d, String rad, List<Knapp> knappar) {}

    /** What is next, put off, and to be heard, by the key of its heading, in that order; nothing has no heading. */
    Map<String, List<Punkt>> till(Tur tur, List<Delprojekt> all, Instans body, LocalDate when, LocalDate since) {
        var groups = new LinkedHashMap<String, List<Punkt>>();
        List<Delprojekt> next = all.stream()
                .filter(d -> vaglage.nasta(d).filter(body::equals).isPresent())
                .toList();
        lagg(groups, "infor.stallning", next.stream().map(d -> nasta(tur, d)));
        lagg(
                groups,
                "infor.igen",
                all.stream().filter(d -> !next.contains(d)).flatMap(d -> igen(tur, d, body, when).stream()));
        lagg(groups, "infor.uppfoljningsrapporter", all.stream().flatMap(d -> uppfoljda(tur, d, body)));
        if (body.id().equals(ord.startar().id())) {
            lagg(groups, "infor.delrapporter", all.stream().flatMap(d -> delrapporter(tur, d, when, since)));
        }
        return groups;
    }

    private static void lagg(Map<String, List<Punkt>> groups, String heading, Stream<Punkt> points) {
        List<Punkt> found = points.toList();
        if (!found.isEmpty()) groups.put(heading, found);
    }

    private Punkt nasta(Tur tur, Delprojekt d) {
        String last = d.vag()
                .senaste()
                .map(b -> handelser.mening(d, handelse(d, b.id()), tur.idag()))
                .orElse(vaglage.skede(d, tur.idag()));
        return punkt(d, last, Dokumentknapp.slutrapport(d, tur.plats().personlig(), texter));
    }

    /** What this body itself put off to a day that has come by the meeting. */
    private Optional<Punkt> igen(Tur tur, Delprojekt d, Instans body, LocalDate when) {
        return senast(d, body)
                .filter(b -> harKommit(d, b, when))
                .map(b -> punkt(
                        d,
                        ord.mening(b, tur.idag()),
                        Dokumentknapp.slutrapport(d, tur.plats().personlig(), texter)));
    }

    private Optional<Instansbeslut> senast(Delprojekt d, Instans body) {
        // a vänteläge ends by what any body decides about the proposal later, and counts for the one that set it
        return d.vag()
                .senaste()
                .filter(b -> b.utfall() == Utfall.VANTELAGE)
                .or(() -> d.vag().senaste(body.id()))
                .filter(b -> b.instans().equals(body.id()));
    }

    private static boolean harKommit(Delprojekt d, Instansbeslut b, LocalDate when) {
        LocalDate day = switch (b.utfall()) {
            case VANTELAGE -> d.vag().vilarTill();
            case ATERREMISS, BORDLAGT -> b.till();
            case SAMRATT, START, AVSLAG, TILLSTYRKT, GODKANT -> null;
        };
        return day != null && !day.isAfter(when);
    }

    /** An uppföljningsrapport that is written, and that this body has not heard. */
    private Stream<Punkt> uppfoljda(Tur tur, Delprojekt d, Instans body) {
        return d.uppfoljningar().stream()
                .filter(Uppfoljning::oppen)
                .filter(u -> u.rapport() != null)
                .filter(u -> u.rapporterad().stream().noneMatch(r -> r.instans().equals(body.id())))
                .map(u -> punkt(
                        d,
                        vaglage.uppfoljning(u, tur.idag()),
                        Dokumentknapp.RAPPORT.till(
                                u.rapport(), d, u.id(), tur.plats().personlig(), texter)));
    }

    /** The delrapporter that have come since the day the body last decided anything. */
    private Stream<Punkt> delrapporter(Tur tur, Delprojekt d, LocalDate when, LocalDate since) {
        return d.arbete().delrapporter().stream()
                .filter(l -> !l.dag().isBefore(since) && !l.dag().isAfter(when))
                .map(l -> punkt(
                        d,
                        delrapport(l, tur.idag()),
                        Optional.of(new Knapp.Lank(texter.ge("knapp.oppnadelrapport"), l.adress()))));
    }

    private String delrapport(Lank l, LocalDate today) {
        String day = Dagtolk.skriv(l.dag(), today);
        return l.text() == null ? texter.ge("infor.delrapport", day) : texter.ge("infor.delrapportom", day, l.text());
    }

    private Punkt punkt(Delprojekt d, String line, Optional<Knapp> document) {
        List<Knapp> buttons = new ArrayList<>();
        buttons.add(new Knapp.Gor(texter.ge("knapp.status"), Samtal.SAG, Map.of("text", "status " + d.kod())));
        document.ifPresent(buttons::add);
        return new Punkt(d, line, buttons);
    }

    private static Handelse handelse(Delprojekt d, String beslut) {
        return Stream.concat(
                        d.historik().stream()
                                .filter(h -> h.slag() == Handelse.Slag.INSTANSBESLUT && beslut.equals(h.amne())),
                        // a decision that came with the delprojekt has no event of its own
                        d.historik().stream()
                                .limit(1)
                                .map(h ->
                                        Handelse.av(h.nyckel(), h.tid(), h.av(), Handelse.Slag.INSTANSBESLUT, beslut)))
                .filter(h -> !h.omDokument())
                .findFirst()
                .orElseThrow();
    }
}
