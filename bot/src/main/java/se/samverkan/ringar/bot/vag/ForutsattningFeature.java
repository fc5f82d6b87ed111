package se.samverkan.ringar.bot.vag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.lage.Kvittens;
import se.samverkan.ringar.bot.samtal.Feature;
import se.samverkan.ringar.bot.samtal.Klick;
import se.samverkan.ringar.bot.samtal.Kommando;
import se.samverkan.ringar.bot.samtal.Sagt;
import se.samverkan.ringar.bot.samtal.Sikte;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten.Andring;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.samverkan.Huvudman;
import se.samverkan.ringar.store.vag.Omfordelning;
import se.samverkan.ringar.store.vag.Omfordelning.Ansvar;

/** {@code förutsättningar X <text>} and {@code ansvar X <region> <text>}: what an omfördelning writes down before start. */
@Component
@Order(63)
public final class ForutsattningFeature implements Feature {
    private static final String NOTERA = "vag.forutsattning";
    private static final Kommando FORUTSATTNINGAR = Kommando.den(
            Handling.STYRA,
            "förutsättningar",
            "njure två salar och en narkosläkare till",
            "hjalp.forutsattningar",
            "förutsättning");
    private static final Kommando ANSVAR =
            Kommando.den(Handling.STYRA, "ansvar", "njure Skåne tar emot alla akuta", "hjalp.ansvar");

    private final Kvittens kvittens;
    private final Sikte sikte;
    private final Texter texter;

    public ForutsattningFeature(Kvittens kvittens, Sikte sikte, Texter texter) {
        this.kvittens = kvittens;
        this.sikte = sikte;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(FORUTSATTNINGAR, ANSVAR);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        return sikte.attStyra(tur, sagt, (d, rest) -> {
            tur.kraver(Handling.STYRA, d);
            if (rest.isBlank()) return formular(tur, d);
            if (sagt.kommando().equals(FORUTSATTNINGAR)) return notera(tur, d, "forutsattningar", rest);
            String[] words = rest.split("\\s+", 3);
            // "Skåne …" or "Region Skåne …"
            for (int n = Math.min(2, words.length - 1); n > 0; n--) {
                String name = String.join(" ", List.of(words).subList(0, n));
                Optional<Huvudman> who = tur.samverkan().huvudman(name);
                if (who.isPresent()) {
                    String text = rest.substring(rest.indexOf(words[n - 1]) + words[n - 1].length())
                            .replaceFirst("^[\\s:,–-]+", "");
                    return notera(tur, d, "ansvar:" + who.get().id(), text);
                }
            }
            return formular(tur, d);
        });
    }

    @Override
    public List<String> verb() {
        return List.of(NOTERA);
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        Delprojekt d = sikte.ur(tur, klick);
        tur.kraver(Handling.STYRA, d);
        Tur once = tur.medNyckel(klick.maste("nyckel"));
        String what = klick.varde("vad").orElse("");
        boolean known = what.equals("forutsattningar")
                || tur.samverkan().huvudman().stream().anyMatch(h -> what.equals("ansvar:" + h.id()));
        Optional<String> text = klick.varde("text");
        return known && text.isPresent()
                ? notera(once, d, what, text.get()).paPlats()
                : formular(once, d).paPlats();
    }

    private Svar notera(Tur tur, Delprojekt d, String what, String said) {
        String text = tur.ryms(said);
        return kvittens.noterat(tur, d, was -> {
            Omfordelning before = was.vag().omfordelning() == null
                    ? Omfordelning.TOM
                    : was.vag().omfordelning();
            Omfordelning now = what.startsWith("ansvar:")
                    ? before.med(new Ansvar(what.substring("ansvar:".length()), text))
                    : before.med(text);
            return new Andring(
                    was.med(was.skede(), was.vag().med(now)),
                    Kvittens.handelse(tur, Handelse.Slag.FORUTSATTNING, null, null, text, what, null));
        });
    }

    private Svar formular(Tur tur, Delprojekt d) {
        List<Del.Val> what = new ArrayList<>();
        what.add(new Del.Val(texter.ge("omfordelning.forutsattningar"), "forutsattningar"));
        tur.samverkan()
                .huvudman()
                .forEach(h -> what.add(new Del.Val(texter.ge("omfordelning.ansvarfor", h.namn()), "ansvar:" + h.id())));
        return kvittens.formular(
                tur,
                d,
                texter.ge("omfordelning.formular", d.namn()),
                NOTERA,
                Map.of(),
                List.of(
                        new Del.Valfalt("vad", texter.ge("omfordelning.vad"), what, null, true),
                        new Del.Textfalt(
                                "text", texter.ge("omfordelning.text"), null, true, true, Tur.MOST_CHARACTERS)));
    }
}
