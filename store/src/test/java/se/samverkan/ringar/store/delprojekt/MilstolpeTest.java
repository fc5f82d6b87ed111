package se.samverkan.ringar.store.delprojekt;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.store.test.Exempel.IDAG;

import org.junit.jupiter.api.Test;

class MilstolpeTest {
    private static final Milstolpe NULAGE =
            new Milstolpe("m1", "Nuläge", IDAG.plusDays(14), IDAG.minusDays(30), null, null);

    @Test
    void itIsOpenUntilItIsTickedOff() {
        assertThat(NULAGE.oppen()).isTrue();
        assertThat(NULAGE.klar(IDAG).oppen()).isFalse();
        assertThat(NULAGE.behoverHjalp(IDAG).oppen()).isTrue();
    }

    @Test
    void movedItKeepsIdAndNameAndIsSetToday() {
        assertThat(NULAGE.flyttad(IDAG.plusDays(40), IDAG))
                .isEqualTo(new Milstolpe("m1", "Nuläge", IDAG.plusDays(40), IDAG, null, null));
    }

    @Test
    void movedItIsOpenAgainAndNobodyWaitsForHelp() {
        Milstolpe moved = NULAGE.behoverHjalp(IDAG).klar(IDAG).flyttad(IDAG.plusDays(1), IDAG);
        assertThat(moved.oppen()).isTrue();
        assertThat(moved.hjalp()).isNull();
    }

    @Test
    void thatHelpWasAskedForIsRememberedWhenItIsTickedOff() {
        Milstolpe done = NULAGE.behoverHjalp(IDAG.minusDays(1)).klar(IDAG);
        assertThat(done.hjalp()).isEqualTo(IDAG.minusDays(1));
        assertThat(done.klar()).isEqualTo(IDAG);
    }
}
