package se.samverkan.ringar.store.samverkan;

import java.util.List;

/** The heads of department of one speciality, through whom the line is informed. */
public record Chefsamrad(String id, String namn, List<String> alias, List<String> tidigareNamn) implements Namngiven {
    private static final String AMNE = "chefsamrad:";

    public Chefsamrad {
        alias = List.copyOf(alias);
        tidigareNamn = List.copyOf(tidigareNamn);
    }

    /** Under which entries of its own questions are kept, where others have a delprojekt's id. */
    public String amne() {
        return AMNE + id;
    }

    /** Whether it is a chefsamråd's own questions that this leads to. */
    public static boolean arAmne(String amne) {
        return amne.startsWith(AMNE);
    }
}
