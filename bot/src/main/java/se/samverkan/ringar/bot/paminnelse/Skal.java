package se.samverkan.ringar.bot.paminnelse;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.bot.samtal.Halsoord;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;

/** The reason for another day. One that tells of somebody's health or leave is not stored, and that is said. */
record Skal(Optional<String> sparas, boolean halsa) {

    /** @param said the reason as it was given; none if none was */
    static Skal av(@Nullable String said, Texter texter) {
        if (said == null || said.isBlank()) return new Skal(Optional.empty(), false);
        Optional<String> kept = Halsoord.utan(said, texter);
        return new Skal(kept, kept.isEmpty());
    }

    /** The answer, and a line about what was left out. */
    Svar med(Svar answer, Texter texter) {
        return halsa ? answer.medNotis(texter.ge("frist.skalsparasinte")) : answer;
    }
}
