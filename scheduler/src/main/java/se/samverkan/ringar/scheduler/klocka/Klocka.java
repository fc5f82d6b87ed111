package se.samverkan.ringar.scheduler.klocka;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The clock of the whole product: real time, in whole milliseconds as both databases keep them, moved ahead by a
 * duration that is zero outside trial mode and never shrinks.
 */
public final class Klocka extends Clock {
    private final Clock real;
    private volatile Duration ahead = Duration.ZERO;

    public Klocka(Clock real) {
        this.real = real;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.tick(this, Duration.ofMillis(1)).withZone(zone);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead).truncatedTo(ChronoUnit.MILLIS);
    }

    /** How far ahead of real time {@code moment} is. */
    public Duration till(Instant moment) {
        return Duration.between(real.instant(), moment);
    }

    /** Moves the clock to at least so far ahead of real time. */
    public synchronized void minst(Duration duration) {
        if (duration.compareTo(ahead) > 0) ahead = duration;
    }
}
