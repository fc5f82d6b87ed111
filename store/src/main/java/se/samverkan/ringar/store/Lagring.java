package se.samverkan.ringar.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import se.samverkan.ringar.store.anteckning.Anteckning;
import se.samverkan.ringar.store.anteckning.Anteckningar;
import se.samverkan.ringar.store.databas.Index;
import se.samverkan.ringar.store.databas.Omvandlingar;
import se.samverkan.ringar.store.databas.Samling;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.delprojekt.Kodomvandling;
import se.samverkan.ringar.store.dokument.Dokumentlager;
import se.samverkan.ringar.store.hemlighet.Hemligheter;
import se.samverkan.ringar.store.konversation.Konversation;
import se.samverkan.ringar.store.konversation.Konversationer;
import se.samverkan.ringar.store.konversation.Kort;
import se.samverkan.ringar.store.konversation.SandaKort;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;
import se.samverkan.ringar.store.provtid.Demolage;
import se.samverkan.ringar.store.provtid.Provtid;
import se.samverkan.ringar.store.sammanforing.Sammanforing;
import se.samverkan.ringar.store.samverkan.Samverkansversioner;
import se.samverkan.ringar.store.utskick.Dagbesked;
import se.samverkan.ringar.store.utskick.Liggare;
import se.samverkan.ringar.store.utskick.Mottagaromvandling;
import se.samverkan.ringar.store.utskick.Takter;
import se.samverkan.ringar.store.utskick.Utskick;
import se.samverkan.ringar.store.utskick.Utskickslista;

/**
 * All collections with their indexes, and the repositories on them. Every index but those of people and conversations
 * begins with the samverkan; every unique key is always there.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    Personer.class,
    Konversationer.class,
    SandaKort.class,
    Delprojekten.class,
    Anteckningar.class,
    Liggare.class,
    Utskickslista.class,
    Dagbesked.class,
    Takter.class,
    Provtid.class,
    Demolage.class,
    Samverkansversioner.class,
    Hemligheter.class,
    Dokumentlager.class,
    Sammanforing.class
})
public class Lagring {
    @Bean
    static Samling personer() {
        return Samling.av(Person.class)
                .med(
                        Index.unikt("identitet", "identiteter"),
                        Index.pa("roll", "roller.samverkan", "roller.roll", "roller.huvudman"),
                        Index.pa("ersattare", "pauser.samverkan", "pauser.ersattare"));
    }

    @Bean
    static Samling konversationer() {
        return Samling.av(Konversation.class)
                .med(Index.pa("koppling", "kopplingar.samverkan", "kopplingar.delprojekt"));
    }

    @Bean
    static Samling kort() {
        return Samling.av(Kort.class).med(Index.pa("amne", "samverkan", "amne", "-tid"));
    }

    @Bean
    static Omvandlingar kodomvandling() {
        return Kodomvandling.BADA;
    }

    @Bean
    static Samling delprojekt() {
        return Samling.av(Delprojekt.class)
                .med(
                        Index.unikt("nyckel", "samverkan", "historik.nyckel"),
                        Index.unikt("kod", "samverkan", "kod"),
                        Index.pa("nastaKoll", "samverkan", "nastaKoll"),
                        Index.pa("person", "samverkan", "bemanning.person"));
    }

    @Bean
    static Samling anteckningar() {
        return Samling.av(Anteckning.class)
                .med(
                        Index.unikt("nyckel", "samverkan", "historik.nyckel"),
                        Index.unikt("nummer", "samverkan", "delprojekt", "slag", "nummer"),
                        Index.pa("stammar", "samverkan", "stammar", "-tid"),
                        Index.pa("forfattare", "samverkan", "delprojekt", "av", "-tid"),
                        Index.pa("kalla", "samverkan", "kalla.meddelande"));
    }

    @Bean
    static Omvandlingar mottagaromvandling() {
        return Mottagaromvandling.BADA;
    }

    @Bean
    static Samling utskick() {
        return Samling.av(Utskick.class)
                .lyft(old -> old.append("mottagare", old.get("roll")).remove("roll"))
                .med(
                        Index.unikt("nyckel", "samverkan", "nyckel"),
                        Index.pa("iTur", "samverkan", "lage", "tidigast", "delprojekt"),
                        Index.pa("amne", "samverkan", "amne"),
                        Index.pa("meddelande", "samverkan", "aktivitet"),
                        Index.pa("delprojekt", "samverkan", "delprojekt", "lage"),
                        Index.pa("mottagare", "samverkan", "mottagare", "lage"));
    }

    @Bean
    static Samling dagbesked() {
        return Samling.raa(Dagbesked.SAMLING).med(Index.unikt("mottagare", "samverkan", "mottagare"));
    }

    @Bean
    static Samling takter() {
        return Samling.raa(Takter.SAMLING);
    }

    @Bean
    static Samling samverkansversioner() {
        return Samling.raa(Samverkansversioner.SAMLING).med(Index.unikt("version", "samverkan", "fingeravtryck"));
    }

    @Bean
    static Samling hemligheter() {
        return Samling.raa(Hemligheter.SAMLING).med(Index.unikt("namn", "samverkan", "namn"));
    }

    @Bean
    static Samling dokument() {
        return Samling.raa(Dokumentlager.SAMLING).med(Index.unikt("fil", "samverkan", "fil"));
    }

    @Bean
    static Samling dokumentdelar() {
        return Samling.raa(Dokumentlager.DELAR).med(Index.unikt("del", "samverkan", "fil", "nummer"));
    }

    @Bean
    static Samling provtid() {
        return Samling.raa(Provtid.SAMLING);
    }
}
