package se.samverkan.ringar.scheduler.regel;

import java.time.LocalDate;

/** "Two weeks with unconfirmed vägval", to the ordförande: confirm all, or one by one. */
public final class BekraftaRegel {
    public static final String NAMN = "bekrafta";

    private BekraftaRegel() {}

    /** That the oldest unconfirmed vägval was noted on the day. */
    public static String amne(LocalDate sedan) {
        return "sedan/" + sedan;
    }
}
