package se.samverkan.ringar.scheduler.regel;

import java.time.LocalDate;
import java.util.stream.Stream;
import se.samverkan.ringar.store.person.Person;

/**
 * A pure rule of the whole samverkan, that no delprojekt owns. Its promises have {@link #UTAN_DELPROJEKT} for a
 * delprojekt; the rest is as with {@link Regel}.
 */
public interface Samverkansregel {
    /** Stands where a promise has the id of its delprojekt. */
    String UTAN_DELPROJEKT = "";

    String namn();

    /** Whether this member of the kansli is to have it. */
    default boolean vill(Person medlem, Steg steg) {
        return true;
    }

    /** The steps after the one day and on or before the other. */
    Stream<Steg> steg(LocalDate efter, LocalDate till);
}
