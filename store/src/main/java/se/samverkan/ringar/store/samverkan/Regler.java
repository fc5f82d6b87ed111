package se.samverkan.ringar.store.samverkan;

/** The rules that promise reminders, each with its numbers and whether it is on. */
public record Regler(Frist frist) {

    /** The starting configuration of every rule. */
    public static final Regler FORVAL = new Regler(Frist.FORVAL);
}
