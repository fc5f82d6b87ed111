package se.samverkan.ringar.store.utskick;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.store.test.Exempel.IDAG;
import static se.samverkan.ringar.store.test.Exempel.NU;
import static se.samverkan.ringar.store.test.Exempel.SODRA;
import static se.samverkan.ringar.store.test.Exempel.SYDOSTRA;
import static se.samverkan.ringar.store.test.Exempel.lofte;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.test.BadaDatabaserna;
import se.samverkan.ringar.store.test.HelaLagret;

/** The ledger in figures: what waits, since when, and what went wrong; in one samverkan only. */
@BadaDatabaserna(HelaLagret.class)
class LiggarensOversiktTest {
    private static final Duration HYRA = Duration.ofMinutes(1);

    private final Liggare liggare;

    LiggarensOversiktTest(Liggare liggare) {
        this.liggare = liggare;
    }

    @Test
    void anEmptyLedgerWaitsForNothing() {
        assertThat(liggare.oversikt(SODRA)).isEqualTo(new Liggare.Oversikt(0, null, 0, 0));
    }

    @Test
    void whatWaitsIsCountedFromTheEarliestWhetherLeasedOrNot() {
        Instant early = NU.minusSeconds(90);
        liggare.lova(lofte(SODRA, "njure", "m1"), NU);
        liggare.lova(Lofte.till(Roll.ORDFORANDE, SODRA, "frist", "njure", "m2", IDAG, early), NU);
        liggare.lova(lofte(SYDOSTRA, "njure", "m1"), NU);
        assertThat(liggare.oversikt(SODRA)).isEqualTo(new Liggare.Oversikt(2, early, 0, 0));
        assertThat(liggare.hyr(SODRA, NU, HYRA, 1)).hasSize(1);
        assertThat(liggare.oversikt(SODRA)).isEqualTo(new Liggare.Oversikt(2, early, 0, 0));
    }

    @Test
    void whatWentWrongIsCountedAndWhatWentWellIsNot() {
        for (int i = 0; i < 6; i++) liggare.lova(lofte(SODRA, "njure", "m" + i), NU);
        List<Utskick> held = liggare.hyr(SODRA, NU, HYRA, 6);
        liggare.sands(held, HYRA, NU);
        liggare.oviss(held.subList(0, 1), "500", NU);
        liggare.nekad(held.subList(1, 3), "403", NU);
        liggare.sand(held.subList(3, 5), "bo", "akt", NU);
        liggare.inaktuell(held.subList(5, 6), NU);
        assertThat(liggare.oversikt(SODRA)).isEqualTo(new Liggare.Oversikt(0, null, 1, 2));
    }
}
