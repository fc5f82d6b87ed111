package se.samverkan.ringar.scheduler.regel;

import java.time.LocalDate;

/** "Omfördelning, where asked for: every 12 weeks", to the ordförande: a delrapport to the ledningsgrupp. */
public final class DelrapportRegel {
    public static final String NAMN = "delrapport";

    private DelrapportRegel() {}

    /** The delrapport that is due after the day on which the latest came, or from which they are asked for. */
    public static String amne(LocalDate sedan) {
        return "efter/" + sedan;
    }
}
