package se.samverkan.ringar.bot.lage;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Kapat;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.store.arbete.Databegaran;
import se.samverkan.ringar.store.delprojekt.Bemanning;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.delprojekt.Milstolpe;
import se.samverkan.ringar.store.delprojekt.Skede;
import se.samverkan.ringar.store.genomforande.Atgardsforslag;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;
import se.samverkan.ringar.store.vag.Mall;

/** Every kind of event as one Swedish sentence: what confirms it when it happens, and what its history says later. */
@Component
public final class Handelsetext {
    private static final int LONGEST_TEXT = 160;

    private final Personer personer;
    private final Beslutsord ord;
    private final Texter texter;

    public Handelsetext(Personer personer, Beslutsord ord, Texter texter) {
        this.personer = personer;
        this.ord = ord;
        this.texter = texter;
    }

    /** What happened, in people's words. */
    public String mening(Delprojekt d, Handelse h, LocalDate today) {
        String subject = h.amne();
        LocalDate day = h.fore();
        return switch (h.slag()) {
            case SKAPAT -> skapat(d, h);
            case BEMANNAT -> bemannat(d, subject);
            case SAMMANFORD -> texter.ge("historik.sammanford", namn(subject));
            case AVBEMANNAT -> avbemannat(h);
            case UPPDRAGSPUNKT -> uppdragspunkt(h);
            case FRIST_SATT ->
                h.struken()
                        ? texter.ge(
                                "historik.friststruken",
                                milstolpe(d, subject),
                                day == null ? "" : Dagtolk.skriv(day, today))
                        : texter.ge("historik.fristsatt", milstolpe(d, subject));
            case FRIST_FLYTTAD ->
                day == null
                        ? texter.ge("historik.fristflyttad", milstolpe(d, subject))
                        : texter.ge("historik.fristflyttadfran", milstolpe(d, subject), Dagtolk.skriv(day, today));
            case FRIST_KLAR -> texter.ge("historik.fristklar", milstolpe(d, subject));
            case HJALP_BEGARD -> texter.ge("historik.hjalp", milstolpe(d, subject));
            case INSTANSBESLUT ->
                h.omDokument()
                        ? texter.ge("historik.beslutsdokument", beslutande(d, subject))
                        : d.vag().beslut(subject).map(b -> ord.mening(b, today)).orElse(texter.ge("historik.beslut"));
            case SKEDE_BYTT -> texter.ge("historik.skede", skede(h.vad()));
            case AVSLUTAT -> texter.ge("historik.avslutat");
            case FARDIGT -> texter.ge("historik.fardigt");
            case MALL_VALD -> texter.ge("historik.mall", mall(h.vad()));
            case RAPPORT_INLAMNAD ->
                h.omDokument()
                        ? texter.ge("historik.slutrapport")
                        : texter.ge("historik.inlamnad", day == null ? "" : Dagtolk.skriv(day, today));
            case ATGARDSFORSLAG -> atgardsforslag(h);
            case HUVUDMANSBESLUT ->
                "utdrag".equals(h.vad())
                        ? texter.ge("historik.utdrag", huvudman(d, subject))
                        : texter.ge("historik.huvudmansbeslut", huvudman(d, subject));
            case INFORANDE -> inforande(d, h);
            case VERIFIERAT -> texter.ge("historik.verifierat");
            case KONTAKT ->
                d.arbete()
                        .kontakt(subject)
                        .map(k -> texter.ge("historik.kontakt", ord.med(k), Dagtolk.skriv(k.dag(), today)))
                        .orElse(texter.ge("historik.kontaktnagon"));
            case DATABEGARAN -> data(d, h, today);
            case MOTE ->
                d.arbete()
                        .mote(subject)
                        .map(m -> m.text() == null
                                ? texter.ge("historik.mote", Dagtolk.skriv(m.dag(), today))
                                : texter.ge("historik.moteom", Dagtolk.skriv(m.dag(), today), kort(m.text())))
                        .orElse(texter.ge("historik.motenagot"));
            case MINNESANTECKNING -> texter.ge("historik.minnesanteckning", vard(d, subject));
            case DELRAPPORT ->
                "fran".equals(h.vad())
                        ? texter.ge("historik.delrapporterfran", day == null ? "" : Dagtolk.skriv(day, today))
                        : texter.ge("historik.delrapport", vard(d, subject));
            case UPPFOLJNINGSPLAN -> texter.ge("historik.plan");
            case KOMMUNIKATION -> "korrektur".equals(h.vad()) ? texter.ge("historik.korrektur") : planen(d, h);
            case UPPFOLJNING -> uppfoljning(h, today);
            case FORUTSATTNING -> {
                String what = String.valueOf(h.vad());
                yield what.startsWith("ansvar:")
                        ? texter.ge("historik.ansvar", ord.huvudman(what.substring("ansvar:".length())))
                        : texter.ge("historik.forutsattningar");
            }
            case FRAGESVAR -> texter.ge("historik.fragesvar");
            case ANGRAT -> angrat(d, h, today);
        };
    }

    /** Whether somebody is known here: not forgotten. */
    boolean finns(@Nullable String person) {
        return person != null && personer.hitta(person).filter(p -> !p.glomd()).isPresent();
    }

    /** Who somebody is, by name. */
    public String namn(@Nullable String person) {
        return Optional.ofNullable(person)
                .flatMap(personer::hitta)
                .map(Person::namn)
                .orElse(texter.ge("person.okand"));
    }

    /** As much of a text as a headline takes. */
    public static String kort(String text) {
        return Kapat.till(LONGEST_TEXT, text);
    }

    /** To whom an åtgärdsförslag is addressed. */
    String riktat(Atgardsforslag a) {
        return a.huvudman().isEmpty()
                ? texter.ge("atgard.gemensam")
                : a.huvudman().stream().map(ord::huvudman).collect(Collectors.joining(", "));
    }

    /** The place where a document is kept, for people to recognise. */
    public static String vard(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null ? address : host;
        } catch (IllegalArgumentException odd) {
            return address;
        }
    }

    private String bemannat(Delprojekt d, @Nullable String person) {
        return d.bemanning().stream()
                .filter(b -> b.person().equals(person))
                .map(Bemanning::roll)
                .findFirst()
                .map(role -> texter.ge("historik.bemannatsom", namn(person), texter.ge(role)))
                .orElse(texter.ge("historik.bemannat", namn(person)));
    }

    private String uppdragspunkt(Handelse h) {
        return switch (h.vad()) {
            case "andrad" -> texter.ge("historik.punktandrad", String.valueOf(h.amne()));
            case "struken" -> texter.ge("historik.punktstruken", String.valueOf(h.amne()));
            case null, default -> texter.ge("historik.uppdragspunkt");
        };
    }

    private String skapat(Delprojekt d, Handelse h) {
        return switch (h.vad()) {
            case Handelse.NAMN -> texter.ge("historik.namn", String.valueOf(h.amne()));
            case Handelse.KOD -> texter.ge("historik.kod", String.valueOf(h.amne()));
            case null, default ->
                d.vag().forslag() == null ? texter.ge("historik.skapat") : texter.ge("historik.foreslaget");
        };
    }

    private String angrat(Delprojekt d, Handelse h, LocalDate today) {
        String what = h.skal();
        if (what == null)
            what = d.handelse(h.amne()).map(was -> mening(d, was, today)).orElse(null);
        return what == null ? texter.ge("historik.angrat") : texter.ge("historik.angratvad", what);
    }

    /** As what somebody was in it, as far as that was kept. */
    private String avbemannat(Handelse h) {
        List<Bemanning> held = h.platser();
        return held.isEmpty()
                ? texter.ge("historik.avbemannat", namn(h.amne()))
                : texter.ge(
                        "historik.avbemannatsom",
                        namn(h.amne()),
                        held.stream().map(b -> texter.ge(b.roll())).distinct().collect(Collectors.joining(", ")));
    }

    private String data(Delprojekt d, Handelse h, LocalDate today) {
        Optional<Databegaran> found = d.arbete().databegaran(h.amne());
        if (found.isEmpty()) return texter.ge("historik.datanagon");
        Databegaran data = found.get();
        String region = ord.huvudman(data.huvudman());
        String day = h.fore() == null ? "" : Dagtolk.skriv(h.fore(), today);
        return switch (h.vad()) {
            case Databegaran.KOM -> texter.ge("historik.datakom", region, day);
            case Databegaran.UTLOVAD -> texter.ge("historik.datautlovad", region, day);
            case Databegaran.SKICKAT -> texter.ge("historik.dataskickat", region, day);
            case Databegaran.STRUKEN -> texter.ge("historik.datastruken", region, data.definition());
            case null, default -> texter.ge("historik.data", region, data.definition());
        };
    }

    private String atgardsforslag(Handelse h) {
        String number = String.valueOf(h.amne());
        return switch (h.vad()) {
            case "nytt" -> texter.ge("historik.atgardnytt", number);
            case "andrat" -> texter.ge("historik.atgardandrat", number);
            case "struket" -> texter.ge("atgard.struket", number);
            case "tillbaka" -> texter.ge("atgard.tillbaka", number);
            case null, default -> texter.ge("historik.atgardsforslag");
        };
    }

    /** Which region, how far and with what; where that cannot be found, that something was told. */
    private String inforande(Delprojekt d, Handelse h) {
        return Lydelser.inforande(d, h)
                .map(i -> texter.ge(
                        "historik.inforandelage",
                        ord.huvudman(i.huvudman()),
                        texter.ge(i.lage()),
                        String.valueOf(i.atgardsforslag())))
                .orElse(texter.ge("historik.inforande"));
    }

    private String uppfoljning(Handelse h, LocalDate today) {
        String[] what = h.vad() == null ? new String[] {""} : h.vad().split(":", 2);
        String about = what.length < 2 ? null : what[1];
        String day = h.fore() == null ? "" : Dagtolk.skriv(h.fore(), today);
        return switch (what[0]) {
            case "fragad" -> texter.ge("historik.uppfoljning.fragad", namn(about));
            case "atagen" -> texter.ge("historik.uppfoljning.atagen", namn(about));
            case "nej" -> texter.ge("historik.uppfoljning.nej", namn(about));
            case "rapport" -> texter.ge("historik.uppfoljning.rapport");
            case "rapporterad" ->
                texter.ge("historik.uppfoljning.rapporterad", about == null ? "" : ord.instans(about), day);
            case "klar" -> texter.ge("historik.uppfoljning.klar");
            case "fornyad" -> texter.ge("historik.uppfoljning.fornyad", day);
            default -> texter.ge("historik.uppfoljning");
        };
    }

    private String huvudman(Delprojekt d, @Nullable String subject) {
        return ord.huvudman(d.genomforande().beslut().stream()
                .filter(b -> b.id().equals(subject))
                .map(Huvudmansbeslut::huvudman)
                .findFirst()
                .orElse(subject == null ? "" : subject));
    }

    private String planen(Delprojekt d, Handelse h) {
        return Optional.ofNullable(d.arbete().kommunikationsplanen())
                .filter(plan -> plan.handelse().equals(h.nyckel()))
                .flatMap(plan -> Optional.ofNullable(plan.adress()))
                .map(address -> texter.ge("historik.kommunikationhos", vard(address)))
                .orElse(texter.ge("historik.kommunikation"));
    }

    private String beslutande(Delprojekt d, @Nullable String subject) {
        return d.vag().beslut(subject).map(b -> ord.instans(b.instans())).orElse(texter.ge("historik.nagot"));
    }

    private String vard(Delprojekt d, @Nullable String subject) {
        return d.arbete().lank(subject).map(l -> vard(l.adress())).orElse(texter.ge("historik.nagot"));
    }

    private String milstolpe(Delprojekt d, @Nullable String subject) {
        return subject == null
                ? texter.ge("historik.nagot")
                : d.milstolpe(subject)
                        .or(() -> d.borttagen(subject))
                        .map(Milstolpe::namn)
                        .orElse(texter.ge("historik.nagot"));
    }

    private String skede(@Nullable String code) {
        for (Skede one : Skede.values()) if (one.name().equals(code)) return texter.ge(one);
        return String.valueOf(code);
    }

    private String mall(@Nullable String code) {
        for (Mall one : Mall.values()) if (one.name().equals(code)) return ord.mall(one);
        return String.valueOf(code).toLowerCase(Locale.ROOT);
    }
}
