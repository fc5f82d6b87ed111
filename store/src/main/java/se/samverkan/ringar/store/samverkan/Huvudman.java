package se.samverkan.ringar.store.samverkan;

import java.util.List;

/** A party of the samverkan that decides for itself. */
public record Huvudman(String id, String namn, List<String> alias, List<String> tidigareNamn, Slag slag)
        implements Namngiven {
    public Huvudman {
        alias = List.copyOf(alias);
        tidigareNamn = List.copyOf(tidigareNamn);
    }

    /** What sort of public body a huvudman is. */
    public enum Slag {
        REGION,
        KOMMUN
    }
}
