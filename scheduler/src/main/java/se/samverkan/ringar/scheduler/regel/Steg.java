package se.samverkan.ringar.scheduler.regel;

import java.time.LocalDate;
import se.samverkan.ringar.store.person.Roll;

/**
 * A day on which something is to be said.
 *
 * @param regel the rule's name
 * @param amne what it is about, unique in the delprojekt: of several steps about the same subject only the latest counts
 * @param dag the step's own day; weekends and hours postpone the sending, never this day
 * @param roll to whom
 */
public record Steg(String regel, String amne, LocalDate dag, Roll roll) {}
