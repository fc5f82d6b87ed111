package se.samverkan.ringar.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TjansterTest {
    private static final Tjanster TJANSTER = new Tjanster(List.of("SMBA.trafficmanager.net", "*.botframework.com"));

    @ParameterizedTest
    @CsvSource({
        "https://smba.trafficmanager.net/emea/, true",
        "https://SMBA.TrafficManager.net/emea/, true",
        "https://smba.trafficmanager.net:443/emea/, true",
        "https://webchat.botframework.com/, true",
        "https://a.b.botframework.com/, true",
        "https://botframework.com/, false",
        "https://evilbotframework.com/, false",
        "https://botframework.com.evil.example/, false",
        "https://evil.example/botframework.com, false",
        "https://evil.example#.botframework.com, false",
        "https://evil.example?.botframework.com, false",
        "https://evil.trafficmanager.net/, false",
        "https://smba.trafficmanager.net./emea/, false",
        "https://smba.trafficmanager.net:8443/, false",
        "http://smba.trafficmanager.net/, false",
        "https://jag@smba.trafficmanager.net/, false",
        "https://smba.trafficmanager.net@evil.example/, false",
        "https://evil.example\\@smba.trafficmanager.net/, false",
        "https://127.0.0.1/, false",
        "http://localhost/, false",
        "ftp://smba.trafficmanager.net/, false",
        "//smba.trafficmanager.net/, false",
        "smba.trafficmanager.net, false",
        "'', false"
    })
    void onlyNamedHostsAndEncrypted(String address, boolean allowed) {
        assertThat(TJANSTER.tillater(address)).isEqualTo(allowed);
    }
}
