package se.samverkan.ringar.bot.test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import se.samverkan.ringar.scheduler.klocka.Klocka;

/** The wall clock of the tests: it goes as fast as real time, from whatever moment it was set to. */
public final class Ur extends Clock {
    /** A Monday morning in working hours, with no holiday near. */
    public static final LocalDateTime MANDAG = LocalDateTime.of(2026, 3, 2, 9, 0);

    private static final ZoneId ZON = ZoneId.of("Europe/Stockholm");
    private volatile Duration skillnad;

    Ur() {
        Instant start = MANDAG.atZone(ZON).toInstant();
        skillnad = Duration.between(Clock.systemUTC().instant(), start);
    }

    /** Sets it so that the bot's own clock, however far ahead trial mode has moved it, shows this. */
    void stall(Klocka botens, LocalDateTime till) {
        ga(Duration.between(botens.instant(), till.atZone(ZON).toInstant()));
    }

    void ga(Duration tid) {
        skillnad = skillnad.plus(tid);
    }

    @Override
    public ZoneId getZone() {
        return ZON;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(skillnad);
    }
}
