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
 */
public record Databegaran(
        String id,
        String huvudman,
        String definition,
        @Nullable String kalla,
        LocalDate begard,
        @Nullable LocalDate utlovad,
        @Nullable LocalDate kom,
        String av) {
    public Databegaran utlovad(LocalDate when) {
        return new Databegaran(id, huvudman, definition, kalla, begard, when, kom, av);
    }

    public Databegaran kom(LocalDate when) {
        return new Databegaran(id, huvudman, definition, kalla, begard, utlovad, when, av);
    }
}
