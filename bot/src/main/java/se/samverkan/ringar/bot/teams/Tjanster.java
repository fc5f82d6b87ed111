package se.samverkan.ringar.bot.teams;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The hosts that may have the bot's token. A name, or {@code *.} and a domain for all names within it. Without
 * encryption only this machine, and only where it is named.
 */
record Tjanster(List<String> vardar) {
    static final Set<String> DEN_HAR_DATORN = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final Pattern VARD = Pattern.compile("(\\*\\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}");
    private static final int HTTPS = 443;

    Tjanster {
        vardar = vardar.stream().map(v -> v.strip().toLowerCase(Locale.ROOT)).toList();
    }

    /** The first that is no host; none if all are. */
    static @Nullable String fel(List<String> vardar) {
        return vardar.stream()
                .map(v -> v.strip().toLowerCase(Locale.ROOT))
                .filter(v -> !VARD.matcher(v).matches() && !DEN_HAR_DATORN.contains(v))
                .findFirst()
                .orElse(null);
    }

    boolean tillater(String adress) {
        try {
            return tillater(URI.create(adress));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    boolean tillater(URI adress) {
        String host = adress.getHost() == null ? "" : adress.getHost().toLowerCase(Locale.ROOT);
        if (adress.getRawUserInfo() != null || !ingar(host)) return false;
        return switch (String.valueOf(adress.getScheme())) {
            case "https" -> adress.getPort() == -1 || adress.getPort() == HTTPS || DEN_HAR_DATORN.contains(host);
            case "http" -> DEN_HAR_DATORN.contains(host);
            default -> false;
        };
    }

    private boolean ingar(String host) {
        return vardar.stream().anyMatch(v -> v.startsWith("*.") ? host.endsWith(v.substring(1)) : host.equals(v));
    }
}
