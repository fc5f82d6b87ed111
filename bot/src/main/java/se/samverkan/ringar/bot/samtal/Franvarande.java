package se.samverkan.ringar.bot.samtal;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.store.person.Person;

/** Those whom a speaker stands in for now. Most turns never need to know: looked up when asked, once. */
public final class Franvarande {
    private final Supplier<List<Person>> find;
    private @Nullable List<Person> found;

    Franvarande(Supplier<List<Person>> find) {
        this.find = find;
    }

    Stream<Person> alla() {
        List<Person> known = found;
        if (known == null) {
            known = find.get();
            found = known;
        }
        return known.stream();
    }
}
