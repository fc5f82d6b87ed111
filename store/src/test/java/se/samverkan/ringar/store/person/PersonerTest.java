package se.samverkan.ringar.store.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samverkan.ringar.store.test.Exempel.SODRA;
import static se.samverkan.ringar.store.test.Exempel.SYDOSTRA;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** Who pauses till when, with whom as stand-in; asked on a day who of them Cia stands in for. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-08-15, cia,  -,          -,   2026-08-14, anna",
                "2026-08-15, cia,  -,          -,   2026-08-15, -",
                "2026-08-15, cia,  -,          -,   2026-08-16, -",
                "-,          cia,  -,          -,   2026-08-14, -",
                "2026-08-15, -,    -,          -,   2026-08-14, -",
                "2026-08-15, bo,   2026-08-15, cia, 2026-08-14, anna bo",
                "2026-08-15, bo,   2026-08-10, cia, 2026-08-10, -",
                "2026-08-10, bo,   2026-08-15, cia, 2026-08-10, bo",
                "2026-08-15, bo,   2026-08-15, anna, 2026-08-14, -"
            })
    void aStandinStandsInForAsLongAsThePauseLasts(
            LocalDate annaTill, String annas, LocalDate boTill, String bos, LocalDate day, String whom) {
        Map<String, Person> all = Stream.of("anna", "bo", "cia")
                .collect(Collectors.toMap(n -> n, n -> personer.mott("hem/" + n, n, null)));
        paus(all, "anna", annaTill, annas);
        paus(all, "bo", boTill, bos);
        Person cia = all.get("cia");
        assertThat(personer.franvarande(SODRA, cia.id(), day))
                .extracting(Person::namn)
                .containsExactlyInAnyOrder(whom == null ? new String[0] : whom.split(" "));
        assertThat(personer.franvarande(SYDOSTRA, cia.id(), day)).isEmpty();
    }

    private void paus(Map<String, Person> all, String who, LocalDate till, String standin) {
        Person person = all.get(who);
        if (till != null) person = personer.pausar(person, SODRA, till);
        if (standin != null) personer.ersatts(person, SODRA, all.get(standin).id());
    }

    @Test
    void whoeverWasToldOfByAddressIsTheSameWhenMetInTeams() {
        Person told = personer.mott("mailto:anna@example.org", "anna@example.org", "anna@example.org");
        Person met = personer.mott("hem/1", "Anna Al", "Anna@Example.org ");
        assertThat(met.id()).isEqualTo(told.id());
        assertThat(met.namn()).isEqualTo("Anna Al");
        assertThat(personer.mott("hem/1", "Anna Al", null).id()).isEqualTo(told.id());
    }

    @Test
    void whoeverWasMetInTeamsIsTheSameWhenToldOfByAddress() {
        Person met = personer.mott("hem/1", "Anna Al", "anna@example.org");
        assertThat(personer.mott("mailto:anna@example.org", "anna@example.org", "anna@example.org")
                        .id())
                .isEqualTo(met.id());
        Person late = personer.mott("hem/2", "Bo Bok", null);
        assertThat(personer.mott("hem/2", "Bo Bok", "bo@example.org").id()).isEqualTo(late.id());
        assertThat(personer.medIdentitet("mailto:bo@example.org").orElseThrow().id())
                .isEqualTo(late.id());
    }

    @Test
    void anAddressBindsOnce() {
        Person told = personer.mott("mailto:kansli@example.org", "kansli@example.org", "kansli@example.org");
        List<Person> met = Samtidigt.gor(8, i -> personer.mott("hem/" + i, "Nr " + i, "kansli@example.org"));
        assertThat(met).extracting(Person::id).doesNotHaveDuplicates().contains(told.id());
        assertThat(personer.medIdentiteter(List.of("mailto:kansli@example.org")))
                .extracting(Person::id)
                .containsExactly(told.id());
    }

    @Test
    void withoutAnAddressToRelyOnNobodyIsJoined() {
        Person told = personer.mott("mailto:anna@example.org", "anna@example.org", "anna@example.org");
        assertThat(personer.mott("gast/1", "Anna Al", null).id()).isNotEqualTo(told.id());
    }

    @Test
    void theForgottenIsNobodyAndComesAgainAsSomebodyNew() {
        Person anna = personer.mott("hem/1", "Anna Al", "anna@example.org");
        Person bo = personer.mott("hem/2", "Bo Bok", null);
        personer.chattar(anna, "chatt-1");
        personer.ersatts(bo, SODRA, anna.id());
        personer.ersatts(bo, SYDOSTRA, anna.id());
        personer.glom(SODRA, personer.hitta(anna.id()).orElseThrow(), "borttagen person");

        Person left = personer.hitta(anna.id()).orElseThrow();
        assertThat(left.namn()).isEqualTo("borttagen person");
        assertThat(left.chatt()).isNull();
        assertThat(left.epostadress()).isEmpty();
        assertThat(left.iTeams()).isFalse();
        assertThat(personer.ersattsAv(SODRA, List.of(anna.id()))).isEmpty();
        assertThat(personer.ersattsAv(SYDOSTRA, List.of(anna.id()))).hasSize(1);
        assertThat(personer.kand("hem/1", "Anna Al")).isEmpty();
        assertThat(databas.getCollection("personer").find(new Document("namn", "Anna Al")))
                .isEmpty();
        assertThat(personer.mott("hem/1", "Anna Al", null).id()).isNotEqualTo(anna.id());
    }

    @Test
    void inAnotherSamverkanOneStaysKnown() {
        Person anna = personer.mott("hem/1", "Anna Al", null);
        personer.farRoll(anna, new Rollinnehav(SODRA, Roll.KANSLI, null));
        personer.farRoll(anna, new Rollinnehav(SYDOSTRA, Roll.KANSLI, null));
        anna = personer.pausar(anna, SODRA, LocalDate.of(2026, 8, 15));
        assertThat(personer.kandUtanfor(SODRA, anna)).isTrue();
        Person left = personer.glom(SODRA, anna, null);
        assertThat(left.roller()).containsExactly(new Rollinnehav(SYDOSTRA, Roll.KANSLI, null));
        assertThat(left.pauser()).isEmpty();
        assertThat(left.namn()).isEqualTo("Anna Al");
        assertThat(personer.kandUtanfor(SYDOSTRA, left)).isFalse();
    }

    @Test
    void theLetterOfTheWeekIsChosenOnceForEachSamverkanAndForgottenWithTheRest() {
        Person anna = personer.mott("hem/1", "Anna Al", null);
        var on = new Veckobrevsval(SODRA, true, LocalDate.of(2026, 3, 2));
        var off = new Veckobrevsval(SODRA, false, LocalDate.of(2026, 3, 9));
        var theirs = new Veckobrevsval(SYDOSTRA, true, LocalDate.of(2026, 3, 3));
        assertThat(anna.veckobrev(SODRA)).isEmpty();
        personer.valjerVeckobrev(anna, SODRA, on);
        personer.valjerVeckobrev(anna, SYDOSTRA, theirs);
        personer.valjerVeckobrev(anna, SODRA, off);
        Person chosen = personer.hitta(anna.id()).orElseThrow();
        assertThat(chosen.veckobrev()).containsExactlyInAnyOrder(off, theirs);
        assertThat(personer.kandUtanfor(SODRA, chosen)).isTrue();

        Samtidigt.gor(8, i -> personer.valjerVeckobrev(chosen, SODRA, on));
        assertThat(personer.hitta(anna.id()).orElseThrow().veckobrev()).containsExactlyInAnyOrder(on, theirs);
        assertThat(personer.valjerVeckobrev(chosen, SODRA, null).veckobrev()).containsExactly(theirs);
        assertThat(personer.glom(SYDOSTRA, chosen, null).veckobrev()).isEmpty();
        personer.valjerVeckobrev(chosen, SODRA, on);
        assertThat(personer.glom(SODRA, chosen, "borttagen person").veckobrev()).isEmpty();
    }

    @Test
    void aRoleIsTakenFromTheOneWhoHasIt() {
        Person anna = personer.mott("hem/1", "Anna Al", null);
        personer.farRoll(anna, new Rollinnehav(SODRA, Roll.KANSLI, null));
        personer.farRoll(anna, new Rollinnehav(SODRA, Roll.HANDLAGGARE, "skane"));
        assertThat(personer.forlorarRoll(anna, new Rollinnehav(SODRA, Roll.KANSLI, null))
                        .roller())
                .containsExactly(new Rollinnehav(SODRA, Roll.HANDLAGGARE, "skane"));
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
