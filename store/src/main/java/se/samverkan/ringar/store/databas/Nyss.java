package se.samverkan.ringar.store.databas;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was read from the database within the last second, for the little that every turn needs: who speaks, where. What
 * this node changes it forgets at once; what another node changes is seen here at most a second later, so nothing is
 * refused, asked about or changed on the strength of it.
 *
 * @param <K> what it is found by
 */
public final class Nyss<K, V> {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int MOST = 10_000;

    private final Cache<K, V> read =
            Caffeine.newBuilder().expireAfterWrite(SECOND).maximumSize(MOST).build();
    private final Function<K, @Nullable V> find;

    public Nyss(Function<K, @Nullable V> find) {
        this.find = find;
    }

    public Optional<V> hitta(K key) {
        V known = read.getIfPresent(key);
        if (known != null) return Optional.of(known);
        V found = find.apply(key);
        if (found != null) read.put(key, found);
        return Optional.ofNullable(found);
    }

    /** This is how it is now. */
    public V minns(K key, V value) {
        read.put(key, value);
        return value;
    }

    public void glom(K key) {
        read.invalidate(key);
    }
}
