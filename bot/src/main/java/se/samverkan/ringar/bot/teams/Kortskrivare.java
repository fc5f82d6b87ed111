package se.samverkan.ringar.bot.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;

/**
 * Writes our cards as Adaptive Cards 1.5. Text that people wrote goes into text runs, which have no Markdown; every
 * button is an {@code Action.Execute} with an {@code Action.Submit} for clients that do not know it.
 */
public final class Kortskrivare {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** More lines than this are set in one paragraph, so that the card stays small. */
    private static final int MOST_LINES = 40;
    /** A word that no phone has room for. Text runs are broken between words only; a text block breaks within one. */
    private static final Pattern TOO_WIDE = Pattern.compile("\\S{32,}");
    /** What opens a list, a quotation or a heading at the start of a line. */
    private static final Pattern OPENS = Pattern.compile("(?m)^(\\s*)([-+>]|\\d{1,9}(?=[.)]))");

    private Kortskrivare() {}

    /** @param text what a client shows that cannot show the card */
    public static ObjectNode skriv(Kort kort, String text) {
        ObjectNode card = JSON.objectNode()
                .put("type", "AdaptiveCard")
                .put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
                .put("version", "1.5")
                .put("lang", "sv")
                .put("fallbackText", text);
        ArrayNode body = card.putArray("body");
        body.add(textBlock(kort.rubrik())
                .put("weight", "Bolder")
                .put("size", "Medium")
                .put("style", "heading"));
        ArrayNode mentions = JSON.arrayNode();
        for (Del part : kort.delar()) skriv(body, mentions, part);
        if (!kort.knappar().isEmpty()) card.set("actions", knappar(kort.knappar()));
        if (!mentions.isEmpty()) card.putObject("msteams").set("entities", mentions);
        return card;
    }

    private static void skriv(ArrayNode body, ArrayNode mentions, Del part) {
        switch (part) {
            case Del.Stycke(String text) -> body.add(textBlock(text));
            case Del.Mellanrubrik(String text) ->
                body.add(textBlock(text)
                        .put("weight", "Bolder")
                        .put("size", "Default")
                        .put("spacing", "Medium")
                        .put("separator", true)
                        .put("style", "heading"));
            case Del.Notis(String text) -> body.add(notis(text));
            case Del.Omnamnd(String id, String name) -> {
                String at = "<at>" + name + "</at>";
                body.add(textBlock(at));
                ObjectNode mention = mentions.addObject().put("type", "mention").put("text", at);
                mention.putObject("mentioned").put("id", id).put("name", name);
            }
            case Del.Citerat(String label, String text) -> {
                if (label != null) body.add(textBlock(label).put("weight", "Bolder"));
                stycken(body, text, label != null);
            }
            case Del.Rad row -> body.add(rad(row));
            case Del.Textfalt f -> {
                ObjectNode input = falt(f, "Input.Text", f.kravs())
                        .put("isMultiline", f.flerrad())
                        .put("maxLength", f.hogst());
                if (f.varde() != null) input.put("value", f.varde());
                body.add(input);
            }
            case Del.Datumfalt f -> {
                ObjectNode input = falt(f, "Input.Date", f.kravs());
                if (f.varde() != null) input.put("value", f.varde().toString());
                body.add(input);
            }
            case Del.Valfalt f -> {
                ObjectNode input = falt(f, "Input.ChoiceSet", f.kravs()).put("style", "compact");
                ArrayNode choices = input.putArray("choices");
                f.val().forEach(v -> choices.addObject().put("title", v.titel()).put("value", v.varde()));
                if (f.varde() != null) input.put("value", f.varde());
                body.add(input);
            }
            case Del.Flervalsfalt f -> {
                ObjectNode input = falt(f, "Input.ChoiceSet", false)
                        .put("style", "expanded")
                        .put("isMultiSelect", true)
                        .put("wrap", true);
                ArrayNode choices = input.putArray("choices");
                f.val().forEach(v -> choices.addObject().put("title", v.titel()).put("value", v.varde()));
                if (!f.valda().isEmpty()) input.put("value", String.join(",", f.valda()));
                body.add(input);
            }
        }
    }

    private static ObjectNode falt(Del.Falt f, String type, boolean required) {
        ObjectNode input = JSON.objectNode()
                .put("type", type)
                .put("id", f.id())
                .put("label", f.etikett())
                .put("isRequired", required);
        return required ? input.put("errorMessage", f.etikett() + " behövs.") : input;
    }

    private static ObjectNode textBlock(String text) {
        return JSON.objectNode()
                .put("type", "TextBlock")
                .put("text", markdownfri(text))
                .put("wrap", true);
    }

    /** Our own sentences carry names that people chose: what Markdown would read in them is taken literally. */
    private static String markdownfri(String text) {
        return text.startsWith("<at>") ? text : text.replaceAll("([\\\\*_\\[\\]`~#])", "\\\\$1");
    }

    /** Somebody's words in a text block, where Markdown and character references must not be read out of them. */
    private static ObjectNode ordagrant(String text) {
        String plain = text.replaceAll("([\\\\*_\\[\\]`~#&<])", "\\\\$1");
        return JSON.objectNode()
                .put("type", "TextBlock")
                .put("text", OPENS.matcher(plain).replaceAll(Kortskrivare::oppnarInte))
                .put("wrap", true);
    }

    private static String oppnarInte(MatchResult at) {
        String opener = at.group(2);
        return Matcher.quoteReplacement(
                at.group(1) + (Character.isDigit(opener.charAt(0)) ? opener + "\\" : "\\" + opener));
    }

    private static ObjectNode notis(String text) {
        return textBlock(text).put("isSubtle", true).put("size", "Small");
    }

    private static ObjectNode run(String text) {
        return JSON.objectNode().put("type", "TextRun").put("text", text);
    }

    private static ObjectNode rich(ObjectNode... runs) {
        ObjectNode block = JSON.objectNode().put("type", "RichTextBlock");
        block.putArray("inlines").addAll(List.of(runs));
        return block;
    }

    private static void stycken(ArrayNode body, String text, boolean labelled) {
        String[] lines = text.split("\\R", -1);
        if (lines.length > MOST_LINES) lines = new String[] {String.join(" ⏎ ", lines)};
        boolean first = labelled;
        for (String line : lines) {
            ObjectNode block = TOO_WIDE.matcher(line).find() ? ordagrant(line) : rich(run(line.isEmpty() ? " " : line));
            if (first) block.put("spacing", "None");
            else if (lines.length > 1) block.put("spacing", "Small");
            body.add(block);
            first = false;
        }
    }

    private static ObjectNode rad(Del.Rad row) {
        ObjectNode container = JSON.objectNode().put("type", "Container").put("spacing", "Small");
        ArrayNode items = container.putArray("items");
        ObjectNode bold = run(row.fet()).put("weight", "Bolder");
        if (TOO_WIDE.matcher(row.text()).find()) {
            items.add(rich(bold));
            items.add(ordagrant(row.text()).put("spacing", "None"));
        } else {
            items.add(row.text().isEmpty() ? rich(bold) : rich(bold, run("  " + row.text())));
        }
        if (row.notis() != null) items.add(notis(row.notis()).put("spacing", "None"));
        if (!row.knappar().isEmpty()) {
            ObjectNode set = JSON.objectNode().put("type", "ActionSet").put("spacing", "Small");
            set.set("actions", knappar(row.knappar()));
            items.add(set);
        }
        return container;
    }

    private static ArrayNode knappar(List<Knapp> buttons) {
        ArrayNode actions = JSON.arrayNode();
        for (Knapp button : buttons) {
            actions.add(
                    switch (button) {
                        case Knapp.Gor action -> gor(action);
                        case Knapp.Oppna open -> oppna(open);
                        case Knapp.Lank link ->
                            JSON.objectNode()
                                    .put("type", "Action.OpenUrl")
                                    .put("title", link.titel())
                                    .put("url", link.adress());
                    });
        }
        return actions;
    }

    private static ObjectNode gor(Knapp.Gor action) {
        ObjectNode execute = JSON.objectNode()
                .put("type", "Action.Execute")
                .put("title", action.titel())
                .put("verb", action.verb());
        execute.set("data", data(action));
        ObjectNode submit =
                execute.putObject("fallback").put("type", "Action.Submit").put("title", action.titel());
        submit.set("data", data(action));
        return execute;
    }

    private static ObjectNode data(Knapp.Gor action) {
        ObjectNode data = JSON.objectNode();
        action.data().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> data.put(e.getKey(), e.getValue()));
        return data.put("verb", action.verb());
    }

    private static ObjectNode oppna(Knapp.Oppna open) {
        ObjectNode show = JSON.objectNode().put("type", "Action.ShowCard").put("title", open.titel());
        ObjectNode card = show.putObject("card").put("type", "AdaptiveCard");
        ArrayNode body = card.putArray("body");
        ArrayNode none = JSON.arrayNode();
        for (Del field : open.falt()) skriv(body, none, field);
        card.putArray("actions").add(gor(open.skicka()));
        return show;
    }
}
