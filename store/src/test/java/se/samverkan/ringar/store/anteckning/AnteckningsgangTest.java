package se.samverkan.ringar.store.anteckning;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.store.test.Exempel.ANNA;
import static se.samverkan.ringar.store.test.Exempel.NU;
import static se.samverkan.ringar.store.test.Exempel.SODRA;
import static se.samverkan.ringar.store.test.Exempel.ring;
import static se.samverkan.ringar.store.test.Exempel.utkast;
import static se.samverkan.ringar.store.test.Exempel.vagval;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.samverkan.ringar.store.anteckning.Andring.Vad;
import se.samverkan.ringar.store.anteckning.Anteckning.Lage;
import se.samverkan.ringar.store.anteckning.Innehall.Kategori;
import se.samverkan.ringar.store.anteckning.Innehall.Riktning;
import se.samverkan.ringar.store.anteckning.Innehall.Ring;
import se.samverkan.ringar.store.anteckning.Innehall.Tecken;
import se.samverkan.ringar.store.anteckning.Innehall.Uppdragsband;
import se.samverkan.ringar.store.anteckning.Innehall.Vagval;
import se.samverkan.ringar.store.anteckning.Rost.Syn;
import se.samverkan.ringar.store.test.BadaDatabaserna;
import se.samverkan.ringar.store.test.HelaLagret;

/** What becomes of an entry: confirmed, reconsidered, published, seen by others, and found by all that. */
@BadaDatabaserna(HelaLagret.class)
class AnteckningsgangTest {
    private final Anteckningar anteckningar;
    private final MongoDatabase databas;

    AnteckningsgangTest(MongoTemplate mongo, MongoDatabase databas) {
        this.anteckningar = new Anteckningar(mongo);
        this.databas = databas;
    }

    @AfterEach
    void close() {
        anteckningar.close();
    }

    @Test
    void confirmedOnceUntilTheWordingChanges() {
        Anteckning v = noterad("a1", vagval("vuxna"));
        assertThat(v.attBekrafta()).isTrue();
        for (int i = 0; i < 3; i++) gor(v, "bekrafta" + i, new Atgard.Bekrafta());
        Anteckning confirmed = nu(v);
        assertThat(confirmed.bekraftad()).isEqualTo(NU);
        assertThat(confirmed.attBekrafta()).isFalse();
        assertThat(confirmed.historik()).extracting(Andring::vad).containsExactly(Vad.NOTERAD, Vad.BEKRAFTAD);

        anteckningar.andra(v, "n1", NU.plusSeconds(1), ANNA, was -> vagval("barn"));
        assertThat(nu(v).andradEfterBekraftelsen()).isTrue();
        assertThat(nu(v).attBekrafta()).isTrue();
        gor(v, "igen", new Atgard.Bekrafta());
        assertThat(nu(v).andradEfterBekraftelsen()).isFalse();
        assertThat(nu(v).attBekrafta()).isFalse();
    }

    @Test
    void aRingIsNobodysToConfirm() {
        Anteckning r = noterad("a1", ring("lugnare"));
        assertThat(r.attBekrafta()).isFalse();
        assertThat(gor(r, "n1", new Atgard.Bekrafta()).historik()).hasSize(1);
    }

    @Test
    void theFirstThatReconsidersKeepsItsPlaceAndGivesItBack() {
        Anteckning old = noterad("a1", vagval("vuxna"));
        Anteckning later = anteckningar.registrera(
                new Utkast(SODRA, "njure", null, vagval("alla"), null, "a2", NU, ANNA, "kanalen", old.nummer(), null));
        assertThat(nu(later).ersatter()).isEqualTo(1);
        assertThat(nu(later).skede()).isNull();
        gor(old, "n1", new Atgard.Ersatt(later.nummer()));
        gor(old, "n2", new Atgard.Ersatt(9));
        assertThat(nu(old).ersattAv()).isEqualTo(2);
        assertThat(nu(old).attBekrafta()).isFalse();

        gor(old, "n3", new Atgard.GallerIgen(9));
        assertThat(nu(old).ersattAv()).isEqualTo(2);
        gor(old, "n4", new Atgard.GallerIgen(2));
        assertThat(nu(old).ersattAv()).isNull();
        assertThat(nu(old).historik())
                .extracting(Andring::vad)
                .containsExactly(Vad.NOTERAD, Vad.OMPROVAD, Vad.GALLER_IGEN);
    }

    @Test
    void publishedAndTakenBack() {
        Anteckning v = noterad("a1", vagval("vuxna"));
        assertThat(anteckningar.harPublicerat(SODRA, "njure")).isFalse();
        gor(v, "n1", new Atgard.Publicera());
        gor(v, "n2", new Atgard.Publicera());
        assertThat(nu(v).publicerad()).isEqualTo(NU);
        assertThat(anteckningar.harPublicerat(SODRA, "njure")).isTrue();
        assertThat(anteckningar.medPublicerat(SODRA)).containsExactly("njure");

        gor(v, "n3", new Atgard.Avpublicera());
        assertThat(nu(v).publicerad()).isNull();
        assertThat(anteckningar.medPublicerat(SODRA)).isEmpty();
        gor(v, "n4", new Atgard.Publicera());
        anteckningar.angra(v, "n5", NU, ANNA);
        assertThat(anteckningar.harPublicerat(SODRA, "njure")).isFalse();
    }

    @Test
    void onePersonHasOneVoiceAndTheEarlierStaysReadable() {
        Anteckning r = noterad("a1", ring("lugnare"));
        gor(r, "n1", new Atgard.Tyck(rost("bo", Syn.OCKSA, "vi ser det i Lund")));
        gor(r, "n2", new Atgard.Tyck(rost("bo", Syn.OCKSA, "vi ser det i Lund")));
        gor(r, "n3", new Atgard.Tyck(rost("cia", Syn.OCKSA, null)));
        gor(r, "n4", new Atgard.Tyck(rost("bo", Syn.ANNORLUNDA, "inte längre")));
        gor(r, "n5", new Atgard.Tyck(rost("dan", Syn.INGEN, null)));

        assertThat(nu(r).roster()).hasSize(3);
        assertThat(nu(r).gallandeRoster())
                .extracting(Rost::av, Rost::syn)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("bo", Syn.ANNORLUNDA),
                        org.assertj.core.groups.Tuple.tuple("cia", Syn.OCKSA));
        gor(r, "n6", new Atgard.Tyck(rost("cia", Syn.INGEN, null)));
        assertThat(nu(r).gallandeRoster()).extracting(Rost::av).containsExactly("bo");
        assertThat(gor(noterad("a2", vagval("x")), "n7", new Atgard.Tyck(rost("bo", Syn.OCKSA, null)))
                        .roster())
                .isEmpty();
    }

    @Test
    void erasedTheVoicesAndWhatPointedSomebodyOutAreGoneToo() {
        Anteckning r = anteckningar.registrera(
                new Utkast(SODRA, "njure", null, ring("hemlig"), null, "a1", NU, ANNA, "kanalen", null, "doktor Berg"));
        gor(r, "n1", new Atgard.Tyck(rost("bo", Syn.OCKSA, "radens ord")));
        assertThat(raa(r)).contains("doktor Berg", "radens ord");
        anteckningar.radera(r, "n2", NU, ANNA);
        assertThat(raa(r)).doesNotContain("Berg", "radens", "hemlig");
        assertThat(nu(r).lage()).isEqualTo(Lage.RADERAD);
    }

    @Test
    void whatPointsSomebodyOutIsLookedForInTheNewWording() {
        Anteckning r = noterad("a1", ring("chefen"));
        anteckningar.gor(r, "n1", NU, ANNA, new Atgard.Andra(was -> ring("chefen för X"), says -> "chefen för"));
        assertThat(nu(r).pekarUt()).isEqualTo("chefen för");
        gor(r, "n2", new Atgard.PekarInteUt());
        assertThat(nu(r).pekarUt()).isNull();
    }

    @Test
    void aListHoldsWhatIsWanted() {
        Anteckning v1 = noterad("a1", vagval("ett").med(new Uppdragsband(2, Riktning.AVVIKER)));
        Anteckning v2 = noterad("a2", vagval("två").med(new Uppdragsband(2, null)));
        Anteckning v3 = noterad("a3", vagval("tre"));
        gor(v1, "n1", new Atgard.Bekrafta());
        gor(v2, "n2", new Atgard.Ersatt(3));
        gor(v3, "n3", new Atgard.Publicera());
        assertThat(lista(Slag.VAGVAL, urval(null, null, null, null, 2, null, false, false, false)))
                .containsExactly("V2", "V1");
        assertThat(lista(Slag.VAGVAL, urval(null, null, null, null, null, Riktning.AVVIKER, false, false, false)))
                .containsExactly("V1");
        assertThat(lista(Slag.VAGVAL, urval(null, null, null, null, null, null, true, false, false)))
                .containsExactly("V3");
        assertThat(lista(Slag.VAGVAL, urval(null, null, null, null, null, null, false, true, false)))
                .containsExactly("V2");
        assertThat(lista(Slag.VAGVAL, Urval.ALLT.baraPublicerade())).containsExactly("V3");
        assertThat(anteckningar.antal(SODRA, "njure", Slag.VAGVAL, Urval.ALLT.baraPublicerade()))
                .isEqualTo(1);

        noterad("b1", new Ring("ett", Tecken.POSITIV, Kategori.EKONOMI));
        anteckningar.registrera(new Utkast(
                SODRA, "njure", null, new Ring("två", Tecken.NEGATIV), null, "b2", NU.plusSeconds(60), "bo", "k"));
        assertThat(lista(Slag.RING, urval(Tecken.NEGATIV, null, null, null, null, null, false, false, false)))
                .containsExactly("R2");
        assertThat(lista(Slag.RING, urval(null, Kategori.EKONOMI, null, null, null, null, false, false, false)))
                .containsExactly("R1");
        assertThat(lista(Slag.RING, urval(null, null, NU.plusSeconds(60), null, null, null, false, false, false)))
                .containsExactly("R2");
        assertThat(lista(Slag.RING, urval(null, null, null, ANNA, null, null, false, false, false)))
                .containsExactly("R1");
    }

    @Test
    void whenTheLatestWasNotedAndTheOldestUnconfirmed() {
        assertThat(anteckningar.senastNoterat(SODRA, "njure")).isEmpty();
        assertThat(anteckningar.aldstaObekraftade(SODRA, "njure")).isEmpty();
        Anteckning v1 = noteradVid("a1", vagval("ett"), 1);
        Anteckning v2 = noteradVid("a2", vagval("två"), 2);
        noteradVid("a3", vagval("tre"), 3);
        Anteckning r1 = noteradVid("a4", ring("fyra"), 4);
        assertThat(anteckningar.senastNoterat(SODRA, "njure")).contains(NU.plusSeconds(4));
        assertThat(anteckningar.aldstaObekraftade(SODRA, "njure")).contains(NU.plusSeconds(1));
        gor(v1, "n1", new Atgard.Bekrafta());
        gor(v2, "n2", new Atgard.Ersatt(3));
        anteckningar.angra(r1, "n3", NU, ANNA);
        assertThat(anteckningar.aldstaObekraftade(SODRA, "njure")).contains(NU.plusSeconds(3));
        assertThat(anteckningar.senastNoterat(SODRA, "njure")).contains(NU.plusSeconds(3));
        assertThat(anteckningar.senastNoterat(SODRA, "hand")).isEmpty();
    }

    @Test
    void aDocumentFromBeforeAllThisIsRead() {
        Anteckning v = noterad("a1", vagval("vuxna"));
        databas.getCollection("anteckningar")
                .updateOne(
                        new Document("_id", new ObjectId(v.id())),
                        new Document("$unset", new Document("roster", "").append("bekraftad", "")));
        assertThat(nu(v).roster()).isEmpty();
        assertThat(nu(v).attBekrafta()).isTrue();
        assertThat(lista(Slag.VAGVAL, urval(null, null, null, null, null, null, true, false, false)))
                .containsExactly("V1");
        gor(v, "n1", new Atgard.Bekrafta());
        assertThat(nu(v).attBekrafta()).isFalse();
    }

    @Test
    void manyAreConfirmedEachOnceHoweverOftenTheyAreSaid() {
        List<Anteckning> all = IntStream.range(0, 40)
                .mapToObj(i -> noterad("a" + i, vagval("val " + i)))
                .toList();
        for (int round = 0; round < 2; round++) {
            for (Anteckning v : all) gor(v, "bekrafta/" + v.id(), new Atgard.Bekrafta());
        }
        assertThat(all)
                .allSatisfy(v -> assertThat(nu(v).historik())
                        .extracting(Andring::vad)
                        .containsExactly(Vad.NOTERAD, Vad.BEKRAFTAD));
    }

    @Test
    void theUppdragAndTheKindOfARingAreKept() {
        var says = new Vagval("vuxna", null, null, null, new Uppdragsband(2, Riktning.INOM));
        assertThat(nu(noterad("a1", says)).innehall()).isEqualTo(says);
        var ring = new Ring("lugnare", Tecken.NEGATIV, Kategori.ARBETSMILJO);
        assertThat(nu(noterad("a2", ring)).innehall()).isEqualTo(ring);
    }

    private static Urval urval(
            Tecken tecken,
            Kategori kategori,
            Instant sedan,
            String av,
            Integer punkt,
            Riktning riktning,
            boolean obekraftade,
            boolean omprovade,
            boolean publicerade) {
        return new Urval(tecken, kategori, sedan, av, punkt, riktning, obekraftade, omprovade, publicerade);
    }

    private List<String> lista(Slag slag, Urval urval) {
        return anteckningar.lista(SODRA, "njure", slag, urval, Integer.MAX_VALUE, 10).stream()
                .map(Anteckning::beteckning)
                .toList();
    }

    private static Rost rost(String av, Syn syn, String rad) {
        return new Rost(av, syn, "skane", "läkare", false, rad, NU);
    }

    private Anteckning noterad(String nyckel, Innehall says) {
        return anteckningar.registrera(utkast(SODRA, "njure", nyckel, says));
    }

    private Anteckning noteradVid(String nyckel, Innehall says, int second) {
        return anteckningar.registrera(
                new Utkast(SODRA, "njure", null, says, null, nyckel, NU.plusSeconds(second), ANNA, "kanalen"));
    }

    private Anteckning gor(Anteckning entry, String nyckel, Atgard atgard) {
        return anteckningar.gor(entry, nyckel, NU, ANNA, atgard);
    }

    private Anteckning nu(Anteckning entry) {
        return anteckningar.hitta(SODRA, entry.id()).orElseThrow();
    }

    private String raa(Anteckning entry) {
        return String.valueOf(databas.getCollection("anteckningar")
                .find(new Document("_id", new ObjectId(entry.id())))
                .first());
    }
}
