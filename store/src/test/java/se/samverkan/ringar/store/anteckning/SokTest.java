package se.samverkan.ringar.store.anteckning;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.store.test.Exempel.SODRA;
import static se.samverkan.ringar.store.test.Exempel.ring;
import static se.samverkan.ringar.store.test.Exempel.utkast;
import static se.samverkan.ringar.store.test.Exempel.vagval;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.samverkan.ringar.store.test.BadaDatabaserna;
import se.samverkan.ringar.store.test.HelaLagret;

/** People search with the words they have, in whatever form they stand. */
@BadaDatabaserna(HelaLagret.class)
class SokTest {
    private final Anteckningar anteckningar;

    SokTest(MongoTemplate mongo) {
        this.anteckningar = new Anteckningar(mongo);
    }

    @AfterEach
    void close() {
        anteckningar.close();
    }

    @Test
    void findsWhatPeopleHaveJudgedToBelong() throws IOException {
        Map<Integer, Integer> written = new HashMap<>();
        int wanted = 0;
        int found = 0;
        List<String> missed = new ArrayList<>();
        for (String line : bedomt()) {
            if (line.startsWith("?")) {
                String[] parts = line.substring(1).split("=", 2);
                List<Integer> hits = sok(parts[0].strip(), "njure").stream()
                        .map(entry -> written.get(entry.nummer()))
                        .toList();
                List<Integer> right = Arrays.stream(parts[1].strip().split("\\s+"))
                        .filter(n -> !n.isEmpty())
                        .map(Integer::valueOf)
                        .toList();
                wanted += right.size();
                found += (int) right.stream().filter(hits::contains).count();
                if (!hits.containsAll(right) || right.isEmpty() != hits.isEmpty()) missed.add(line + " fann " + hits);
            } else {
                String[] parts = line.split(" ", 2);
                Anteckning entry = anteckningar.registrera(utkast(SODRA, "njure", line, vagval(parts[1])));
                written.put(entry.nummer(), Integer.valueOf(parts[0]));
            }
        }
        assertThat(missed).as("%d av %d hittades", found, wanted).isEmpty();
    }

    @Test
    void theBestComesFirst() {
        anteckningar.registrera(utkast(SODRA, "njure", "a", vagval("Väntetiderna i hela kölistan")));
        anteckningar.registrera(utkast(SODRA, "njure", "b", ring("Kölistan är gemensam")));
        assertThat(sok("väntetid kölista", "njure"))
                .extracting(Anteckning::beteckning)
                .containsExactly("V1", "R1");
    }

    @Test
    void onlyInWhatOneMayRead() {
        anteckningar.registrera(utkast(SODRA, "njure", "a", vagval("Väntetiderna")));
        assertThat(sok("väntetid", "hand")).isEmpty();
        assertThat(anteckningar.sok(SODRA, List.of(), "väntetid", 10)).isEmpty();
    }

    @Test
    void signsInWhatIsSearchedForAreOnlyText() {
        anteckningar.registrera(utkast(SODRA, "njure", "a", vagval("Väntetiderna")));
        assertThat(sok(".* väntetid ($[", "njure")).hasSize(1);
        assertThat(sok("****", "njure")).isEmpty();
    }

    private List<Anteckning> sok(String words, String delprojekt) {
        return anteckningar.sok(SODRA, List.of(delprojekt), words, 10);
    }

    private static List<String> bedomt() throws IOException {
        try (InputStream in = SokTest.class.getResourceAsStream("/sok/bedomt.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
