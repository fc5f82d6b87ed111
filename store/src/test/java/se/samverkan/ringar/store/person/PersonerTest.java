package se.samverkan.ringar.store.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samverkan.ringar.store.test.Exempel.SODRA;
import static se.samverkan.ringar.store.test.Exempel.SYDOSTRA;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.samverkan.ringar.store.test.BadaDatabaserna;
import se.samverkan.ringar.store.test.HelaLagret;
import se.samverkan.ringar.store.test.Samtidigt;

/** A person is one, however many meet the bot at once and whatever they are called. */
@BadaDatabaserna(HelaLagret.class)
class PersonerTest {
    private final Personer personer;
    private final MongoTemplate mongo;
    private final MongoDatabase databas;

    PersonerTest(Personer personer, MongoTemplate mongo, MongoDatabase databas) {
        this.personer = personer;
        this.mongo = mongo;
        this.databas = databas;
    }

    @Test
    void whoeverIsMetIsRememberedWithAnIdOfOurOwn() {
        Person anna = personer.mott("hem/1", "Anna Al", "anna@example.org");
        assertThat(personer.hitta(anna.id())).contains(anna);
        assertThat(personer.medIdentitet("hem/1")).contains(anna);
        assertThat(anna.id()).isNotEqualTo("hem/1");
        assertThat(anna.epost()).isEqualTo("anna@example.org");
        assertThat(anna.fornamn()).isEqualTo("Anna");
        assertThat(anna.pahittad()).isFalse();
        assertThat(personer.medIdentitet("hem/11")).isEmpty();
        assertThat(personer.medIdentitet("HEM/1")).isEmpty();
        assertThat(personer.medIdentitet("1")).isEmpty();
    }

    @Test
    void sixteenFirstMeetingsAtOnceAreOnePerson() {
        List<Person> met = Samtidigt.gor(16, i -> personer.mott("hem/1", "Anna Al", null));
        assertThat(met).extracting(Person::id).containsOnly(met.getFirst().id());
        assertThat(databas.getCollection("personer").countDocuments()).isEqualTo(1);
    }

    @Test
    void aNameThatHasChangedIsTakenOverAndABlankOneIsNot() {
        Person anna = personer.mott("hem/1", "Anna Al", null);
        assertThat(personer.mott("hem/1", "Anna Björk", null).namn()).isEqualTo("Anna Björk");
        assertThat(personer.mott("hem/1", " ", null).namn()).isEqualTo("Anna Björk");
        assertThat(personer.hitta(anna.id()).orElseThrow().namn()).isEqualTo("Anna Björk");
    }

    @Test
    void twoWithTheSameNameAreTwo() {
        assertThat(personer.mott("hem/1", "Anna Al", null).id())
                .isNotEqualTo(personer.mott("hem/2", "Anna Al", null).id());
    }

    @Test
    void oneWithSeveralIdentitiesIsFoundByEachAndNobodyElseCanHaveThem() {
        Person anna = personer.mott("hem/1", "Anna Al", null);
        databas.getCollection("personer")
                .updateOne(
                        new Document("identiteter", "hem/1"),
                        new Document("$push", new Document("identiteter", "gast/2")));

        assertThat(personer.mott("gast/2", "Anna Al", null).id()).isEqualTo(anna.id());
        assertThat(personer.medIdentitet("gast/2").orElseThrow().identiteter()).containsExactly("hem/1", "gast/2");
        var other = new Person("x", 1, List.of("ny/3", "gast/2"), "X", null, null, null, false, List.of(), List.of());
        assertThatThrownBy(() -> mongo.insert(other)).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void aRoleIsHeldOnceInEachSamverkan() {
        Person anna = personer.mott("hem/1", "Anna Al", null);
        var role = new Rollinnehav(SODRA, Roll.KANSLI, null);
        personer.farRoll(anna, role);
        personer.farRoll(anna, role);
        Person after = personer.farRoll(anna, new Rollinnehav(SYDOSTRA, Roll.HANDLAGGARE, "kalmar"));
        assertThat(after.roller()).containsExactly(role, new Rollinnehav(SYDOSTRA, Roll.HANDLAGGARE, "kalmar"));
    }

    @Test
    void theSameRoleGivenEightTimesAtOnceIsOne() {
        Person anna = personer.mott("hem/1", "Anna Al", null);
        Samtidigt.gor(8, i -> personer.farRoll(anna, new Rollinnehav(SODRA, Roll.KANSLI, null)));
        assertThat(personer.hitta(anna.id()).orElseThrow().roller()).hasSize(1);
    }

    @Test
    void thePersonalChatIsRememberedAndMayMove() {
        Person anna = personer.mott("hem/1", "Anna Al", null);
        Person there = personer.chattar(anna, "chatt-1");
        assertThat(there.chatt()).isEqualTo("chatt-1");
        assertThat(personer.chattar(there, "chatt-1")).isSameAs(there);
        assertThat(personer.chattar(there, "chatt-2").chatt()).isEqualTo("chatt-2");
    }

    @Test
    void inTrialModeOneSpeaksAsAnInventedPersonAndThenAsOneselfAgain() {
        Person anna = personer.mott("hem/1", "Anna Al", null);
        Person bo = personer.pahittad("prov/ORDFORANDE", "Bo Bok");
        assertThat(bo.pahittad()).isTrue();
        assertThat(personer.pahittad("prov/ORDFORANDE", "Någon annan")).isEqualTo(bo);
        assertThat(personer.spelar(anna, bo.id()).spelar()).isEqualTo(bo.id());
        assertThat(personer.spelar(anna, null)).isEqualTo(anna);
    }

    @Test
    void severalAreFoundAtOnce() {
        Person anna = personer.mott("hem/1", "Anna Al", null);
        Person bo = personer.mott("mailto:bo@example.org", "Bo Bok", "bo@example.org");
        assertThat(personer.hitta(List.of(anna.id(), bo.id(), "okänd"))).containsExactlyInAnyOrder(anna, bo);
        assertThat(personer.hitta(List.of())).isEmpty();
    }

    @Test
    void whoeverIsNotThereCannotBeChanged() {
        Person anna = personer.mott("hem/1", "Anna Al", null);
        databas.getCollection("personer").deleteMany(new Document());
        assertThatThrownBy(() -> personer.chattar(anna, "chatt"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(anna.id())
                .hasMessageNotContaining("Anna");
    }
}
