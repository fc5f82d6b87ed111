package se.samverkan.ringar.scheduler.utskick;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samverkan.ringar.scheduler.kalender.Arbetskalender;
import se.samverkan.ringar.scheduler.regel.Fakta;
import se.samverkan.ringar.scheduler.regel.FristRegel;
import se.samverkan.ringar.scheduler.regel.Regel;
import se.samverkan.ringar.scheduler.regel.Regelverk;
import se.samverkan.ringar.scheduler.regel.RegistraturRegel;
import se.samverkan.ringar.scheduler.regel.Samverkansregel;
import se.samverkan.ringar.scheduler.regel.Samverkansverk;
import se.samverkan.ringar.scheduler.regel.Underlagen;
import se.samverkan.ringar.scheduler.test.Nod;
import se.samverkan.ringar.store.anteckning.Anteckningar;
import se.samverkan.ringar.store.anteckning.Atgard;
import se.samverkan.ringar.store.anteckning.Utkast;
import se.samverkan.ringar.store.delprojekt.Bemanning;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.DelprojektKod;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.delprojekt.Delprojekten.Andring;
import se.samverkan.ringar.store.delprojekt.Delprojekten.Skapande.Skapat;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.delprojekt.Handelse.Slag;
import se.samverkan.ringar.store.konversation.Konversation;
import se.samverkan.ringar.store.konversation.Konversation.Adress;
import se.samverkan.ringar.store.konversation.Konversation.Grupp;
import se.samverkan.ringar.store.konversation.Konversationer;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.samverkan.Frist;
import se.samverkan.ringar.store.samverkan.Registratur;
import se.samverkan.ringar.store.samverkan.Samverkan;
import se.samverkan.ringar.store.samverkan.SamverkansFil;
import se.samverkan.ringar.store.samverkan.Samverkansversion;
import se.samverkan.ringar.store.samverkan.Samverkansversioner;
import se.samverkan.ringar.store.samverkan.Sandningstider;
import se.samverkan.ringar.store.test.Exempel;
import se.samverkan.ringar.store.utskick.Dagbesked;
import se.samverkan.ringar.store.utskick.Liggare;
import se.samverkan.ringar.store.utskick.Takter;
import se.samverkan.ringar.store.utskick.Utskick;

/** A samverkan with its people, its delprojekt and its two clocks: the trial clock, and real time for leases. */
final class Varld {
    static final String SAMVERKAN = "sodra";
    static final Samverkan SODRA = SamverkansFil.medfoljande(SAMVERKAN).samverkan();
    static final Duration EFTER_HYRAN = Duration.ofSeconds(11);
    static final Duration EFTER_SVARSTIDEN = Duration.ofSeconds(181);

    /** Real time as a bean, which the ledger asks for. */
    @Configuration(proxyBeanMethods = false)
    static class Vaggur {
        @Bean
        Provur vaggur() {
            return new Provur();
        }
    }

    final Provur ur = new Provur();
    final Provur vaggur;
    final Liggare liggare;
    final Dagbesked dagbesked;
    final Takter takter;
    final Takt utanGrans;
    Samverkan samverkan = SODRA;
    final Delprojekten delprojekten;
    final Personer personer;
    final Konversationer konversationer;
    final Arbetskalender kalender = new Arbetskalender(Sandningstider.FORVAL);
    private Regelverk frister = new Regelverk(List.of(new FristRegel(Frist.FORVAL)));
    private final String unik = UUID.randomUUID().toString();
    final Samverkansversioner versioner;
    final Anteckningar anteckningar;

    Varld(ApplicationContext beans) {
        vaggur = beans.getBean(Provur.class);
        liggare = beans.getBean(Liggare.class);
        dagbesked = beans.getBean(Dagbesked.class);
        takter = beans.getBean(Takter.class);
        utanGrans = new Takt(takter, vaggur, Taktinstallning.UTAN);
        delprojekten = beans.getBean(Delprojekten.class);
        personer = beans.getBean(Personer.class);
        konversationer = beans.getBean(Konversationer.class);
        vaggur.stall("2027-03-01T09:00");
        ur.stall("2027-03-01T09:00");
        versioner = beans.getBean(Samverkansversioner.class);
        anteckningar = beans.getBean(Anteckningar.class);
    }

    /** From now on the samverkan has a registratur, and nothing is promised but what is passed on to it. */
    void medRegistratur(Registratur registratur) {
        samverkan = new Samverkan(
                SODRA.id(),
                SODRA.namn(),
                SODRA.kortnamn(),
                SODRA.undertitel(),
                SODRA.tidigareNamn(),
                SODRA.huvudman(),
                SODRA.instanser(),
                SODRA.chefsamrad(),
                SODRA.milstolpar(),
                SODRA.kansli(),
                registratur,
                SODRA.regler(),
                SODRA.sandning());
        frister = new Regelverk(List.of(new RegistraturRegel(registratur, new Fakta(SODRA))));
    }

    Rond rond() {
        return rond(frister, liggare);
    }

    Rond rond(Liggare other) {
        return rond(frister, other);
    }

    Rond rond(Regel... regler) {
        return rond(new Regelverk(List.of(regler)), liggare);
    }

    private Rond rond(Regelverk regelverk, Liggare other) {
        return rond(regelverk, new Samverkansverk(List.of()), other);
    }

    /** A round of the whole samverkan's rules. */
    Rond rond(Samverkansregel... regler) {
        return rond(frister, new Samverkansverk(List.of(regler)), liggare);
    }

    /** A round whose rules also go by what has been noted. */
    Rond rondMedAllt(Regel... regler) {
        var underlagen = new Underlagen(anteckningar, konversationer, ur.getZone());
        return rond(new Regelverk(List.of(regler), underlagen::om), liggare);
    }

    /** The samverkan's file, with some content of its own, is put into force at the time. */
    void iKraft(String local) {
        versioner.galler(
                new Samverkansversion(SAMVERKAN, local, "id: sodra"),
                LocalDateTime.parse(local).atZone(ur.getZone()).toInstant());
    }

    /** A vägval that nobody has confirmed. */
    void notera(Delprojekt d, String local) {
        anteckningar.registrera(new Utkast(
                SAMVERKAN,
                d.id(),
                d.skede(),
                Exempel.vagval("vuxna"),
                null,
                "notera/" + local,
                LocalDateTime.parse(local).atZone(ur.getZone()).toInstant(),
                "någon",
                "kanalen"));
    }

    /** Somebody confirms what was noted at the time. */
    void bekrafta(String local) {
        var entry = anteckningar.medNyckel(SAMVERKAN, "notera/" + local).orElseThrow();
        anteckningar.gor(entry, "bekrafta/" + local, ur.instant(), "någon", new Atgard.Bekrafta());
    }

    private Rond rond(Regelverk regelverk, Samverkansverk helaSamverkan, Liggare other) {
        return new Rond(
                SAMVERKAN,
                delprojekten,
                other,
                regelverk,
                new Samverkansrond(samverkan, personer, versioner, helaSamverkan, other, kalender, ur.getZone()),
                kalender,
                ur);
    }

    Avsandare avsandare(Messenger messenger) {
        return avsandare(messenger, liggare);
    }

    Avsandare avsandare(Messenger messenger, Liggare other) {
        return avsandare(messenger, other, frister, utanGrans);
    }

    /** A sender whose rules are these. */
    Avsandare avsandare(Messenger messenger, Regel... regler) {
        return avsandare(messenger, liggare, new Regelverk(List.of(regler)), utanGrans);
    }

    /** A sender that keeps this pace. */
    Avsandare avsandare(Messenger messenger, Takt takt) {
        return avsandare(messenger, liggare, frister, takt);
    }

    /** A sender whose rules of the whole samverkan are these. */
    Avsandare avsandare(Messenger messenger, Samverkansregel... regler) {
        return avsandare(messenger, liggare, frister, new Samverkansverk(List.of(regler)), utanGrans);
    }

    private Avsandare avsandare(Messenger messenger, Liggare other, Regelverk regelverk, Takt takt) {
        return avsandare(messenger, other, regelverk, new Samverkansverk(List.of()), takt);
    }

    private Avsandare avsandare(
            Messenger messenger, Liggare other, Regelverk regelverk, Samverkansverk helaSamverkan, Takt takt) {
        var vagar = new Vagar(konversationer, List.of(messenger));
        // what is tried again comes back exactly when it was to
        var omtag = new Omtag(() -> 0);
        return new Avsandare(
                SAMVERKAN,
                other,
                new Adressering(
                        samverkan,
                        delprojekten,
                        personer,
                        konversationer,
                        vagar,
                        other,
                        regelverk,
                        helaSamverkan,
                        kalender,
                        omtag,
                        ur),
                new Dagsregel(SAMVERKAN, dagbesked, other, kalender, ur),
                new Postgang(vagar, other, takt, omtag, ur),
                takt,
                new Puls(vaggur),
                ur);
    }

    /** What a node is made of, whose messages go into the box. */
    Nod.Delar nod(Messenger box) {
        return new Nod.Delar() {
            @Override
            public Liggare liggare() {
                return liggare;
            }

            @Override
            public Rond rond(Liggare ledger) {
                return Varld.this.rond(ledger);
            }

            @Override
            public Avsandare avsandare(Liggare ledger, UnaryOperator<Messenger> mortal) {
                return Varld.this.avsandare(mortal.apply(box), ledger);
            }
        };
    }

    /** Somebody who has not been met in a personal chat. */
    Person person(String namn) {
        return personer.mott("tenant/" + namn + "-" + unik, namn, null);
    }

    /** Somebody who has. */
    Person medChatt(String namn) {
        return personer.chattar(
                person(namn),
                plats("chatt-" + namn, Konversation.Slag.PERSONLIG).id());
    }

    Konversation plats(String namn, Konversation.Slag slag) {
        return konversationer.mott(
                new Adress(namn + "-" + unik, slag, "tenant", "http://127.0.0.1/", "bot", null, null));
    }

    Konversation kanal(Delprojekt delprojekt) {
        return konversationer.koppla(
                plats("kanal-" + delprojekt.kod().varde(), Konversation.Slag.KANAL),
                SAMVERKAN,
                delprojekt.id(),
                Grupp.ARBETSGRUPP);
    }

    Delprojekt delprojekt(String kod, Person kontaktperson, Person ordforande) {
        var born = Handelse.av("skapat/" + kod, ur.instant(), kontaktperson.id(), Slag.SKAPAT, null);
        var made = Delprojekt.nytt(
                        UUID.randomUUID().toString(), SAMVERKAN, new DelprojektKod(kod), "Projekt " + kod, born, idag())
                .bemannat(new Bemanning(ordforande.id(), Roll.ORDFORANDE, null));
        return ((Skapat) delprojekten.skapa(made)).delprojekt();
    }

    /** A save like any other: it sets the day to look here next to today. */
    Delprojekt andra(Delprojekt d, UnaryOperator<Delprojekt> change) {
        String key = UUID.randomUUID().toString();
        return delprojekten.andra(
                SAMVERKAN,
                d.id(),
                key,
                idag(),
                was -> new Andring(change.apply(was), Handelse.av(key, ur.instant(), "någon", Slag.FRIST_SATT, null)));
    }

    /** A delprojekt whose chair has a milestone on the day. */
    Delprojekt medFrist(String kod, Person ordforande, String dag) {
        return frist(delprojekt(kod, medChatt("kontakt-" + kod), ordforande), "Nuläge", dag);
    }

    Delprojekt frist(Delprojekt d, String milstolpe, String dag) {
        return andra(d, was -> was.medFrist(milstolpe, LocalDate.parse(dag), idag()));
    }

    LocalDate idag() {
        return LocalDate.now(ur);
    }

    Delprojekt nu(Delprojekt d) {
        return delprojekten.hitta(SAMVERKAN, d.id()).orElseThrow();
    }

    /** Every promise of the delprojekt, oldest first. */
    List<Utskick> utskick(Delprojekt d) {
        return nu(d).tidplan().stream()
                .flatMap(m -> liggare.om(SAMVERKAN, m.id()).stream())
                .toList();
    }

    List<Utskick> ejLevererat(Delprojekt d) {
        return liggare.ejLevererat(SAMVERKAN, List.of(d.id()));
    }
}
