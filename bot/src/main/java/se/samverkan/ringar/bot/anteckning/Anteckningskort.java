package se.samverkan.ringar.bot.anteckning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.anteckning.Andring;
import se.samverkan.ringar.store.anteckning.Anteckning;
import se.samverkan.ringar.store.anteckning.Anteckning.Lage;
import se.samverkan.ringar.store.anteckning.Innehall;
import se.samverkan.ringar.store.anteckning.Innehall.Ring;
import se.samverkan.ringar.store.anteckning.Innehall.Tecken;
import se.samverkan.ringar.store.anteckning.Innehall.Vagval;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;

/** How an entry looks, wherever it is shown. */
@Component
public final class Anteckningskort {
    static final String ANDRA = "anteckning.andra";
    static final String TECKEN = "anteckning.tecken";
    static final String ANGRA = "anteckning.angra";
    static final String ATERSTALL = "anteckning.aterstall";
    static final String ETT_STYCKE = "anteckning.ettstycke";

    private final Texter texter;
    private final Personer personer;
    private final Clock clock;

    public Anteckningskort(Texter texter, Personer personer, Clock clock) {
        this.texter = texter;
        this.personer = personer;
        this.clock = clock;
    }

    /** The answer that shows an entry to the one who speaks. */
    Svar svar(Tur tur, Anteckning entry, Delprojekt delprojekt, String rubrik) {
        String title = texter.ge(rubrik, entry.beteckning());
        return Svar.om(entry.id(), kort(tur, entry, delprojekt, title), summering(title, entry));
    }

    /** The answer after a change: the earlier cards follow. */
    Svar andrad(Tur tur, Anteckning entry, Delprojekt delprojekt, String rubrik) {
        String title = texter.ge(rubrik, entry.beteckning());
        return svar(tur, entry, delprojekt, rubrik)
                .med(List.of(new Svar.Uppdatering(
                        entry.id(), kort(null, entry, delprojekt, title), summering(title, entry))));
    }

    /** Number, kind and text: for notifications, screen readers and scripts. */
    String summering(String title, Anteckning entry) {
        Innehall says = entry.innehall();
        if (says == null) return title;
        String kind = switch (says) {
            case Vagval v -> texter.ge("vagval.ord");
            case Ring r -> ringord(r.tecken());
        };
        return title + " · " + kind + ": " + radtext(says);
    }

    /** One line that says what the entry says. */
    String radtext(Innehall says) {
        return switch (says) {
            case Ring r -> r.text();
            case Vagval v ->
                v.valt()
                        + (v.bortvalt() == null ? "" : " " + texter.ge("vagval.istallet") + " " + v.bortvalt())
                        + (v.skal() == null ? "" : ", " + texter.ge("vagval.eftersom") + " " + v.skal())
                        + (v.konsekvens() == null ? "" : ", " + texter.ge("vagval.innebar") + " " + v.konsekvens());
        };
    }

    String ringord(@Nullable Tecken sign) {
        return sign == null ? texter.ge("ring.ord") : texter.ge(sign);
    }

    /** The card itself; for nobody in particular when it is shown to several. */
    Kort kort(@Nullable Tur tur, Anteckning entry, Delprojekt delprojekt, String title) {
        List<Del> parts = new ArrayList<>();
        List<Knapp> buttons = new ArrayList<>();
        Innehall says = entry.innehall();
        if (says == null) {
            parts.add(new Del.Stycke(texter.ge("anteckning.raderad")));
            return new Kort(title, parts, buttons);
        }
        switch (says) {
            case Vagval v -> vagval(parts, v);
            case Ring r -> ring(parts, r);
        }
        if (entry.citat() != null) parts.add(new Del.Citerat(texter.ge("anteckning.citat"), entry.citat()));
        parts.add(new Del.Notis(fot(tur, entry, delprojekt)));
        if (entry.lage() == Lage.ANGRAD) {
            if (tur == null || egen(tur, entry)) buttons.add(knapp("knapp.aterstall", ATERSTALL, entry, Map.of()));
            return new Kort(title, parts, buttons);
        }
        if (says instanceof Ring r && r.tecken() == null) {
            parts.add(1, new Del.Stycke(texter.ge("ring.vilket")));
            buttons.add(knapp("knapp.positiv", TECKEN, entry, Map.of("tecken", "POSITIV")));
            buttons.add(knapp("knapp.negativ", TECKEN, entry, Map.of("tecken", "NEGATIV")));
        }
        buttons.add(andra(entry, says));
        if (says instanceof Vagval v && delad(v)) buttons.add(knapp("knapp.ettstycke", ETT_STYCKE, entry, Map.of()));
        if (tur != null && tur.plats().personlig() && egen(tur, entry)) {
            buttons.add(knapp("knapp.angra", ANGRA, entry, Map.of()));
        }
        return new Kort(title, parts, buttons);
    }

    private static boolean egen(Tur tur, Anteckning entry) {
        return tur.vem().id().equals(entry.av());
    }

    private static boolean delad(Vagval v) {
        return v.bortvalt() != null || v.skal() != null || v.konsekvens() != null;
    }

    private void vagval(List<Del> parts, Vagval v) {
        parts.add(new Del.Citerat(texter.ge("vagval.valt"), v.valt()));
        if (v.bortvalt() != null) parts.add(new Del.Citerat(texter.ge("vagval.bortvalt"), v.bortvalt()));
        if (v.skal() != null) parts.add(new Del.Citerat(texter.ge("vagval.skal"), v.skal()));
        if (v.konsekvens() != null) parts.add(new Del.Citerat(texter.ge("vagval.konsekvens"), v.konsekvens()));
        if (v.skal() == null) parts.add(new Del.Notis(texter.ge("vagval.skalsaknas")));
    }

    private void ring(List<Del> parts, Ring r) {
        String label = r.tecken() == null ? texter.ge("ring.utantecken") : texter.ge(r.tecken());
        parts.add(new Del.Citerat(label, r.text()));
    }

    private String fot(@Nullable Tur tur, Anteckning entry, Delprojekt delprojekt) {
        String who = tur != null && egen(tur, entry)
                ? tur.vem().namn()
                : personer.hitta(entry.av()).map(Person::namn).orElse(texter.ge("person.okand"));
        LocalDate day = LocalDate.ofInstant(entry.tid(), clock.getZone());
        String noted = texter.ge(
                "anteckning.fot",
                delprojekt.namn(),
                texter.ge(entry.skede()),
                who,
                Dagtolk.skriv(day, LocalDate.now(clock)));
        return entry.andrad() ? noted + " · " + texter.ge("anteckning.andrad") : noted;
    }

    private Knapp andra(Anteckning entry, Innehall says) {
        List<Del> fields = switch (says) {
            case Vagval v ->
                List.of(
                        falt("valt", "vagval.valt", v.valt(), true),
                        falt("bortvalt", "vagval.bortvalt", v.bortvalt(), false),
                        falt("skal", "vagval.skal", v.skal(), false),
                        falt("konsekvens", "vagval.konsekvens", v.konsekvens(), false));
            case Ring r -> List.of(falt("text", "ring.text", r.text(), true), teckenfalt(r.tecken()));
        };
        boolean incomplete = says instanceof Vagval v && v.skal() == null;
        return new Knapp.Oppna(texter.ge(incomplete ? "knapp.komplettera" : "knapp.andra"), fields, (Knapp.Gor)
                knapp("knapp.spara", ANDRA, entry, Map.of()));
    }

    Del falt(String id, String label, @Nullable String value, boolean required) {
        return new Del.Textfalt(id, texter.ge(label), value, true, required, Tur.MOST_CHARACTERS);
    }

    Del teckenfalt(@Nullable Tecken sign) {
        return new Del.Valfalt(
                "tecken",
                texter.ge("ring.tecken"),
                List.of(
                        new Del.Val(texter.ge(Tecken.POSITIV), Tecken.POSITIV.name()),
                        new Del.Val(texter.ge(Tecken.NEGATIV), Tecken.NEGATIV.name())),
                sign == null ? null : sign.name(),
                false);
    }

    private Knapp knapp(String label, String verb, Anteckning entry, Map<String, String> more) {
        var data = new LinkedHashMap<>(more);
        data.put("id", entry.id());
        data.put("version", String.valueOf(entry.version()));
        return new Knapp.Gor(texter.ge(label), verb, data);
    }

    /** The earlier wordings of an entry, newest first, for the card that shows its history. */
    List<Del> tidigare(Anteckning entry) {
        List<Del> parts = new ArrayList<>();
        for (Andring change : entry.historik().reversed()) {
            Innehall before = change.fore();
            if (before == null) continue;
            String day = Dagtolk.skriv(LocalDate.ofInstant(change.tid(), clock.getZone()), LocalDate.now(clock));
            parts.add(new Del.Citerat(texter.ge("anteckning.tidigare", day), radtext(before)));
        }
        return parts;
    }
}
