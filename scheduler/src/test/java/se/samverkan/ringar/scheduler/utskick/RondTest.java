package se.samverkan.ringar.scheduler.utskick;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import se.samverkan.ringar.scheduler.regel.AlumniRegel;
import se.samverkan.ringar.scheduler.regel.BekraftaRegel;
import se.samverkan.ringar.scheduler.regel.Fakta;
import se.samverkan.ringar.scheduler.regel.ForankringRegel;
import se.samverkan.ringar.scheduler.regel.FristRegel;
import se.samverkan.ringar.scheduler.regel.NoteraRegel;
import se.samverkan.ringar.scheduler.regel.Regel;
import se.samverkan.ringar.scheduler.regel.Regelverk;
import se.samverkan.ringar.scheduler.regel.Samverkansregel;
import se.samverkan.ringar.scheduler.regel.Steg;
import se.samverkan.ringar.scheduler.regel.Underlag;
import se.samverkan.ringar.scheduler.regel.VeckobrevRegel;
import se.samverkan.ringar.store.Lagring;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.konversation.Konversation;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.person.Rollinnehav;
import se.samverkan.ringar.store.person.Veckobrevsval;
import se.samverkan.ringar.store.samverkan.Frist;
import se.samverkan.ringar.store.samverkan.Regler;
import se.samverkan.ringar.store.test.BadaDatabaserna;
import se.samverkan.ringar.store.utskick.Mottagare;
import se.samverkan.ringar.store.utskick.Utskick;

/** The round: promises each step once, looks where it has to and no more, and lets nothing broken stop it. */
@BadaDatabaserna({Lagring.class, Varld.Vaggur.class})
class RondTest {
    private final Varld varld;
    private final MongoDatabase databas;

    RondTest(ApplicationContext beans, MongoDatabase databas) {
        varld = new Varld(beans);
        this.databas = databas;
    }

    @Test
    void goingRoundTwicePromisesOnce() {
        Delprojekt d = frist("njure", "2027-03-15");

        varld.rond().kor();
        varld.andra(d, was -> was.medUppdragspunkt("Något"));
        varld.rond().kor();

        assertThat(varld.utskick(d)).isEmpty();
        varld.ur.stall("2027-03-12T03:00");
        varld.rond().kor();
        varld.andra(d, was -> was.medUppdragspunkt("Något mer"));
        varld.rond().kor();
        assertThat(steg(d)).containsExactly("2027-03-12");
    }

    @Test
    void twoNodesAtOncePromiseOnce() {
        List<Delprojekt> all = Stream.of("a1", "b1", "c1", "d1", "e1", "f1")
                .map(kod -> frist(kod, "2027-03-15"))
                .toList();
        varld.ur.stall("2027-03-12T03:00");

        try (var nodes = Executors.newFixedThreadPool(2)) {
            for (int n = 0; n < 2; n++) nodes.execute(varld.rond()::kor);
        }

        assertThat(all).allSatisfy(d -> assertThat(steg(d)).containsExactly("2027-03-12"));
    }

    @Test
    void afterAGapOnlyTheLatestStepIsPromisedOnItsOwnDay() {
        Delprojekt d = frist("njure", "2027-03-20");

        varld.ur.stall("2027-03-29T10:00");
        varld.rond().kor();

        assertThat(steg(d)).containsExactly("2027-03-27");
    }

    @Test
    void aMonthDownLeavesTheLastStepToTheKontaktperson() {
        Delprojekt d = frist("njure", "2027-03-20");

        varld.ur.stall("2027-05-03T10:00");
        varld.rond().kor();

        assertThat(varld.utskick(d))
                .extracting(Utskick::mottagare)
                .containsExactly(new Mottagare.Innehavaren(Roll.KONTAKTPERSON));
    }

    @Test
    void theDayToLookNextMovesToTheNextStep() {
        Delprojekt d = frist("njure", "2027-03-20");
        assertThat(varld.nu(d).nastaKoll()).isEqualTo("2027-03-01");

        varld.rond().kor();
        assertThat(varld.nu(d).nastaKoll()).isEqualTo("2027-03-06");
        varld.ur.stall("2027-03-06T00:00");
        varld.rond().kor();
        assertThat(varld.nu(d).nastaKoll()).isEqualTo("2027-03-17");
    }

    @Test
    void withNothingToComeItLooksNoMore() {
        Delprojekt d = varld.delprojekt("njure", varld.person("Kim"), varld.person("Anna"));

        varld.rond().kor();

        assertThat(varld.nu(d).nastaKoll()).isEqualTo(Regelverk.ALDRIG);
    }

    @Test
    void aSaveInBetweenIsNotOverlooked() {
        Delprojekt read = frist("njure", "2027-03-20");
        varld.andra(read, was -> was.medFrist("Analys", LocalDate.parse("2027-03-04"), varld.idag()));

        // the round of another node, slow, had read it before
        varld.delprojekten.kollat(read, LocalDate.parse("2027-03-06"));

        assertThat(varld.nu(read).nastaKoll()).isEqualTo("2027-03-01");
    }

    @Test
    void aSaveWithinTheRoundIsSeenByTheSameRound() {
        Delprojekt d = frist("njure", "2027-03-20");
        var once = new boolean[1];
        Regel saving = new Regel() {
            @Override
            public String namn() {
                return "sparar";
            }

            @Override
            public Stream<Steg> steg(Underlag underlag, LocalDate till) {
                if (!once[0]) {
                    once[0] = true;
                    varld.andra(d, was -> was.medFrist("Analys", LocalDate.parse("2027-03-04"), varld.idag()));
                }
                return new FristRegel(Frist.FORVAL).steg(underlag, till);
            }
        };

        varld.rond(saving).kor();

        assertThat(varld.nu(d).nastaKoll()).isEqualTo("2027-03-04");
    }

    @Test
    void aDelprojektWhoseRulesFailStopsNoOther() {
        Delprojekt broken = frist("aaa", "2027-03-15");
        Delprojekt whole = frist("bbb", "2027-03-15");
        varld.ur.stall("2027-03-12T03:00");
        var frister = new FristRegel(Frist.FORVAL);
        Regel failing = new Regel() {
            @Override
            public String namn() {
                return FristRegel.NAMN;
            }

            @Override
            public Stream<Steg> steg(Underlag underlag, LocalDate till) {
                Delprojekt delprojekt = underlag.delprojekt();
                if (delprojekt.id().equals(broken.id())) throw new IllegalStateException("avsiktligt");
                return frister.steg(underlag, till);
            }
        };

        varld.rond(failing).kor();
        assertThat(steg(whole)).containsExactly("2027-03-12");
        assertThat(steg(broken)).isEmpty();

        varld.rond().kor();
        assertThat(steg(broken)).containsExactly("2027-03-12");
    }

    @Test
    void aDelprojektThatCannotBeReadStopsNoOther() {
        Delprojekt broken = frist("aaa", "2027-03-15");
        Delprojekt whole = frist("bbb", "2027-03-15");
        var all = databas.getCollection("delprojekt");
        varld.ur.stall("2027-03-12T03:00");
        all.updateOne(Filters.eq(broken.id()), Updates.set("skede", "ETT_SOM_KOMMER_SENARE"));

        varld.rond().kor();
        assertThat(steg(whole)).containsExactly("2027-03-12");

        all.updateOne(Filters.eq(broken.id()), Updates.set("skede", "UPPDRAG"));
        varld.rond().kor();
        assertThat(steg(broken)).containsExactly("2027-03-12");
    }

    @Test
    void aChangedFileIsLookedAtEverywhere() {
        Delprojekt d = frist("njure", "2027-03-20");
        varld.rond(new FristRegel(new Frist(false, List.of(14, 3), true, List.of(), 21)))
                .kor();
        assertThat(varld.nu(d).nastaKoll()).isEqualTo(Regelverk.ALDRIG);

        varld.delprojekten.kollaAlla(Varld.SAMVERKAN, varld.idag());
        varld.rond(new FristRegel(new Frist(true, List.of(5), true, List.of(), 21)))
                .kor();

        assertThat(varld.nu(d).nastaKoll()).isEqualTo("2027-03-15");
    }

    @Test
    void whatIsOfTheWholeSamverkanIsPromisedOnceToEachOfTheKansliWithoutADelprojekt() {
        Person kim = kansli("Kim");
        Person sara = kansli("Sara");
        var letter = new VeckobrevRegel(new Regler.Veckobrev(true, DayOfWeek.WEDNESDAY), Varld.SAMVERKAN);
        varld.iKraft("2027-03-01T09:00");
        varld.ur.stall("2027-03-03T03:00");

        varld.rond(letter).kor();
        varld.rond(letter).kor();
        try (var nodes = Executors.newFixedThreadPool(2)) {
            for (int n = 0; n < 2; n++) nodes.execute(varld.rond(letter)::kor);
        }

        assertThat(varld.liggare.om(Varld.SAMVERKAN, VeckobrevRegel.amne(LocalDate.parse("2027-03-03"))))
                .hasSize(2)
                .allSatisfy(u -> {
                    assertThat(u.regel()).isEqualTo(VeckobrevRegel.NAMN);
                    assertThat(u.delprojekt()).isEqualTo(Samverkansregel.UTAN_DELPROJEKT);
                    assertThat(u.steg()).isEqualTo("2027-03-03");
                    // eight in the morning, in Sweden
                    assertThat(u.tidigast()).isEqualTo("2027-03-03T07:00:00Z");
                })
                .extracting(Utskick::mottagare)
                .containsExactlyInAnyOrder(new Mottagare.Personen(kim.id()), new Mottagare.Personen(sara.id()));
    }

    @Test
    void theLetterIsForWhoSaysSoWhateverTheFileSays() {
        Person kim = kansli("Kim");
        kansli("Sara");
        varld.personer.valjerVeckobrev(
                kim, Varld.SAMVERKAN, new Veckobrevsval(Varld.SAMVERKAN, true, LocalDate.parse("2027-03-01")));
        varld.iKraft("2027-03-01T09:00");
        varld.ur.stall("2027-03-03T03:00");

        varld.rond(new VeckobrevRegel(new Regler.Veckobrev(false, DayOfWeek.WEDNESDAY), Varld.SAMVERKAN))
                .kor();

        assertThat(varld.liggare.om(Varld.SAMVERKAN, VeckobrevRegel.amne(LocalDate.parse("2027-03-03"))))
                .extracting(Utskick::mottagare)
                .containsExactly(new Mottagare.Personen(kim.id()));
    }

    @Test
    void theSameRoundPromisesEachDaysOwn() {
        kansli("Kim");
        var letter = new VeckobrevRegel(new Regler.Veckobrev(true, DayOfWeek.WEDNESDAY), Varld.SAMVERKAN);
        varld.iKraft("2027-03-01T09:00");
        Rond rond = varld.rond(letter);

        for (String now : List.of("2027-03-02T03:00", "2027-03-03T03:00", "2027-03-04T03:00", "2027-03-24T03:00")) {
            varld.ur.stall(now);
            rond.kor();
        }

        assertThat(samverkansbrev("2027-03-03")).isEqualTo(1);
        assertThat(samverkansbrev("2027-03-10")).isZero();
        assertThat(samverkansbrev("2027-03-17")).isZero();
        assertThat(samverkansbrev("2027-03-24")).isEqualTo(1);
    }

    @Test
    void theWholeSamverkanIsAskedNothingFromBeforeItWasPutIntoForce() {
        kansli("Kim");
        var seminar = new AlumniRegel(new Regler.Alumni(true, List.of(MonthDay.of(2, 1), MonthDay.of(3, 4))));
        varld.iKraft("2027-03-01T09:00");
        varld.iKraft("2027-03-03T09:00");

        varld.ur.stall("2027-03-03T10:00");
        varld.rond(seminar).kor();
        assertThat(samverkansbrev("2027-02-01")).isZero();

        varld.ur.stall("2027-03-04T10:00");
        varld.rond(seminar).kor();
        assertThat(samverkansbrev("2027-03-04")).isEqualTo(1);
    }

    @Test
    void whatIsNotedInTheDelprojektIsFoundWithoutItBeingSaved() {
        Delprojekt d = varld.delprojekt("njure", varld.person("Kim"), varld.medChatt("Anna"));
        Rond rond = varld.rondMedAllt(
                new NoteraRegel(Regler.FORVAL.notera(), new Fakta(Varld.SODRA)),
                new BekraftaRegel(Regler.FORVAL.bekrafta()));
        rond.kor();
        assertThat(varld.nu(d).nastaKoll()).isEqualTo("2027-03-15");

        varld.notera(d, "2027-03-02T10:00");
        for (String now : List.of("2027-03-15T03:00", "2027-03-16T03:00")) {
            varld.ur.stall(now);
            rond.kor();
        }

        assertThat(varld.liggare.om(Varld.SAMVERKAN, BekraftaRegel.amne(LocalDate.parse("2027-03-02"))))
                .extracting(u -> u.steg().toString())
                .containsExactly("2027-03-16");
        varld.ur.stall("2027-04-13T03:00");
        rond.kor();
        assertThat(varld.liggare.om(Varld.SAMVERKAN, NoteraRegel.tyst(LocalDate.parse("2027-03-02"))))
                .extracting(u -> u.steg().toString())
                .containsExactly("2027-04-13");
    }

    /** Confirmed one by one, on the card that shows the rest: that they still wait is said the next morning, not in between. */
    @Test
    void whenTheOldestIsConfirmedTheNextIsAskedAboutTheMorningAfter() {
        Delprojekt d = varld.delprojekt("njure", varld.person("Kim"), varld.medChatt("Anna"));
        Rond rond = varld.rondMedAllt(new BekraftaRegel(Regler.FORVAL.bekrafta()));
        varld.notera(d, "2027-03-02T10:00");
        varld.notera(d, "2027-03-04T10:00");
        for (String now : List.of("2027-03-16T03:00", "2027-03-17T03:00", "2027-03-18T03:00", "2027-03-19T03:00")) {
            varld.ur.stall(now);
            rond.kor();
        }

        varld.ur.stall("2027-03-19T13:00");
        varld.bekrafta("2027-03-02T10:00");
        rond.kor();
        assertThat(bekraftas("2027-03-02")).containsExactly("2027-03-16");
        assertThat(bekraftas("2027-03-04")).isEmpty();

        varld.ur.stall("2027-03-20T03:00");
        rond.kor();
        assertThat(bekraftas("2027-03-04")).containsExactly("2027-03-18");
    }

    private List<String> bekraftas(String since) {
        return varld.liggare.om(Varld.SAMVERKAN, BekraftaRegel.amne(LocalDate.parse(since))).stream()
                .map(u -> u.steg().toString())
                .toList();
    }

    @Test
    void aChannelOfAChefsamradIsSeen() {
        Delprojekt d = varld.delprojekt("njure", varld.person("Kim"), varld.medChatt("Anna"));
        Rond rond = varld.rondMedAllt(new ForankringRegel(Regler.FORVAL.forankring(), new Fakta(Varld.SODRA)));
        rond.kor();
        assertThat(varld.nu(d).nastaKoll()).isEqualTo("2027-03-15");

        varld.konversationer.koppla(
                varld.plats("cs", Konversation.Slag.KANAL), Varld.SAMVERKAN, d.id(), Konversation.Grupp.CHEFSAMRAD);
        varld.ur.stall("2027-03-15T03:00");
        rond.kor();

        assertThat(varld.nu(d).nastaKoll()).isEqualTo("2027-03-29");
    }

    private Person kansli(String namn) {
        return varld.personer.farRoll(varld.medChatt(namn), new Rollinnehav(Varld.SAMVERKAN, Roll.KANSLI, null));
    }

    private long samverkansbrev(String day) {
        return varld.liggare.om(Varld.SAMVERKAN, day).size();
    }

    private Delprojekt frist(String kod, String dag) {
        return varld.medFrist(kod, varld.medChatt("Anna"), dag);
    }

    private List<String> steg(Delprojekt d) {
        return varld.utskick(d).stream().map(u -> u.steg().toString()).toList();
    }
}
