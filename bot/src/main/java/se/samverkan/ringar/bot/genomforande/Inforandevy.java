package se.samverkan.ringar.bot.genomforande;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Kapat;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lage.Handelsetext;
import se.samverkan.ringar.bot.lage.Kvittens;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.genomforande.Atgardsforslag;
import se.samverkan.ringar.store.genomforande.Inforande;

/** All that a huvudman has told of how far it has come, åtgärdsförslag by åtgärdsförslag, the latest first. */
@Component
final class Inforandevy {
    private static final int PAGE = 8;
    private static final Pattern FROM = Pattern.compile("(?iU)\\s+från (\\d{1,4})$");
    private static final Pattern FORM = Pattern.compile("(?iU)\\s+notera$");

    private final Kvittens kvittens;
    private final Handelsetext handelser;
    private final Texter texter;

    Inforandevy(Kvittens kvittens, Handelsetext handelser, Texter texter) {
        this.kvittens = kvittens;
        this.handelser = handelser;
        this.texter = texter;
    }

    /** What was asked for, without the page and without the word that asks for the form. */
    static String utan(String said) {
        return FORM.matcher(FROM.matcher(said).replaceFirst("")).replaceFirst("");
    }

    /** Whether the form is asked for, where the region alone shows what it has told. */
    static boolean formular(String said) {
        return FORM.matcher(said).find();
    }

    /** Whoever may note, and where nothing is told, gets the form at once. */
    static boolean attLasa(Tur tur, Delprojekt d, String huvudman) {
        return d.genomforande().inforande().stream().anyMatch(i -> i.huvudman().equals(huvudman))
                || !tur.far(Handling.NOTERA_INFORANDE, d, huvudman);
    }

    /** @param said with the number of the first row on the page, where it is not the first page */
    Svar visa(Tur tur, Delprojekt d, String huvudman, String said) {
        tur.kraver(Handling.LASA_REGIONRADER, d, huvudman);
        Matcher page = FROM.matcher(said);
        int from = page.find() ? Math.max(0, Integer.parseInt(page.group(1)) - 1) : 0;
        List<Inforande> told = d.genomforande().inforande().reversed().stream()
                .filter(i -> i.huvudman().equals(huvudman))
                .sorted(Comparator.comparingInt(Inforande::atgardsforslag))
                .toList();
        String title = texter.ge("inforande.las", tur.samverkan().huvudmansnamn(huvudman), d.namn());
        List<Del> parts = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (Inforande i : told.stream().skip(from).limit(PAGE).toList()) {
            if (i.atgardsforslag() != number) {
                number = i.atgardsforslag();
                parts.add(new Del.Mellanrubrik(number + ". " + Kapat.till(100, forslag(d, number))));
            }
            String day = Dagtolk.skriv(i.dag(), tur.idag());
            String how = texter.ge(i.lage());
            String text = i.text() == null ? how : how + ": " + i.text();
            parts.add(new Del.Rad(day, text, handelser.namn(i.av()), List.of()));
            lines.add(number + " " + day + " " + how);
        }
        if (told.isEmpty()) parts.add(new Del.Notis(texter.ge("inforande.inteberattat")));
        return Svar.kort(
                new Kort(title, parts, knappar(tur, d, huvudman, from + PAGE, told.size())),
                title + ": " + String.join(" · ", lines));
    }

    private List<Knapp> knappar(Tur tur, Delprojekt d, String huvudman, int next, int all) {
        String where = d.kod() + " " + huvudman;
        List<Knapp> buttons = new ArrayList<>();
        if (tur.far(Handling.NOTERA_INFORANDE, d, huvudman)) {
            buttons.add(kvittens.sag("knapp.berattamer", "införande " + where + " notera"));
        }
        if (next < all) buttons.add(kvittens.sag("knapp.fler", "införande " + where + " från " + (next + 1)));
        return buttons;
    }

    private static String forslag(Delprojekt d, int number) {
        return d.genomforande().atgardsforslag().stream()
                .filter(a -> a.nummer() == number)
                .map(Atgardsforslag::text)
                .findFirst()
                .orElse("");
    }
}
