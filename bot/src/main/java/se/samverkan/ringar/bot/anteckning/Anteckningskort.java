package se.samverkan.ringar.bot.anteckning;

import java.time.Clock;
import java.time.Instant;
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
import se.samverkan.ringar.bot.samtal.Amne;
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
import se.samverkan.ringar.store.anteckning.Kalla;
import se.samverkan.ringar.store.anteckning.Slag;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;

/** How an entry looks to those who work with it, wherever it is shown. */
@Component
public final class Anteckningskort {
    static final String ANDRA = "anteckning.andra";
    static final String TECKEN = "anteckning.tecken";
    static final String ANGRA = "anteckning.angra";
    static final String ATERSTALL = "anteckning.aterstall";
    static final String ETT_STYCKE = "anteckning.ettstycke";
    static final String PEKAR_INTE_UT = "anteckning.pekarinteut";
    static final String BEKRAFTA = "bekrafta.den";

    private final Texter texter;
    private final Personer personer;
    private final Anteckningsfalt falt;
    private final Innehallsdelar delar;
    private final Rostfalt rostfalt;
    private final Publiceratkort publicerat;
    private final Clock clock;

    Anteckningskort(
            Texter texter,
            Personer personer,
            Anteckningsfalt falt,
            Innehallsdelar delar,
            Rostfalt rostfalt,
            Publiceratkort publicerat,
            Clock clock) {
        this.texter = texter;
        this.personer = personer;
        this.falt = falt;
        this.delar = delar;
        this.rostfalt = rostfalt;
        this.publicerat = publicerat;
        this.clock = clock;
    }

    /** The answer that shows an entry to the one who speaks. */
    Svar svar(Tur tur, Anteckning entry, Amne amne, Rubrik rubrik) {
        String title = rubrik.ge(texter, entry);
        return Svar.om(entry.id(), kort(tur, entry, amne, title), summering(title, entry));
    }

    /** The answer after a change: the earlier cards follow. */
    Svar andrad(Tur tur, Anteckning entry, Amne amne, Rubrik rubrik) {
        return svar(tur, entry, amne, rubrik).med(uppdateringar(entry, amne, rubrik));
    }

    /** How the cards that show the entry are to look from now on, in the group and where it was read as published. */
    List<Svar.Uppdatering> uppdateringar(Anteckning entry, Amne amne, Rubrik rubrik) {
        String title = rubrik.ge(texter, entry);
        List<Svar.Uppdatering> all = new ArrayList<>();
        all.add(new Svar.Uppdatering(entry.id(), kort(null, entry, amne, title), summering(title, entry)));
        publicerat.uppdatering(entry, amne).ifPresent(all::add);
        return all;
    }

    /** Number, kind and text: for notifications, screen readers and scripts. */
    String summering(String title, Anteckning entry) {
        return delar.summering(title, entry);
    }

    /** The card for everybody, with an offer to take in how the message that it was taken from reads now. */
    Kort medErbjudande(Anteckning entry, Amne amne, String title, String wording, Knapp.Gor take) {
        Kort card = kort(null, entry, amne, title);
        List<Del> parts = new ArrayList<>(card.delar());
        parts.add(new Del.Citerat(texter.ge("lydelse.andrat"), wording));
        parts.add(new Del.Rad(texter.ge("lydelse.fraga", entry.beteckning()), "", null, List.of(take)));
        return new Kort(title, parts, card.knappar());
    }

    /** The card itself; for nobody in particular when it is shown to several. */
    Kort kort(@Nullable Tur tur, Anteckning entry, Amne amne, String title) {
        List<Del> parts = new ArrayList<>();
        Innehall says = entry.innehall();
        if (says == null) {
            parts.add(new Del.Stycke(texter.ge("anteckning.raderad")));
            return new Kort(title, parts, List.of());
        }
        if (entry.ersattAv() != null) {
            parts.add(new Del.Stycke(texter.ge("anteckning.ersattav", Slag.VAGVAL.beteckning(entry.ersattAv()))));
        }
        parts.addAll(delar.delar(says, amne));
        if (entry.lage() == Lage.NOTERAD) fragor(parts, entry, says);
        if (entry.ersatter() != null) {
            parts.add(new Del.Notis(texter.ge("anteckning.ersatter", Slag.VAGVAL.beteckning(entry.ersatter()))));
        }
        delar.rostsumma(entry).map(Del.Notis::new).ifPresent(parts::add);
        if (entry.citat() != null) parts.add(new Del.Citerat(texter.ge("anteckning.citat"), entry.citat()));
        if (entry.kalla() != null) ursprung(parts, entry.kalla());
        Instant confirmed = entry.bekraftad();
        if (confirmed != null) {
            String key = entry.andradEfterBekraftelsen() ? "anteckning.bekraftadandrad" : "anteckning.bekraftad";
            parts.add(new Del.Notis(texter.ge(key, dag(confirmed))));
        }
        parts.add(new Del.Notis(fot(tur, entry, amne)));
        return new Kort(title, parts, knappar(tur, entry, says, amne));
    }

    /** What is asked for on the card; the entry is safe whatever is answered. */
    private void fragor(List<Del> parts, Anteckning entry, Innehall says) {
        switch (says) {
            case Vagval v -> {
                if (v.skal() == null && entry.ersattAv() == null)
                    parts.add(new Del.Notis(texter.ge("vagval.skalsaknas")));
            }
            case Ring r -> {
                if (r.tecken() == null) parts.add(new Del.Stycke(texter.ge("ring.vilket")));
                if (entry.pekarUt() != null) {
                    parts.add(new Del.Stycke(texter.ge("ring.pekarut", entry.pekarUt())));
                }
            }
        }
    }

    private List<Knapp> knappar(@Nullable Tur tur, Anteckning entry, Innehall says, Amne amne) {
        List<Knapp> buttons = new ArrayList<>();
        boolean own = tur != null && egen(tur, entry);
        if (entry.lage() == Lage.ANGRAD) {
            if (tur == null || own) buttons.add(knapp("knapp.aterstall", ATERSTALL, entry, Map.of()));
            return buttons;
        }
        boolean alone = tur != null && tur.plats().personlig();
        if (says instanceof Ring r && r.tecken() == null) {
            buttons.add(knapp("knapp.positiv", TECKEN, entry, Map.of("tecken", Tecken.POSITIV.name())));
            buttons.add(knapp("knapp.negativ", TECKEN, entry, Map.of("tecken", Tecken.NEGATIV.name())));
        }
        buttons.add(new Knapp.Oppna(texter.ge(andraord(entry, says)), falt.falt(says, amne), (Knapp.Gor)
                knapp("knapp.spara", ANDRA, entry, Map.of())));
        if (entry.pekarUt() != null) buttons.add(knapp("knapp.pekarinteut", PEKAR_INTE_UT, entry, Map.of()));
        if (says instanceof Vagval v && delad(v)) buttons.add(knapp("knapp.ettstycke", ETT_STYCKE, entry, Map.of()));
        if (says instanceof Ring && !(alone && own)) buttons.add(rostfalt.knapp(tur, entry, amne));
        if (tur != null && alone && entry.attBekrafta() && tur.farI(Handling.BEKRAFTA, amne)) {
            buttons.add(knapp("knapp.bekrafta", BEKRAFTA, entry, Map.of()));
        }
        if (alone && own) buttons.add(knapp("knapp.angra", ANGRA, entry, Map.of()));
        return buttons;
    }

    private static String andraord(Anteckning entry, Innehall says) {
        if (entry.pekarUt() != null) return "knapp.skrivom";
        return says instanceof Vagval v && v.skal() == null ? "knapp.komplettera" : "knapp.andra";
    }

    private void ursprung(List<Del> parts, Kalla source) {
        String link = source.lank();
        if (link == null) return;
        List<Knapp> open = List.of(new Knapp.Lank(texter.ge("knapp.tillmeddelandet"), link));
        parts.add(new Del.Rad(texter.ge("meddelande.ursprung"), "", null, open));
    }

    private static boolean egen(Tur tur, Anteckning entry) {
        return tur.vem().id().equals(entry.av());
    }

    private static boolean delad(Vagval v) {
        return v.bortvalt() != null || v.skal() != null || v.konsekvens() != null;
    }

    private String fot(@Nullable Tur tur, Anteckning entry, Amne amne) {
        String who = tur != null && egen(tur, entry)
                ? tur.vem().namn()
                : personer.hitta(entry.av()).map(Person::namn).orElse(texter.ge("person.okand"));
        String day = dag(entry.tid());
        String noted = entry.skede() == null
                ? texter.ge("anteckning.fotutanskede", amne.namn(), who, day)
                : texter.ge("anteckning.fot", amne.namn(), texter.ge(entry.skede()), who, day);
        if (!entry.andrad()) return noted;
        String changed = entry.slag() == Slag.RING ? "anteckning.andradring" : "anteckning.andrad";
        return noted + " · " + texter.ge(changed);
    }

    private String dag(Instant moment) {
        return Dagtolk.skriv(LocalDate.ofInstant(moment, clock.getZone()), LocalDate.now(clock));
    }

    private Knapp knapp(String label, String verb, Anteckning entry, Map<String, String> more) {
        var data = new LinkedHashMap<>(more);
        data.put("id", entry.id());
        data.put("version", String.valueOf(entry.version()));
        return new Knapp.Gor(texter.ge(label), verb, data);
    }

    /** The earlier wordings of an entry, newest first, for the card that shows them. */
    List<Del> tidigare(Anteckning entry) {
        List<Del> parts = new ArrayList<>();
        for (Andring change : entry.historik().reversed()) {
            Innehall before = change.fore();
            if (before == null) continue;
            parts.add(new Del.Citerat(texter.ge("anteckning.tidigare", dag(change.tid())), delar.radtext(before)));
        }
        return parts;
    }
}
