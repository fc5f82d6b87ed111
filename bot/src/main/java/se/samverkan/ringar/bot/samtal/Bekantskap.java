package se.samverkan.ringar.bot.samtal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.store.konversation.Konversation;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;
import se.samverkan.ringar.store.samverkan.Kanslimedlem;
import se.samverkan.ringar.store.samverkan.Samverkan;

/**
 * Who somebody is. Whoever has been told of by address is the same person when met in Teams; which address one has is
 * what Teams' roster says, never what a guest says of itself.
 */
@Component
public final class Bekantskap {
    private final Samverkan samverkan;
    private final Personer personer;
    private final Medlemmar medlemmar;

    public Bekantskap(Samverkan samverkan, Personer personer, Medlemmar medlemmar) {
        this.samverkan = samverkan;
        this.personer = personer;
        this.medlemmar = medlemmar;
    }

    /** Who speaks. The roster is asked when somebody is met for the first time, there or in a chat of their own. */
    Person den(Inkommet in, Konversation place, boolean own) {
        Optional<Person> known = personer.kand(in.identitet(), in.namn());
        if (known.filter(p -> !own || p.chatt() != null).isPresent()) return known.get();
        String address = in.utifran()
                ? null
                : medlemmar
                        .medlem(place, in.konto())
                        .filter(m -> m.identitet().equals(in.identitet()))
                        .map(this::adress)
                        .orElse(null);
        return personer.mott(in.identitet(), in.namn(), address);
    }

    /** Somebody whom the roster tells of. */
    Person den(Medlemmar.Medlem member) {
        return personer.mott(member.identitet(), member.namn(), adress(member));
    }

    /** The address that this member is known by: no guest's, and from another tenant not one of the kansli's. */
    private @Nullable String adress(Medlemmar.Medlem member) {
        String address = member.epost();
        if (address == null || member.gast()) return null;
        boolean kansliets = samverkan.kansli().stream()
                .anyMatch(
                        m -> m instanceof Kanslimedlem.Epost(String named) && named.equalsIgnoreCase(address.strip()));
        return kansliets && !member.hemma() ? null : address;
    }
}
