package se.samverkan.ringar.store.databas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DatabasinstallningTest {

    private static Databasinstallning bind(Map<String, String> varden) {
        return new Binder(new MapConfigurationPropertySource(varden))
                .bindOrCreate("ringar.databas", Databasinstallning.class);
    }

    @Test
    void withNothingSaidTheEmbeddedOneLiesInData() {
        assertThat(bind(Map.of())).isEqualTo(new Databasinstallning(null, Path.of("data"), 100));
    }

    @Test
    void anEmptyAddressIsNone() {
        assertThat(bind(Map.of("ringar.databas.uri", " ")).uri()).isNull();
    }

    @Test
    void anAddressIsStrippedOfSpace() {
        assertThat(bind(Map.of("ringar.databas.uri", " mongodb://a/b ")).uri()).isEqualTo("mongodb://a/b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:27017", "http://user:hemligt@host", "/var/lib/ringar"})
    void whatIsNoMongoAddressIsRefusedByItsKeyAndNotRepeated(String uri) {
        assertThatThrownBy(() -> bind(Map.of("ringar.databas.uri", uri)))
                .rootCause()
                .hasMessageStartingWith("ringar.databas.uri (MONGODB_URI) ska börja med mongodb://")
                .hasMessageNotContaining(uri);
    }

    @Test
    void anAddressThatCannotBeReadIsRefusedWithoutItsPassword() {
        var installning = bind(Map.of("ringar.databas.uri", "mongodb://user:hem:ligt@host:fel/db"));
        assertThatThrownBy(() -> Databasvard.oppna(installning))
                .isInstanceOf(DatabasFel.class)
                .hasMessageStartingWith("ringar.databas.uri (MONGODB_URI)")
                .hasMessageNotContaining("ligt")
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1001"})
    void connectionsHaveBounds(String antal) {
        assertThatThrownBy(() -> bind(Map.of("ringar.databas.anslutningar", antal)))
                .rootCause()
                .hasMessage("ringar.databas.anslutningar är " + antal + ". Det ska vara ett tal från 1 till 1000.");
    }

    @Test
    void aFileIsNoFolder(@TempDir Path mapp) throws IOException {
        var fil = Files.createFile(mapp.resolve("fil"));
        assertThatThrownBy(() -> bind(Map.of("ringar.databas.mapp", fil.toString())))
                .rootCause()
                .hasMessageStartingWith("ringar.databas.mapp pekar på «" + fil);
    }

    @Test
    void theDatabasesNameIsTheAddressesOrRingar() {
        assertThat(MongoDb.pa("mongodb://a/egen").databasnamn()).isEqualTo("egen");
        assertThat(MongoDb.pa("mongodb://a/?replicaSet=rs0").databasnamn()).isEqualTo("ringar");
    }
}
