package se.samverkan.ringar.bot.anteckning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.anteckning.Innehall.Ring;
import se.samverkan.ringar.store.anteckning.Innehall.Tecken;
import se.samverkan.ringar.store.behorighet.Handling;

/**
 * {@code ring + <text>}, {@code ring - <text>}, {@code ring: <text>} take it down at once. A bare {@code ring <text>} may
 * be a phone call, so it is asked about, and registered on the answer.
 */
@Component
@Order(11)
public final class RingFeature implements Feature {
    private static final String NY = "ring.ny";
    private static final String INTE = "ring.inte";
    static final Pattern SIGN = Pattern.compile("^\\s*[:]?\\s*(?:\\(?([+＋➕]|[-−–—➖])\\)?)\\s*[:]?\\s*", Pattern.DOTALL);

    private static final Kommando RING =
            Kommando.den(Handling.REGISTRERA, "ring", "+ … eller ring - …", "hjalp.ring", "ring på vattnet");
    private static final Kommando POSITIV =
            Kommando.den(Handling.REGISTRERA, "positiv ring", "…", "hjalp.positivring", "ring plus", "plusring");
    private static final Kommando NEGATIV =
            Kommando.den(Handling.REGISTRERA, "negativ ring", "…", "hjalp.negativring", "ring minus", "minusring");

    private final Noterare noterare;
    private final Anteckningsfalt falt;
    private final Amnessikte sikte;
    private final Texter texter;

    RingFeature(Noterare noterare, Anteckningsfalt falt, Amnessikte sikte, Texter texter) {
        this.noterare = noterare;
        this.falt = falt;
        this.sikte = sikte;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(RING, POSITIV, NEGATIV);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        if (sagt.kommando().equals(POSITIV)) return medTecken(tur, sagt, Tecken.POSITIV);
        if (sagt.kommando().equals(NEGATIV)) return medTecken(tur, sagt, Tecken.NEGATIV);
        Matcher sign = SIGN.matcher(sagt.text());
        if (sign.find()) {
            boolean good = "+＋➕".contains(sign.group(1));
            return medTecken(tur, sagt.med(sagt.text().substring(sign.end())), good ? Tecken.POSITIV : Tecken.NEGATIV);
        }
        boolean meant = menas(sagt);
        return sikte.attNotera(tur, sagt, (amne, text) -> {
            if (utanOrd(text)) return formular(tur, amne, null);
            // "njure + text": the sign came after the delprojekt
            Matcher late = SIGN.matcher(text);
            if (late.find()) {
                Tecken which = "+＋➕".contains(late.group(1)) ? Tecken.POSITIV : Tecken.NEGATIV;
                return notera(tur, amne, text.substring(late.end()), which, sagt.citat());
            }
            return meant ? notera(tur, amne, text, null, sagt.citat()) : fraga(tur, amne, text, sagt.citat());
        });
    }

    @Override
    public List<String> verb() {
        return List.of(NY, INTE);
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        if (klick.verb().equals(INTE)) {
            String done = texter.ge("ring.intenoterad");
            return Svar.kort(new Kort(done, List.of(), List.of()), done).paPlats();
        }
        Amne amne = sikte.ur(tur, klick);
        Optional<String> text = klick.varde("text");
        if (text.isEmpty()) return Svar.mening(texter.ge("ring.textsaknas"));
        var says = new Ring(tur.ryms(text.get()), Anteckningsfalt.tecken(klick), Anteckningsfalt.kategori(klick));
        return noterare.notera(
                        tur.medNyckel(klick.maste("nyckel")),
                        amne,
                        says,
                        klick.varde("citat").orElse(null))
                .paPlats();
    }

    private Svar medTecken(Tur tur, Sagt sagt, Tecken sign) {
        return sikte.attNotera(
                tur,
                sagt,
                (amne, text) ->
                        text.isBlank() ? formular(tur, amne, sign) : notera(tur, amne, text, sign, sagt.citat()));
    }

    private Svar notera(Tur tur, Amne amne, String text, @Nullable Tecken sign, @Nullable String quote) {
        return noterare.notera(tur, amne, new Ring(tur.ryms(text.strip()), sign), quote);
    }

    /** A colon directly after the command says that it is meant. */
    private static boolean menas(Sagt sagt) {
        int text = sagt.helt().lastIndexOf(sagt.text());
        return text > 0 && sagt.helt().substring(0, text).strip().endsWith(":");
    }

    /** "ring?" asks for the form. */
    private static boolean utanOrd(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_SYMBOL);
    }

    private Svar fraga(Tur tur, Amne amne, String text, @Nullable String quote) {
        tur.kraverI(Handling.REGISTRERA, amne);
        String title = texter.ge("ring.menas");
        return Svar.kort(
                new Kort(
                        title,
                        List.of(
                                new Del.Citerat(null, tur.ryms(text)),
                                new Del.Notis(texter.ge("ring.menashjalp", amne.namn()))),
                        List.of(
                                ny(tur, amne, text, quote, "knapp.positiv", Tecken.POSITIV),
                                ny(tur, amne, text, quote, "knapp.negativ", Tecken.NEGATIV),
                                new Knapp.Gor(texter.ge("knapp.intering"), INTE, Map.of()))),
                title + " " + text);
    }

    private Knapp ny(Tur tur, Amne amne, String text, @Nullable String quote, String label, Tecken sign) {
        var data = new LinkedHashMap<String, String>();
        data.put("delprojekt", amne.id());
        data.put("nyckel", tur.nyckel());
        data.put("text", text);
        data.put("tecken", sign.name());
        if (quote != null) data.put("citat", quote);
        return new Knapp.Gor(texter.ge(label), NY, data);
    }

    private Svar formular(Tur tur, Amne amne, @Nullable Tecken sign) {
        tur.kraverI(Handling.REGISTRERA, amne);
        String title = texter.ge("ring.formular", amne.namn());
        return Svar.kort(
                new Kort(
                        title,
                        List.of(
                                new Del.Notis(texter.ge("ring.formularhjalp")),
                                falt.falt("text", "ring.text", null, true),
                                falt.teckenfalt(sign),
                                falt.kategorifalt(null)),
                        List.of(new Knapp.Gor(
                                texter.ge("knapp.notera"),
                                NY,
                                Map.of("delprojekt", amne.id(), "nyckel", tur.nyckel())))),
                title);
    }
}
