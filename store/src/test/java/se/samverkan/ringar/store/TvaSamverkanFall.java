package se.samverkan.ringar.store;

import static java.util.Map.entry;
import static se.samverkan.ringar.store.TvaSamverkanTest.BESKED;
import static se.samverkan.ringar.store.TvaSamverkanTest.HYRA;
import static se.samverkan.ringar.store.TvaSamverkanTest.annans;
import static se.samverkan.ringar.store.TvaSamverkanTest.hens;
import static se.samverkan.ringar.store.TvaSamverkanTest.urval;
import static se.samverkan.ringar.store.test.Exempel.ANNA;
import static se.samverkan.ringar.store.test.Exempel.IDAG;
import static se.samverkan.ringar.store.test.Exempel.NU;
import static se.samverkan.ringar.store.test.Exempel.SODRA;
import static se.samverkan.ringar.store.test.Exempel.handelse;
import static se.samverkan.ringar.store.test.Exempel.lofte;
import static se.samverkan.ringar.store.test.Exempel.utkast;
import static se.samverkan.ringar.store.test.Exempel.vagval;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.samverkan.ringar.store.anteckning.Atgard;
import se.samverkan.ringar.store.anteckning.Kalla;
import se.samverkan.ringar.store.anteckning.Slag;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.DelprojektKod;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.delprojekt.Delprojekten.Skapande;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.samverkan.Samverkansversion;
import se.samverkan.ringar.store.utskick.Dagbesked.Besked;
import se.samverkan.ringar.store.utskick.Utskick;
import se.samverkan.ringar.store.utskick.Utskick.Lage;

/** The cases of {@link TvaSamverkanTest}: every public method of the repositories. */
final class TvaSamverkanFall {
    /** Asks in the name of a samverkan for what there is in Södra. */
    interface Fall {
        Object fraga(TvaSamverkanTest i, String samverkan);
    }

    static final Map<String, Fall> FALL = new TreeMap<>(Map.ofEntries(
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
            entry(
                    "Delprojekten.bytKod",
                    (i, s) -> i.delprojekten.bytKod(i.njureI(s), new DelprojektKod("sten"), "byt-1", NU, ANNA, IDAG)),
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
            entry("Liggare.sanda", (i, s) -> {
                i.liggare.sands(List.of(i.hyrt), HYRA, NU);
                i.liggare.sand(List.of(i.hyrt), "bo", "akt", NU);
                i.minns();
                return i.liggare.sanda(s, List.of("njure-id"), List.of("ORDFORANDE"));
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
    static final Set<String> UTAN = Set.of(
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

    private TvaSamverkanFall() {}
}
