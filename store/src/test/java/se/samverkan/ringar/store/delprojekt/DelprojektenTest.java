package se.samverkan.ringar.store.delprojekt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samverkan.ringar.store.test.Exempel.ANNA;
import static se.samverkan.ringar.store.test.Exempel.IDAG;
import static se.samverkan.ringar.store.test.Exempel.NU;
import static se.samverkan.ringar.store.test.Exempel.SODRA;
import static se.samverkan.ringar.store.test.Exempel.SYDOSTRA;
import static se.samverkan.ringar.store.test.Exempel.delprojekt;
import static se.samverkan.ringar.store.test.Exempel.handelse;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkan.ringar.store.delprojekt.Delprojekten.Andring;
import se.samverkan.ringar.store.delprojekt.Delprojekten.Skapande;
import se.samverkan.ringar.store.delprojekt.Handelse.Slag;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.test.BadaDatabaserna;
import se.samverkan.ringar.store.test.HelaLagret;
import se.samverkan.ringar.store.test.Samtidigt;

/** Delprojekt are made once, found by what people call them, and changed without losing anything. */
@BadaDatabaserna(HelaLagret.class)
class DelprojektenTest {
    private final Delprojekten delprojekten;
    private final MongoDatabase databas;

    DelprojektenTest(Delprojekten delprojekten, MongoDatabase databas) {
        this.delprojekten = delprojekten;
        this.databas = databas;
    }

    @Test
    void theSameMessageMakesItOnce() {
        var first = delprojekten.skapa(delprojekt(SODRA, "njure", "Njure"));
        var again = nytt("annat-id", "njure", "skapa-njure");
        assertThat(delprojekten.skapa(again)).isEqualTo(first);
        assertThat(delprojekten.alla(SODRA)).hasSize(1);
    }

    @Test
    void theSameMessageEightTimesAtOnceMakesItOnce() {
        var svar = Samtidigt.gor(8, i -> delprojekten.skapa(nytt("id-" + i, "njure", "samma")));
        assertThat(svar).containsOnly(svar.getFirst()).first().isInstanceOf(Skapande.Skapat.class);
        assertThat(delprojekten.alla(SODRA)).hasSize(1);
    }

    @Test
    void aCodeIsTakenWithinItsSamverkan() {
        skapa("njure", "Njure");
        assertThat(delprojekten.skapa(nytt("id-2", "njure", "n2")))
                .isEqualTo(new Skapande.KodUpptagen(new DelprojektKod("njure")));
        assertThat(delprojekten.skapa(Delprojekt.nytt(
                        "id-3", SYDOSTRA, new DelprojektKod("njure"), "Njure", handelse("n3", Slag.SKAPAT), IDAG)))
                .isInstanceOf(Skapande.Skapat.class);
    }

    @Test
    void peopleNameItByCodeOrByHowCodeOrNameBegins() {
        skapa("njure", "Benign njurkirurgi");
        skapa("njure-2", "Njursten");
        skapa("öga", "Ögonsjukvård (grå starr)");

        assertThat(kallade("njure")).containsExactly("njure");
        assertThat(kallade(" NJURE ")).containsExactly("njure");
        assertThat(kallade("nju")).containsExactly("njure", "njure-2");
        assertThat(kallade("njurs")).containsExactly("njure-2");
        assertThat(kallade("benign NJUR")).containsExactly("njure");
        assertThat(kallade("BENIGN")).containsExactly("njure");
        assertThat(kallade("ÖGONS")).containsExactly("öga");
        assertThat(kallade("kirurgi")).isEmpty();
        assertThat(kallade("")).isEmpty();
        assertThat(kallade("  ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {".*", "n.ure", "[a-z]", "(", "\\", "\\E.*", "\\Q", "^", "$", "{", "+", "?", "|"})
    void whatIsSaidIsNeverAPattern(String said) {
        skapa("njure", "Njure");
        assertThat(kallade(said)).isEmpty();
        skapa("annan", said + " och mer");
        assertThat(kallade(said)).containsExactly("annan");
    }

    @Test
    void theyAreListedByCodeAndByWhoHasAPlace() {
        Delprojekt oron = skapa("öron", "Öron");
        skapa("hand", "Hand");
        skapa("njure", "Njure");
        gor("bo-chair", oron.id(), d -> d.bemannat(new Bemanning("bo", Roll.ORDFORANDE, null)));

        assertThat(delprojekten.alla(SODRA)).extracting(d -> d.kod().varde()).containsExactly("hand", "njure", "öron");
        assertThat(delprojekten.medPerson(SODRA, "bo"))
                .extracting(Delprojekt::id)
                .containsExactly(oron.id());
        assertThat(delprojekten.medPerson(SODRA, ANNA)).hasSize(3);
        assertThat(delprojekten.hitta(SODRA, List.of("hand-id", "njure-id", "okänt")))
                .extracting(Delprojekt::id)
                .containsExactlyInAnyOrder("hand-id", "njure-id");
        assertThat(delprojekten.hitta(SODRA, List.of())).isEmpty();
    }

    @Test
    void aChangeIsMadeOnceWithItsEventAndIsLookedAtToday() {
        Delprojekt d = skapa("njure", "Njure");
        delprojekten.kollat(d, IDAG.plusDays(30));
        LocalDate tomorrow = IDAG.plusDays(1);
        for (int i = 0; i < 3; i++) {
            delprojekten.andra(
                    SODRA,
                    d.id(),
                    "n1",
                    tomorrow,
                    was -> new Andring(was.medUppdragspunkt("Kartlägg"), handelse("n1", Slag.UPPDRAGSPUNKT)));
        }
        Delprojekt after = delprojekten.hitta(SODRA, d.id()).orElseThrow();
        assertThat(after.uppdrag()).hasSize(1);
        assertThat(after.nastaKoll()).isEqualTo(tomorrow);
        assertThat(after.historik()).extracting(Handelse::nyckel).containsExactly("skapa-njure", "n1");
        assertThat(delprojekten.medNyckel(SODRA, "n1")).contains(after);
    }

    @Test
    void aKeyUsedElsewhereChangesNothingAndTellsWhere() {
        Delprojekt one = skapa("njure", "Njure");
        Delprojekt two = skapa("hand", "Hand");
        gor("n1", one.id(), d -> d.medUppdragspunkt("a"));
        assertThat(gor("n1", two.id(), d -> d.medUppdragspunkt("b")).id()).isEqualTo(one.id());
        assertThat(delprojekten.hitta(SODRA, two.id())).contains(two);
    }

    @Test
    void whatIsNotThereCannotBeChanged() {
        assertThatThrownBy(() -> gor("n1", "okänt", d -> d))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("okänt");
    }

    @Test
    void ofSixteenChangesAtOnceNoneIsLost() {
        Delprojekt d = skapa("njure", "Njure");
        Samtidigt.gor(16, i -> gor("n" + i, d.id(), was -> was.medUppdragspunkt("punkt " + i)));

        Delprojekt after = delprojekten.hitta(SODRA, d.id()).orElseThrow();
        assertThat(after.uppdrag())
                .extracting(Uppdragspunkt::nummer)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 16).boxed().toList());
        assertThat(after.uppdrag()).extracting(Uppdragspunkt::text).doesNotHaveDuplicates();
        assertThat(after.historik()).hasSize(17);
        assertThat(after.version()).isEqualTo(16);
    }

    @Test
    void theRoundLooksAtWhatIsDueEarliestFirst() {
        delprojekten.kollat(skapa("bb", "Bb"), IDAG.plusDays(3));
        delprojekten.kollat(skapa("cc", "Cc"), IDAG.plusDays(1));
        skapa("aa", "Aa");

        assertThat(attKolla(IDAG.minusDays(1), 10)).isEmpty();
        assertThat(attKolla(IDAG, 10)).containsExactly("aa");
        assertThat(attKolla(IDAG.plusDays(3), 10)).containsExactly("aa", "cc", "bb");
        assertThat(attKolla(IDAG.plusDays(3), 2)).containsExactly("aa", "cc");
    }

    @Test
    void whatHasChangedSinceItWasReadIsLookedAtAgain() {
        Delprojekt read = skapa("njure", "Njure");
        gor("n1", read.id(), d -> d.medUppdragspunkt("ny"));
        delprojekten.kollat(read, IDAG.plusDays(30));
        assertThat(attKolla(IDAG, 10)).containsExactly("njure");
    }

    @Test
    void aChangeIsLookedAtAlsoWhenTheRoundMovedTheDayMeanwhile() {
        Delprojekt d = skapa("njure", "Njure");
        gor("n1", d.id(), was -> {
            delprojekten.kollat(was, IDAG.plusDays(30));
            return was.medUppdragspunkt("ny");
        });
        assertThat(attKolla(IDAG, 10)).containsExactly("njure");
    }

    @Test
    void aChangedFileMakesAllOfTheSamverkanLookedAtAgain() {
        Delprojekt njure = skapa("njure", "Njure");
        delprojekten.kollat(njure, IDAG.plusDays(30));
        delprojekten.skapa(delprojekt(SYDOSTRA, "hand", "Hand"));
        delprojekten.kollat(delprojekten.hitta(SYDOSTRA, "hand-id").orElseThrow(), IDAG.plusDays(30));

        delprojekten.kollaAlla(SODRA, IDAG);

        assertThat(attKolla(IDAG, 10)).containsExactly("njure");
        assertThat(delprojekten.attKolla(SYDOSTRA, IDAG, 10)).isEmpty();
    }

    @Test
    void aRoundThatReadBeforeTheFileChangedDoesNotMoveTheDay() {
        Delprojekt read = skapa("njure", "Njure");
        delprojekten.kollaAlla(SODRA, IDAG);
        delprojekten.kollat(read, IDAG.plusDays(30));
        assertThat(attKolla(IDAG, 10)).containsExactly("njure");
    }

    @Test
    void whatANewerNodeHasAddedSurvivesOurChanges() {
        Delprojekt d = skapa("njure", "Njure");
        satt(new Document("kommande", new Document("nytt", List.of(1, 2))));
        gor("n1", d.id(), was -> was.bemannat(new Bemanning("bo", Roll.ORDFORANDE, null)));
        delprojekten.kollat(delprojekten.hitta(SODRA, d.id()).orElseThrow(), IDAG.plusDays(3));
        delprojekten.kollaAlla(SODRA, IDAG);

        assertThat(raa()).containsEntry("kommande", new Document("nytt", List.of(1, 2)));
    }

    @Test
    void whatANewerNodeHasAddedToAnEventSurvivesOurChanges() {
        Delprojekt d = skapa("njure", "Njure");
        satt(new Document("historik.0.kommande", "nytt"));
        gor("n1", d.id(), was -> was.medUppdragspunkt("ny"));

        assertThat(raa().getList("historik", Document.class).getFirst()).containsEntry("kommande", "nytt");
    }

    @Test
    void daysAndCodesAreStoredAsText() {
        Delprojekt d = skapa("njure", "Njure");
        gor(
                "n1",
                d.id(),
                was -> was.medFrist("Nuläge", LocalDate.of(2026, 5, 2), IDAG).medUppdragspunkt("x"));

        assertThat(raa()).containsEntry("kod", "njure").containsEntry("nastaKoll", "2026-03-16");
        assertThat(raa().getList("tidplan", Document.class).getFirst())
                .containsEntry("dag", "2026-05-02")
                .containsEntry("satt", "2026-03-16");
        assertThat(raa()).doesNotContainKeys("_class", "_typ");
        assertThat(delprojekten
                        .hitta(SODRA, d.id())
                        .orElseThrow()
                        .tidplan()
                        .getFirst()
                        .dag())
                .isEqualTo(LocalDate.of(2026, 5, 2));
    }

    private Delprojekt skapa(String kod, String namn) {
        delprojekten.skapa(delprojekt(SODRA, kod, namn));
        return delprojekten.hitta(SODRA, kod + "-id").orElseThrow();
    }

    private static Delprojekt nytt(String id, String kod, String nyckel) {
        return Delprojekt.nytt(id, SODRA, new DelprojektKod(kod), kod, handelse(nyckel, Slag.SKAPAT), IDAG);
    }

    private Delprojekt gor(String nyckel, String id, UnaryOperator<Delprojekt> change) {
        return delprojekten.andra(
                SODRA,
                id,
                nyckel,
                IDAG,
                was -> new Andring(change.apply(was), Handelse.av(nyckel, NU, ANNA, Slag.BEMANNAT, null)));
    }

    private List<String> kallade(String said) {
        return delprojekten.kallade(SODRA, said).stream()
                .map(d -> d.kod().varde())
                .toList();
    }

    private List<String> attKolla(LocalDate today, int most) {
        return delprojekten.attKolla(SODRA, today, most).stream()
                .map(d -> d.kod().varde())
                .toList();
    }

    private void satt(Document fields) {
        databas.getCollection("delprojekt").updateMany(new Document(), new Document("$set", fields));
    }

    private Document raa() {
        return databas.getCollection("delprojekt").find().first();
    }
}
