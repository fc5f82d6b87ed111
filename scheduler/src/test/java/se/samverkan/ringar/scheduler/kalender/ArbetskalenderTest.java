package se.samverkan.ringar.scheduler.kalender;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkan.ringar.store.samverkan.Sandningstider;
import se.samverkan.ringar.store.samverkan.Uppehall;

class ArbetskalenderTest {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private final Arbetskalender kalender = new Arbetskalender(Sandningstider.FORVAL);

    @Test
    void theTestsRunInAZoneThatIsNotOurs() {
        assertThat(TimeZone.getDefault().getID()).isEqualTo("America/Los_Angeles");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-28, true",
        "2024-02-29, true, skottdagen en torsdag",
        "2028-02-29, true, skottdagen en tisdag",
        "2026-01-01, false, nyårsdagen",
        "2026-01-02, false, fredag mellan nyårsdagen och lördag",
        "2026-01-05, false, måndag före trettondagen",
        "2026-01-06, false, trettondagen",
        "2026-01-07, true",
        "2026-04-02, true, skärtorsdagen",
        "2026-04-03, false, långfredagen",
        "2026-04-06, false, annandag påsk",
        "2026-04-30, true, valborg",
        "2026-05-01, false, första maj",
        "2026-05-14, false, Kristi himmelsfärd",
        "2026-05-15, false, klämdag",
        "2027-05-06, false, Kristi himmelsfärd",
        "2027-05-07, false, klämdag",
        "2027-05-10, true",
        "2008-05-01, false, Kristi himmelsfärd och första maj",
        "2025-06-06, false, nationaldagen en fredag",
        "2025-06-05, true, torsdagen före",
        "2028-06-05, false, måndag före nationaldagen",
        "2028-06-06, false, nationaldagen en tisdag",
        "2028-06-07, true",
        "2029-06-05, true, nationaldagen en onsdag klämmer ingen dag",
        "2029-06-07, true",
        "2026-06-18, true",
        "2026-06-19, false, midsommarafton",
        "2026-06-20, false, midsommardagen",
        "2026-06-22, true",
        "2026-12-23, true",
        "2026-12-24, false, julafton en torsdag",
        "2026-12-25, false, juldagen",
        "2026-12-28, true",
        "2026-12-30, true",
        "2026-12-31, false, nyårsafton",
        "2024-12-23, false, måndag före julafton",
        "2024-12-27, false, fredag efter annandagen",
        "2024-12-30, false, måndag före nyårsafton",
        "2026-11-20, true, fredag",
        "2026-11-21, false, lördag",
        "2026-11-22, false, söndag",
        "2026-11-23, true, måndag",
    })
    void aWorkingDayIsNoWeekendHolidayEveOrKlamdag(LocalDate dag, boolean arbetsdag) {
        assertThat(kalender.arbetsdag(dag)).isEqualTo(arbetsdag);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-30, true",
        "2026-07-01, false",
        "2026-07-31, false",
        "2026-08-03, true",
        "2025-06-30, true, måndagen före uppehållet är ingen klämdag",
        "2025-08-01, true, fredagen efter uppehållet är ingen klämdag",
    })
    void thePauseTakesItsFirstAndLastDayAndNoMore(LocalDate dag, boolean arbetsdag) {
        assertThat(kalender.arbetsdag(dag)).isEqualTo(arbetsdag);
    }

    @Test
    void whatTheSamverkanDoesNotKeepQuietIsAWorkingDay() {
        assertThat(med(false, true, true).arbetsdag(LocalDate.of(2026, 5, 1))).isTrue();
        assertThat(med(true, false, true).arbetsdag(LocalDate.of(2026, 12, 24))).isTrue();
        assertThat(med(true, false, true).arbetsdag(LocalDate.of(2026, 12, 25))).isFalse();
        assertThat(med(true, false, true).arbetsdag(LocalDate.of(2024, 12, 23)))
                .as("nothing to be squeezed by")
                .isTrue();
        assertThat(med(true, true, false).arbetsdag(LocalDate.of(2027, 5, 7))).isTrue();
        assertThat(med(false, false, false).arbetsdag(LocalDate.of(2026, 7, 1)))
                .as("no pause")
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T07:59:59.999, false",
        "2026-11-23T08:00:00, true",
        "2026-11-23T15:59:59, true",
        "2026-11-23T15:59:59.999999999, true",
        "2026-11-23T16:00:00, false",
        "2026-11-21T12:00:00, false",
        "2026-12-24T12:00:00, false",
        "2026-03-30T08:00:00, true",
        "2026-10-26T15:59:59, true",
    })
    void itIsOpenFromEightAndClosedAtFour(LocalDateTime nu, boolean oppet) {
        assertThat(kalender.oppet(stockholm(nu))).isEqualTo(oppet);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T00:00:00, 2026-11-23T08:00:00",
        "2026-11-23T07:59:59, 2026-11-23T08:00:00",
        "2026-11-23T11:22:33.444, 2026-11-23T11:22:33.444",
        "2026-11-23T15:59:59, 2026-11-23T15:59:59",
        "2026-11-23T16:00:00, 2026-11-24T08:00:00",
        "2026-11-27T16:00:00, 2026-11-30T08:00:00",
        "2026-12-23T15:59:59, 2026-12-23T15:59:59",
        "2026-12-23T16:00:00, 2026-12-28T08:00:00",
        "2026-12-30T23:59:59, 2027-01-04T08:00:00",
        "2027-05-05T16:00:00, 2027-05-10T08:00:00",
        "2026-06-30T16:00:00, 2026-08-03T08:00:00",
        "2028-02-28T16:00:00, 2028-02-29T08:00:00",
        "2028-02-29T16:00:00, 2028-03-01T08:00:00",
    })
    void whatFallsOutsideIsSentTheNextSuchTime(LocalDateTime fran, LocalDateTime sands) {
        assertThat(kalender.nastaSandning(stockholm(fran))).isEqualTo(stockholm(sands));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-27T15:00:00Z, 2026-03-30T06:00:00Z, till sommartid",
        "2027-03-26T15:00:00Z, 2027-03-30T06:00:00Z, till sommartid under påsk",
        "2026-03-29T01:00:00Z, 2026-03-30T06:00:00Z, i bytet",
        "2026-10-23T14:00:00Z, 2026-10-26T07:00:00Z, till vintertid",
        "2026-10-25T00:30:00Z, 2026-10-26T07:00:00Z, i den första av två likadana timmar",
        "2026-10-25T01:30:00Z, 2026-10-26T07:00:00Z, i den andra",
        "2027-10-29T14:00:00Z, 2027-11-01T07:00:00Z, till vintertid året efter",
        "2026-10-26T06:59:59Z, 2026-10-26T07:00:00Z, en timme senare än i fredags",
        "2026-10-26T14:59:59Z, 2026-10-26T14:59:59Z",
    })
    void eightIsEightOnBothSidesOfAChangeOfClock(Instant fran, Instant sands) {
        assertThat(kalender.nastaSandning(fran)).isEqualTo(sands);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-23T08:00:00",
        "2026-11-21, 2026-11-23T08:00:00",
        "2026-12-24, 2026-12-28T08:00:00",
        "2026-07-01, 2026-08-03T08:00:00",
    })
    void theEarliestOfADayIsItsMorningOrThatOfTheNextWorkingDay(LocalDate dag, LocalDateTime sands) {
        assertThat(kalender.tidigast(dag)).isEqualTo(stockholm(sands));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01", "2027-01-01", "2028-01-01"})
    void atEveryHalfHourOfAYearTheNextSendingIsOpenAndNothingOpenIsPassedOver(LocalDate nyar) {
        var senast = Instant.MIN;
        var slut = nyar.plusYears(1).atStartOfDay(STOCKHOLM).toInstant();
        for (var nu = nyar.atStartOfDay(STOCKHOLM).toInstant(); nu.isBefore(slut); nu = nu.plusSeconds(1800)) {
            var sands = kalender.nastaSandning(nu);
            assertThat(kalender.oppet(sands)).isTrue();
            assertThat(sands).isAfterOrEqualTo(nu).isAfterOrEqualTo(senast);
            assertThat(kalender.oppet(nu)).isEqualTo(sands.equals(nu));
            senast = sands;
        }
    }

    @Test
    void aWholeHalfYearOfPauseStillEnds() {
        var tider = new Sandningstider(
                STOCKHOLM,
                LocalTime.of(8, 0),
                LocalTime.of(16, 0),
                true,
                true,
                true,
                List.of(new Uppehall(MonthDay.of(12, 1), MonthDay.of(5, 28))));

        assertThat(new Arbetskalender(tider).tidigast(LocalDate.of(2026, 12, 1)))
                .isEqualTo(stockholm(LocalDateTime.of(2027, 5, 31, 8, 0)));
    }

    private static Arbetskalender med(boolean roda, boolean aftnar, boolean klam) {
        var forval = Sandningstider.FORVAL;
        return new Arbetskalender(
                new Sandningstider(forval.zon(), forval.fran(), forval.till(), roda, aftnar, klam, List.of()));
    }

    private static Instant stockholm(LocalDateTime lokal) {
        return lokal.atZone(STOCKHOLM).toInstant();
    }
}
