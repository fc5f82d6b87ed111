package se.samverkan.ringar.manifests;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.samverkan.ringar.bot.samtal.Kommando;
import se.samverkan.ringar.bot.samtal.Texter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The app package that is uploaded to Teams: the template with an installation's own values, and the command lists with
 * the words and descriptions of the bot's registry. The same input gives the same bytes.
 */
final class Apppaket {
    private static final Pattern PLACE = Pattern.compile("\\$\\{([a-z-]+)}");
    /** Teams takes no more in one list. */
    private static final int MOST = 12;
    /** Zip files know no time before this. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final List<String> ICONS = List.of("color.png", "outline.png");

    private final Path mall;
    private final Map<String, Kommando> kommandon;
    private final Texter texter;

    /**
     * @param mall the folder with {@code manifest.json} and the icons
     * @param kommandon all that the bot answers, in the order of help
     */
    Apppaket(Path mall, List<Kommando> kommandon, Texter texter) {
        this.mall = mall;
        this.kommandon = kommandon.stream()
                .filter(k -> !k.endastProv())
                .collect(Collectors.toMap(Kommando::ord, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        this.texter = texter;
    }

    /** Writes the package. */
    void skriv(Uppgifter uppgifter, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            lagg(zip, "manifest.json", manifest(uppgifter).getBytes(StandardCharsets.UTF_8));
            for (String icon : ICONS) lagg(zip, icon, Files.readAllBytes(mall.resolve(icon)));
        }
    }

    /** The manifest with everything filled in. */
    String manifest(Uppgifter uppgifter) throws IOException {
        var json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        ObjectNode manifest = (ObjectNode) json.readTree(Files.readString(mall.resolve("manifest.json")));
        for (var bot : manifest.withArray("bots")) {
            for (var list : bot.withArray("commandLists")) kommandolista((ObjectNode) list);
        }
        // values are put into strings of finished JSON, so they are escaped as JSON is
        Matcher places = PLACE.matcher(json.writeValueAsString(manifest));
        return places.replaceAll(m -> {
            String quoted = json.writeValueAsString(uppgifter.varde(m.group(1)));
            return Matcher.quoteReplacement(quoted.substring(1, quoted.length() - 1));
        });
    }

    /** The template names what comes first; what room is left is given to what everybody may say, in help's order. */
    private void kommandolista(ObjectNode list) {
        var words = new ArrayList<String>();
        list.withArray("commands").forEach(word -> words.add(word.asString()));
        for (String word : words) {
            if (!kommandon.containsKey(word)) {
                throw new IllegalStateException(
                        "manifest.json nämner kommandot «" + word + "», men boten har inget sådant");
            }
        }
        kommandon.values().stream()
                .filter(k -> k.kraver() == null && !words.contains(k.ord()))
                .limit(Math.max(0, MOST - words.size()))
                .map(Kommando::ord)
                .forEach(words::add);
        ArrayNode commands = list.putArray("commands");
        for (Kommando command : words.stream().map(kommandon::get).toList()) {
            commands.addObject().put("title", command.ord()).put("description", texter.ge(command.beskrivning()));
        }
    }

    private static void lagg(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
