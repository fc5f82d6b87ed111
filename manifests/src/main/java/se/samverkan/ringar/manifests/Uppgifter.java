package se.samverkan.ringar.manifests;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What is peculiar to one installation, checked. All that is wrong is told at once, in words for whoever typed it.
 *
 * @param varden by the names that the template has between {@code ${} and {@code }}
 */
record Uppgifter(Map<String, String> varden) {
    private static final Pattern GUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern VERSION = Pattern.compile("(0|[1-9]\\d*)(\\.(0|[1-9]\\d*)){2}");
    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");
    private static final Set<String> KNOWN = Set.of(
            "app-id",
            "bot-id",
            "teams-id",
            "domain",
            "namn",
            "organisation",
            "webb",
            "integritet",
            "villkor",
            "version");
    private static final int NAME = 30;
    private static final int ORGANISATION = 32;
    private static final int ADDRESS = 2048;

    Uppgifter {
        varden = Map.copyOf(varden);
    }

    /** What was typed is not enough, or wrong. The message is for the one who typed it. */
    static final class Fel extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        Fel(List<String> all) {
            super(String.join("\n", all));
        }
    }

    /**
     * Fills in what follows from the rest, and checks it all.
     *
     * @param givet as typed: {@code app-id} and {@code domain} at least
     * @param version the version to use when none is typed
     */
    static Uppgifter av(Map<String, String> givet, String version) {
        var all = new LinkedHashMap<String, String>();
        givet.forEach((key, value) -> all.put(key, value.strip()));
        for (String id : List.of("app-id", "bot-id", "teams-id", "domain")) {
            all.computeIfPresent(id, (key, value) -> value.toLowerCase(Locale.ROOT));
        }
        var wrong = new ArrayList<String>();
        var unknown = new TreeSet<>(all.keySet());
        unknown.removeAll(KNOWN);
        unknown.forEach(key -> wrong.add("--" + key + " finns inte."));
        String app = Objects.requireNonNullElse(all.get("app-id"), "");
        String domain = Objects.requireNonNullElse(all.get("domain"), "");
        all.putIfAbsent("bot-id", app);
        all.putIfAbsent("teams-id", app);
        all.putIfAbsent("namn", "Ringar");
        all.putIfAbsent("organisation", "Kansliet");
        all.putIfAbsent("webb", "https://" + domain + "/");
        all.putIfAbsent("integritet", "https://" + domain + "/integritet");
        all.putIfAbsent("villkor", "https://" + domain + "/villkor");
        all.putIfAbsent("version", version);

        if (app.isEmpty()) wrong.add("--app-id saknas: «Program-ID (klient)» på appregistreringens översikt i Entra.");
        for (String id : List.of("app-id", "bot-id", "teams-id")) {
            String value = Objects.requireNonNullElse(all.get(id), "");
            if (!value.isEmpty() && !GUID.matcher(value).matches()) {
                wrong.add("--" + id + " ska se ut så här: 00000000-0000-0000-0000-000000000000.");
            }
        }
        if (domain.isEmpty())
            wrong.add("--domain saknas: värdnamnet som Teams når boten på, till exempel ringar.example.org.");
        else if (!DOMAIN.matcher(domain).matches()) {
            wrong.add("--domain ska vara ett värdnamn utan https:// och utan sökväg, till exempel ringar.example.org.");
        }
        hogst(wrong, all, "namn", NAME);
        hogst(wrong, all, "organisation", ORGANISATION);
        for (String address : List.of("webb", "integritet", "villkor")) {
            if (!https(all.get(address))) wrong.add("--" + address + " ska vara en adress som börjar med https://.");
        }
        if (!VERSION.matcher(all.get("version")).matches()) {
            wrong.add("--version ska vara tre tal, till exempel 1.0.3. Höj den varje gång ett nytt paket laddas upp.");
        }
        if (!wrong.isEmpty()) throw new Fel(wrong);
        return new Uppgifter(all);
    }

    String varde(String name) {
        return Objects.requireNonNull(varden.get(name), name);
    }

    private static void hogst(List<String> wrong, Map<String, String> all, String key, int most) {
        String value = Objects.requireNonNullElse(all.get(key), "");
        if (value.isEmpty() || value.length() > most) {
            wrong.add("--" + key + " ska vara 1–" + most + " tecken, är " + value.length() + ".");
        }
    }

    private static boolean https(@org.jspecify.annotations.Nullable String address) {
        try {
            URI uri = URI.create(Objects.requireNonNullElse(address, ""));
            return "https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.toString().length() <= ADDRESS;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
