package se.samverkan.ringar.bot.samtal;

import se.samverkan.ringar.scheduler.utskick.Sandning;

/** Says what a message that Ringar sends by itself looks like. */
public interface Utskicksvisare {
    /** Whether it shows messages of this rule. */
    boolean visar(String regel);

    Svar visa(Sandning sandning);
}
