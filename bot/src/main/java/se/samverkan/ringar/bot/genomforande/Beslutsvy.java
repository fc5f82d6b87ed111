package se.samverkan.ringar.bot.genomforande;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lage.Beslutsord;
import se.samverkan.ringar.bot.lage.Dokumentknapp;
import se.samverkan.ringar.bot.lage.Handelsetext;
import se.samverkan.ringar.bot.lage.Kvittens;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.dokument.Dokument;
import se.samverkan.ringar.store.genomforande.Atgardsforslag;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut;

/** What a huvudman has decided, to be read: each åtgärdsförslag, the decisions in force with all that is noted, and those before. */
@Component
final class Beslutsvy {
    private static final int PAGE = 8;
    /** The page of earlier decisions that is asked for, as the button says it. */
    private static final Pattern EARLIER = Pattern.compile("(?iU)\\s+tidigare från (\\d{1,4})$");

    private final Genomforandekort kort;
    private final Kvittens kvittens;
    private final Handelsetext handelser;
    private final Beslutsord ord;
    private final Texter texter;
    private final Clock clock;

    Beslutsvy(
            Genomforandekort kort,
            Kvittens kvittens,
            Handelsetext handelser,
            Beslutsord ord,
            Texter texter,
            Clock clock) {
        this.kort = kort;
        this.kvittens = kvittens;
        this.handelser = handelser;
        this.ord = ord;
        this.texter = texter;
        this.clock = clock;
    }

    /** What was asked for, without the page. */
    static String utanSida(String said) {
        return EARLIER.matcher(said).replaceFirst("");
    }

    /** The number of earlier decisions before the page that is asked for. */
    static int sida(String said) {
        Matcher m = EARLIER.matcher(said);
        return m.find() ? Math.max(0, Integer.parseInt(m.group(1)) - 1) : 0;
    }

    /** @param from how many of the earlier decisions have been read */
    Svar visa(Tur tur, Delprojekt d, String huvudman, int from) {
        tur.kraver(Handling.LASA_REGIONRADER, d, huvudman);
        List<Huvudmansbeslut> inForce =
                d.genomforande().gallande(huvudman, List.of()).reversed();
        List<Huvudmansbeslut> earlier = d.genomforande().beslut().reversed().stream()
                .filter(b -> b.huvudman().equals(huvudman) && !b.galler())
                .toList();
        String title = texter.ge(
                inForce.isEmpty() ? "beslutregion.lasinget" : "beslutregion.las",
                tur.samverkan().huvudmansnamn(huvudman),
                d.namn());
        List<Del> parts = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        if (from == 0) {
            forslagen(tur, d, huvudman, parts, lines);
            for (Huvudmansbeslut b : inForce) {
                parts.add(new Del.Mellanrubrik(texter.ge("beslutregion.galler", ord.beslut(b, tur.idag()))));
                parts.addAll(kort.noterat(b, tur.idag()));
                parts.add(utdrag(tur, d, b));
                parts.add(new Del.Notis(vem(tur, b)));
                lines.add(ord.beslut(b, tur.idag()));
            }
        }
        if (!earlier.isEmpty()) parts.add(new Del.Mellanrubrik(texter.ge("beslutregion.tidigare")));
        for (Huvudmansbeslut b : earlier.stream().skip(from).limit(PAGE).toList()) {
            String what = texter.ge(
                    tillbakataget(d, b) ? "beslutregion.borttaget" : "beslutregion.ersatt", ord.beslut(b, tur.idag()));
            parts.add(new Del.Rad(
                    what, String.join(" · ", kort.kortfattat(b, tur.idag())), vem(tur, b), dokument(tur, d, b)));
            lines.add(what);
        }
        return Svar.kort(
                new Kort(title, parts, knappar(tur, d, huvudman, from + PAGE < earlier.size() ? from + PAGE : -1)),
                title + (lines.isEmpty() ? "" : ": " + String.join(" | ", lines)));
    }

    /** A row for each åtgärdsförslag that the huvudman is to decide on: as it stands. */
    private void forslagen(Tur tur, Delprojekt d, String huvudman, List<Del> parts, List<String> lines) {
        for (Atgardsforslag a : d.genomforande().till(huvudman).toList()) {
            String how = d.genomforande()
                    .beslut(huvudman, a.nummer())
                    .map(b -> kort.utfall(b, a.nummer()) + efter(b.dag(), tur.idag()))
                    .orElse(texter.ge("beslutregion.ingetan"));
            parts.add(new Del.Rad(a.nummer() + ".", a.text(), how, List.of()));
            lines.add(a.nummer() + " " + how);
        }
    }

    private static String efter(@Nullable LocalDate day, LocalDate today) {
        return day == null ? "" : " " + Dagtolk.skriv(day, today);
    }

    private Del utdrag(Tur tur, Delprojekt d, Huvudmansbeslut b) {
        Dokument paper = b.utdrag();
        return new Del.Rad(
                texter.ge("beslutregion.utdrag"),
                paper == null ? kort.utdrag(b) : paper.namn(),
                null,
                dokument(tur, d, b));
    }

    private List<Knapp> dokument(Tur tur, Delprojekt d, Huvudmansbeslut b) {
        return Dokumentknapp.UTDRAG.till(b.utdrag(), d, b.id(), tur.plats().personlig(), texter).stream()
                .toList();
    }

    private String vem(Tur tur, Huvudmansbeslut b) {
        return texter.ge(
                "historik.vem",
                handelser.namn(b.av()),
                Dagtolk.skriv(LocalDate.ofInstant(b.tid(), clock.getZone()), tur.idag()));
    }

    /** Whether it was taken back by somebody, and not replaced by a later one. */
    private static boolean tillbakataget(Delprojekt d, Huvudmansbeslut b) {
        return d.historik().stream()
                .anyMatch(h -> h.slag() == Handelse.Slag.ANGRAT && Objects.equals(h.amne(), b.id()));
    }

    private List<Knapp> knappar(Tur tur, Delprojekt d, String huvudman, int next) {
        String where = d.kod() + " " + huvudman;
        List<Knapp> buttons = new ArrayList<>();
        if (tur.far(Handling.NOTERA_BESLUT, d, huvudman)) {
            buttons.add(kvittens.sag("knapp.rattaellernytt", "protokollsutdrag " + where + " notera"));
        }
        boolean told =
                d.genomforande().inforande().stream().anyMatch(i -> i.huvudman().equals(huvudman));
        if (told) buttons.add(kvittens.sag("knapp.inforandet", "införande " + where));
        if (next > 0)
            buttons.add(kvittens.sag("knapp.fler", "protokollsutdrag " + where + " tidigare från " + (next + 1)));
        return buttons;
    }
}
