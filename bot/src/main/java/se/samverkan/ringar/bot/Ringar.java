package se.samverkan.ringar.bot;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.quartz.Scheduler;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import se.samverkan.ringar.scheduler.Schemalaggning;
import se.samverkan.ringar.scheduler.klocka.Klocka;
import se.samverkan.ringar.scheduler.utskick.Puls;
import se.samverkan.ringar.store.Lagring;
import se.samverkan.ringar.store.databas.Databas;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.samverkan.Samverkan;
import se.samverkan.ringar.store.samverkan.SamverkansFil;
import se.samverkan.ringar.store.samverkan.Samverkansversioner;

/** Ringar as one process: the database, what is due, what is said, and the edge towards Teams. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(Installning.class)
@ComponentScan
@Import({Databas.class, Lagring.class, Schemalaggning.class})
public class Ringar {
    /** Starts, and prints one line when it listens. */
    public static void main(String[] args) {
        var ringar = new SpringApplication(Ringar.class);
        ringar.addListeners(new Forberaknat());
        ringar.run(args);
    }

    @Bean
    SamverkansFil samverkansFil(Installning installning) {
        Path file = Path.of(installning.samverkan());
        return Files.exists(file) || installning.samverkan().contains(".")
                ? SamverkansFil.las(file)
                : SamverkansFil.medfoljande(installning.samverkan());
    }

    @Bean
    Samverkan samverkan(SamverkansFil file) {
        return file.samverkan();
    }

    @Bean
    Klocka klocka(Samverkan samverkan) {
        ZoneId zone = samverkan.sandning().zon();
        return new Klocka(Clock.system(zone));
    }

    /** Real time, also in trial mode: for leases. */
    @Bean
    InstantSource vaggur() {
        return InstantSource.system();
    }

    @Bean
    HealthIndicator schemalaggareHealthIndicator(Scheduler scheduler, Puls puls) {
        return new SchemalaggareHealthIndicator(scheduler, puls);
    }

    /** Only what asks for health or metrics passes it, so that a turn does not. */
    @Bean
    FilterRegistrationBean<Driftdorr> driftdorr() {
        var door = new FilterRegistrationBean<>(new Driftdorr());
        door.addUrlPatterns("/actuator/*");
        return door;
    }

    @Bean
    Ikrafttradande ikrafttradande(SamverkansFil file, Samverkansversioner versioner, Klocka clock) {
        versioner.galler(file.version(), clock.instant());
        return new Ikrafttradande(file.version().fingeravtryck());
    }

    /** The version of the samverkan's file that is in force. */
    record Ikrafttradande(String fingeravtryck) {}

    /**
     * A changed file, or a new program, may change what is due on any day: everything is looked at again, when nodes with
     * an older file promise no more.
     */
    @EventListener
    void redo(ApplicationReadyEvent event) {
        var beans = event.getApplicationContext();
        beans.getBean(Delprojekten.class)
                .kollaAlla(
                        beans.getBean(SamverkansFil.class).samverkan().id(),
                        LocalDate.now(beans.getBean(Klocka.class)));
        if (beans instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            IO.println(
                    "Ringar lyssnar på http://127.0.0.1:" + web.getWebServer().getPort() + "/api/messages");
        }
    }
}
