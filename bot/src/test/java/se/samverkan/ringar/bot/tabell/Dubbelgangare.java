package se.samverkan.ringar.bot.tabell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import se.samverkan.ringar.bot.test.Ringarna;

/**
 * A delprojekt with all that belongs to it once more, with other ids, another code and other words; in the same samverkan or
 * in another. Nobody of the table has a place in it.
 */
final class Dubbelgangare {
    private static final Pattern ID = Pattern.compile("\\b[0-9a-f]{24}\\b");
    private static final String SODRA = "sodra";

    private final String djur;
    private final String samverkan;
    private final Map<String, String> ids = new HashMap<>();

    private Dubbelgangare(String djur, String samverkan) {
        this.djur = djur;
        this.samverkan = samverkan;
    }

    static Dubbelgangare av(Ringarna bot, String delprojekt, String samverkan, String djur) {
        var twin = new Dubbelgangare(djur, samverkan);
        for (String name : List.of("delprojekt", "anteckningar", "utskick", "dokument", "dokumentdelar")) {
            List<Document> copies = new ArrayList<>();
            for (Document d : bot.samling(name)) {
                boolean its = SODRA.equals(d.getString("samverkan"))
                        && (d.toJson().contains(delprojekt) || name.equals("dokumentdelar"));
                if (its) copies.add(twin.kopia(d));
            }
            copies.forEach(d -> bot.ersatt(name, String.valueOf(d.get("_id")), d));
        }
        return twin;
    }

    private Document kopia(Document d) {
        String json = annat(d.toJson());
        if (!samverkan.equals(SODRA)) json = json.replace("\"" + SODRA + "\"", "\"" + samverkan + "\"");
        return Document.parse(json);
    }

    /** A text about njure as it is about this one: ids, keys, code and words. */
    String annat(String text) {
        String renamed = text.replace("zebr", djur)
                .replace("Zebr", djur.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + djur.substring(1))
                .replace("lodjur", djur)
                .replaceAll("\\bnjure\\b", kod())
                .replace("teams/", "teams/" + djur + "/")
                .replace("\"prov/", "\"prov/" + djur + "/");
        return ID.matcher(renamed).replaceAll(m -> Matcher.quoteReplacement(id(m.group())));
    }

    /** Somebody, something else: the same number, turned over. */
    String id(String was) {
        return ids.computeIfAbsent(
                was, id -> (samverkan.equals(SODRA) ? "aaaa" : "bbbb") + new StringBuilder(id.substring(4)).reverse());
    }

    private String kod() {
        return djur;
    }

    /** Whether a document that is named by collection and id is one of this one's. */
    boolean har(String document) {
        return ids.containsValue(document.substring(document.indexOf('/') + 1));
    }

    /** Words that stand in nothing but what is this one's, and that nobody outside may read. */
    List<String> hemligt() {
        return List.of(djur + "or", djur.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + djur.substring(1) + "a");
    }
}
