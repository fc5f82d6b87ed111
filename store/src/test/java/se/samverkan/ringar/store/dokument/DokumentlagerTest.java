package se.samverkan.ringar.store.dokument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.samverkan.ringar.store.dokument.Dokumentlager.Fil;
import se.samverkan.ringar.store.test.BadaDatabaserna;
import se.samverkan.ringar.store.test.HelaLagret;

@BadaDatabaserna(HelaLagret.class)
class DokumentlagerTest {
    private static final Instant NU = Instant.parse("2026-03-02T08:00:00Z");
    private final Dokumentlager lager;
    private final MongoTemplate mongo;

    DokumentlagerTest(Dokumentlager lager, MongoTemplate mongo) {
        this.lager = lager;
        this.mongo = mongo;
    }

    @Test
    void twentyMegabytesComeBackAsTheyWere() throws IOException {
        byte[] bytes = new byte[(20 << 20) + 7];
        new Random(1).nextBytes(bytes);
        Fil kept = lager.spara("sodra", "njure-id", "utdrag.pdf", "p1", NU, new ByteArrayInputStream(bytes));
        Fil found = new Dokumentlager(mongo).hitta("sodra", kept.id()).orElseThrow();
        assertThat(found).isEqualTo(kept);
        var out = new ByteArrayOutputStream();
        lager.las(found, out);
        assertThat(out.toByteArray()).isEqualTo(bytes);
    }

    @Test
    void anotherSamverkanFindsNothingAndWhatIsTakenAwayIsGone() throws IOException {
        Fil kept = lager.spara("sodra", "d", "a.pdf", "p1", NU, new ByteArrayInputStream(new byte[] {1}));
        assertThat(lager.hitta("norra", kept.id())).isEmpty();
        lager.taBort("norra", kept.id());
        assertThat(lager.hitta("sodra", kept.id())).isPresent();
        lager.taBort("sodra", kept.id());
        assertThat(lager.hitta("sodra", kept.id())).isEmpty();
    }
}
