package se.samverkan.ringar.scheduler.utskick;

import java.time.Duration;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;

/** Lets no beat fall while something is done that the round and the sender would see half of. */
public final class Stillhet {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration BETWEEN = Duration.ofMillis(5);
    private final Scheduler quartz;

    public Stillhet(Scheduler quartz) {
        this.quartz = quartz;
    }

    /** Does the work once the beat that is under way, if any, is over; then they go on, if they went before. */
    public void medan(Runnable work) {
        try {
            boolean beats = !quartz.isInStandbyMode();
            quartz.standby();
            try {
                for (Duration waited = Duration.ZERO;
                        !quartz.getCurrentlyExecutingJobs().isEmpty() && waited.compareTo(LONGEST) < 0;
                        waited = waited.plus(BETWEEN)) Thread.sleep(BETWEEN);
                work.run();
            } finally {
                if (beats) quartz.start();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Avbruten i väntan på det slag som pågår", e);
        } catch (SchedulerException e) {
            throw new IllegalStateException("Schemaläggaren går inte att hejda eller starta", e);
        }
    }
}
