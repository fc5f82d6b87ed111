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
import se.samverkan.ringar.scheduler.regel.DataRegel;
import se.samverkan.ringar.store.arbete.Databegaran;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Angring;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut;

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
        return List.of(Kvittens.ANGRA, Kvittens.VISA);
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        Delprojekt d = sikte.ur(tur, klick);
        if (klick.verb().equals(Kvittens.VISA)) return las(tur, d, klick.maste("id"));
        Handelse event = d.handelse(klick.maste("id"))
                .filter(h -> h.slag() != Handelse.Slag.ANGRAT)
                .orElseThrow(() -> new Avslag(texter.ge("klick.gammalt")));
        Optional<Databegaran> data = d.arbete().databegaran(event.amne());
        if (data.isEmpty()) tur.kraver(Handling.LASA_LAGE, d);
        else if (!tur.harFatt(d, DataRegel.NAMN, DataRegel.amne(data.get())))
            tur.kraver(Handling.NOTERA_DATA, d, data.get().huvudman());
        // the same event is taken back once, whoever clicks and however often
        return kvittens.angra(tur, d, event, "klick/angra/" + event.nyckel()).paPlats();
    }

    /** One event, with all that it holds. */
    private Svar las(Tur tur, Delprojekt d, String key) {
        tur.kraver(Handling.LASA_LAGE, d);
        Handelse event = d.handelse(key).orElseThrow(() -> new Avslag(texter.ge("klick.gammalt")));
        String note = texter.ge("historik.vem", handelser.namn(event.av()), dag(tur, event));
        Set<String> taken = Angring.tillbakatagna(d);
        List<Knapp> buttons = new ArrayList<>(dokument(tur, d, event, taken));
        buttons.addAll(angra(tur, d, event, taken));
        return kvittens.las(tur, d, event, note, buttons);
    }

    private String dag(Tur tur, Handelse h) {
        return Dagtolk.skriv(LocalDate.ofInstant(h.tid(), clock.getZone()), tur.idag());
    }

    private Svar visa(Tur tur, Delprojekt d, int from) {
        tur.kraver(Handling.LASA_LAGE, d);
        List<Handelse> newest = d.historik().reversed();
        Set<String> taken = Angring.tillbakatagna(d);
        Map<String, String> names = new HashMap<>();
        List<Del> rows = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Handelse h : newest.stream().skip(from).limit(PAGE).toList()) {
            String day = dag(tur, h);
            String sentence = handelser.mening(d, h, tur.idag());
            if (taken.contains(h.nyckel())) sentence = texter.ge("historik.tillbakataget", sentence);
            if (h.skal() != null && h.slag() != Handelse.Slag.ANGRAT) sentence += ": " + h.skal();
            String line = Kapat.till(LINE, sentence);
            List<Knapp> buttons = new ArrayList<>(merAttLasa(tur, d, h, !line.equals(sentence)));
            buttons.addAll(dokument(tur, d, h, taken));
            buttons.addAll(angra(tur, d, h, taken));
            rows.add(new Del.Rad(day, line, names.computeIfAbsent(h.av(), handelser::namn), buttons));
            lines.add(day + ": " + line);
        }
        String title = texter.ge("historik.rubrik", d.namn());
        int next = from + PAGE;
        List<Knapp> more = next < newest.size()
                ? List.of(kvittens.sag("knapp.fler", "historik " + d.kod() + " från " + (next + 1)))
                : List.of();
        return Svar.kort(new Kort(title, rows, more), title + ": " + String.join(" | ", lines));
    }

    /** Leads to what does not fit in a line: a region's decision is read as it stands, with those before it. */
    private List<Knapp> merAttLasa(Tur tur, Delprojekt d, Handelse h, boolean cut) {
        Optional<String> region = h.slag() == Handelse.Slag.HUVUDMANSBESLUT
                ? d.genomforande().medId(String.valueOf(h.amne())).map(Huvudmansbeslut::huvudman)
                : Optional.empty();
        if (region.isPresent()) {
            return List.of(kvittens.sag("knapp.las", "protokollsutdrag " + d.kod() + " " + region.get()));
        }
        return cut || kvittens.merAttLasa(d, h, tur.idag())
                ? List.of(new Knapp.Gor(
                        texter.ge("knapp.las"), Kvittens.VISA, Map.of("delprojekt", d.id(), "id", h.nyckel())))
                : List.of();
    }

    /** The documents, to be read or given. */
    private static List<Knapp> dokument(Tur tur, Delprojekt d, Handelse h, Set<String> taken) {
        List<Knapp> buttons = new ArrayList<>();
        if (!tur.plats().personlig() || h.omDokument()) return buttons;
        if (h.slag() == Handelse.Slag.INSTANSBESLUT) {
            d.vag().beslut(h.amne()).map(b -> Dokumentknapp.beslutet(tur, d, b)).ifPresent(buttons::addAll);
        }
        if (h.slag() == Handelse.Slag.RAPPORT_INLAMNAD && !taken.contains(h.nyckel())) {
            buttons.addAll(Dokumentknapp.slutrapporten(tur, d));
        }
        return buttons;
    }

    /** What can be taken back by the one who looks: one's own, or anything for those who steer. */
    private List<Knapp> angra(Tur tur, Delprojekt d, Handelse h, Set<String> taken) {
        if (!kvittens.farAngra(tur, d, h)
                || taken.contains(h.nyckel())
                || !tur.plats().personlig()
                || !(Angring.utan(d, h) instanceof Angring.Svar.Gar)) return List.of();
        return List.of(new Knapp.Gor(
                texter.ge("knapp.angra"), Kvittens.ANGRA, Map.of("delprojekt", d.id(), "id", h.nyckel())));
    }
}
