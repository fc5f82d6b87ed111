package se.samverkan.ringar.store.delprojekt;

/** One numbered point of the uppdrag. */
public record Uppdragspunkt(int nummer, String text) {}
