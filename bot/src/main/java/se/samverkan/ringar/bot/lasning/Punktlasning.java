package se.samverkan.ringar.bot.lasning;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which uppdragspunkt a sentence bears on, read only where it is safe: "punkt 2", "uppdragspunkt 2", "avviker från punkt
 * 3". Not "punkt 2 på dagordningen", not a number that the uppdrag does not have, and not when two are named.
 */
public final class Punktlasning {
    private static final Pattern POINT = Pattern.compile(
            "(?<!\\p{L})(?:uppdrags)?punkt(?:en|erna|er)? (?:nr |nummer )?"
                    + "(?<nr>\\d{1,3})(?![\\p{L}\\d]|[.,]\\d)(?<fler>(?: och| eller| till|,| ?-) ?\\d)?(?<annan> (?:pa|i|ur)"
                    + " (?:dagordningen|agendan|listan|motet|rapporten|slutrapporten|protokollet|planen|mallen|checklistan|bilagan))?");
    private static final Pattern DEPARTS =
            Pattern.compile("(?<!inte )(?<!\\p{L})(?:avviker|avvikelse|gar utanfor|ligger"
                    + " utanfor|utanfor)(?: fran)? (?:uppdraget|(?:uppdrags)?punkt)");
    private static final Pattern WITHIN =
            Pattern.compile("(?<!\\p{L})(?:inom|enligt|i linje med) (?:uppdraget|(?:uppdrags)?punkt)");

    private Punktlasning() {}

    /** @param avviker whether it departs from the uppdrag; none where nothing is said of it */
    public record Punkt(@Nullable Integer nummer, @Nullable Boolean avviker) {}

    /**
     * What the sentence says.
     *
     * @param finns the numbers that the uppdrag has
     */
    public static Punkt las(String text, Collection<Integer> finns) {
        String plain = Vikning.platt(text);
        Integer number = null;
        boolean unsafe = false;
        Matcher m = POINT.matcher(plain);
        while (m.find()) {
            Integer said = Integer.valueOf(m.group("nr"));
            if (m.group("annan") != null || !finns.contains(said)) continue;
            unsafe |= m.group("fler") != null || (number != null && !number.equals(said));
            number = said;
        }
        boolean departs = DEPARTS.matcher(plain).find();
        boolean within = WITHIN.matcher(plain).find();
        return new Punkt(unsafe ? null : number, departs == within ? null : departs);
    }
}
