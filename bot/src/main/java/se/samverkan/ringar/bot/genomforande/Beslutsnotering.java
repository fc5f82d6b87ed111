package se.samverkan.ringar.bot.genomforande;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.samtal.Avslag;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.delprojekt.Delprojekten.Andring;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.dokument.Dokument;
import se.samverkan.ringar.store.genomforande.Atgardsforslag;
import se.samverkan.ringar.store.genomforande.Genomforande;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut.Niva;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut.Utfall;

/**
 * Notes what a huvudman has decided. The same outcome again puts right what is said and keeps the rest; another than the
 * one noted may be a mistake put right or a new decision, which is asked about.
 */
@Component
final class Beslutsnotering {
    /** What the buttons of the question carry their answer as. */
    static final String VAL = "val";

    private final Delprojekten delprojekten;
    private final Genomforandekort kort;
    private final Beslutsformular formular;
    private final Texter texter;

    Beslutsnotering(Delprojekten delprojekten, Genomforandekort kort, Beslutsformular formular, Texter texter) {
        this.delprojekten = delprojekten;
        this.kort = kort;
        this.formular = formular;
        this.texter = texter;
    }

    /** What the one who was asked has answered. */
    enum Val {
        RATTAR,
        NYTT;

        static @Nullable Val med(Optional<String> carried) {
            return Stream.of(values())
                    .filter(v -> carried.filter(v.name()::equals).isPresent())
                    .findFirst()
                    .orElse(null);
        }
    }

    /** @param answer to the question whether it is a new decision; none where it has not been asked */
    Svar spara(Tur tur, Delprojekt d, String huvudman, Utfall outcome, Beslutsrad said, @Nullable Val answer) {
        granska(tur, d, said);
        Genomforande doing = d.genomforande();
        boolean partly = outcome == Utfall.DELVIS_BIFALL;
        List<Integer> named = partly ? List.of() : said.forslag();
        List<Huvudmansbeslut> about = doing.gallande(huvudman, named);
        boolean mixed = partly
                && said.hel()
                && about.stream().map(Huvudmansbeslut::utfall).distinct().count() > 1;
        // what is put right: in the form some granted and some not is granted in part
        List<Huvudmansbeslut> before = answer == Val.NYTT
                ? List.of()
                : answer == Val.RATTAR || mixed
                        ? about
                        : about.stream().filter(b -> b.utfall() == outcome).toList();
        boolean all = partly && (said.hel() || !said.forslag().isEmpty());
        if (partly && !all && before.size() > 1) return formular.visa(tur, d, huvudman, null, said);
        List<Integer> numbers = all ? List.of() : named.isEmpty() ? omfattning(before) : named;
        List<Huvudmansbeslut> others = doing.gallande(huvudman, numbers).stream()
                .filter(b -> b.utfall() != outcome && !b.oppet())
                .toList();
        if (answer == null && !mixed && !others.isEmpty() && !d.harGjort(tur.nyckel())) {
            return vilket(tur, d, huvudman, outcome, said, others);
        }
        Huvudmansbeslut decision = beslut(tur, d, huvudman, outcome, numbers, said, before, answer);
        Delprojekt now = delprojekten.andra(
                tur.samverkansId(),
                d.id(),
                tur.nyckel(),
                tur.idag(),
                was -> new Andring(
                        was.med(was.genomforande().medBeslut(decision)),
                        Handelse.av(
                                tur.nyckel(), tur.nu(), tur.vem().id(), Handelse.Slag.HUVUDMANSBESLUT, decision.id())));
        // the same message again: what it noted the first time
        Huvudmansbeslut noted = now.handelse(tur.nyckel())
                .flatMap(h -> Optional.ofNullable(h.amne()))
                .flatMap(id -> now.genomforande().medId(id))
                .orElse(decision);
        return kort.beslut(tur, now, noted, kort.rubrik(tur, now, noted)).med(kort.pamindas(now, huvudman));
    }

    private void granska(Tur tur, Delprojekt d, Beslutsrad said) {
        LocalDate day = said.dag();
        if (day != null && day.isAfter(tur.idag())) {
            throw new Avslag(texter.ge("beslutregion.framtid", Dagtolk.skriv(day, tur.idag())));
        }
        List<Integer> known =
                d.genomforande().kvar().map(Atgardsforslag::nummer).toList();
        if (!known.containsAll(said.forslag())) {
            throw new Avslag(texter.ge("beslutregion.forslagfinnsinte", d.namn(), String.valueOf(known)));
        }
    }

    /** The numbers that these are about together; none if one of them is about all. */
    private static List<Integer> omfattning(List<Huvudmansbeslut> decisions) {
        if (decisions.stream().anyMatch(b -> b.atgardsforslag().isEmpty())) return List.of();
        return decisions.stream()
                .flatMap(b -> b.atgardsforslag().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static Huvudmansbeslut beslut(
            Tur tur,
            Delprojekt d,
            String huvudman,
            Utfall outcome,
            List<Integer> numbers,
            Beslutsrad said,
            List<Huvudmansbeslut> before,
            @Nullable Val answer) {
        Huvudmansbeslut latest = before.isEmpty() || said.hel() ? null : before.getLast();
        boolean confirmed =
                Objects.requireNonNullElse(said.justerat(), latest == null || said.lank() != null || latest.justerat());
        boolean none = said.ingetProtokoll()
                || (latest != null && latest.ingetProtokoll() && said.lank() == null && said.justerat() == null);
        var told = new Huvudmansbeslut(
                new ObjectId().toHexString(),
                huvudman,
                numbers,
                said.tjansteman() ? Niva.TJANSTEMAN : latest == null ? Niva.POLITISK : latest.niva(),
                said.rest().isBlank() ? null : said.rest(),
                said.dag(),
                said.paragraf(),
                said.diarienummer(),
                said.kansliets(),
                outcome,
                outcome == Utfall.DELVIS_BIFALL ? said.forslag() : List.of(),
                outcome == Utfall.BORDLAGT ? said.till() : null,
                confirmed,
                confirmed ? null : said.till(),
                none ? null : papper(tur, d, huvudman, numbers, said, before, answer),
                none,
                true,
                tur.vem().id(),
                tur.nu(),
                true,
                List.of());
        return said.hel() ? told : told.medOsagt(before);
    }

    /** The link that was given now, or what is there already: also where the link is that of a file that is kept here. */
    private static @Nullable Dokument papper(
            Tur tur,
            Delprojekt d,
            String huvudman,
            List<Integer> numbers,
            Beslutsrad said,
            List<Huvudmansbeslut> before,
            @Nullable Val answer) {
        Dokument kept = answer == Val.NYTT ? null : behallet(d, huvudman, numbers, said, before);
        String link = said.lank();
        boolean known = kept != null && kept.fil() != null && link != null && link.equals(kept.lank());
        return link == null || known
                ? kept
                : new Dokument(link, link, null, tur.vem().id(), tur.nu());
    }

    /** The paper of what is put right, or of what was decided the same day on other åtgärdsförslag. */
    private static @Nullable Dokument behallet(
            Delprojekt d, String huvudman, List<Integer> numbers, Beslutsrad said, List<Huvudmansbeslut> before) {
        List<Huvudmansbeslut> replaced = d.genomforande().gallande(huvudman, numbers);
        Stream<Huvudmansbeslut> sameDay = d.genomforande().gallande(huvudman, List.of()).stream()
                .filter(b -> !replaced.contains(b))
                .filter(b -> said.dag() != null && said.dag().equals(b.dag()));
        return (before.isEmpty() ? sameDay : before.stream())
                .map(Huvudmansbeslut::utdrag)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private Svar vilket(
            Tur tur, Delprojekt d, String huvudman, Utfall outcome, Beslutsrad said, List<Huvudmansbeslut> others) {
        String title = texter.ge("beslutregion.finns");
        List<Del> parts = new ArrayList<>();
        for (Huvudmansbeslut b : others) parts.add(new Del.Stycke(kort.rubrik(tur, d, b)));
        Map<String, String> data = formular.data(tur, d, huvudman, outcome, said);
        List<Knapp> buttons =
                List.of(knapp("knapp.rattatidigare", data, Val.RATTAR), knapp("knapp.nyttbeslut", data, Val.NYTT));
        return Svar.kort(new Kort(title, parts, buttons), title + " " + kort.rubrik(tur, d, others.getLast()));
    }

    private Knapp knapp(String label, Map<String, String> data, Val answer) {
        Map<String, String> carried = new HashMap<>(data);
        carried.put(VAL, answer.name());
        return new Knapp.Gor(texter.ge(label), Beslutsformular.SPARA, carried);
    }
}
