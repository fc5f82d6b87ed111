package se.samverkan.ringar.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Only the settings that the beans were worked out for start from what was worked out. */
class ForberaknatTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ringar.prov=true                                    | true
            ringar.prov=true ringar.epost.host=                 | true
            ringar.prov=true ringar.databas.uri=mongodb://x/y   | true
            ringar.prov=false                                   | false
            ringar.app-id=1                                     | false
            ringar.prov=true ringar.epost.host=127.0.0.1        | false
            ringar.prov=true ringar.demo=true                   | false
            ringar.prov=true management.server.port=9000        | false
            """)
    void fitsTheSettingsItWasMadeFor(String settings, boolean fits) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "prov",
                        Arrays.stream(settings.split(" ", -1))
                                .map(one -> one.split("=", 2))
                                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]))));
        assertThat(Forberaknat.passar(environment)).isEqualTo(fits);
    }
}
