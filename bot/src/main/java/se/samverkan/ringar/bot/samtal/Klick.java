package se.samverkan.ringar.bot.samtal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A click on a card. Everything in it comes from the client and is checked like anything else that is said.
 *
 * @param data what the button carried and what was filled in, by id
 */
public record Klick(String verb, Map<String, String> data) {
    private static final Set<String> CARRIED =
            Set.of("id", "nyckel", "delprojekt", "rad", "version", "meddelande", "lank");

    public Klick {
        data = Map.copyOf(data);
    }

    /** A value, without surrounding space; none if it is empty. */
    public Optional<String> varde(String id) {
        return Optional.ofNullable(data.get(id)).map(String::strip).filter(v -> !v.isEmpty());
    }

    /** What people have written: everything but the ids and keys that buttons carry. */
    public List<String> skrivet() {
        return data.entrySet().stream()
                .filter(e -> !CARRIED.contains(e.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** A value that the button always carries. */
    public String maste(String id) {
        return varde(id).orElseThrow(() -> new OfullstandigtKlick(verb, id));
    }

    /** A click without what its button always carries: an old card, or not one of ours. */
    static final class OfullstandigtKlick extends RuntimeException {
        OfullstandigtKlick(String verb, String id) {
            super("Klicket «" + verb + "» saknar «" + id + "»");
        }
    }
}
