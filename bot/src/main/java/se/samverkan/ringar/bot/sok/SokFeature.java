package se.samverkan.ringar.bot.sok;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Kapat;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lage.Vagvalstext;
import se.samverkan.ringar.bot.samtal.Amne;
import se.samverkan.ringar.bot.samtal.Avslag;
import se.samverkan.ringar.bot.samtal.Feature;
import se.samverkan.ringar.bot.samtal.Kommando;
import se.samverkan.ringar.bot.samtal.Sagt;
import se.samverkan.ringar.bot.samtal.Samtal;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.anteckning.Anteckning;
import se.samverkan.ringar.store.behorighet.Handling;

/** {@code sök <ord>}: vägval and ringar with these words, Swedish inflections found, the best first. */
@Component
@Order(20)
public final class SokFeature implements Feature {
    private static final int MOST = 8;
    private static final int LINE = 160;
    private static final Kommando KOMMANDO =
            Kommando.den(Handling.LASA_PUBLICERAT, "sök", "väntetider", "hjalp.sok", "sök efter", "leta", "leta efter");

    private final Sokning sokning;
    private final Vagvalstext vagvalstext;
    private final Texter texter;

    SokFeature(Sokning sokning, Vagvalstext vagvalstext, Texter texter) {
        this.sokning = sokning;
        this.vagvalstext = vagvalstext;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(KOMMANDO);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        if (sagt.text().isBlank()) throw new Avslag(texter.ge("sok.vad"));
        List<Sokning.Traff> found = sokning.anteckningar(tur, tur.ryms(sagt.text()), MOST + 1);
        if (found.isEmpty()) {
            String none = texter.ge("sok.inget");
            return Svar.kort(new Kort(none, List.of(new Del.Stycke(texter.ge("sok.rad"))), List.of()), none);
        }
        List<Del> rows = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Sokning.Traff hit : found.subList(0, Math.min(MOST, found.size()))) {
            Anteckning entry = hit.anteckning();
            Amne amne = hit.amne();
            String name = amne.kod() + " " + entry.beteckning();
            // a chefsamråd's name has no room on a button, and stands in the row
            String label = amne instanceof Amne.EgnaFragor ? entry.beteckning() : name;
            String line = Kapat.till(LINE, vagvalstext.text(Objects.requireNonNull(entry.innehall())));
            rows.add(new Del.Rad(
                    entry.beteckning(),
                    line,
                    amne.namn(),
                    List.of(new Knapp.Gor(
                            texter.ge("knapp.visa", label), Samtal.SAG, Map.of("text", "visa " + name)))));
            lines.add(name + " " + line);
        }
        if (found.size() > MOST) rows.add(new Del.Notis(texter.ge("sok.fler")));
        String title = found.size() == 1
                ? texter.ge("sok.entraff")
                : texter.ge("sok.traffar", String.valueOf(Math.min(MOST, found.size())));
        return Svar.kort(new Kort(title, rows, List.of()), title + ": " + String.join(" · ", lines));
    }
}
