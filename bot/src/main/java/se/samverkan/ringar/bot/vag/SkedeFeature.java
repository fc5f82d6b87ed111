package se.samverkan.ringar.bot.vag;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.lage.Beslutsord;
import se.samverkan.ringar.bot.lage.Dokumentknapp;
import se.samverkan.ringar.bot.lage.Kvittens;
import se.samverkan.ringar.bot.lasning.Bakat;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.lasning.Ord;
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
import se.samverkan.ringar.store.delprojekt.Delprojekten.Andring;
import se.samverkan.ringar.store.delprojekt.Forut;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.delprojekt.Milstolpe;
import se.samverkan.ringar.store.delprojekt.Skede;
import se.samverkan.ringar.store.dokument.Dokument;
import se.samverkan.ringar.store.samverkan.Milstolpstyp;
import se.samverkan.ringar.store.vag.Mall;
import se.samverkan.ringar.store.vag.Vag;

/** {@code skede X <skede>}, {@code mall X <mall>}, {@code inlämnad X [dag]}: where the work is, and what it follows. */
@Component
@Order(62)
public final class SkedeFeature implements Feature {
    private static final String SATT_SKEDE = "vag.skede";
    private static final String SATT_MALL = "vag.mall";
    private static final String RAPPORT = "slutrapport";
    private static final Pattern LINK = Pattern.compile("\\S+://\\S+");
    /** The skeden that one is in while working; the first comes by a decision, the last two by their own commands. */
    private static final List<Skede> UNDER_ARBETET =
            List.of(Skede.UPPDRAG, Skede.NULAGE, Skede.ANALYS, Skede.FORSLAG_TILL_ATGARDER, Skede.SLUTRAPPORT);

    private static final Kommando SKEDE =
            Kommando.den(Handling.STYRA, "skede", "njure analys", "hjalp.skede", "byt skede", "nytt skede");
    private static final Kommando MALL =
            Kommando.den(Handling.STYRA, "mall", "njure omfördelning", "hjalp.mall", "byt mall", "välj mall");
    private static final Kommando INLAMNAD = Kommando.den(
                    Handling.STYRA,
                    "inlämnad",
                    "njure 2 mars",
                    "hjalp.inlamnad",
                    "slutrapport inlämnad",
                    "rapport inlämnad",
                    "slutrapporten inlämnad")
            .iVardagsord();

    private final Kvittens kvittens;
    private final Beslutsord ord;
    private final Sikte sikte;
    private final Texter texter;

    public SkedeFeature(Kvittens kvittens, Beslutsord ord, Sikte sikte, Texter texter) {
        this.kvittens = kvittens;
        this.ord = ord;
        this.sikte = sikte;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(SKEDE, MALL, INLAMNAD);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        return sikte.attStyra(tur, sagt, (d, rest) -> {
            tur.kraver(Handling.STYRA, d);
            if (sagt.kommando().equals(MALL)) {
                return mall(rest).map(m -> mall(tur, d, m)).orElseGet(() -> mallformular(tur, d));
            }
            Matcher link = LINK.matcher(rest);
            String address = sagt.kommando().equals(INLAMNAD) && link.find() ? link.group() : null;
            String without = address == null ? rest : rest.replace(address, " ");
            Optional<Dagtolk.Traff> day = Bakat.forsta(without, tur.idag());
            LocalDate when = day.map(Dagtolk.Traff::dag).orElse(tur.idag());
            if (when.isAfter(tur.idag())) throw new Avslag(texter.ge("beslut.framat", Dagtolk.skriv(when, tur.idag())));
            if (sagt.kommando().equals(INLAMNAD)) {
                LocalDate known = d.vag().slutrapport();
                // the report's link that comes later is no new day
                return inlamnad(tur, d, address != null && day.isEmpty() && known != null ? known : when, address);
            }
            String said = day.map(hit -> rest.substring(0, hit.start())).orElse(rest);
            return skede(said).map(to -> skede(tur, d, to, when)).orElseGet(() -> skedeformular(tur, d, said));
        });
    }

    @Override
    public List<String> verb() {
        return List.of(SATT_SKEDE, SATT_MALL);
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        Delprojekt d = sikte.ur(tur, klick);
        tur.kraver(Handling.STYRA, d);
        Tur once = tur.medNyckel(klick.maste("nyckel"));
        if (klick.verb().equals(SATT_MALL)) {
            return klick.varde("mall")
                    .flatMap(this::mall)
                    .map(m -> mall(once, d, m))
                    .orElseGet(() -> mallformular(once, d))
                    .paPlats();
        }
        LocalDate when = klick.varde("dag")
                .flatMap(said -> Dagtolk.hela(said, tur.idag()))
                .orElse(tur.idag());
        if (when.isAfter(tur.idag())) throw new Avslag(texter.ge("beslut.framat", Dagtolk.skriv(when, tur.idag())));
        return klick.varde("skede")
                .flatMap(this::skede)
                .map(to -> skede(once, d, to, when))
                .orElseGet(() -> skedeformular(once, d, ""))
                .paPlats();
    }

    private Svar skede(Tur tur, Delprojekt d, Skede to, LocalDate when) {
        if (d.harGjort(tur.nyckel())) return kvittens.svar(tur, d, List.of());
        switch (to) {
            case AVSLUTAT_FOLJS_UPP ->
                throw new Avslag(texter.ge("skede.avsluta", d.kod().varde()));
            case FARDIGT ->
                throw new Avslag(texter.ge("skede.fardigtnu", d.kod().varde()));
            case FORSLAG -> throw new Avslag(texter.ge("skede.forslagnu"));
            case UPPDRAG, NULAGE, ANALYS, FORSLAG_TILL_ATGARDER, SLUTRAPPORT -> {}
        }
        if (d.skede() == to) throw new Avslag(texter.ge("skede.redan", d.namn(), texter.ge(to)));
        if (d.skede() == Skede.FORSLAG)
            throw new Avslag(texter.ge("skede.startaforst", d.kod().varde()));
        return kvittens.noterat(
                tur,
                d,
                was -> new Andring(
                        was.med(to, was.vag().iSkedeSedan(when).avslutad(null).fardig(null)),
                        Kvittens.handelse(
                                tur,
                                Handelse.Slag.SKEDE_BYTT,
                                null,
                                null,
                                null,
                                to.name(),
                                Forut.av(was.skede(), was.vag()))));
    }

    /** The report is there: the milestone of it, if there is one, is done too. */
    private Svar inlamnad(Tur tur, Delprojekt d, LocalDate when, @Nullable String address) {
        if (address != null && !address.matches("https://\\S{3," + Beslutsutkast.LONGEST_LINK + "}"))
            throw new Avslag(texter.ge("lank.fel"));
        Delprojekt now = kvittens.gor(tur, d, was -> {
            Vag way = was.vag().inlamnad(when);
            boolean moves = was.skede() != Skede.SLUTRAPPORT && UNDER_ARBETET.contains(was.skede());
            Delprojekt next = was.med(moves ? Skede.SLUTRAPPORT : was.skede(), moves ? way.iSkedeSedan(when) : way);
            Optional<Milstolpe> milestone = was.tidplan().stream()
                    .filter(Milstolpe::oppen)
                    .filter(m -> tur.samverkan()
                            .milstolpe(m.namn())
                            .map(Milstolpstyp::id)
                            .filter(RAPPORT::equals)
                            .isPresent())
                    .findFirst();
            if (milestone.isPresent()) next = next.med(milestone.get().id(), m -> m.klar(when));
            if (address != null) next = next.medSlutrapport(rapport(tur, was.slutrapport(), address));
            return new Andring(
                    next,
                    Kvittens.handelse(
                            tur,
                            Handelse.Slag.RAPPORT_INLAMNAD,
                            null,
                            when,
                            null,
                            null,
                            Forut.inlamnad(was, milestone.orElse(null))));
        });
        return kvittens.svar(
                tur, now, List.of(), Dokumentknapp.slutrapporten(tur, now).toArray(Knapp[]::new));
    }

    /** A link to it, beside the file that may be there. */
    private Dokument rapport(Tur tur, @Nullable Dokument before, String address) {
        String file = before == null ? null : before.fil();
        String name = before == null || file == null ? texter.ge("vag.slutrapport") : before.namn();
        return new Dokument(name, address, file, tur.vem().id(), tur.nu());
    }

    private Svar mall(Tur tur, Delprojekt d, Mall to) {
        if (d.vag().mall() == to && !d.harGjort(tur.nyckel()))
            throw new Avslag(texter.ge("mall.redan", d.namn(), ord.mall(to)));
        Delprojekt now = kvittens.gor(
                tur,
                d,
                was -> new Andring(
                        was.med(was.skede(), was.vag().med(to)),
                        Kvittens.handelse(
                                tur,
                                Handelse.Slag.MALL_VALD,
                                null,
                                null,
                                null,
                                to.name(),
                                Forut.av(was.skede(), was.vag()))));
        return to == Mall.OMFORDELNING
                ? kvittens.svar(
                        tur,
                        now,
                        List.of(new Del.Stycke(texter.ge("mall.kraver"))),
                        kvittens.sag("knapp.forutsattningar", "förutsättningar " + d.kod()))
                : kvittens.svar(tur, now, List.of());
    }

    private Svar skedeformular(Tur tur, Delprojekt d, String said) {
        String title = said.isBlank() ? texter.ge("skede.formular", d.namn()) : texter.ge("skede.okant", said.strip());
        List<Del.Val> choices = UNDER_ARBETET.stream()
                .map(one -> new Del.Val(texter.ge(one), one.name()))
                .toList();
        return kvittens.formular(
                tur,
                d,
                title,
                SATT_SKEDE,
                Map.of(),
                List.of(
                        new Del.Valfalt(
                                "skede",
                                texter.ge("skede.etikett"),
                                choices,
                                d.skede().name(),
                                true),
                        new Del.Datumfalt("dag", texter.ge("skede.sedan"), tur.idag(), false)));
    }

    private Svar mallformular(Tur tur, Delprojekt d) {
        List<Del.Val> choices = Arrays.stream(Mall.values())
                .map(one -> new Del.Val(ord.mall(one), one.name()))
                .toList();
        return kvittens.formular(
                tur,
                d,
                texter.ge("mall.formular", d.namn()),
                SATT_MALL,
                Map.of(),
                List.of(
                        new Del.Valfalt(
                                "mall",
                                texter.ge("mall.etikett"),
                                choices,
                                d.vag().mall().name(),
                                true),
                        new Del.Notis(texter.ge("mall.hjalp"))));
    }

    /** The skede that is meant: its own name, or the longest of the words for it that the text begins with. */
    private Optional<Skede> skede(@Nullable String said) {
        record Ett(Skede skede, String ord) {}
        String wanted = Ord.vik(said == null ? "" : said);
        List<Ett> all = new ArrayList<>();
        for (Skede one : Skede.values()) {
            if (one.name().equals(said)) return Optional.of(one);
            Stream.concat(texter.ord(one).stream(), Stream.of(texter.ge(one)))
                    .forEach(word -> all.add(new Ett(one, Ord.vik(word))));
        }
        return all.stream()
                .filter(one -> wanted.equals(one.ord()) || wanted.startsWith(one.ord() + " "))
                .max(Comparator.comparingInt(one -> one.ord().length()))
                .map(Ett::skede);
    }

    private Optional<Mall> mall(String said) {
        String wanted = Ord.vik(said);
        return Arrays.stream(Mall.values())
                .filter(one -> one.name().equals(said)
                        || (wanted.length() >= 4 && Ord.vik(ord.mall(one)).startsWith(wanted)))
                .findFirst();
    }
}
