package se.samverkan.ringar.scheduler.utskick;

/** A way to people. It never throws for what a receiver or a network may do: that is the outcome. */
@FunctionalInterface
public interface Messenger {
    Utfall skicka(Sandning sandning);
}
