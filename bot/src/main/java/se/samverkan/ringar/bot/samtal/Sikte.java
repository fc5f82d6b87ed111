package se.samverkan.ringar.bot.samtal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.DelprojektKod;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.konversation.Konversation.Koppling;
import se.samverkan.ringar.store.konversation.Konversationer;
import se.samverkan.ringar.store.samverkan.Chefsamrad;

/** Which delprojekt is meant: the one that is named, the one that the place implies, or the one that is pointed at. */
@Component
public final class Sikte {
    /** The verb of a button that chooses a delprojekt and says the same thing again. */
    public static final String VALJ = "valj";

    /** Shorter beginnings of names are ordinary words. */
    private static final int SHORTEST_NAME = 3;

    private final Delprojekten delprojekten;
    private final Konversationer konversationer;
    private final Texter texter;

    public Sikte(Delprojekten delprojekten, Konversationer konversationer, Texter texter) {
        this.delprojekten = delprojekten;
        this.konversationer = konversationer;
        this.texter = texter;
    }

    /** Finds the delprojekt and goes on with what was said after its name, or asks which one. */
    public Svar pa(Tur tur, Sagt sagt, BiFunction<Delprojekt, String, Svar> then) {
        String first = sagt.forstaOrd();
        Optional<Delprojekt> named = medKod(tur, first);
        if (named.isPresent()) return then.apply(named.get(), sagt.efterForstaOrd());
        Tur here = tur.i(konversationer.hitta(tur.plats().id()).orElse(tur.plats()));
        Optional<Delprojekt> implied = underforstatt(here);
        if (kopplade(here).isEmpty() && harKod(tur, first)) return annans(tur, sagt, implied);
        if (implied.isPresent()) return then.apply(implied.get(), sagt.text().strip());
        List<Delprojekt> called = first.isEmpty() ? List.of() : kallade(tur, first);
        if (called.size() == 1) return then.apply(called.getFirst(), sagt.efterForstaOrd());
        List<Delprojekt> candidates = called.isEmpty() ? narliggande(here) : called;
        if (candidates.isEmpty()) throw new Avslag(inget(here));
        return fraga(tur, sagt.helt(), candidates);
    }

    /**
     * Like {@link #pa}, for what is said most often: taking something down. It goes by what was so a second ago where
     * that allows it; whatever would be refused or asked about is looked up anew.
     */
    public Svar attNotera(Tur tur, Sagt sagt, BiFunction<Delprojekt, String, Svar> then) {
        if (!delprojekten.harKod(tur.samverkansId(), somKod(sagt.forstaOrd()))) {
            Optional<Delprojekt> implied = pekarPa(tur)
                    .flatMap(id -> delprojekten.hittaNyss(tur.samverkansId(), id))
                    .filter(d -> tur.far(Handling.REGISTRERA, d));
            if (implied.isPresent())
                return then.apply(implied.get(), sagt.text().strip());
        }
        return pa(tur, sagt, then);
    }

    /**
     * Like {@link #pa}, for what decides something: in a place that is nobody's, the beginning of a name is never taken for
     * a part of the text, so that nothing is decided about another delprojekt than the one that was meant.
     */
    public Svar attStyra(Tur tur, Sagt sagt, BiFunction<Delprojekt, String, Svar> then) {
        String first = sagt.forstaOrd();
        if (!kopplade(tur).isEmpty()
                || first.length() < SHORTEST_NAME
                || medKod(tur, first).isPresent()) return pa(tur, sagt, then);
        List<Delprojekt> called = kallade(tur, first);
        String chosen = tur.plats().valt();
        Optional<Delprojekt> meant = called.size() == 1
                ? Optional.of(called.getFirst())
                : called.stream().filter(d -> d.id().equals(chosen)).findFirst();
        if (meant.isPresent()) return then.apply(meant.get(), sagt.efterForstaOrd());
        return called.isEmpty() ? pa(tur, sagt, then) : fraga(tur, sagt.helt(), called);
    }

    /** What is said of a delprojekt that one is not in is not taken for one's own, unless one says so. */
    private Svar annans(Tur tur, Sagt sagt, Optional<Delprojekt> own) {
        String title = texter.ge("sikte.ejmed", sagt.forstaOrd());
        if (own.isEmpty()) throw new Avslag(title);
        var data = new LinkedHashMap<>(Map.of(
                "text",
                sagt.kommando().ord() + " " + own.get().kod() + " "
                        + sagt.text().strip(),
                "nyckel",
                tur.nyckel()));
        if (sagt.citat() != null) data.put("citat", sagt.citat());
        Knapp meant = new Knapp.Gor(texter.ge("sikte.gallerdet", own.get().namn()), Samtal.SAG, data);
        return Svar.kort(new Kort(title, List.of(), List.of(meant)), title);
    }

    /** The delprojekt that a button carries. */
    public Delprojekt ur(Tur tur, Klick klick) {
        return delprojekten
                .hitta(tur.samverkansId(), klick.maste("delprojekt"))
                .orElseThrow(() -> new Avslag(texter.ge("klick.gammalt")));
    }

    /** Like {@link #pa}, when a name is what is expected: the whole text may be the beginning of a name. */
    public Svar paNamn(Tur tur, Sagt sagt, BiFunction<Delprojekt, String, Svar> then) {
        if (!sagt.text().isBlank() && medKod(tur, sagt.forstaOrd()).isEmpty()) {
            List<Delprojekt> called = kallade(tur, sagt.text());
            if (called.size() == 1) return then.apply(called.getFirst(), "");
            if (called.size() > 1) return fraga(tur, sagt.helt(), called);
        }
        return pa(tur, sagt, then);
    }

    /** The delprojekt with this code, if it is one that the speaker may know of. */
    public Optional<Delprojekt> medKod(Tur tur, String word) {
        String code = somKod(word);
        return code.isEmpty()
                ? Optional.empty()
                : delprojekten.medKod(tur.samverkansId(), code).filter(d -> tur.kanner(d));
    }

    /** Whether the word is some delprojekt's code, as far as is known: for telling what is meant, never for showing. */
    boolean harKod(Tur tur, String word) {
        String code = somKod(word);
        return !code.isEmpty() && delprojekten.harKod(tur.samverkansId(), code);
    }

    /** What the place or the person implies: the only coupling, what was chosen here, the only place one has. */
    public Optional<Delprojekt> underforstatt(Tur tur) {
        Optional<Delprojekt> pointed = pekarPa(tur)
                .flatMap(id -> delprojekten.hitta(tur.samverkansId(), id))
                .filter(d -> tur.plats().koppling(d.id()).isPresent() || tur.kanner(d));
        if (pointed.isPresent() || !kopplade(tur).isEmpty()) return pointed;
        List<Delprojekt> mine = delprojekten.medNagon(tur.samverkansId(), tur.svarandesIds());
        return mine.size() == 1 ? Optional.of(mine.getFirst()) : Optional.empty();
    }

    /** The id of the delprojekt that the place points at: its only coupling, or what was chosen there. */
    private static Optional<String> pekarPa(Tur tur) {
        List<String> coupled = kopplade(tur);
        if (coupled.size() == 1) return Optional.of(coupled.getFirst());
        return Optional.ofNullable(tur.plats().valt()).filter(id -> coupled.isEmpty() || coupled.contains(id));
    }

    private static List<String> kopplade(Tur tur) {
        return tur.plats().kopplingar().stream()
                .filter(k -> k.samverkan().equals(tur.samverkansId()))
                .map(Koppling::delprojekt)
                .toList();
    }

    /** The word as a code, or nothing if it cannot be one. */
    static String somKod(String word) {
        String code = word.strip().toLowerCase(Locale.ROOT);
        if (code.endsWith(":") || code.endsWith(",") || code.endsWith(".")) code = code.substring(0, code.length() - 1);
        return DelprojektKod.GILTIG.matcher(code).matches() ? code : "";
    }

    /** Those that the speaker has to do with here: the coupled ones, all for the kansli, else one's own. */
    public List<Delprojekt> narliggande(Tur tur) {
        List<String> coupled = kopplade(tur);
        if (!coupled.isEmpty()) return delprojekten.hitta(tur.samverkansId(), coupled);
        return tur.far(Handling.LASA_ALLAS_LAGE, null)
                ? delprojekten.alla(tur.samverkansId())
                : delprojekten.medNagon(tur.samverkansId(), tur.svarandesIds());
    }

    private List<Delprojekt> kallade(Tur tur, String said) {
        return delprojekten.kallade(tur.samverkansId(), said).stream()
                .filter(d -> tur.kanner(d))
                .toList();
    }

    private Svar fraga(Tur tur, String again, List<Delprojekt> candidates) {
        return fragaOm(tur, again, candidates.stream().map(Amne::av).toList());
    }

    /** Why nothing here says which one is meant. */
    public String inget(Tur tur) {
        return texter.ge(kopplade(tur).stream().anyMatch(Chefsamrad::arAmne) ? "sikte.egnafragor" : "sikte.inget");
    }

    /** Asks which one is meant, and says the same again once that is known. */
    Svar fragaOm(Tur tur, String again, List<Amne> candidates) {
        String question = texter.ge("sikte.vilket");
        Map<String, String> carried = Map.of("text", again, "nyckel", tur.nyckel());
        List<Del> parts = new ArrayList<>();
        List<Knapp> buttons = new ArrayList<>();
        if (candidates.size() <= Kort.MOST_BUTTONS) {
            for (Amne one : candidates) {
                var data = new LinkedHashMap<>(carried);
                data.put("delprojekt", one.id());
                buttons.add(new Knapp.Gor(one.kortnamn(), VALJ, data));
            }
        } else {
            parts.add(new Del.Valfalt(
                    "delprojekt",
                    texter.ge("delprojekt.etikett"),
                    candidates.stream()
                            .map(one -> new Del.Val(one.namn() + " (" + one.kod() + ")", one.id()))
                            .toList(),
                    null,
                    true));
            buttons.add(new Knapp.Gor(texter.ge("knapp.valj"), VALJ, carried));
        }
        String names =
                String.join(", ", candidates.stream().limit(20).map(Amne::kod).toList());
        return Svar.kort(new Kort(question, parts, buttons), question + " " + names);
    }
}
