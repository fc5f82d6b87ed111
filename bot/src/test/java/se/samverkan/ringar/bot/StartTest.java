package se.samverkan.ringar.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import se.samverkan.ringar.bot.test.Loggvakt;
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

    @Test
    void aDoorThatCannotWorkIsSaidWithoutTheSecret() {
        int before = Loggvakt.har();
        assertThatThrownBy(() -> starta(
                        "--logging.config=classpath:logg-som-levererad.xml",
                        "--ringar.app-id=00000000-0000-0000-0000-000000000001",
                        "--ringar.tenant=region.example.org",
                        "--ringar.losenord=hemligt-losenord"))
                .hasStackTraceContaining("ringar.tenant (MICROSOFT_APP_TENANT_ID) ska se ut som");
        assertThat(Loggvakt.sedan(before))
                .contains("ringar.tenant (MICROSOFT_APP_TENANT_ID) ska se ut som")
                .doesNotContain("hemligt-losenord", "region.example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ringar.turer=0", "ringar.turer=10001", "ringar.vanta=-1", "ringar.vanta=11"})
    void aSettingOutOfBoundsIsNamed(String setting) {
        assertThatThrownBy(() -> starta("--ringar.app-id=", "--ringar.prov=true", "--" + setting))
                .hasStackTraceContaining(setting.substring(0, setting.indexOf('=')) + " ska vara");
    }
}
