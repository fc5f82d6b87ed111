package se.samverkan.ringar.bot.folk;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.lage.Overlamning;
import se.samverkan.ringar.bot.samtal.Feature;
import se.samverkan.ringar.bot.samtal.Kommando;
import se.samverkan.ringar.bot.samtal.Sagt;
import se.samverkan.ringar.bot.samtal.Sikte;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.behorighet.Handling;

/** {@code överlämning X}: what whoever comes after needs to know, on one card. */
@Component
@Order(91)
public final class OverlamningFeature implements Feature {
    private static final Kommando KOMMANDO = Kommando.den(
            Handling.LASA_ARBETSMATERIAL, "överlämning", "njure", "hjalp.overlamning", "överlämna", "efterträdare");

    private final Overlamning overlamning;
    private final Sikte sikte;

    public OverlamningFeature(Overlamning overlamning, Sikte sikte) {
        this.overlamning = overlamning;
        this.sikte = sikte;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(KOMMANDO);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        return sikte.paNamn(tur, sagt, (d, rest) -> {
            tur.kraver(Handling.LASA_ARBETSMATERIAL, d);
            return overlamning.svar(d, tur.idag());
        });
    }
}
