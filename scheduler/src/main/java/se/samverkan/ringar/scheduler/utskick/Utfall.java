package se.samverkan.ringar.scheduler.utskick;

import java.time.Duration;

/** What became of a message. */
public sealed interface Utfall {
    /** Taken, with the id by which it can be updated. */
    record Sand(String aktivitet) implements Utfall {}

    /** Certainly not delivered here, now or later. */
    record Nekad(String kod) implements Utfall {}

    /**
     * Certainly not delivered, and worth trying again.
     *
     * @param efter how long we were asked to wait; zero if nothing was said
     */
    record ForsokIgen(Duration efter, String kod) implements Utfall {}

    /** May have been delivered. */
    record Oviss(String kod) implements Utfall {}
}
