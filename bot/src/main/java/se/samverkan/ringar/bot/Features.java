package se.samverkan.ringar.bot;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import se.samverkan.ringar.bot.anteckning.Anteckningsdelar;
import se.samverkan.ringar.bot.delprojekt.BemannaFeature;
import se.samverkan.ringar.bot.delprojekt.Delprojektkort;
import se.samverkan.ringar.bot.delprojekt.FristFeature;
import se.samverkan.ringar.bot.delprojekt.KopplaFeature;
import se.samverkan.ringar.bot.delprojekt.NyttDelprojektFeature;
import se.samverkan.ringar.bot.delprojekt.StatusFeature;
import se.samverkan.ringar.bot.delprojekt.UppdragFeature;
import se.samverkan.ringar.bot.hjalp.HjalpFeature;
import se.samverkan.ringar.bot.paminnelse.FristsvarFeature;
import se.samverkan.ringar.bot.paminnelse.Paminnelsekort;
import se.samverkan.ringar.bot.paminnelse.PaminnelserFeature;
import se.samverkan.ringar.bot.prov.ProvFeature;
import se.samverkan.ringar.bot.prov.Tidsresa;
import se.samverkan.ringar.bot.samtal.Feature;
import se.samverkan.ringar.bot.samtal.Kommandoregister;
import se.samverkan.ringar.bot.samtal.Medlemmar;
import se.samverkan.ringar.bot.samtal.Personuppslag;
import se.samverkan.ringar.bot.samtal.Samtal;
import se.samverkan.ringar.bot.samtal.Sikte;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.sok.SokFeature;
import se.samverkan.ringar.scheduler.klocka.Klocka;
import se.samverkan.ringar.scheduler.regel.Regelverk;
import se.samverkan.ringar.scheduler.utskick.Avsandare;
import se.samverkan.ringar.scheduler.utskick.Rond;
import se.samverkan.ringar.store.anteckning.Anteckningar;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.konversation.Konversationer;
import se.samverkan.ringar.store.person.Personer;
import se.samverkan.ringar.store.provtid.Provtid;
import se.samverkan.ringar.store.samverkan.Samverkan;
import se.samverkan.ringar.store.utskick.Liggare;

/** All features, in the order in which help lists them. */
@Configuration(proxyBeanMethods = false)
@Import(Anteckningsdelar.class)
class Features {
    @Bean
    Texter texter(Installning installning) {
        return Texter.las(installning.texter());
    }

    @Bean
    Sikte sikte(Delprojekten delprojekten, Konversationer konversationer, Texter texter) {
        return new Sikte(delprojekten, konversationer, texter);
    }

    @Bean
    Personuppslag personuppslag(Personer personer, Medlemmar medlemmar, Texter texter) {
        return new Personuppslag(personer, medlemmar, texter);
    }

    @Bean
    Delprojektkort delprojektkort(Anteckningar anteckningar, Personer personer, Texter texter) {
        return new Delprojektkort(anteckningar, personer, texter);
    }

    @Bean
    @Order(15)
    Feature sok(Anteckningar anteckningar, Delprojekten delprojekten, Texter texter) {
        return new SokFeature(anteckningar, delprojekten, texter);
    }

    @Bean
    @Order(20)
    Feature status(Sikte sikte, Delprojektkort kort, Texter texter) {
        return new StatusFeature(sikte, kort, texter);
    }

    @Bean
    @Order(21)
    Feature paminnelser(Delprojekten delprojekten, Liggare liggare, Regelverk regelverk, Texter texter) {
        return new PaminnelserFeature(delprojekten, liggare, regelverk, texter);
    }

    @Bean
    Paminnelsekort paminnelsekort(
            Liggare liggare, Delprojekten delprojekten, Personer personer, Texter texter, Clock clock) {
        return new Paminnelsekort(liggare, delprojekten, personer, texter, clock);
    }

    @Bean
    @Order(22)
    Feature fristsvar(Delprojekten delprojekten, Liggare liggare, Paminnelsekort kort, Sikte sikte, Texter texter) {
        return new FristsvarFeature(delprojekten, liggare, kort, sikte, texter);
    }

    @Bean
    @Order(30)
    Feature nyttDelprojekt(
            Delprojekten delprojekten,
            Konversationer konversationer,
            Personuppslag personer,
            Delprojektkort kort,
            Texter texter) {
        return new NyttDelprojektFeature(delprojekten, konversationer, personer, kort, texter);
    }

    @Bean
    @Order(31)
    Feature uppdrag(Delprojekten delprojekten, Delprojektkort kort, Sikte sikte, Texter texter) {
        return new UppdragFeature(delprojekten, kort, sikte, texter);
    }

    @Bean
    @Order(32)
    Feature bemanna(
            Delprojekten delprojekten, Personuppslag personer, Delprojektkort kort, Sikte sikte, Texter texter) {
        return new BemannaFeature(delprojekten, personer, kort, sikte, texter);
    }

    @Bean
    @Order(33)
    Feature frist(Delprojekten delprojekten, Delprojektkort kort, Sikte sikte, Texter texter) {
        return new FristFeature(delprojekten, kort, sikte, texter);
    }

    @Bean
    @Order(34)
    Feature koppla(Konversationer konversationer, Sikte sikte, Texter texter) {
        return new KopplaFeature(konversationer, sikte, texter);
    }

    @Bean
    @Order(40)
    HjalpFeature hjalp(ObjectProvider<Kommandoregister> register, Sikte sikte, Texter texter) {
        return new HjalpFeature(() -> register.getObject().kommandon(), sikte, texter);
    }

    @Bean
    @ConditionalOnProperty("ringar.prov")
    Tidsresa tidsresa(Klocka klocka, Provtid provtid, Rond rond, Avsandare avsandare, Samverkan samverkan) {
        return new Tidsresa(
                klocka, provtid, rond, avsandare, samverkan.sandning().fran());
    }

    @Bean
    @Order(50)
    @ConditionalOnProperty("ringar.prov")
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

    @Bean
    Kommandoregister kommandoregister(List<Feature> features, Installning installning) {
        return new Kommandoregister(features, installning.prov());
    }

    @Bean
    Samtal samtal(
            Samverkan samverkan,
            Personer personer,
            Konversationer konversationer,
            Kommandoregister register,
            Texter texter,
            Clock clock,
            Installning installning) {
        return new Samtal(samverkan, personer, konversationer, register, texter, clock, installning.prov());
    }
}
