package se.samverkan.ringar.store.anteckning;

/** The two things that are taken down, each with its own number series in a delprojekt. */
public enum Slag {
    VAGVAL("V"),
    RING("R");

    private final String bokstav;

    Slag(String bokstav) {
        this.bokstav = bokstav;
    }

    /** How an entry is called: V4, R2. */
    public String beteckning(int nummer) {
        return bokstav + nummer;
    }
}
