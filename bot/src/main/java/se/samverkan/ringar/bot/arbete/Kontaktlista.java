package se.samverkan.ringar.bot.arbete;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Kapat;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lage.Beslutsord;
import se.samverkan.ringar.bot.lage.Handelsetext;
import se.samverkan.ringar.bot.lage.Kvittens;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.arbete.Kontakt;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.samverkan.Huvudman;

/** {@code förankring X Skåne}, {@code förankring X alla}: every contact with what was said, the latest first. */
@Component
final class Kontaktlista {
    private static final int PAGE = 8;
    private static final int LINE = 600;
    private static final Pattern FROM = Pattern.compile("(?iU)\\s+från (\\d{1,4})$");
    private static final String ALL = "alla";

    private final Kvittens kvittens;
    private final Handelsetext handelser;
    private final Beslutsord ord;
    private final Texter texter;

    Kontaktlista(Kvittens kvittens, Handelsetext handelser, Beslutsord ord, Texter texter) {
        this.kvittens = kvittens;
        this.handelser = handelser;
        this.ord = ord;
        this.texter = texter;
    }

    /** The list that is asked for; none where no region is named, nor all of them. */
    Optional<Svar> visa(Tur tur, Delprojekt d, String said) {
        String whose = FROM.matcher(said).replaceFirst("").strip();
        if (whose.isEmpty()) return Optional.empty();
        Optional<Huvudman> region = tur.samverkan().huvudman(whose);
        if (region.isEmpty() && !whose.equalsIgnoreCase(ALL)) return Optional.empty();
        tur.kraver(Handling.LASA_LAGE, d);
        Matcher page = FROM.matcher(said);
        int from = page.find() ? Math.max(0, Integer.parseInt(page.group(1)) - 1) : 0;
        String id = region.map(Huvudman::id).orElse(null);
        List<Kontakt> found = d.arbete().kontakter().reversed().stream()
                .filter(k -> id == null || id.equals(k.huvudman()))
                .sorted(Comparator.comparing(Kontakt::dag).reversed())
                .toList();
        String title = region.map(h -> texter.ge("forankring.region", h.namn(), d.namn()))
                .orElseGet(() -> texter.ge("forankring.alla", d.namn()));
        List<Kontakt> shown = found.stream().skip(from).limit(PAGE).toList();
        List<Del> parts = shown.isEmpty()
                ? List.of(new Del.Notis(texter.ge("forankring.inget")))
                : shown.stream().map(k -> rad(tur, d, k)).toList();
        int next = from + PAGE;
        List<Knapp> more = next < found.size()
                ? List.of(kvittens.sag("knapp.fler", kommando(d, id) + " från " + (next + 1)))
                : List.of();
        String lines = shown.stream()
                .map(k -> k.dag() + " " + ord.med(k) + ": " + Kapat.till(120, k.text()))
                .collect(Collectors.joining(" | "));
        return Optional.of(Svar.kort(new Kort(title, parts, more), title + ": " + lines));
    }

    /** What shows a region's contacts, or all of them. */
    static String kommando(Delprojekt d, @Nullable String huvudman) {
        return "förankring " + d.kod() + " " + (huvudman == null ? ALL : huvudman);
    }

    /** What is too long for a row is read whole on the card of its own. */
    private Del rad(Tur tur, Delprojekt d, Kontakt k) {
        String text = Kapat.till(LINE, k.text());
        List<Knapp> whole = text.endsWith("…")
                ? d.historik().stream()
                        .filter(h -> h.slag() == Handelse.Slag.KONTAKT && k.id().equals(h.amne()))
                        .<Knapp>map(h -> new Knapp.Gor(
                                texter.ge("knapp.las"), Kvittens.VISA, Map.of("delprojekt", d.id(), "id", h.nyckel())))
                        .toList()
                : List.of();
        return new Del.Rad(Dagtolk.skriv(k.dag(), tur.idag()), ord.med(k) + ": " + text, handelser.namn(k.av()), whole);
    }
}
