package se.samverkan.ringar.bot.prov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.samverkan.ringar.bot.Ringar;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.delprojekt.Skede;
import se.samverkan.ringar.store.test.Testdatabas;

class DemoTest {
    @ParameterizedTest
    @EnumSource(Testdatabas.class)
    void everySkedeIsThereAndASecondStartDoublesNothing(Testdatabas databas) {
        databas.kravs();
        String uri = databas.nyUri();
        List<Long> first = demo(uri);
        assertThat(demo(uri)).isEqualTo(first);
    }

    /** How much there is after a start with the demo. */
    private static List<Long> demo(String uri) {
        try (var spring = starta(uri, "--ringar.demo=true")) {
            List<Delprojekt> all = spring.getBean(Delprojekten.class).alla("sodra");
            assertThat(all.size()).isBetween(18, 25);
            assertThat(all.stream().map(Delprojekt::skede).collect(Collectors.toSet()))
                    .containsExactlyInAnyOrder(Skede.values());
            assertThat(all.stream().filter(d -> !d.genomforande().beslut().isEmpty()))
                    .hasSizeGreaterThanOrEqualTo(3);
            assertThat(all.stream().filter(d -> !d.uppfoljningar().isEmpty())).hasSizeGreaterThanOrEqualTo(3);
            MongoTemplate mongo = spring.getBean(MongoTemplate.class);
            return List.of(
                    (long) all.size(),
                    mongo.getCollection("anteckningar").countDocuments(),
                    mongo.getCollection("personer").countDocuments(),
                    all.stream().mapToLong(d -> d.historik().size()).sum());
        }
    }

    @Test
    void itIsNotMixedWithWhatIsThereAlready() {
        String uri = Testdatabas.INBADDAD.nyUri();
        try (var spring = starta(uri)) {
            spring.getBean(MongoTemplate.class)
                    .getCollection("delprojekt")
                    .insertOne(new Document("samverkan", "annan").append("kod", "x"));
        }
        assertThatThrownBy(() -> starta(uri, "--ringar.demo=true").close())
                .hasStackTraceContaining("demon blandas inte med det");
    }

    @Test
    void itIsForTrialModeOnly() {
        assertThatThrownBy(() -> new SpringApplicationBuilder(Ringar.class)
                        .registerShutdownHook(false)
                        .run("--server.port=0", "--ringar.app-id=abc", "--ringar.demo=true")
                        .close())
                .hasStackTraceContaining("ringar.demo=true går bara i provläge");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "personer: {a: {namn: A}}\nsamtal: {x: []}",
                "personer: {a: {namn: A, epost: a@example.com}}\nsamtal: {x: ['-3 b: hjälp']}",
                "personer: {a: {namn: A, epost: a@example.com}}\nsamtal: {x: ['3 a: hjälp']}",
                "personer: {a: {namn: A, epost: a@example.com, roll: kung}}\nsamtal: {x: []}",
                "personer: []"
            })
    void whatIsWrongInTheFileIsSaid(String yaml) {
        assertThatThrownBy(() -> Demomanus.las(yaml))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Demofilen, ");
    }

    @Test
    void daysAreCountedFromTodayAndFallOnWeekdays() {
        assertThat(Demomanus.text("till {+5}, sedan {-2}", LocalDate.of(2026, 11, 24)))
                .isEqualTo("till 2026-11-27, sedan 2026-11-20");
    }

    @Test
    void nobodyInItHasARealAddress() {
        assertThat(Demomanus.medfoljande("sodra").medverkande())
                .allMatch(p -> p.epost().endsWith("@example.com"));
    }

    private static org.springframework.context.ConfigurableApplicationContext starta(String uri, String... more) {
        var all = new java.util.ArrayList<>(
                List.of("--ringar.prov=true", "--ringar.app-id=", "--server.port=0", "--ringar.databas.uri=" + uri));
        all.addAll(List.of(more));
        return new SpringApplicationBuilder(Ringar.class)
                .registerShutdownHook(false)
                .run(all.toArray(String[]::new));
    }
}
