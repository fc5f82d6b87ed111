package se.samverkan.ringar.bot.samtal;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.bot.lasning.Personnummer;

/**
 * Which message in Teams a click is about. Its id and its link come back from the client: an id that Teams would not
 * give is refused, a link that does not lead to Teams is left out, and so are the names that Teams puts into it.
 *
 * @param meddelande the message's id in its conversation; none when there is no message
 * @param lank the address that opens it
 */
public record Meddelandeklick(
        @Nullable String meddelande, @Nullable String lank) {
    /** The verb that opens the form to note a message; the same as the command's id in the app package. */
    public static final String OPPNA = "notera";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_:.=-]{1,120}");
    private static final Set<String> TEAMS =
            Set.of("teams.microsoft.com", "teams.cloud.microsoft", "teams.live.com", "teams.microsoft.us");
    private static final Pattern KEPT =
            Pattern.compile("(tenantId|groupId|parentMessageId|createdTime|allowXTenantAccess)=[A-Za-z0-9-]{1,64}"
                    + "|context=%7B%22contextType%22(:|%3A)%22chat%22%7D");
    private static final int LONGEST = 1_000;

    static Meddelandeklick av(@Nullable String id, @Nullable String link) {
        if (id == null || id.isBlank()) return new Meddelandeklick(null, null);
        if (!ID.matcher(id).matches() || Personnummer.finnsI(id))
            throw new Klick.OfullstandigtKlick(OPPNA, "meddelande");
        return new Meddelandeklick(id, link == null ? null : palitlig(link).orElse(null));
    }

    public static Meddelandeklick av(Klick klick) {
        return av(klick.varde("meddelande").orElse(null), klick.varde("lank").orElse(null));
    }

    /** What a button of the form carries. */
    public Map<String, String> data() {
        var data = new LinkedHashMap<String, String>();
        if (meddelande != null) data.put("meddelande", meddelande);
        if (lank != null) data.put("lank", lank);
        return data;
    }

    private static Optional<String> palitlig(String link) {
        if (link.length() > LONGEST) return Optional.empty();
        try {
            URI uri = URI.create(link);
            boolean teams = "https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && TEAMS.contains(uri.getHost())
                    && uri.getPort() == -1
                    && uri.getUserInfo() == null
                    && uri.getRawPath().startsWith("/l/message/");
            if (!teams) return Optional.empty();
            String query = Stream.ofNullable(uri.getRawQuery())
                    .flatMap(q -> Stream.of(q.split("&")))
                    .filter(p -> KEPT.matcher(p).matches())
                    .collect(Collectors.joining("&"));
            String plain = "https://" + uri.getHost() + uri.getRawPath() + (query.isEmpty() ? "" : "?" + query);
            return Personnummer.finnsI(plain) ? Optional.empty() : Optional.of(plain);
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
