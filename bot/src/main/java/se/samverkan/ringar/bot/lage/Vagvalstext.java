package se.samverkan.ringar.bot.lage;

import java.util.Locale;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.lasning.Vagvalsdelar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.store.anteckning.Innehall;
import se.samverkan.ringar.store.anteckning.Innehall.Vagval;

/** A vägval as one sentence. */
@Component
public final class Vagvalstext {
    private final Texter texter;

    public Vagvalstext(Texter texter) {
        this.texter = texter;
    }

    /** What an entry says, as one sentence if it is a vägval. */
    public String text(Innehall says) {
        return switch (says) {
            case Vagval v -> mening(v);
            case Innehall.Ring ring -> ring.text();
        };
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
        return Vagvalsdelar.egetOrd(skal)
                ? skal.substring(0, 1).toLowerCase(Locale.ROOT) + skal.substring(1)
                : texter.ge("vagval.eftersom") + " " + skal;
    }
}
