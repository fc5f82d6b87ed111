package se.samverkan.ringar.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkan.ringar.bot.samtal.Kommando;
import se.samverkan.ringar.bot.samtal.Texter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApppaketTest {
    private static final Path MALL = Path.of("apppaket");
    private static final JsonMapper JSON = new JsonMapper();
    private static final Uppgifter UPPGIFTER = Uppgifter.av(
            Map.of("app-id", "11111111-2222-4333-8444-555555555555", "domain", "ringar.example.org"), "1.2.3");

    private static List<Kommando> register;
    private static Texter texter;

    @BeforeAll
    static void theRegistryOfTheBotAsShipped() throws IOException {
        Apppaketering.medRegistret((register, texter) -> {
            ApppaketTest.register = register.kommandon();
            ApppaketTest.texter = texter;
        });
    }

    private static Map<String, byte[]> paket(Path mall, List<Kommando> commands) throws IOException {
        var out = new ByteArrayOutputStream();
        new Apppaket(mall, commands, texter).skriv(UPPGIFTER, out);
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry())
                files.put(e.getName(), zip.readAllBytes());
        }
        return files;
    }

    private static JsonNode manifest() throws IOException {
        return JSON.readTree(paket(MALL, register).get("manifest.json"));
    }

    private static List<JsonNode> lista(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false).toList();
    }

    private static List<List<JsonNode>> kommandolistor(JsonNode manifest) {
        return lista(manifest.path("bots").path(0).path("commandLists")).stream()
                .map(list -> lista(list.path("commands")))
                .toList();
    }

    @Test
    void thePackageIsTheManifestAndTwoIconsAndNothingElse() throws IOException {
        assertThat(paket(MALL, register)).containsOnlyKeys("manifest.json", "color.png", "outline.png");
    }

    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        var once = new ByteArrayOutputStream();
        var again = new ByteArrayOutputStream();
        new Apppaket(MALL, register, texter).skriv(UPPGIFTER, once);
        new Apppaket(MALL, register, texter).skriv(UPPGIFTER, again);
        assertThat(once.toByteArray()).isEqualTo(again.toByteArray());
    }

    @Test
    void everyCommandIsTheBotsOwnWithItsOwnWords() throws IOException {
        assertThat(register).filteredOn(Kommando::endastProv).isNotEmpty();
        List<String> shown = register.stream()
                .filter(k -> !k.endastProv())
                .map(Kommando::ord)
                .toList();
        assertThat(kommandolistor(manifest())).hasSizeBetween(1, 3).allSatisfy(list -> {
            assertThat(list).hasSizeBetween(1, 12);
            assertThat(list)
                    .extracting(c -> c.path("title").asString())
                    .doesNotHaveDuplicates()
                    .contains("hjälp");
            assertThat(list).allSatisfy(command -> {
                String word = command.path("title").asString();
                assertThat(shown).contains(word);
                Kommando known = register.stream()
                        .filter(k -> k.ord().equals(word))
                        .findFirst()
                        .orElseThrow();
                assertThat(command.path("description").asString()).isEqualTo(texter.ge(known.beskrivning()));
                assertThat(word.length()).isLessThanOrEqualTo(32);
                assertThat(command.path("description").asString().length()).isLessThanOrEqualTo(128);
            });
        });
    }

    @Test
    void aNewCommandForEverybodyComesByItselfWhileThereIsRoom() throws IOException {
        var more = new ArrayList<>(register);
        more.addFirst(Kommando.alla("nytt ord", "", "hjalp.hjalp"));
        more.addFirst(Kommando.prov("bara på prov", "", "hjalp.hjalp"));
        var list = kommandolistor(JSON.readTree(paket(MALL, more).get("manifest.json")))
                .getFirst();
        assertThat(list)
                .extracting(c -> c.path("title").asString())
                .contains("nytt ord")
                .doesNotContain("bara på prov");
    }

    @Test
    void aTemplateThatNamesWhatTheBotDoesNotAnswerIsRefused(@TempDir Path folder) throws IOException {
        for (String icon : List.of("color.png", "outline.png")) Files.copy(MALL.resolve(icon), folder.resolve(icon));
        Files.writeString(
                folder.resolve("manifest.json"),
                Files.readString(MALL.resolve("manifest.json")).replace("\"ångra\"", "\"ångar\""));
        assertThatThrownBy(() -> paket(folder, register)).hasMessageContaining("«ångar»");
    }

    @Test
    void everyPlaceIsFilledAndQuotesDoNotBreakIt() throws IOException {
        var odd = Uppgifter.av(
                Map.of(
                        "app-id", "11111111-2222-4333-8444-555555555555",
                        "domain", "ringar.example.org",
                        "organisation", "Kansli \"Södra\" \\ $1"),
                "1.2.3");
        String manifest = new Apppaket(MALL, register, texter).manifest(odd);
        assertThat(manifest).doesNotContain("${");
        assertThat(JSON.readTree(manifest).path("developer").path("name").asString())
                .isEqualTo("Kansli \"Södra\" \\ $1");
        assertThat(JSON.readTree(manifest).path("version").asString()).isEqualTo("1.2.3");
    }

    @Test
    void theExtensionIsTheOneTheBotAnswers() throws IOException {
        JsonNode commands = manifest().path("composeExtensions").path(0).path("commands");
        assertThat(lista(commands)).extracting(c -> c.path("id").asString()).containsExactly("notera", "sok");
        assertThat(commands.path(0).path("fetchTask").asBoolean()).isTrue();
        assertThat(commands.path(1).path("parameters").path(0).path("name").asString())
                .isEqualTo("fraga");
    }
}
