package se.samverkan.ringar.bot.sok;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Kapat;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.samtal.Avslag;
import se.samverkan.ringar.bot.samtal.Feature;
import se.samverkan.ringar.bot.samtal.Kommando;
import se.samverkan.ringar.bot.samtal.Sagt;
import se.samverkan.ringar.bot.samtal.Samtal;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.anteckning.Anteckning;
import se.samverkan.ringar.store.anteckning.Anteckningar;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten;

/** {@code sök <ord>}: vägval and ringar with these words, Swedish inflections found, the best first. */
@Component
@Order(15)
public final class SokFeature implements Feature {
    private static final int MOST = 8;
    private static final int LINE = 160;
    private static final Kommando KOMMANDO = Kommando.den(
            Handling.LASA_ARBETSMATERIAL, "sök", "väntetider", "hjalp.sok", "sök efter", "leta", "leta efter", "hitta");

    private final Anteckningar anteckningar;
    private final Delprojekten delprojekten;
    private final Texter texter;

    public SokFeature(Anteckningar anteckningar, Delprojekten delprojekten, Texter texter) {
        this.anteckningar = anteckningar;
        this.delprojekten = delprojekten;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(KOMMANDO);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        if (sagt.text().isBlank()) throw new Avslag(texter.ge("sok.vad"));
        Map<String, Delprojekt> readable = delprojekten.alla(tur.samverkansId()).stream()
                .filter(d -> tur.far(Handling.LASA_ARBETSMATERIAL, d))
                .collect(Collectors.toMap(Delprojekt::id, Function.identity()));
        List<Anteckning> found =
                anteckningar.sok(tur.samverkansId(), readable.keySet(), tur.ryms(sagt.text()), MOST + 1);
        if (found.isEmpty()) {
            String none = texter.ge("sok.inget");
            return Svar.kort(new Kort(none, List.of(new Del.Stycke(texter.ge("sok.rad"))), List.of()), none);
        }
        List<Del> rows = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Anteckning entry : found.subList(0, Math.min(MOST, found.size()))) {
            Delprojekt d = Objects.requireNonNull(readable.get(entry.delprojekt()));
            String name = d.kod() + " " + entry.beteckning();
            String line =
                    Kapat.till(LINE, Objects.requireNonNull(entry.innehall()).text());
            rows.add(new Del.Rad(
                    entry.beteckning(),
                    line,
                    d.namn(),
                    List.of(new Knapp.Gor(texter.ge("knapp.visa", name), Samtal.SAG, Map.of("text", "visa " + name)))));
            lines.add(name + " " + line);
        }
        if (found.size() > MOST) rows.add(new Del.Notis(texter.ge("sok.fler")));
        String title = texter.ge("sok.traffar", String.valueOf(Math.min(MOST, found.size())));
        return Svar.kort(new Kort(title, rows, List.of()), title + ": " + String.join(" · ", lines));
    }
}
