package se.samverkan.ringar.bot.samtal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.bot.lasning.Ord;

/** All features, as data: which words are whose, which buttons are whose, and what to suggest when no word fits. */
public final class Kommandoregister {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern ENTRY_NUMBER =
            Pattern.compile("(?U)^\\s*[vr]\\s?\\d{1,6}[.?!]*\\s*$", Pattern.CASE_INSENSITIVE);
    /** "skriv upp som vägval" */
    private static final int MOST_WORDS = 4;

    private final List<Feature> features;
    private final Map<String, Kommando> byPhrase = new HashMap<>();
    private final Map<Kommando, Feature> byCommand = new HashMap<>();
    private final Map<String, Feature> byVerb = new HashMap<>();

    public Kommandoregister(List<Feature> features, boolean prov) {
        this.features = List.copyOf(features);
        for (Feature feature : features) {
            for (Kommando command : feature.kommandon()) {
                if (command.endastProv() && !prov) continue;
                byCommand.put(command, feature);
                add(command.ord(), command);
                command.synonymer().forEach(word -> add(word, command));
            }
            for (String verb : feature.verb()) {
                if (byVerb.put(verb, feature) != null) throw new IllegalStateException("Två knappar heter " + verb);
            }
        }
    }

    /** A command that was found in the beginning of a text, and where what follows it begins. */
    public record Traff(Kommando kommando, int slut) {}

    /** The longest command that the text begins with; an entry's number alone is asking to see it. */
    public Optional<Traff> hitta(String text) {
        if (ENTRY_NUMBER.matcher(text).matches()) {
            Kommando show = byPhrase.get("visa");
            if (show != null) return Optional.of(new Traff(show, 0));
        }
        Traff longest = null;
        var phrase = new StringBuilder();
        Matcher words = WORD.matcher(text);
        int end = -1;
        for (int n = 0; n < MOST_WORDS && words.find(); n++) {
            if (n == 0
                    ? !opens(text, words.start())
                    : !text.substring(end, words.start()).isBlank()) break;
            end = words.end();
            if (n > 0) phrase.append(' ');
            phrase.append(Ord.vik(words.group()));
            Kommando command = byPhrase.get(phrase.toString());
            if (command != null) longest = new Traff(command, end);
        }
        return Optional.ofNullable(longest);
    }

    /**
     * A command that somebody may have meant.
     *
     * @param ord how many words of the text are nearly it
     */
    record Narmast(Kommando kommando, int ord) {}

    /** What somebody may have meant by a text that begins with no command. */
    Optional<Narmast> narmast(String text) {
        String[] words = text.strip().split("\\s+", MOST_WORDS);
        for (int n = Math.min(2, words.length); n > 0; n--) {
            String said = Ord.vik(String.join(" ", List.of(words).subList(0, n)));
            int spoken = n;
            Optional<Narmast> near = Ord.narmast(said, byPhrase.keySet())
                    .flatMap(phrase -> Optional.ofNullable(byPhrase.get(phrase)))
                    .map(command -> new Narmast(command, spoken));
            if (near.isPresent()) return near;
        }
        return Optional.empty();
    }

    public Feature feature(Kommando kommando) {
        Feature feature = byCommand.get(kommando);
        if (feature == null) throw new IllegalStateException("Ingen svarar på " + kommando.ord());
        return feature;
    }

    /** All features, in the order of their commands. */
    public List<Feature> features() {
        return features;
    }

    /** Whose button it is. */
    public Optional<Feature> medVerb(@Nullable String verb) {
        return Optional.ofNullable(verb).map(byVerb::get);
    }

    /** All commands, in the order of the features. */
    public List<Kommando> kommandon() {
        return features.stream()
                .map(Feature::kommandon)
                .flatMap(Collection::stream)
                .filter(byCommand::containsKey)
                .toList();
    }

    /** As {@link #kommandon}, by the folder of each feature: what stands in one is about one thing. */
    public Map<String, List<Kommando>> perMapp() {
        Map<String, List<Kommando>> folders = new LinkedHashMap<>();
        for (Feature feature : features) {
            String name = feature.getClass().getPackageName();
            List<Kommando> known =
                    feature.kommandon().stream().filter(byCommand::containsKey).toList();
            folders.computeIfAbsent(name.substring(name.lastIndexOf('.') + 1), folder -> new ArrayList<>())
                    .addAll(known);
        }
        folders.values().removeIf(List::isEmpty);
        return folders;
    }

    /** The verbs of all buttons. */
    public List<String> verb() {
        return new ArrayList<>(byVerb.keySet());
    }

    /** Before a command stand at most space, a slash, quotes and invisible marks. */
    private static boolean opens(String text, int start) {
        return start <= 4 && text.substring(0, start).codePoints().noneMatch(c -> c == '?' || c == '=');
    }

    private void add(String words, Kommando command) {
        if (words.split(" ").length > MOST_WORDS) {
            throw new IllegalStateException("«" + words + "» har fler ord än " + MOST_WORDS);
        }
        Kommando other = byPhrase.put(Ord.vik(words), command);
        if (other != null && !other.equals(command)) {
            throw new IllegalStateException("Två kommandon heter «" + words + "»");
        }
    }
}
