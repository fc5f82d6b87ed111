package se.samverkan.ringar.store.arbete;

import org.jspecify.annotations.Nullable;

/**
 * What was said of the communication plan when it was noted.
 *
 * @param handelse the key of the change that said it
 * @param adress an https address, where it is kept
 */
public record Kommunikationsplan(
        String handelse, @Nullable String adress, @Nullable String text) {}
