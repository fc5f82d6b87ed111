package se.samverkan.ringar.bot.lasning;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** HTML from Teams as plain text: line breaks, "- " and "1. " for lists, " | " between cells, addresses after links. */
final class Htmltext implements NodeVisitor {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "table",
            "tr",
            "blockquote",
            "pre",
            "hr",
            "codeblock",
            "section",
            "article",
            "header",
            "footer",
            "dl",
            "dt",
            "dd");
    private static final String DROPPED =
            "script, style, noscript, template, head > title, object, iframe, svg, attachment, systemEventMessage";
    private static final String REPLY = "blockquote[itemtype*=schema.skype.com/Reply]";
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\n\\f]+");

    /** Text besides the quote, and the quote, either possibly empty. */
    record Delar(String text, String citat) {}

    /** What is to stand where a name is mentioned; {@code first}: nothing readable before it. */
    @FunctionalInterface
    interface Namn {
        String shownAs(String name, boolean first);
    }

    private final StringBuilder out = new StringBuilder();
    private final Deque<Integer> linkStarts = new ArrayDeque<>();
    private final Namn names;
    private int verbatim;
    private int silent;
    private int cells;
    private boolean skipBlank;

    private Htmltext(Namn names) {
        this.names = names;
    }

    static Delar las(String html, Namn names) {
        Element body = Jsoup.parse(html).body();
        body.select(DROPPED).remove();
        body.select(REPLY + " " + REPLY).remove();
        String quote = body.select(REPLY).stream().map(Htmltext::quoted).collect(Collectors.joining("\n\n"));
        body.select(REPLY).remove();
        return new Delar(text(body, names), quote);
    }

    /** The words quoted, without who and when, which Teams puts beside them. */
    private static String quoted(Element reply) {
        reply.select("[itemprop=mri], [itemprop=time], blockquote > strong:first-child")
                .remove();
        return text(reply, (name, first) -> "@" + name);
    }

    private static String text(Element root, Namn names) {
        Htmltext reader = new Htmltext(names);
        root.traverse(reader);
        return reader.out.toString();
    }

    @Override
    public void head(Node node, int depth) {
        if (silent > 0) {
            silent += node instanceof Element ? 1 : 0;
        } else if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (node instanceof Element element) {
            begin(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        if (silent > 0) {
            silent--;
            return;
        }
        switch (element.normalName()) {
            case "br" -> {
                if (cells > 0) {
                    newLine();
                } else {
                    out.append('\n');
                }
            }
            case "td", "th" -> cells--;
            case "a" -> address(element, linkStarts.pop());
            case "pre", "codeblock" -> {
                verbatim--;
                newLine();
            }
            default -> {
                if (BLOCKS.contains(element.normalName())) {
                    newLine();
                }
            }
        }
    }

    private void begin(Element element) {
        String name = element.normalName();
        if (name.equals("at") || element.attr("itemtype").contains("schema.skype.com/Mention")) {
            mention(element);
            return;
        }
        if (BLOCKS.contains(name)) {
            newLine();
        }
        switch (name) {
            case "li" -> {
                if (isBullet(out.length())) {
                    out.append('\n');
                }
                out.append(bullet(element));
            }
            case "td", "th" -> {
                if (element.previousElementSibling() != null) {
                    trimBlanks();
                    out.append(" | ");
                }
                cells++;
            }
            case "a" -> linkStarts.push(out.length());
            case "pre", "codeblock" -> verbatim++;
            case "img", "emoji" -> picture(element);
            default -> {}
        }
    }

    private void mention(Element element) {
        String name = BLANKS.matcher(element.wholeText()).replaceAll(" ").strip();
        String shown = names.shownAs(name, out.toString().isBlank());
        out.append(shown);
        skipBlank = shown.isEmpty() && afterBlank();
        silent = 1;
    }

    private boolean afterBlank() {
        return out.isEmpty() || " \n".indexOf(out.charAt(out.length() - 1)) >= 0;
    }

    /** An emoji is a word; what a picture shows cannot be told. */
    private void picture(Element element) {
        if (element.normalName().equals("emoji") || element.attr("itemtype").contains("Emoji")) {
            out.append(element.attr("alt"));
        }
    }

    private static String bullet(Element item) {
        Element list = item.parent();
        long nested = item.parents().stream()
                .filter(p -> Set.of("ul", "ol").contains(p.normalName()))
                .count();
        String indent = "  ".repeat(Math.clamp(nested - 1, 0, 8));
        if (list == null || !list.normalName().equals("ol")) {
            return indent + "- ";
        }
        int first = list.attr("start").matches("\\d{1,6}") ? Integer.parseInt(list.attr("start")) : 1;
        return indent + (first + list.children().indexOf(item)) + ". ";
    }

    private void append(String words) {
        if (verbatim > 0) {
            out.append(words);
            return;
        }
        String run = BLANKS.matcher(words).replaceAll(" ");
        boolean skip = afterBlank() && (run.startsWith(" ") || (skipBlank && run.startsWith("\u00A0")));
        skipBlank = false;
        out.append(skip ? run.substring(1) : run);
    }

    /** Ends the line under way, in a table cell only the word; a line with but a bullet or nothing is still under way. */
    private void newLine() {
        if (cells > 0) {
            out.append(afterBlank() ? "" : " ");
        } else if (!isBullet(out.length())) {
            trimBlanks();
            out.append(out.isEmpty() || out.charAt(out.length() - 1) == '\n' ? "" : "\n");
        }
    }

    private void trimBlanks() {
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == ' ') {
            end--;
        }
        out.setLength(end);
    }

    private boolean isBullet(int end) {
        return out.substring(out.lastIndexOf("\n", end) + 1, end).matches(" *(?:-|\\d+\\.) ");
    }

    private void address(Element link, int start) {
        String href = link.attr("href").strip();
        String shown = out.substring(Math.min(start, out.length())).strip();
        String scheme = href.toLowerCase(Locale.ROOT);
        if (!scheme.startsWith("http:") && !scheme.startsWith("https:") && !scheme.startsWith("mailto:")) {
            return;
        }
        if (shown.isEmpty()) {
            out.append(href);
        } else if (!bare(shown).equals(bare(href))) {
            out.append(" (").append(href).append(')');
        }
    }

    private static String bare(String address) {
        return address.toLowerCase(Locale.ROOT)
                .replaceFirst("^(?:https?://|mailto:)", "")
                .replaceFirst("/$", "");
    }
}
