package se.samverkan.ringar.bot;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import se.samverkan.ringar.store.test.Testdatabas;

class StartTest {

    private static void starta(String... settings) {
        var all = new java.util.ArrayList<>(java.util.List.of(settings));
        all.add("--server.port=0");
        all.add("--ringar.databas.uri=" + Testdatabas.INBADDAD.nyUri());
        new SpringApplicationBuilder(Ringar.class)
                .registerShutdownHook(false)
                .run(all.toArray(String[]::new))
                .close();
    }

    @Test
    void withoutAnAppIdItStartsOnlyWhenTrialIsAskedFor() {
        assertThatThrownBy(() -> starta("--ringar.app-id="))
                .hasStackTraceContaining("ringar.app-id (MICROSOFT_APP_ID) saknas. Ange botens app-id");
    }

    @Test
    void anAppIdAndTrialDoNotGoTogether() {
        assertThatThrownBy(() -> starta("--ringar.app-id=abc", "--ringar.prov=true"))
                .hasStackTraceContaining("ringar.prov=true går inte ihop med ringar.app-id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ringar.turer=0", "ringar.turer=10001", "ringar.vanta=-1", "ringar.vanta=11"})
    void aSettingOutOfBoundsIsNamed(String setting) {
        assertThatThrownBy(() -> starta("--ringar.app-id=", "--ringar.prov=true", "--" + setting))
                .hasStackTraceContaining(setting.substring(0, setting.indexOf('=')) + " ska vara");
    }
}
