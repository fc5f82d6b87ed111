package se.samverkan.ringar.bot.lage;

import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.store.anteckning.Innehall.Vagval;

/** A vägval as one sentence. */
@Component
public final class Vagvalstext {
    /** A reason that brings its own word: "för att slippa dubbla köer" is an aim, and no "eftersom" fits before it. */
    private static final Pattern OWN_WORD = Pattern.compile(
            "(?iU)^(?:(?:f[öo]r att|eftersom|d[äa]rf[öo]r att|p[åa] grund av|pga)\\b|p\\. ?g\\. ?a\\.).*",
            Pattern.DOTALL);

    private final Texter texter;

    public Vagvalstext(Texter texter) {
        this.texter = texter;
    }

    /** "A i stället för B, eftersom C, vilket innebär D", of what is known. */
    public String mening(Vagval v) {
        String skal = v.skal();
        return v.valt()
                + (v.bortvalt() == null ? "" : " " + texter.ge("vagval.istallet") + " " + v.bortvalt())
                + (skal == null ? "" : ", " + skal(skal))
                + (v.konsekvens() == null ? "" : ", " + texter.ge("vagval.innebar") + " " + v.konsekvens());
    }

    private String skal(String skal) {
        return OWN_WORD.matcher(skal).matches()
                ? skal.substring(0, 1).toLowerCase(Locale.ROOT) + skal.substring(1)
                : texter.ge("vagval.eftersom") + " " + skal;
    }
}
