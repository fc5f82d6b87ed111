package se.samverkan.ringar.bot.epost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samverkan.ringar.bot.test.Posten;
import se.samverkan.ringar.store.test.Testdatabas;

/** A link that was sent before a restart leads to the same form after it, once. */
class OmstartSamtalTest {
    @ParameterizedTest
    @EnumSource
    void theLinkOutlivesTheBotThatSentIt(Testdatabas databas) {
        databas.kravs();
        String uri = databas.nyUri();
        String token;
        try (Posten before = Posten.starta(uri)) {
            before.nyttSamtal();
            token = before.fragatSkane();
        }
        try (Posten after = Posten.starta(uri)) {
            assertThat(after.get(token).body()).contains("Gemensam remissmall");
            assertThat(after.post(token, Map.of("u1", "BIFALL", "u2", "BIFALL", "dag", "2026-03-01"))
                            .body())
                    .contains("Tack");
            assertThat(after.post(token, Map.of("u1", "AVSLAG", "dag", "2026-03-01"))
                            .body())
                    .contains("Redan besvarat");
        }
    }
}
