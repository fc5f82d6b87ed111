package se.samverkan.ringar.bot.anteckning;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.samtal.Amne;
import se.samverkan.ringar.bot.samtal.Amnessikte;
import se.samverkan.ringar.bot.samtal.Avslag;
import se.samverkan.ringar.bot.samtal.Klick;
import se.samverkan.ringar.bot.samtal.Sagt;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.anteckning.Anteckning;
import se.samverkan.ringar.store.anteckning.Anteckning.Lage;
import se.samverkan.ringar.store.anteckning.Anteckningar;
import se.samverkan.ringar.store.anteckning.Slag;
import se.samverkan.ringar.store.behorighet.Behorighet;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.person.Roll;

/** Which entry is meant, by its number or by a card's button; never one that the speaker may not read. */
@Component
final class Anteckningssikte {
    private static final Pattern NUMBER =
            Pattern.compile("^([vrVR])\\s?(\\d{1,6})(?![\\p{L}\\d])[.:,?!]*(?:\\s*(.*))?$", Pattern.DOTALL);

    private static final Pattern NAMES_ONE = Pattern.compile("(?iU)(?:^|\\s)[vr]\\s?\\d{1,6}\\b");

    private final Anteckningar anteckningar;
    private final Amnessikte amnen;
    private final Texter texter;

    Anteckningssikte(Anteckningar anteckningar, Amnessikte amnen, Texter texter) {
        this.anteckningar = anteckningar;
        this.amnen = amnen;
        this.texter = texter;
    }

    /**
     * An entry, and what it belongs to.
     *
     * @param hel whether the speaker may read more than what is published
     */
    record Funnen(Anteckning anteckning, Amne amne, boolean hel) {}

    /** What is done with the entry, and the words after its number. */
    interface Gor {
        Svar med(Funnen funnen, String rest);
    }

    /** Whether the text names an entry by its number. */
    static boolean nagot(String text) {
        return NAMES_ONE.matcher(text).find();
    }

    /** Finds the entry whose number the command names. */
    Svar pa(Tur tur, Sagt sagt, Gor then) {
        return amnen.pa(tur, sagt, (amne, rest) -> {
            Matcher number = NUMBER.matcher(rest.strip());
            if (!number.matches()) {
                throw new Avslag(texter.ge("anteckning.vilken", sagt.kommando().ord()));
            }
            Slag kind = number.group(1).toLowerCase(Locale.ROOT).equals("v") ? Slag.VAGVAL : Slag.RING;
            Anteckning entry = medNummer(tur, amne, kind, Integer.parseInt(number.group(2)));
            String words = Optional.ofNullable(number.group(3)).orElse("").strip();
            return then.med(new Funnen(entry, amne, hel(tur, amne)), words);
        });
    }

    /** The entry with this number there. */
    Anteckning medNummer(Tur tur, Amne amne, Slag kind, int number) {
        Optional<Anteckning> found = anteckningar.medNummer(tur.samverkansId(), amne.id(), kind, number);
        if (!hel(tur, amne)) {
            return found.filter(Anteckningssikte::oppen)
                    .orElseThrow(() -> new Avslag(texter.ge("nej.lasa_arbetsmaterial")));
        }
        return found.orElseThrow(
                () -> new Avslag(texter.ge("anteckning.finnsinte", kind.beteckning(number), amne.namn())));
    }

    /** The entry that a button carries; none if the card is not one of ours. */
    Optional<Funnen> klickad(Tur tur, Klick klick) {
        return anteckningar.hitta(tur.samverkansId(), klick.maste("id")).map(entry -> {
            Amne amne = amnen.med(tur, entry.delprojekt())
                    .orElseThrow(() -> new IllegalStateException("Anteckning " + entry.id() + " hör inte till något"));
            boolean whole = hel(tur, amne);
            if (!whole && !oppen(entry)) throw new Avslag(texter.ge("nej.lasa_arbetsmaterial"));
            return new Funnen(entry, amne, whole);
        });
    }

    /** Whether the speaker may read more there than what is published. */
    boolean hel(Tur tur, Amne amne) {
        return tur.farI(Handling.LASA_ARBETSMATERIAL, amne);
    }

    private static boolean oppen(Anteckning entry) {
        return entry.publicerad() != null && entry.lage() == Lage.NOTERAD;
    }

    /** Permission for what the author of an entry may do besides others. */
    void kraver(Tur tur, Funnen found, Handling handling) {
        boolean authors = found.anteckning().av().equals(tur.vem().id());
        if (!(authors && Behorighet.tillater(Set.of(Roll.FORFATTARE), handling)) && !tur.farI(handling, found.amne())) {
            throw new Avslag(texter.ge(
                    "nej." + handling.name().toLowerCase(Locale.ROOT),
                    found.anteckning().beteckning()));
        }
    }
}
