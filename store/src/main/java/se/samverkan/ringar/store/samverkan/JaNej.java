package se.samverkan.ringar.store.samverkan;

import java.util.Locale;
import java.util.Optional;

/** Yes or no, as people and YAML write it. */
final class JaNej {

    static final String VAD = "«ja» eller «nej»";

    private JaNej() {}

    static Optional<Boolean> las(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "ja", "true" -> Optional.of(true);
            case "nej", "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
