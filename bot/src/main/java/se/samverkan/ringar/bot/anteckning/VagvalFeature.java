package se.samverkan.ringar.bot.anteckning;

import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lasning.Vagvalsdelar;
import se.samverkan.ringar.bot.samtal.Feature;
import se.samverkan.ringar.bot.samtal.Klick;
import se.samverkan.ringar.bot.samtal.Kommando;
import se.samverkan.ringar.bot.samtal.Sagt;
import se.samverkan.ringar.bot.samtal.Sikte;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.anteckning.Innehall.Vagval;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Delprojekt;

/** {@code vägval <text>} takes it down at once, its parts read out of the sentence; alone, it is the form. */
@Component
@Order(10)
public final class VagvalFeature implements Feature {
    private static final String NY = "vagval.ny";
    private static final Kommando VAGVAL = Kommando.den(
            Handling.REGISTRERA,
            "vägval",
            "vi väljer … i stället för … eftersom …",
            "hjalp.vagval",
            "vägvalet",
            "nytt vägval",
            "notera vägval",
            "notera som vägval",
            "skriv upp som vägval");

    private final Noterare noterare;
    private final Anteckningskort kort;
    private final Sikte sikte;
    private final Texter texter;

    public VagvalFeature(Noterare noterare, Anteckningskort kort, Sikte sikte, Texter texter) {
        this.noterare = noterare;
        this.kort = kort;
        this.sikte = sikte;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(VAGVAL);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        return sikte.attNotera(tur, sagt, (delprojekt, text) -> {
            String said = text.replaceFirst("^[-–—:\\s]+", "");
            return said.isBlank()
                    ? formular(tur, delprojekt)
                    : noterare.notera(tur, delprojekt, las(tur.ryms(said)), sagt.citat());
        });
    }

    @Override
    public List<String> verb() {
        return List.of(NY);
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        Delprojekt delprojekt = sikte.ur(tur, klick);
        var says = new Vagval(
                klick.varde("valt").map(tur::ryms).orElse(""),
                klick.varde("bortvalt").map(tur::ryms).orElse(null),
                klick.varde("skal").map(tur::ryms).orElse(null),
                klick.varde("konsekvens").map(tur::ryms).orElse(null));
        if (says.valt().isEmpty()) return Svar.mening(texter.ge("vagval.valtsaknas"));
        return noterare.notera(tur.medNyckel(klick.maste("nyckel")), delprojekt, says, null)
                .paPlats();
    }

    static Vagval las(String text) {
        Vagvalsdelar parts = Vagvalsdelar.las(text);
        return new Vagval(parts.valt(), parts.bortvalt(), parts.skal(), parts.konsekvens());
    }

    private Svar formular(Tur tur, Delprojekt delprojekt) {
        tur.kraver(Handling.REGISTRERA, delprojekt);
        String title = texter.ge("vagval.formular", delprojekt.namn());
        return Svar.kort(
                new Kort(
                        title,
                        List.of(
                                new Del.Notis(texter.ge("vagval.formularhjalp")),
                                kort.falt("valt", "vagval.valt", null, true),
                                kort.falt("bortvalt", "vagval.bortvalt", null, false),
                                kort.falt("skal", "vagval.skal", null, false),
                                kort.falt("konsekvens", "vagval.konsekvens", null, false)),
                        List.of(new Knapp.Gor(
                                texter.ge("knapp.notera"),
                                NY,
                                Map.of("delprojekt", delprojekt.id(), "nyckel", tur.nyckel())))),
                title);
    }
}
