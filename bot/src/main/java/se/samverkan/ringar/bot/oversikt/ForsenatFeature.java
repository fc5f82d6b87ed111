package se.samverkan.ringar.bot.oversikt;

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
import se.samverkan.ringar.store.arbete.Databegaran;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Milstolpe;
import se.samverkan.ringar.store.delprojekt.Skede;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.uppfoljning.Uppfoljning;

/** {@code försenat}: the late milestones and what is missing, delprojekt by delprojekt, those with most first. */
@Component
@Order(23)
public final class ForsenatFeature implements Feature {
    private static final int PAGE = 6;
    private static final Pattern FROM = Pattern.compile("(?iU)^från (\\d{1,5})$");
    private static final Kommando KOMMANDO = Kommando.den(
                    Handling.LASA_LAGE, "försenat", "", "hjalp.forsenat", "försenade", "vad är försenat", "vad saknas")
            .iVardagsord();

    private final Vaglage vaglage;
    private final Kvittens kvittens;
    private final Sikte sikte;
    private final Texter texter;

    public ForsenatFeature(Vaglage vaglage, Kvittens kvittens, Sikte sikte, Texter texter) {
        this.vaglage = vaglage;
        this.kvittens = kvittens;
        this.sikte = sikte;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(KOMMANDO);
    }

    /** A delprojekt with what is late or missing in it, the late first. */
    private record Rad(Delprojekt d, List<String> saker, int sena) {}

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        Matcher page = FROM.matcher(sagt.text().strip());
        int from = page.matches() ? Math.max(0, Integer.parseInt(page.group(1)) - 1) : 0;
        List<Rad> all = sikte.narliggande(tur).stream()
                .filter(d -> tur.far(Handling.LASA_LAGE, d) && !d.vag().over())
                .map(d -> rad(tur, d))
                .filter(r -> !r.saker().isEmpty())
                .sorted(Comparator.comparingInt(Rad::sena)
                        .reversed()
                        .thenComparing(r -> r.d().kod().varde()))
                .toList();
        if (all.isEmpty()) {
            String none = texter.ge("forsenat.inget");
            return Svar.kort(new Kort(none, List.of(), List.of()), none);
        }
        String title = texter.ge("forsenat.rubrik", String.valueOf(all.size()));
        List<Del> rows = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Rad r : all.stream().skip(from).limit(PAGE).toList()) {
            rows.add(new Del.Rad(
                    r.d().namn(),
                    String.join(" · ", r.saker()),
                    null,
                    List.of(kvittens.sag("knapp.status", "status " + r.d().kod()))));
            lines.add(r.d().kod() + ": " + String.join(", ", r.saker()));
        }
        List<Knapp> more = from + PAGE < all.size()
                ? List.of(kvittens.sag("knapp.fler", "försenat från " + (from + PAGE + 1)))
                : List.of();
        return Svar.kort(new Kort(title, rows, more), title + ": " + String.join(" | ", lines));
    }

    private Rad rad(Tur tur, Delprojekt d) {
        List<String> things = new ArrayList<>();
        for (Milstolpe m : d.oppnaMilstolpar()) {
            if (m.forsenad(tur.idag()))
                things.add(texter.ge("forsenat.milstolpe", m.namn(), Dagtolk.skriv(m.dag(), tur.idag())));
        }
        d.uppfoljningar().stream()
                .filter(Uppfoljning::oppen)
                .filter(u -> u.senast().isBefore(tur.idag()))
                .forEach(u -> things.add(texter.ge("forsenat.uppfoljning", Dagtolk.skriv(u.senast(), tur.idag()))));
        int late = things.size();
        boolean works =
                d.skede() != Skede.FORSLAG && d.skede() != Skede.AVSLUTAT_FOLJS_UPP && d.skede() != Skede.FARDIGT;
        if (works) {
            if (d.personMed(Roll.ORDFORANDE).isEmpty()) things.add(texter.ge("forsenat.ordforande"));
            if (!d.arbete().harParametrar()) things.add(texter.ge("forsenat.plan"));
            if (d.tidplan().isEmpty()) things.add(texter.ge("forsenat.tidplan"));
            long gaps = vaglage.luckor(d);
            if (gaps > 0) things.add(texter.ge("forsenat.luckor", String.valueOf(gaps)));
            long waits = d.arbete().data().stream().filter(Databegaran::vantar).count();
            if (waits > 0) things.add(texter.ge("forsenat.data", String.valueOf(waits)));
        }
        if (tur.far(Handling.VERIFIERA, d)
                && (d.genomforande().ejVerifierade().findAny().isPresent()
                        || d.genomforande().ejVerifieradeInforanden().findAny().isPresent()))
            things.add(texter.ge("forsenat.verifiera"));
        if (d.personMed(Roll.KONTAKTPERSON).isEmpty()) things.add(texter.ge("forsenat.kontaktperson"));
        return new Rad(d, things, late);
    }
}
