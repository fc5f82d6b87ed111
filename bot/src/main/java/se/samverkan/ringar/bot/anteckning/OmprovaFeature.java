package se.samverkan.ringar.bot.anteckning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.anteckning.Anteckningssikte.Funnen;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.samtal.Avslag;
import se.samverkan.ringar.bot.samtal.Feature;
import se.samverkan.ringar.bot.samtal.Klick;
import se.samverkan.ringar.bot.samtal.Kommando;
import se.samverkan.ringar.bot.samtal.Sagt;
import se.samverkan.ringar.bot.samtal.Samtal;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.anteckning.Anteckning;
import se.samverkan.ringar.store.anteckning.Anteckning.Lage;
import se.samverkan.ringar.store.anteckning.Anteckningar;
import se.samverkan.ringar.store.anteckning.Innehall;
import se.samverkan.ringar.store.anteckning.Innehall.Vagval;
import se.samverkan.ringar.store.anteckning.Slag;
import se.samverkan.ringar.store.behorighet.Handling;

/**
 * {@code ompröva V4 <text>}: a later vägval that names V4 takes its place; alone, it is the form. "V3 gäller inte längre" is
 * answered with that form behind a button: a decision is never changed on a guess.
 */
@Component
@Order(13)
public final class OmprovaFeature implements Feature {
    private static final String NY = "omprova.ny";
    private static final Kommando OMPROVA = Kommando.den(
            Handling.REGISTRERA,
            "ompröva",
            "V4 vi väljer …",
            "hjalp.omprova",
            "ompröva vägval",
            "ompröva vägvalet",
            "ersätt");
    private static final Pattern NO_LONGER = Pattern.compile(
            "(?iU)^(?:gäller inte|gäller ej|är inte aktuellt|är inaktuellt|är överspelat|behöver omprövas|ska omprövas)"
                    + "(?:\\s+(?:längre|mer|nu))?[.!?]*$");

    private final Anteckningar anteckningar;
    private final Anteckningssikte sikte;
    private final Noterare noterare;
    private final Omprovning omprovning;
    private final Innehallsdelar delar;
    private final Anteckningsfalt falt;
    private final Texter texter;

    OmprovaFeature(
            Anteckningar anteckningar,
            Anteckningssikte sikte,
            Noterare noterare,
            Omprovning omprovning,
            Innehallsdelar delar,
            Anteckningsfalt falt,
            Texter texter) {
        this.anteckningar = anteckningar;
        this.sikte = sikte;
        this.noterare = noterare;
        this.omprovning = omprovning;
        this.delar = delar;
        this.falt = falt;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(OMPROVA);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        return sikte.pa(tur, sagt, (found, rest) -> {
            tur.kraverI(Handling.REGISTRERA, found.amne());
            String text = rest.replaceFirst("^[-–—:\\s]+", "");
            if (NO_LONGER.matcher(text).matches()) return erbjud(tur, found);
            if (text.isBlank()) return formular(tur, found);
            return omprova(tur, found, Anteckningsfalt.las(tur.ryms(text), found.amne()), sagt.citat(), text);
        });
    }

    @Override
    public List<String> verb() {
        return List.of(NY);
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        Optional<Funnen> clicked = sikte.klickad(tur, klick);
        if (clicked.isEmpty()) return Svar.mening(texter.ge("klick.gammalt"));
        Funnen found = clicked.get();
        Vagval says = Anteckningsfalt.vagval(tur, klick, found.amne());
        if (says.valt().isEmpty()) return Svar.mening(texter.ge("vagval.valtsaknas"));
        return omprova(tur.medNyckel(klick.maste("nyckel")), found, says, null, delar.radtext(says))
                .paPlats();
    }

    private Svar omprova(Tur tur, Funnen found, Vagval says, @Nullable String quote, String text) {
        Anteckning old = found.anteckning();
        Optional<Anteckning> before = anteckningar.medNyckel(tur.samverkansId(), tur.nyckel());
        if (before.isEmpty()) {
            gar(old);
            if (old.ersattAv() != null) return redan(tur, found, text);
        }
        Anteckning made = noterare.skriv(tur, found.amne(), says, quote, old.nummer());
        return omprovning.med(
                noterare.svar(tur, found.amne(), made), tur, made, found.amne(), tur.nyckel() + "/omprovar");
    }

    private void gar(Anteckning old) {
        if (old.slag() == Slag.RING) throw new Avslag(texter.ge("omprova.ring", old.beteckning()));
        if (old.lage() != Lage.NOTERAD) throw new Avslag(texter.ge("omprova.galleringet", old.beteckning()));
    }

    /** It has been replaced already: the one in force is offered, with the same words. */
    private Svar redan(Tur tur, Funnen found, String text) {
        Integer number = found.anteckning().ersattAv();
        String now = Slag.VAGVAL.beteckning(number == null ? 0 : number);
        String title = texter.ge("omprova.redan", found.anteckning().beteckning(), now);
        var data = new LinkedHashMap<String, String>();
        data.put("text", OMPROVA.ord() + " " + found.amne().kod() + " " + now + " " + text);
        data.put("nyckel", tur.nyckel());
        data.put(Samtal.FRAGA, "ja");
        return Svar.kort(
                new Kort(
                        title,
                        text.isEmpty()
                                ? List.of()
                                : List.of(new Del.Citerat(null, text), new Del.Notis(texter.ge("omprova.intesparat"))),
                        List.of(new Knapp.Gor(texter.ge("knapp.omprova", now), Samtal.SAG, data))),
                title);
    }

    private Svar erbjud(Tur tur, Funnen found) {
        Anteckning old = found.anteckning();
        gar(old);
        if (old.ersattAv() != null) return redan(tur, found, "");
        String title = texter.ge("omprova.ska", old.beteckning());
        List<Del> parts = new ArrayList<>(galler(old));
        parts.add(new Del.Notis(texter.ge("omprova.ingetandrat", old.beteckning())));
        var data = new LinkedHashMap<String, String>();
        data.put("text", OMPROVA.ord() + " " + found.amne().kod() + " " + old.beteckning());
        data.put(Samtal.FRAGA, "ja");
        return Svar.kort(
                new Kort(
                        title,
                        parts,
                        List.of(new Knapp.Gor(texter.ge("knapp.omprova", old.beteckning()), Samtal.SAG, data))),
                title);
    }

    private Svar formular(Tur tur, Funnen found) {
        Anteckning old = found.anteckning();
        gar(old);
        if (old.ersattAv() != null) return redan(tur, found, "");
        String title = texter.ge("omprova.formular", old.beteckning());
        List<Del> parts = new ArrayList<>(galler(old));
        parts.add(new Del.Notis(texter.ge("omprova.formularhjalp", old.beteckning())));
        parts.addAll(falt.vagvalsfalt(null, found.amne()));
        return Svar.kort(
                new Kort(
                        title,
                        parts,
                        List.of(new Knapp.Gor(
                                texter.ge("knapp.notera"), NY, Map.of("id", old.id(), "nyckel", tur.nyckel())))),
                title);
    }

    /** What is in force, in the words in which it stands. */
    private List<Del> galler(Anteckning old) {
        Innehall says = old.innehall();
        return says == null
                ? List.of()
                : List.of(new Del.Citerat(texter.ge("omprova.galler", old.beteckning()), delar.radtext(says)));
    }
}
