package se.samverkan.ringar.store;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.store.test.Exempel.ANNA;
import static se.samverkan.ringar.store.test.Exempel.IDAG;
import static se.samverkan.ringar.store.test.Exempel.NU;
import static se.samverkan.ringar.store.test.Exempel.SODRA;
import static se.samverkan.ringar.store.test.Exempel.SYDOSTRA;
import static se.samverkan.ringar.store.test.Exempel.delprojekt;
import static se.samverkan.ringar.store.test.Exempel.handelse;
import static se.samverkan.ringar.store.test.Exempel.lofte;
import static se.samverkan.ringar.store.test.Exempel.utkast;
import static se.samverkan.ringar.store.test.Exempel.vagval;

import com.mongodb.client.MongoDatabase;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverkan.ringar.store.anteckning.Anteckning;
import se.samverkan.ringar.store.anteckning.Anteckningar;
import se.samverkan.ringar.store.anteckning.Atgard;
import se.samverkan.ringar.store.anteckning.Kalla;
import se.samverkan.ringar.store.anteckning.Slag;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.delprojekt.Delprojekten.Skapande;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.konversation.Konversation;
import se.samverkan.ringar.store.konversation.Konversationer;
import se.samverkan.ringar.store.konversation.SandaKort;
import se.samverkan.ringar.store.samverkan.Samverkansversion;
import se.samverkan.ringar.store.samverkan.Samverkansversioner;
import se.samverkan.ringar.store.test.BadaDatabaserna;
import se.samverkan.ringar.store.test.HelaLagret;
import se.samverkan.ringar.store.test.Vaggur;
import se.samverkan.ringar.store.utskick.Dagbesked;
import se.samverkan.ringar.store.utskick.Dagbesked.Besked;
import se.samverkan.ringar.store.utskick.Liggare;
import se.samverkan.ringar.store.utskick.Utskick;
import se.samverkan.ringar.store.utskick.Utskick.Lage;
import se.samverkan.ringar.store.utskick.Utskickslista;
import se.samverkan.ringar.store.utskick.Utskickslista.Urval;

/**
 * Two samverkan in one database see and change nothing of each other's. Every public method of the repositories has a
 * case here, which is run twice: asked by the samverkan that owns everything it reaches it, asked by another, with the
 * very same ids and keys, it does not.
 */
@BadaDatabaserna(HelaLagret.class)
class TvaSamverkanTest {
    private static final Duration HYRA = Duration.ofMinutes(1);
    private static final Besked BESKED = new Besked(ANNA, "ett", List.of("x"));

    /** Asks in the name of a samverkan for what there is in Södra. */
    private interface Fall {
        Object fraga(TvaSamverkanTest i, String samverkan);
    }

    private static final Map<String, Fall> FALL = new TreeMap<>(Map.ofEntries(
            entry(
                    "Anteckningar.registrera",
                    (i, s) -> hens(
                            i.anteckningar
                                    .registrera(utkast(s, "njure-id", "a1", vagval("nytt")))
                                    .id(),
                            i.vagval.id())),
            entry(
                    "Anteckningar.registreraEnGang",
                    (i, s) -> !i.anteckningar
                            .registreraEnGang(utkast(s, "njure-id", "a1", vagval("nytt")), null)
                            .ny()),
            entry("Anteckningar.ur", (i, s) -> {
                i.anteckningar.registreraEnGang(
                        utkast(SODRA, "njure-id", "a9", vagval("ur ett meddelande")), new Kalla("kanalen/17", null));
                i.minns();
                return i.anteckningar.ur(s, "kanalen/17");
            }),
            entry("Anteckningar.hitta", (i, s) -> i.anteckningar.hitta(s, i.vagval.id())),
            entry("Anteckningar.medNyckel", (i, s) -> i.anteckningar.medNyckel(s, "a1")),
            entry(
                    "Anteckningar.medNummer",
                    (i, s) -> i.anteckningar.medNummer(s, "njure-id", Slag.VAGVAL, i.vagval.nummer())),
            entry(
                    "Anteckningar.lista",
                    (i, s) -> i.anteckningar.lista(s, "njure-id", Slag.VAGVAL, Integer.MAX_VALUE, 10)),
            entry(
                    "Anteckningar.sok",
                    (i, s) -> i.anteckningar.sok(
                            s, List.of("njure-id"), i.vagval.innehall().text(), 10)),
            entry("Anteckningar.sokOcksaPublicerat", (i, s) -> {
                i.publicera();
                return i.anteckningar.sokOcksaPublicerat(
                        s, List.of(), i.vagval.innehall().text(), 10);
            }),
            entry("Anteckningar.medPublicerat", (i, s) -> {
                i.publicera();
                return i.anteckningar.medPublicerat(s);
            }),
            entry("Anteckningar.harPublicerat", (i, s) -> {
                i.publicera();
                return i.anteckningar.harPublicerat(s, "njure-id");
            }),
            entry("Anteckningar.antalSedan", (i, s) -> i.anteckningar.antalSedan(s, Slag.VAGVAL, NU) > 0),
            entry("Anteckningar.senastNoterat", (i, s) -> i.anteckningar.senastNoterat(s, "njure-id")),
            entry("Anteckningar.aldstaObekraftade", (i, s) -> i.anteckningar.aldstaObekraftade(s, "njure-id")),
            entry(
                    "Anteckningar.gor",
                    (i, s) -> i.anteckningar.gor(i.vagvalI(s), "n1", NU, ANNA, new Atgard.Bekrafta())),
            entry("Anteckningar.antal", (i, s) -> i.anteckningar.antal(s, "njure-id", Slag.VAGVAL)),
            entry("Anteckningar.antalAv", (i, s) -> i.anteckningar.antalAv(s, ANNA)),
            entry(
                    "Anteckningar.senasteAv",
                    (i, s) -> Stream.concat(
                                    i.anteckningar.senasteAv(s, "njure-id", ANNA).stream(),
                                    i.anteckningar.senasteAv(s, List.of("njure-id"), ANNA, 10).stream())
                            .toList()),
            entry(
                    "Anteckningar.andra",
                    (i, s) -> i.anteckningar.andra(i.vagvalI(s), "n1", NU, ANNA, was -> vagval("ändrat"))),
            entry("Anteckningar.angra", (i, s) -> i.anteckningar.angra(i.vagvalI(s), "n1", NU, ANNA)),
            entry("Anteckningar.aterstall", (i, s) -> {
                i.anteckningar.angra(i.vagval, "n1", NU, ANNA);
                i.minns();
                return i.anteckningar.aterstall(i.vagvalI(s), "n2", NU, ANNA);
            }),
            entry("Anteckningar.radera", (i, s) -> i.anteckningar.radera(i.vagvalI(s), "n1", NU, ANNA)),
            entry(
                    "Delprojekten.skapa",
                    (i, s) -> i.delprojekten.skapa(Delprojekt.nytt(
                                    "nytt-id", s, i.njure.kod(), "Nytt", handelse("ny", Handelse.Slag.SKAPAT), IDAG))
                            instanceof Skapande.KodUpptagen),
            entry(
                    "Delprojekten.hitta",
                    (i, s) -> Stream.concat(
                                    i.delprojekten.hitta(s, "njure-id").stream(),
                                    i.delprojekten.hitta(s, List.of("njure-id")).stream())
                            .toList()),
            entry(
                    "Delprojekten.kallade",
                    (i, s) -> Stream.of("njure", "nju", "benign")
                            .flatMap(said -> i.delprojekten.kallade(s, said).stream())
                            .toList()),
            entry("Delprojekten.hittaNyss", (i, s) -> i.delprojekten.hittaNyss(s, "njure-id")),
            entry("Delprojekten.harKod", (i, s) -> i.delprojekten.harKod(s, "njure")),
            entry("Delprojekten.medKod", (i, s) -> i.delprojekten.medKod(s, "njure")),
            entry("Delprojekten.alla", (i, s) -> i.delprojekten.alla(s)),
            entry("Delprojekten.medPerson", (i, s) -> i.delprojekten.medPerson(s, ANNA)),
            entry("Delprojekten.medNagon", (i, s) -> i.delprojekten.medNagon(s, List.of(ANNA))),
            entry("Delprojekten.idMedNagon", (i, s) -> i.delprojekten.idMedNagon(s, List.of(ANNA), 10)),
            entry("Delprojekten.medNyckel", (i, s) -> i.delprojekten.medNyckel(s, "skapa-njure")),
            entry(
                    "Delprojekten.andra",
                    (i, s) -> i.delprojekten.andra(
                            s,
                            "njure-id",
                            "n1",
                            IDAG,
                            was -> new Delprojekten.Andring(was, handelse("n1", Handelse.Slag.BEMANNAT)))),
            entry("Delprojekten.attKolla", (i, s) -> i.delprojekten.attKolla(s, IDAG, 10)),
            entry("Delprojekten.kollat", (i, s) -> {
                i.delprojekten.kollat(i.njureI(s), IDAG.plusDays(9));
                return false;
            }),
            entry("Delprojekten.kollaAlla", (i, s) -> {
                i.delprojekten.kollaAlla(s, IDAG.plusDays(9));
                return false;
            }),
            entry(
                    "Liggare.olovade",
                    (i, s) -> List.of("hyrt", "lovat").stream()
                            .filter(about -> !i.liggare
                                    .olovade(s, List.of(lofte(s, "njure-id", "hyrt"), lofte(s, "njure-id", "lovat")))
                                    .contains(lofte(s, "njure-id", about)))
                            .toList()),
            entry("Liggare.lova", (i, s) -> !i.liggare.lova(lofte(s, "njure-id", "lovat"), NU)),
            entry("Liggare.ater", (i, s) -> {
                i.liggare.inaktuell(List.of(i.hyrt), NU);
                i.minns();
                i.liggare.ater(lofte(s, "njure-id", "hyrt"), NU);
                return false;
            }),
            entry("Liggare.hyr", (i, s) -> i.liggare.hyr(s, NU, HYRA, 10)),
            entry("Liggare.sands", (i, s) -> i.liggare.sands(i.hyrt(s), HYRA, NU)),
            entry("Liggare.sand", (i, s) -> {
                i.liggare.sands(List.of(i.hyrt), HYRA, NU);
                i.minns();
                i.liggare.sand(i.hyrt(s), "bo", "akt", NU);
                return false;
            }),
            entry("Liggare.oviss", (i, s) -> {
                i.liggare.sands(List.of(i.hyrt), HYRA, NU);
                i.minns();
                i.liggare.oviss(i.hyrt(s), "504", NU);
                return false;
            }),
            entry("Liggare.nekad", (i, s) -> {
                i.liggare.nekad(i.hyrt(s), "403", NU);
                return false;
            }),
            entry("Liggare.senare", (i, s) -> {
                i.liggare.senare(i.hyrt(s), "429", NU, NU);
                return false;
            }),
            entry("Liggare.lamna", (i, s) -> {
                i.liggare.lamna(i.hyrt(s), NU);
                return false;
            }),
            entry("Liggare.misslyckad", (i, s) -> {
                i.liggare.misslyckad(i.hyrt(s), "fel", NU, NU);
                return false;
            }),
            entry("Liggare.inaktuell", (i, s) -> {
                i.liggare.inaktuell(i.hyrt(s), NU);
                return false;
            }),
            entry("Liggare.ovissaEfterAvbrott", (i, s) -> {
                i.liggare.sands(List.of(i.hyrt), HYRA, NU);
                i.vaggur.gar(HYRA.plusMillis(1));
                i.minns();
                return i.liggare.ovissaEfterAvbrott(s, NU);
            }),
            entry("Liggare.vantar", (i, s) -> i.liggare.vantar(s, List.of("njure-id"))),
            entry("Liggare.ejLevererat", (i, s) -> {
                i.liggare.nekad(List.of(i.hyrt), "403", NU);
                i.minns();
                return i.liggare.ejLevererat(s, List.of("njure-id"));
            }),
            entry(
                    "Liggare.hitta",
                    (i, s) -> Stream.concat(
                                    i.liggare.hitta(s, i.hyrt.id()).stream(),
                                    i.liggare.hitta(s, List.of(i.hyrt.id())).stream())
                            .toList()),
            entry("Liggare.hyrDessa", (i, s) -> i.liggare.hyrDessa(s, NU, HYRA, i.lovat(s))),
            entry(
                    "Liggare.forfallna",
                    (i, s) -> i.liggare.forfallna(s, List.of("njure-id"), List.of("ORDFORANDE"), NU, 10)),
            entry(
                    "Utskickslista.antal",
                    (i, s) -> !i.lista.antal(urval(s), Set.of(Lage.HYRD)).isEmpty()),
            entry("Utskickslista.sida", (i, s) -> i.lista.sida(urval(s), Set.of(Lage.HYRD), 0, 10)),
            entry("Utskickslista.sandIgen", (i, s) -> {
                i.liggare.nekad(List.of(i.hyrt), "403", NU);
                i.minns();
                return i.lista.sandIgen(s, i.hyrt.id(), ANNA, NU);
            }),
            entry("Utskickslista.avskriv", (i, s) -> {
                i.liggare.nekad(List.of(i.hyrt), "403", NU);
                i.minns();
                return i.lista.avskriv(s, i.hyrt.id(), ANNA, NU);
            }),
            entry("Utskickslista.oppna", (i, s) -> {
                i.liggare.nekad(List.of(i.hyrt), "403", NU);
                i.lista.avskriv(SODRA, i.hyrt.id(), ANNA, NU);
                i.minns();
                return i.lista.oppna(s, i.hyrt.id(), ANNA, NU);
            }),
            entry(
                    "Dagbesked.ta",
                    (i, s) -> i.dagbesked.ta(s, IDAG, List.of(BESKED)).isEmpty()),
            entry("Dagbesked.dagens", (i, s) -> i.dagbesked.dagens(s, IDAG, ANNA)),
            entry("Dagbesked.taOver", (i, s) -> i.dagbesked.taOver(s, BESKED, new Besked(ANNA, "annan", List.of()))),
            entry("Liggare.iSammaMeddelande", (i, s) -> {
                i.liggare.sands(List.of(i.hyrt), HYRA, NU);
                i.liggare.sand(List.of(i.hyrt), "bo", "akt", NU);
                i.minns();
                Utskick sent = i.liggare.hitta(SODRA, i.hyrt.id()).orElseThrow();
                return i.liggare.iSammaMeddelande(annans(sent, s));
            }),
            entry("Liggare.oversikt", (i, s) -> i.liggare.oversikt(s).vantar()),
            entry("Liggare.om", (i, s) -> i.liggare.om(s, "hyrt")),
            entry("SandaKort.som", (i, s) -> i.kort.som(s, "v1")),
            entry("Konversationer.forDelprojekt", (i, s) -> i.konversationer.forDelprojekt(s, "njure-id")),
            entry(
                    "Samverkansversioner.arIKraft",
                    (i, s) -> i.versioner.arIKraft(new Samverkansversion(s, "avtryck", "text"))),
            entry("Samverkansversioner.sedan", (i, s) -> i.versioner.sedan(s)),
            entry("Samverkansversioner.galler", (i, s) -> {
                i.versioner.galler(new Samverkansversion(s, "avtryck", "ny text"), NU.plusSeconds(1));
                return false;
            })));

    /** Those that concern no samverkan's own: a card and a conversation are known by their ids at Teams. */
    private static final Set<String> UTAN = Set.of(
            "Anteckningar.close",
            "Liggare.close",
            "SandaKort.close",
            "SandaKort.minns",
            "SandaKort.visarNu",
            // whether somebody is known elsewhere, and nothing of what there is
            "Delprojekten.harPlatsUtanfor",
            "Konversationer.glom",
            "Konversationer.hitta",
            "Konversationer.mott",
            "Konversationer.koppla",
            "Konversationer.kopplaBort",
            "Konversationer.valj",
            "Konversationer.stang",
            "Konversationer.halsa",
            "Konversationer.borttagen");

    private final Anteckningar anteckningar;
    private final Delprojekten delprojekten;
    private final Liggare liggare;
    private final Utskickslista lista;
    private final Dagbesked dagbesked;
    private final SandaKort kort;
    private final Konversationer konversationer;
    private final Samverkansversioner versioner;
    private final Vaggur vaggur;
    private final MongoDatabase databas;
    private Delprojekt njure;
    private Anteckning vagval;
    private Utskick hyrt;
    private List<Document> sodrasInnan;

    TvaSamverkanTest(
            Anteckningar anteckningar,
            Delprojekten delprojekten,
            Liggare liggare,
            Utskickslista lista,
            Dagbesked dagbesked,
            SandaKort kort,
            Konversationer konversationer,
            Samverkansversioner versioner,
            Vaggur vaggur,
            MongoDatabase databas) {
        this.anteckningar = anteckningar;
        this.delprojekten = delprojekten;
        this.liggare = liggare;
        this.lista = lista;
        this.dagbesked = dagbesked;
        this.kort = kort;
        this.konversationer = konversationer;
        this.versioner = versioner;
        this.vaggur = vaggur;
        this.databas = databas;
    }

    static Stream<String> fall() {
        return FALL.keySet().stream();
    }

    @BeforeEach
    void allIsSodras() {
        delprojekten.skapa(delprojekt(SODRA, "njure", "Benign njurkirurgi"));
        njure = delprojekten.hitta(SODRA, "njure-id").orElseThrow();
        vagval = anteckningar.registrera(utkast(SODRA, "njure-id", "a1", vagval("vuxna")));
        liggare.lova(lofte(SODRA, "njure-id", "hyrt"), NU);
        hyrt = liggare.hyr(SODRA, NU, HYRA, 1).getFirst();
        liggare.lova(lofte(SODRA, "njure-id", "lovat"), NU);
        kort.visarNu(SODRA, "v1", "kanal", "a1", NU);
        var kanal = new Konversation.Adress("kanal", Konversation.Slag.KANAL, "t", "https://x", "bot", null, null);
        konversationer.koppla(konversationer.mott(kanal), SODRA, "njure-id", Konversation.Grupp.ARBETSGRUPP);
        versioner.galler(new Samverkansversion(SODRA, "avtryck", "text"), NU);
        dagbesked.ta(SODRA, IDAG, List.of(BESKED));
        minns();
    }

    @Test
    void everyMethodHasACase() {
        Set<String> methods = Stream.of(
                        Anteckningar.class,
                        Delprojekten.class,
                        Liggare.class,
                        Utskickslista.class,
                        Dagbesked.class,
                        SandaKort.class,
                        Konversationer.class,
                        Samverkansversioner.class)
                .flatMap(repository -> Arrays.stream(repository.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .collect(Collectors.toSet());
        assertThat(Stream.concat(FALL.keySet().stream(), UTAN.stream())).containsExactlyInAnyOrderElementsOf(methods);
    }

    @ParameterizedTest
    @MethodSource("fall")
    void theOwnerReachesIt(String fall) {
        assertThat(nar(fall, SODRA)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("fall")
    void anotherReachesNothing(String fall) {
        assertThat(nar(fall, SYDOSTRA)).isFalse();
    }

    /** Whether anything was seen, or anything of Södra's was changed. */
    private boolean nar(String fall, String samverkan) {
        boolean seen;
        try {
            seen = isThere(FALL.get(fall).fraga(this, samverkan));
        } catch (IllegalStateException notFound) {
            seen = false;
        }
        return seen || !sodras().equals(sodrasInnan);
    }

    private static boolean isThere(Object answer) {
        return switch (answer) {
            case Optional<?> one -> one.isPresent();
            case Collection<?> many -> !many.isEmpty();
            case Number count -> count.longValue() > 0;
            case Boolean yes -> yes;
            default -> true;
        };
    }

    private void minns() {
        sodrasInnan = sodras();
    }

    private List<Document> sodras() {
        var all = new ArrayList<Document>();
        for (String collection :
                List.of("anteckningar", "delprojekt", "utskick", "kort", "samverkansversioner", "dagbesked")) {
            databas.getCollection(collection)
                    .find(new Document("samverkan", SODRA))
                    .sort(new Document("_id", 1))
                    .into(all);
        }
        return all;
    }

    private void publicera() {
        anteckningar.gor(vagval, "publicera", NU, ANNA, new Atgard.Publicera());
        minns();
    }

    private static boolean hens(String id, String sodras) {
        return id.equals(sodras);
    }

    private Anteckning vagvalI(String samverkan) {
        var v = vagval;
        return new Anteckning(
                v.id(),
                v.schema(),
                v.version(),
                samverkan,
                v.delprojekt(),
                v.slag(),
                v.nummer(),
                v.innehall(),
                v.citat(),
                v.stammar(),
                v.tid(),
                v.av(),
                v.konversation(),
                v.skede(),
                v.lage(),
                v.bekraftad(),
                v.ersatter(),
                v.ersattAv(),
                v.publicerad(),
                v.pekarUt(),
                v.roster(),
                v.historik(),
                v.kalla());
    }

    private Delprojekt njureI(String samverkan) {
        var d = njure;
        return new Delprojekt(
                d.id(),
                d.schema(),
                d.version(),
                samverkan,
                d.kod(),
                d.namn(),
                d.skede(),
                d.bemanning(),
                d.uppdrag(),
                d.tidplan(),
                d.vag(),
                d.arbete(),
                d.genomforande(),
                d.uppfoljningar(),
                d.svar(),
                d.nastaKoll(),
                d.historik());
    }

    private static Urval urval(String samverkan) {
        return new Urval(samverkan, List.of("njure-id"), NU);
    }

    private List<Utskick> lovat(String samverkan) {
        return liggare.om(SODRA, "lovat").stream()
                .map(u -> annans(u, samverkan))
                .toList();
    }

    private List<Utskick> hyrt(String samverkan) {
        return List.of(annans(hyrt, samverkan));
    }

    private static Utskick annans(Utskick u, String samverkan) {
        return new Utskick(
                u.id(),
                u.schema(),
                samverkan,
                u.nyckel(),
                u.regel(),
                u.delprojekt(),
                u.amne(),
                u.steg(),
                u.mottagare(),
                u.konversation(),
                u.lage(),
                u.tidigast(),
                u.hyrd(),
                u.forsok(),
                u.kod(),
                u.till(),
                u.aktivitet(),
                u.lovad(),
                u.andrad(),
                u.ingrepp());
    }
}
