package se.samverkan.ringar.bot.samtal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.bot.lasning.Ord;

/** A reason that tells of somebody's health or leave is not stored. */
public final class Halsoord {
    private Halsoord() {}

    /** The reason, if it may be stored. */
    public static Optional<String> utan(@Nullable String said, Texter texter) {
        if (said == null || said.isBlank()) return Optional.empty();
        List<String> telling = Arrays.stream(texter.ge("ord.halsa").split(",", -1))
                .map(Ord::vik)
                .toList();
        boolean tells = Arrays.stream(said.split("[^\\p{L}\\p{N}]+", -1))
                .map(Ord::vik)
                .anyMatch(word -> telling.stream().anyMatch(word::startsWith));
        return tells ? Optional.empty() : Optional.of(said.strip());
    }
}
