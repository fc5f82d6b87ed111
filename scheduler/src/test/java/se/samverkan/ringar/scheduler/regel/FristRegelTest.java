package se.samverkan.ringar.scheduler.regel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.DelprojektKod;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.delprojekt.Handelse.Slag;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.samverkan.Frist;
import se.samverkan.ringar.store.utskick.Mottagare;

/** domain.md: 14 and 3 days before, on the day, 7 and 14 after; then it is the kontaktperson's to phone. */
class FristRegelTest {
    private final FristRegel regel = new FristRegel(Frist.FORVAL);

    @ParameterizedTest(name = "{0}: {1}, sedan {2}")
    @CsvSource({
        "2027-05-20, 2027-05-06 2027-05-17 2027-05-20 2027-05-27 2027-06-03, 2027-06-10",
        // a leap day, on it and across it
        "2028-02-29, 2028-02-15 2028-02-26 2028-02-29 2028-03-07 2028-03-14, 2028-03-21",
        "2028-03-14, 2028-02-29 2028-03-11 2028-03-14 2028-03-21 2028-03-28, 2028-04-04",
        "2027-03-03, 2027-02-17 2027-02-28 2027-03-03 2027-03-10 2027-03-17, 2027-03-24",
        // the last of the month, and of the year
        "2027-01-31, 2027-01-17 2027-01-28 2027-01-31 2027-02-07 2027-02-14, 2027-02-21",
        "2027-12-31, 2027-12-17 2027-12-28 2027-12-31 2028-01-07 2028-01-14, 2028-01-21",
        // the days on which the clocks change
        "2027-03-28, 2027-03-14 2027-03-25 2027-03-28 2027-04-04 2027-04-11, 2027-04-18",
        "2027-10-31, 2027-10-17 2027-10-28 2027-10-31 2027-11-07 2027-11-14, 2027-11-21",
    })
    void asksTheChairOnItsDaysAndThenTheKontaktpersonPhones(String dag, String ordforande, String kontaktperson) {
        Delprojekt d = medFrist(dag, "2026-01-01");

        assertThat(dagar(d, Roll.ORDFORANDE)).containsExactlyElementsOf(Arrays.asList(ordforande.split(" ")));
        assertThat(dagar(d, Roll.KONTAKTPERSON)).containsExactly(kontaktperson);
    }

    @ParameterizedTest(name = "satt {0} kommer {1} av sex")
    @CsvSource({
        "2027-05-05, 6",
        "2027-05-06, 5",
        "2027-05-16, 5",
        "2027-05-17, 4",
        "2027-05-19, 4",
        "2027-05-20, 3",
        "2027-06-09, 1",
        "2027-06-10, 0",
    })
    void stepsFromBeforeTheMilestoneWasSetAreNeverSent(String satt, int antal) {
        assertThat(steg(regel, medFrist("2027-05-20", satt))).hasSize(antal);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2027-05-05, ''",
        "2027-05-06, 2027-05-06",
        "2027-05-16, 2027-05-06",
        "2027-05-17, 2027-05-17",
        "2027-05-20, 2027-05-20",
        "2027-05-26, 2027-05-20",
        "2027-05-27, 2027-05-27",
        "2027-06-09, 2027-06-03",
        "2027-06-10, 2027-06-10",
        "2030-01-01, 2027-06-10",
    })
    void onlyTheLatestStepIsSaid(String idag, String steg) {
        var now = verk().utblick(Underlag.av(medFrist("2027-05-20", "2026-01-01")), LocalDate.parse(idag))
                .nu();

        assertThat(now).extracting(s -> s.dag().toString()).isEqualTo(steg.isEmpty() ? List.of() : List.of(steg));
    }

    @Test
    void theNextDayToLookIsTheNextStepAndThenNever() {
        Delprojekt d = medFrist("2027-05-20", "2026-01-01");

        assertThat(verk().utblick(Underlag.av(d), LocalDate.parse("2027-05-06")).nasta())
                .isEqualTo("2027-05-17");
        assertThat(verk().utblick(Underlag.av(d), LocalDate.parse("2027-06-09")).nasta())
                .isEqualTo("2027-06-10");
        assertThat(verk().utblick(Underlag.av(d), LocalDate.parse("2027-06-10")).nasta())
                .isEqualTo(Regelverk.ALDRIG);
    }

    @Test
    void eachMilestoneHasItsOwnLatestStep() {
        Delprojekt d = medFrist("2027-05-20", "2026-01-01")
                .medFrist("Analys", LocalDate.parse("2027-05-23"), LocalDate.parse("2026-01-01"));

        assertThat(verk().utblick(Underlag.av(d), LocalDate.parse("2027-05-20")).nu())
                .extracting(s -> s.dag().toString())
                .containsExactlyInAnyOrder("2027-05-20", "2027-05-20");
    }

    @Test
    void aDoneMilestoneIsNeverAskedFor() {
        Delprojekt d = medFrist("2027-05-20", "2026-01-01");
        String id = d.tidplan().getFirst().id();

        assertThat(steg(regel, d.med(id, m -> m.klar(LocalDate.parse("2027-05-01")))))
                .isEmpty();
    }

    @ParameterizedTest(name = "avslutat {0}: {1}")
    @CsvSource({"2025-12-31, 6", "2026-01-01, 0", "2027-05-20, 0"})
    void whatAGroupThatHasEndedWasToReachIsNeverAskedFor(String avslutat, int antal) {
        Delprojekt d = medFrist("2027-05-20", "2026-01-01");

        assertThat(steg(regel, d.med(d.skede(), d.vag().avslutad(LocalDate.parse(avslutat)))))
                .hasSize(antal);
    }

    @Test
    void aMovedMilestoneIsAskedForOnItsNewDaysOnly() {
        Delprojekt d = medFrist("2027-05-20", "2026-01-01");
        String id = d.tidplan().getFirst().id();
        Delprojekt moved = d.med(id, m -> m.flyttad(LocalDate.parse("2027-05-27"), LocalDate.parse("2027-05-20")));

        assertThat(dagar(moved, Roll.ORDFORANDE))
                .containsExactly("2027-05-24", "2027-05-27", "2027-06-03", "2027-06-10");
    }

    @ParameterizedTest(name = "hjälp {0}: {1}")
    @CsvSource({
        "2027-05-05, 2027-05-05 2027-05-06 2027-05-17 2027-05-20 2027-05-27 2027-06-03 2027-06-10",
        "2027-05-06, 2027-05-06 2027-05-17 2027-05-20 2027-05-27 2027-06-03 2027-06-10",
        "2027-05-10, 2027-05-10 2027-05-17 2027-05-20 2027-05-27 2027-06-03 2027-06-10",
        "2027-05-16, 2027-05-16 2027-05-17 2027-05-20 2027-05-27 2027-06-03 2027-06-10",
        "2027-05-17, 2027-05-17 2027-05-20 2027-05-27 2027-06-03 2027-06-10",
        "2027-06-09, 2027-06-09 2027-06-10",
        "2027-06-10, 2027-06-10",
        "2027-07-01, 2027-07-01",
    })
    void aMilestoneForWhichHelpWasAskedIsTheKontaktpersonsFromThatDay(String hjalp, String kontaktperson) {
        Delprojekt d = medFrist("2027-05-20", "2026-01-01");
        String id = d.tidplan().getFirst().id();
        Delprojekt helped = d.med(id, m -> m.behoverHjalp(LocalDate.parse(hjalp)));

        assertThat(dagar(helped, Roll.KONTAKTPERSON))
                .containsExactlyElementsOf(Arrays.asList(kontaktperson.split(" ")));
        assertThat(dagar(helped, Roll.ORDFORANDE)).isEmpty();
    }

    @Test
    void aStruckMilestoneIsNeverAskedFor() {
        Delprojekt d = medFrist("2027-05-20", "2026-01-01");

        assertThat(steg(regel, d.utanFrist(d.tidplan().getFirst().id()))).isEmpty();
    }

    @Test
    void whoAskedForHelpAndMovedTheDayIsAskedAgain() {
        Delprojekt d = medFrist("2027-05-20", "2026-01-01");
        String id = d.tidplan().getFirst().id();
        Delprojekt moved = d.med(
                id,
                m -> m.behoverHjalp(LocalDate.parse("2027-05-10"))
                        .flyttad(LocalDate.parse("2027-06-20"), LocalDate.parse("2027-05-11")));

        assertThat(dagar(moved, Roll.ORDFORANDE)).startsWith("2027-06-06").hasSize(5);
    }

    @Test
    void switchedOffItSaysNothing() {
        var off = new FristRegel(new Frist(false, List.of(14, 3), true, List.of(7, 14), 21));

        assertThat(steg(off, medFrist("2027-05-20", "2026-01-01"))).isEmpty();
    }

    @Test
    void everyNumberIsConfiguration() {
        var other = new FristRegel(new Frist(true, List.of(30), false, List.of(1, 2), 5));

        assertThat(steg(other, medFrist("2027-05-20", "2026-01-01")))
                .extracting(s -> s.dag() + " " + s.till().text())
                .containsExactly(
                        "2027-04-20 ORDFORANDE",
                        "2027-05-21 ORDFORANDE",
                        "2027-05-22 ORDFORANDE",
                        "2027-05-25 KONTAKTPERSON");
    }

    private Regelverk verk() {
        return new Regelverk(List.of(regel));
    }

    private List<String> dagar(Delprojekt d, Roll roll) {
        return steg(regel, d)
                .filter(s -> s.till().equals(new Mottagare.Innehavaren(roll)))
                .map(s -> s.dag().toString())
                .toList();
    }

    private static Delprojekt medFrist(String dag, String satt) {
        LocalDate set = LocalDate.parse(satt);
        var born = Handelse.av("skapat", Instant.EPOCH, "kim", Slag.SKAPAT, null);
        return Delprojekt.nytt("d1", "sodra", new DelprojektKod("njure"), "Njure", born, set)
                .medFrist("Nuläge", LocalDate.parse(dag), set);
    }

    private static Stream<Steg> steg(Regel regel, Delprojekt d) {
        return regel.steg(Underlag.av(d), LocalDate.parse("2040-01-01"));
    }
}
