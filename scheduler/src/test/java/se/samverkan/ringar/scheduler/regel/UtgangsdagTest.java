package se.samverkan.ringar.scheduler.regel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How months and late days are counted. */
class UtgangsdagTest {
    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        "2027-01-31, 1, 2027-02-28",
        "2028-01-31, 1, 2028-02-29",
        "2027-01-31, 2, 2027-03-31",
        "2027-01-31, 3, 2027-04-30",
        "2028-02-29, 12, 2029-02-28",
        "2028-02-29, 48, 2032-02-29",
        "2027-02-28, 12, 2028-02-28",
        "2027-12-31, 2, 2028-02-29",
        "2027-08-31, 6, 2028-02-29",
    })
    void aMonthThatLacksTheDayHasItsLast(String from, int months, String day) {
        assertThat(utgang(from, from).manader(List.of(months))).containsExactly(LocalDate.parse(day));
    }

    @Test
    void everySecondMonthIsCountedFromTheDayItself() {
        assertThat(utgang("2027-12-31", "2027-12-31").varje(Period.ofMonths(2), LocalDate.parse("2028-08-31")))
                .extracting(LocalDate::toString)
                .containsExactly("2028-02-29", "2028-04-30", "2028-06-30", "2028-08-31");
    }

    @Test
    void aStepOnTheDayItWasNotedIsNotSentAndTheDayAfterIs() {
        Utgangsdag late = utgang("2027-01-01", "2027-01-15");

        assertThat(late.kommer(LocalDate.parse("2027-01-15"))).isFalse();
        assertThat(late.kommer(LocalDate.parse("2027-01-16"))).isTrue();
    }

    @Test
    void whereNothingIsLeftItIsCaughtUpWithAndWhereNothingWasNothingIs() {
        Utgangsdag late = utgang("2027-01-01", "2027-01-15");

        assertThat(late.minstEn(late.dagar(List.of(3, 14)))).containsExactly(LocalDate.parse("2027-01-29"));
        assertThat(late.minstEn(late.dagar(List.of(3, 15)))).containsExactly(LocalDate.parse("2027-01-16"));
        assertThat(late.minstEn(Stream.empty())).isEmpty();
    }

    private static Utgangsdag utgang(String day, String noted) {
        return Fragor.FAKTA.fran(LocalDate.parse(day), LocalDate.parse(noted));
    }
}
