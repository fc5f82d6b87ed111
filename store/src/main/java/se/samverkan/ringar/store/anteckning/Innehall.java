package se.samverkan.ringar.store.anteckning;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/** What an entry says. */
public sealed interface Innehall {
    Slag slag();

    /** All its words, for searching and for a line in a list. */
    String text();

    /**
     * A choice of path.
     *
     * @param valt what was chosen
     * @param bortvalt what was set aside
     * @param skal why
     * @param konsekvens what follows, for whom
     */
    @TypeAlias("vagval")
    record Vagval(
            String valt,
            @Nullable String bortvalt,
            @Nullable String skal,
            @Nullable String konsekvens) implements Innehall {
        @Override
        public Slag slag() {
            return Slag.VAGVAL;
        }

        @Override
        public String text() {
            return Stream.of(valt, bortvalt, skal, konsekvens)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" "));
        }
    }

    /**
     * A side effect, seen by somebody near it.
     *
     * @param tecken none until somebody has said whether it is good or bad
     */
    @TypeAlias("ring")
    record Ring(String text, @Nullable Tecken tecken) implements Innehall {
        @Override
        public Slag slag() {
            return Slag.RING;
        }
    }

    /** Positive and negative rings matter equally. */
    enum Tecken {
        POSITIV,
        NEGATIV
    }
}
