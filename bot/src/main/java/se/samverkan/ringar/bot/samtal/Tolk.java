package se.samverkan.ringar.bot.samtal;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.lasning.Ord;
import se.samverkan.ringar.bot.samtal.Kommandoregister.Traff;
import se.samverkan.ringar.bot.samtal.Omskrivningar.Karna;
import se.samverkan.ringar.bot.samtal.Omskrivningar.Mening;
import se.samverkan.ringar.store.behorighet.Handling;

/** Meets half-way what begins with no command: greetings aside, in other words, with a slip; never by guessing. */
final class Tolk {
    private static final String UTAN_ORD = "artigt.ok";
    private static final int MOST_TO_GUESS = 300;
    private static final Pattern NUMBER = Pattern.compile("(?iU)\\b[vr]\\s?\\d{1,6}\\b");

    private final Kommandoregister register;
    private final Omskrivningar omskrivningar;
    private final Sikte sikte;

    Tolk(Kommandoregister register, Omskrivningar omskrivningar, Sikte sikte) {
        this.register = register;
        this.omskrivningar = omskrivningar;
        this.sikte = sikte;
    }

    /** What a text that begins with a command says in other words: "visa tidplanen" is no entry to be shown. */
    Optional<Mening> iAndraOrd(Tur tur, String text) {
        Optional<Mening> whole = omskrivning(tur, text);
        String core = omskrivningar.utanSlut(text);
        return whole.isPresent() || core.equals(text) ? whole : omskrivning(tur, core);
    }

    private Optional<Mening> omskrivning(Tur tur, String text) {
        return omskrivningar
                .las(text, (place, said) -> stammer(tur, place, said))
                .map(meaning -> meaning instanceof Mening.Sag(String instead)
                                && text.strip().endsWith("?")
                                && andrar(instead)
                        ? new Mening.Fraga(List.of(instead))
                        : meaning);
    }

    /** Whether it would do more than show: "nuläget klart?" ticks nothing off. */
    private boolean andrar(String text) {
        return register.hitta(text)
                .map(hit -> hit.kommando().kraver())
                .filter(needs -> !needs.name().startsWith("LASA"))
                .isPresent();
    }

    /** What is meant, if it can be told. */
    Optional<Mening> las(Tur tur, String text) {
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            boolean sign = text.codePoints().anyMatch(c -> Character.getType(c) == Character.OTHER_SYMBOL);
            return Optional.of(sign ? new Mening.Svara(UTAN_ORD) : new Mening.Sag("hjälp"));
        }
        Optional<Mening> whole = omskrivning(tur, text);
        if (whole.isPresent()) return whole;
        Karna core = omskrivningar.karna(text);
        Set<String> ways = new LinkedHashSet<>(
                List.of(core.text(), omskrivningar.utanSlut(core.text()), omskrivningar.utanSlut(text)));
        for (String way : ways) {
            if (way.equals(text)) continue;
            Optional<Traff> hit = register.hitta(way);
            boolean words = hit.filter(h -> !h.kommando().vardaglig()).isPresent();
            Optional<Mening> other = words ? Optional.empty() : omskrivning(tur, way);
            if (other.isPresent()) return other;
            if (hit.isPresent()) {
                boolean asks = !core.hovlig() && sparar(hit.get(), way);
                return Optional.of(asks ? new Mening.Fraga(List.of(way)) : new Mening.Sag(way));
            }
        }
        return felskrivet(core.text()).or(() -> omskrivningar.sist(core.text()));
    }

    /** What may be meant by a text that could not be read: what it names, with what people ask about such things. */
    List<String> aningar(Tur tur, String text, int most) {
        if (text.length() > MOST_TO_GUESS) return List.of();
        var found = new HashMap<String, String>();
        Matcher number = NUMBER.matcher(text);
        if (number.find()) found.put("nr", number.group());
        Dagtolk.forsta(text, tur.idag()).ifPresent(hit -> found.put("dag", text.substring(hit.start(), hit.slut())));
        for (String word : text.split("[^\\p{L}\\p{N}-]+", -1)) {
            String genitive = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
            if (sikte.harKod(tur, word)) found.putIfAbsent("kod", word);
            else if (sikte.harKod(tur, genitive)) found.putIfAbsent("kod", genitive);
            if (word.length() > 2 && milstolpe(tur, word)) found.putIfAbsent("frist", word);
        }
        return omskrivningar.aningar(text, found, most);
    }

    /** The text with the nearest command in place of the words that are nearly it. */
    private Optional<Mening> felskrivet(String text) {
        String[] words = text.strip().split("\\s+", -1);
        if (omskrivningar.vardagsord(words[0])) return Optional.empty();
        return register.narmast(text).map(near -> {
            String[] after = text.strip().split("\\s+", near.ord() + 1);
            String rest = after.length > near.ord() ? " " + after[near.ord()] : "";
            return new Mening.Fraga(List.of(near.kommando().ord() + rest));
        });
    }

    /** Whether more than a form would come of it: something would be taken down or away. */
    private static boolean sparar(Traff hit, String text) {
        return hit.kommando().kraver() == Handling.REGISTRERA
                && text.substring(hit.slut()).codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private boolean stammer(Tur tur, String place, String said) {
        return switch (place) {
            case "kod" -> sikte.harKod(tur, said);
            case "frist" -> milstolpe(tur, said);
            case "dag", "ny" ->
                Dagtolk.hela(said.replaceFirst("(?iU)^(till|den)\\s+(?=den|\\D)", ""), tur.idag())
                        .isPresent();
            default -> true;
        };
    }

    /** Whether the words are what a milestone of the samverkan is called, inflected or not, or begin so. */
    private static boolean milstolpe(Tur tur, String said) {
        String folded = Ord.vik(said);
        return tur.samverkan().milstolpar().stream()
                .flatMap(m -> Stream.concat(Stream.of(m.namn()), m.alias().stream()))
                .map(Ord::vik)
                .anyMatch(name -> {
                    String stem = name.split(" ", 2)[0];
                    return name.equals(folded)
                            || name.startsWith(folded + " ")
                            || (folded.startsWith(stem)
                                    && folded.substring(stem.length()).matches("t|et|n|en|erna|na"));
                });
    }
}
