package se.samverkan.ringar.store.samverkan;

import java.util.List;

/** A milestone that a tidplan as a rule has, in the order of the way: the first has {@code ordning} 1. */
public record Milstolpstyp(String id, String namn, List<String> alias, List<String> tidigareNamn, int ordning)
        implements Namngiven {
    public Milstolpstyp {
        alias = List.copyOf(alias);
        tidigareNamn = List.copyOf(tidigareNamn);
    }
}
