package se.samverkan.ringar.bot.folk;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.samverkan.Kanslimedlem;
import se.samverkan.ringar.store.samverkan.Samverkan;

/** Who is the kansli: whom the file names, and whom they have let in. */
@Component
final class Kansliet {
    private final Samverkan samverkan;
    private final Personer personer;

    Kansliet(Samverkan samverkan, Personer personer) {
        this.samverkan = samverkan;
        this.personer = personer;
    }

    List<Person> alla() {
        List<String> named = samverkan.kansli().stream()
                .flatMap(m -> m instanceof Kanslimedlem.Entra(String identity) ? Stream.of(identity) : Stream.empty())
                .toList();
        return Stream.concat(
                        personer.medIdentiteter(named).stream(),
                        personer.medRoll(samverkan.id(), Roll.KANSLI, null).stream())
                .distinct()
                .toList();
    }

    boolean iFilen(Person person) {
        return samverkan.kansli().stream()
                .anyMatch(m -> m instanceof Kanslimedlem.Entra(String identity)
                        && person.identiteter().contains(identity));
    }

    /** Whether nobody would be left who can let others in. */
    boolean arEnsam(Tur tur, Person person) {
        return tur.samverkansId().equals(samverkan.id())
                && alla().stream().allMatch(p -> p.id().equals(person.id()))
                && alla().stream().anyMatch(p -> p.id().equals(person.id()));
    }
}
