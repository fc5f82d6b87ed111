package se.samverkan.ringar.scheduler;

import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import se.samverkan.ringar.scheduler.kalender.Arbetskalender;
import se.samverkan.ringar.scheduler.regel.Regelverk;
import se.samverkan.ringar.scheduler.regel.Samverkansverk;
import se.samverkan.ringar.scheduler.utskick.Adressering;
import se.samverkan.ringar.scheduler.utskick.Avsandare;
import se.samverkan.ringar.scheduler.utskick.Dagsregel;
import se.samverkan.ringar.scheduler.utskick.Filvakt;
import se.samverkan.ringar.scheduler.utskick.Messenger;
import se.samverkan.ringar.scheduler.utskick.Metronom;
import se.samverkan.ringar.scheduler.utskick.Omtag;
import se.samverkan.ringar.scheduler.utskick.Postgang;
import se.samverkan.ringar.scheduler.utskick.Puls;
import se.samverkan.ringar.scheduler.utskick.Rond;
import se.samverkan.ringar.scheduler.utskick.Samverkansrond;
import se.samverkan.ringar.scheduler.utskick.Takt;
import se.samverkan.ringar.scheduler.utskick.Taktinstallning;
import se.samverkan.ringar.scheduler.utskick.Vagar;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.konversation.Konversationer;
import se.samverkan.ringar.store.person.Personer;
import se.samverkan.ringar.store.samverkan.Samverkan;
import se.samverkan.ringar.store.samverkan.SamverkansFil;
import se.samverkan.ringar.store.samverkan.Samverkansversioner;
import se.samverkan.ringar.store.utskick.Dagbesked;
import se.samverkan.ringar.store.utskick.Liggare;
import se.samverkan.ringar.store.utskick.Takter;

/** What is due, as beans. Needs a {@link Samverkan}, a {@link Clock}, real time as "vaggur" and a
 * {@link Messenger} for each kind of place. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Taktinstallning.class)
@Import({Metronom.class, Reglerna.class})
public class Schemalaggning {
    @Bean
    Arbetskalender arbetskalender(Samverkan samverkan) {
        return new Arbetskalender(samverkan.sandning());
    }

    @Bean
    Puls puls(@Qualifier("vaggur") InstantSource vaggur) {
        return new Puls(vaggur);
    }

    @Bean
    Filvakt filvakt(Samverkansversioner versioner, SamverkansFil file) {
        return new Filvakt(versioner, file.version());
    }

    @Bean
    Rond rond(
            Samverkan samverkan,
            Delprojekten delprojekten,
            Liggare liggare,
            Regelverk regelverk,
            Samverkansverk samverkansverk,
            Samverkansversioner versioner,
            Personer personer,
            Arbetskalender kalender,
            Clock clock) {
        var helaSamverkan =
                new Samverkansrond(samverkan, personer, versioner, samverkansverk, liggare, kalender, clock.getZone());
        return new Rond(samverkan.id(), delprojekten, liggare, regelverk, helaSamverkan, kalender, clock);
    }

    @Bean
    Takt takt(Takter takter, @Qualifier("vaggur") InstantSource vaggur, Taktinstallning installning) {
        return new Takt(takter, vaggur, installning);
    }

    @Bean
    Vagar vagar(Konversationer konversationer, List<Messenger> messengers) {
        return new Vagar(konversationer, messengers);
    }

    @Bean
    Omtag omtag() {
        return new Omtag();
    }

    @Bean
    Adressering adressering(
            Samverkan samverkan,
            Delprojekten delprojekten,
            Personer personer,
            Konversationer konversationer,
            Vagar vagar,
            Liggare liggare,
            Regelverk regelverk,
            Samverkansverk samverkansverk,
            Arbetskalender kalender,
            Omtag omtag,
            Clock clock) {
        return new Adressering(
                samverkan,
                delprojekten,
                personer,
                konversationer,
                vagar,
                liggare,
                regelverk,
                samverkansverk,
                kalender,
                omtag,
                clock);
    }

    @Bean
    Avsandare avsandare(
            Samverkan samverkan,
            Liggare liggare,
            Dagbesked dagbesked,
            Adressering adressering,
            Vagar vagar,
            Arbetskalender kalender,
            Takt takt,
            Omtag omtag,
            Puls puls,
            Clock clock) {
        return new Avsandare(
                samverkan.id(),
                liggare,
                adressering,
                new Dagsregel(samverkan.id(), dagbesked, liggare, kalender, clock),
                new Postgang(vagar, liggare, takt, omtag, clock),
                takt,
                puls,
                clock);
    }
}
