package se.samverkan.ringar.bot.anteckning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.anteckning.Anteckningssikte.Funnen;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Kapat;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lasning.Ord;
import se.samverkan.ringar.bot.samtal.Amne;
import se.samverkan.ringar.bot.samtal.Amnessikte;
import se.samverkan.ringar.bot.samtal.Avslag;
import se.samverkan.ringar.bot.samtal.Feature;
import se.samverkan.ringar.bot.samtal.Klick;
import se.samverkan.ringar.bot.samtal.Kommando;
import se.samverkan.ringar.bot.samtal.Sagt;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.anteckning.Anteckning;
import se.samverkan.ringar.store.anteckning.Anteckningar;
import se.samverkan.ringar.store.anteckning.Atgard;
import se.samverkan.ringar.store.anteckning.Slag;
import se.samverkan.ringar.store.anteckning.Urval;
import se.samverkan.ringar.store.behorighet.Handling;

/** {@code bekräfta}: the chair stands for the vägval that have been noted, one by one or all that are shown at once. */
@Component
@Order(14)
public final class BekraftaFeature implements Feature {
    private static final String ALLA = "bekrafta.alla";
    private static final String EN = "bekrafta.en";
    private static final int SHOWN = 20;
    private static final int MOST = 1_000;
    private static final int LINE = 200;
    /** So many cards follow at once; others when they are clicked. Teams takes seven messages a second. */
    private static final int FOLLOW = 10;

    private static final Pattern NUMBER = Pattern.compile("(?iU)\\b([vr])\\s?(\\d{1,6})\\b");
    private static final Kommando BEKRAFTA = Kommando.den(
            Handling.BEKRAFTA, "bekräfta", "V1 V3, eller alla", "hjalp.bekrafta", "bekräfta vägval", "godkänn vägval");

    private final Anteckningar anteckningar;
    private final Anteckningssikte sikte;
    private final Amnessikte amnen;
    private final Anteckningskort kort;
    private final Innehallsdelar delar;
    private final Texter texter;

    BekraftaFeature(
            Anteckningar anteckningar,
            Anteckningssikte sikte,
            Amnessikte amnen,
            Anteckningskort kort,
            Innehallsdelar delar,
            Texter texter) {
        this.anteckningar = anteckningar;
        this.sikte = sikte;
        this.amnen = amnen;
        this.kort = kort;
        this.delar = delar;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(BEKRAFTA);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        return amnen.pa(tur, sagt, (amne, rest) -> {
            tur.kraverI(Handling.BEKRAFTA, amne);
            List<Anteckning> waiting = attBekrafta(tur, amne);
            if (Ord.vik(rest).matches("alla|allt|samtliga|alla vagval")) {
                return gjort(tur, amne, bekrafta(tur, waiting));
            }
            List<Anteckning> named = namnda(tur, amne, rest);
            return named.isEmpty() ? lista(amne, waiting, null) : gjort(tur, amne, bekrafta(tur, named));
        });
    }

    @Override
    public List<String> verb() {
        return List.of(ALLA, EN, Anteckningskort.BEKRAFTA);
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        if (klick.verb().equals(ALLA)) {
            Amne amne = amnen.ur(tur, klick);
            tur.kraverI(Handling.BEKRAFTA, amne);
            // what has been noted since the list was shown, nobody has seen on it
            int shown = nummer(klick.maste("till"));
            List<Anteckning> waiting = attBekrafta(tur, amne).stream()
                    .filter(entry -> entry.nummer() <= shown)
                    .limit(SHOWN)
                    .toList();
            return gjort(tur, amne, bekrafta(tur, waiting)).paPlats();
        }
        Optional<Funnen> clicked = sikte.klickad(tur, klick);
        if (clicked.isEmpty()) return Svar.mening(texter.ge("klick.gammalt"));
        Amne amne = clicked.get().amne();
        tur.kraverI(Handling.BEKRAFTA, amne);
        Anteckning now = bekrafta(tur, List.of(clicked.get().anteckning())).getFirst();
        if (klick.verb().equals(Anteckningskort.BEKRAFTA)) {
            return kort.andrad(tur, now, amne, Rubrik.BEKRAFTAD).paPlats();
        }
        return lista(amne, attBekrafta(tur, amne), now)
                .med(kort.uppdateringar(now, amne, Rubrik.BEKRAFTAD))
                .paPlats();
    }

    private static int nummer(String carried) {
        return carried.matches("\\d{1,6}") ? Integer.parseInt(carried) : 0;
    }

    private List<Anteckning> attBekrafta(Tur tur, Amne amne) {
        return anteckningar
                .lista(tur.samverkansId(), amne.id(), Slag.VAGVAL, Urval.ALLT, Integer.MAX_VALUE, MOST)
                .stream()
                .filter(Anteckning::attBekrafta)
                .toList();
    }

    private List<Anteckning> namnda(Tur tur, Amne amne, String said) {
        List<Anteckning> named = new ArrayList<>();
        Matcher number = NUMBER.matcher(said);
        while (number.find()) {
            if (number.group(1).equalsIgnoreCase("r")) throw new Avslag(texter.ge("bekrafta.ring"));
            named.add(sikte.medNummer(tur, amne, Slag.VAGVAL, Integer.parseInt(number.group(2))));
        }
        return named;
    }

    /** Each once, whatever is clicked or delivered again: the key is the entry as it reads now. */
    private List<Anteckning> bekrafta(Tur tur, List<Anteckning> all) {
        return all.stream()
                .map(entry -> anteckningar.gor(
                        entry,
                        String.join("/", "bekrafta", entry.id(), String.valueOf(entry.version())),
                        tur.nu(),
                        tur.vem().id(),
                        new Atgard.Bekrafta()))
                .toList();
    }

    private Svar gjort(Tur tur, Amne amne, List<Anteckning> done) {
        if (done.isEmpty()) return lista(amne, List.of(), null);
        String names = done.stream()
                .map(Anteckning::beteckning)
                .limit(SHOWN)
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        String title = done.size() == 1
                ? texter.ge("anteckning.bekraftadnu", names)
                : texter.ge("bekrafta.gjort", String.valueOf(done.size()), amne.namn());
        List<Svar.Uppdatering> follow = done.stream()
                .limit(FOLLOW)
                .flatMap(entry -> kort.uppdateringar(entry, amne, Rubrik.BEKRAFTAD).stream())
                .toList();
        long left = attBekrafta(tur, amne).size();
        List<Del> parts = new ArrayList<>();
        if (done.size() > 1) parts.add(new Del.Stycke(names));
        if (left > 0) parts.add(new Del.Notis(texter.ge("bekrafta.kvar", String.valueOf(left))));
        return Svar.kort(new Kort(title, parts, List.of()), title + ": " + names)
                .med(follow);
    }

    /** @param just the one that was confirmed by the click that is answered */
    private Svar lista(Amne amne, List<Anteckning> waiting, @Nullable Anteckning just) {
        if (waiting.isEmpty()) {
            String none = just == null
                    ? texter.ge("bekrafta.inga", amne.namn())
                    : texter.ge("bekrafta.sista", just.beteckning());
            return Svar.kort(new Kort(none, List.of(), List.of()), none);
        }
        String count = String.valueOf(waiting.size());
        String title = just == null
                ? texter.ge("bekrafta.rubrik", amne.namn(), count)
                : texter.ge("bekrafta.enklar", just.beteckning(), count);
        List<Del> rows = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        List<Anteckning> page = waiting.subList(0, Math.min(SHOWN, waiting.size()));
        for (Anteckning entry : page) {
            String line = Kapat.till(LINE, delar.radtext(Objects.requireNonNull(entry.innehall())));
            String mark = entry.bekraftad() == null ? null : texter.ge("lista.andratefter");
            var data = Map.of("id", entry.id(), "version", String.valueOf(entry.version()));
            rows.add(new Del.Rad(
                    entry.beteckning(),
                    line,
                    mark,
                    List.of(new Knapp.Gor(texter.ge("knapp.bekraftaden", entry.beteckning()), EN, data))));
            lines.add(entry.beteckning() + " " + line);
        }
        int rest = waiting.size() - page.size();
        if (rest > 0) rows.add(new Del.Notis(texter.ge("bekrafta.fler", String.valueOf(rest))));
        var all = new LinkedHashMap<String, String>();
        all.put("delprojekt", amne.id());
        all.put("till", String.valueOf(page.getFirst().nummer()));
        String label = rest > 0
                ? texter.ge("knapp.bekraftadessa", String.valueOf(page.size()))
                : texter.ge("knapp.bekraftaalla");
        return Svar.kort(
                new Kort(title, rows, List.of(new Knapp.Gor(label, ALLA, all))),
                title + ": " + String.join(" · ", lines));
    }
}
