package se.samverkan.ringar.scheduler.regel;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.scheduler.regel.Fragor.FAKTA;
import static se.samverkan.ringar.scheduler.regel.Fragor.TAL;
import static se.samverkan.ringar.scheduler.regel.Fragor.alla;
import static se.samverkan.ringar.scheduler.regel.Fragor.dagar;
import static se.samverkan.ringar.scheduler.regel.Fragor.nu;
import static se.samverkan.ringar.store.test.PaVag.ANNA;
import static se.samverkan.ringar.store.test.PaVag.HALLAND;
import static se.samverkan.ringar.store.test.PaVag.SKANE;
import static se.samverkan.ringar.store.test.PaVag.skapat;
import static se.samverkan.ringar.store.test.PaVag.startat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverkan.ringar.store.delprojekt.Fragesvar.Svar;
import se.samverkan.ringar.store.delprojekt.Skede;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.samverkan.Regler;
import se.samverkan.ringar.store.test.PaVag;

/** domain.md: 3, 6 and 12 months after the slutrapport, to all former members: which ringar do you see now? */
class RingarEfteratRegelTest {
    private final RingarEfteratRegel regel = new RingarEfteratRegel(TAL.ringarEfterat(), FAKTA);
    private final PaVag inlamnat = startat("2027-01-11")
            .bemannat(Roll.LEDAMOT, "bo", HALLAND)
            .bemannat(Roll.PATIENTREPRESENTANT, "pia", null)
            .bemannat(Roll.LEDAMOT, ANNA, SKANE)
            .bemannat(Roll.POLITIKER, "pol", null)
            .inlamnat("2027-11-30");

    @Test
    void eachMemberIsAskedOnceThreeTimes() {
        assertThat(alla(regel, inlamnat, "2030-01-01"))
                .containsExactly(
                        "2028-02-29 person/anna anna/3",
                        "2028-02-29 person/bo bo/3",
                        "2028-02-29 person/pia pia/3",
                        "2028-05-30 person/anna anna/6",
                        "2028-05-30 person/bo bo/6",
                        "2028-05-30 person/pia pia/6",
                        "2028-11-30 person/anna anna/12",
                        "2028-11-30 person/bo bo/12",
                        "2028-11-30 person/pia pia/12");
    }

    @ParameterizedTest
    @CsvSource({
        "2028-02-28, 0, ''",
        "2028-02-29, 3, 2028-02-29",
        "2028-05-29, 3, 2028-02-29",
        "2028-05-30, 3, 2028-05-30",
        "2029-12-31, 3, 2028-11-30"
    })
    void afterAGapEachIsAskedOnce(String day, int asked, String step) {
        assertThat(nu(regel, inlamnat, day)).hasSize(asked).allMatch(line -> line.startsWith(step));
    }

    @Test
    void toHaveAnsweredOneAskingIsNotToHaveAnsweredTheNext() {
        PaVag answered = inlamnat.svarat(regel.namn(), RingarEfteratRegel.amne("bo", 3), Svar.GJORT, null, null);

        assertThat(nu(regel, answered, "2028-02-29")).hasSize(2).noneMatch(line -> line.contains("bo"));
        assertThat(nu(regel, answered, "2028-05-30")).hasSize(3);
    }

    @Test
    void anOldReportEnteredNowAsksNobodyAboutThePast() {
        assertThat(alla(regel, skapat("2027-01-11").noterat("2027-01-11").inlamnat("2022-03-01"), "2031-01-01"))
                .isEmpty();
        assertThat(dagar(regel, skapat("2027-01-11").noterat("2027-01-11").inlamnat("2026-09-01"), "2031-01-01"))
                .containsExactly("2027-03-01", "2027-09-01");
    }

    @Test
    void itIsTheHandingInThatIsNotedAndNotWhatWasDoneBeforeIt() {
        PaVag late = skapat("2026-01-11")
                .iSkede(Skede.ANALYS, "2026-10-01")
                .noterat("2027-01-11")
                .inlamnat("2026-09-01");

        assertThat(dagar(regel, late, "2031-01-01")).containsExactly("2027-03-01", "2027-09-01");
    }

    @Test
    void withoutADayForTheReportTheApprovalCounts() {
        assertThat(dagar(regel, startat("2027-01-11").godkant("2027-09-01"), "2031-01-01"))
                .containsExactly("2027-12-01", "2028-03-01", "2028-09-01");
        assertThat(alla(regel, startat("2027-01-11"), "2031-01-01")).isEmpty();
        assertThat(nu(regel, inlamnat.fardigt("2028-02-01"), "2028-02-29")).isEmpty();
        assertThat(alla(
                        new RingarEfteratRegel(new Regler.RingarEfterat(false, List.of(3)), FAKTA),
                        inlamnat,
                        "2031-01-01"))
                .isEmpty();
    }
}
