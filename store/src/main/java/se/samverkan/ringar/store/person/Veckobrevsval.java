package se.samverkan.ringar.store.person;

import java.time.LocalDate;

/**
 * That one of the kansli has said whether to have the letter of the week of a samverkan, whatever its file says.
 *
 * @param sedan the day it was said: the letters after it come, or do not
 */
public record Veckobrevsval(String samverkan, boolean pa, LocalDate sedan) {}
