package se.samverkan.ringar.store.arbete;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;

/**
 * A meeting of the arbetsgrupp, that has been or is to come.
 *
 * @param text what was said of it, such as what it is about
 */
public record Mote(
        String id, LocalDate dag, String av, @Nullable String text) {
    @PersistenceCreator
    public Mote {}

    /** One that nothing more was said of. */
    public Mote(String id, LocalDate dag, String av) {
        this(id, dag, av, null);
    }
}
