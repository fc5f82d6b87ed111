package se.samverkan.ringar.scheduler.regel;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * A pure rule of the whole samverkan, that no delprojekt owns. Its promises have {@link #UTAN_DELPROJEKT} for a
 * delprojekt; the rest is as with {@link Regel}.
 */
public interface Samverkansregel {
    /** Stands where a promise has the id of its delprojekt. */
    String UTAN_DELPROJEKT = "";

    String namn();

    /** The steps after the one day and on or before the other. */
    Stream<Steg> steg(LocalDate efter, LocalDate till);
}
