package se.samverkan.ringar.store.arbete;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Data asked of one region.
 *
 * @param definition what exactly
 * @param kalla from which source
 * @param begard the day it was asked for
 * @param utlovad the day it was promised, where it was
 * @param kom the day it came
 * @param skickat the day the region said that it was sent
 * @param struken the day it was said that it is not coming, or not needed any more
 */
public record Databegaran(
        String id,
        String huvudman,
        String definition,
        @Nullable String kalla,
        LocalDate begard,
        @Nullable LocalDate utlovad,
        @Nullable LocalDate kom,
        String av,
        @Nullable LocalDate skickat,
        @Nullable LocalDate struken) {
    /** What an event tells of it: that it came, was promised, is said to be sent, is not waited for any more. */
    public static final String KOM = "kom";

    public static final String UTLOVAD = "utlovad";
    public static final String SKICKAT = "skickat";
    public static final String STRUKEN = "struken";

    /** One that nothing has come of yet. */
    public static Databegaran ny(
            String id, String huvudman, String definition, @Nullable String kalla, LocalDate begard, String av) {
        return new Databegaran(id, huvudman, definition, kalla, begard, null, null, av, null, null);
    }

    /** Promised to a day: then it is not sent yet. */
    public Databegaran utlovad(LocalDate when) {
        return new Databegaran(id, huvudman, definition, kalla, begard, when, kom, av, null, struken);
    }

    public Databegaran kom(LocalDate when) {
        return new Databegaran(id, huvudman, definition, kalla, begard, utlovad, when, av, skickat, struken);
    }

    public Databegaran skickat(LocalDate when) {
        return new Databegaran(id, huvudman, definition, kalla, begard, utlovad, kom, av, when, struken);
    }

    public Databegaran struken(LocalDate when) {
        return new Databegaran(id, huvudman, definition, kalla, begard, utlovad, kom, av, skickat, when);
    }

    /** Whether it has not come, and is still to. */
    public boolean vantar() {
        return kom == null && struken == null;
    }
}
