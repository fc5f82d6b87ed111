package se.samverkan.ringar.bot.anteckning;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.samverkan.ringar.bot.samtal.Feature;
import se.samverkan.ringar.bot.samtal.Sikte;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.store.anteckning.Anteckningar;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.person.Personer;

/** Vägval and ringar, as beans. */
@Configuration(proxyBeanMethods = false)
public class Anteckningsdelar {
    @Bean
    Anteckningskort anteckningskort(Texter texter, Personer personer, Clock clock) {
        return new Anteckningskort(texter, personer, clock);
    }

    @Bean
    Noterare noterare(Anteckningar anteckningar, Anteckningskort kort) {
        return new Noterare(anteckningar, kort);
    }

    @Bean
    Anteckningskvitto anteckningskvitto(Anteckningar anteckningar, Anteckningskort kort, Texter texter) {
        return new Anteckningskvitto(anteckningar, kort, texter);
    }

    @Bean
    @Order(10)
    Feature vagval(Noterare noterare, Anteckningskort kort, Sikte sikte, Texter texter) {
        return new VagvalFeature(noterare, kort, sikte, texter);
    }

    @Bean
    @Order(11)
    Feature ring(Noterare noterare, Anteckningskort kort, Sikte sikte, Texter texter) {
        return new RingFeature(noterare, kort, sikte, texter);
    }

    @Bean
    @Order(12)
    Feature anteckning(
            Anteckningar anteckningar, Anteckningskort kort, Delprojekten delprojekten, Sikte sikte, Texter texter) {
        return new AnteckningFeature(anteckningar, kort, delprojekten, sikte, texter);
    }
}
