package se.samverkan.ringar.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The settings of the door, as they are read and as they are refused. */
class DorrinstallningTest {
    private static final String GUID = "AAAAAAAA-0000-0000-0000-000000000001";
    private static final String SECRET = "hemligt~losenord.som-aldrig-syns";
    private static final String WHOLE = "app-id=" + GUID + " tenant=" + GUID + " losenord=" + SECRET;

    @TempDir
    private Path folder;

    @BeforeEach
    void filer() throws IOException {
        Files.writeString(folder.resolve("tom"), " \n");
        Files.writeString(folder.resolve("fil"), SECRET);
    }

    /** @param settings key=value with a space between; what is given later counts */
    private Dorrinstallning las(String settings) {
        Map<String, String> all = Arrays.stream(
                        settings.replace("MAPP", folder.toString()).split(" "))
                .map(one -> one.split("=", 2))
                .collect(Collectors.toMap(one -> "ringar." + one[0], one -> one[1], (first, later) -> later));
        return new Binder(new MapConfigurationPropertySource(all)).bindOrCreate("ringar", Dorrinstallning.class);
    }

    @Test
    void idsAreReadWhateverTheirCaseAndTheSecretIsNotShown() {
        Dorrinstallning read = las(WHOLE + " tenanter=" + GUID.replace('1', '2') + ",");
        assertThat(read.appId()).isEqualTo("aaaaaaaa-0000-0000-0000-000000000001");
        assertThat(read.betrodda())
                .containsExactly("aaaaaaaa-0000-0000-0000-000000000001", "aaaaaaaa-0000-0000-0000-000000000002");
        assertThat(read.tjanster()).containsExactly("smba.trafficmanager.net", "*.botframework.com");
        assertThat(read.toString()).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "app-id=abc | ringar.app-id (MICROSOFT_APP_ID) ska se ut som",
                "tenant= | ringar.tenant (MICROSOFT_APP_TENANT_ID) ska se ut som",
                "tenant=region.example.org | ringar.tenant (MICROSOFT_APP_TENANT_ID) ska se ut som",
                "tenanter=region.example.org | Varje tenant i ringar.tenanter",
                "losenord= | Boten har inget att visa upp",
                "losenord-fil=MAPP/fil | Ange bara en av ringar.losenord",
                "certifikat=MAPP/fil | Ange bara en av ringar.losenord",
                "losenord= losenord-fil=MAPP/saknas | ringar.losenord-fil (MICROSOFT_APP_PASSWORD_FILE) pekar på en fil som saknas",
                "losenord= losenord-fil=MAPP/tom | ringar.losenord-fil (MICROSOFT_APP_PASSWORD_FILE) pekar på en fil som saknas",
                "losenord= losenord-fil=MAPP | ringar.losenord-fil (MICROSOFT_APP_PASSWORD_FILE) pekar på en fil som saknas",
                "losenord= certifikat=MAPP/fil | ringar.certifikat (RINGAR_CERTIFIKAT) pekar inte på",
                "certifikatnyckel=MAPP/fil | ringar.certifikatnyckel (RINGAR_CERTIFIKATNYCKEL) hör ihop med",
                "tjanster= | ringar.tjanster är tom",
                "tjanster=https://smba.trafficmanager.net | ringar.tjanster: «https://smba.trafficmanager.net» är ingen värd",
                "tjanster=* | ringar.tjanster: «*» är ingen värd",
                "tjanster=*.net | ringar.tjanster: «*.net» är ingen värd",
                "tjanster=10.0.0.1 | ringar.tjanster: «10.0.0.1» är ingen värd",
                "openid=http://login.example.org/x | ringar.openid ska börja med https",
                "openid=file:///etc/passwd | ringar.openid ska börja med https",
                "utfardare=annan | ringar.utfardare ska börja med https"
            })
    void whatCannotWorkIsNamed(String setting, String sentence) {
        assertThatThrownBy(() -> las(WHOLE + " " + setting))
                .hasStackTraceContaining(sentence)
                .hasStackTraceContaining("IllegalArgumentException")
                .satisfies(e -> assertThat(Throwables.getStackTrace(e)).doesNotContain(SECRET));
    }

    @ParameterizedTest
    @CsvSource({
        "losenord= losenord-fil=MAPP/fil",
        "tjanster=smba.infra.gcc.teams.microsoft.com",
        "openid=http://127.0.0.1:1/x"
    })
    void whatCanWorkIsRead(String setting) {
        assertThat(las(WHOLE + " " + setting).appId()).isNotEmpty();
    }

    @Test
    void inTrialModeNothingOfItIsAskedFor() {
        assertThat(las("prov=true tenant=vad-som-helst").prov()).isTrue();
    }
}
