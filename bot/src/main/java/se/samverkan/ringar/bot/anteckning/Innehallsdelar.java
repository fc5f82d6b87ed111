package se.samverkan.ringar.bot.anteckning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Kapat;
import se.samverkan.ringar.bot.lage.Vagvalstext;
import se.samverkan.ringar.bot.samtal.Amne;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.store.anteckning.Anteckning;
import se.samverkan.ringar.store.anteckning.Innehall;
import se.samverkan.ringar.store.anteckning.Innehall.Ring;
import se.samverkan.ringar.store.anteckning.Innehall.Tecken;
import se.samverkan.ringar.store.anteckning.Innehall.Uppdragsband;
import se.samverkan.ringar.store.anteckning.Innehall.Vagval;
import se.samverkan.ringar.store.anteckning.Rost;
import se.samverkan.ringar.store.anteckning.Rost.Syn;
import se.samverkan.ringar.store.delprojekt.Uppdragspunkt;

/** What an entry says, as parts of a card and as one line. */
@Component
final class Innehallsdelar {
    private static final int POINT_LINE = 120;
    private final Vagvalstext vagvalstext;
    private final Texter texter;

    Innehallsdelar(Vagvalstext vagvalstext, Texter texter) {
        this.vagvalstext = vagvalstext;
        this.texter = texter;
    }

    List<Del> delar(Innehall says, Amne amne) {
        List<Del> parts = new ArrayList<>();
        switch (says) {
            case Vagval v -> vagval(parts, v, amne);
            case Ring r -> {
                String label = r.tecken() == null ? texter.ge("ring.utantecken") : texter.ge(r.tecken());
                parts.add(new Del.Citerat(label, r.text()));
                if (r.kategori() != null)
                    parts.add(new Del.Notis(texter.ge("ring.handlarom", texter.ge(r.kategori()))));
            }
        }
        return parts;
    }

    private void vagval(List<Del> parts, Vagval v, Amne amne) {
        parts.add(new Del.Citerat(texter.ge("vagval.valt"), v.valt()));
        if (v.bortvalt() != null) parts.add(new Del.Citerat(texter.ge("vagval.bortvalt"), v.bortvalt()));
        if (v.skal() != null) parts.add(new Del.Citerat(texter.ge("vagval.skal"), v.skal()));
        if (v.konsekvens() != null) parts.add(new Del.Citerat(texter.ge("vagval.konsekvens"), v.konsekvens()));
        Uppdragsband band = v.uppdrag();
        if (band == null) return;
        Integer point = band.punkt();
        if (point != null) {
            String text = amne.uppdrag().stream()
                    .filter(p -> p.nummer() == point)
                    .map(Uppdragspunkt::text)
                    .findFirst()
                    .orElse(texter.ge("vagval.punktstruken"));
            parts.add(new Del.Citerat(texter.ge("vagval.punkt", String.valueOf(point)), Kapat.till(POINT_LINE, text)));
        }
        if (band.riktning() != null) parts.add(new Del.Notis(texter.ge(band.riktning())));
    }

    /** One line that says what the entry says. */
    String radtext(Innehall says) {
        return switch (says) {
            case Ring r -> r.text();
            case Vagval v -> vagvalstext.mening(v);
        };
    }

    String ringord(@Nullable Tecken sign) {
        return sign == null ? texter.ge("ring.ord") : texter.ge(sign);
    }

    String summering(String title, Anteckning entry) {
        Innehall says = entry.innehall();
        if (says == null) return title;
        String kind = switch (says) {
            case Vagval v -> texter.ge("vagval.ord");
            case Ring r -> ringord(r.tecken());
        };
        return title + " · " + kind + ": " + radtext(says);
    }

    /** How many see a ring the same way, and otherwise; nothing while nobody has said. */
    Optional<String> rostsumma(Anteckning entry) {
        List<Rost> voices = entry.gallandeRoster();
        if (voices.isEmpty()) return Optional.empty();
        long same = voices.stream().filter(v -> v.syn() == Syn.OCKSA).count();
        return Optional.of(texter.ge("rost.summa", String.valueOf(same), String.valueOf(voices.size() - same)));
    }
}
