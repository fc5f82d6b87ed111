package se.samverkan.ringar.store.samverkan;

import java.util.List;

/** The heads of department of one speciality, through whom the line is informed. */
public record Chefsamrad(String id, String namn, List<String> alias, List<String> tidigareNamn) implements Namngiven {
    public Chefsamrad {
        alias = List.copyOf(alias);
        tidigareNamn = List.copyOf(tidigareNamn);
    }
}
