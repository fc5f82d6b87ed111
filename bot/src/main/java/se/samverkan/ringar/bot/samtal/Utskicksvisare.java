package se.samverkan.ringar.bot.samtal;

import se.samverkan.ringar.scheduler.utskick.Sandning;

/** Says what a message that Ringar sends by itself looks like. */
public interface Utskicksvisare {
    /** Whether it shows messages of this rule. */
    boolean visar(String regel);

    Svar visa(Sandning sandning);

    /** The same with less in it, when Teams has found it too large. */
    default Svar visaKort(Sandning sandning) {
        return visa(sandning);
    }
}
