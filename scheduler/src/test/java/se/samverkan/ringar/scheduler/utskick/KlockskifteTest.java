package se.samverkan.ringar.scheduler.utskick;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import se.samverkan.ringar.scheduler.klocka.Klocka;
import se.samverkan.ringar.store.Lagring;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.test.BadaDatabaserna;
import se.samverkan.ringar.store.utskick.Utskick;

/** Over both changes of clock, hour by hour: the same day's step, once, at eight by the clock on the wall. */
@BadaDatabaserna({Lagring.class, Varld.Vaggur.class})
class KlockskifteTest {
    private final Varld varld;
    private final Brevlada brevlada = new Brevlada();

    KlockskifteTest(ApplicationContext beans) {
        varld = new Varld(beans);
    }

    @ParameterizedTest(name = "från {0}: {1} sänds {2}")
    @CsvSource({
        // summer time begins in the night to Sunday 28 March; the Monday after is Easter Monday
        "2027-03-25T09:00, 2027-03-28, 2027-03-30T06:00:00Z",
        "2027-03-27T09:00, 2027-03-30, 2027-03-30T06:00:00Z",
        // and ends in the night to Sunday 31 October
        "2027-10-28T09:00, 2027-10-29, 2027-10-29T06:00:00Z",
        "2027-10-28T09:00, 2027-10-31, 2027-11-01T07:00:00Z",
        "2027-10-29T09:00, 2027-11-01, 2027-11-01T07:00:00Z",
    })
    void aStepIsSentOnceAtEightOnTheWall(String fran, String dag, Instant vantat) {
        varld.ur.stall(fran);
        Delprojekt d = varld.medFrist("njure", varld.medChatt("Anna"), dag);
        Instant[] sent = new Instant[1];
        brevlada.svarar(s -> {
            sent[0] = varld.ur.instant();
            return brevlada.tar(s);
        });

        Instant end = varld.ur.instant().plus(Duration.ofDays(6));
        while (varld.ur.instant().isBefore(end)) {
            varld.rond().kor();
            varld.avsandare(brevlada).kor();
            varld.ur.fram(Duration.ofHours(1));
            varld.vaggur.fram(Duration.ofHours(1));
        }

        assertThat(brevlada.mottaget()).hasSize(1);
        assertThat(sent[0]).isEqualTo(vantat);
        assertThat(varld.utskick(d))
                .extracting(Utskick::steg)
                .extracting(Object::toString)
                .containsExactly(dag);
    }

    @Test
    void theTrialClockIsAheadByTheSameDurationOverTheChangeOfClock() {
        ZoneId stockholm = Provur.STOCKHOLM;
        varld.ur.stall("2027-03-26T12:00");
        var klocka = new Klocka(varld.ur);

        klocka.minst(klocka.till(
                LocalDateTime.parse("2027-03-29T08:00").atZone(stockholm).toInstant()));
        assertThat(LocalDateTime.ofInstant(klocka.instant(), klocka.getZone())).hasToString("2027-03-29T08:00");

        varld.ur.fram(Duration.ofHours(1));
        assertThat(LocalDateTime.ofInstant(klocka.instant(), klocka.getZone())).hasToString("2027-03-29T09:00");
    }

    @Test
    void theTrialClockNeverGoesBack() {
        varld.ur.stall("2027-10-31T01:30");
        var klocka = new Klocka(varld.ur);

        klocka.minst(Duration.ofDays(3));
        klocka.minst(Duration.ofDays(1));

        assertThat(Duration.between(varld.ur.instant(), klocka.instant())).isEqualTo(Duration.ofDays(3));
    }

    @Test
    void theClockTellsWholeMillisecondsAsBothDatabasesKeepThem() {
        varld.ur.stall(Instant.parse("2027-03-01T08:00:00.123456789Z"));

        assertThat(new Klocka(varld.ur).instant()).isEqualTo("2027-03-01T08:00:00.123Z");
    }
}
