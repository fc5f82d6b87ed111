package se.samverkan.ringar.bot.anteckning;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.anteckning.Anteckningssikte.Funnen;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.samtal.Feature;
import se.samverkan.ringar.bot.samtal.Kommando;
import se.samverkan.ringar.bot.samtal.Sagt;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.anteckning.Anteckning.Lage;
import se.samverkan.ringar.store.behorighet.Handling;

/** {@code visa V4}: an entry, how others see it and its earlier wordings. {@code ändringar V4}: every change of it. */
@Component
@Order(12)
public final class VisaFeature implements Feature {
    private static final Kommando VISA =
            Kommando.den(Handling.LASA_PUBLICERAT, "visa", "V4", "hjalp.visa").iVardagsord();
    private static final Kommando HISTORIK = Kommando.den(
            Handling.LASA_ARBETSMATERIAL, "ändringar", "V4", "hjalp.andringar", "historia", "visa historik");

    private final Anteckningssikte sikte;
    private final Anteckningskort kort;
    private final Publiceratkort publicerat;
    private final Historikkort historik;

    VisaFeature(Anteckningssikte sikte, Anteckningskort kort, Publiceratkort publicerat, Historikkort historik) {
        this.sikte = sikte;
        this.kort = kort;
        this.publicerat = publicerat;
        this.historik = historik;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(VISA, HISTORIK);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        return sikte.pa(tur, sagt, (found, rest) -> {
            if (sagt.kommando().equals(HISTORIK)) {
                tur.kraverI(Handling.LASA_ARBETSMATERIAL, found.amne());
                return historik.svar(found.anteckning());
            }
            return found.hel()
                    ? visa(tur, found)
                    : publicerat.svar(tur, found.anteckning(), found.amne(), Rubrik.VISAS);
        });
    }

    private Svar visa(Tur tur, Funnen found) {
        Svar shown = kort.svar(tur, found.anteckning(), found.amne(), Rubrik.VISAS);
        List<Del> more = new ArrayList<>();
        if (found.anteckning().lage() == Lage.NOTERAD) more.addAll(historik.roster(found.anteckning()));
        more.addAll(kort.tidigare(found.anteckning()));
        Kort card = shown.kort();
        if (more.isEmpty() || card == null) return shown;
        List<Del> all = new ArrayList<>(card.delar());
        all.addAll(more);
        // one of the cards that follow the entry, so that what is erased is erased here too
        return Svar.om(found.anteckning().id(), new Kort(card.rubrik(), all, card.knappar()), shown.text());
    }
}
