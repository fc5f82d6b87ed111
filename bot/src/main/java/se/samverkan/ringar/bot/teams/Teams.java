package se.samverkan.ringar.bot.teams;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samverkan.ringar.bot.Installning;
import se.samverkan.ringar.bot.hjalp.HjalpFeature;
import se.samverkan.ringar.bot.samtal.Medlemmar;
import se.samverkan.ringar.bot.samtal.Samtal;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Utskicksvisare;
import se.samverkan.ringar.bot.sok.Soktillagg;
import se.samverkan.ringar.scheduler.utskick.Messenger;
import se.samverkan.ringar.scheduler.utskick.Takt;
import se.samverkan.ringar.store.konversation.Konversationer;
import se.samverkan.ringar.store.konversation.SandaKort;
import se.samverkan.ringar.store.samverkan.Samverkan;
import se.samverkan.ringar.store.utskick.Liggare;

/** The edge towards Teams, as beans. */
@Configuration(proxyBeanMethods = false)
public class Teams {
    @Bean
    Adapter adapter() {
        return new Adapter();
    }

    @Bean
    Teamskanal teamskanal(Adapter adapter, Takt takt) {
        return new Teamskanal(adapter, takt);
    }

    @Bean
    Medlemmar medlemmar(Adapter adapter) {
        return new TeamsMedlemmar(adapter);
    }

    @Bean
    Messenger messenger(
            Teamskanal kanal, List<Utskicksvisare> visare, Konversationer konversationer, SandaKort kort, Clock clock) {
        return new TeamsMessenger(kanal, visare, konversationer, kort, clock);
    }

    @Bean
    Provdorr provdorr() {
        return new Provdorr();
    }

    @Bean
    Mottagning mottagning(
            Installning installning,
            Samverkan samverkan,
            Samtal samtal,
            HjalpFeature hjalp,
            Soktillagg sok,
            Konversationer konversationer,
            SandaKort kort,
            Liggare liggare,
            Teamskanal kanal,
            Texter texter,
            Clock clock) {
        return new Mottagning(
                samverkan.id(),
                samtal,
                hjalp,
                sok,
                konversationer,
                kort,
                liggare,
                kanal,
                new Turplatser(installning.turer(), Duration.ofSeconds(installning.vanta())),
                texter,
                clock,
                installning.prov());
    }
}
