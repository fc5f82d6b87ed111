package se.samverkan.ringar.scheduler.matt;

import java.time.InstantSource;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.MapPropertySource;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.samverkan.ringar.store.Lagring;
import se.samverkan.ringar.store.databas.Databas;

/** The repositories on a MongoDB, outside any bot. */
final class Lager implements AutoCloseable {
    private final AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext();

    Lager(String uri) {
        spring.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("matt", Map.of("ringar.databas.uri", uri)));
        spring.register(Databas.class, Lagring.class, Tid.class);
        spring.refresh();
    }

    /** Real time. */
    static final class Tid {
        @Bean
        InstantSource vaggur() {
            return InstantSource.system();
        }
    }

    <T> T bean(Class<T> type) {
        return spring.getBean(type);
    }

    MongoTemplate mongo() {
        return bean(MongoTemplate.class);
    }

    @Override
    public void close() {
        spring.close();
    }
}
