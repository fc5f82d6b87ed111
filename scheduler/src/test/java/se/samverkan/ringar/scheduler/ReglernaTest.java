package se.samverkan.ringar.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samverkan.ringar.scheduler.regel.Regel;
import se.samverkan.ringar.scheduler.regel.Regelverk;
import se.samverkan.ringar.scheduler.regel.Steg;
import se.samverkan.ringar.scheduler.regel.Underlag;
import se.samverkan.ringar.store.samverkan.Samverkan;
import se.samverkan.ringar.store.samverkan.SamverkansFil;
import se.samverkan.ringar.store.test.PaVag;

/** All rules of domain.md's table, together. */
class ReglernaTest {
    private final Samverkan sodra = SamverkansFil.medfoljande("sodra").samverkan();

    @Test
    void eachRowOfTheTableIsARuleWithItsOwnName() {
        assertThat(Reglerna.alla(sodra))
                .extracting(Regel::namn)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrder(
                        "frist",
                        "bemanning",
                        "uppfoljningsparametrar",
                        "forankring",
                        "notera",
                        "bekrafta",
                        "data",
                        "delrapport",
                        "kommunikation",
                        "stillastaende",
                        "protokollsutdrag",
                        "inforande",
                        "uppfoljning",
                        "fornyad-uppfoljning",
                        "ringarefterat",
                        "avslut",
                        "registratur",
                        "verifiera",
                        "noteralank",
                        "nyttforslag");
    }

    @Test
    void everyStepBearsTheNameOfItsRule() {
        PaVag all = PaVag.startat("2027-01-11")
                .omfordelning()
                .delrapporterFran("2027-01-11")
                .mote("m1", "2027-01-20")
                .data("b1", PaVag.SKANE, "2027-02-01", null, null)
                .frist("slutrapport", "2027-09-30", "2027-01-11");
        PaVag done = all.inlamnat("2027-08-01")
                .godkant("2027-09-01")
                .atgardsforslag(PaVag.SKANE)
                .utdragInkom(PaVag.SKANE, "2027-10-01");

        for (PaVag at : new PaVag[] {all, done, PaVag.foreslaget("2027-01-11")}) {
            for (Regel regel : Reglerna.alla(sodra)) {
                assertThat(regel.steg(Underlag.av(at.delprojekt()), LocalDate.parse("2029-01-01")))
                        .allMatch(step -> step.regel().equals(regel.namn()));
            }
        }
    }

    @Test
    void aStepHoldsOnTheDaysOnWhichItIsSaid() {
        Underlag all = Underlag.av(PaVag.startat("2027-01-11")
                .omfordelning()
                .delrapporterFran("2027-01-11")
                .mote("m1", "2027-01-20")
                .data("b1", PaVag.SKANE, "2027-02-01", null, null)
                .frist("slutrapport", "2027-06-30", "2027-01-11")
                .delprojekt());
        var verk = new Regelverk(Reglerna.alla(sodra));
        Set<Steg> said = new LinkedHashSet<>();

        for (LocalDate day = LocalDate.parse("2027-01-11"); day.getYear() == 2027; day = day.plusDays(1)) {
            List<Steg> now = verk.utblick(all, day).nu();
            said.addAll(now);
            for (Steg step : said) {
                assertThat(verk.galler(all, step, day)).as("%s %s", day, step).isEqualTo(now.contains(step));
            }
        }
        assertThat(said).hasSizeGreaterThan(10);
    }

    @Test
    void whetherAFristHoldsIsKnownWithoutReadingWhatWasNoted() {
        var d = PaVag.startat("2027-01-11")
                .frist("slutrapport", "2027-06-30", "2027-01-11")
                .delprojekt();
        var unread = new Underlag(d, () -> fail("lästes"));
        var verk = new Regelverk(Reglerna.alla(sodra));
        LocalDate day = LocalDate.parse("2027-06-30");
        Steg step = verk.utblick(Underlag.av(d), day).nu().stream()
                .filter(s -> s.regel().equals("frist"))
                .findFirst()
                .orElseThrow();

        assertThat(verk.galler(unread, step, day)).isTrue();
    }

    /** Thirty-two old delprojekt entered one morning are no flood: what comes of one is what is still missing. */
    @Test
    void anOldDelprojektEnteredTodayPoursOutNothing() {
        PaVag old = PaVag.skapat("2027-01-11")
                .noterat("2027-01-11")
                .startar("2020-02-01")
                .inlamnat("2021-12-01")
                .godkant("2022-03-01")
                .avslutat("2022-04-01");
        var verk = new Regelverk(Reglerna.alla(sodra));

        for (LocalDate day = LocalDate.parse("2027-01-11");
                day.isBefore(LocalDate.parse("2027-01-13"));
                day = day.plusDays(1)) {
            assertThat(verk.utblick(Underlag.av(old.delprojekt()), day).nu()).isEmpty();
        }
        assertThat(verk.utblick(Underlag.av(old.delprojekt()), LocalDate.parse("2027-02-01"))
                        .nu())
                .extracting(step -> step.regel() + " " + step.till().text())
                .containsExactlyInAnyOrder(
                        "uppfoljning KONTAKTPERSON",
                        "protokollsutdrag handlaggare/blekinge",
                        "protokollsutdrag handlaggare/halland",
                        "protokollsutdrag handlaggare/kronoberg",
                        "protokollsutdrag handlaggare/skane",
                        "protokollsutdrag KONTAKTPERSON",
                        "protokollsutdrag KONTAKTPERSON",
                        "protokollsutdrag KONTAKTPERSON",
                        "protokollsutdrag KONTAKTPERSON");
    }
}
