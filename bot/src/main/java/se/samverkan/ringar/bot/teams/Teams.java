package se.samverkan.ringar.bot.teams;

import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.bot.connector.authentication.MicrosoftAppCredentials;
import com.microsoft.bot.restclient.credentials.ServiceClientCredentials;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samverkan.ringar.bot.Installning;
import se.samverkan.ringar.bot.hjalp.HjalpFeature;
import se.samverkan.ringar.bot.matt.Matt;
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
@EnableConfigurationProperties(Dorrinstallning.class)
public class Teams {
    /** The door of trial mode, which is a filter in front of everything. */
    @Bean
    @ConditionalOnBooleanProperty("ringar.prov")
    Provdorr provdorr() {
        return new Provdorr();
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "ringar.prov", havingValue = false, matchIfMissing = true)
    Appdorr appdorr(Dorrinstallning installning, InstantSource vaggur) {
        return new Appdorr(installning, vaggur);
    }

    /** What Entra is asked with may be given, as a bean: the tests have no Entra. */
    @Bean
    @ConditionalOnBooleanProperty(name = "ringar.prov", havingValue = false, matchIfMissing = true)
    Legitimation legitimation(Dorrinstallning installning, ObjectProvider<IHttpClient> http, InstantSource vaggur) {
        return new Legitimation(installning, http.getIfAvailable(), vaggur);
    }

    @Bean
    Adapter adapter(Installning installning, Dorr dorr, ObjectProvider<ServiceClientCredentials> legitimation) {
        return new Adapter(installning.appId(), dorr, legitimation.getIfAvailable(MicrosoftAppCredentials::empty));
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
            Teamskanal kanal,
            List<Utskicksvisare> visare,
            Konversationer konversationer,
            SandaKort kort,
            Matt matt,
            Clock clock) {
        return new TeamsMessenger(kanal, visare, konversationer, kort, matt, clock);
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
            Matt matt,
            Clock clock) {
        var places = new Turplatser(installning.turer(), Duration.ofSeconds(installning.vanta()));
        matt.turplatser(places.antal(), places::upptagna, places::ko);
        return new Mottagning(
                samverkan.id(),
                samtal,
                hjalp,
                sok,
                konversationer,
                kort,
                liggare,
                kanal,
                places,
                texter,
                matt,
                clock,
                installning.prov());
    }
}
