package se.samverkan.ringar.bot.oversikt;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Kapat;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lage.Dokumentknapp;
import se.samverkan.ringar.bot.lage.Handelsetext;
import se.samverkan.ringar.bot.lage.Kvittens;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.samtal.Avslag;
import se.samverkan.ringar.bot.samtal.Feature;
import se.samverkan.ringar.bot.samtal.Klick;
import se.samverkan.ringar.bot.samtal.Kommando;
import se.samverkan.ringar.bot.samtal.Sagt;
import se.samverkan.ringar.bot.samtal.Sikte;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.arbete.Databegaran;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Angring;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Handelse;

/** {@code historik X}: everything that happened, the newest first, a screen at a time; and the button that takes it back. */
@Component
@Order(21)
public final class HistorikFeature implements Feature {
    private static final int PAGE = 8;
    private static final int LINE = 220;
    private static final Pattern ENTRY = Pattern.compile("(?iU)^(?:\\S+\\s+)?[vr]\\s?\\d{1,6}$");
    private static final Pattern FROM = Pattern.compile("(?iU)\\bfrån (\\d{1,6})$");
    private static final Kommando KOMMANDO = Kommando.den(
            Handling.LASA_LAGE, "historik", "njure", "hjalp.historik", "vad har hänt", "vad har hänt i", "händelser");

    private final Handelsetext handelser;
    private final Kvittens kvittens;
    private final Sikte sikte;
    private final Texter texter;
    private final Clock clock;

    public HistorikFeature(Handelsetext handelser, Kvittens kvittens, Sikte sikte, Texter texter, Clock clock) {
        this.handelser = handelser;
        this.kvittens = kvittens;
        this.sikte = sikte;
        this.texter = texter;
        this.clock = clock;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(KOMMANDO);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        String said = sagt.text().strip();
        if (ENTRY.matcher(said).matches()) {
            String title = texter.ge("historik.anteckning", said);
            return Svar.kort(
                    new Kort(title, List.of(), List.of(kvittens.sag("knapp.visaden", "ändringar " + said))), title);
        }
        return sikte.pa(tur, sagt, (d, rest) -> {
            Matcher from = FROM.matcher(rest);
            return visa(tur, d, from.find() ? Math.max(0, Integer.parseInt(from.group(1)) - 1) : 0);
        });
    }

    @Override
    public List<String> verb() {
        return List.of(Kvittens.ANGRA);
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        Delprojekt d = sikte.ur(tur, klick);
        Handelse event = d.handelse(klick.maste("id"))
                .filter(h -> h.slag() != Handelse.Slag.ANGRAT)
                .orElseThrow(() -> new Avslag(texter.ge("klick.gammalt")));
        Optional<Databegaran> data = d.arbete().databegaran(event.amne());
        if (data.isPresent()) tur.kraver(Handling.NOTERA_DATA, d, data.get().huvudman());
        else tur.kraver(Handling.LASA_LAGE, d);
        // the same event is taken back once, whoever clicks and however often
        return kvittens.angra(tur, d, event, "klick/angra/" + event.nyckel()).paPlats();
    }

    private Svar visa(Tur tur, Delprojekt d, int from) {
        tur.kraver(Handling.LASA_LAGE, d);
        List<Handelse> newest = d.historik().reversed();
        Set<String> taken = Angring.tillbakatagna(d);
        Map<String, String> names = new HashMap<>();
        List<Del> rows = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Handelse h : newest.stream().skip(from).limit(PAGE).toList()) {
            String day = Dagtolk.skriv(LocalDate.ofInstant(h.tid(), clock.getZone()), tur.idag());
            String sentence = handelser.mening(d, h, tur.idag());
            if (taken.contains(h.nyckel())) sentence = texter.ge("historik.tillbakataget", sentence);
            if (h.skal() != null && h.slag() != Handelse.Slag.ANGRAT) sentence += ": " + h.skal();
            String line = Kapat.till(LINE, sentence);
            rows.add(new Del.Rad(day, line, names.computeIfAbsent(h.av(), handelser::namn), knappar(tur, d, h, taken)));
            lines.add(day + ": " + line);
        }
        String title = texter.ge("historik.rubrik", d.namn());
        int next = from + PAGE;
        List<Knapp> more = next < newest.size()
                ? List.of(kvittens.sag("knapp.fler", "historik " + d.kod() + " från " + (next + 1)))
                : List.of();
        return Svar.kort(new Kort(title, rows, more), title + ": " + String.join(" | ", lines));
    }

    /**
     * What can be taken back by the one who looks: one's own, or anything for those who steer; and the documents, to be
     * read or given.
     */
    private List<Knapp> knappar(Tur tur, Delprojekt d, Handelse h, Set<String> taken) {
        List<Knapp> buttons = new ArrayList<>(angra(tur, d, h, taken));
        if (!tur.plats().personlig() || h.omDokument()) return buttons;
        if (h.slag() == Handelse.Slag.INSTANSBESLUT) {
            d.vag().beslut(h.amne()).map(b -> Dokumentknapp.beslutet(tur, d, b)).ifPresent(buttons::addAll);
        }
        if (h.slag() == Handelse.Slag.RAPPORT_INLAMNAD && !taken.contains(h.nyckel())) {
            buttons.addAll(Dokumentknapp.slutrapporten(tur, d));
        }
        return buttons;
    }

    private List<Knapp> angra(Tur tur, Delprojekt d, Handelse h, Set<String> taken) {
        if (!kvittens.farAngra(tur, d, h)
                || taken.contains(h.nyckel())
                || !tur.plats().personlig()
                || !(Angring.utan(d, h) instanceof Angring.Svar.Gar)) return List.of();
        return List.of(new Knapp.Gor(
                texter.ge("knapp.angra"), Kvittens.ANGRA, Map.of("delprojekt", d.id(), "id", h.nyckel())));
    }
}
