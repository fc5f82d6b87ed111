package se.samverkan.ringar.store.samverkan;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form in which names are compared: lower case, no accents, one space for whatever is no letter or digit. */
final class Namnform {

    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern SKILJE = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Namnform() {}

    static String av(String text) {
        var isar = Normalizer.normalize(text, Normalizer.Form.NFKD);
        var utanAccent = ACCENT.matcher(isar).replaceAll("").toLowerCase(Locale.ROOT);
        return SKILJE.matcher(utanAccent).replaceAll(" ").strip();
    }
}
