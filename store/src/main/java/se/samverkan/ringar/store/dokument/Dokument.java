package se.samverkan.ringar.store.dokument;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document that belongs to something: a link to where it is kept, or a file that is kept here.
 *
 * @param namn as the sender called it, for people to read; never a path
 * @param lank where it is kept, when it is kept elsewhere
 * @param fil the id of the stored file, when it is kept here
 * @param av the id of the person who gave it
 */
public record Dokument(
        String namn, @Nullable String lank, @Nullable String fil, String av, Instant tid) {}
