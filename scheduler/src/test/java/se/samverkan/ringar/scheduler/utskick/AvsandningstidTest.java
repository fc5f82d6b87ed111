package se.samverkan.ringar.scheduler.utskick;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import se.samverkan.ringar.store.Lagring;
import se.samverkan.ringar.store.delprojekt.Bemanning;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.test.BadaDatabaserna;
import se.samverkan.ringar.store.utskick.Utskick;
import se.samverkan.ringar.store.utskick.Utskick.Lage;

/** When something is sent, and what has become untrue by then and is not. */
@BadaDatabaserna({Lagring.class, Varld.Vaggur.class})
class AvsandningstidTest extends Avsandarfall {
    AvsandningstidTest(ApplicationContext beans, MongoDatabase databas) {
        super(beans, databas);
    }

    // --- not true any more ---

    @ParameterizedTest
    @CsvSource({"klar", "flyttad", "hjälp", "överspelad"})
    void whatIsNoLongerTrueIsNotSent(String sedan) {
        Person anna = varld.medChatt("Anna");
        Delprojekt d = varld.medFrist("njure", anna, "2027-03-16");
        varld.ur.stall(PA_DAGEN + "T07:00");
        varld.rond().kor();
        switch (sedan) {
            case "klar" -> andraMilstolpen(d, m -> m.klar(varld.idag()));
            case "flyttad" -> andraMilstolpen(d, m -> m.flyttad(LocalDate.parse("2027-04-20"), varld.idag()));
            case "hjälp" -> andraMilstolpen(d, m -> m.behoverHjalp(LocalDate.parse("2027-03-20")));
            default -> varld.ur.stall("2027-03-13T07:00");
        }

        varld.ur.fram(Duration.ofHours(2));
        sand();

        assertThat(brevlada.forsok()).isEmpty();
        assertThat(varld.utskick(d)).extracting(Utskick::lage).containsExactly(Lage.INAKTUELL);
    }

    @Test
    void askedForHelpItGoesToTheKontaktperson() {
        Person kim = varld.medChatt("Kim");
        Delprojekt d = varld.frist(varld.delprojekt("njure", kim, varld.medChatt("Anna")), "Nuläge", "2027-03-16");
        varld.ur.stall(PA_DAGEN + "T09:00");
        andraMilstolpen(d, m -> m.behoverHjalp(varld.idag()));
        varld.rond().kor();

        sand();

        assertThat(brevlada.mottaget()).extracting(Sandning::till).containsExactly(kim);
    }

    @Test
    void aNewChairGetsWhatWasPromisedBefore() {
        Delprojekt d = lovat("njure", varld.medChatt("Anna"));
        Person bo = varld.medChatt("Bo");
        varld.andra(d, was -> was.bemannat(new Bemanning(bo.id(), Roll.ORDFORANDE, null)));
        varld.rond().kor();

        sand();

        assertThat(brevlada.mottaget()).extracting(Sandning::till).containsExactly(bo);
    }

    // --- hours ---

    @ParameterizedTest
    @CsvSource({
        "2027-03-02T07:59:59, 2027-03-02T08:00",
        "2027-03-02T16:00:00, 2027-03-03T08:00",
        // a Friday evening, and the night when summer time begins
        "2027-03-26T16:30:00, 2027-03-30T08:00",
        "2027-03-28T03:30:00, 2027-03-30T08:00",
        // and ends
        "2027-10-31T02:30:00, 2027-11-01T08:00",
    })
    void outsideWorkingHoursItWaitsForTheNextMorning(String nu, String sands) {
        varld.ur.stall(LocalDateTime.parse(nu).minusDays(1).toLocalDate() + "T09:00");
        String dag = nu.substring(0, 10);
        Delprojekt d = varld.medFrist("njure", varld.medChatt("Anna"), dag);
        varld.ur.stall(nu);
        varld.rond().kor();

        sand();
        assertThat(brevlada.forsok()).isEmpty();
        varld.ur.stall(sands);
        varld.ur.fram(Duration.ofSeconds(-1));
        sand();
        assertThat(brevlada.forsok()).isEmpty();
        efter(Duration.ofSeconds(1));

        assertThat(brevlada.mottaget()).hasSize(1);
        assertThat(varld.utskick(d).getFirst().steg()).as("its own day").isEqualTo(dag);
    }

    @Test
    void afterThePauseInJulyOnlyTheLatestStepIsSent() {
        varld.ur.stall("2027-06-30T09:00");
        Delprojekt d = varld.medFrist("njure", varld.medChatt("Anna"), "2027-07-18");
        for (String dag : List.of("2027-07-04", "2027-07-15", "2027-07-18", "2027-07-25", "2027-08-01")) {
            varld.ur.stall(dag + "T09:00");
            varld.rond().kor();
            sand();
        }
        assertThat(brevlada.forsok()).isEmpty();

        varld.ur.stall("2027-08-02T08:00");
        sand();

        assertThat(brevlada.mottaget()).hasSize(1);
        assertThat(varld.utskick(d))
                .extracting(u -> u.steg() + " " + u.lage())
                .containsExactly(
                        "2027-07-04 INAKTUELL",
                        "2027-07-15 INAKTUELL",
                        "2027-07-18 INAKTUELL",
                        "2027-07-25 INAKTUELL",
                        "2027-08-01 SAND");
    }

    @Test
    void twoNodesAtOnceSendEachPromiseOnce() {
        List<Delprojekt> all = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            all.add(varld.medFrist("p" + i, varld.medChatt("Person" + i), PA_DAGEN));
        }
        varld.ur.stall(PA_DAGEN + "T08:00");

        try (var nodes = Executors.newFixedThreadPool(2)) {
            for (int n = 0; n < 2; n++) {
                nodes.execute(() -> {
                    varld.rond().kor();
                    varld.avsandare(brevlada).kor();
                });
            }
        }
        sand();

        assertThat(all).allSatisfy(d -> {
            assertThat(varld.utskick(d)).hasSize(1);
            assertThat(brevlada.gangerMottaget(enda(d))).isEqualTo(1);
        });
    }
}
