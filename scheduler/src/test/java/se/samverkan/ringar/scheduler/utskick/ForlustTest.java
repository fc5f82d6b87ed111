package se.samverkan.ringar.scheduler.utskick;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import se.samverkan.ringar.scheduler.regel.Fakta;
import se.samverkan.ringar.scheduler.regel.Regel;
import se.samverkan.ringar.scheduler.regel.Steg;
import se.samverkan.ringar.scheduler.regel.Underlag;
import se.samverkan.ringar.scheduler.regel.UppfoljningsparametrarRegel;
import se.samverkan.ringar.scheduler.regel.VeckobrevRegel;
import se.samverkan.ringar.store.Lagring;
import se.samverkan.ringar.store.delprojekt.Bemanning;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Fragesvar;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.person.Rollinnehav;
import se.samverkan.ringar.store.samverkan.Regler;
import se.samverkan.ringar.store.test.BadaDatabaserna;

/** What is answered, opened again, handed on or left behind: nothing is lost by it, and nobody is asked in vain. */
@BadaDatabaserna({Lagring.class, Varld.Vaggur.class})
class ForlustTest {
    private final Varld varld;
    private final Brevlada box = new Brevlada();

    ForlustTest(ApplicationContext beans) {
        varld = new Varld(beans);
    }

    @Test
    void whatFellAwayOverTheWeekendAndIsOpenedAgainIsAsked() {
        varld.ur.stall("2027-03-04T09:00");
        Delprojekt d = varld.delprojekt("njure", varld.medChatt("Kim"), varld.medChatt("Anna"));
        dag("2027-04-05T09:00");
        // the 44th day, a Saturday
        dag("2027-04-17T03:00");
        varld.ur.stall("2027-04-18T12:00");
        svar(d, Fragesvar.Svar.AVBOJT, null, null);
        dag("2027-04-19T09:00");
        assertThat(till()).containsExactly("Anna");
        varld.ur.stall("2027-04-20T09:00");
        svar(d, Fragesvar.Svar.OPPNAT, null, null);
        for (int day = 20; day < 30; day++) dag("2027-04-" + day + "T10:00");
        assertThat(till()).containsExactly("Anna", "Anna");
    }

    @Test
    void whoWasHandedItAndPutItOffIsAskedThenAndNotWhoHandedItOver() {
        varld.ur.stall("2027-03-04T09:00");
        Delprojekt d = varld.delprojekt("njure", varld.medChatt("Kim"), varld.medChatt("Anna"));
        Person bo = varld.medChatt("Bo");
        varld.andra(d, was -> was.bemannat(new Bemanning(bo.id(), Roll.LEDAMOT, null)));
        dag("2027-04-05T09:00");
        svar(d, Fragesvar.Svar.LAMNAT_OVER, null, bo.id());
        dag("2027-04-06T09:00");
        svar(d, Fragesvar.Svar.SENARE, LocalDate.parse("2027-04-13"), null);
        dag("2027-04-13T09:00");
        assertThat(till()).containsExactly("Anna", "Bo", "Bo");
    }

    @Test
    void whatWasHandedToOneWhoHasLeftIsTheKontaktpersons() {
        varld.ur.stall("2027-03-04T09:00");
        Delprojekt d = varld.delprojekt("njure", varld.medChatt("Kim"), varld.medChatt("Anna"));
        Person bo = varld.medChatt("Bo");
        varld.andra(d, was -> was.bemannat(new Bemanning(bo.id(), Roll.LEDAMOT, null)));
        svar(d, Fragesvar.Svar.LAMNAT_OVER, null, bo.id());
        varld.andra(d, was -> was.utanPerson(bo.id()));
        dag("2027-04-05T09:00");
        assertThat(till()).containsExactly("Kim");
    }

    @Test
    void oneOfTheKansliWhoPausesDoesNotKeepWhatIsAllOfTheirs() {
        Person away = varld.medChatt("Alva");
        var role = new Rollinnehav(Varld.SAMVERKAN, Roll.KANSLI, null);
        varld.personer.farRoll(away, role);
        varld.personer.farRoll(varld.medChatt("Maja"), role);
        varld.personer.pausar(
                varld.personer.hitta(away.id()).orElseThrow(), Varld.SAMVERKAN, LocalDate.parse("2027-09-01"));
        Delprojekt d = varld.delprojekt("njure", varld.medChatt("Kim"), varld.medChatt("Anna"));
        varld.andra(d, was -> was.bemannat(new Bemanning("borta", Roll.KONTAKTPERSON, null)));
        var asks = new TillKansliet();
        varld.ur.stall("2027-03-02T09:00");
        varld.rond(asks).kor();
        varld.avsandare(box, asks).kor();
        assertThat(till()).containsExactly("Maja");
    }

    private static final class TillKansliet implements Regel {
        @Override
        public String namn() {
            return "x";
        }

        @Override
        public Stream<Steg> steg(Underlag underlag, LocalDate till) {
            return Stream.of(Steg.till(Roll.KANSLI, "x", "y", LocalDate.parse("2027-03-02")));
        }
    }

    @Test
    void theLetterOfTheWeekGoesToNobodyWhoHasLeftTheKansli() {
        var role = new Rollinnehav(Varld.SAMVERKAN, Roll.KANSLI, null);
        Person kim = varld.medChatt("Kim");
        varld.personer.farRoll(kim, role);
        var letter = new VeckobrevRegel(new Regler.Veckobrev(true, DayOfWeek.WEDNESDAY), Varld.SAMVERKAN);
        varld.iKraft("2027-03-01T09:00");
        varld.ur.stall("2027-03-03T03:00");
        varld.rond(letter).kor();
        varld.personer.forlorarRoll(varld.personer.hitta(kim.id()).orElseThrow(), role);
        varld.ur.stall("2027-03-03T08:00");
        varld.avsandare(box, letter).kor();
        assertThat(till()).isEmpty();
    }

    private List<String> till() {
        return box.mottaget().stream().map(sent -> sent.till().namn()).toList();
    }

    private void svar(Delprojekt d, Fragesvar.Svar what, @Nullable LocalDate day, @Nullable String person) {
        varld.andra(
                d,
                was -> was.med(new Fragesvar(
                        UppfoljningsparametrarRegel.NAMN,
                        UppfoljningsparametrarRegel.AMNE,
                        what,
                        day,
                        person,
                        "nagon",
                        varld.ur.instant())));
    }

    private void dag(String moment) {
        var rule =
                new UppfoljningsparametrarRegel(Varld.SODRA.regler().uppfoljningsparametrar(), new Fakta(Varld.SODRA));
        varld.ur.stall(moment);
        varld.vaggur.stall(moment);
        varld.rond(rule).kor();
        varld.avsandare(box, rule).kor();
    }
}
