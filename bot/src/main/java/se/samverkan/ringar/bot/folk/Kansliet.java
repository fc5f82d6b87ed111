package se.samverkan.ringar.bot.folk;

import java.util.List;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.person.Rollinnehav;
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

    /** All who have been met or told of. */
    List<Person> alla() {
        return personer.kansliet(samverkan);
    }

    boolean iFilen(Person person) {
        return samverkan.kansli().stream().anyMatch(m -> person.identiteter().contains(m.somIdentitet()));
    }

    /** Whether somebody else is left who can let others in; one who is only written to cannot. */
    boolean finnsUtom(Person person) {
        return alla().stream().anyMatch(p -> !p.id().equals(person.id()) && p.iTeams());
    }

    /**
     * Takes the role from one of the kansli, unless nobody would be left. Two who take it from each other at once both
     * look afterwards, and at least one of them finds nobody and gives it back.
     *
     * @return whether it was taken
     */
    boolean lamnas(Person person) {
        var role = new Rollinnehav(samverkan.id(), Roll.KANSLI, null);
        if (!person.roller().contains(role)) return finnsUtom(person);
        if (!finnsUtom(person)) return false;
        personer.forlorarRoll(person, role);
        if (alla().stream().anyMatch(Person::iTeams)) return true;
        personer.farRoll(personer.hitta(person.id()).orElse(person), role);
        return false;
    }
}
