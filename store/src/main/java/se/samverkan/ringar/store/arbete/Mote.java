package se.samverkan.ringar.store.arbete;

import java.time.LocalDate;

/** A meeting of the arbetsgrupp. */
public record Mote(String id, LocalDate dag, String av) {}
