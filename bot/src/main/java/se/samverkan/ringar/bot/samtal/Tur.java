package se.samverkan.ringar.bot.samtal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * @param franvarande those whom the speaker stands in for today
 * @param nyckel the same for the same delivery, whatever is delivered again
 */
public record Tur(
        Samverkan samverkan,
        Person vem,
        Person anvandare,
        Konversation plats,
        Franvarande franvarande,
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
        return roller(vem, delprojekt);
    }

    /** What those are whom the speaker stands in for: it is theirs, and lent. */
    private Set<Roll> lanade(@Nullable Delprojekt delprojekt) {
        return franvarande
                .alla()
                .flatMap(absent -> roller(absent, delprojekt).stream())
                .filter(role -> role != Roll.SKRIVER_HAR)
                .collect(Collectors.toSet());
    }

    private Set<Roll> roller(Person person, @Nullable Delprojekt delprojekt) {
        return Behorighet.roller(
                person,
                samverkan.id(),
                kanslietsIdentiteter(),
                delprojekt,
                delprojekt != null && plats.koppling(delprojekt.id()).isPresent());
    }

    private Set<String> kanslietsIdentiteter() {
        return samverkan.kansli().stream().map(Kanslimedlem::somIdentitet).collect(Collectors.toSet());
    }

    public boolean far(Handling handling, @Nullable Delprojekt delprojekt) {
        return Behorighet.tillater(roller(delprojekt), handling)
                || (Behorighet.lanas(handling) && Behorighet.tillater(lanade(delprojekt), handling));
    }

    /** Whether what is asked of that person is the speaker's to answer, also in the absent one's place. */
    public boolean svararFor(@Nullable String person) {
        return person != null
                && (vem.id().equals(person)
                        || franvarande.alla().anyMatch(absent -> absent.id().equals(person)));
    }

    /** The ids of the speaker and of those whom the speaker stands in for. */
    public List<String> svarandesIds() {
        return Stream.concat(Stream.of(vem), franvarande.alla()).map(Person::id).toList();
    }

    /** Refuses with the reason if the speaker may not do it. */
    public void kraver(Handling handling, @Nullable Delprojekt delprojekt) {
        if (!far(handling, delprojekt))
            throw new Avslag(texter.ge("nej." + handling.name().toLowerCase(Locale.ROOT)));
    }

    /** The huvudmän that the speaker speaks for. */
    public Set<String> talarFor(@Nullable Delprojekt delprojekt) {
        return Stream.concat(Stream.of(vem), franvarande.alla())
                .flatMap(person -> Behorighet.talarFor(person, samverkan.id(), delprojekt).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The huvudmän that the speaker speaks for in this. */
    public Set<String> talarFor(Handling handling, @Nullable Delprojekt delprojekt) {
        return Stream.concat(Stream.of(vem), franvarande.alla())
                .flatMap(person -> Behorighet.talarFor(handling, person, samverkan.id(), delprojekt).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the speaker has been handed just this: what a rule asks about a subject. */
    public boolean harFatt(Delprojekt delprojekt, String regel, String subject) {
        return delprojekt.overlamnat(regel, subject).filter(this::svararFor).isPresent();
    }

    /** Whether the speaker has taken on the follow-up that is next to be done, with a place in the delprojekt or not. */
    public boolean gorUppfoljning(Delprojekt delprojekt) {
        return delprojekt.oppenUppfoljning().filter(u -> svararFor(u.atagen())).isPresent();
    }

    /** Whether the speaker may know that it is there. */
    boolean kanner(Delprojekt delprojekt) {
        return far(Handling.KANNA_TILL, delprojekt) || gorUppfoljning(delprojekt);
    }

    /** The huvudmän for which the speaker has this role in the whole samverkan. */
    public Set<String> talarFor(Roll role) {
        return Stream.concat(Stream.of(vem), franvarande.alla())
                .flatMap(person -> person.roller().stream())
                .filter(held -> held.samverkan().equals(samverkan.id()) && held.roll() == role)
                .flatMap(held -> Stream.ofNullable(held.huvudman()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the speaker may do it with what is a huvudman's. */
    public boolean far(Handling handling, Delprojekt delprojekt, String huvudman) {
        return far(handling, delprojekt)
                || (Behorighet.tillater(Set.of(Roll.REGIONENS), handling)
                        && talarFor(handling, delprojekt).contains(huvudman));
    }

    /** Whether the speaker may do it, if only with what is the huvudman's that they speak for. */
    public boolean farForNagon(Handling handling, @Nullable Delprojekt delprojekt) {
        return far(handling, delprojekt)
                || (Behorighet.tillater(Set.of(Roll.REGIONENS), handling)
                        && !talarFor(handling, delprojekt).isEmpty());
    }

    /** Refuses with the reason if the speaker may not do it with what is a huvudman's. */
    public void kraver(Handling handling, Delprojekt delprojekt, String huvudman) {
        if (!far(handling, delprojekt, huvudman))
            throw new Avslag(texter.ge("nej." + handling.name().toLowerCase(Locale.ROOT)));
    }

    /** What the speaker is to what an entry belongs to, here. */
    private Set<Roll> rollerI(Amne amne) {
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
        return switch (amne) {
            case Amne.Delprojektet(Delprojekt d) -> far(handling, d);
            case Amne.EgnaFragor own -> Behorighet.tillater(rollerI(own), handling) || far(handling, null);
        };
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
        return new Tur(samverkan, vem, anvandare, plats, franvarande, carried, nu, idag, texter);
    }

    /** This turn under a key that is made of what it is about, so that doing it twice is doing it once. */
    public Tur under(String key) {
        return new Tur(samverkan, vem, anvandare, plats, franvarande, key, nu, idag, texter);
    }

    /** This turn in the same place as it has become. */
    public Tur i(Konversation changed) {
        return new Tur(samverkan, vem, anvandare, changed, franvarande, nyckel, nu, idag, texter);
    }
}
