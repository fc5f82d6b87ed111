package se.samverkan.ringar.bot.paminnelse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lage.Kvittens;
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
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.delprojekt.Delprojekten.Andring;
import se.samverkan.ringar.store.delprojekt.Forut;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.delprojekt.Milstolpe;
import se.samverkan.ringar.store.utskick.Liggare;

/** What is answered to a frist: done, another day with a reason, help needed; by button or in words. */
@Component
@Order(41)
public final class FristsvarFeature implements Feature {
    private static final Kommando KLART = Kommando.den(
                    Handling.LEDA,
                    "klart",
                    "slutrapport",
                    "hjalp.klart",
                    "klar",
                    "klar med",
                    "klart med",
                    "färdig",
                    "avklarat")
            .iVardagsord();
    private static final Kommando SKJUT_UPP = Kommando.den(
                    Handling.LEDA,
                    "skjut upp",
                    "slutrapport till 15 mars",
                    "hjalp.skjutupp",
                    "skjut fram",
                    "flytta fram",
                    "ny dag",
                    "senarelägg",
                    "flytta")
            .iVardagsord();

    private static final Kommando BEHOVER_HJALP =
            Kommando.den(Handling.LEDA, "behöver hjälp", "slutrapport", "hjalp.behoverhjalp", "behöver hjälp med");

    private final Delprojekten delprojekten;
    private final Kvittens kvittens;
    private final Liggare liggare;
    private final Paminnelsekort kort;
    private final Obesvarat obesvarat;
    private final Sikte sikte;
    private final Texter texter;

    public FristsvarFeature(
            Delprojekten delprojekten,
            Kvittens kvittens,
            Liggare liggare,
            Paminnelsekort kort,
            Obesvarat obesvarat,
            Sikte sikte,
            Texter texter) {
        this.delprojekten = delprojekten;
        this.kvittens = kvittens;
        this.liggare = liggare;
        this.kort = kort;
        this.obesvarat = obesvarat;
        this.sikte = sikte;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(KLART, SKJUT_UPP, BEHOVER_HJALP);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        return sikte.pa(tur, sagt, (d, rest) -> {
            tur.kraver(Handling.LEDA, d);
            // the same delivery again: what it did is told again, also when nothing is open any more
            Optional<Milstolpe> done = d.handelse(tur.nyckel())
                    .flatMap(event -> Optional.ofNullable(event.amne()))
                    .flatMap(id -> d.milstolpe(id).or(() -> d.borttagen(id)));
            if (done.isPresent()) return ensam(tur, d, done.get());
            if (sagt.kommando().equals(BEHOVER_HJALP)) return behoverHjalp(tur, d, rest);
            return sagt.kommando().equals(KLART) ? klart(tur, d, rest) : skjutUpp(tur, d, rest);
        });
    }

    @Override
    public List<String> verb() {
        return List.of(
                Fristrader.KLART,
                Fristrader.NY_DAG,
                Fristrader.HJALP,
                Fristrader.OPPNA,
                Fristrader.STRYK,
                Fristrader.LAGG_TILLBAKA);
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        Delprojekt d = sikte.ur(tur, klick);
        tur.kraver(Handling.LEDA, d);
        String id = klick.maste("id");
        Optional<Milstolpe> found = d.milstolpe(id);
        if (found.isEmpty()) {
            Milstolpe gone = d.borttagen(id).orElseThrow(() -> new Avslag(texter.ge("klick.gammalt")));
            boolean back = klick.verb().equals(Fristrader.LAGG_TILLBAKA);
            return svar(tur, back ? laggsTillbaka(tur, d, gone) : d, gone, klick);
        }
        Milstolpe m = found.get();
        return switch (klick.verb()) {
            case Fristrader.KLART -> svar(tur, blirKlar(tur, d, m), m, klick);
            case Fristrader.HJALP -> svar(tur, villHaHjalp(tur, d, m), m, klick);
            case Fristrader.OPPNA -> svar(tur, oppnas(tur, d, m), m, klick);
            case Fristrader.LAGG_TILLBAKA -> svar(tur, d, m, klick);
            case Fristrader.STRYK ->
                svar(tur, kvittens.gor(tur, d, was -> StrykFristFeature.utan(tur, was, m)), m, klick);
            default -> {
                Optional<LocalDate> day = ifyllt(klick, "dag").flatMap(said -> Dagtolk.hela(said, tur.idag()));
                if (day.isEmpty()) throw new Avslag(texter.ge("frist.dagsaknas"));
                Skal reason = Skal.av(ifyllt(klick, "skal").orElse(null), texter);
                yield reason.med(svar(tur, flyttas(tur, d, m, day.get(), reason), m, klick), texter);
            }
        };
    }

    /** What was filled in on the row that was clicked. */
    private static Optional<String> ifyllt(Klick klick, String what) {
        return klick.varde("rad")
                .flatMap(row -> klick.varde(Fristrader.falt(what, row)))
                .or(() -> klick.varde(what));
    }

    /** Ticks off what is named and nothing more: a question, a "men" or a second thing is asked about. */
    private Svar klart(Tur tur, Delprojekt d, String said) {
        Utpekat meant = utpekat(tur, d, said);
        List<Milstolpe> one = meant.milstolpar();
        if (meant.redanKlar().isPresent()) return redanKlar(d, meant.redanKlar().get());
        return one.size() == 1 && meant.rent() && !said.strip().endsWith("?")
                ? ensam(tur, blirKlar(tur, d, one.getFirst()), one.getFirst())
                : vilken(d, one, Fristrader.KLART, "frist.vilkenklar", "knapp.denarklar");
    }

    private Svar behoverHjalp(Tur tur, Delprojekt d, String said) {
        Utpekat meant = utpekat(tur, d, said);
        List<Milstolpe> one = meant.milstolpar();
        if (meant.redanKlar().isPresent()) return redanKlar(d, meant.redanKlar().get());
        return one.size() == 1
                ? ensam(tur, villHaHjalp(tur, d, one.getFirst()), one.getFirst())
                : vilken(d, one, Fristrader.HJALP, "frist.vilkenhjalp", "knapp.behoverhjalp");
    }

    private Svar skjutUpp(Tur tur, Delprojekt d, String said) {
        Uppskov wanted = Uppskov.las(said, tur.idag());
        LocalDate due = wanted.frist();
        Utpekat named = utpekat(tur, d, due == null ? wanted.namn() : "");
        if (named.redanKlar().isPresent()) return redanKlar(d, named.redanKlar().get());
        List<Milstolpe> meant = named.milstolpar().stream()
                .filter(m -> due == null || m.dag().equals(due))
                .toList();
        if (!wanted.harDag()) throw new Avslag(texter.ge("frist.tillnar"));
        if (meant.size() != 1)
            throw new Avslag(texter.ge(
                    "frist.vilkenflytta",
                    namnen(d.tidplan().stream().filter(Milstolpe::oppen).toList())));
        Skal reason = Skal.av(wanted.skal(), texter);
        Milstolpe m = meant.getFirst();
        return reason.med(ensam(tur, flyttas(tur, d, m, wanted.dag(m.dag()), reason), m), texter);
    }

    private Utpekat utpekat(Tur tur, Delprojekt d, String said) {
        Utpekat meant = Utpekat.bland(d.tidplan(), said, tur.samverkan());
        if (meant.redanKlar().isEmpty() && meant.milstolpar().isEmpty())
            throw new Avslag(texter.ge("frist.ingaoppna", d.namn()));
        return meant;
    }

    /** What is done is not taken for another that is not. */
    private Svar redanKlar(Delprojekt d, Milstolpe m) {
        return omMilstolpen(m, texter.ge("frist.redanklar", m.namn(), d.namn()), oppna(d, m));
    }

    private Delprojekt blirKlar(Tur tur, Delprojekt d, Milstolpe m) {
        return m.oppen() ? andra(tur, d, m, Handelse.Slag.FRIST_KLAR, null, was -> was.klar(tur.idag())) : d;
    }

    private Delprojekt villHaHjalp(Tur tur, Delprojekt d, Milstolpe m) {
        return m.oppen() && m.hjalp() == null
                ? andra(tur, d, m, Handelse.Slag.HJALP_BEGARD, null, was -> was.behoverHjalp(tur.idag()))
                : d;
    }

    private Delprojekt oppnas(Tur tur, Delprojekt d, Milstolpe m) {
        return m.oppen()
                ? d
                : andra(tur, d, m, Handelse.Slag.FRIST_FLYTTAD, null, was -> was.flyttad(was.dag(), tur.idag()));
    }

    /** What was struck is in the tidplan again, exactly as it was. */
    private Delprojekt laggsTillbaka(Tur tur, Delprojekt d, Milstolpe gone) {
        return Fristrader.struken(d, gone.id())
                .map(struck -> kvittens.angrat(tur, d, struck, tur.nyckel()))
                .orElse(d);
    }

    private Delprojekt flyttas(Tur tur, Delprojekt d, Milstolpe m, LocalDate till, Skal reason) {
        if (till.isBefore(tur.idag())) {
            throw new Avslag(texter.ge("frist.passerad", Dagtolk.skriv(till, tur.idag())));
        }
        return m.dag().equals(till) && m.oppen() && m.hjalp() == null
                ? d
                : andra(
                        tur,
                        d,
                        m,
                        Handelse.Slag.FRIST_FLYTTAD,
                        reason.sparas().orElse(null),
                        was -> was.flyttad(till, tur.idag()));
    }

    private Delprojekt andra(
            Tur tur,
            Delprojekt d,
            Milstolpe m,
            Handelse.Slag what,
            @Nullable String reason,
            java.util.function.UnaryOperator<Milstolpe> change) {
        return delprojekten.andra(
                tur.samverkansId(),
                d.id(),
                tur.nyckel(),
                tur.idag(),
                was -> new Andring(
                        was.med(m.id(), change),
                        new Handelse(
                                tur.nyckel(),
                                tur.nu(),
                                tur.vem().id(),
                                what,
                                m.id(),
                                was.milstolpe(m.id()).map(Milstolpe::dag).orElse(null),
                                reason,
                                null,
                                was.milstolpe(m.id()).map(Forut::av).orElse(null))));
    }

    /** On a reminder the line changes in place; on any other card, the milestone's own card is shown. */
    private Svar svar(Tur tur, Delprojekt now, Milstolpe m, Klick klick) {
        List<Svar.Uppdatering> all = kort.uppdateringar(now, m.id());
        return klick.varde("rad")
                .flatMap(id -> liggare.hitta(tur.samverkansId(), id))
                .filter(u -> u.delprojekt().equals(now.id()))
                .flatMap(u -> obesvarat.igen(tur, klick, u).or(() -> kort.igen(tur, u)))
                .map(shown -> shown.paPlats().med(all))
                .orElseGet(() -> ensam(tur, now, m).paPlats());
    }

    private Svar ensam(Tur tur, Delprojekt now, Milstolpe before) {
        Optional<Milstolpe> there = now.milstolpe(before.id());
        Milstolpe m = there.orElse(before);
        LocalDate done = m.klar();
        String title = there.isEmpty()
                ? texter.ge("frist.rubrik.struken", m.namn())
                : done != null
                        ? texter.ge("frist.nuklar", m.namn(), now.namn())
                        : m.hjalp() != null
                                ? texter.ge("frist.nuhjalp", m.namn(), now.namn())
                                : texter.ge("frist.satt", m.namn(), Dagtolk.skriv(m.dag(), tur.idag()), now.namn());
        // what is done may be opened again at any time, on a day of its own
        return omMilstolpen(m, title, there.isEmpty() || done == null ? kvittens.angraknapp(tur, now) : oppna(now, m))
                .med(kort.uppdateringar(now, m.id()));
    }

    private List<Knapp> oppna(Delprojekt d, Milstolpe m) {
        return List.of(new Knapp.Gor(
                texter.ge("knapp.oppnaigen"), Fristrader.OPPNA, Map.of("delprojekt", d.id(), "id", m.id())));
    }

    private static Svar omMilstolpen(Milstolpe m, String title, List<Knapp> buttons) {
        return Svar.om("frist/" + m.id(), new Kort(title, List.of(), buttons), title);
    }

    private Svar vilken(Delprojekt d, List<Milstolpe> open, String verb, String question, String button) {
        String title = texter.ge(question, d.namn());
        List<Del> rows = new ArrayList<>();
        for (Milstolpe m : open) {
            rows.add(new Del.Rad(
                    m.namn(),
                    "",
                    null,
                    List.of(new Knapp.Gor(texter.ge(button), verb, Map.of("delprojekt", d.id(), "id", m.id())))));
        }
        return Svar.kort(new Kort(title, rows, List.of()), title + " " + namnen(open));
    }

    private static String namnen(List<Milstolpe> open) {
        return String.join(", ", open.stream().map(Milstolpe::namn).toList());
    }
}
