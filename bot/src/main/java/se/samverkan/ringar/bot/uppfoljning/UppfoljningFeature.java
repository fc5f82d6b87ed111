package se.samverkan.ringar.bot.uppfoljning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lage.Dokumentknapp;
import se.samverkan.ringar.bot.lage.Kvittens;
import se.samverkan.ringar.bot.lasning.Bakat;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.samtal.Avslag;
import se.samverkan.ringar.bot.samtal.Feature;
import se.samverkan.ringar.bot.samtal.Klick;
import se.samverkan.ringar.bot.samtal.Kommando;
import se.samverkan.ringar.bot.samtal.Personuppslag;
import se.samverkan.ringar.bot.samtal.Sagt;
import se.samverkan.ringar.bot.samtal.Sikte;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Angring;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten.Andring;
import se.samverkan.ringar.store.delprojekt.Forut;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.dokument.Dokument;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.samverkan.Instans;
import se.samverkan.ringar.store.uppfoljning.Uppfoljning;

/**
 * {@code fråga uppföljning X @namn}, {@code uppföljningsrapport X <länk>}, {@code rapporterad X <instans> <dag>}, {@code
 * förnya uppföljning X om 6 månader}, {@code uppföljning klar X}; and the answers of the one who was asked.
 */
@Component
@Order(80)
public final class UppfoljningFeature implements Feature {
    private static final String VEM = "uppfoljning.vem";
    private static final String SKICKA = "uppfoljning.skicka";
    private static final String FRAGAT = "uppfoljning.fragat";
    private static final String RAPPORTERAD_DAR = "uppfoljning.rapporterad";
    private static final Pattern LINK = Pattern.compile("\\S+://\\S+");
    private static final Pattern MONTHS = Pattern.compile("(?iU)(\\d{1,2})(?:\\s*[–-]\\s*(\\d{1,2}))?\\s*mån");
    private static final int MOST_MONTHS = 60;
    private static final Kommando FRAGA = Kommando.den(
            Handling.LEDA,
            "fråga uppföljning",
            "njure @namn",
            "hjalp.fragauppfoljning",
            "fråga om uppföljning",
            "be om uppföljning");
    private static final Kommando RAPPORT = Kommando.den(
            Handling.LEDA,
            "uppföljningsrapport",
            "njure https://…",
            "hjalp.uppfoljningsrapport",
            "uppföljningsrapporten");
    private static final Kommando RAPPORTERAD = Kommando.den(
            Handling.LEDA,
            "rapporterad",
            "njure samarbetsgruppen 2026-03-01",
            "hjalp.rapporterad",
            "uppföljning rapporterad",
            "uppföljningen rapporterad");
    private static final Kommando FORNYA = Kommando.den(
            Handling.LEDA,
            "förnya uppföljning",
            "njure om 6 månader",
            "hjalp.fornya",
            "förnyad uppföljning",
            "ny uppföljning");
    private static final Kommando KLAR = Kommando.den(
            Handling.LEDA,
            "uppföljning klar",
            "njure",
            "hjalp.uppfoljningklar",
            "uppföljningen klar",
            "uppföljningen är klar",
            "klar uppföljning");

    private final Kvittens kvittens;
    private final Uppfoljningsfraga fraga;
    private final Personer personer;
    private final Personuppslag uppslag;
    private final Sikte sikte;
    private final Texter texter;

    public UppfoljningFeature(
            Kvittens kvittens,
            Uppfoljningsfraga fraga,
            Personer personer,
            Personuppslag uppslag,
            Sikte sikte,
            Texter texter) {
        this.kvittens = kvittens;
        this.fraga = fraga;
        this.personer = personer;
        this.uppslag = uppslag;
        this.sikte = sikte;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(FRAGA, RAPPORT, RAPPORTERAD, FORNYA, KLAR);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        Kommando said = sagt.kommando();
        return sikte.attStyra(tur, sagt, (d, rest) -> {
            if (!said.equals(RAPPORT) || !tur.gorUppfoljning(d)) tur.kraver(Handling.LEDA, d);
            if (d.harGjort(tur.nyckel())) return kvittens.svar(tur, d, List.of());
            if (said.equals(FORNYA)) return fornya(tur, d, rest);
            Uppfoljning u = oppen(d);
            if (said.equals(FRAGA)) {
                return uppslag.i(tur, rest, sagt.namnda())
                        .or(() -> d.personMed(Roll.ORDFORANDE)
                                .filter(chair ->
                                        rest.isBlank() && !u.tackatNej().contains(chair))
                                .flatMap(personer::hitta))
                        .map(to -> frageutkast(tur, d, u, to))
                        .orElseGet(() -> vem(tur, d));
            }
            if (said.equals(RAPPORT)) return rapport(tur, d, u, rest);
            if (said.equals(RAPPORTERAD)) return rapporterad(tur, d, u, rest);
            return andra(tur, d, u, "klar", tur.idag(), was -> was.klar(tur.idag()));
        });
    }

    @Override
    public List<String> verb() {
        return List.of(VEM, SKICKA, FRAGAT, RAPPORTERAD_DAR, Uppfoljningsfraga.JA, Uppfoljningsfraga.NEJ);
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        Delprojekt d = sikte.ur(tur, klick);
        if (klick.verb().equals(VEM)) {
            tur.kraver(Handling.LEDA, d);
            return uppslag.valdEllerEpost(tur, klick)
                    .map(to -> frageutkast(tur, d, oppen(d), to))
                    .orElseGet(() -> vem(tur, d))
                    .paPlats();
        }
        if (klick.verb().equals(RAPPORTERAD_DAR)) {
            tur.kraver(Handling.LEDA, d);
            Tur once = tur.medNyckel(klick.maste("nyckel"));
            if (d.harGjort(once.nyckel()))
                return kvittens.svar(once, d, List.of()).paPlats();
            String said =
                    klick.varde("instans").orElse("") + " " + klick.varde("dag").orElse("");
            return rapporterad(once, d, oppen(d), said).paPlats();
        }
        Uppfoljning u = d.uppfoljning(klick.maste("id")).orElseThrow(() -> new Avslag(texter.ge("klick.gammalt")));
        if (klick.verb().equals(SKICKA) || klick.verb().equals(FRAGAT))
            return fragad(tur, d, u, klick).paPlats();
        boolean yes = klick.verb().equals(Uppfoljningsfraga.JA);
        Optional<String> told = klick.varde(Uppfoljningsfraga.AT);
        return (told.isPresent() ? berattat(tur, d, u, told.get(), yes) : svarat(tur, d, u, yes)).paPlats();
    }

    private Uppfoljning oppen(Delprojekt d) {
        return d.oppenUppfoljning()
                .orElseThrow(() -> new Avslag(texter.ge(
                        d.uppfoljningar().isEmpty() ? "uppfoljning.ingen" : "uppfoljning.allaklara", d.namn())));
    }

    private Svar vem(Tur tur, Delprojekt d) {
        return kvittens.formular(
                tur,
                d,
                texter.ge("uppfoljning.vem", d.namn()),
                VEM,
                Map.of(),
                List.of(
                        new Del.Valfalt("person", texter.ge("bemanna.person"), uppslag.val(tur), null, false),
                        new Del.Textfalt("epost", texter.ge("person.epost"), null, false, false, 200)));
    }

    /** The drafted question: nothing is noted until it is sent or said to have been asked. */
    private Svar frageutkast(Tur tur, Delprojekt d, Uppfoljning u, Person to) {
        String title = texter.ge("uppfoljning.fragaom", to.namn(), d.namn());
        String text = fraga.utkast(d, u, to, tur.idag());
        Map<String, String> data = Map.of("delprojekt", d.id(), "id", u.id(), "till", to.id());
        List<Del> parts = new ArrayList<>();
        parts.add(new Del.Citerat(texter.ge("uppfoljning.frageutkast"), text));
        List<Knapp> buttons = new ArrayList<>();
        if (to.chatt() == null) parts.add(new Del.Notis(texter.ge("forslag.kopiera")));
        else buttons.add(new Knapp.Gor(texter.ge("knapp.skickatill", to.fornamn()), SKICKA, data));
        buttons.add(new Knapp.Gor(texter.ge("knapp.harfragat"), FRAGAT, data));
        return Svar.kort(new Kort(title, parts, buttons), title + " " + text);
    }

    private Svar fragad(Tur tur, Delprojekt d, Uppfoljning u, Klick klick) {
        tur.kraver(Handling.LEDA, d);
        Person to = uppslag.buren(tur, klick.maste("till")).orElseThrow(() -> new Avslag(texter.ge("klick.gammalt")));
        Tur once = nyckel(tur, d, "fraga", u, to.id());
        Delprojekt now = once(once, d, u, "fragad:" + to.id(), was -> was.tillfragad(to.id(), tur.idag()));
        if (klick.verb().equals(SKICKA)) {
            fraga.skicka(tur, now, u, to);
            return kvittens.svar(
                    once,
                    now,
                    List.of(new Del.Stycke(texter.ge("uppfoljning.skickad", to.namn()))),
                    fraga.berattat(now));
        }
        return kvittens.svar(once, now, List.of(), fraga.berattat(now));
    }

    /** What somebody who was asked answered by phone, told by who leads: it is that person's answer. */
    private Svar berattat(Tur tur, Delprojekt d, Uppfoljning u, String whose, boolean yes) {
        tur.kraver(Handling.LEDA, d);
        String what = (yes ? "atagen:" : "nej:") + whose;
        Tur once = (yes
                        ? whose.equals(u.atagen())
                        : !whose.equals(u.tillfragad()) && u.tackatNej().contains(whose))
                ? d.historik().reversed().stream()
                        .filter(h -> what.equals(h.vad()) && u.id().equals(h.amne()))
                        .findFirst()
                        .map(said -> tur.under(said.nyckel()))
                        .orElse(tur)
                : nyckel(tur, d, yes ? "ja" : "nej", u, whose);
        if (!d.harGjort(once.nyckel())) {
            if (!u.oppen()) throw new Avslag(texter.ge("uppfoljning.allaklara", d.namn()));
            if (!whose.equals(u.tillfragad())) throw new Avslag(texter.ge("uppfoljning.annanfragad"));
            if (yes && u.atagen() != null) throw new Avslag(texter.ge("uppfoljning.tagen"));
        }
        Delprojekt now = once(once, d, u, what, was -> yes ? was.atagen(whose) : was.tackatNej(whose));
        return yes
                ? kvittens.svar(once, now, List.of())
                : kvittens.svar(once, now, List.of(), kvittens.sag("knapp.fragaannan", "fråga uppföljning " + d.kod()));
    }

    private Svar svarat(Tur tur, Delprojekt d, Uppfoljning u, boolean yes) {
        Optional<String> asked = svararFor(tur, u);
        if (asked.isEmpty()) tur.kraver(Handling.LEDA, d);
        String whose = asked.orElse(tur.vem().id());
        Tur once = nyckel(tur, d, yes ? "ja" : "nej", u, whose);
        if (!d.harGjort(once.nyckel())) {
            if (!u.oppen()) throw new Avslag(texter.ge("uppfoljning.allaklara", d.namn()));
            if (yes && u.atagen() != null && !whose.equals(u.atagen()))
                throw new Avslag(texter.ge("uppfoljning.tagen"));
        }
        Delprojekt now = once(
                once, d, u, (yes ? "atagen:" : "nej:") + whose, was -> yes ? was.atagen(whose) : was.tackatNej(whose));
        List<Del> also = new ArrayList<>();
        also.add(new Del.Stycke(texter.ge(yes ? "uppfoljning.tack" : "uppfoljning.tacknej")));
        if (!whose.equals(tur.vem().id())) {
            personer.hitta(whose)
                    .map(absent ->
                            texter.ge(yes ? "uppfoljning.ersattareja" : "uppfoljning.ersattarenej", absent.namn()))
                    .ifPresent(said -> also.add(new Del.Stycke(said)));
        }
        return yes
                ? kvittens.svar(once, now, also, kvittens.sag("knapp.seutkast", "uppföljningsutkast " + d.kod()))
                : kvittens.svar(once, now, also);
    }

    /** Whose the answer is: the speaker's, or that of an absent one who was asked; it outlasts the absence. */
    private static Optional<String> svararFor(Tur tur, Uppfoljning u) {
        return Stream.of(Stream.ofNullable(u.tillfragad()), Stream.ofNullable(u.atagen()), u.tackatNej().stream())
                .flatMap(ids -> ids)
                .filter(tur::svararFor)
                .findFirst();
    }

    private Svar rapport(Tur tur, Delprojekt d, Uppfoljning u, String rest) {
        Matcher link = LINK.matcher(rest);
        if (rest.isBlank()) return hur(tur, d, u);
        if (!link.find() || !link.group().matches("https://\\S{3,1000}"))
            throw new Avslag(texter.ge("uppfoljning.lank"));
        var document = new Dokument(
                texter.ge("uppfoljning.dokument"), link.group(), null, tur.vem().id(), tur.nu());
        return andra(tur, d, u, "rapport", tur.idag(), was -> was.rapport(document));
    }

    /** How the report can be given, and the one that is there. */
    private Svar hur(Tur tur, Delprojekt d, Uppfoljning u) {
        boolean alone = tur.plats().personlig();
        List<Knapp> buttons = new ArrayList<>();
        if (alone) buttons.add(Dokumentknapp.lamna(u.rapport(), d, u.id(), texter));
        Dokumentknapp.RAPPORT.till(u.rapport(), d, u.id(), alone, texter).ifPresent(buttons::add);
        String title = texter.ge("uppfoljning.rapportrubrik", d.namn());
        String how = texter.ge(
                alone ? "uppfoljning.rapporthur" : "uppfoljning.rapporthurlank",
                d.kod().varde());
        return Svar.kort(new Kort(title, List.of(new Del.Stycke(how)), buttons), title + ". " + how);
    }

    private Svar rapporterad(Tur tur, Delprojekt d, Uppfoljning u, String rest) {
        Optional<Dagtolk.Traff> day = Bakat.forsta(rest, tur.idag());
        String name = day.map(hit -> rest.substring(0, hit.start()) + rest.substring(hit.slut()))
                .orElse(rest)
                .replaceFirst("(?iU)^(i|till|för|hos)\\s+", "")
                .replaceFirst("(?iU)\\s+(den)?\\s*$", "")
                .strip();
        Optional<Instans> body = tur.samverkan().instans(name);
        if (body.isEmpty()) return var(tur, d);
        LocalDate when = day.map(Dagtolk.Traff::dag).orElse(tur.idag());
        if (when.isAfter(tur.idag())) throw new Avslag(texter.ge("arbete.framat", Dagtolk.skriv(when, tur.idag())));
        var where = new Uppfoljning.Rapportering(body.get().id(), when);
        boolean last = tur.samverkan().instanser().getLast().id().equals(where.instans());
        Knapp[] done = last
                ? new Knapp[] {kvittens.sag("knapp.uppfoljningklar", "uppföljning klar " + d.kod())}
                : new Knapp[0];
        return andra(tur, d, u, "rapporterad:" + where.instans(), when, was -> was.rapporterad(where), done);
    }

    private Svar var(Tur tur, Delprojekt d) {
        return kvittens.formular(
                tur,
                d,
                texter.ge("uppfoljning.var", d.namn()),
                RAPPORTERAD_DAR,
                Map.of(),
                List.of(
                        new Del.Valfalt(
                                "instans",
                                texter.ge("beslut.instans"),
                                tur.samverkan().instanser().stream()
                                        .map(i -> new Del.Val(i.namn(), i.id()))
                                        .toList(),
                                null,
                                true),
                        new Del.Datumfalt("dag", texter.ge("arbete.dag"), tur.idag(), true)));
    }

    /** Once more: "om 6–12 månader" is the earlier of the two, so that it is asked for in time. */
    private Svar fornya(Tur tur, Delprojekt d, String rest) {
        Matcher months = MONTHS.matcher(rest);
        LocalDate day = months.find()
                ? tur.idag().plusMonths(Math.min(MOST_MONTHS, Integer.parseInt(months.group(1))))
                : Dagtolk.forsta(rest, tur.idag())
                        .map(Dagtolk.Traff::dag)
                        .orElseThrow(() -> new Avslag(texter.ge("uppfoljning.fornyanar")));
        if (!day.isAfter(tur.idag())) throw new Avslag(texter.ge("frist.passerad", Dagtolk.skriv(day, tur.idag())));
        return kvittens.noterat(tur, d, was -> {
            int order = was.uppfoljningar().stream()
                            .mapToInt(Uppfoljning::ordning)
                            .max()
                            .orElse(0)
                    + 1;
            Uppfoljning again = Uppfoljning.ny(new ObjectId().toHexString(), order, day);
            return new Andring(
                    was.med(again),
                    Kvittens.handelse(tur, Handelse.Slag.UPPFOLJNING, again.id(), day, null, "fornyad", null));
        });
    }

    private Svar andra(
            Tur tur,
            Delprojekt d,
            Uppfoljning u,
            String what,
            @Nullable LocalDate day,
            java.util.function.UnaryOperator<Uppfoljning> change,
            Knapp... more) {
        return kvittens.svar(tur, gor(tur, d, u, what, day, change), List.of(), more);
    }

    private Delprojekt once(
            Tur once, Delprojekt d, Uppfoljning u, String what, java.util.function.UnaryOperator<Uppfoljning> change) {
        return gor(once, d, u, what, null, change);
    }

    private Delprojekt gor(
            Tur tur,
            Delprojekt d,
            Uppfoljning u,
            String what,
            @Nullable LocalDate day,
            java.util.function.UnaryOperator<Uppfoljning> change) {
        return kvittens.gor(tur, d, was -> {
            Uppfoljning now = was.uppfoljning(u.id()).orElse(u);
            return new Andring(
                    was.med(change.apply(now)),
                    Kvittens.handelse(tur, Handelse.Slag.UPPFOLJNING, u.id(), day, null, what, Forut.av(now)));
        });
    }

    /** The same click again, by whomever and however often, is the same answer about the same follow-up. */
    private static Tur nyckel(Tur tur, Delprojekt d, String what, Uppfoljning u, String person) {
        String key = String.join(
                "/",
                "klick/uppfoljning",
                what,
                u.id(),
                person,
                String.valueOf(u.tackatNej().size()));
        // what was taken back can be said again
        Set<String> taken = Angring.tillbakatagna(d);
        return tur.under(Stream.iterate(0, n -> n + 1)
                .map(n -> n == 0 ? key : key + "/" + n)
                .filter(one -> !taken.contains(one))
                .findFirst()
                .orElse(key));
    }
}
