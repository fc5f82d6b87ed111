package se.samverkan.ringar.bot;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.samverkan.ringar.bot.hjalp.HjalpFeature;
import se.samverkan.ringar.bot.prov.Demo;
import se.samverkan.ringar.bot.prov.ProvFeature;
import se.samverkan.ringar.bot.prov.Tidsresa;
import se.samverkan.ringar.bot.samtal.Bekantskap;
import se.samverkan.ringar.bot.samtal.Feature;
import se.samverkan.ringar.bot.samtal.Kommandoregister;
import se.samverkan.ringar.bot.samtal.Omskrivningar;
import se.samverkan.ringar.bot.samtal.Samtal;
import se.samverkan.ringar.bot.samtal.Sikte;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.scheduler.klocka.Klocka;
import se.samverkan.ringar.scheduler.utskick.Avsandare;
import se.samverkan.ringar.scheduler.utskick.Rond;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.konversation.Konversationer;
import se.samverkan.ringar.store.person.Personer;
import se.samverkan.ringar.store.provtid.Demolage;
import se.samverkan.ringar.store.provtid.Provtid;
import se.samverkan.ringar.store.samverkan.Samverkan;

/** All features, in the order in which help lists them. */
@Configuration(proxyBeanMethods = false)
class Features {
    @Bean
    Texter texter(Installning installning) {
        return Texter.las(installning.texter());
    }

    @Bean
    @Order(98)
    HjalpFeature hjalp(ObjectProvider<Kommandoregister> register, Sikte sikte, Texter texter) {
        return new HjalpFeature(register::getObject, sikte, texter);
    }

    @Bean
    @ConditionalOnBooleanProperty("ringar.prov")
    Tidsresa tidsresa(Klocka klocka, Provtid provtid, Rond rond, Avsandare avsandare, Samverkan samverkan) {
        return new Tidsresa(
                klocka, provtid, rond, avsandare, samverkan.sandning().fran());
    }

    @Bean
    @Order(99)
    @ConditionalOnBooleanProperty("ringar.prov")
    Feature prov(
            Personer personer,
            Delprojekten delprojekten,
            Sikte sikte,
            Tidsresa tidsresa,
            Samverkan samverkan,
            Texter texter) {
        return new ProvFeature(
                personer, delprojekten, sikte, tidsresa, samverkan.sandning().zon(), texter);
    }

    /** Asked for with ringar.demo, and only in trial mode. */
    @Bean
    @ConditionalOnBooleanProperty({"ringar.prov", "ringar.demo"})
    Demo demo(Demolage lage, Samverkan samverkan, Personer personer, Samtal samtal, Texter texter, Klocka klocka) {
        return new Demo(lage, samverkan, personer, samtal, texter, klocka);
    }

    @Bean
    Kommandoregister kommandoregister(List<Feature> features, Installning installning) {
        return new Kommandoregister(features, installning.prov());
    }

    @Bean
    Omskrivningar omskrivningar(Kommandoregister register) {
        return Omskrivningar.las(said -> register.hitta(said).isPresent());
    }

    @Bean
    Samtal samtal(
            Samverkan samverkan,
            Personer personer,
            Bekantskap bekantskap,
            Konversationer konversationer,
            Kommandoregister register,
            Omskrivningar omskrivningar,
            Sikte sikte,
            Texter texter,
            Clock clock,
            Installning installning) {
        return new Samtal(
                samverkan,
                personer,
                bekantskap,
                konversationer,
                register,
                omskrivningar,
                sikte,
                texter,
                clock,
                installning.prov());
    }
}
