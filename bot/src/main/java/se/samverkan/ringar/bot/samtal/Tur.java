package se.samverkan.ringar.bot.samtal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.bot.lasning.Personnummer;
import se.samverkan.ringar.store.behorighet.Behorighet;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.konversation.Konversation;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.samverkan.Chefsamrad;
import se.samverkan.ringar.store.samverkan.Kanslimedlem;
import se.samverkan.ringar.store.samverkan.Samverkan;

/**
 * One turn of the conversation: who speaks, where and when, and the key that makes it count once.
 *
 * @param vem the speaker; in trial mode the invented person that the user speaks as
 * @param anvandare the one who sits at the keyboard; the same as {@code vem} outside trial mode
 * @param nyckel the same for the same delivery, whatever is delivered again
 */
public record Tur(
        Samverkan samverkan,
        Person vem,
        Person anvandare,
        Konversation plats,
        String nyckel,
        Instant nu,
        LocalDate idag,
        Texter texter) {
    /** The most characters a text may have; longer is refused, never cut. */
    public static final int MOST_CHARACTERS = 4_000;

    private static final Pattern MESSAGE = Pattern.compile("[A-Za-z0-9_:.|=-]{1,200}");

    /** Refuses a text that is too long to be taken down whole. */
    public String ryms(String text) {
        int length = text.codePointCount(0, text.length());
        if (length > MOST_CHARACTERS) {
            throw new Avslag(texter.ge("text.lang", String.valueOf(length), String.valueOf(MOST_CHARACTERS)));
        }
        return text;
    }

    public String samverkansId() {
        return samverkan.id();
    }

    /** What the speaker is to this delprojekt, here. */
    public Set<Roll> roller(@Nullable Delprojekt delprojekt) {
        return Behorighet.roller(
                vem,
                samverkan.id(),
                kanslietsIdentiteter(),
                delprojekt,
                delprojekt != null && plats.koppling(delprojekt.id()).isPresent());
    }

    private Set<String> kanslietsIdentiteter() {
        return samverkan.kansli().stream()
                .map(Kanslimedlem::somIdentitet)
                .collect(Collectors.toSet());
    }

    public boolean far(Handling handling, @Nullable Delprojekt delprojekt) {
        return Behorighet.tillater(roller(delprojekt), handling);
    }

    /** Refuses with the reason if the speaker may not do it. */
    public void kraver(Handling handling, @Nullable Delprojekt delprojekt) {
        if (!far(handling, delprojekt))
            throw new Avslag(texter.ge("nej." + handling.name().toLowerCase(Locale.ROOT)));
    }

    /** The huvudmän that the speaker speaks for. */
    public Set<String> talarFor(@Nullable Delprojekt delprojekt) {
        return Behorighet.talarFor(vem, samverkan.id(), delprojekt);
    }

    /** Whether the speaker may do it with what is a huvudman's. */
    public boolean far(Handling handling, Delprojekt delprojekt, String huvudman) {
        var roles = EnumSet.copyOf(roller(delprojekt));
        if (talarFor(delprojekt).contains(huvudman)) roles.add(Roll.REGIONENS);
        return Behorighet.tillater(roles, handling);
    }

    /** Refuses with the reason if the speaker may not do it with what is a huvudman's. */
    public void kraver(Handling handling, Delprojekt delprojekt, String huvudman) {
        if (!far(handling, delprojekt, huvudman))
            throw new Avslag(texter.ge("nej." + handling.name().toLowerCase(Locale.ROOT)));
    }

    /** What the speaker is to what an entry belongs to, here. */
    public Set<Roll> rollerI(Amne amne) {
        return switch (amne) {
            case Amne.Delprojektet(Delprojekt d) -> roller(d);
            case Amne.EgnaFragor own -> {
                var roles = EnumSet.copyOf(roller(null));
                if (plats.koppling(own.id()).isPresent()) roles.add(Roll.SKRIVER_HAR);
                yield roles;
            }
        };
    }

    public boolean farI(Handling handling, Amne amne) {
        return Behorighet.tillater(rollerI(amne), handling);
    }

    /** Whether it may be done in the chefsamråd's own questions that this place is coupled to, if it is to any. */
    public boolean farIEgnaFragorHar(Handling handling) {
        boolean own = plats.kopplingar().stream()
                .anyMatch(k -> k.samverkan().equals(samverkan.id()) && Chefsamrad.arAmne(k.delprojekt()));
        return own && Behorighet.tillater(Set.of(Roll.SKRIVER_HAR), handling);
    }

    /** Refuses with the reason if the speaker may not do it there. */
    public void kraverI(Handling handling, Amne amne) {
        if (!farI(handling, amne))
            throw new Avslag(texter.ge("nej." + handling.name().toLowerCase(Locale.ROOT)));
    }

    /**
     * This turn under the key of the message that a card answered, which its buttons carry. It comes back from the client:
     * only a key of this very place is taken, and nothing that could be anybody's number.
     */
    public Tur medNyckel(String carried) {
        String here = "teams/" + plats.id() + "/";
        String rest = carried.startsWith(here) ? carried.substring(here.length()) : "";
        if (!MESSAGE.matcher(rest).matches() || Personnummer.finnsI(rest)) {
            throw new Avslag(texter.ge("klick.gammalt"));
        }
        return new Tur(samverkan, vem, anvandare, plats, carried, nu, idag, texter);
    }

    /** This turn under a key that is made of what it is about, so that doing it twice is doing it once. */
    public Tur under(String key) {
        return new Tur(samverkan, vem, anvandare, plats, key, nu, idag, texter);
    }

    /** This turn in the same place as it has become. */
    public Tur i(Konversation changed) {
        return new Tur(samverkan, vem, anvandare, changed, nyckel, nu, idag, texter);
    }
}
