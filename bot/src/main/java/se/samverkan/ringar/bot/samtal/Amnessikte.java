package se.samverkan.ringar.bot.samtal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.lasning.Ord;
import se.samverkan.ringar.store.anteckning.Anteckningar;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.konversation.Konversation.Koppling;
import se.samverkan.ringar.store.konversation.Konversationer;
import se.samverkan.ringar.store.samverkan.Chefsamrad;

/**
 * Like {@link Sikte}, for what is taken down: besides a delprojekt it may be a chefsamråd's own questions, and for whoever
 * has no place in it, a delprojekt of which something is published.
 */
@Component
public final class Amnessikte {
    private static final String CHEFSAMRAD = "chefsamrad";

    private final Sikte sikte;
    private final Delprojekten delprojekten;
    private final Konversationer konversationer;
    private final Anteckningar anteckningar;
    private final Texter texter;

    public Amnessikte(
            Sikte sikte,
            Delprojekten delprojekten,
            Konversationer konversationer,
            Anteckningar anteckningar,
            Texter texter) {
        this.sikte = sikte;
        this.delprojekten = delprojekten;
        this.konversationer = konversationer;
        this.anteckningar = anteckningar;
        this.texter = texter;
    }

    /** Finds what is meant and goes on with what was said after its name, or asks. */
    public Svar pa(Tur tur, Sagt sagt, BiFunction<Amne, String, Svar> then) {
        Optional<Namngivet> named = egnaFragor(tur, sagt.text());
        if (named.isPresent()) return then.apply(named.get().amne(), named.get().rest());
        Optional<Delprojekt> coded = sikte.medKod(tur, sagt.forstaOrd());
        if (coded.isPresent()) return then.apply(Amne.av(coded.get()), sagt.efterForstaOrd());
        Optional<Delprojekt> published = publicerat(tur, sagt.forstaOrd());
        if (published.isPresent()) return then.apply(Amne.av(published.get()), sagt.efterForstaOrd());
        Tur here = tur.i(konversationer.hitta(tur.plats().id()).orElse(tur.plats()));
        Optional<Amne> implied = pekarPaEgna(here);
        if (implied.isPresent()) return then.apply(implied.get(), sagt.text().strip());
        List<Amne> several = flera(here);
        if (!several.isEmpty()) return sikte.fragaOm(tur, sagt.helt(), several);
        if (sikte.underforstatt(here).isEmpty() && sikte.narliggande(here).isEmpty()) {
            return avPublicerade(here, sagt, then);
        }
        return sikte.pa(tur, sagt, (d, rest) -> then.apply(Amne.av(d), rest));
    }

    /** As {@link Sikte#attNotera}: what is at hand decides where that allows it. */
    public Svar attNotera(Tur tur, Sagt sagt, BiFunction<Amne, String, Svar> then) {
        Optional<Amne> own = pekarPaEgna(tur);
        List<Amne> several = flera(tur);
        if ((own.isPresent() || !several.isEmpty())
                && sikte.medKod(tur, sagt.forstaOrd()).isEmpty()) {
            return own.isPresent()
                    ? then.apply(own.get(), sagt.text().strip())
                    : sikte.fragaOm(tur, sagt.helt(), several);
        }
        return sikte.attNotera(tur, sagt, (d, rest) -> then.apply(Amne.av(d), rest));
    }

    /** What a button carries. */
    public Amne ur(Tur tur, Klick klick) {
        return med(tur, klick.maste("delprojekt")).orElseThrow(() -> new Avslag(texter.ge("klick.gammalt")));
    }

    /** What is kept under this. */
    public Optional<Amne> med(Tur tur, String id) {
        return Chefsamrad.arAmne(id)
                ? tur.samverkan().chefsamrad().stream()
                        .filter(c -> c.amne().equals(id))
                        .findFirst()
                        .map(this::egna)
                : delprojekten.hitta(tur.samverkansId(), id).map(Amne::av);
    }

    /** The chefsamråd's own questions that are named in the beginning of this: "chefsamråd Njurmedicin". */
    public Optional<Amne> egna(Tur tur, String said) {
        return egnaFragor(tur, said).map(Namngivet::amne);
    }

    private Amne egna(Chefsamrad chefsamrad) {
        return new Amne.EgnaFragor(chefsamrad, texter.ge("amne.chefsamrad", chefsamrad.namn()));
    }

    private record Namngivet(Amne amne, String rest) {}

    /** "chefsamråd Njurmedicin …": the longest name that fits. */
    private Optional<Namngivet> egnaFragor(Tur tur, String said) {
        String[] words = said.strip().split("\\s+");
        if (words.length < 2 || !Ord.vik(words[0]).replaceFirst("et$", "").equals(CHEFSAMRAD)) return Optional.empty();
        for (int end = Math.min(words.length, 6); end > 1; end--) {
            String name = String.join(" ", List.of(words).subList(1, end));
            Optional<Chefsamrad> found = tur.samverkan().chefsamrad(name);
            if (found.isPresent()) {
                String rest = String.join(" ", List.of(words).subList(end, words.length));
                return Optional.of(new Namngivet(egna(found.get()), rest));
            }
        }
        return Optional.empty();
    }

    /** The chefsamråd's own questions, if they are what this place is about. */
    private Optional<Amne> pekarPaEgna(Tur tur) {
        List<String> coupled = kopplade(tur);
        String chosen = tur.plats().valt();
        String id = coupled.size() == 1 ? coupled.getFirst() : chosen != null && coupled.contains(chosen) ? chosen : "";
        return Chefsamrad.arAmne(id) ? med(tur, id) : Optional.empty();
    }

    /** What a place is about that is a chefsamråd's own and a delprojekt's too, until it is known which is meant. */
    private List<Amne> flera(Tur tur) {
        List<String> coupled = kopplade(tur);
        boolean chosen =
                tur.plats().valt() != null && coupled.contains(tur.plats().valt());
        if (coupled.size() < 2 || chosen || coupled.stream().noneMatch(Chefsamrad::arAmne)) return List.of();
        return coupled.stream()
                .map(id -> med(tur, id))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<String> kopplade(Tur tur) {
        return tur.plats().kopplingar().stream()
                .filter(k -> k.samverkan().equals(tur.samverkansId()))
                .map(Koppling::delprojekt)
                .toList();
    }

    /** For whoever has no place anywhere: those of which something is published. */
    private Svar avPublicerade(Tur tur, Sagt sagt, BiFunction<Amne, String, Svar> then) {
        String chosen = tur.plats().valt();
        List<Delprojekt> all = delprojekten.hitta(tur.samverkansId(), anteckningar.medPublicerat(tur.samverkansId()));
        Optional<Delprojekt> earlier =
                all.stream().filter(d -> d.id().equals(chosen)).findFirst();
        if (earlier.isPresent())
            return then.apply(Amne.av(earlier.get()), sagt.text().strip());
        String said = sagt.forstaOrd().toLowerCase(Locale.ROOT);
        List<Delprojekt> called = said.isEmpty()
                ? List.of()
                : all.stream()
                        .filter(d -> d.namn().toLowerCase(Locale.ROOT).startsWith(said))
                        .toList();
        if (called.size() == 1) return then.apply(Amne.av(called.getFirst()), sagt.efterForstaOrd());
        if (all.isEmpty()) throw new Avslag(texter.ge("sikte.inget"));
        List<Amne> ask = new ArrayList<>();
        (called.isEmpty() ? all : called).forEach(d -> ask.add(Amne.av(d)));
        return sikte.fragaOm(tur, sagt.helt(), ask);
    }

    /** The delprojekt with this code of which one may read what is published, and nothing more. */
    private Optional<Delprojekt> publicerat(Tur tur, String word) {
        String code = Sikte.somKod(word);
        // what was made within the last second has nothing published
        if (code.isEmpty() || !delprojekten.harKod(tur.samverkansId(), code)) return Optional.empty();
        return delprojekten
                .medKod(tur.samverkansId(), code)
                .filter(d -> tur.far(Handling.LASA_PUBLICERAT, d))
                .filter(d -> anteckningar.harPublicerat(tur.samverkansId(), d.id()));
    }
}
