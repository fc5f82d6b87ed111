package se.samverkan.ringar.store.utskick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samverkan.ringar.store.test.Exempel.IDAG;
import static se.samverkan.ringar.store.test.Exempel.NU;
import static se.samverkan.ringar.store.test.Exempel.SODRA;
import static se.samverkan.ringar.store.test.Exempel.SYDOSTRA;
import static se.samverkan.ringar.store.test.Exempel.lofte;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.test.BadaDatabaserna;
import se.samverkan.ringar.store.test.HelaLagret;
import se.samverkan.ringar.store.test.Samtidigt;
import se.samverkan.ringar.store.test.Vaggur;
import se.samverkan.ringar.store.utskick.Utskick.Lage;

/** A promise is made once, leased to one sender at a time, and goes only the ways it may. */
@BadaDatabaserna(HelaLagret.class)
class LiggareTest {
    private static final Duration HYRA = Duration.ofMinutes(1);

    private final Liggare liggare;
    private final Vaggur vaggur;

    LiggareTest(Liggare liggare, Vaggur vaggur) {
        this.liggare = liggare;
        this.vaggur = vaggur;
    }

    /** What can be done with a promise by whoever has leased it. */
    enum Steg {
        SANDS(Lage.SANDS, true, true) {
            @Override
            void gor(Liggare liggare, List<Utskick> held) {
                liggare.sands(held, HYRA, NU);
            }
        },
        SAND(Lage.SAND, false, true) {
            @Override
            void gor(Liggare liggare, List<Utskick> held) {
                liggare.sand(held, "bo", "akt", NU);
            }
        },
        OVISS(Lage.OVISS, false, true) {
            @Override
            void gor(Liggare liggare, List<Utskick> held) {
                liggare.oviss(held, "504", NU);
            }
        },
        NEKAD(Lage.NEKAD, true, true) {
            @Override
            void gor(Liggare liggare, List<Utskick> held) {
                liggare.nekad(held, "403", NU);
            }
        },
        SENARE(Lage.LOVAD, true, true) {
            @Override
            void gor(Liggare liggare, List<Utskick> held) {
                liggare.senare(held, "429", NU.plusSeconds(60), NU);
            }
        },
        INAKTUELL(Lage.INAKTUELL, true, true) {
            @Override
            void gor(Liggare liggare, List<Utskick> held) {
                liggare.inaktuell(held, NU);
            }
        };

        final Lage till;
        final boolean franHyrd;
        final boolean franSands;

        Steg(Lage till, boolean franHyrd, boolean franSands) {
            this.till = till;
            this.franHyrd = franHyrd;
            this.franSands = franSands;
        }

        abstract void gor(Liggare liggare, List<Utskick> held);
    }

    @Test
    void theSamePromiseIsMadeOnce() {
        assertThat(liggare.lova(lofte(SODRA, "njure", "m1"), NU)).isTrue();
        assertThat(liggare.lova(lofte(SODRA, "njure", "m1"), NU.plusSeconds(9))).isFalse();
        assertThat(liggare.lova(lofte(SODRA, "njure", "m2"), NU)).isTrue();
        assertThat(liggare.lova(lofte(SODRA, "hand", "m1"), NU)).isTrue();
        assertThat(liggare.lova(lofte(SYDOSTRA, "njure", "m1"), NU)).isTrue();
        assertThat(liggare.lova(Lofte.till(Roll.KONTAKTPERSON, SODRA, "frist", "njure", "m1", IDAG, NU), NU))
                .isTrue();
        assertThat(liggare.lova(Lofte.till(Roll.ORDFORANDE, SODRA, "frist", "njure", "m1", IDAG.plusDays(1), NU), NU))
                .isTrue();
        assertThat(liggare.lova(Lofte.svar("kanal", SODRA, "frist", "njure", "m1", IDAG, NU), NU))
                .isTrue();
    }

    @Test
    void whatIsPromisedAlreadyNeedNotBePromisedAgain() {
        liggare.lova(lofte(SODRA, "njure", "m1"), NU);
        liggare.lova(lofte(SYDOSTRA, "njure", "m2"), NU);
        Lofte first = lofte(SODRA, "njure", "m1");
        Lofte second = lofte(SODRA, "njure", "m2");

        assertThat(liggare.olovade(SODRA, List.of(first, second))).containsExactly(second);
        assertThat(liggare.olovade(SODRA, List.of(second))).containsExactly(second);
        assertThat(liggare.olovade(SODRA, List.of())).isEmpty();
    }

    @Test
    void whatFellAwayIsPromisedAnewAndNothingElseIs() {
        hyrt("m1", "m2");
        liggare.inaktuell(liggare.om(SODRA, "m1"), NU);
        liggare.ater(lofte(SYDOSTRA, "njure", "m1"), NU);
        assertThat(liggare.om(SODRA, "m1")).extracting(Utskick::lage).containsExactly(Lage.INAKTUELL);
        liggare.ater(lofte(SODRA, "njure", "m1"), NU);
        liggare.ater(lofte(SODRA, "njure", "m2"), NU);
        assertThat(liggare.om(SODRA, "m1")).extracting(Utskick::lage).containsExactly(Lage.LOVAD);
        assertThat(liggare.om(SODRA, "m2")).extracting(Utskick::lage).containsExactly(Lage.HYRD);
    }

    @Test
    void ofEightNodesThatPromiseAtOnceOneDoes() {
        assertThat(Samtidigt.gor(8, i -> liggare.lova(lofte(SODRA, "njure", "m1"), NU)))
                .filteredOn(mine -> mine)
                .hasSize(1);
    }

    @Test
    void whatIsSentOrRefusedIsNotPromisedAgain() {
        hyrt("m1", "m2");
        List<Utskick> both = liggare.om(SODRA, "m1");
        liggare.sands(both, HYRA, NU);
        liggare.sand(both, "bo", "akt", NU);
        assertThat(liggare.lova(lofte(SODRA, "njure", "m1"), NU)).isFalse();
    }

    @Test
    void onlyWhatIsDueIsLeasedInTheOrderOfDelprojektAndStep() {
        lova("b", "m1", 0);
        lova("a", "m2", 1);
        lova("a", "m1", 0);
        lova("a", "m3", 2);
        liggare.lova(Lofte.till(Roll.ORDFORANDE, SODRA, "frist", "a", "sen", IDAG, NU.plusSeconds(1)), NU);

        assertThat(hyr(10))
                .extracting(u -> u.delprojekt() + ChronoUnit.DAYS.between(IDAG, u.steg()))
                .containsExactly("a0", "a1", "a2", "b0");
        assertThat(hyr(10)).isEmpty();
        assertThat(liggare.hyr(SODRA, NU.plusSeconds(1), HYRA, 10))
                .extracting(Utskick::amne)
                .containsExactly("sen");
    }

    @Test
    void theEarliestGoFirstWhenNotAllMayGo() {
        for (int i = 0; i < 5; i++) {
            liggare.lova(Lofte.till(Roll.ORDFORANDE, SODRA, "frist", "a", "m" + i, IDAG, NU.minusSeconds(i)), NU);
        }
        assertThat(hyr(2)).extracting(Utskick::amne).containsExactlyInAnyOrder("m4", "m3");
        assertThat(hyr(2)).extracting(Utskick::amne).containsExactlyInAnyOrder("m2", "m1");
    }

    @Test
    void eightSendersAtOnceNeverGetTheSame() {
        IntStream.range(0, 40).forEach(i -> lova("d" + i % 4, "m" + i, 0));
        List<String> all = Samtidigt.gor(8, i -> hyr(10)).stream()
                .flatMap(Collection::stream)
                .map(Utskick::id)
                .toList();
        assertThat(all).doesNotHaveDuplicates();
        for (List<Utskick> rest = hyr(40); !rest.isEmpty(); rest = hyr(40)) {
            assertThat(rest).extracting(Utskick::id).doesNotContainAnyElementsOf(all);
        }
        assertThat(liggare.vantar(SODRA, List.of("d0", "d1", "d2", "d3")))
                .hasSize(40)
                .allMatch(u -> u.lage() == Lage.HYRD);
    }

    @Test
    void aLeaseThatHasRunOutIsTakenAgainAndTheFirstHasLostIt() {
        List<Utskick> first = hyrt("m1");
        vaggur.gar(HYRA);
        assertThat(hyr(10)).isEmpty();
        vaggur.gar(Duration.ofMillis(1));
        List<Utskick> second = hyr(10);

        assertThat(second)
                .extracting(Utskick::id)
                .containsExactly(first.getFirst().id());
        assertThat(liggare.sands(first, HYRA, NU)).isFalse();
        liggare.nekad(first, "403", NU);
        assertThat(lage("m1")).isEqualTo(Lage.HYRD);
        assertThat(liggare.sands(second, HYRA, NU)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Steg.class)
    void whoeverHoldsTheLeaseTakesItOnlyWhereItMayGo(Steg steg) {
        steg.gor(liggare, hyrt("m1"));
        assertThat(lage("m1")).isEqualTo(steg.franHyrd ? steg.till : Lage.HYRD);

        List<Utskick> marked = hyrt("m2");
        liggare.sands(marked, HYRA, NU);
        steg.gor(liggare, marked);
        assertThat(lage("m2")).isEqualTo(steg.franSands ? steg.till : Lage.SANDS);
    }

    @ParameterizedTest
    @EnumSource(
            value = Steg.class,
            names = {"SAND", "OVISS", "NEKAD", "INAKTUELL", "SENARE"})
    void whatIsDoneIsNotMovedByAnyone(Steg done) {
        List<Utskick> held = hyrt("m1");
        liggare.sands(held, HYRA, NU);
        done.gor(liggare, held);
        Utskick after = utskick("m1");
        assertThat(after.hyrd()).isNull();
        for (Steg steg : Steg.values()) steg.gor(liggare, held);
        assertThat(utskick("m1")).isEqualTo(after);
        assertThat(hyr(10)).isEmpty();
    }

    @Test
    void whatWasNeverLeasedIsNobodysToMark() {
        lova("njure", "m1", 0);
        assertThatThrownBy(() -> liggare.sands(List.of(utskick("m1")), HYRA, NU))
                .isInstanceOf(IllegalStateException.class);
        assertThat(lage("m1")).isEqualTo(Lage.LOVAD);
    }

    @Test
    void eachTryIsCountedAndAnotherWayMayBeTried() {
        List<Utskick> held = hyrt("m1");
        assertThat(liggare.sands(held, HYRA, NU)).isTrue();
        assertThat(liggare.sands(held, HYRA, NU)).isTrue();
        assertThat(utskick("m1").forsok()).isEqualTo(2);
    }

    @Test
    void whatIsToBeTriedAgainIsLeasedAgainInItsTime() {
        liggare.senare(hyrt("m1"), "429", NU.plusSeconds(60), NU);
        assertThat(hyr(10)).isEmpty();
        assertThat(liggare.hyr(SODRA, NU.plusSeconds(60), HYRA, 10)).hasSize(1);
        assertThat(utskick("m1").kod()).isEqualTo("429");
    }

    @Test
    void aMarkWhoseSenderWasKilledIsUncertainOnceItsTimeIsOut() {
        List<Utskick> held = hyrt("m1", "m2");
        liggare.sands(liggare.om(SODRA, "m1"), HYRA, NU);
        vaggur.gar(HYRA);
        assertThat(liggare.ovissaEfterAvbrott(SODRA, NU)).isZero();
        vaggur.gar(Duration.ofMillis(1));
        assertThat(liggare.ovissaEfterAvbrott(SYDOSTRA, NU)).isZero();
        assertThat(liggare.ovissaEfterAvbrott(SODRA, NU)).isEqualTo(1);

        assertThat(lage("m1")).isEqualTo(Lage.OVISS);
        assertThat(utskick("m1").kod()).isEqualTo("avbrott");
        assertThat(lage("m2")).isEqualTo(Lage.HYRD);
        // the sender comes back after all: too late
        liggare.sand(held, "bo", "akt", NU);
        assertThat(lage("m1")).isEqualTo(Lage.OVISS);
    }

    @Test
    void whatWentTogetherIsFoundTogether() {
        List<Utskick> held = hyrt("m1", "m2", "m3");
        liggare.sands(held, HYRA, NU);
        liggare.sand(held.subList(0, 2), "bo", "akt", NU);
        liggare.sand(held.subList(2, 3), "cia", "akt", NU);

        Utskick one = liggare.hitta(SODRA, held.getFirst().id()).orElseThrow();
        assertThat(liggare.iSammaMeddelande(one))
                .extracting(Utskick::id)
                .containsExactly(held.get(0).id(), held.get(1).id());
        Utskick unsent = held.getFirst();
        assertThat(liggare.iSammaMeddelande(unsent)).containsExactly(unsent);
    }

    @Test
    void whatWaitsAndWhatDidNotArriveIsShown() {
        lova("njure", "lovad", 0);
        lova("hand", "annan", 0);
        List<Utskick> all = hyr(10);
        liggare.sands(all, HYRA, NU);
        liggare.nekad(med(all, "annan"), "403", NU);
        liggare.oviss(med(all, "lovad"), "504", NU);
        lova("njure", "ny", 0);

        assertThat(liggare.vantar(SODRA, List.of("njure", "hand")))
                .extracting(Utskick::amne)
                .containsExactly("ny");
        assertThat(liggare.ejLevererat(SODRA, List.of("njure", "hand")))
                .extracting(Utskick::amne)
                .containsExactlyInAnyOrder("lovad", "annan");
        assertThat(liggare.ejLevererat(SODRA, List.of("hand")))
                .extracting(Utskick::amne)
                .containsExactly("annan");
        assertThat(liggare.vantar(SODRA, List.of())).isEmpty();
    }

    private void lova(String delprojekt, String amne, int stepDay) {
        liggare.lova(Lofte.till(Roll.ORDFORANDE, SODRA, "frist", delprojekt, amne, IDAG.plusDays(stepDay), NU), NU);
    }

    private List<Utskick> hyrt(String... amnen) {
        for (String amne : amnen) lova("njure", amne, 0);
        return hyr(10);
    }

    private List<Utskick> hyr(int most) {
        return liggare.hyr(SODRA, NU, HYRA, most);
    }

    private Utskick utskick(String amne) {
        return liggare.om(SODRA, amne).getFirst();
    }

    private Lage lage(String amne) {
        return utskick(amne).lage();
    }

    private static List<Utskick> med(List<Utskick> all, String amne) {
        return all.stream().filter(u -> u.amne().equals(amne)).toList();
    }
}
