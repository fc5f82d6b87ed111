package se.samverkan.ringar.bot.arbete;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Kapat;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lage.Beslutsord;
import se.samverkan.ringar.bot.lage.Kvittens;
import se.samverkan.ringar.bot.lage.Vaglage;
import se.samverkan.ringar.bot.lasning.Bakat;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.lasning.Ord;
import se.samverkan.ringar.bot.samtal.Avslag;
import se.samverkan.ringar.bot.samtal.Feature;
import se.samverkan.ringar.bot.samtal.Klick;
import se.samverkan.ringar.bot.samtal.Kommando;
import se.samverkan.ringar.bot.samtal.Sagt;
import se.samverkan.ringar.bot.samtal.Sikte;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.arbete.Kontakt;
import se.samverkan.ringar.store.arbete.Kontakt.Niva;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten.Andring;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.samverkan.Chefsamrad;
import se.samverkan.ringar.store.samverkan.Huvudman;

/**
 * {@code avstämt <chefsamråd|nivå> [region] <text>} notes a contact in a line; {@code förankring X} shows region × level,
 * with the gaps; {@code förankring X Skåne} all contacts there.
 */
@Component
@Order(50)
public final class ForankringFeature implements Feature {
    private static final String NOTERA = "arbete.kontakt";
    private static final int MOST_WORDS = 4;
    private static final int LINE = 80;
    private static final String RAD = "chefsamrad/";
    private static final Kommando AVSTAMT = Kommando.den(
            Handling.REGISTRERA,
            "avstämt",
            "linjen Skåne cheferna är med på förslaget",
            "hjalp.avstamt",
            "avstämt med",
            "stämt av",
            "stämt av med",
            "förankrat",
            "förankrat med",
            "kontakt med");
    private static final Kommando FORANKRING =
            Kommando.den(Handling.LASA_LAGE, "förankring", "njure", "hjalp.forankring", "visa förankring", "kontakter");

    private final Kvittens kvittens;
    private final Kontaktlista lista;
    private final Beslutsord ord;
    private final Sikte sikte;
    private final Texter texter;

    ForankringFeature(Kvittens kvittens, Kontaktlista lista, Beslutsord ord, Sikte sikte, Texter texter) {
        this.kvittens = kvittens;
        this.lista = lista;
        this.ord = ord;
        this.sikte = sikte;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(AVSTAMT, FORANKRING);
    }

    /** As far as a contact has been told. */
    private record Utkast(
            @Nullable Niva niva,
            @Nullable String huvudman,
            @Nullable String chefsamrad,
            @Nullable LocalDate dag,
            @Nullable String text) {}

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        return sikte.pa(tur, sagt, (d, rest) -> {
            if (sagt.kommando().equals(FORANKRING))
                return lista.visa(tur, d, rest).orElseGet(() -> visa(tur, d));
            tur.kraver(Handling.REGISTRERA, d);
            return notera(tur, d, las(tur, rest));
        });
    }

    @Override
    public List<String> verb() {
        return List.of(NOTERA);
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        Delprojekt d = sikte.ur(tur, klick);
        tur.kraver(Handling.REGISTRERA, d);
        String with = klick.varde("med").orElse("");
        String council = with.startsWith(RAD) ? with.substring(RAD.length()) : null;
        Niva level = council != null
                ? Niva.CHEFSAMRAD
                : Arrays.stream(Niva.values())
                        .filter(n -> n.name().equals(with))
                        .findFirst()
                        .orElse(null);
        var told = new Utkast(
                level,
                klick.varde("huvudman")
                        .flatMap(tur.samverkan()::huvudman)
                        .map(Huvudman::id)
                        .orElse(null),
                council == null
                        ? null
                        : tur.samverkan()
                                .chefsamrad(council)
                                .map(Chefsamrad::id)
                                .orElse(null),
                klick.varde("dag")
                        .flatMap(said -> Dagtolk.hela(said, tur.idag()))
                        .orElse(null),
                klick.varde("text").orElse(null));
        return notera(tur.medNyckel(klick.maste("nyckel")), d, told).paPlats();
    }

    private Svar notera(Tur tur, Delprojekt d, Utkast told) {
        Niva level = told.niva();
        String text = told.text();
        LocalDate day = told.dag() == null ? tur.idag() : told.dag();
        if (!d.harGjort(tur.nyckel())) {
            if (day.isAfter(tur.idag()))
                return formular(tur, d, told, texter.ge("arbete.framat", Dagtolk.skriv(day, tur.idag())));
            boolean region = level != null && level != Niva.CHEFSAMRAD;
            if (level == null || text == null || (region && told.huvudman() == null))
                return formular(tur, d, told, level == null && text == null ? null : texter.ge("kontakt.saknas"));
        }
        return kvittens.noterat(
                tur,
                d,
                was -> {
                    var contact = new Kontakt(
                            new ObjectId().toHexString(),
                            day,
                            level == null ? Niva.LINJE : level,
                            level == Niva.CHEFSAMRAD ? null : told.huvudman(),
                            told.chefsamrad(),
                            tur.ryms(text == null ? "" : text),
                            tur.vem().id());
                    return new Andring(
                            was.med(was.arbete().med(contact)),
                            Kvittens.handelse(tur, Handelse.Slag.KONTAKT, contact.id(), null, null, null, null));
                },
                kvittens.sag("knapp.forankring", "förankring " + d.kod()));
    }

    /** Level or chefsamråd first, then perhaps a region and a day; the rest is the line. */
    private Utkast las(Tur tur, String said) {
        Optional<Dagtolk.Traff> day = Bakat.forsta(said, tur.idag());
        String rest = day.filter(hit -> hit.dag().compareTo(tur.idag()) <= 0)
                .map(hit -> said.substring(0, hit.start()) + said.substring(hit.slut()))
                .orElse(said)
                .strip();
        String head = rest.replaceFirst("(?iU)^(med|i|hos)\\s+", "");
        String council = null;
        Niva level = null;
        String huvudman = null;
        for (int round = 0; round < 3; round++) {
            boolean read = false;
            for (int n = MOST_WORDS; n > 0 && !read; n--) {
                Optional<String> begin = forsta(head, n);
                if (begin.isEmpty()) continue;
                String words = begin.get();
                Optional<Chefsamrad> c = level == null || (level == Niva.CHEFSAMRAD && council == null)
                        ? tur.samverkan().chefsamrad(words.replaceFirst("(?iU)^chefsamråde?t?\\s+", ""))
                        : Optional.empty();
                Optional<Niva> l = level == null ? niva(words) : Optional.empty();
                Optional<Huvudman> h = huvudman == null ? tur.samverkan().huvudman(words) : Optional.empty();
                if (l.isPresent()) level = l.get();
                else if (c.isPresent()) {
                    council = c.get().id();
                    level = Niva.CHEFSAMRAD;
                } else if (h.isPresent()) huvudman = h.get().id();
                else continue;
                head = head.substring(head.indexOf(words) + words.length());
                if (h.isPresent() && tur.samverkan().flerHuvudman(h.get().id(), head))
                    throw new Avslag(texter.ge("region.enitaget"));
                head = head.replaceFirst("(?iU)^[\\s,;:.–-]*(?:(?:i|hos|med|den)\\s+)?", "");
                read = true;
            }
            if (!read) break;
        }
        return new Utkast(
                level,
                huvudman,
                council,
                day.map(Dagtolk.Traff::dag)
                        .filter(hit -> !hit.isAfter(tur.idag()))
                        .orElse(null),
                head.isBlank() ? null : head.strip());
    }

    private static Optional<String> forsta(String text, int words) {
        String[] all = text.split("\\s+", words + 1);
        if (text.isBlank() || all.length < words) return Optional.empty();
        int end = 0;
        for (int i = 0; i < words; i++) end = text.indexOf(all[i], end) + all[i].length();
        return Optional.of(text.substring(0, end).replaceFirst("[,;:.]+$", ""));
    }

    private Optional<Niva> niva(String said) {
        String wanted = Ord.vik(said);
        return Arrays.stream(Niva.values())
                .filter(n -> Arrays.stream(ordFor(n).split("\\s*,\\s*"))
                        .map(Ord::vik)
                        .anyMatch(wanted::equals))
                .findFirst();
    }

    private String ordFor(Niva level) {
        return switch (level) {
            case CHEFSAMRAD -> texter.ge("ord.kontakt.chefsamrad");
            case LINJE -> texter.ge("ord.kontakt.linje");
            case LEDNING -> texter.ge("ord.kontakt.ledning");
            case EKONOMI -> texter.ge("ord.kontakt.ekonomi");
            case HR -> texter.ge("ord.kontakt.hr");
        };
    }

    /** A row for each region: which levels have been met and when, and which have not. */
    private Svar visa(Tur tur, Delprojekt d) {
        tur.kraver(Handling.LASA_LAGE, d);
        List<Niva> levels = Vaglage.nivaer(d);
        List<Del> parts = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        long gaps = 0;
        for (Huvudman h : tur.samverkan().huvudman()) {
            List<String> there = new ArrayList<>();
            List<String> missing = new ArrayList<>();
            for (Niva level : levels) {
                d.arbete()
                        .senaste(level, h.id())
                        .ifPresentOrElse(
                                k -> there.add(
                                        versal(ord.niva(level)) + " " + k.dag() + ": " + Kapat.till(LINE, k.text())),
                                () -> missing.add(ord.niva(level)));
            }
            gaps += missing.size();
            String gap = missing.isEmpty() ? null : texter.ge("forankring.saknas", String.join(", ", missing));
            String met = there.isEmpty() ? texter.ge("forankring.inget") : String.join(" · ", there);
            boolean any = d.arbete().kontakter().stream().anyMatch(k -> h.id().equals(k.huvudman()));
            List<Knapp> more = any ? List.of(kvittens.sag("knapp.las", Kontaktlista.kommando(d, h.id()))) : List.of();
            parts.add(new Del.Rad(h.namn(), met, gap, more));
            lines.add(h.namn() + ": " + (gap == null ? met : gap));
        }
        List<Kontakt> councils = d.arbete().kontakter().stream()
                .filter(k -> k.niva() == Niva.CHEFSAMRAD)
                .sorted(Comparator.comparing(Kontakt::dag).reversed())
                .limit(3)
                .toList();
        parts.add(new Del.Mellanrubrik(texter.ge("forankring.chefsamrad")));
        if (councils.isEmpty()) parts.add(new Del.Notis(texter.ge("forankring.ingetchefsamrad")));
        councils.forEach(k -> parts.add(new Del.Rad(
                k.chefsamrad() == null ? versal(ord.niva(k.niva())) : ord.chefsamrad(k.chefsamrad()),
                k.text(),
                Dagtolk.skriv(k.dag(), tur.idag()),
                List.of())));
        String title = gaps == 0
                ? texter.ge("forankring.hel", d.namn())
                : texter.ge("forankring.luckor", d.namn(), String.valueOf(gaps));
        List<Knapp> buttons = new ArrayList<>();
        if (tur.far(Handling.REGISTRERA, d)) buttons.add(kvittens.sag("knapp.avstamt", "avstämt " + d.kod()));
        if (!d.arbete().kontakter().isEmpty()) {
            buttons.add(kvittens.sag("knapp.allakontakter", Kontaktlista.kommando(d, null)));
        }
        return Svar.kort(new Kort(title, parts, buttons), title + ": " + String.join(" | ", lines));
    }

    private static String versal(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private Svar formular(Tur tur, Delprojekt d, Utkast told, @Nullable String wrong) {
        List<Del.Val> with = new ArrayList<>();
        for (Niva n : Niva.values()) with.add(new Del.Val(versal(ord.niva(n)), n.name()));
        tur.samverkan()
                .chefsamrad()
                .forEach(c -> with.add(new Del.Val(texter.ge("kontakt.chefsamrad", c.namn()), RAD + c.id())));
        Niva level = told.niva();
        String chosen = told.chefsamrad() != null ? RAD + told.chefsamrad() : level == null ? null : level.name();
        return kvittens.formular(
                tur,
                d,
                wrong == null ? texter.ge("kontakt.formular", d.namn()) : wrong,
                NOTERA,
                Map.of(),
                List.of(
                        new Del.Valfalt("med", texter.ge("kontakt.med"), with, chosen, true),
                        new Del.Valfalt(
                                "huvudman",
                                texter.ge("kontakt.region"),
                                tur.samverkan().huvudman().stream()
                                        .map(h -> new Del.Val(h.namn(), h.id()))
                                        .toList(),
                                told.huvudman(),
                                false),
                        new Del.Datumfalt("dag", texter.ge("kontakt.dag"), tur.idag(), false),
                        new Del.Textfalt(
                                "text", texter.ge("kontakt.text"), told.text(), true, true, Tur.MOST_CHARACTERS)));
    }
}
