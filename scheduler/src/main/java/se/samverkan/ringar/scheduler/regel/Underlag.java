package se.samverkan.ringar.scheduler.regel;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.store.delprojekt.Delprojekt;

/**
 * What a rule goes by: the delprojekt as it stands, and what has been noted in it.
 *
 * @param noterat read only by the rules that need it
 */
public record Underlag(Delprojekt delprojekt, Supplier<Noterat> noterat) {
    /**
     * The vägval and ringar of a delprojekt, as far as rules go by them.
     *
     * @param senast the day the latest was noted
     * @param obekraftatSedan the day of the oldest vägval that nobody has confirmed
     * @param chefsamrad whether a conversation of a chefsamråd is coupled to it
     */
    public record Noterat(
            @Nullable LocalDate senast, @Nullable LocalDate obekraftatSedan, boolean chefsamrad) {
        public static final Noterat INGET = new Noterat(null, null, false);
    }

    /** With nothing noted. */
    public static Underlag av(Delprojekt delprojekt) {
        return new Underlag(delprojekt, () -> Noterat.INGET);
    }
}
