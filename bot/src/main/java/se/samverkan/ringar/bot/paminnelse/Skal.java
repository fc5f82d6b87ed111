package se.samverkan.ringar.bot.paminnelse;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.bot.lasning.Ord;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;

/** The reason for another day. One that tells of somebody's health or leave is not stored, and that is said. */
record Skal(Optional<String> sparas, boolean halsa) {

    /** @param said the reason as it was given; none if none was */
    static Skal av(@Nullable String said, Texter texter) {
        if (said == null || said.isBlank()) return new Skal(Optional.empty(), false);
        List<String> telling = Arrays.stream(texter.ge("ord.halsa").split(",", -1))
                .map(Ord::vik)
                .toList();
        boolean tells = Arrays.stream(said.split("[^\\p{L}\\p{N}]+", -1))
                .map(Ord::vik)
                .anyMatch(word -> telling.stream().anyMatch(word::startsWith));
        return tells ? new Skal(Optional.empty(), true) : new Skal(Optional.of(said.strip()), false);
    }

    /** The answer, and a line about what was left out. */
    Svar med(Svar answer, Texter texter) {
        return halsa ? answer.medNotis(texter.ge("frist.skalsparasinte")) : answer;
    }
}
