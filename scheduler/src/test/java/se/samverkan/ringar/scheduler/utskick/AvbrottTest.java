package se.samverkan.ringar.scheduler.utskick;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.scheduler.utskick.Varld.EFTER_HYRAN;
import static se.samverkan.ringar.scheduler.utskick.Varld.EFTER_SVARSTIDEN;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import se.samverkan.ringar.scheduler.test.Nod;
import se.samverkan.ringar.store.Lagring;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.test.BadaDatabaserna;
import se.samverkan.ringar.store.utskick.Utskick;
import se.samverkan.ringar.store.utskick.Utskick.Lage;

/** Nodes that share a ledger and are killed between any two states: sent once, or uncertain and shown, never lost. */
@BadaDatabaserna({Lagring.class, Varld.Vaggur.class})
class AvbrottTest {
    private static final String PA_DAGEN = "2027-03-02";
    private final Varld varld;
    private final Brevlada brevlada = new Brevlada();

    AvbrottTest(ApplicationContext beans) {
        varld = new Varld(beans);
    }

    @ParameterizedTest(name = "dödad {0}: fram {1} gånger, {2}")
    @CsvSource({
        // the round: promised again by the other, and yet once
        "fore lova, 1, SAND",
        "efter lova, 1, SAND",
        // leased: taken again when the lease has run out
        "fore hyr, 1, SAND",
        "efter hyr, 1, SAND",
        "fore sands, 1, SAND",
        // marked: nobody can know
        "efter sands, 0, OVISS",
        "fore post, 0, OVISS",
        "efter post, 1, OVISS",
        "fore sand, 1, OVISS",
        // noted as sent
        "efter sand, 1, SAND",
        "never, 1, SAND",
    })
    void aPromiseIsSentOnceOrIsUncertainAndShown(String punkt, int framme, Lage slut) {
        Delprojekt d = fristIMorgon("njure");
        var ett = Nod.somDor(varld.nod(brevlada), punkt);

        ett.kor();
        overlevandeTarVid();

        assertThat(ett.dog()).isEqualTo(!punkt.equals("never"));
        Utskick promise = denEnda(d);
        assertThat(promise.lage()).isEqualTo(slut);
        assertThat(brevlada.gangerMottaget(promise)).isEqualTo(framme);
        assertThat(varld.ejLevererat(d))
                .extracting(Utskick::id)
                .isEqualTo(slut == Lage.OVISS ? List.of(promise.id()) : List.of());
    }

    @ParameterizedTest(name = "Teams bad om tid, dödad {0}: fram {1} gånger, {2}")
    @CsvSource({"fore senare, 0, OVISS", "efter senare, 1, SAND"})
    void aPromiseThatTeamsPutOffIsNotLost(String punkt, int framme, Lage slut) {
        Delprojekt d = fristIMorgon("njure");
        brevlada.svarar(new Utfall.ForsokIgen(Duration.ofSeconds(30), "429"));

        Nod.somDor(varld.nod(brevlada), punkt).kor();
        brevlada.tarEmot();
        varld.ur.fram(Duration.ofMinutes(1));
        overlevandeTarVid();

        assertThat(denEnda(d).lage()).isEqualTo(slut);
        assertThat(brevlada.mottaget()).hasSize(framme);
    }

    @ParameterizedTest(name = "nekad i chatten, dödad {0}: fram {1} gånger, {2}")
    @CsvSource({"efter post, 0, OVISS", "efter sand, 1, SAND"})
    void aPromiseOnItsWayToTheChannelIsNotLost(String punkt, int framme, Lage slut) {
        Delprojekt d = fristIMorgon("njure");
        varld.kanal(d);
        brevlada.svarar(s -> s.dit().enskilt() ? new Utfall.Nekad("ConversationBlockedByUser") : brevlada.tar(s));

        Nod.somDor(varld.nod(brevlada), punkt).kor();
        overlevandeTarVid();

        assertThat(denEnda(d).lage()).isEqualTo(slut);
        assertThat(brevlada.mottaget()).hasSize(framme);
    }

    @ParameterizedTest(name = "ingen väg alls, dödad {0}")
    @CsvSource({"fore nekad, OVISS", "efter nekad, NEKAD"})
    void whatNobodyCouldTakeIsShown(String punkt, Lage slut) {
        Delprojekt d = fristIMorgon("njure");
        brevlada.svarar(new Utfall.Nekad("ConversationBlockedByUser"));

        Nod.somDor(varld.nod(brevlada), punkt).kor();
        overlevandeTarVid();

        assertThat(varld.ejLevererat(d)).extracting(Utskick::lage).containsExactly(slut);
    }

    @Test
    void theLivingTakeNothingThatIsStillLeased() {
        Delprojekt d = fristIMorgon("njure");
        Nod.somDor(varld.nod(brevlada), "efter hyr").kor();

        varld.vaggur.fram(EFTER_HYRAN.minusSeconds(2));
        Nod.frisk(varld.nod(brevlada)).kor();

        assertThat(brevlada.forsok()).isEmpty();
        assertThat(denEnda(d).lage()).isEqualTo(Lage.HYRD);
    }

    @Test
    void anAnswerThatComesAfterTheLeaseWasTakenSendsNothing() {
        Delprojekt d = fristIMorgon("njure");
        varld.rond().kor();
        List<Utskick> slow = varld.liggare.hyr(Varld.SAMVERKAN, varld.ur.instant(), Duration.ofSeconds(10), 10);
        varld.vaggur.fram(EFTER_HYRAN);
        Nod.frisk(varld.nod(brevlada)).kor();

        assertThat(varld.liggare.sands(slow, Duration.ofSeconds(60), varld.ur.instant()))
                .isFalse();
        varld.liggare.senare(slow, null, varld.ur.instant(), varld.ur.instant());
        varld.liggare.nekad(slow, "för sent", varld.ur.instant());
        varld.liggare.misslyckad(slow, "för sent", null, varld.ur.instant());
        varld.liggare.lamna(slow, varld.ur.instant());

        assertThat(denEnda(d).lage()).isEqualTo(Lage.SAND);
    }

    @Test
    void whenPartOfAMessageIsLostToAnotherNodeItIsStillOneMessage() {
        Person anna = varld.medChatt("Anna");
        Delprojekt njure = varld.medFrist("njure", anna, PA_DAGEN);
        Delprojekt lever = varld.medFrist("lever", anna, PA_DAGEN);
        varld.ur.stall(PA_DAGEN + "T09:00");
        varld.rond().kor();
        var slow = varld.avsandare(brevlada, new Stold(varld, njure).liggare());

        slow.kor();
        varld.vaggur.fram(EFTER_HYRAN);
        varld.vaggur.fram(EFTER_SVARSTIDEN);
        for (int beat = 0; beat < 3; beat++) {
            varld.ur.fram(Duration.ofSeconds(5));
            Nod.frisk(varld.nod(brevlada)).kor();
        }

        assertThat(brevlada.mottaget()).hasSize(1);
        assertThat(List.of(denEnda(njure), denEnda(lever)))
                .extracting(Utskick::lage)
                .containsOnly(Lage.SAND);
    }

    @Test
    void aSenderThatIsStoppedGivesBackWhatItHasNotBegun() throws InterruptedException {
        List<Delprojekt> all = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            all.add(varld.medFrist("p" + i, varld.medChatt("Person" + i), PA_DAGEN));
        }
        varld.ur.stall(PA_DAGEN + "T09:00");
        varld.rond().kor();
        var self = new AtomicReference<Avsandare>();
        var stopping = new Thread(() -> self.get().close());
        brevlada.svarar(s -> {
            stopping(stopping);
            return brevlada.tar(s);
        });
        self.set(varld.avsandare(brevlada));

        self.get().kor();
        stopping.join();
        int before = brevlada.mottaget().size();
        brevlada.tarEmot();
        Nod.frisk(varld.nod(brevlada)).kor();

        assertThat(before).isLessThanOrEqualTo(64);
        assertThat(all).extracting(this::denEnda).extracting(Utskick::lage).containsOnly(Lage.SAND);
        assertThat(brevlada.mottaget()).hasSize(150);
    }

    @Test
    void threeNodesKilledAtRandomKeepEveryPromiseOnce() throws InterruptedException {
        long seed = Long.getLong("ringar.fro", System.nanoTime());
        var random = new Random(seed);
        List<Delprojekt> all = new ArrayList<>();
        var outcomes = new Random(seed + 1);
        brevlada.svarar(s -> switch (outcomes.nextInt(8)) {
            case 0 -> new Utfall.ForsokIgen(Duration.ofSeconds(5), "429");
            case 1 -> new Utfall.Nekad("403");
            case 2 -> new Utfall.Oviss("500");
            default -> brevlada.tar(s);
        });
        List<String> steps = List.of("lova", "hyr", "sands", "post", "sand", "senare", "nekad", "oviss");

        int killed = 0;
        for (int round = 0; killed < 8 || round < 8; round++) {
            varld.ur.stall("2027-03-01T09:00");
            for (int i = 0; i < 4; i++) {
                Delprojekt d =
                        varld.medFrist("o" + round + "-" + i, varld.medChatt("Person" + round + i % 3), PA_DAGEN);
                if (i % 2 == 0) varld.kanal(d);
                all.add(d);
            }
            varld.ur.stall(PA_DAGEN + "T09:00");
            varld.ur.fram(Duration.ofMinutes(round));
            List<Nod> nodes = new ArrayList<>();
            for (int n = 0; n < 3; n++) {
                String where = (random.nextBoolean() ? "fore " : "efter ") + steps.get(random.nextInt(steps.size()));
                nodes.add(Nod.somDor(varld.nod(brevlada), where, 1 + random.nextInt(3)));
            }
            try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
                nodes.forEach(node -> together.execute(node::kor));
            }
            killed += (int) nodes.stream().filter(Nod::dog).count();
            varld.vaggur.fram(EFTER_SVARSTIDEN);
        }
        // what the last kills left, every pause after a refusal for the time being, and what waits for the next day
        for (String day : List.of(PA_DAGEN, "2027-03-03", "2027-03-04")) {
            varld.ur.stall(day + "T09:00");
            for (int beat = 0; beat < 12; beat++) {
                varld.ur.fram(Duration.ofMinutes(34));
                varld.vaggur.fram(EFTER_SVARSTIDEN);
                Nod.frisk(varld.nod(brevlada)).kor();
            }
        }

        for (Delprojekt d : all) {
            Utskick promise = denEnda(d);
            long times = brevlada.gangerMottaget(promise);
            switch (promise.lage()) {
                case SAND -> assertThat(times).as("frö %d", seed).isEqualTo(1);
                case OVISS -> assertThat(times).as("frö %d", seed).isLessThanOrEqualTo(1);
                case NEKAD -> assertThat(times).as("frö %d", seed).isZero();
                case LOVAD, HYRD, SANDS, INAKTUELL, AVSKRIVEN ->
                    assertThat(promise).as("frö %d", seed).isNull();
            }
            assertThat(varld.ejLevererat(d)).as("frö %d", seed).hasSize(promise.lage() == Lage.SAND ? 0 : 1);
        }
    }

    /** Starts the stop, once, and returns when it waits for what is under way. */
    private static synchronized void stopping(Thread stop) {
        if (stop.getState() == Thread.State.NEW) stop.start();
        while (stop.getState() != Thread.State.WAITING) Thread.onSpinWait();
    }

    private Delprojekt fristIMorgon(String kod) {
        Delprojekt d = varld.medFrist(kod, varld.medChatt("Anna"), PA_DAGEN);
        varld.ur.stall(PA_DAGEN + "T09:00");
        return d;
    }

    /** Beats of the other node: at once, after the lease, after the time an answer may take, and once more. */
    private void overlevandeTarVid() {
        var two = Nod.frisk(varld.nod(brevlada));
        two.kor();
        varld.vaggur.fram(EFTER_HYRAN);
        two.kor();
        varld.vaggur.fram(EFTER_SVARSTIDEN);
        two.kor();
        varld.vaggur.fram(EFTER_SVARSTIDEN);
        two.kor();
    }

    private Utskick denEnda(Delprojekt d) {
        assertThat(varld.utskick(d)).hasSize(1);
        return varld.utskick(d).getFirst();
    }
}
