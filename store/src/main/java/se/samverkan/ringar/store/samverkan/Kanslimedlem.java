package se.samverkan.ringar.store.samverkan;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** One of the first members of the kansli, named by the file since nobody becomes kansli by being first. */
public sealed interface Kanslimedlem {

    /**
     * Reads what the file says.
     *
     * @return empty when it is neither "tenant/objectId" nor an e-mail address
     */
    static Optional<Kanslimedlem> av(String text) {
        if (Epost.FORM.matcher(text).matches()) {
            return Optional.of(new Epost(text));
        }
        return Entra.FORM.matcher(text).matches() ? Optional.of(new Entra(text)) : Optional.empty();
    }

    /** As an identity of a person. */
    default String somIdentitet() {
        return switch (this) {
            case Entra(String identity) -> identity;
            case Epost(String address) -> "mailto:" + address;
        };
    }

    /** Known by the Entra identity that Teams gives, {@code tenant/objectId}: opaque, kept as the file has it. */
    record Entra(String identitet) implements Kanslimedlem {
        private static final Pattern FORM = Pattern.compile("[\\p{Alnum}._-]{1,100}/[\\p{Alnum}.:_-]{1,100}");
    }

    /** Known by an e-mail address, in lower case, which binds once, to a non-guest who has it. */
    record Epost(String adress) implements Kanslimedlem {
        private static final Pattern FORM =
                Pattern.compile("[^\\s@/<>\"]{1,64}@[^\\s@/<>\"]{1,190}\\.[^\\s@/<>\".]{2,63}");

        public Epost {
            adress = adress.toLowerCase(Locale.ROOT);
        }
    }
}
