package se.samverkan.ringar.scheduler.utskick;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.scheduler.utskick.Sandning.Rad;
import se.samverkan.ringar.store.konversation.Konversation;
import se.samverkan.ringar.store.konversation.Konversation.Grupp;
import se.samverkan.ringar.store.konversation.Konversationer;
import se.samverkan.ringar.store.person.Person;

/** The ways to somebody, best first: the personal chat, then the group's channel with a mention. */
public final class Vagar {
    private final Konversationer konversationer;

    public Vagar(Konversationer konversationer) {
        this.konversationer = konversationer;
    }

    /** To the person's own chat, or with no person to the conversation that the answer belongs in. */
    Optional<Sandning> direkt(Optional<Person> person, List<Rad> rows) {
        return person.map(p -> oppen(p.chatt()))
                .orElseGet(() -> oppen(rows.getFirst().utskick().konversation()))
                .map(there -> new Sandning(there, person.orElse(null), rows));
    }

    /** To the arbetsgrupp's channel or chat, where the person is mentioned. All rows are of the same delprojekt. */
    Optional<Sandning> iGruppen(Person person, List<Rad> rows) {
        var delprojekt = rows.getFirst().delprojekt();
        return konversationer.forDelprojekt(delprojekt.samverkan(), delprojekt.id()).stream()
                .filter(k -> k.stangd() == null && !k.personlig())
                .filter(k -> k.koppling(delprojekt.id())
                        .filter(c -> c.grupp() == Grupp.ARBETSGRUPP)
                        .isPresent())
                .findFirst()
                .map(channel -> new Sandning(channel, person, rows));
    }

    private Optional<Konversation> oppen(@Nullable String id) {
        return Optional.ofNullable(id).flatMap(konversationer::hitta).filter(k -> k.stangd() == null);
    }
}
