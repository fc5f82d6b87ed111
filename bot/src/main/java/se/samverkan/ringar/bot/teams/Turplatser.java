package se.samverkan.ringar.bot.teams;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How many turns may be under way at once. Who comes when all places are taken waits a little, then is told so. */
final class Turplatser {
    private final int antal;
    private final Duration vanta;
    private final Semaphore lediga;

    Turplatser(int antal, Duration vanta) {
        this.antal = antal;
        this.vanta = vanta;
        this.lediga = new Semaphore(antal, true);
    }

    int antal() {
        return antal;
    }

    int upptagna() {
        return antal - lediga.availablePermits();
    }

    /** How many wait for a place, about. */
    int ko() {
        return lediga.getQueueLength();
    }

    boolean ta() {
        try {
            return lediga.tryAcquire(vanta.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void lamna() {
        lediga.release();
    }
}
