package se.samverkan.ringar.scheduler;

import java.time.Clock;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import se.samverkan.ringar.scheduler.kalender.Arbetskalender;
import se.samverkan.ringar.scheduler.regel.Regelverk;
import se.samverkan.ringar.scheduler.regel.Samverkansverk;
import se.samverkan.ringar.scheduler.utskick.Avsandare;
import se.samverkan.ringar.scheduler.utskick.Messenger;
import se.samverkan.ringar.scheduler.utskick.Metronom;
import se.samverkan.ringar.scheduler.utskick.Puls;
import se.samverkan.ringar.scheduler.utskick.Rond;
import se.samverkan.ringar.scheduler.utskick.Samverkansrond;
import se.samverkan.ringar.scheduler.utskick.Vagar;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.konversation.Konversationer;
import se.samverkan.ringar.store.person.Personer;
import se.samverkan.ringar.store.samverkan.Samverkan;
import se.samverkan.ringar.store.samverkan.Samverkansversioner;
import se.samverkan.ringar.store.utskick.Liggare;

/** What is due, as beans. Needs a {@link Samverkan}, a {@link Clock}, real time as "vaggur" and a
 * {@link Messenger}. */
@Configuration(proxyBeanMethods = false)
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
    Rond rond(
            Samverkan samverkan,
            Delprojekten delprojekten,
            Liggare liggare,
            Regelverk regelverk,
            Samverkansverk samverkansverk,
            Samverkansversioner versioner,
            Arbetskalender kalender,
            Clock clock) {
        var helaSamverkan =
                new Samverkansrond(samverkan.id(), versioner, samverkansverk, liggare, kalender, clock.getZone());
        return new Rond(samverkan.id(), delprojekten, liggare, regelverk, helaSamverkan, kalender, clock);
    }

    @Bean
    Avsandare avsandare(
            Samverkan samverkan,
            Delprojekten delprojekten,
            Personer personer,
            Konversationer konversationer,
            Liggare liggare,
            Regelverk regelverk,
            Arbetskalender kalender,
            Messenger messenger,
            Clock clock) {
        return new Avsandare(
                samverkan.id(),
                delprojekten,
                personer,
                new Vagar(konversationer),
                liggare,
                regelverk,
                kalender,
                messenger,
                clock);
    }
}
