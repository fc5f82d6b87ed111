package se.samverkan.ringar.scheduler.utskick;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/** When a promise that certainly did not arrive is tried again, and when to give up. */
public final class Omtag {
    static final int MOST_TRIES = 10;
    private static final double SPREAD = 0.2;
    /** What Teams asks for is taken at its word so many times; then the waiting grows all the same. */
    private static final int AS_ASKED = 3;

    private final DoubleSupplier slump;

    public Omtag() {
        this(() -> ThreadLocalRandom.current().nextDouble());
    }

    /** @param slump from zero up to one: those that failed together are not to come back together */
    Omtag(DoubleSupplier slump) {
        this.slump = slump;
    }

    /**
     * Ten seconds after the first try, twice as long after each, at most an hour, and up to a fifth more; as long as we
     * were asked to wait, if that is longer or we were asked for the first times.
     *
     * @param tries which try it was, from 1
     */
    Duration efter(int tries, Duration asked) {
        Duration own = Duration.ofSeconds(Math.min(3600, 5L << Math.min(tries, 10)));
        boolean asAsked = asked.isPositive() && (tries <= AS_ASKED || asked.compareTo(own) > 0);
        Duration wait = asAsked ? asked : own;
        return wait.plusMillis((long) (wait.toMillis() * SPREAD * slump.getAsDouble()));
    }
}
