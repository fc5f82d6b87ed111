package se.samverkan.ringar.bot.samtal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.scheduler.utskick.Sandning;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.utskick.Utskick;

/** Says what a message that Ringar sends by itself looks like. */
public interface Utskicksvisare {
    /** Whether it shows messages of this rule. */
    boolean visar(String regel);

    Svar visa(Sandning sandning);

    /** What a promise is about, on one line; none if that is gone, or if it is about no delprojekt. */
    default @Nullable String rubrik(Utskick utskick, Delprojekt delprojekt) {
        return null;
    }

    /** The same with less in it, when Teams has found it too large. */
    default Svar visaKort(Sandning sandning) {
        return visa(sandning);
    }

    /** The cards that have been sent about this subject, as they are to look once something has been answered. */
    default List<Svar.Uppdatering> uppdateringar(Delprojekt delprojekt, String subject) {
        return List.of();
    }
}
