package se.samverkan.ringar.store.test;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Real time, as leases are measured in it, standing still until the test moves it. */
public final class Vaggur implements InstantSource {

    private volatile Instant nu = Exempel.NU;

    @Override
    public Instant instant() {
        return nu;
    }

    /** Lets so much time pass. */
    public void gar(Duration tid) {
        nu = nu.plus(tid);
    }
}
