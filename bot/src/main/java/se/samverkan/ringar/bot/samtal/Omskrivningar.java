package se.samverkan.ringar.bot.samtal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.bot.lasning.Fras;
import se.samverkan.ringar.bot.lasning.Ord;

/**
 * Free words and the command that they mean, from {@code omskrivningar.txt}: what is safe is done, what is not becomes a
 * button, and what is only polite gets a polite answer. A command that does not exist (yet, or here) is never meant.
 */
public final class Omskrivningar {
    /** Leaves room for help. */
    private static final int MOST_BUTTONS = 5;

    private static final int MOST_OPENINGS = 4;

    /** The thanks at the end of a long text are its own. */
    private static final int SHORT = 300;

    private final List<Rad> rows = new ArrayList<>();
    private final List<Aning> hints = new ArrayList<>();
    private final List<Fras> greetings = new ArrayList<>();
    private final List<Fras> fillers = new ArrayList<>();
    private final List<Fras> endings = new ArrayList<>();
    private final Set<String> words = new HashSet<>();
    private final List<String> sleeping = new ArrayList<>();

    private Omskrivningar() {}

    /** What free words mean. */
    sealed interface Mening {
        /** To say this instead. */
        record Sag(String text) implements Mening {}

        /** Perhaps to say one of these instead. */
        record Fraga(List<String> texter) implements Mening {}

        /** To be polite: the text with this key. */
        record Svara(String nyckel) implements Mening {}
    }

    /**
     * What was said without what opens and ends it.
     *
     * @param hovlig whether no more than a greeting was taken away in front, so that it is said as plainly as before
     */
    record Karna(String text, boolean hovlig) {}

    private enum Slag {
        SAKERT,
        FRAGA,
        SVAR,
        SIST
    }

    /** What may be meant where these words, by their beginnings, and places all occur, in whatever order. */
    private record Aning(List<List<String>> ord, List<String> blir) {
        boolean ses(List<String> said, Map<String, String> places) {
            return ord.stream()
                    .allMatch(any -> any.stream()
                            .anyMatch(one -> one.startsWith("{")
                                    ? places.containsKey(one.substring(1, one.length() - 1))
                                    : said.stream().anyMatch(word -> word.startsWith(one))));
        }
    }

    private record Rad(Slag slag, Fras fras, List<String> blir) {}

    /**
     * Reads the file.
     *
     * @param finns whether a text begins with a command that exists
     */
    public static Omskrivningar las(Predicate<String> finns) {
        var all = new Omskrivningar();
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Omskrivningar.class.getResourceAsStream("/omskrivningar.txt")),
                StandardCharsets.UTF_8))) {
            String line;
            for (int n = 1; (line = reader.readLine()) != null; n++) {
                if (line.isBlank() || line.startsWith("#")) continue;
                try {
                    all.laggTill(line.strip(), finns);
                } catch (IllegalArgumentException wrong) {
                    throw new IllegalStateException("omskrivningar.txt rad " + n + ": " + wrong.getMessage(), wrong);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private void laggTill(String line, Predicate<String> finns) {
        int colon = line.indexOf(':');
        if (colon < 0) throw new IllegalArgumentException("ett kolon saknas efter första ordet");
        String kind = line.substring(0, colon).strip();
        String rest = line.substring(colon + 1).strip();
        switch (kind) {
            case "hälsning" -> delar(rest).forEach(w -> greetings.add(Fras.av(w + "[:] {text}")));
            case "före" -> delar(rest).forEach(w -> fillers.add(Fras.av(w + "[:] {text}")));
            case "efter" -> delar(rest).forEach(w -> endings.add(Fras.av("{text}[:] " + w)));
            case "ord" -> delar(rest).map(Ord::vik).forEach(words::add);
            case "säkert" -> rad(Slag.SAKERT, rest, finns);
            case "fråga" -> rad(Slag.FRAGA, rest, finns);
            case "svar" -> rad(Slag.SVAR, rest, key -> true);
            case "sist" -> rad(Slag.SIST, rest, finns);
            case "anar" -> anar(rest, finns);
            default -> throw new IllegalArgumentException("«" + kind + "» är inget som en rad kan börja med");
        }
    }

    private static java.util.stream.Stream<String> delar(String list) {
        return Arrays.stream(list.split(",", -1)).map(String::strip);
    }

    private void rad(Slag kind, String rest, Predicate<String> finns) {
        int equals = rest.lastIndexOf(" = ");
        if (equals < 0) throw new IllegalArgumentException("« = » saknas");
        Fras phrase = Fras.av(rest.substring(0, equals));
        List<String> becomes = Arrays.stream(rest.substring(equals + 3).split(" \\| ", -1))
                .map(String::strip)
                .toList();
        if (becomes.size() > MOST_BUTTONS) throw new IllegalArgumentException("högst fem knappar");
        List<String> awake = becomes.stream().filter(finns).toList();
        becomes.stream().filter(b -> !awake.contains(b)).forEach(sleeping::add);
        if (!awake.isEmpty()) rows.add(new Rad(kind, phrase, awake));
    }

    private void anar(String rest, Predicate<String> finns) {
        int equals = rest.lastIndexOf(" = ");
        if (equals < 0) throw new IllegalArgumentException("« = » saknas");
        List<List<String>> words = Arrays.stream(
                        rest.substring(0, equals).strip().split("\\s+"))
                .map(any -> Arrays.stream(any.split("\\|"))
                        .map(one -> one.startsWith("{") ? one : Ord.vik(one))
                        .toList())
                .toList();
        List<String> awake = Arrays.stream(rest.substring(equals + 3).split(" \\| ", -1))
                .map(String::strip)
                .filter(finns)
                .toList();
        if (!awake.isEmpty()) hints.add(new Aning(words, awake));
    }

    /**
     * What may be meant by a text that nothing else reads: for buttons beside others, never to be done.
     *
     * @param platser what was found in it, by the name of its place
     */
    List<String> aningar(String text, Map<String, String> platser, int most) {
        List<String> said = Arrays.stream(text.split("[^\\p{L}\\p{M}\\p{N}]+"))
                .map(Ord::vik)
                .toList();
        return hints.stream()
                .filter(hint -> hint.ses(said, platser))
                .flatMap(hint -> hint.blir().stream())
                .map(way -> ifyllt(way, platser))
                .distinct()
                .limit(most)
                .toList();
    }

    /** What is meant by commands that do not exist: for a test to tell a slip of the pen from what is still to come. */
    public List<String> utanKommando() {
        return List.copyOf(sleeping);
    }

    /** Whether this is an everyday word, and no command with a slip in it. */
    boolean vardagsord(String word) {
        return words.contains(Ord.vik(word));
    }

    /** What was said without greetings and politeness around it. */
    Karna karna(String text) {
        String core = text.strip();
        boolean polite = true;
        for (int n = 0; n < MOST_OPENINGS; n++) {
            Optional<String> after = efter(greetings, core, "text");
            if (after.isEmpty()) {
                after = efter(fillers, core, "text");
                polite = polite && after.isEmpty();
            }
            if (after.isEmpty()) break;
            core = after.get();
        }
        return new Karna(core, polite);
    }

    /** What was said without the thanks at its end. */
    String utanSlut(String text) {
        return text.length() > SHORT ? text : efter(endings, text, "text").orElse(text);
    }

    private static Optional<String> efter(List<Fras> phrases, String text, String place) {
        for (Fras phrase : phrases) {
            Optional<Map<String, String>> found = phrase.las(text);
            if (found.isPresent()) return Optional.ofNullable(found.get().get(place));
        }
        return Optional.empty();
    }

    /**
     * What is meant, if it can be told: the first that is safe, else the first that can be asked about.
     *
     * @param stammer whether what stands in a place can stand there: its name, and what was written
     */
    Optional<Mening> las(String text, BiPredicate<String, String> stammer) {
        @Nullable Mening asked = null;
        for (Rad row : rows) {
            Map<String, String> places = row.fras().las(text).orElse(null);
            if (places == null || !places.entrySet().stream().allMatch(e -> stammer.test(e.getKey(), e.getValue())))
                continue;
            switch (row.slag()) {
                case SAKERT -> {
                    return Optional.of(new Mening.Sag(ifyllt(row.blir().getFirst(), places)));
                }
                case SVAR -> {
                    return Optional.of(new Mening.Svara(row.blir().getFirst()));
                }
                case SIST -> {}
                case FRAGA -> {
                    if (asked == null) {
                        asked = new Mening.Fraga(row.blir().stream()
                                .map(way -> ifyllt(way, places))
                                .toList());
                    }
                }
            }
        }
        return Optional.ofNullable(asked);
    }

    /** What may be meant when nothing nearer is. */
    Optional<Mening> sist(String text) {
        return rows.stream()
                .filter(row -> row.slag() == Slag.SIST)
                .flatMap(row -> row.fras().las(text).stream()
                        .map(places -> new Mening.Sag(ifyllt(row.blir().getFirst(), places))))
                .<Mening>map(said -> said)
                .findFirst();
    }

    private static String ifyllt(String way, Map<String, String> places) {
        String filled = way;
        for (var place : places.entrySet()) {
            filled = filled.replace("{" + place.getKey() + "}", place.getValue());
        }
        return filled.replaceAll(" ?\\{\\p{L}+}", "").strip();
    }
}
