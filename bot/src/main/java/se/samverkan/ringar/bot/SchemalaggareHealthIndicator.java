package se.samverkan.ringar.bot;

import java.time.Duration;
import java.util.Map;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import se.samverkan.ringar.scheduler.utskick.Puls;

/** Whether reminders go out from this node: the scheduler runs, and the round and the sender have beaten lately. */
final class SchemalaggareHealthIndicator implements HealthIndicator {
    /** A long pass of the sender is no illness; standing still is. */
    private static final Duration STILL = Duration.ofMinutes(5);

    private final Scheduler scheduler;
    private final Puls puls;

    SchemalaggareHealthIndicator(Scheduler scheduler, Puls puls) {
        this.scheduler = scheduler;
        this.puls = puls;
    }

    @Override
    public Health health() {
        try {
            Map<String, Duration> since = puls.sedan();
            boolean well = scheduler.isStarted()
                    && !scheduler.isShutdown()
                    && since.values().stream().allMatch(d -> d.compareTo(STILL) < 0);
            var health = well ? Health.up() : Health.down();
            since.forEach((what, d) -> health.withDetail(what + "SekunderSedan", d.toSeconds()));
            return health.build();
        } catch (SchedulerException e) {
            return Health.down().withDetail("fel", e.getClass().getSimpleName()).build();
        }
    }
}
