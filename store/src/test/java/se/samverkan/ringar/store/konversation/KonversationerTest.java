package se.samverkan.ringar.store.konversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samverkan.ringar.store.test.Exempel.SODRA;
import static se.samverkan.ringar.store.test.Exempel.SYDOSTRA;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import se.samverkan.ringar.store.konversation.Konversation.Adress;
import se.samverkan.ringar.store.konversation.Konversation.Grupp;
import se.samverkan.ringar.store.konversation.Konversation.Koppling;
import se.samverkan.ringar.store.konversation.Konversation.Slag;
import se.samverkan.ringar.store.test.BadaDatabaserna;
import se.samverkan.ringar.store.test.HelaLagret;
import se.samverkan.ringar.store.test.Samtidigt;

/** Where Ringar is met, how to write there, and to which groups it belongs. */
@BadaDatabaserna(HelaLagret.class)
class KonversationerTest {
    private static final Adress KANALEN =
            new Adress("19:kanal", Slag.KANAL, "hem", "https://smba.example/emea", "28:bot", "1700", null);

    private final Konversationer konversationer;
    private final MongoDatabase databas;

    KonversationerTest(Konversationer konversationer, MongoDatabase databas) {
        this.konversationer = konversationer;
        this.databas = databas;
    }

    @Test
    void itIsRememberedHowAPlaceIsReached() {
        Konversation met = konversationer.mott(KANALEN);
        assertThat(konversationer.hitta("19:kanal")).contains(met);
        assertThat(met.medTrad()).isEqualTo("19:kanal;messageid=1700");
        assertThat(met.personlig()).isFalse();
        assertThat(konversationer.mott(KANALEN)).isEqualTo(met);
    }

    @Test
    void whatHasChangedIsRefreshedAndTheRestIsKept() {
        Konversation met = konversationer.mott(KANALEN);
        konversationer.koppla(met, SODRA, "njure-id", Grupp.ARBETSGRUPP);
        konversationer.valj(met, "njure-id");
        konversationer.halsa(met.id());
        var moved = new Adress("19:kanal", Slag.KANAL, "hem", "https://smba.example/apac", "28:bot", null, null);

        Konversation now = konversationer.mott(moved);
        assertThat(now.tjanst()).endsWith("apac");
        assertThat(now.medTrad()).isEqualTo("19:kanal");
        assertThat(now.kopplingar()).hasSize(1);
        assertThat(now.valt()).isEqualTo("njure-id");
        assertThat(now.halsad()).isTrue();
    }

    @Test
    void sixteenFirstMessagesAtOnceAreOneConversation() {
        Samtidigt.gor(16, i -> konversationer.mott(KANALEN));
        assertThat(databas.getCollection("konversationer").countDocuments()).isEqualTo(1);
    }

    @Test
    void ofEightThatWelcomeAtOnceOneDoes() {
        konversationer.mott(KANALEN);
        assertThat(Samtidigt.gor(8, i -> konversationer.halsa("19:kanal")))
                .filteredOn(mine -> mine)
                .hasSize(1);
        assertThat(konversationer.halsa("okänd")).isFalse();
    }

    @Test
    void whereItWasTakenAwayNobodyIsWrittenToUntilItIsMetAgain() {
        konversationer.mott(KANALEN);
        konversationer.halsa("19:kanal");
        konversationer.borttagen("19:kanal");
        assertThat(konversationer.hitta("19:kanal").orElseThrow().stangd()).isEqualTo("BotNotInConversationRoster");

        assertThat(konversationer.mott(KANALEN).stangd()).isNull();
        assertThat(konversationer.halsa("19:kanal")).isTrue();
    }

    @Test
    void aRefusalIsRememberedByItsCodeUntilSomebodyWritesAgain() {
        konversationer.mott(KANALEN);
        konversationer.stang("19:kanal", "ConversationBlockedByUser");
        assertThat(konversationer.hitta("19:kanal").orElseThrow().stangd()).isEqualTo("ConversationBlockedByUser");
        konversationer.stang("19:kanal", null);
        assertThat(konversationer.hitta("19:kanal").orElseThrow().stangd()).isNull();
        assertThatThrownBy(() -> konversationer.stang("okänd", "x")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aPlaceBelongsToOneGroupOfEachDelprojekt() {
        Konversation k = konversationer.mott(KANALEN);
        k = konversationer.koppla(k, SODRA, "njure-id", Grupp.ARBETSGRUPP);
        k = konversationer.koppla(k, SODRA, "njure-id", Grupp.ARBETSGRUPP);
        k = konversationer.koppla(k, SODRA, "hand-id", Grupp.ARBETSGRUPP);
        k = konversationer.koppla(k, SODRA, "njure-id", Grupp.CHEFSAMRAD);
        assertThat(k.kopplingar())
                .containsExactlyInAnyOrder(
                        new Koppling(SODRA, "njure-id", Grupp.CHEFSAMRAD),
                        new Koppling(SODRA, "hand-id", Grupp.ARBETSGRUPP));

        k = konversationer.kopplaBort(k, "njure-id");
        assertThat(k.kopplingar()).containsExactly(new Koppling(SODRA, "hand-id", Grupp.ARBETSGRUPP));
        assertThat(konversationer.hitta(k.id())).contains(k);
        assertThat(konversationer.kopplaBort(k, "okänt")).isEqualTo(k);
    }

    @Test
    void ofCouplingsMadeAtOnceNoneIsLost() {
        Konversation k = konversationer.mott(KANALEN);
        Samtidigt.gor(8, i -> konversationer.koppla(k, SODRA, "d" + i % 4, Grupp.ARBETSGRUPP));
        assertThat(konversationer.hitta(k.id()).orElseThrow().kopplingar())
                .extracting(Koppling::delprojekt)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 4).mapToObj(i -> "d" + i).toList());
    }

    @Test
    void whoeverHasReadBeforeAnotherCoupledLosesNothing() {
        Konversation old = konversationer.mott(KANALEN);
        konversationer.koppla(old, SODRA, "njure-id", Grupp.ARBETSGRUPP);
        konversationer.koppla(old, SODRA, "hand-id", Grupp.ARBETSGRUPP);
        assertThat(konversationer.kopplaBort(old, "hand-id").kopplingar())
                .containsExactly(new Koppling(SODRA, "njure-id", Grupp.ARBETSGRUPP));
    }

    @Test
    void thePlacesOfADelprojektAreThoseCoupledToItInItsSamverkan() {
        Konversation kanal = konversationer.koppla(konversationer.mott(KANALEN), SODRA, "njure-id", Grupp.ARBETSGRUPP);
        Konversation chatt = konversationer.mott(
                new Adress("19:chatt", Slag.GRUPPCHATT, "hem", "https://smba.example/emea", "28:bot", null, null));
        konversationer.koppla(
                konversationer.koppla(chatt, SYDOSTRA, "njure-id", Grupp.ARBETSGRUPP),
                SODRA,
                "hand-id",
                Grupp.ARBETSGRUPP);

        assertThat(konversationer.forDelprojekt(SODRA, "njure-id")).containsExactly(kanal);
    }

    @Test
    void whatANewerNodeHasAddedIsKept() {
        konversationer.mott(KANALEN);
        var kommande = new Document("$set", new Document("kommande", List.of("nytt")));
        databas.getCollection("konversationer").updateMany(new Document(), kommande);
        Konversation k = konversationer.mott(
                new Adress("19:kanal", Slag.KANAL, "hem", "https://annan.example", "28:bot", null, null));
        konversationer.koppla(k, SODRA, "njure-id", Grupp.ARBETSGRUPP);
        assertThat(databas.getCollection("konversationer").find().first()).containsEntry("kommande", List.of("nytt"));
    }
}
