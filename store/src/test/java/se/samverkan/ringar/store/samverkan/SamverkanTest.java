package se.samverkan.ringar.store.samverkan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamverkanTest {

    private static final List<Chefsamrad> RAD = List.of(
            new Chefsamrad("ogon", "Ögonsjukvård", List.of("ögon", "syn"), List.of("Oftalmologi")),
            new Chefsamrad("barn-och-unga", "Barn- och ungdomsmedicin", List.of(), List.of("Pediatrik", "Syn")),
            new Chefsamrad("unga", "Unga vuxna", List.of(), List.of("Pediatrik")));

    @ParameterizedTest
    @ValueSource(strings = {"skane", "Skåne", "SKÅNE", "skåne ", "Region Skåne", "region  skane", "Region Ska\u030Ane"})
    void aHuvudmanIsFoundAsPeopleWriteIt(String said) {
        assertThat(SamverkansFil.medfoljande("sodra").samverkan().huvudman(said))
                .get()
                .extracting(Huvudman::id)
                .isEqualTo("skane");
    }

    @Test
    void bodiesChefsamradAndMilestonesAreFoundTheSameWay() {
        var sodra = SamverkansFil.medfoljande("sodra").samverkan();

        assertThat(sodra.instans("nämnden")).get().extracting(Instans::ordning).isEqualTo(4);
        assertThat(sodra.chefsamrad("barn och ungdomsmedicin")).isPresent();
        assertThat(sodra.milstolpe("Slutrapporten")).isPresent();
        assertThat(sodra.huvudman("")).isEmpty();
        assertThat(sodra.huvudman("!")).isEmpty();
        assertThat(sodra.huvudman("Region")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"OGON, ogon", "oftalmologi, ogon", "Barn och unga, barn-och-unga", "unga, unga"})
    void idNameAliasAndFormerNameAllFind(String said, String id) {
        assertThat(Namngiven.sok(RAD, said)).get().extracting(Chefsamrad::id).isEqualTo(id);
    }

    @Test
    void whatItIsCalledTodayGoesBeforeWhatAnotherWasOnceCalled() {
        assertThat(Namngiven.sok(RAD, "syn")).get().extracting(Chefsamrad::id).isEqualTo("ogon");
    }

    @Test
    void aFormerNameThatTwoShareIsNoGuess() {
        assertThat(Namngiven.sok(RAD, "pediatrik")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-30, false",
        "2026-07-01, true",
        "2026-07-31, true",
        "2026-08-01, false",
    })
    void aPauseHoldsItsFirstAndLastDay(LocalDate dag, boolean tyst) {
        assertThat(new Uppehall(MonthDay.of(7, 1), MonthDay.of(7, 31)).omfattar(dag))
                .isEqualTo(tyst);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-19, false",
        "2026-12-20, true",
        "2027-01-07, true",
        "2027-01-08, false",
    })
    void aPauseMayRunOverTheTurnOfTheYear(LocalDate dag, boolean tyst) {
        assertThat(new Uppehall(MonthDay.of(12, 20), MonthDay.of(1, 7)).omfattar(dag))
                .isEqualTo(tyst);
    }

    @Test
    void sendingTimesThatLeaveNoTimeAreRefused() {
        assertThatThrownBy(() -> tider(LocalTime.NOON, LocalTime.NOON, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tider(
                        LocalTime.NOON, LocalTime.MAX, List.of(new Uppehall(MonthDay.of(3, 1), MonthDay.of(2, 29)))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFristOutOfOrderIsRefused() {
        assertThatThrownBy(() -> new Frist(true, List.of(3, 14), true, List.of(7), 8))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Frist(true, List.of(), true, List.of(7), 7))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMemberOfTheKansliIsAnIdentityOrAnAddress() {
        assertThat(Kanslimedlem.av("t-1/Aad-2")).contains(new Kanslimedlem.Entra("t-1/Aad-2"));
        assertThat(Kanslimedlem.av("Anna.Å@Example.org")).contains(new Kanslimedlem.Epost("anna.å@example.org"));
        assertThat(Kanslimedlem.av("Anna")).isEmpty();
        assertThat(Kanslimedlem.av("anna@example")).isEmpty();
        assertThat(Kanslimedlem.av("a/b/c")).isEmpty();
    }

    private static Sandningstider tider(LocalTime fran, LocalTime till, List<Uppehall> uppehall) {
        return new Sandningstider(ZoneOffset.UTC, fran, till, true, true, true, uppehall);
    }
}
