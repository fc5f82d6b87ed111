package se.samverkan.ringar.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UppgifterTest {
    private static final String ID = "11111111-2222-4333-8444-555555555555";

    private static Uppgifter med(String... more) {
        var all = new HashMap<>(Map.of("app-id", ID, "domain", "ringar.example.org"));
        for (int i = 0; i < more.length; i += 2) all.put(more[i], more[i + 1]);
        return Uppgifter.av(all, "0.1.0");
    }

    @Test
    void theRestFollowsFromTheIdAndTheHost() {
        assertThat(med("app-id", ID.toUpperCase(java.util.Locale.ROOT)).varden())
                .containsEntry("bot-id", ID)
                .containsEntry("teams-id", ID)
                .containsEntry("webb", "https://ringar.example.org/")
                .containsEntry("version", "0.1.0");
    }

    @ParameterizedTest
    @CsvSource({
        "app-id, inte-ett-id, --app-id ska se ut så här",
        "domain, https://ringar.example.org, --domain ska vara ett värdnamn",
        "domain, ringar.example.org/api, --domain ska vara ett värdnamn",
        "domain, localhost, --domain ska vara ett värdnamn",
        "namn, Ett namn på mer än trettio tecken, --namn ska vara 1–30 tecken",
        "organisation, En organisation med ett mycket långt namn, --organisation ska vara 1–32 tecken",
        "integritet, http://example.org/, --integritet ska vara en adress som börjar med https://",
        "villkor, villkoren, --villkor ska vara en adress",
        "version, 1.0, --version ska vara tre tal",
        "botid, x, --botid finns inte",
    })
    void whatIsWrongIsNamed(String key, String value, String message) {
        assertThatThrownBy(() -> med(key, value)).hasMessageContaining(message);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThatThrownBy(() -> Uppgifter.av(Map.of(), "0.1.0"))
                .hasMessageContaining("--app-id saknas")
                .hasMessageContaining("--domain saknas");
    }
}
