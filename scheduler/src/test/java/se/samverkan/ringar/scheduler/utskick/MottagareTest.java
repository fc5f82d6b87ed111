package se.samverkan.ringar.scheduler.utskick;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import se.samverkan.ringar.scheduler.regel.Regel;
import se.samverkan.ringar.scheduler.regel.Steg;
import se.samverkan.ringar.scheduler.regel.Underlag;
import se.samverkan.ringar.store.Lagring;
import se.samverkan.ringar.store.delprojekt.Bemanning;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.konversation.Konversation;
import se.samverkan.ringar.store.konversation.Konversation.Grupp;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.person.Rollinnehav;
import se.samverkan.ringar.store.test.BadaDatabaserna;
import se.samverkan.ringar.store.utskick.Lofte;
import se.samverkan.ringar.store.utskick.Mottagare;
import se.samverkan.ringar.store.utskick.Utskick;
import se.samverkan.ringar.store.utskick.Utskick.Lage;

/** To whom each kind of receiver leads, which way, and who gets it during a pause. */
@BadaDatabaserna({Lagring.class, Varld.Vaggur.class})
class MottagareTest {
    private static final LocalDate DAG = LocalDate.parse("2027-03-02");

    private final Varld varld;
    private final Brevlada brevlada = new Brevlada().medEpost();
    private Person kim;
    private Delprojekt d;

    MottagareTest(ApplicationContext beans) {
        varld = new Varld(beans);
    }

    @BeforeEach
    void enTisdagMorgon() {
        kim = varld.medChatt("Kim");
        d = varld.delprojekt("njure", kim, varld.medChatt("Anna"));
        varld.ur.stall(DAG + "T09:00");
    }

    @Test
    void whatIsTheKanslisGoesToTheKontaktperson() {
        varld.personer.farRoll(varld.medChatt("Maja"), new Rollinnehav(Varld.SAMVERKAN, Roll.KANSLI, null));
        sand(new Mottagare.Innehavaren(Roll.KANSLI));
        assertThat(tillVem()).containsExactly("Kim");
    }

    @Test
    void withoutAKontaktpersonItGoesToOneOfTheKansliWhoCanBeReached() {
        varld.personer.farRoll(varld.person("Aldrig mött"), new Rollinnehav(Varld.SAMVERKAN, Roll.KANSLI, null));
        varld.personer.farRoll(varld.medChatt("Maja"), new Rollinnehav(Varld.SAMVERKAN, Roll.KANSLI, null));
        d = varld.andra(d, was -> was.bemannat(new Bemanning("borta", Roll.KONTAKTPERSON, null)));
        sand(new Mottagare.Innehavaren(Roll.KANSLI));
        assertThat(tillVem()).containsExactly("Maja");
    }

    @Test
    void aHandlaggareOfTheSamverkanIsReachedByMailAndNeverNamedInTheChannel() {
        varld.kanal(d);
        Person utanTeams = varld.personer.mott("mailto:registrator@skane.example", "Registrator", null);
        varld.personer.farRoll(utanTeams, new Rollinnehav(Varld.SAMVERKAN, Roll.HANDLAGGARE, "skane"));
        varld.personer.farRoll(varld.medChatt("Hal"), new Rollinnehav(Varld.SAMVERKAN, Roll.HANDLAGGARE, "halland"));

        sand(new Mottagare.Handlaggaren("skane"));
        assertThat(brevlada.mottaget()).extracting(Brevlada::plats).containsExactly("registrator@skane.example");

        brevlada.svarar(new Utfall.Nekad("550"));
        sand(new Mottagare.Handlaggaren("skane"), DAG.plusDays(1));
        assertThat(brevlada.mottaget()).hasSize(1);
        assertThat(varld.ejLevererat(d)).extracting(Utskick::kod).containsExactly("550");
    }

    @Test
    void alsoTheDelprojektsOwnHandlaggareIsNobodyOfTheGroups() {
        varld.kanal(d);
        Person egen = varld.personer.mott("mailto:sekreterare@skane.example", "Sekreterare", null);
        d = varld.andra(d, was -> was.bemannat(new Bemanning(egen.id(), Roll.HANDLAGGARE, "skane")));
        brevlada.svarar(new Utfall.Nekad("550"));
        sand(new Mottagare.Handlaggaren("skane"));
        assertThat(brevlada.mottaget()).isEmpty();
        assertThat(varld.ejLevererat(d)).extracting(Utskick::kod).containsExactly("550");
    }

    @Test
    void aMemberWithoutTeamsWhoseMailIsRefusedIsAskedForInTheGroup() {
        Konversation kanal = varld.kanal(d);
        Person utanTeams = varld.personer.mott("mailto:pia@forening.example", "Pia", null);
        d = varld.andra(d, was -> was.bemannat(new Bemanning(utanTeams.id(), Roll.LEDAMOT, "skane")));
        brevlada.svarar(
                sandning -> sandning.dit() instanceof Dit.Epost ? new Utfall.Nekad("550") : brevlada.tar(sandning));
        sand(new Mottagare.Personen(utanTeams.id()));
        assertThat(brevlada.mottaget()).extracting(Brevlada::plats).containsExactly(kanal.id());
    }

    @Test
    void theDelprojektsOwnHandlaggareComesFirst() {
        varld.personer.farRoll(varld.medChatt("Sam"), new Rollinnehav(Varld.SAMVERKAN, Roll.HANDLAGGARE, "skane"));
        Person egen = varld.medChatt("Egen");
        d = varld.andra(d, was -> was.bemannat(new Bemanning(egen.id(), Roll.HANDLAGGARE, "skane")));
        sand(new Mottagare.Handlaggaren("skane"));
        assertThat(tillVem()).containsExactly("Egen");
    }

    @Test
    void aRegionIsAskedThroughItsMemberElseItsHandlaggare() {
        varld.personer.farRoll(varld.medChatt("Hand"), new Rollinnehav(Varld.SAMVERKAN, Roll.HANDLAGGARE, "skane"));
        Person patient = varld.medChatt("Patient");
        Person ledamot = varld.medChatt("Ledamot");
        d = varld.andra(
                d,
                was -> was.bemannat(new Bemanning(patient.id(), Roll.PATIENTREPRESENTANT, "skane"))
                        .bemannat(new Bemanning(ledamot.id(), Roll.LEDAMOT, "halland")));
        sand(new Mottagare.Regionen("skane"), new Mottagare.Regionen("halland"), new Mottagare.Regionen("blekinge"));
        assertThat(tillVem()).containsExactlyInAnyOrder("Hand", "Ledamot");
        assertThat(varld.ejLevererat(d)).extracting(Utskick::kod).containsExactly("ingen region");
    }

    @Test
    void aGroupsPromptGoesToItsChannelAndNamesNobody() {
        Konversation kanal = varld.kanal(d);
        sand(new Mottagare.Gruppen(Grupp.ARBETSGRUPP), new Mottagare.Gruppen(Grupp.CHEFSAMRAD));
        assertThat(brevlada.mottaget()).extracting(Brevlada::plats).containsExactly(kanal.id());
        assertThat(brevlada.mottaget().getFirst().till()).isNull();
        assertThat(varld.ejLevererat(d)).extracting(Utskick::kod).containsExactly("ingen kanal");
    }

    @Test
    void whatIsDueToTheSameHandlaggareFromManyDelprojektIsOneMessage() {
        Person h = varld.personer.farRoll(
                varld.medChatt("Hand"), new Rollinnehav(Varld.SAMVERKAN, Roll.HANDLAGGARE, "skane"));
        lova(d, DAG, new Mottagare.Handlaggaren("skane"));
        Delprojekt lever = varld.delprojekt("lever", kim, varld.medChatt("Bo"));
        lova(lever, DAG, new Mottagare.Personen(h.id()));
        for (int i = 0; i < 300; i++) lova(varld.delprojekt("p" + i, kim, h), DAG, new Mottagare.Regionen("skane"));

        varld.avsandare(brevlada, new Alltid()).kor();

        assertThat(brevlada.mottaget()).hasSize(1);
        assertThat(brevlada.mottaget().getFirst().rader()).hasSize(302);
    }

    @Test
    void duringAPauseTheStandInGetsItAndIsTold() {
        Person anna =
                varld.personer.hitta(d.personMed(Roll.ORDFORANDE).orElseThrow()).orElseThrow();
        Person bo = varld.medChatt("Bo");
        varld.personer.ersatts(anna, Varld.SAMVERKAN, bo.id());
        sand(new Mottagare.Innehavaren(Roll.ORDFORANDE));
        assertThat(tillVem()).containsExactly("Anna");

        varld.personer.pausar(anna, Varld.SAMVERKAN, DAG.plusDays(9));
        sand(new Mottagare.Innehavaren(Roll.ORDFORANDE), DAG.plusDays(1));
        assertThat(tillVem()).containsExactly("Anna", "Bo");
        assertThat(Objects.requireNonNull(
                                brevlada.mottaget().getLast().rader().getFirst().istalletFor())
                        .id())
                .isEqualTo(anna.id());
    }

    @Test
    void aPauseWithoutAStandInLetsItWaitAndTheKontaktpersonsGoOn() {
        Person anna =
                varld.personer.hitta(d.personMed(Roll.ORDFORANDE).orElseThrow()).orElseThrow();
        varld.personer.pausar(anna, Varld.SAMVERKAN, DAG.plusDays(2));
        varld.personer.pausar(anna, "annan", DAG.plusDays(99));
        sand(new Mottagare.Innehavaren(Roll.ORDFORANDE), new Mottagare.Innehavaren(Roll.KONTAKTPERSON));
        assertThat(tillVem()).containsExactly("Kim");

        klockan(DAG.plusDays(1));
        assertThat(brevlada.mottaget()).hasSize(1);
        klockan(DAG.plusDays(2));
        assertThat(tillVem()).containsExactly("Kim", "Anna");
        assertThat(brevlada.mottaget().getLast().utskick())
                .extracting(Utskick::steg)
                .containsExactly(DAG);
    }

    @Test
    void standInsWhoPauseToo() {
        Person anna =
                varld.personer.hitta(d.personMed(Roll.ORDFORANDE).orElseThrow()).orElseThrow();
        Person bo = varld.medChatt("Bo");
        Person cia = varld.medChatt("Cia");
        paus(anna, bo);
        paus(bo, cia);
        sand(new Mottagare.Innehavaren(Roll.ORDFORANDE));
        assertThat(tillVem()).containsExactly("Cia");

        paus(cia, anna);
        sand(new Mottagare.Innehavaren(Roll.ORDFORANDE), DAG.plusDays(1));
        assertThat(brevlada.mottaget()).hasSize(1);
        assertThat(varld.liggare.vantar(Varld.SAMVERKAN, List.of(d.id())))
                .extracting(Utskick::kod)
                .containsExactly("pausad");
    }

    @Test
    void whatComesLaterTheSameDayWaitsForTheNextWorkingDay() {
        sand(new Mottagare.Innehavaren(Roll.ORDFORANDE));
        varld.ur.stall(DAG + "T11:00");
        lova(d, DAG.minusDays(1), new Mottagare.Innehavaren(Roll.ORDFORANDE));
        lova(d, DAG.minusDays(2), new Mottagare.Innehavaren(Roll.ORDFORANDE));
        varld.avsandare(brevlada, new Alltid()).kor();
        assertThat(brevlada.mottaget()).hasSize(1);

        klockan(DAG.plusDays(1));
        assertThat(brevlada.mottaget()).hasSize(2);
        assertThat(brevlada.mottaget().getLast().rader()).hasSize(2);
    }

    @Test
    void whatComesWhileTheDaysMessageIsToldToWaitComesAlongWithIt() {
        brevlada.svarar(new Utfall.ForsokIgen(java.time.Duration.ofMinutes(30), "429"));
        sand(new Mottagare.Innehavaren(Roll.ORDFORANDE));
        brevlada.tarEmot();
        varld.ur.stall(DAG + "T09:10");
        lova(d, DAG.minusDays(1), new Mottagare.Innehavaren(Roll.ORDFORANDE));
        varld.avsandare(brevlada, new Alltid()).kor();
        assertThat(brevlada.mottaget()).isEmpty();

        varld.ur.stall(DAG + "T09:30");
        varld.avsandare(brevlada, new Alltid()).kor();
        assertThat(brevlada.mottaget()).hasSize(1);
        assertThat(brevlada.mottaget().getFirst().rader()).hasSize(2);
    }

    @Test
    void whatMayHaveArrivedSpendsTheDay() {
        brevlada.svarar(new Utfall.Oviss("500"));
        sand(new Mottagare.Innehavaren(Roll.ORDFORANDE));
        brevlada.tarEmot();
        sand(new Mottagare.Innehavaren(Roll.ORDFORANDE), DAG.minusDays(1));
        assertThat(brevlada.mottaget()).isEmpty();
        assertThat(varld.ejLevererat(d)).extracting(Utskick::lage).containsExactly(Lage.OVISS);
        assertThat(varld.liggare.vantar(Varld.SAMVERKAN, List.of(d.id())))
                .extracting(Utskick::kod)
                .containsExactly("en om dagen");
    }

    /** A rule for which every promise is true. */
    private static final class Alltid implements Regel {
        @Override
        public String namn() {
            return "alltid";
        }

        @Override
        public Stream<Steg> steg(Underlag underlag, LocalDate till) {
            return LOVADE.stream()
                    .filter(l -> l.delprojekt().equals(underlag.delprojekt().id()))
                    .map(l -> new Steg("alltid", l.amne(), l.steg(), Objects.requireNonNull(l.mottagare())));
        }
    }

    private static final List<Lofte> LOVADE = new java.util.concurrent.CopyOnWriteArrayList<>();

    private void paus(Person who, Person standin) {
        varld.personer.pausar(who, Varld.SAMVERKAN, DAG.plusDays(30));
        varld.personer.ersatts(who, Varld.SAMVERKAN, standin.id());
    }

    private void sand(Mottagare... to) {
        lova(d, DAG, to);
        varld.avsandare(brevlada, new Alltid()).kor();
    }

    private void sand(Mottagare to, LocalDate day) {
        lova(d, day, to);
        if (day.isAfter(DAG)) varld.ur.stall(day + "T09:00");
        varld.avsandare(brevlada, new Alltid()).kor();
    }

    private void klockan(LocalDate day) {
        varld.ur.stall(day + "T08:00");
        varld.avsandare(brevlada, new Alltid()).kor();
    }

    /** Each receiver's promise is about a subject of its own, so that all of them are true. */
    private void lova(Delprojekt about, LocalDate day, Mottagare... to) {
        Arrays.stream(to).forEach(one -> {
            Lofte promise = Lofte.till(
                    one,
                    Varld.SAMVERKAN,
                    "alltid",
                    about.id(),
                    "x" + LOVADE.size(),
                    day,
                    DAG.atTime(8, 0).atZone(Provur.STOCKHOLM).toInstant());
            LOVADE.add(promise);
            varld.liggare.lova(promise, varld.ur.instant());
        });
    }

    private List<String> tillVem() {
        return brevlada.mottaget().stream()
                .map(Sandning::till)
                .map(Objects::requireNonNull)
                .map(Person::namn)
                .toList();
    }
}
