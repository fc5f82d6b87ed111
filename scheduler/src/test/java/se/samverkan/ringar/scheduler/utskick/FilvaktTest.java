package se.samverkan.ringar.scheduler.utskick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.springframework.context.ApplicationContext;
import se.samverkan.ringar.store.Lagring;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.samverkan.Samverkansversion;
import se.samverkan.ringar.store.test.BadaDatabaserna;

/** While a new file is rolled out, those who still have the old one promise and send nothing. */
@BadaDatabaserna({Lagring.class, Varld.Vaggur.class})
class FilvaktTest {
    private static final Samverkansversion OLD = new Samverkansversion(Varld.SAMVERKAN, "gammal", "id: sodra");
    private static final Samverkansversion NEW = new Samverkansversion(Varld.SAMVERKAN, "ny", "id: sodra");

    private final Varld varld;
    private final Brevlada box = new Brevlada();

    FilvaktTest(ApplicationContext beans) {
        varld = new Varld(beans);
    }

    @Test
    void theNodeWithTheFileInForcePromisesAndSendsAndTheOtherDoesNot() {
        varld.versioner.galler(OLD, Instant.parse("2027-03-01T08:00:00Z"));
        varld.versioner.galler(NEW, Instant.parse("2027-03-02T08:00:00Z"));
        Delprojekt d = varld.medFrist("njure", varld.medChatt("Anna"), "2027-03-22");
        varld.ur.stall("2027-03-08T09:00");

        slar(OLD);
        assertThat(varld.utskick(d)).isEmpty();
        assertThat(box.mottaget()).isEmpty();
        slar(NEW);
        assertThat(box.mottaget()).hasSize(1);
    }

    @Test
    void theOldFilePutIntoForceAgainIsGoneBy() {
        varld.versioner.galler(OLD, Instant.parse("2027-03-01T08:00:00Z"));
        varld.versioner.galler(NEW, Instant.parse("2027-03-02T08:00:00Z"));
        varld.versioner.galler(OLD, Instant.parse("2027-03-03T08:00:00Z"));
        var watch = new Filvakt(varld.versioner, OLD);

        assertThat(watch.galler()).isTrue();
        assertThat(new Filvakt(varld.versioner, NEW).galler()).isFalse();
    }

    private void slar(Samverkansversion file) {
        var node = new Metronom.Slag(
                varld.rond(), varld.avsandare(box), new Filvakt(varld.versioner, file), new Puls(varld.vaggur));
        for (Metronom.Del part : Metronom.Del.values()) {
            JobExecutionContext beat = mock();
            when(beat.getJobDetail())
                    .thenReturn(JobBuilder.newJob(Metronom.Slag.class)
                            .withIdentity(part.name())
                            .build());
            node.execute(beat);
        }
    }
}
