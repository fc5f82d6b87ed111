package se.samverkan.ringar.scheduler.utskick;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samverkan.ringar.scheduler.utskick.Sandning.Rad;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.utskick.Mottagare;
import se.samverkan.ringar.store.utskick.Utskick;

/** What two promises ask of the same person is one line of the message, and both are kept by it. */
class SandningTest {
    private static final Person KIM = Person.okand("t/kim");

    @Test
    void whatIsAskedOfOneAsOneselfAndInSomebodysPlaceIsOneLineAndOnesOwn() {
        Rad standin = rad("u1", "data", "b1", KIM);
        Rad own = rad("u2", "data", "b1", null);
        Rad other = rad("u3", "data", "b2", KIM);
        Rad another = rad("u4", "frist", "b1", null);
        var message = new Sandning(new Dit.Epost("a@example.org"), KIM, List.of(standin, own, other, another));

        assertThat(message.visade()).containsExactly(own, other, another);
        assertThat(message.utskick()).extracting(Utskick::id).containsExactly("u1", "u2", "u3", "u4");
        assertThat(Sandning.enGang(List.of(own, standin))).containsExactly(own);
        assertThat(Sandning.enGang(List.of(standin, rad("u5", "data", "b1", KIM))))
                .containsExactly(standin);
    }

    private static Rad rad(String id, String regel, String amne, @Nullable Person insteadOf) {
        Instant now = Instant.parse("2027-03-02T08:00:00Z");
        var promise = new Utskick(
                id,
                2,
                "sodra",
                id,
                regel,
                "njure",
                amne,
                LocalDate.parse("2027-03-02"),
                new Mottagare.Innehavaren(Roll.KONTAKTPERSON),
                null,
                Utskick.Lage.HYRD,
                now,
                null,
                0,
                null,
                null,
                null,
                now,
                now,
                null);
        return new Rad(promise, null, insteadOf);
    }
}
