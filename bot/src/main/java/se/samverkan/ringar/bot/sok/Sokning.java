package se.samverkan.ringar.bot.sok;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.lasning.Ord;
import se.samverkan.ringar.bot.samtal.Amne;
import se.samverkan.ringar.bot.samtal.Amnessikte;
import se.samverkan.ringar.bot.samtal.Sikte;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.anteckning.Anteckning;
import se.samverkan.ringar.store.anteckning.Anteckning.Lage;
import se.samverkan.ringar.store.anteckning.Anteckningar;
import se.samverkan.ringar.store.anteckning.Slag;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten;

/** Finds what was noted, in what the one who asks may read; the same whether it is asked for in a chat or in a box. */
@Component
final class Sokning {
    private static final Pattern NUMBER = Pattern.compile("(?U)^(?:(.+?)\\s+)?([vrVR])\\s?(\\d{1,6})$");

    private final Anteckningar anteckningar;
    private final Delprojekten delprojekten;
    private final Amnessikte amnen;
    private final Sikte sikte;

    Sokning(Anteckningar anteckningar, Delprojekten delprojekten, Amnessikte amnen, Sikte sikte) {
        this.anteckningar = anteckningar;
        this.delprojekten = delprojekten;
        this.amnen = amnen;
        this.sikte = sikte;
    }

    /** An entry that counts, and what it belongs to. */
    record Traff(Anteckning anteckning, Amne amne) {}

    /** By number ("njure V4", "V4") or by words, the best first; what is published is found by everybody. */
    List<Traff> anteckningar(Tur tur, String said, int most) {
        Map<String, Amne> all = alla(tur);
        Matcher number = NUMBER.matcher(said.strip());
        List<Anteckning> found = number.matches() ? medNummer(tur, number, all, most) : List.of();
        if (found.isEmpty()) {
            found = anteckningar.sokOcksaPublicerat(tur.samverkansId(), lasbara(tur, all), said, most);
        }
        return traffar(found, all);
    }

    /** What the person noted last. */
    List<Traff> mina(Tur tur, int most) {
        Map<String, Amne> all = alla(tur);
        return traffar(
                anteckningar.senasteAv(
                        tur.samverkansId(), lasbara(tur, all), tur.vem().id(), most),
                all);
    }

    /** Those with this code, or whose name begins so. */
    List<Delprojekt> delprojekt(Tur tur, String said) {
        return delprojekten.kallade(tur.samverkansId(), said).stream()
                .filter(d -> tur.far(Handling.LASA_LAGE, d))
                .toList();
    }

    private Map<String, Amne> alla(Tur tur) {
        Map<String, Amne> all = new LinkedHashMap<>();
        delprojekten.alla(tur.samverkansId()).forEach(d -> all.put(d.id(), Amne.av(d)));
        tur.samverkan().chefsamrad().forEach(c -> amnen.med(tur, c.amne()).ifPresent(own -> all.put(own.id(), own)));
        return all;
    }

    private static List<String> lasbara(Tur tur, Map<String, Amne> all) {
        return all.values().stream()
                .filter(one -> tur.farI(Handling.LASA_ARBETSMATERIAL, one))
                .map(Amne::id)
                .toList();
    }

    private List<Anteckning> medNummer(Tur tur, Matcher number, Map<String, Amne> all, int most) {
        String code = number.group(1);
        Slag kind = number.group(2).toLowerCase(Locale.ROOT).equals("v") ? Slag.VAGVAL : Slag.RING;
        return dar(tur, code, all)
                .flatMap(one -> anteckningar
                        .medNummer(tur.samverkansId(), one.id(), kind, Integer.parseInt(number.group(3)))
                        .filter(entry -> entry.lage() == Lage.NOTERAD)
                        .filter(entry -> entry.publicerad() != null || tur.farI(Handling.LASA_ARBETSMATERIAL, one))
                        .stream())
                .limit(most)
                .toList();
    }

    /** Where a number may stand: what is named, what the place implies, or all that one may read. */
    private Stream<Amne> dar(Tur tur, @Nullable String code, Map<String, Amne> all) {
        if (code != null) {
            String named = Ord.vik(code);
            return all.values().stream().filter(one -> Ord.vik(one.kod()).equals(named));
        }
        Optional<Amne> implied = sikte.underforstatt(tur).map(Amne::av);
        return implied.isPresent()
                ? implied.stream()
                : lasbara(tur, all).stream().flatMap(id -> Stream.ofNullable(all.get(id)));
    }

    private static List<Traff> traffar(List<Anteckning> found, Map<String, Amne> all) {
        return found.stream()
                .flatMap(entry -> Stream.ofNullable(all.get(entry.delprojekt())).map(one -> new Traff(entry, one)))
                .toList();
    }
}
