package se.samverkan.ringar.scheduler.utskick;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock that stands still until it is set. */
final class Provur extends Clock {
    static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private volatile Instant nu = Instant.EPOCH;

    /** Sets it to a time in Stockholm, such as {@code 2027-03-01T09:00}. */
    void stall(String lokal) {
        nu = LocalDateTime.parse(lokal).atZone(STOCKHOLM).toInstant();
    }

    void stall(Instant moment) {
        nu = moment;
    }

    void fram(Duration duration) {
        nu = nu.plus(duration);
    }

    @Override
    public ZoneId getZone() {
        return STOCKHOLM;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(nu, zone);
    }

    @Override
    public Instant instant() {
        return nu;
    }
}
