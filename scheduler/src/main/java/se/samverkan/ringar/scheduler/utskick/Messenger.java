package se.samverkan.ringar.scheduler.utskick;

/** A way to people. It never throws for what a receiver or a network may do: that is the outcome. */
public interface Messenger {
    /** Whether it is the one that sends there. A kind of place that no messenger sends to is no way to anybody. */
    boolean nar(Dit dit);

    /** Sends it to where {@link Sandning#dit} says, once. */
    Utfall skicka(Sandning sandning);
}
