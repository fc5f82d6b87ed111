package se.samverkan.ringar.bot.delprojekt;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lage.Delprojektkort;
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
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.delprojekt.Delprojekten.Andring;
import se.samverkan.ringar.store.delprojekt.Handelse;

/** {@code uppdrag X <text>} adds numbered uppdragspunkter, a line each; alone, it is the form. */
@Component
@Order(32)
public final class UppdragFeature implements Feature {
    private static final String LAGG_TILL = "delprojekt.uppdrag";
    private static final Kommando KOMMANDO = Kommando.den(
            Handling.SATTA_UPPDRAG,
            "uppdrag",
            "njure Kartlägg väntetiderna",
            "hjalp.uppdrag",
            "uppdragspunkt",
            "uppdragspunkter",
            "ny uppdragspunkt");

    private final Delprojekten delprojekten;
    private final Delprojektkort kort;
    private final Sikte sikte;
    private final Texter texter;

    public UppdragFeature(Delprojekten delprojekten, Delprojektkort kort, Sikte sikte, Texter texter) {
        this.delprojekten = delprojekten;
        this.kort = kort;
        this.sikte = sikte;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(KOMMANDO);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        return sikte.pa(tur, sagt, (d, rest) -> {
            tur.kraver(Handling.SATTA_UPPDRAG, d);
            return rest.isBlank() ? formular(tur, d) : laggTill(tur, d, rest);
        });
    }

    @Override
    public List<String> verb() {
        return List.of(LAGG_TILL);
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        Delprojekt d = sikte.ur(tur, klick);
        tur.kraver(Handling.SATTA_UPPDRAG, d);
        return klick.varde("text")
                .map(text ->
                        laggTill(tur.medNyckel(klick.maste("nyckel")), d, text).paPlats())
                .orElseGet(() -> Svar.mening(texter.ge("uppdrag.textsaknas")));
    }

    private Svar laggTill(Tur tur, Delprojekt d, String text) {
        List<String> points = Arrays.stream(tur.ryms(text).split("\\R"))
                .map(line ->
                        line.replaceFirst("^\\s*(?:\\d+[.)]|[-•*])\\s*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
        var event = Handelse.av(tur.nyckel(), tur.nu(), tur.vem().id(), Handelse.Slag.UPPDRAGSPUNKT, null);
        Delprojekt now = delprojekten.andra(tur.samverkansId(), d.id(), tur.nyckel(), tur.idag(), was -> {
            Delprojekt next = was;
            for (String point : points) next = next.medUppdragspunkt(point);
            return new Andring(next, event);
        });
        return kort.andrat(
                tur,
                now,
                points.size() == 1
                        ? texter.ge("uppdrag.lagttill", d.namn())
                        : texter.ge("uppdrag.lagttillflera", String.valueOf(points.size()), d.namn()));
    }

    private Svar formular(Tur tur, Delprojekt d) {
        String title = texter.ge("uppdrag.formular", d.namn());
        return Svar.kort(
                new Kort(
                        title,
                        List.of(new Del.Textfalt(
                                "text", texter.ge("uppdrag.text"), null, true, true, Tur.MOST_CHARACTERS)),
                        List.of(new Knapp.Gor(
                                texter.ge("knapp.laggtill"),
                                LAGG_TILL,
                                Map.of("delprojekt", d.id(), "nyckel", tur.nyckel())))),
                title);
    }
}
