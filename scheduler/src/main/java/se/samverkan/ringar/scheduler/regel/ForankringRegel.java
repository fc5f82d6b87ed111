package se.samverkan.ringar.scheduler.regel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.store.delprojekt.Skede;

/**
 * "Each skede without a noted contact, where there is a chefsamråd; at latest every 8 weeks", to kontaktperson and
 * ordförande: a line on the contact.
 */
public final class ForankringRegel {
    public static final String NAMN = "forankring";

    private ForankringRegel() {}

    /** That no contact has been noted in the skede since the day; none for not at all. */
    public static String amne(Skede skede, @Nullable LocalDate senast) {
        return skede.name() + "/" + (senast == null ? "ingen" : senast);
    }
}
