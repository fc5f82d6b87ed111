package se.samverkan.ringar.store.samverkan;

import java.util.List;

/** A body that a delprojekt's matters pass, in the order of the way: the first has {@code ordning} 1. */
public record Instans(String id, String namn, List<String> alias, List<String> tidigareNamn, int ordning)
        implements Namngiven {
    public Instans {
        alias = List.copyOf(alias);
        tidigareNamn = List.copyOf(tidigareNamn);
    }
}
