package se.samverkan.ringar.bot.delprojekt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.bot.lasning.Ord;
import se.samverkan.ringar.bot.samtal.Personuppslag;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.store.samverkan.Huvudman;
import se.samverkan.ringar.store.samverkan.Samverkan;

/**
 * What somebody who is staffed by an address is called: the words with a capital that are neither role nor region. It
 * tells who somebody is, never which person.
 */
final class Namnlasning {
    private static final Set<String> BETWEEN =
            Set.of("von", "van", "af", "av", "de", "der", "den", "da", "di", "la", "ibn", "el");
    private static final Set<String> OTHER =
            Set.of("region", "regionen", "hej", "tack", "e-post", "epost", "mejl", "mail");

    private Namnlasning() {}

    /** The name that the text gives; none where it gives none. */
    static @Nullable String namn(Texter texter, Samverkan samverkan, String text) {
        String rest = Personuppslag.utanEpost(text);
        for (Huvudman h : samverkan.huvudman()) {
            rest = rest.replaceAll(
                    "(?iU)(?<![\\w-])(?:region(?:en)?\\s+)?" + java.util.regex.Pattern.quote(h.namn()) + "(?![\\w-])",
                    " ");
        }
        List<String> words = new ArrayList<>();
        for (String word : rest.strip().split("[\\s,;:()<>\"«»]+", -1)) {
            boolean name = word.matches("\\p{Lu}[\\p{L}'’.-]*")
                    && !OTHER.contains(Ord.vik(word))
                    && samverkan.huvudman(word).isEmpty()
                    && !roll(texter, word);
            if (name || (!words.isEmpty() && BETWEEN.contains(word))) words.add(word);
        }
        while (!words.isEmpty() && BETWEEN.contains(words.getLast())) words.removeLast();
        return words.isEmpty() ? null : String.join(" ", words);
    }

    private static boolean roll(Texter texter, String word) {
        return BemannaFeature.ROLES.stream()
                .flatMap(role -> texter.ord(role).stream())
                .flatMap(said -> Arrays.stream(said.split("\\s+")))
                .anyMatch(said -> Ord.vik(said).equals(Ord.vik(word)));
    }
}
