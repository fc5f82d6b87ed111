package se.samverkan.ringar.bot.epost;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.samverkan.Samverkan;

/** Whom somebody outside Teams can turn to. */
@Component
final class Kontakter {
    private final Samverkan samverkan;
    private final Personer personer;
    private final Texter texter;

    Kontakter(Samverkan samverkan, Personer personer, Texter texter) {
        this.samverkan = samverkan;
        this.personer = personer;
        this.texter = texter;
    }

    /** The kontaktperson, else one of the kansli, rather one who can be reached. */
    Optional<Person> person(@Nullable Delprojekt d) {
        return Optional.ofNullable(d)
                .flatMap(it -> it.personMed(Roll.KONTAKTPERSON))
                .flatMap(personer::hitta)
                .or(() -> personer.kansliet(samverkan).stream()
                        .min(Comparator.comparing(
                                p -> p.chatt() == null && p.epostadress().isEmpty())));
    }

    /** Name and address, as people read it. */
    String till(@Nullable Delprojekt d) {
        return person(d)
                .map(p -> p.namn() + p.epostadress().map(a -> ", " + a).orElse(""))
                .orElseGet(() -> texter.ge("brev.kansliet", samverkan.namn()));
    }
}
