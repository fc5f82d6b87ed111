package se.samverkan.ringar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.store.test.Exempel.IDAG;
import static se.samverkan.ringar.store.test.Exempel.NU;
import static se.samverkan.ringar.store.test.Exempel.SODRA;
import static se.samverkan.ringar.store.test.Exempel.delprojekt;
import static se.samverkan.ringar.store.test.Exempel.handelse;
import static se.samverkan.ringar.store.test.Exempel.lofte;
import static se.samverkan.ringar.store.test.Exempel.ring;
import static se.samverkan.ringar.store.test.Exempel.vagval;

import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import se.samverkan.ringar.store.anteckning.Anteckning;
import se.samverkan.ringar.store.anteckning.Anteckningar;
import se.samverkan.ringar.store.anteckning.Utkast;
import se.samverkan.ringar.store.databas.Index;
import se.samverkan.ringar.store.databas.Samling;
import se.samverkan.ringar.store.delprojekt.Bemanning;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.delprojekt.Skede;
import se.samverkan.ringar.store.dokument.Dokumentlager;
import se.samverkan.ringar.store.hemlighet.Hemligheter;
import se.samverkan.ringar.store.konversation.Konversation;
import se.samverkan.ringar.store.konversation.Konversationer;
import se.samverkan.ringar.store.konversation.SandaKort;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.person.Rollinnehav;
import se.samverkan.ringar.store.provtid.Provtid;
import se.samverkan.ringar.store.samverkan.SamverkansFil;
import se.samverkan.ringar.store.samverkan.Samverkansversion;
import se.samverkan.ringar.store.samverkan.Samverkansversioner;
import se.samverkan.ringar.store.test.BadaDatabaserna;
import se.samverkan.ringar.store.test.HelaLagret;
import se.samverkan.ringar.store.utskick.Dagbesked;
import se.samverkan.ringar.store.utskick.Liggare;
import se.samverkan.ringar.store.utskick.Takter;
import se.samverkan.ringar.store.utskick.Utskick;

/** What holds for every document there is, after a bit of everything has happened. */
@BadaDatabaserna(HelaLagret.class)
class LagradeDokumentTest {
    private static final String NAMN = "Planterad Namnsdotter";
    private static final String EPOST = "planterad@example.org";

    /** People and places may belong to several samverkan; the trial clock and the paces of sending belong to the program. */
    private static final Set<String> UTAN_SAMVERKAN = Set.of("personer", "konversationer", "provtid", "takter");

    private final MongoDatabase databas;
    private final List<Samling> samlingar;

    LagradeDokumentTest(MongoDatabase databas, ApplicationContext spring) {
        this.databas = databas;
        this.samlingar = List.copyOf(spring.getBeansOfType(Samling.class).values());
    }

    @BeforeEach
    void aBitOfEverything(
            Personer personer,
            Konversationer konversationer,
            Delprojekten delprojekten,
            Anteckningar anteckningar,
            Liggare liggare,
            SandaKort kort,
            Dagbesked dagbesked,
            Takter takter,
            Provtid provtid,
            Samverkansversioner versioner,
            Hemligheter hemligheter,
            Dokumentlager dokument)
            throws IOException {
        Person person = personer.mott("hem/1", NAMN, EPOST);
        personer.farRoll(person, new Rollinnehav(SODRA, Roll.KANSLI, null));
        var kanalen = new Konversation.Adress("kanalen", Konversation.Slag.KANAL, "hem", "https://x", "b", "t", null);
        Konversation kanal =
                konversationer.koppla(konversationer.mott(kanalen), SODRA, "njure-id", Konversation.Grupp.ARBETSGRUPP);
        delprojekten.skapa(delprojekt(SODRA, "njure", "Benign njurkirurgi"));
        delprojekten.andra(
                SODRA,
                "njure-id",
                "n1",
                IDAG,
                d -> new Delprojekten.Andring(
                        d.bemannat(new Bemanning(person.id(), Roll.ORDFORANDE, "skane"))
                                .medFrist("Nuläge", IDAG.plusDays(9), IDAG),
                        handelse("n1", Handelse.Slag.BEMANNAT)));
        for (var says : List.of(vagval("vuxna"), ring("nytt nätverk"))) {
            Anteckning a = anteckningar.registrera(new Utkast(
                    SODRA, "njure-id", Skede.ANALYS, says, "ja", "a" + says.slag(), NU, person.id(), kanal.id()));
            anteckningar.angra(a, "ångra" + says.slag(), NU, person.id());
        }
        liggare.lova(lofte(SODRA, "njure-id", "m1"), NU);
        List<Utskick> held = liggare.hyr(SODRA, NU, Duration.ofMinutes(1), 10);
        liggare.sands(held, Duration.ofMinutes(1), NU);
        liggare.sand(held, person.id(), "akt", NU);
        kort.visarNu(SODRA, "v1", kanal.id(), "akt", NU);
        dagbesked.ta(SODRA, IDAG, List.of(new Dagbesked.Besked(person.id(), "b1", List.of("u1"))));
        takter.boka("app", NU, Duration.ofSeconds(1));
        provtid.minst(Duration.ofDays(1));
        versioner.galler(filMedKansli(), NU);
        hemligheter.hamta(SODRA, "h1", () -> new byte[] {1});
        dokument.spara(SODRA, "njure-id", "utdrag.pdf", person.id(), NU, new ByteArrayInputStream(new byte[] {1}));
    }

    @Test
    void everyCollectionIsDeclaredAndInUse() {
        assertThat(databas.listCollectionNames().into(new ArrayList<>()))
                .filteredOn(name -> !name.startsWith("system."))
                .containsExactlyInAnyOrderElementsOf(
                        samlingar.stream().map(Samling::namn).toList());
        assertThat(samlingar)
                .allSatisfy(s -> assertThat(dokument(s)).as(s.namn()).isNotEmpty());
    }

    @Test
    void everyDocumentSaysItsSchemaAndItsSamverkan() {
        assertThat(samlingar)
                .allSatisfy(s -> assertThat(dokument(s)).allSatisfy(d -> {
                    assertThat(d)
                            .as(s.namn())
                            .containsEntry("schema", s.schema())
                            .doesNotContainKeys("_class", "_typ");
                    if (!UTAN_SAMVERKAN.contains(s.namn())) {
                        assertThat(d).as(s.namn()).containsEntry("samverkan", SODRA);
                    }
                }));
    }

    @Test
    void everyIndexBeginsWithTheSamverkan() {
        assertThat(samlingar)
                .filteredOn(s -> !UTAN_SAMVERKAN.contains(s.namn()))
                .allSatisfy(s -> assertThat(s.index())
                        .as(s.namn())
                        .isNotEmpty()
                        .allSatisfy(index -> assertThat(index.falt()).first().isEqualTo("samverkan")));
    }

    @Test
    void whatAUniqueIndexIsMadeOfIsAlwaysThere() {
        assertThat(samlingar).allSatisfy(s -> {
            Set<String> fields = s.index().stream()
                    .filter(Index::unik)
                    .flatMap(index -> index.falt().stream())
                    .collect(Collectors.toSet());
            assertThat(dokument(s))
                    .allSatisfy(d -> assertThat(fields)
                            .allSatisfy(field -> assertThat(varden(d, List.of(field.split("\\."))))
                                    .as(s.namn() + "." + field)
                                    .isNotEmpty()
                                    .doesNotContainNull()));
        });
    }

    @Test
    void namesAndAddressesStandAmongPeopleOnly() {
        assertThat(samlingar).allSatisfy(s -> {
            String all = dokument(s).stream()
                    .map(Document::toJson)
                    .collect(Collectors.joining("\n"))
                    .toLowerCase(Locale.ROOT);
            boolean people = s.namn().equals("personer");
            for (String word : List.of(NAMN, "namnsdotter", EPOST)) {
                assertThat(all.contains(word.toLowerCase(Locale.ROOT)))
                        .as(s.namn() + ": " + word)
                        .isEqualTo(people);
            }
        });
    }

    /** The shipped file with one at the kansli, whose address is written in capitals too. */
    private static Samverkansversion filMedKansli() {
        try (var shipped = SamverkansFil.class.getResourceAsStream("/samverkan/sodra.yaml")) {
            String text = new String(shipped.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\nkansli: []", "\nkansli: [" + EPOST.toUpperCase(Locale.ROOT) + "]  # " + EPOST);
            assertThat(text).contains(EPOST);
            return SamverkansFil.las("sodra.yaml", text.getBytes(StandardCharsets.UTF_8))
                    .version();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Document> dokument(Samling samling) {
        return databas.getCollection(samling.namn()).find().into(new ArrayList<>());
    }

    /** All values that a dotted path leads to, null where it leads to nothing. */
    private static List<Object> varden(Object from, List<String> path) {
        if (from instanceof Collection<?> many) {
            return many.stream().flatMap(one -> varden(one, path).stream()).collect(Collectors.toList());
        }
        if (path.isEmpty() || !(from instanceof Document document)) {
            var one = new ArrayList<Object>();
            one.add(path.isEmpty() ? from : null);
            return one;
        }
        return varden(document.get(path.getFirst()), path.subList(1, path.size()));
    }
}
