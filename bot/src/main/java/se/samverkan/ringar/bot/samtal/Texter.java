package se.samverkan.ringar.bot.samtal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Format;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that Ringar says, from {@code texter.properties}. The kansli may have any of it changed in a file of its
 * own that is laid over it: the same keys, the same numbered places ({0}, {1} …).
 */
public final class Texter {
    private static final Locale SWEDISH = Locale.of("sv", "SE");
    private final Map<String, String> texts;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Texter(Map<String, String> texts) {
        this.texts = texts;
    }

    /**
     * Reads the texts.
     *
     * @param egna the kansli's own file; none to use only ours
     * @throws IllegalStateException if the kansli's file has an unknown key or a text whose places are not the same
     */
    public static Texter las(@Nullable Path egna) {
        try (InputStream shipped = Texter.class.getResourceAsStream("/texter.properties")) {
            if (shipped == null) throw new IllegalStateException("texter.properties saknas");
            Map<String, String> texts = las(new InputStreamReader(shipped, StandardCharsets.UTF_8));
            if (egna != null) {
                try (Reader own = Files.newBufferedReader(egna, StandardCharsets.UTF_8)) {
                    laggPa(texts, las(own), egna);
                }
            }
            return new Texter(texts);
        } catch (IOException e) {
            throw new IllegalStateException("Texterna i " + egna + " kan inte läsas", e);
        }
    }

    /** The text with this key, its places filled in. */
    public String ge(String key, Object... values) {
        String text = texts.get(key);
        if (text == null) throw new IllegalArgumentException("Ingen text heter «" + key + "»");
        if (values.length == 0 && text.indexOf('{') < 0) return text.replace("''", "'");
        MessageFormat format = formats.computeIfAbsent(key, k -> new MessageFormat(text, SWEDISH));
        return ((MessageFormat) format.clone()).format(values);
    }

    /** The text for a value of a closed set: {@code roll.ordforande}. */
    public String ge(Enum<?> value) {
        return ge(value.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + "."
                + value.name().toLowerCase(Locale.ROOT));
    }

    /** The words that people may use for a value of a closed set, the first is the one that we use. */
    public List<String> ord(Enum<?> value) {
        String key = "ord." + value.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + "."
                + value.name().toLowerCase(Locale.ROOT);
        return texts.containsKey(key) ? List.of(ge(key).split("\\s*,\\s*")) : List.of(ge(value));
    }

    private static Map<String, String> las(Reader reader) throws IOException {
        var properties = new Properties();
        properties.load(reader);
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(k -> k, properties::getProperty, (a, b) -> b, ConcurrentHashMap::new));
    }

    private static void laggPa(Map<String, String> texts, Map<String, String> own, Path file) {
        List<String> wrong = new ArrayList<>();
        own.forEach((key, text) -> {
            String shipped = texts.get(key);
            if (shipped == null) wrong.add("okänd text «" + key + "»");
            else if (!places(shipped).equals(places(text)))
                wrong.add("«" + key + "» ska ha platserna " + places(shipped) + ", har " + places(text));
            else if (!lasbar(text, shipped)) wrong.add("«" + key + "» går inte att läsa: se hur platserna skrivs");
            else texts.put(key, text);
        });
        if (!wrong.isEmpty()) throw new IllegalStateException(file + ": " + String.join("; ", wrong));
    }

    /** What is said, closed as a sentence so that another can follow: a question keeps its mark. */
    public static String mening(String said) {
        return said.isEmpty() || ".?!…:".indexOf(said.charAt(said.length() - 1)) >= 0 ? said : said + ".";
    }

    /** Whether it can be said: one and several only where we do, since only there is a number given, and with any number. */
    private static boolean lasbar(String text, String shipped) {
        try {
            Format[] own = new MessageFormat(text, SWEDISH).getFormatsByArgumentIndex();
            Format[] ours = new MessageFormat(shipped, SWEDISH).getFormatsByArgumentIndex();
            for (int i = 0; i < own.length; i++) if (own[i] != null && ours[i] == null) return false;
            for (long n = 0; n <= 2; n++) {
                Long number = n;
                new MessageFormat(text, SWEDISH)
                        .format(Arrays.stream(own)
                                .map(f -> f == null ? "" : number)
                                .toArray());
            }
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String places(String text) {
        return java.util.regex.Pattern.compile("\\{(\\d+)")
                .matcher(text)
                .results()
                .map(m -> m.group(1))
                .distinct()
                .sorted()
                .toList()
                .toString();
    }
}
