package se.samverkan.ringar.bot.genomforande;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Kapat;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lasning.Ord;
import se.samverkan.ringar.bot.samtal.Avslag;
import se.samverkan.ringar.bot.samtal.Feature;
import se.samverkan.ringar.bot.samtal.Klick;
import se.samverkan.ringar.bot.samtal.Kommando;
import se.samverkan.ringar.bot.samtal.Sagt;
import se.samverkan.ringar.bot.samtal.Samtal;
import se.samverkan.ringar.bot.samtal.Sikte;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.scheduler.regel.InforandeRegel;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.delprojekt.Delprojekten.Andring;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.genomforande.Atgardsforslag;
import se.samverkan.ringar.store.genomforande.Inforande;
import se.samverkan.ringar.store.genomforande.Inforande.Lage;

/** {@code införande X <region> <läge> <text>} notes how far a region has come with an åtgärdsförslag; else shows it. */
@Component
@Order(72)
final class InforandeFeature implements Feature {
    private static final int PAGE = 8;
    private static final String SPARA = "inforande.spara";
    private static final Pattern BETWEEN = Pattern.compile("(?iU)^(?:[\\s,;:.–-]+|\\b(?:och|men)\\b)*");
    private static final Kommando KOMMANDO = Kommando.den(
            Handling.LASA_REGIONRADER,
            "införande",
            "njure Halland pågår remissmall införd",
            "hjalp.inforande",
            "införandet",
            "implementering");

    private final Delprojekten delprojekten;
    private final Genomforandekort kort;
    private final Inforandevy vy;
    private final Sikte sikte;
    private final Texter texter;

    InforandeFeature(Delprojekten delprojekten, Genomforandekort kort, Inforandevy vy, Sikte sikte, Texter texter) {
        this.delprojekten = delprojekten;
        this.kort = kort;
        this.vy = vy;
        this.sikte = sikte;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(KOMMANDO);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        boolean all = sagt.text().isBlank() && sikte.underforstatt(tur).isEmpty();
        if (all || sagt.text().strip().matches("(?iU)alla(?: från \\d{1,5})?")) return allas(tur, sagt.text());
        return sikte.pa(tur, sagt, (d, rest) -> {
            if (rest.isBlank()) return ett(tur, d, texter.ge("inforande.rubrik", d.namn()));
            var alone = new Beslutsrad.Rest(Inforandevy.utan(rest));
            String named = Beslutsrad.huvudman(alone, tur.samverkan());
            boolean region = named != null && alone.text().isEmpty();
            if (named != null && region && !Inforandevy.formular(rest) && Inforandevy.attLasa(tur, d, named)) {
                return vy.visa(tur, d, named, rest);
            }
            var left = new Beslutsrad.Rest(region ? Inforandevy.utan(rest) : rest);
            List<Integer> numbers = Beslutsrad.tal(String.join(",", left.alla(Beslutsrad.PROPOSALS, 1)));
            if (Beslutsrad.flerHuvudman(left.text(), tur.samverkan())) throw new Avslag(texter.ge("region.enitaget"));
            String huvudman = Beslutsrad.huvudman(left, tur.samverkan());
            Set<String> own = tur.talarFor(Handling.NOTERA_INFORANDE, d);
            if (huvudman == null && own.size() == 1) huvudman = own.iterator().next();
            if (huvudman == null) throw new Avslag(texter.ge("inforande.vilkenregion"));
            List<Atgardsforslag> granted = bifallna(d, huvudman);
            Integer number = numbers.isEmpty()
                    ? granted.size() == 1 ? Integer.valueOf(granted.getFirst().nummer()) : null
                    : numbers.getFirst();
            kraver(tur, d, huvudman, numbers.size() > 1 ? null : number);
            List<Lage> states = lagen(left.text(), numbers.size() > 1);
            Optional<Lage> state = states.size() == 1 ? Optional.of(states.getFirst()) : Optional.empty();
            if (numbers.size() > 1 || states.size() > 1) {
                Integer only = numbers.size() == 1 ? numbers.getFirst() : null;
                return formular(tur, d, huvudman, texter.ge("inforande.flera"), only, state, "");
            }
            if (state.isEmpty() || number == null) {
                return formular(tur, d, huvudman, null, number, state, left.text());
            }
            return spara(tur, d, huvudman, number, state.get(), utan(left.text(), state.get()));
        });
    }

    @Override
    public List<String> verb() {
        return List.of(SPARA);
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        Delprojekt d = sikte.ur(tur, klick);
        String huvudman = klick.maste("huvudman");
        Optional<Lage> state = klick.varde("lage")
                .flatMap(said -> Arrays.stream(Lage.values())
                        .filter(l -> l.name().equals(said))
                        .findFirst());
        Optional<Integer> number =
                klick.varde("forslag").filter(said -> said.matches("\\d{1,3}")).map(Integer::valueOf);
        kraver(tur, d, huvudman, number.orElse(null));
        if (state.isEmpty() || number.isEmpty()) throw new Avslag(texter.ge("inforande.saknas"));
        return spara(
                        tur.medNyckel(klick.maste("nyckel")),
                        d,
                        huvudman,
                        number.get(),
                        state.get(),
                        klick.varde("text").orElse(""))
                .paPlats();
    }

    /** Whoever speaks for the region or steers, and of one åtgärdsförslag whoever was handed the question about it. */
    private static boolean far(Tur tur, Delprojekt d, String huvudman, @Nullable Integer number) {
        return tur.far(Handling.NOTERA_INFORANDE, d, huvudman)
                || (number != null && tur.harFatt(d, InforandeRegel.NAMN, InforandeRegel.amne(huvudman, number)));
    }

    private static void kraver(Tur tur, Delprojekt d, String huvudman, @Nullable Integer number) {
        if (!far(tur, d, huvudman, number)) tur.kraver(Handling.NOTERA_INFORANDE, d, huvudman);
    }

    private Svar spara(Tur tur, Delprojekt d, String huvudman, int number, Lage state, String text) {
        if (d.genomforande().kvar().noneMatch(a -> a.nummer() == number && a.till(huvudman))) {
            throw new Avslag(texter.ge(
                    "inforande.inteadressat",
                    String.valueOf(number),
                    tur.samverkan().huvudmansnamn(huvudman)));
        }
        var told = new Inforande(
                huvudman,
                number,
                state,
                text.isBlank() ? null : tur.ryms(text.strip()),
                tur.idag(),
                true,
                tur.vem().id(),
                tur.nu());
        Delprojekt now = delprojekten.andra(
                tur.samverkansId(),
                d.id(),
                tur.nyckel(),
                tur.idag(),
                was -> new Andring(
                        was.med(was.genomforande().medInforande(told)),
                        Handelse.av(
                                tur.nyckel(),
                                tur.nu(),
                                tur.vem().id(),
                                Handelse.Slag.INFORANDE,
                                huvudman + "/" + number)));
        return ett(
                        tur,
                        now,
                        texter.ge(
                                "inforande.noterat",
                                tur.samverkan().huvudmansnamn(huvudman),
                                texter.ge(state),
                                String.valueOf(number)))
                .med(kort.pamindas(now, InforandeRegel.amne(huvudman, number)));
    }

    private List<Atgardsforslag> bifallna(Delprojekt d, String huvudman) {
        return d.genomforande()
                .till(huvudman)
                .filter(a -> d.genomforande().bifallet(huvudman, a.nummer()))
                .toList();
    }

    /**
     * The state that the text begins with, if it says no other right after it: what follows is words about it ("pågår
     * remissmallen är införd"). Else, or where each förslag may have its own, all that are named.
     */
    private List<Lage> lagen(String text, boolean each) {
        List<Lage> all =
                List.copyOf(Beslutsrad.namnda(Lage.values(), text, texter).keySet());
        Optional<Lage> first = forst(text);
        if (each || first.isEmpty()) return all;
        String after = BETWEEN.matcher(utan(text, first.get())).replaceFirst("");
        Optional<Lage> second = forst(after).filter(l -> l != first.get());
        return second.isPresent() ? List.of(first.get(), second.get()) : List.of(first.get());
    }

    private Optional<Lage> forst(String text) {
        return Arrays.stream(Lage.values())
                .filter(l -> !utan(text, l).equals(text))
                .findFirst();
    }

    /** The text without the words that told the state, where it begins with them. */
    private String utan(String text, Lage state) {
        for (String word : texter.ord(state)) {
            String[] parts = text.split("\\s+", word.split(" ").length + 1);
            int words = word.split(" ").length;
            if (parts.length < words) continue;
            String first = String.join(" ", Arrays.copyOfRange(parts, 0, words));
            if (Ord.vik(first).equals(Ord.vik(word))) {
                return parts.length > words ? parts[words].replaceFirst("^[\\s,;:.–-]+", "") : "";
            }
        }
        return text;
    }

    /** One delprojekt: each åtgärdsförslag, and each huvudman that is to do it. */
    private Svar ett(Tur tur, Delprojekt d, String title) {
        if (Genomforandekort.alla(tur).stream().noneMatch(h -> tur.far(Handling.LASA_REGIONRADER, d, h)))
            throw new Avslag(texter.ge("nej.lasa_regionrader"));
        List<Del> parts = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Atgardsforslag a : d.genomforande().kvar().toList()) {
            List<String> readable = a.huvudman().stream()
                    .filter(h -> tur.far(Handling.LASA_REGIONRADER, d, h))
                    .toList();
            // whoever speaks for a region sees what is put to it, and nothing else
            if (readable.isEmpty() && !tur.far(Handling.LASA_REGIONRADER, d)) continue;
            parts.add(new Del.Mellanrubrik(a.nummer() + ". " + Kapat.till(100, a.text())));
            for (String huvudman : readable) {
                Optional<Inforande> told = d.genomforande().inforande(huvudman, a.nummer());
                boolean granted = d.genomforande().bifallet(huvudman, a.nummer());
                String how = told.map(kort::lage)
                        .orElse(texter.ge(granted ? "inforande.inteberattat" : "inforande.ejbifallet"));
                String text = told.map(Inforande::text).orElse(null);
                List<Knapp> buttons = new ArrayList<>(sedd(tur, d, told));
                if (told.isPresent()) buttons.add(sag(texter.ge("knapp.las"), "införande " + d.kod() + " " + huvudman));
                parts.add(new Del.Rad(tur.samverkan().huvudmansnamn(huvudman), how, text, buttons));
                lines.add(a.nummer() + " " + tur.samverkan().huvudmansnamn(huvudman) + ": " + how);
            }
        }
        if (parts.isEmpty()) parts.add(new Del.Notis(texter.ge("atgard.inga")));
        List<Knapp> buttons = Genomforandekort.alla(tur).stream()
                .filter(h -> !bifallna(d, h).isEmpty() && tur.far(Handling.NOTERA_INFORANDE, d, h))
                .limit(Kort.MOST_BUTTONS)
                .map(h -> sag(
                        texter.ge("knapp.inforande", tur.samverkan().huvudmansnamn(h)),
                        "införande " + d.kod() + " " + h + " notera"))
                .toList();
        return Svar.om(
                "inforande/" + d.id(), new Kort(title, parts, buttons), title + ": " + String.join(" · ", lines));
    }

    private static Knapp sag(String label, String text) {
        return new Knapp.Gor(label, Samtal.SAG, Map.of("text", text));
    }

    private List<Knapp> sedd(Tur tur, Delprojekt d, Optional<Inforande> told) {
        return told.filter(i -> !i.verifierat() && tur.far(Handling.VERIFIERA, d)).stream()
                .<Knapp>map(i -> new Knapp.Gor(
                        texter.ge("knapp.verifiera"),
                        Samtal.SAG,
                        Map.of("text", "verifiera " + d.kod() + " " + i.huvudman())))
                .toList();
    }

    /** All delprojekt with something granted, a line each. */
    private Svar allas(Tur tur, String said) {
        int from = said.replaceAll("\\D", "").isEmpty() ? 0 : Integer.parseInt(said.replaceAll("\\D", "")) - 1;
        List<Del> rows = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Delprojekt d : delprojekten.alla(tur.samverkansId())) {
            List<String> regions = Genomforandekort.alla(tur).stream()
                    .filter(h -> tur.far(Handling.LASA_REGIONRADER, d, h))
                    .filter(h -> !bifallna(d, h).isEmpty())
                    .map(h -> tur.samverkan().huvudmansnamn(h) + ": " + kort.inforande(d, h))
                    .toList();
            if (regions.isEmpty()) continue;
            rows.add(new Del.Rad(
                    d.namn(),
                    String.join(" | ", regions),
                    null,
                    List.of(new Knapp.Gor(
                            texter.ge("knapp.visa", d.kod().varde()),
                            Samtal.SAG,
                            Map.of("text", "införande " + d.kod())))));
            lines.add(d.namn() + ": " + String.join(", ", regions));
        }
        String title =
                rows.isEmpty() ? texter.ge("inforande.inga") : texter.ge("inforande.alla", String.valueOf(rows.size()));
        int next = from + PAGE;
        List<Knapp> more = next < rows.size()
                ? List.of(new Knapp.Gor(
                        texter.ge("knapp.fler"), Samtal.SAG, Map.of("text", "införande alla från " + (next + 1))))
                : List.of();
        return Svar.kort(
                new Kort(title, rows.stream().skip(from).limit(PAGE).toList(), more),
                title + ": "
                        + String.join(
                                " · ", lines.stream().skip(from).limit(PAGE).toList()));
    }

    private Svar formular(
            Tur tur,
            Delprojekt d,
            String huvudman,
            @Nullable String wrong,
            @Nullable Integer number,
            Optional<Lage> state,
            String text) {
        List<Atgardsforslag> granted = bifallna(d, huvudman).stream()
                .filter(a -> far(tur, d, huvudman, a.nummer()))
                .toList();
        if (granted.isEmpty()) {
            throw new Avslag(
                    texter.ge("inforande.ingetbifallet", tur.samverkan().huvudmansnamn(huvudman), d.namn()));
        }
        String title = wrong == null
                ? texter.ge("inforande.formular", tur.samverkan().huvudmansnamn(huvudman), d.namn())
                : wrong;
        return Svar.kort(
                new Kort(
                        title,
                        List.of(
                                new Del.Valfalt(
                                        "forslag",
                                        texter.ge("inforande.forslag"),
                                        granted.stream()
                                                .map(a -> new Del.Val(
                                                        a.nummer() + ". " + Kapat.till(80, a.text()),
                                                        String.valueOf(a.nummer())))
                                                .toList(),
                                        number == null ? null : number.toString(),
                                        true),
                                new Del.Valfalt(
                                        "lage",
                                        texter.ge("inforande.lage"),
                                        Arrays.stream(Lage.values())
                                                .map(l -> new Del.Val(Genomforandekort.versal(texter.ge(l)), l.name()))
                                                .toList(),
                                        state.map(Lage::name).orElse(null),
                                        true),
                                new Del.Textfalt(
                                        "text",
                                        texter.ge("inforande.text"),
                                        state.map(s -> utan(text, s)).orElse(text),
                                        true,
                                        false,
                                        Tur.MOST_CHARACTERS)),
                        List.of(new Knapp.Gor(
                                texter.ge("knapp.spara"),
                                SPARA,
                                Map.of("delprojekt", d.id(), "huvudman", huvudman, "nyckel", tur.nyckel())))),
                title);
    }
}
