package se.samverkan.ringar.scheduler.utskick;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import se.samverkan.ringar.scheduler.test.Nod;
import se.samverkan.ringar.store.Lagring;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.dokument.Dokument;
import se.samverkan.ringar.store.genomforande.Genomforande;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut.Niva;
import se.samverkan.ringar.store.samverkan.Registratur;
import se.samverkan.ringar.store.test.BadaDatabaserna;
import se.samverkan.ringar.store.utskick.Utskick;

/** Each document that comes in is passed on to the registratur once, whatever happens meanwhile, and at any hour. */
@BadaDatabaserna({Lagring.class, Varld.Vaggur.class})
class RegistraturTest {
    private static final String ADRESS = "registrator@example.org";
    private final Varld varld;
    private final MongoDatabase databas;
    private final Brevlada brevlada = new Brevlada().medEpost();
    private Delprojekt d;

    RegistraturTest(ApplicationContext beans, MongoDatabase databas) {
        varld = new Varld(beans);
        this.databas = databas;
    }

    @BeforeEach
    void aSaturdayNight() {
        varld.medRegistratur(new Registratur(ADRESS, null));
        varld.ur.stall("2027-03-06T03:00");
        d = varld.delprojekt("njure", varld.medChatt("Kim"), varld.medChatt("Anna"));
    }

    @ParameterizedTest(name = "{0} noder, dör {1}, svar {2}: {3}, {4}")
    @CsvSource(delimiter = '|', textBlock = """
        1 | aldrig      | ok            | 1 | SAND
        3 | aldrig      | ok            | 1 | SAND
        1 | fore lova   | ok            | 1 | SAND
        2 | efter lova  | ok            | 1 | SAND
        1 | efter hyr   | ok            | 1 | SAND
        3 | efter hyr   | ok            | 1 | SAND
        1 | fore sands  | ok            | 1 | SAND
        1 | efter sands | ok            | 0 | OVISS avbrott
        3 | efter post  | ok            | 1 | OVISS avbrott
        1 | efter sand  | ok            | 1 | SAND
        1 | aldrig      | 451 ok        | 1 | SAND 451
        1 | aldrig      | 550           | 0 | NEKAD 550
        2 | aldrig      | tappad        | 0 | OVISS tappad
        """)
    void onceWhateverHappens(int noder, String dod, String svar, int fram, String slut) {
        String[] words = svar.split(" ", -1);
        var tries = new AtomicInteger();
        brevlada.svarar(sandning -> switch (words[Math.min(tries.getAndIncrement(), words.length - 1)]) {
            case "451" -> new Utfall.ForsokIgen(Duration.ZERO, "451");
            case "550" -> new Utfall.Nekad("550");
            case "tappad" -> new Utfall.Oviss("tappad");
            default -> brevlada.tar(sandning);
        });
        noterar(beslut("b1", "https://skane.example/1", true));

        String dies = dod;
        for (int beat = 0; beat < 4; beat++) {
            List<Nod> nodes = new ArrayList<>();
            nodes.add(dies.equals("aldrig") ? Nod.frisk(varld.nod(brevlada)) : Nod.somDor(varld.nod(brevlada), dies));
            for (int i = 1; i < noder; i++) nodes.add(Nod.frisk(varld.nod(brevlada)));
            if (!dies.equals("aldrig")) nodes.removeFirst().kor();
            try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
                nodes.forEach(node -> together.execute(node::kor));
            }
            dies = "aldrig";
            varld.ur.fram(Duration.ofMinutes(2));
            varld.vaggur.fram(Varld.EFTER_SVARSTIDEN);
        }

        assertThat(brevlada.mottaget()).hasSize(fram).allSatisfy(s -> {
            assertThat(s.dit()).isEqualTo(new Dit.Epost(ADRESS));
            assertThat(s.till()).isNull();
        });
        assertThat(stand("b1")).isEqualTo(slut);
    }

    @Test
    void whatCameByTheFormWaitsUntilSomebodyHasSeenIt() {
        noterar(beslut("b1", "https://skane.example/1", false));
        gar();
        assertThat(varld.liggare.om(Varld.SAMVERKAN, "b1")).isEmpty();

        andra(g -> g.medVerifierat("b1"));
        gar();
        gar();
        assertThat(brevlada.mottaget()).hasSize(1);
    }

    @Test
    void theSameDocumentNotedAgainIsNotPassedOnAgainAndAnotherIsByItself() {
        noterar(beslut("b1", "https://skane.example/1", true));
        gar();
        noterar(beslut("b2", "https://skane.example/1", true));
        noterar(beslut("b3", "https://skane.example/2", true));
        gar();
        assertThat(brevlada.mottaget())
                .extracting(s -> s.rader().getFirst().utskick().amne())
                .containsExactly("b1", "b3");
    }

    @Test
    void aFileIsPassedOnAlsoTheSameDayAsTheLinkToTheSameDocumentWas() {
        noterar(beslut("b1", "https://skane.example/1", true));
        gar();
        varld.ur.fram(Duration.ofMinutes(5));
        Instant now = varld.ur.instant();
        andra(g -> g.medUtdrag("b1", new Dokument("utdrag.pdf", "https://skane.example/1", "f1", "någon", now)));
        gar();
        gar();
        assertThat(brevlada.mottaget())
                .extracting(s -> s.rader().getFirst().utskick().amne())
                .containsExactly("b1", "f1");
    }

    @Test
    void whatIsTakenBackFallsAwayAndNotedAgainItIsPassedOnAfterAll() {
        brevlada.svarar(new Utfall.ForsokIgen(Duration.ZERO, "451"));
        noterar(beslut("b1", "https://skane.example/1", true));
        gar();
        andra(g -> g.utanBeslut("b1"));
        varld.ur.fram(Duration.ofMinutes(2));
        gar();
        assertThat(stand("b1")).isEqualTo("INAKTUELL 451");

        brevlada.tarEmot();
        noterar(beslut("b2", "https://skane.example/1", true));
        gar();
        gar();
        assertThat(brevlada.mottaget()).hasSize(1);
        assertThat(stand("b1")).isEqualTo("SAND");
    }

    @Test
    void withoutARegistraturOrFromBeforeItsDayNothingIsPassedOn() {
        varld.medRegistratur(new Registratur(ADRESS, LocalDate.parse("2027-03-07")));
        noterar(beslut("b1", "https://skane.example/1", true));
        gar();
        assertThat(varld.liggare.om(Varld.SAMVERKAN, "b1")).isEmpty();

        varld.ur.stall("2027-03-07T09:00");
        noterar(beslut("b2", "https://skane.example/2", true));
        gar();
        assertThat(brevlada.mottaget()).hasSize(1);
    }

    @Test
    void itIsPassedOnAlsoWhenTheDelprojektIsDoneWith() {
        noterar(beslut("b1", "https://skane.example/1", true));
        databas.getCollection("delprojekt").updateOne(Filters.eq(d.id()), Updates.set("vag.fardig", "2027-03-06"));
        gar();
        gar();
        assertThat(brevlada.mottaget()).hasSize(1);
        assertThat(stand("b1")).isEqualTo("SAND");
    }

    private void gar() {
        Nod.frisk(varld.nod(brevlada)).kor();
    }

    private void noterar(Huvudmansbeslut b) {
        andra(g -> g.medBeslut(b));
    }

    private void andra(UnaryOperator<Genomforande> change) {
        varld.andra(d, was -> was.med(change.apply(was.genomforande())));
    }

    private String stand(String amne) {
        return varld.liggare.om(Varld.SAMVERKAN, amne).stream()
                .map((Utskick u) -> u.lage() + (u.kod() == null ? "" : " " + u.kod()))
                .collect(Collectors.joining(", "));
    }

    private Huvudmansbeslut beslut(String id, String link, boolean verified) {
        Instant now = varld.ur.instant();
        return new Huvudmansbeslut(
                id,
                "skane",
                List.of(),
                Niva.POLITISK,
                null,
                varld.idag(),
                null,
                null,
                null,
                Huvudmansbeslut.Utfall.BIFALL,
                List.of(),
                null,
                true,
                null,
                new Dokument(link, link, null, "någon", now),
                false,
                verified,
                "någon",
                now,
                true,
                List.of());
    }
}
