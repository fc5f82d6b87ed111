package se.samverkan.ringar.bot.sok;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Kapat;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.anteckning.Anteckning;
import se.samverkan.ringar.store.anteckning.Innehall;
import se.samverkan.ringar.store.anteckning.Innehall.Ring;
import se.samverkan.ringar.store.anteckning.Innehall.Vagval;
import se.samverkan.ringar.store.anteckning.Slag;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Milstolpe;
import se.samverkan.ringar.store.samverkan.Samverkan;

/**
 * What the compose box finds, as cards to put into a message. They show what was so when they were put there, to whoever
 * reads the message: so they have no buttons, and what is long is cut in sight.
 */
@Component
public final class Soktillagg {
    private static final int MOST = 25;
    private static final int PREVIEW = 100;
    /** A vägval has four parts, and a card at most 28 KB. */
    private static final int PART = 1_000;

    private final Sokning sokning;
    private final Texter texter;
    private final ZoneId zon;

    Soktillagg(Sokning sokning, Texter texter, Samverkan samverkan) {
        this.sokning = sokning;
        this.texter = texter;
        this.zon = samverkan.sandning().zon();
    }

    /** Something found: a headline and a line to choose by, and the card. */
    public record Fynd(String rubrik, String rad, Kort kort) {}

    /** @param fraga nothing for what the person noted last */
    public List<Fynd> sok(Tur tur, String fraga) {
        String said = tur.ryms(fraga.strip());
        List<Fynd> found = new ArrayList<>();
        if (!said.isEmpty()) sokning.delprojekt(tur, said).forEach(d -> found.add(delprojekt(tur, d)));
        List<Sokning.Traff> entries = said.isEmpty() ? sokning.mina(tur, MOST) : sokning.anteckningar(tur, said, MOST);
        entries.forEach(hit -> {
            Innehall says = hit.anteckning().innehall();
            if (says != null) found.add(anteckning(tur, hit, says));
        });
        return found.subList(0, Math.min(MOST, found.size()));
    }

    private Fynd delprojekt(Tur tur, Delprojekt d) {
        String title = texter.ge("status.rubrik", d.namn(), d.kod().varde());
        String state = texter.ge("status.skede", texter.ge(d.skede()));
        List<Del> parts = new ArrayList<>();
        parts.add(new Del.Stycke(state));
        d.oppnaMilstolpar().stream()
                .min(Comparator.comparing(Milstolpe::dag))
                .ifPresent(m -> parts.add(new Del.Rad(Dagtolk.skriv(m.dag(), tur.idag()), m.namn(), null, List.of())));
        parts.add(new Del.Notis(texter.ge("soktillagg.laget", Dagtolk.skriv(tur.idag(), tur.idag()))));
        return new Fynd(Kapat.till(PREVIEW, title), state, new Kort(title, parts, List.of()));
    }

    private Fynd anteckning(Tur tur, Sokning.Traff hit, Innehall says) {
        Anteckning entry = hit.anteckning();
        String title = entry.beteckning() + " · " + hit.amne().namn();
        List<Del> parts = new ArrayList<>();
        switch (says) {
            case Vagval v -> {
                parts.add(del("vagval.valt", v.valt()));
                add(parts, "vagval.bortvalt", v.bortvalt());
                add(parts, "vagval.skal", v.skal());
                add(parts, "vagval.konsekvens", v.konsekvens());
                if (entry.ersattAv() != null) {
                    String later = Slag.VAGVAL.beteckning(entry.ersattAv());
                    parts.addFirst(new Del.Stycke(texter.ge("anteckning.ersattav", later)));
                }
            }
            case Ring r -> {
                String label = r.tecken() == null ? texter.ge("ring.utantecken") : texter.ge(r.tecken());
                parts.add(new Del.Citerat(label, kort(r.text())));
            }
        }
        if (parts.stream().anyMatch(p -> p instanceof Del.Citerat c && c.text().endsWith("…"))) {
            parts.add(new Del.Notis(texter.ge("soktillagg.kapat", hit.amne().kod() + " " + entry.beteckning())));
        }
        LocalDate day = LocalDate.ofInstant(entry.tid(), zon);
        String noted = texter.ge("soktillagg.fot", Dagtolk.skriv(day, tur.idag()));
        parts.add(new Del.Notis(entry.skede() == null ? noted : texter.ge(entry.skede()) + " · " + noted));
        return new Fynd(
                Kapat.till(PREVIEW, title), Kapat.till(PREVIEW, says.text()), new Kort(title, parts, List.of()));
    }

    private void add(List<Del> parts, String label, @Nullable String text) {
        if (text != null) parts.add(del(label, text));
    }

    private Del del(String label, String text) {
        return new Del.Citerat(texter.ge(label), kort(text));
    }

    /** Line breaks stay where nothing has to be cut. */
    private static String kort(String text) {
        return text.codePointCount(0, text.length()) <= PART ? text : Kapat.till(PART, text);
    }
}
