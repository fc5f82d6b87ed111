package se.samverkan.ringar.bot.arbete;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lage.Handelsetext;
import se.samverkan.ringar.bot.lage.Kvittens;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.arbete.Arbete;
import se.samverkan.ringar.store.arbete.Lank;
import se.samverkan.ringar.store.arbete.Mote;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Delprojekt;

/** {@code arbetet X möten}, {@code … minnesanteckningar}, {@code … delrapporter}: all of them, the latest first. */
@Component
final class Arbetslista {
    private static final int PAGE = 8;
    private static final String MEETINGS = "möten";
    private static final String NOTES = "minnesanteckningar";
    private static final String REPORTS = "delrapporter";
    private static final Pattern ASKED =
            Pattern.compile("(?iU)^(" + MEETINGS + "|" + NOTES + "|" + REPORTS + ")(?:\\s+från (\\d{1,4}))?$");

    private final Kvittens kvittens;
    private final Texter texter;

    Arbetslista(Kvittens kvittens, Texter texter) {
        this.kvittens = kvittens;
        this.texter = texter;
    }

    /** The list that is asked for, if one is. */
    Optional<Svar> visa(Tur tur, Delprojekt d, String said) {
        Matcher asked = ASKED.matcher(said.strip());
        if (!asked.matches()) return Optional.empty();
        tur.kraver(Handling.LASA_LAGE, d);
        String which = asked.group(1).toLowerCase(Locale.ROOT);
        int from = asked.group(2) == null ? 0 : Math.max(0, Integer.parseInt(asked.group(2)) - 1);
        Arbete work = d.arbete();
        List<Del.Rad> rows = switch (which) {
            case MEETINGS ->
                work.moten().stream()
                        .sorted(Comparator.comparing(Mote::dag).reversed())
                        .map(m -> new Del.Rad(Dagtolk.skriv(m.dag(), tur.idag()), "", null, List.of()))
                        .toList();
            case NOTES -> rader(work.minnesanteckningar());
            default -> rader(work.delrapporter());
        };
        String title = switch (which) {
            case MEETINGS -> texter.ge("arbete.allamoten", d.namn());
            case NOTES -> texter.ge("arbete.allaminnesanteckningar", d.namn());
            default -> texter.ge("arbete.alladelrapporter", d.namn());
        };
        List<Del.Rad> shown = rows.stream().skip(from).limit(PAGE).toList();
        List<Del> parts = shown.isEmpty() ? List.of(new Del.Notis(texter.ge("arbete.inga"))) : List.<Del>copyOf(shown);
        int next = from + PAGE;
        List<Knapp> more = next < rows.size()
                ? List.of(kvittens.sag("knapp.fler", "arbetet " + d.kod() + " " + which + " från " + (next + 1)))
                : List.of();
        String lines =
                shown.stream().map(r -> (r.fet() + " " + r.text()).strip()).collect(Collectors.joining(" | "));
        return Optional.of(Svar.kort(new Kort(title, parts, more), title + ": " + lines));
    }

    /** The buttons to what is more than so many of each. */
    List<Knapp> resten(Delprojekt d, int shown) {
        Arbete work = d.arbete();
        String all = "arbetet " + d.kod() + " ";
        List<Knapp> buttons = new ArrayList<>();
        if (work.moten().size() > shown) buttons.add(kvittens.sag("knapp.flermoten", all + MEETINGS));
        if (work.minnesanteckningar().size() > shown) {
            buttons.add(kvittens.sag("knapp.flerminnesanteckningar", all + NOTES));
        }
        if (work.delrapporter().size() > shown) buttons.add(kvittens.sag("knapp.flerdelrapporter", all + REPORTS));
        return buttons;
    }

    private static List<Del.Rad> rader(List<Lank> links) {
        return links.reversed().stream().map(Arbetslista::rad).toList();
    }

    /** A link, with what it is where that was said. */
    static Del.Rad rad(Lank l) {
        return new Del.Rad(
                l.dag().toString(), l.text() == null ? Handelsetext.vard(l.adress()) : l.text(), l.adress(), List.of());
    }
}
