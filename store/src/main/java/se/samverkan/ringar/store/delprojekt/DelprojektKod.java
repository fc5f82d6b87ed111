package se.samverkan.ringar.store.delprojekt;

import java.util.Locale;
import java.util.regex.Pattern;

/** The short code by which people name a delprojekt: {@code njure}. */
public record DelprojektKod(String varde) {
    /** What a code may look like. */
    public static final Pattern GILTIG = Pattern.compile("[a-zåäö0-9-]{2,40}");

    public DelprojektKod {
        varde = varde.strip().toLowerCase(Locale.ROOT);
        if (!GILTIG.matcher(varde).matches()) {
            throw new IllegalArgumentException(
                    "«" + varde + "» går inte som kortnamn. Det ska ha 2–40 bokstäver, siffror eller bindestreck.");
        }
    }

    /** A code made of as many of the name's first words as fit: "Benign njurkirurgi" → {@code benign-njurkirurgi}. */
    public static DelprojektKod avNamn(String namn) {
        String plain =
                namn.toLowerCase(Locale.ROOT).replaceAll("[^a-zåäö0-9]+", "-").replaceAll("^-+|-+$", "");
        String code = plain.length() <= 40 ? plain : plain.substring(0, 40).replaceAll("-[^-]*$", "");
        return new DelprojektKod(code.length() < 2 ? "dp-" + code : code);
    }

    @Override
    public String toString() {
        return varde;
    }
}
