package se.samverkan.ringar.bot.anteckning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import se.samverkan.ringar.bot.samtal.Samtal;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.anteckning.Anteckning;
import se.samverkan.ringar.store.anteckning.Anteckning.Lage;
import se.samverkan.ringar.store.anteckning.Anteckningar;
import se.samverkan.ringar.store.anteckning.Atgard;
import se.samverkan.ringar.store.anteckning.Rost;
import se.samverkan.ringar.store.anteckning.Rost.Syn;
import se.samverkan.ringar.store.anteckning.Slag;
import se.samverkan.ringar.store.anteckning.Urval;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.samverkan.Huvudman;

/**
 * {@code vi ser det också R2 Skåne …}, {@code vi ser det annorlunda R2 …}: how others see a ring, from where they stand. A
 * ring is subjective, so a second voice neither confirms nor contradicts the first: it stands beside it.
 */
@Component
@Order(14)
public final class RostFeature implements Feature {
    private static final int OFFERED = 5;
    private static final int LABEL = 60;
    private static final Kommando OCKSA = Kommando.den(
            Handling.TYCKA,
            "vi ser det också",
            "R2 …",
            "hjalp.rostocksa",
            "ser det också",
            "vi ser samma",
            "jag ser det också",
            "håller med om");
    private static final Kommando ANNORLUNDA = Kommando.den(
            Handling.TYCKA,
            "vi ser det annorlunda",
            "R2 …",
            "hjalp.rostannorlunda",
            "ser det annorlunda",
            "jag ser det annorlunda",
            "håller inte med om");

    private final Anteckningar anteckningar;
    private final Anteckningssikte sikte;
    private final Amnessikte amnen;
    private final Anteckningskort kort;
    private final Publiceratkort publicerat;
    private final Innehallsdelar delar;
    private final Rostfalt falt;
    private final Texter texter;

    RostFeature(
            Anteckningar anteckningar,
            Anteckningssikte sikte,
            Amnessikte amnen,
            Anteckningskort kort,
            Publiceratkort publicerat,
            Innehallsdelar delar,
            Rostfalt falt,
            Texter texter) {
        this.anteckningar = anteckningar;
        this.sikte = sikte;
        this.amnen = amnen;
        this.kort = kort;
        this.publicerat = publicerat;
        this.delar = delar;
        this.falt = falt;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(OCKSA, ANNORLUNDA);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        Syn view = sagt.kommando().equals(OCKSA) ? Syn.OCKSA : Syn.ANNORLUNDA;
        if (sagt.text().isBlank()) return amnen.pa(tur, sagt, (amne, rest) -> vilken(tur, sagt, amne));
        return sikte.pa(tur, sagt, (found, rest) -> {
            Sett seen = las(tur, found.amne(), rest);
            return tyck(tur, found, tur.nyckel(), view, seen);
        });
    }

    @Override
    public List<String> verb() {
        return List.of(Rostfalt.TYCK);
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        Optional<Funnen> clicked = sikte.klickad(tur, klick);
        if (clicked.isEmpty()) return Svar.mening(texter.ge("klick.gammalt"));
        String said = klick.varde("syn").orElse(Syn.OCKSA.name());
        Syn view = List.of(Syn.values()).stream()
                .filter(one -> one.name().equals(said))
                .findFirst()
                .orElse(Syn.OCKSA);
        Optional<String> from = klick.varde("fran");
        var seen = new Sett(
                from.filter(id -> tur.samverkan().huvudman().stream().anyMatch(h -> h.id().equals(id)))
                        .orElse(null),
                klick.varde("yrke")
                        .map(text -> ryms(text, Rostfalt.LONGEST_YRKE))
                        .orElse(null),
                from.filter(Rostfalt.PATIENT::equals).isPresent(),
                klick.varde("sagt")
                        .map(text -> ryms(text, Rostfalt.LONGEST_LINE))
                        .orElse(null));
        String key = String.join(
                "/",
                "klick",
                klick.verb(),
                clicked.get().anteckning().id(),
                klick.maste("version"),
                tur.vem().id(),
                Anteckningsfalt.avtryck(klick));
        return tyck(tur, clicked.get(), key, view, seen).paPlats();
    }

    /** From where somebody sees it, and what they say. */
    private record Sett(
            @Nullable String huvudman,
            @Nullable String yrke,
            boolean patient,
            @Nullable String rad) {}

    /** "Skåne: kön har vuxit hos oss", "som patient …", "i Halland …": what is not the place is the line. */
    private Sett las(Tur tur, Amne amne, String said) {
        String rest = said.strip();
        boolean patient = Ord.vik(rest).matches("(?:som )?(?:patient|narstaende|anhorig)(?!\\p{L})(?s:.*)");
        if (patient) rest = rest.replaceFirst("(?iU)^(?:som\\s+)?\\p{L}+\\s*[:,.–-]?\\s*", "");
        String region = null;
        String[] words = rest.split("\\s+");
        int from = words[0].matches("(?iU)i|från|hos") ? 1 : 0;
        for (int end = Math.min(words.length, from + 3); end > from && region == null; end--) {
            String name = String.join(" ", List.of(words).subList(from, end)).replaceFirst("[:,.–-]+$", "");
            region = kallad(tur, name).map(Huvudman::id).orElse(null);
            if (region != null) {
                rest = String.join(" ", List.of(words).subList(end, words.length));
            }
        }
        if (region == null && !patient) region = falt.huvudman(tur, amne).orElse(null);
        String line = rest.replaceFirst("^[\\s:,.–-]+", "").strip();
        return new Sett(region, null, patient, line.isEmpty() ? null : ryms(line, Rostfalt.LONGEST_LINE));
    }

    /** By its whole name, or by what follows "Region". */
    private static Optional<Huvudman> kallad(Tur tur, String name) {
        return tur.samverkan()
                .huvudman(name)
                .or(() -> tur.samverkan().huvudman("Region " + name))
                .or(() -> tur.samverkan().huvudman(name.replaceFirst("s$", "")));
    }

    private String ryms(String text, int most) {
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            throw new Avslag(texter.ge("text.lang", String.valueOf(length), String.valueOf(most)));
        }
        return text;
    }

    private Svar tyck(Tur tur, Funnen found, String key, Syn view, Sett seen) {
        Amne amne = found.amne();
        Anteckning entry = found.anteckning();
        tur.kraverI(Handling.TYCKA, amne);
        if (entry.slag() == Slag.VAGVAL) throw new Avslag(texter.ge("rost.vagval", entry.beteckning()));
        if (entry.lage() != Lage.NOTERAD) throw new Avslag(texter.ge("omprova.galleringet", entry.beteckning()));
        if (entry.av().equals(tur.vem().id())) throw new Avslag(texter.ge("rost.egen", entry.beteckning()));
        var voice = new Rost(
                tur.vem().id(),
                view,
                view == Syn.INGEN ? null : seen.huvudman(),
                view == Syn.INGEN ? null : seen.yrke(),
                view != Syn.INGEN && seen.patient(),
                view == Syn.INGEN ? null : seen.rad(),
                tur.nu());
        Anteckning now = anteckningar.gor(entry, key, tur.nu(), tur.vem().id(), new Atgard.Tyck(voice));
        return found.hel()
                ? kort.andrad(tur, now, amne, Rubrik.ROST)
                : publicerat.svar(tur, now, amne, Rubrik.ROST).med(kort.uppdateringar(now, amne, Rubrik.VISAS));
    }

    /** Which ring: the latest are offered, none is guessed. */
    private Svar vilken(Tur tur, Sagt sagt, Amne amne) {
        tur.kraverI(Handling.TYCKA, amne);
        Urval wanted = sikte.hel(tur, amne) ? Urval.ALLT : Urval.ALLT.baraPublicerade();
        List<Anteckning> latest =
                anteckningar
                        .lista(tur.samverkansId(), amne.id(), Slag.RING, wanted, Integer.MAX_VALUE, 2 * OFFERED)
                        .stream()
                        .filter(entry -> !entry.av().equals(tur.vem().id()))
                        .limit(OFFERED)
                        .toList();
        if (latest.isEmpty()) throw new Avslag(texter.ge("rost.ingenring", amne.namn()));
        String title = texter.ge("rost.vilken");
        List<Del> rows = new ArrayList<>();
        for (Anteckning entry : latest) {
            String line = Kapat.till(LABEL * 2, delar.radtext(Objects.requireNonNull(entry.innehall())));
            String again = sagt.kommando().ord() + " " + amne.kod() + " " + entry.beteckning();
            rows.add(new Del.Rad(
                    entry.beteckning(),
                    line,
                    null,
                    List.of(new Knapp.Gor(
                            entry.beteckning(),
                            Samtal.SAG,
                            Map.of("text", again, "nyckel", tur.nyckel(), Samtal.FRAGA, "ja")))));
        }
        return Svar.kort(new Kort(title, rows, List.of()), title);
    }
}
