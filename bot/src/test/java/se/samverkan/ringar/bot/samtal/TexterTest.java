package se.samverkan.ringar.bot.samtal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkan.ringar.scheduler.Reglerna;
import se.samverkan.ringar.scheduler.regel.FristRegel;
import se.samverkan.ringar.scheduler.regel.Regel;
import se.samverkan.ringar.store.anteckning.Andring.Vad;
import se.samverkan.ringar.store.anteckning.Innehall.Kategori;
import se.samverkan.ringar.store.anteckning.Innehall.Riktning;
import se.samverkan.ringar.store.anteckning.Innehall.Tecken;
import se.samverkan.ringar.store.anteckning.Rost.Syn;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Skede;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut;
import se.samverkan.ringar.store.genomforande.Inforande;
import se.samverkan.ringar.store.konversation.Konversation.Grupp;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.samverkan.SamverkansFil;

class TexterTest {
    private static final Path CODE = Path.of("src/main/java");
    private static final Pattern KEY = Pattern.compile("\"([a-zåäö]+(?:\\.[a-zåäö_0-9]+)+)\"");

    private static Set<String> keys() throws IOException {
        var properties = new Properties();
        try (var in =
                new InputStreamReader(Texter.class.getResourceAsStream("/texter.properties"), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static String code() throws IOException {
        try (Stream<Path> files = Files.walk(CODE)) {
            var all = new StringBuilder();
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }

    private static Stream<String> closed() {
        return Stream.of(
                        Roll.values(),
                        Skede.values(),
                        Grupp.values(),
                        Tecken.values(),
                        Huvudmansbeslut.Utfall.values(),
                        Huvudmansbeslut.Niva.values(),
                        Inforande.Lage.values(),
                        Kategori.values(),
                        Riktning.values(),
                        Syn.values(),
                        Vad.values())
                .flatMap(Arrays::stream)
                .map(value -> value.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + "."
                        + value.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void everyKeyInTheFileIsUsed() throws IOException {
        String code = code();
        Set<String> made = Stream.concat(
                        closed().flatMap(key -> Stream.of(key, "ord." + key)),
                        Arrays.stream(Handling.values())
                                .map(h -> "nej." + h.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        // the delprojekt card makes its buttons' keys of the commands
        made.addAll(Set.of("knapp.bemanna", "knapp.frist", "knapp.uppdrag", "knapp.koppla"));
        made.addAll(varfor());
        // help's topics are the folders of the features
        keys().stream()
                .filter(key -> key.startsWith("hjalp.amne."))
                .filter(key -> Files.isDirectory(
                        CODE.resolve("se/samverkan/ringar/bot").resolve(key.substring("hjalp.amne.".length()))))
                .forEach(made::add);
        // what is only polite is answered by the key that its line names
        Pattern.compile("(?m)^svar:.* = (\\S+)$")
                .matcher(Files.readString(Path.of("src/main/resources/omskrivningar.txt")))
                .results()
                .forEach(line -> made.add(line.group(1)));
        assertThat(keys())
                .allSatisfy(
                        key -> assertThat(made.contains(key) || fraga(key, code) || code.contains("\"" + key + "\""))
                                .as(key)
                                .isTrue());
    }

    /** Why a reminder came is said for every rule of a delprojekt but frist, whose line says more. */
    private static Set<String> varfor() {
        return Reglerna.alla(SamverkansFil.medfoljande("sodra").samverkan()).stream()
                .map(Regel::namn)
                .filter(name -> !name.equals(FristRegel.NAMN))
                .map(name -> "paminnelse.varfor." + name)
                .collect(Collectors.toSet());
    }

    /** A question's headline and text, whose keys are made of one word. */
    private static boolean fraga(String key, String code) {
        Matcher made = Pattern.compile("paminnelse\\.(.+)\\.(?:rubrik|text)").matcher(key);
        return made.matches() && code.contains("\"" + made.group(1) + "\"");
    }

    @Test
    void everyRuleSaysWhyItCame() throws IOException {
        assertThat(keys()).containsAll(varfor());
    }

    @Test
    void everyKeyThatIsAskedForExists() throws IOException {
        Set<String> keys = keys();
        Set<String> families =
                keys.stream().map(k -> k.substring(0, k.indexOf('.'))).collect(Collectors.toSet());
        // verbs of buttons, rules and settings are written alike and are no texts
        Set<String> others = Pattern.compile("(?:String (?:[A-Z_]+) =|ConditionalOnProperty\\()\\s*\"([^\"]+)\"")
                .matcher(code())
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toSet());
        assertThat(KEY.matcher(code()).results().map(m -> m.group(1)).distinct())
                .filteredOn(key -> families.contains(key.substring(0, key.indexOf('.'))) && !others.contains(key))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(keys).contains(key));
        assertThat(closed()).allSatisfy(key -> assertThat(keys).contains(key));
        assertThat(Handling.values())
                .allSatisfy(h -> assertThat(keys).contains("nej." + h.name().toLowerCase(Locale.ROOT)));
    }

    @Test
    void theKansliesOwnTextsLieOverOurs(@TempDir Path folder) throws IOException {
        Path own = Files.writeString(folder.resolve("egna.properties"), "anteckning.noterad=Nu är {0} nedtecknat\n");
        Texter texter = Texter.las(own);
        assertThat(texter.ge("anteckning.noterad", "V1")).isEqualTo("Nu är V1 nedtecknat");
        assertThat(texter.ge("anteckning.andradnu", "V1")).isEqualTo("V1 är ändrat");
    }

    @Test
    void anUnknownKeyOrAnotherPlaceIsRefusedWithTheFilesName(@TempDir Path folder) throws IOException {
        Path own = Files.writeString(
                folder.resolve("egna.properties"), "finns.inte=Hej\nanteckning.noterad=Klart\nanteckning.visas={1}\n");
        assertThatThrownBy(() -> Texter.las(own))
                .hasMessageContaining("egna.properties")
                .hasMessageContaining("okänd text «finns.inte»")
                .hasMessageContaining("«anteckning.noterad» ska ha platserna [0], har []")
                .hasMessageContaining("«anteckning.visas» ska ha platserna [0], har [1]");
    }

    @Test
    void aTextThatCannotBeReadIsRefusedAtStart(@TempDir Path folder) throws IOException {
        Path own = Files.writeString(folder.resolve("egna.properties"), """
                anteckning.noterad={0
                status.forsenade={0,choice,en#1 sen}
                overlamning.ringar={0} ringar
                status.flera={0,choice,1#ett|1<{0}}
                veckobrev.dagar={0,choice,1#1 dag|1<{x} {0} dagar}
                """);
        assertThatThrownBy(() -> Texter.las(own))
                .hasMessageContaining("«anteckning.noterad» går inte att läsa")
                .hasMessageContaining("«status.forsenade» går inte att läsa")
                .hasMessageContaining("«status.flera» går inte att läsa")
                .hasMessageContaining("«veckobrev.dagar» går inte att läsa")
                .hasMessageNotContaining("overlamning.ringar");
    }

    @Test
    void oneIsWrittenAsOne() {
        Texter texter = Texter.las(null);
        assertThat(texter.ge("status.antal", 1L, 1L)).isEqualTo("1 vägval och 1 ring är noterade.");
        assertThat(texter.ge("status.antal", 0L, 0L)).isEqualTo("0 vägval och 0 ringar är noterade.");
        assertThat(texter.ge("status.antal", 12L, 1234L)).isEqualTo("12 vägval och 1\u00a0234 ringar är noterade.");
        assertThat(texter.ge("beslutregion.saknas", 0L)).isEqualTo("inget svar än");
        assertThat(texter.ge("beslutregion.saknas", 30L)).isEqualTo("inget svar på 30 dagar");
    }

    @Test
    void aFileThatIsNotThereIsRefused(@TempDir Path folder) {
        assertThatThrownBy(() -> Texter.las(folder.resolve("saknas.properties")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("saknas.properties");
    }

    @Test
    void noTextShoutsOrLeavesAPlaceUnfilled() throws IOException {
        var properties = new Properties();
        properties.load(
                new InputStreamReader(Texter.class.getResourceAsStream("/texter.properties"), StandardCharsets.UTF_8));
        assertThat(properties.values().stream().map(String::valueOf))
                .allSatisfy(text -> assertThat(text).doesNotContain("!").isNotBlank());
    }
}
