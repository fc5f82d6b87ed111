package se.samverkan.ringar.store.anteckning;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody searches for: each word with its stems. An entry that has a word in any inflection scores more than one
 * that has a longer word beginning with it ("njur" and "njurkirurgi"), and every word counts.
 */
record Sokord(List<Ord> ord) {
    private static final int SHORTEST_BEGINNING = 4;
    private static final int WHOLE = 4;
    private static final int STEM = 3;
    private static final int BEGINNING = 1;

    record Ord(String skrivet, Set<String> stammar) {}

    static Sokord av(String said) {
        return new Sokord(Arrays.stream(said.split("[^\\p{L}\\p{N}-]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .distinct()
                .map(word -> new Ord(word, Stammar.av(word)))
                .filter(word -> !word.stammar().isEmpty())
                .toList());
    }

    boolean tomt() {
        return ord.isEmpty();
    }

    /** What an entry's stems are looked up by: a stem, or the beginning of one. */
    Collection<Object> nycklar() {
        Set<Object> keys = new LinkedHashSet<>();
        ord.forEach(word -> keys.addAll(word.stammar()));
        ord.stream()
                .filter(word -> word.skrivet().length() >= SHORTEST_BEGINNING)
                .forEach(word -> keys.add(Pattern.compile("^" + Pattern.quote(word.skrivet()))));
        return keys;
    }

    /** How well an entry fits; 0 if it does not. */
    int poang(Anteckning entry) {
        Innehall says = entry.innehall();
        String text = says == null
                ? ""
                : " " + says.text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}-]+", " ") + " ";
        return ord.stream().mapToInt(word -> poang(word, entry, text)).sum();
    }

    private static int poang(Ord word, Anteckning entry, String text) {
        if (text.contains(" " + word.skrivet() + " ")) return WHOLE;
        Stream<String> stems = entry.stammar().stream();
        if (word.stammar().stream().anyMatch(entry.stammar()::contains)) return STEM;
        return word.skrivet().length() >= SHORTEST_BEGINNING && stems.anyMatch(s -> s.startsWith(word.skrivet()))
                ? BEGINNING
                : 0;
    }
}
