package se.samverkan.ringar.scheduler.regel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Veckobrevsval;
import se.samverkan.ringar.store.samverkan.Regler;

/** The rules of the whole samverkan: alumni twice a year, and the letter of the week for who wants it. */
class SamverkansverkTest {
    private final AlumniRegel alumni = new AlumniRegel(Regler.FORVAL.alumni());
    private final VeckobrevRegel veckobrev = new VeckobrevRegel(new Regler.Veckobrev(true, DayOfWeek.MONDAY), "sodra");

    @ParameterizedTest
    @CsvSource({
        "2027-01-31, ''",
        "2027-02-01, 2027-02-01",
        "2027-04-01, 2027-02-01",
        "2027-04-02, ''",
        "2027-08-31, ''",
        "2027-09-01, 2027-09-01",
        "2028-02-01, 2028-02-01",
    })
    void theHalfYearIsSaidForTwoMonths(String day, String step) {
        assertThat(nu(alumni, "2027-01-15", day)).isEqualTo(step.isEmpty() ? List.of() : List.of(step));
    }

    @Test
    void noneFromBeforeTheSamverkanWasPutIntoForce() {
        assertThat(nu(alumni, "2027-02-01", "2027-02-01")).isEmpty();
        assertThat(nu(alumni, "2027-02-01", "2027-09-01")).containsExactly("2027-09-01");
    }

    @Test
    void theLeapDayIsTheLastOfFebruaryInOtherYears() {
        var leap = new AlumniRegel(new Regler.Alumni(true, List.of(MonthDay.of(2, 29))));

        assertThat(nu(leap, "2026-01-01", "2027-02-28")).containsExactly("2027-02-28");
        assertThat(nu(leap, "2027-06-01", "2028-02-28")).isEmpty();
        assertThat(nu(leap, "2027-06-01", "2028-02-29")).containsExactly("2028-02-29");
    }

    @Test
    void theLetterComesOnItsWeekdayAndAfterAGapOnlyTheLatest() {
        assertThat(nu(veckobrev, "2027-01-11", "2027-01-11")).isEmpty();
        assertThat(nu(veckobrev, "2027-01-11", "2027-01-17")).isEmpty();
        assertThat(nu(veckobrev, "2027-01-11", "2027-01-18")).containsExactly("2027-01-18");
        assertThat(nu(veckobrev, "2027-01-11", "2027-03-31")).containsExactly("2027-03-29");
    }

    @Test
    void theLetterIsForWhomTheFileSaysUntilSomebodySaysOtherwise() {
        var off = new VeckobrevRegel(Regler.FORVAL.veckobrev(), "sodra");
        Steg letter =
                veckobrev.steg(day("2027-01-11"), day("2027-01-18")).findFirst().orElseThrow();

        assertThat(veckobrev.vill(har(), letter)).isTrue();
        assertThat(off.vill(har(), letter)).isFalse();
        for (var rule : List.of(veckobrev, off)) {
            assertThat(rule.vill(har(new Veckobrevsval("sodra", true, day("2027-01-17"))), letter))
                    .isTrue();
            // said on the day of a letter it is about the next
            assertThat(rule.vill(har(new Veckobrevsval("sodra", true, day("2027-01-18"))), letter))
                    .isFalse();
            assertThat(rule.vill(har(new Veckobrevsval("sodra", false, day("2027-01-11"))), letter))
                    .isFalse();
        }
        assertThat(off.vill(har(new Veckobrevsval("sydostra", true, day("2027-01-11"))), letter))
                .isFalse();
    }

    private static Person har(Veckobrevsval... said) {
        return new Person(
                "kim", 1, List.of("t/kim"), "Kim", null, null, null, false, List.of(), List.of(), List.of(said));
    }

    @Test
    void alumniCanBeSwitchedOff() {
        assertThat(nu(
                        new AlumniRegel(new Regler.Alumni(false, List.of(MonthDay.of(2, 1)))),
                        "2027-01-11",
                        "2027-12-31"))
                .isEmpty();
    }

    @Test
    void aStepHoldsUntilALaterOvertakesIt() {
        var verk = new Samverkansverk(List.of(alumni, veckobrev));
        Steg letter = verk.nu(day("2027-01-11"), day("2027-01-18")).getFirst();

        assertThat(letter.regel()).isEqualTo(VeckobrevRegel.NAMN);
        assertThat(verk.galler(letter, day("2027-01-18"))).isTrue();
        assertThat(verk.galler(letter, day("2027-01-24"))).isTrue();
        assertThat(verk.galler(letter, day("2027-01-25"))).isFalse();
        assertThat(new Samverkansverk(List.of(alumni)).galler(letter, day("2027-01-18")))
                .isFalse();
    }

    private static List<String> nu(Samverkansregel regel, String sedan, String today) {
        return new Samverkansverk(List.of(regel))
                .nu(day(sedan), day(today)).stream()
                        .map(step -> step.dag().toString())
                        .toList();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
