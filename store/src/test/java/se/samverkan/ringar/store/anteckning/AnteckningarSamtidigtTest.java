package se.samverkan.ringar.store.anteckning;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.store.test.Exempel.ANNA;
import static se.samverkan.ringar.store.test.Exempel.NU;
import static se.samverkan.ringar.store.test.Exempel.SODRA;
import static se.samverkan.ringar.store.test.Exempel.utkast;
import static se.samverkan.ringar.store.test.Exempel.vagval;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.samverkan.ringar.store.test.BadaDatabaserna;
import se.samverkan.ringar.store.test.HelaLagret;
import se.samverkan.ringar.store.test.Samtidigt;

/** Many write at once, through two nodes on the same database. */
@BadaDatabaserna(HelaLagret.class)
class AnteckningarSamtidigtTest {
    private final MongoTemplate mongo;
    private List<Anteckningar> noder;

    AnteckningarSamtidigtTest(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @BeforeEach
    void startTwoNodes() {
        noder = List.of(new Anteckningar(mongo), new Anteckningar(mongo));
    }

    @AfterEach
    void stopThem() {
        noder.forEach(Anteckningar::close);
    }

    @Test
    void thirtyTwoWritersOnOneNodeGetNumbersWithoutGaps() {
        assertThat(nummer(32, i -> 0)).containsExactlyInAnyOrderElementsOf(forsta(32));
    }

    @Test
    void thirtyTwoWritersOnTwoNodesGetNumbersOfTheirOwn() {
        assertThat(nummer(32, i -> i % 2)).doesNotHaveDuplicates().hasSize(32);
        assertThat(antal()).isEqualTo(32);
    }

    @Test
    void twoNodesInTurnCountTogether() {
        List<Integer> inTurn = IntStream.range(0, 8)
                .map(i -> noder.get(i % 2)
                        .registrera(utkast(SODRA, "njure", "t" + i, vagval("x")))
                        .nummer())
                .boxed()
                .toList();
        assertThat(inTurn).isEqualTo(forsta(8));
    }

    @Test
    void theSameMessageEightTimesAtOnceOnTwoNodesIsOneEntry() {
        List<Anteckning> svar =
                Samtidigt.gor(8, i -> noder.get(i % 2).registrera(utkast(SODRA, "njure", "samma", vagval("samma"))));
        assertThat(svar).extracting(Anteckning::id).containsOnly(svar.getFirst().id());
        assertThat(svar)
                .extracting(Anteckning::nummer)
                .containsOnly(svar.getFirst().nummer());
        assertThat(antal()).isEqualTo(1);
    }

    @Test
    void sixteenChangesAtOnceAreAllThere() {
        Anteckning made = noder.getFirst().registrera(utkast(SODRA, "njure", "a", vagval("")));
        Samtidigt.gor(
                16,
                i -> noder.get(i % 2).andra(made, "n" + i, NU, ANNA, was -> vagval((was.text() + " " + i).strip())));

        Anteckning after = noder.getFirst().hitta(SODRA, made.id()).orElseThrow();
        assertThat(after.innehall().text().split(" "))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 16).mapToObj(String::valueOf).toList());
        assertThat(after.historik()).hasSize(17);
        assertThat(after.version()).isEqualTo(16);
    }

    @Test
    void theSameClickEightTimesAtOnceChangesOnce() {
        Anteckning made = noder.getFirst().registrera(utkast(SODRA, "njure", "a", vagval("1")));
        List<Anteckning> svar =
                Samtidigt.gor(8, i -> noder.get(i % 2).andra(made, "klick", NU, ANNA, was -> vagval(was.text() + "1")));
        assertThat(svar).extracting(a -> a.innehall().text()).containsOnly("11");
    }

    private List<Integer> nummer(int writers, java.util.function.IntUnaryOperator nod) {
        return Samtidigt.gor(
                writers,
                i -> noder.get(nod.applyAsInt(i))
                        .registrera(utkast(SODRA, "njure", "p" + i, vagval("x")))
                        .nummer());
    }

    private long antal() {
        return noder.getFirst().antal(SODRA, "njure", Slag.VAGVAL);
    }

    private static List<Integer> forsta(int n) {
        return IntStream.rangeClosed(1, n).boxed().toList();
    }
}
