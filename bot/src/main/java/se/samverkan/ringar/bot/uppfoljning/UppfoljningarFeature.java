package se.samverkan.ringar.bot.uppfoljning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lage.Dokumentknapp;
import se.samverkan.ringar.bot.lage.Kvittens;
import se.samverkan.ringar.bot.lage.Vaglage;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.samtal.Feature;
import se.samverkan.ringar.bot.samtal.Kommando;
import se.samverkan.ringar.bot.samtal.Sagt;
import se.samverkan.ringar.bot.samtal.Sikte;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.uppfoljning.Uppfoljning;

/** {@code uppföljningar}: all follow-ups, those of the next six months first; {@code uppföljningsutkast X}: the draft. */
@Component
@Order(81)
public final class UppfoljningarFeature implements Feature {
    private static final int PAGE = 8;
    private static final int SOON_MONTHS = 6;
    private static final Pattern FROM = Pattern.compile("(?iU)^från (\\d{1,5})$");
    private static final Pattern PART = Pattern.compile("(?iU)\\bdel (\\d)$");
    private static final Kommando LISTA = Kommando.den(
            Handling.LASA_LAGE, "uppföljningar", "", "hjalp.uppfoljningar", "alla uppföljningar", "visa uppföljningar");
    private static final Kommando UTKAST = Kommando.den(
            Handling.LASA_ARBETSMATERIAL,
            "uppföljningsutkast",
            "njure",
            "hjalp.uppfoljningsutkast",
            "utkast till uppföljning",
            "utkast uppföljning");

    private final Uppfoljningsutkast utkast;
    private final Uppfoljningsfraga fraga;
    private final Vaglage vaglage;
    private final Kvittens kvittens;
    private final Sikte sikte;
    private final Texter texter;

    public UppfoljningarFeature(
            Uppfoljningsutkast utkast,
            Uppfoljningsfraga fraga,
            Vaglage vaglage,
            Kvittens kvittens,
            Sikte sikte,
            Texter texter) {
        this.utkast = utkast;
        this.fraga = fraga;
        this.vaglage = vaglage;
        this.kvittens = kvittens;
        this.sikte = sikte;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(LISTA, UTKAST);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        if (sagt.kommando().equals(UTKAST)) {
            return sikte.pa(tur, sagt, (d, rest) -> {
                if (!tur.gorUppfoljning(d)) tur.kraver(Handling.LASA_ARBETSMATERIAL, d);
                Matcher part = PART.matcher(rest);
                return utkast.visa(tur, d, part.find() ? Integer.parseInt(part.group(1)) : 1);
            });
        }
        Matcher page = FROM.matcher(sagt.text().strip());
        return lista(tur, page.matches() ? Math.max(0, Integer.parseInt(page.group(1)) - 1) : 0);
    }

    /** A follow-up in its delprojekt. */
    private record Rad(Delprojekt d, Uppfoljning u) {}

    private Svar lista(Tur tur, int from) {
        LocalDate soon = tur.idag().plusMonths(SOON_MONTHS);
        List<Rad> all = sikte.narliggande(tur).stream()
                .filter(d -> tur.far(Handling.LASA_LAGE, d))
                .flatMap(d -> d.uppfoljningar().stream().map(u -> new Rad(d, u)))
                .sorted(Comparator.comparing((Rad r) -> !r.u().oppen()).thenComparing(r -> r.u().senast()))
                .toList();
        long coming = all.stream()
                .filter(r -> r.u().oppen() && !r.u().senast().isAfter(soon))
                .count();
        if (all.isEmpty()) {
            String none = texter.ge("uppfoljningar.inga");
            return Svar.kort(
                    new Kort(none, List.of(new Del.Stycke(texter.ge("uppfoljningar.hjalp"))), List.of()), none);
        }
        String title = texter.ge("uppfoljningar.rubrik", String.valueOf(coming), String.valueOf(all.size()));
        List<Del> rows = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Rad r : all.stream().skip(from).limit(PAGE).toList()) {
            LocalDate done = r.u().klar();
            String state = done != null
                    ? texter.ge("uppfoljningar.klar", Dagtolk.skriv(done, tur.idag()))
                    : vaglage.uppfoljning(r.u(), tur.idag());
            String late = done == null && r.u().senast().isBefore(tur.idag()) ? texter.ge("status.forsenad") : null;
            List<Knapp> buttons = new ArrayList<>();
            buttons.add(kvittens.sag("knapp.status", "status " + r.d().kod()));
            Dokumentknapp.RAPPORT
                    .till(r.u().rapport(), r.d(), r.u().id(), tur.plats().personlig(), texter)
                    .ifPresent(buttons::add);
            if (r.d().oppenUppfoljning().filter(r.u()::equals).isPresent()
                    && tur.plats().personlig()
                    && tur.far(Handling.LEDA, r.d())) buttons.addAll(List.of(fraga.berattat(r.d())));
            rows.add(new Del.Rad(r.d().namn(), state, late, buttons));
            lines.add(r.d().kod() + ": " + state + (late == null ? "" : ", " + late));
        }
        List<Knapp> more = from + PAGE < all.size()
                ? List.of(kvittens.sag("knapp.fler", "uppföljningar från " + (from + PAGE + 1)))
                : List.of();
        return Svar.kort(new Kort(title, rows, more), title + ": " + String.join(" | ", lines));
    }
}
