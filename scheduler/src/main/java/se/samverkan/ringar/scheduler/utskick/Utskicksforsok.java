package se.samverkan.ringar.scheduler.utskick;

import java.util.Collection;
import se.samverkan.ringar.store.utskick.Utskick;

/** What is said in the ledger about a try. */
final class Utskicksforsok {
    /** The code of what failed on our side: the log says what. */
    static final String OUR_FAULT = "fel";
    /** The code of what waits since the receiver pauses. */
    static final String RESTS = "pausad";
    /** The code of what waits since the receiver has had a message today. */
    static final String NEXT_DAY = "en om dagen";

    private Utskicksforsok() {}

    /** Which try the next one is, of the promise that has been tried the most. */
    static int nasta(Collection<Utskick> promises) {
        return promises.stream().mapToInt(Utskick::forsok).max().orElse(0) + 1;
    }
}
