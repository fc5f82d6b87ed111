package se.samverkan.ringar.scheduler.utskick;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When the metronome last beat, in real time: a node whose round or sender stands still is not well. */
public final class Puls {
    private final InstantSource vaggur;
    private final Map<String, Instant> slag = new ConcurrentHashMap<>();

    /** @param vaggur real time */
    public Puls(InstantSource vaggur) {
        this.vaggur = vaggur;
    }

    void slog(Metronom.Del what) {
        slag.put(what.name().toLowerCase(Locale.ROOT), vaggur.instant());
    }

    /** How long it is since each has beaten; empty for what has not yet. */
    public Map<String, Duration> sedan() {
        Instant now = vaggur.instant();
        var since = new ConcurrentHashMap<String, Duration>();
        slag.forEach((what, when) -> since.put(what, Duration.between(when, now)));
        return since;
    }
}
