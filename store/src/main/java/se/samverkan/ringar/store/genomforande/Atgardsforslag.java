package se.samverkan.ringar.store.genomforande;

import java.util.List;

/**
 * One numbered proposal of the report; at most about five.
 *
 * @param nummer from 1 in the delprojekt, never reused
 * @param huvudman the ids of those who are to decide on it; empty when it is for the shared level
 * @param struket no longer proposed; what was decided on it stays readable
 */
public record Atgardsforslag(int nummer, String text, List<String> huvudman, boolean struket) {
    public Atgardsforslag {
        huvudman = huvudman == null ? List.of() : List.copyOf(huvudman);
    }

    /** Whether this huvudman is to decide on it. */
    public boolean till(String id) {
        return huvudman.contains(id);
    }
}
