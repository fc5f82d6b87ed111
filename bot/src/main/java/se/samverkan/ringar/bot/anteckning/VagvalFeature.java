package se.samverkan.ringar.bot.anteckning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.samtal.Amne;
import se.samverkan.ringar.bot.samtal.Amnessikte;
import se.samverkan.ringar.bot.samtal.Feature;
import se.samverkan.ringar.bot.samtal.Klick;
import se.samverkan.ringar.bot.samtal.Kommando;
import se.samverkan.ringar.bot.samtal.Sagt;
import se.samverkan.ringar.bot.samtal.Samtal;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.anteckning.Innehall.Vagval;
import se.samverkan.ringar.store.behorighet.Handling;

/** {@code vägval <text>} takes it down at once, its parts read out of the sentence; alone, it is the form. */
@Component
@Order(10)
public final class VagvalFeature implements Feature {
    private static final String NY = "vagval.ny";
    private static final Kommando VAGVAL =
            Kommando.den(Handling.REGISTRERA, "vägval", "vi väljer … i stället för … eftersom …", "hjalp.vagval");

    private final Noterare noterare;
    private final Anteckningsfalt falt;
    private final Amnessikte sikte;
    private final Texter texter;

    VagvalFeature(Noterare noterare, Anteckningsfalt falt, Amnessikte sikte, Texter texter) {
        this.noterare = noterare;
        this.falt = falt;
        this.sikte = sikte;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(VAGVAL);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        return sikte.attNotera(tur, sagt, (amne, text) -> {
            String said = text.replaceFirst("^[-–—:\\s]+", "");
            if (said.codePoints().noneMatch(Character::isLetter)) return formular(tur, amne);
            return said.endsWith("?") || said.startsWith("?")
                    ? fraga(tur, amne, tur.ryms(said))
                    : noterare.notera(tur, amne, Anteckningsfalt.las(tur.ryms(said), amne), sagt.citat());
        });
    }

    @Override
    public List<String> verb() {
        return List.of(NY);
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        Amne amne = sikte.ur(tur, klick);
        Vagval says = Anteckningsfalt.vagval(tur, klick, amne);
        if (says.valt().isEmpty()) return Svar.mening(texter.ge("vagval.valtsaknas"));
        return noterare.notera(tur.medNyckel(klick.maste("nyckel")), amne, says, null)
                .paPlats();
    }

    /** Nobody chooses by asking: it may be a question about vägval, so it is asked back, and the words are kept. */
    private Svar fraga(Tur tur, Amne amne, String said) {
        tur.kraverI(Handling.REGISTRERA, amne);
        String title = texter.ge("vagval.menas");
        return Svar.kort(
                new Kort(
                        title,
                        List.of(new Del.Citerat(null, said), new Del.Notis(texter.ge("ring.menashjalp", amne.namn()))),
                        List.of(
                                new Knapp.Gor(
                                        texter.ge("knapp.vagval"),
                                        NY,
                                        Map.of("delprojekt", amne.id(), "nyckel", tur.nyckel(), "valt", said)),
                                new Knapp.Gor(texter.ge("knapp.hjalp"), Samtal.SAG, Map.of("text", "hjälp")))),
                title + " " + said);
    }

    private Svar formular(Tur tur, Amne amne) {
        tur.kraverI(Handling.REGISTRERA, amne);
        String title = texter.ge("vagval.formular", amne.namn());
        List<Del> fields = new ArrayList<>();
        fields.add(new Del.Notis(texter.ge("vagval.formularhjalp")));
        fields.addAll(falt.vagvalsfalt(null, amne));
        return Svar.kort(
                new Kort(
                        title,
                        fields,
                        List.of(new Knapp.Gor(
                                texter.ge("knapp.notera"),
                                NY,
                                Map.of("delprojekt", amne.id(), "nyckel", tur.nyckel())))),
                title);
    }
}
