package se.samverkan.ringar.bot.paminnelse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.scheduler.utskick.Sandning.Rad;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.utskick.Mottagare;

/** Says what a rule's line in a reminder says. */
interface Radvisare {
    /** Whether it is about lines of this rule. */
    boolean visar(String regel);

    /** What it is about, on one line, for a list and a headline; none if the subject is gone. */
    @Nullable
    String rubrik(Delprojekt d, String regel, String amne, @Nullable Mottagare to);

    /** The line as it stands now. */
    Radinnehall innehall(Rad rad);

    /**
     * A line of a reminder.
     *
     * @param rubrik what it is about
     * @param text what is asked for, or what has been answered
     * @param varfor why it came
     */
    record Radinnehall(String rubrik, String text, @Nullable String varfor, List<Knapp> knappar) {
        public Radinnehall {
            knappar = List.copyOf(knappar);
        }
    }
}
