package se.samverkan.ringar.store.anteckning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samverkan.ringar.store.test.Exempel.ANNA;
import static se.samverkan.ringar.store.test.Exempel.NU;
import static se.samverkan.ringar.store.test.Exempel.SODRA;
import static se.samverkan.ringar.store.test.Exempel.SYDOSTRA;
import static se.samverkan.ringar.store.test.Exempel.ring;
import static se.samverkan.ringar.store.test.Exempel.utkast;
import static se.samverkan.ringar.store.test.Exempel.vagval;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.samverkan.ringar.store.anteckning.Andring.Vad;
import se.samverkan.ringar.store.anteckning.Anteckning.Lage;
import se.samverkan.ringar.store.anteckning.Innehall.Ring;
import se.samverkan.ringar.store.anteckning.Innehall.Vagval;
import se.samverkan.ringar.store.delprojekt.Skede;
import se.samverkan.ringar.store.test.BadaDatabaserna;
import se.samverkan.ringar.store.test.HelaLagret;

/** What is taken down is numbered, found again and changed with its history. */
@BadaDatabaserna(HelaLagret.class)
class AnteckningarTest {
    private final Anteckningar anteckningar;
    private final MongoTemplate mongo;
    private final MongoDatabase databas;

    /** A repository of its own: one remembers the latest number, and the database is emptied between the tests. */
    AnteckningarTest(MongoTemplate mongo, MongoDatabase databas) {
        this.anteckningar = new Anteckningar(mongo);
        this.mongo = mongo;
        this.databas = databas;
    }

    @AfterEach
    void close() {
        anteckningar.close();
    }

    @Test
    void numbersCountFromOneInEachDelprojektAndSlag() {
        assertThat(List.of(
                        noterad("a1", "njure", vagval("ett")),
                        noterad("a2", "njure", vagval("två")),
                        noterad("a3", "njure", ring("tre")),
                        noterad("a4", "hand", vagval("fyra")),
                        noterad("a5", "njure", vagval("fem"))))
                .extracting(Anteckning::beteckning)
                .containsExactly("V1", "V2", "R1", "V1", "V3");
        assertThat(anteckningar
                        .registrera(utkast(SYDOSTRA, "njure", "a6", vagval("sex")))
                        .nummer())
                .isEqualTo(1);
    }

    @Test
    void aNumberIsNeverGivenAgain() {
        noterad("a1", "njure", vagval("ett"));
        Anteckning two = noterad("a2", "njure", vagval("två"));
        Anteckning three = noterad("a3", "njure", vagval("tre"));
        anteckningar.angra(two, "n1", NU, ANNA);
        anteckningar.radera(three, "n2", NU, ANNA);

        try (var restarted = new Anteckningar(mongo)) {
            assertThat(restarted
                            .registrera(utkast(SODRA, "njure", "a4", vagval("fyra")))
                            .nummer())
                    .isEqualTo(4);
        }
        assertThat(noterad("a5", "njure", vagval("fem")).nummer()).isEqualTo(5);
    }

    @Test
    void aRepeatedDeliveryLeavesNoGapInTheNumbers() {
        noterad("a1", "njure", vagval("ett"));
        noterad("a1", "njure", vagval("ett"));
        assertThat(noterad("a2", "njure", vagval("två")).nummer()).isEqualTo(2);
    }

    @Test
    void itIsStoredAsItWasSaid() {
        var said = new Utkast(
                SODRA,
                "njure",
                Skede.NULAGE,
                new Vagval("vuxna", "alla åldrar", "barn utreds", "remisser skrivs om"),
                "Ska vi ta alla?",
                "a1",
                NU,
                ANNA,
                "kanalen");
        Anteckning made = anteckningar.registrera(said);

        assertThat(anteckningar.hitta(SODRA, made.id())).contains(made);
        assertThat(anteckningar.medNyckel(SODRA, "a1")).contains(made);
        assertThat(anteckningar.medNummer(SODRA, "njure", Slag.VAGVAL, 1)).contains(made);
        assertThat(made.innehall()).isEqualTo(said.innehall());
        assertThat(made.citat()).isEqualTo("Ska vi ta alla?");
        assertThat(made.historik()).containsExactly(new Andring("a1", NU, ANNA, Vad.NOTERAD, null));
        assertThat(made.nyckel()).isEqualTo("a1");
    }

    @Test
    void aRingWaitsForItsSignInTheStore() {
        Anteckning made = noterad("a1", "njure", new Ring("ringar", null));
        assertThat(anteckningar.hitta(SODRA, made.id()).map(Anteckning::innehall))
                .contains(new Ring("ringar", null));
    }

    @Test
    void aChangeKeepsTheEarlierWordingInTheSameDocument() {
        Anteckning made = noterad("a1", "njure", vagval("vuxna"));
        Anteckning changed = anteckningar.andra(made, "n1", NU.plusSeconds(5), "bo", was -> vagval("barn"));

        assertThat(anteckningar.hitta(SODRA, made.id())).contains(changed);
        assertThat(changed.innehall()).isEqualTo(vagval("barn"));
        assertThat(changed.historik())
                .containsExactly(
                        new Andring("a1", NU, ANNA, Vad.NOTERAD, null),
                        new Andring("n1", NU.plusSeconds(5), "bo", Vad.ANDRAD, vagval("vuxna")));
        assertThat(changed.andrad()).isTrue();
        assertThat(changed.tid()).isEqualTo(NU);
        assertThat(changed.stammar()).isEqualTo(Stammar.av("barn"));
        assertThat(databas.getCollection("anteckningar").countDocuments()).isEqualTo(1);
    }

    @Test
    void theSameKeyChangesOnce() {
        Anteckning made = noterad("a1", "njure", vagval("0"));
        for (int i = 0; i < 3; i++) {
            anteckningar.andra(made, "andra", NU, ANNA, AnteckningarTest::ettTill);
            anteckningar.angra(made, "angra", NU, ANNA);
        }
        Anteckning after = anteckningar.hitta(SODRA, made.id()).orElseThrow();
        assertThat(after.innehall()).isEqualTo(vagval("1"));
        assertThat(after.historik()).extracting(Andring::nyckel).containsExactly("a1", "andra", "angra");

        for (int i = 0; i < 3; i++) anteckningar.aterstall(made, "ater", NU, ANNA);
        // the repeated click on Ångra, after it was put back, takes nothing back
        assertThat(anteckningar.angra(made, "angra", NU, ANNA).lage()).isEqualTo(Lage.NOTERAD);
        for (int i = 0; i < 3; i++) anteckningar.radera(made, "radera", NU, ANNA);
        assertThat(anteckningar.hitta(SODRA, made.id()).orElseThrow().historik())
                .extracting(Andring::nyckel)
                .containsExactly("a1", "andra", "angra", "ater", "radera");
    }

    @Test
    void aKeyUsedOnAnotherEntryChangesNothingHere() {
        Anteckning one = noterad("a1", "njure", vagval("1"));
        Anteckning two = noterad("a2", "njure", vagval("två"));
        anteckningar.andra(one, "n1", NU, ANNA, AnteckningarTest::ettTill);

        assertThat(anteckningar.angra(two, "n1", NU, ANNA).id()).isEqualTo(one.id());
        assertThat(anteckningar.hitta(SODRA, two.id())).contains(two);
    }

    @Test
    void whatChangesNothingIsNotWritten() {
        Anteckning made = noterad("a1", "njure", vagval("ett"));
        assertThat(anteckningar.aterstall(made, "n1", NU, ANNA)).isEqualTo(made);
        Anteckning gone = anteckningar.radera(made, "n2", NU, ANNA);
        assertThat(anteckningar.andra(gone, "n3", NU, ANNA, w -> vagval("igen")))
                .isEqualTo(gone);
        assertThat(anteckningar.angra(gone, "n4", NU, ANNA)).isEqualTo(gone);
        assertThat(anteckningar.aterstall(gone, "n5", NU, ANNA)).isEqualTo(gone);
        assertThat(anteckningar.radera(gone, "n6", NU, ANNA)).isEqualTo(gone);
    }

    @Test
    void erasedThereIsNoWordOfItLeftAnywhere() {
        Anteckning made = anteckningar.registrera(new Utkast(
                SODRA,
                "njure",
                Skede.ANALYS,
                new Vagval("hemligheten", "bortvalet", "skälet", "följden"),
                "citatet",
                "a1",
                NU,
                ANNA,
                "kanalen"));
        anteckningar.andra(made, "n1", NU, ANNA, w -> new Vagval("omskrivningen", null, "nyskälet", null));
        anteckningar.andra(made, "n2", NU, ANNA, w -> vagval("slutorden"));
        List<String> words =
                List.of("hemlig", "bortval", "skäl", "följd", "citat\"", "citatet", "omskriv", "nyskäl", "slutord");
        assertThat(raa(made)).contains("hemlig", "bortval", "skäl", "följd", "citatet", "omskriv", "nyskäl", "slutord");

        Anteckning gone = anteckningar.radera(made, "n3", NU, "bo");

        assertThat(words).noneMatch(raa(made)::contains);
        assertThat(anteckningar.hitta(SODRA, made.id())).contains(gone);
        assertThat(gone.beteckning()).isEqualTo("V1");
        assertThat(gone.historik()).extracting(Andring::nyckel).containsExactly("a1", "n1", "n2", "n3");
        assertThat(gone.historik())
                .extracting(Andring::vad)
                .containsExactly(Vad.NOTERAD, Vad.ANDRAD, Vad.ANDRAD, Vad.RADERAD);
        // the delivery that made it, once more, does not bring it back
        assertThat(noterad("a1", "njure", vagval("hemligheten"))).isEqualTo(gone);
    }

    @Test
    void whatANewerNodeHasAddedSurvivesOurChanges() {
        Anteckning made = noterad("a1", "njure", vagval("ett"));
        databas.getCollection("anteckningar")
                .updateMany(
                        new Document(),
                        new Document("$set", new Document("kommande", "nytt").append("historik.0.kommande", "nytt")));
        anteckningar.angra(made, "n1", NU, ANNA);
        anteckningar.aterstall(made, "n2", NU, ANNA);
        anteckningar.andra(made, "n3", NU, ANNA, w -> vagval("två"));

        Document after = databas.getCollection("anteckningar").find().first();
        assertThat(after).containsEntry("kommande", "nytt");
        assertThat(after.getList("historik", Document.class).getFirst()).containsEntry("kommande", "nytt");
        assertThat(after.getList("historik", Document.class)).hasSize(4);
    }

    @Test
    void whatIsNotThereCannotBeChanged() {
        Anteckning made = noterad("a1", "njure", vagval("ett"));
        databas.getCollection("anteckningar").deleteMany(new Document());
        assertThatThrownBy(() -> anteckningar.angra(made, "n1", NU, ANNA))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(made.id());
    }

    @Test
    void aListIsReadPageByPageNewestFirstWithWhatCounts() {
        List<Anteckning> all = IntStream.rangeClosed(1, 7)
                .mapToObj(i -> noterad("a" + i, "njure", vagval("nr " + i)))
                .toList();
        noterad("r", "njure", ring("en ring"));
        noterad("h", "hand", vagval("annat"));
        anteckningar.angra(all.get(4), "n1", NU, ANNA);
        anteckningar.radera(all.get(1), "n2", NU, ANNA);

        assertThat(sida(Integer.MAX_VALUE)).containsExactly(7, 6, 4);
        assertThat(sida(4)).containsExactly(3, 1);
        assertThat(sida(1)).isEmpty();
        assertThat(anteckningar.antal(SODRA, "njure", Slag.VAGVAL)).isEqualTo(5);
        assertThat(anteckningar.antal(SODRA, "njure", Slag.RING)).isEqualTo(1);
        assertThat(anteckningar.antal(SODRA, "okänt", Slag.RING)).isZero();
    }

    @Test
    void theLatestOfOnesOwnIsTheLatestThatCounts() {
        noterad("a1", "njure", vagval("ett"));
        Anteckning two = noterad("a2", "njure", ring("två"));
        av("bo", "a3");
        assertThat(anteckningar.senasteAv(SODRA, "njure", ANNA)).isPresent();
        // the same moment: by time first, so a later one wins whatever its number
        Anteckning later = anteckningar.registrera(
                new Utkast(SODRA, "njure", Skede.ANALYS, ring("tre"), null, "a4", NU.plusMillis(1), ANNA, "kanalen"));

        assertThat(anteckningar.senasteAv(SODRA, "njure", ANNA)).contains(later);
        anteckningar.angra(later, "n1", NU, ANNA);
        anteckningar.radera(two, "n2", NU, ANNA);
        assertThat(anteckningar.senasteAv(SODRA, "njure", ANNA))
                .map(Anteckning::beteckning)
                .contains("V1");
        assertThat(anteckningar.senasteAv(SODRA, "njure", "cia")).isEmpty();
        assertThat(anteckningar.senasteAv(SODRA, "hand", ANNA)).isEmpty();
    }

    @Test
    void whatAMessageBecameIsFoundByItUntilItIsErased() {
        Anteckning one = urMeddelande("m1", "kanalen/17");
        urMeddelande("m2", "kanalen/18");
        assertThat(anteckningar.ur(SODRA, "kanalen/17"))
                .extracting(Anteckning::id)
                .containsExactly(one.id());
        assertThat(anteckningar
                        .andra(one, "m3", NU, ANNA, was -> vagval("ändrat"))
                        .kalla())
                .isEqualTo(one.kalla());
        anteckningar.radera(one, "m4", NU, ANNA);
        assertThat(anteckningar.ur(SODRA, "kanalen/17")).isEmpty();
        assertThat(raa(one)).doesNotContain("teams.microsoft.com");
    }

    @Test
    void theSameKeyAgainIsToldFromTheFirst() {
        var utkast = utkast(SODRA, "njure", "k1", vagval("en gång"));
        assertThat(anteckningar.registreraEnGang(utkast, null).ny()).isTrue();
        assertThat(anteckningar.registreraEnGang(utkast, null).ny()).isFalse();
    }

    private Anteckning noterad(String nyckel, String delprojekt, Innehall says) {
        return anteckningar.registrera(utkast(SODRA, delprojekt, nyckel, says));
    }

    private Anteckning urMeddelande(String nyckel, String meddelande) {
        return anteckningar
                .registreraEnGang(
                        utkast(SODRA, "njure", nyckel, vagval("ur " + nyckel)),
                        new Kalla(meddelande, "https://teams.microsoft.com/l/message/k/" + meddelande))
                .anteckning();
    }

    private void av(String person, String nyckel) {
        anteckningar.registrera(new Utkast(
                SODRA, "njure", Skede.ANALYS, ring("av annan"), null, nyckel, NU.plusSeconds(9), person, "kanalen"));
    }

    private List<Integer> sida(int fore) {
        return anteckningar.lista(SODRA, "njure", Slag.VAGVAL, fore, 3).stream()
                .map(Anteckning::nummer)
                .toList();
    }

    private static Innehall ettTill(Innehall was) {
        return vagval(String.valueOf(Integer.parseInt(was.text()) + 1));
    }

    private String raa(Anteckning entry) {
        return String.valueOf(databas.getCollection("anteckningar")
                .find(new Document("_id", new ObjectId(entry.id())))
                .first());
    }
}
