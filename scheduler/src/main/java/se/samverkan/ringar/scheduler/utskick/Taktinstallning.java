package se.samverkan.ringar.scheduler.utskick;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How fast all nodes together send by themselves. Teams takes 50 a second from an app, and from each conversation 7 in a
 * second, 8 in two, 60 in thirty and 1,800 in an hour.
 *
 * @param perSekund messages a second, a little below the limit so that what is under way does not break it; zero for as
 *     many as there are
 * @param perSamtal whether the limits of each conversation are kept
 * @param pausad nothing goes out by itself: what is due stands waiting in the ledger. For a restored backup, which does
 *     not know what was sent after it was taken
 */
@ConfigurationProperties("ringar.takt")
public record Taktinstallning(
        @DefaultValue("47") int perSekund,
        @DefaultValue("true") boolean perSamtal,
        @DefaultValue("false") boolean pausad) {
    /** No limits at all, for a test or a benchmark. */
    static final Taktinstallning UTAN = new Taktinstallning(0, false, false);

    public Taktinstallning {
        if (perSekund < 0 || perSekund > 1_000)
            throw new IllegalArgumentException("ringar.takt.per-sekund ska vara 0–1000, var " + perSekund);
    }
}
