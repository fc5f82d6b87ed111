package se.samverkan.ringar.bot.epost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.ResourcePropertySource;

class EpostinstallningTest {
    @Test
    void linksLeadToThePortThatIsListenedTo() throws IOException {
        var settings = new StandardEnvironment();
        settings.getPropertySources().addFirst(new MapPropertySource("given", Map.of("server.port", "4101")));
        settings.getPropertySources().addLast(new ResourcePropertySource("classpath:application.properties"));
        assertThat(settings.getProperty("ringar.epost.adress")).isEqualTo("http://127.0.0.1:4101");
    }
}
