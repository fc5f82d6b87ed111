package se.samverkan.ringar.store.test;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import se.samverkan.ringar.store.Lagring;

/** All repositories, with leases measured by a {@link Vaggur}. */
@Configuration(proxyBeanMethods = false)
@Import(Lagring.class)
public class HelaLagret {
    @Bean
    Vaggur vaggur() {
        return new Vaggur();
    }
}
