package se.samverkan.ringar.bot.lasning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person wrote, read out of what Teams delivers: without mentions of the bot, without markup, as plain text.
 *
 * <p>Teams sends a text and, beside it, an HTML copy. The copy is used only where it tells more: a quote, lists, line
 * breaks, several paragraphs, or whether "&amp;lt;" was typed or encoded. Other messages, nearly all, are not parsed.
 *
 * @param text what was written, with {@code \n} for line breaks; empty if nothing readable was
 * @param citat what is quoted in a reply
 * @param andra those mentioned besides the bot, in order, one for each time
 */
public record Meddelandetext(String text, @Nullable String citat, List<Omnamnande> andra) {
    private static final String AT = "<at";
    private static final String AT_END = "</at>";
    private static final int LONGEST_MENTION = 600;

    /** Elements that change how text looks, not where its lines break. */
    private static final Set<String> INLINE =
            Set.of("span", "at", "b", "strong", "i", "em", "u", "s", "font", "mark", "sub", "sup", "small");

    private static final Set<String> PARAGRAPHS = Set.of("p", "div");
    private static final Set<String> MARKUP_FORMATS = Set.of("xml", "html");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:[A-Za-z][A-Za-z0-9]{1,31}|#\\d{1,7}|#[xX]\\p{XDigit}{1,6});");
    private static final Pattern NBSP = Pattern.compile("&(?:nbsp|#160|#[xX][aA]0);");
    private static final Pattern QUOTE_MARK = Pattern.compile("<quoted messageId=\"[^\"<>]*\"\\s*/?>(?:</quoted>)?");
    private static final Pattern AFTER_NAME = Pattern.compile("^[,:;](?=\\s|$)");

    public Meddelandetext {
        andra = List.copyOf(andra);
    }

    /**
     * A mention as Teams delivers it.
     *
     * @param id the mentioned account's id in the channel
     * @param namn the account's name
     * @param text the markup that stands for it in the text, {@code <at>Namn</at>}
     */
    public record Omnamnande(String id, String namn, String text) {
        /** The name as it stands in the text, which may be a shortened one. */
        String shown() {
            String inner = text.startsWith("<") && text.endsWith(AT_END)
                    ? text.substring(text.indexOf('>') + 1, text.length() - AT_END.length())
                    : text;
            return inner.isBlank() ? namn : inner;
        }
    }

    /**
     * Reads a message.
     *
     * @param text the activity's text
     * @param textFormat the activity's format: plain, markdown, xml; absent means plain
     * @param htmlBilagor the content of its text/html attachments
     * @param omnamnanden its mention entities, in order
     * @param botId the bot's id in the channel
     */
    public static Meddelandetext las(
            @Nullable String text,
            @Nullable String textFormat,
            List<String> htmlBilagor,
            List<Omnamnande> omnamnanden,
            String botId) {
        String plain = text == null ? "" : text;
        String format = textFormat == null ? "" : textFormat.toLowerCase(Locale.ROOT);
        String html = String.join("\n", htmlBilagor);
        if (MARKUP_FORMATS.contains(format)) {
            return fromHtml(html.isBlank() ? plain : html, omnamnanden, botId);
        }
        boolean encoded = plain.indexOf('&') >= 0 && ENTITY.matcher(plain).find();
        if (!html.isBlank() && (plain.isBlank() || encoded || hasStructure(html))) {
            Meddelandetext read = fromHtml(html, omnamnanden, botId);
            if (plain.isBlank() || !read.text().isEmpty() || read.citat() != null) {
                return read;
            }
        }
        return fromText(encoded ? NBSP.matcher(plain).replaceAll(" ") : plain, omnamnanden, botId);
    }

    private static Meddelandetext fromHtml(String html, List<Omnamnande> mentions, String botId) {
        Mentions open = new Mentions(mentions, botId);
        Htmltext.Delar parts = Htmltext.las(html, open::shownAs);
        String quote = Textstad.stada(parts.citat());
        return new Meddelandetext(
                afterName(Textstad.stada(parts.text()), open.botCameFirst),
                quote.isEmpty() ? null : quote,
                open.others());
    }

    private static Meddelandetext fromText(String text, List<Omnamnande> mentions, String botId) {
        String plain = text.contains("<quoted ") ? QUOTE_MARK.matcher(text).replaceAll("") : text;
        Mentions open = new Mentions(mentions, botId);
        StringBuilder out = new StringBuilder(plain.length());
        int from = 0;
        for (int at = plain.indexOf(AT);
                at >= 0 && !mentions.isEmpty();
                at = plain.indexOf(AT, Math.max(from, at + 1))) {
            int end = plain.indexOf(AT_END, at) + AT_END.length();
            if (end < at || end - at > LONGEST_MENTION) {
                continue;
            }
            String markup = plain.substring(at, end);
            if (mentions.stream().noneMatch(m -> m.text().equals(markup))) {
                continue;
            }
            out.append(plain, from, at);
            String shown =
                    open.take(m -> m.text().equals(markup), out.toString().isBlank());
            boolean spaceBefore = out.isEmpty() || Character.isWhitespace(out.charAt(out.length() - 1));
            boolean spaceAfter = end < plain.length() && plain.charAt(end) == ' ';
            from = shown.isEmpty() && spaceBefore && spaceAfter ? end + 1 : end;
            out.append(shown);
        }
        out.append(plain, from, plain.length());
        return new Meddelandetext(afterName(Textstad.stada(out.toString()), open.botCameFirst), null, open.others());
    }

    /** "@Ringar, lista" and "@Ringar: lista" speak to the bot; the sign goes with its name. */
    private static String afterName(String text, boolean botCameFirst) {
        return botCameFirst ? AFTER_NAME.matcher(text).replaceFirst("").stripLeading() : text;
    }

    /** Whether the HTML has more than one paragraph or any element that is not merely a way to write words. */
    private static boolean hasStructure(String html) {
        int paragraphs = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            int end = at + 1;
            while (end < html.length() && Character.isLetterOrDigit(html.charAt(end))) {
                end++;
            }
            String name = html.substring(at + 1, end).toLowerCase(Locale.ROOT);
            boolean closing = name.isEmpty() && html.startsWith("</", at);
            if (PARAGRAPHS.contains(name)) {
                paragraphs++;
            } else if (!closing && !INLINE.contains(name)) {
                return true;
            }
        }
        return paragraphs > 1;
    }

    /** The mentions of one message, ticked off as they are met. */
    private static final class Mentions {
        private final List<Omnamnande> all;
        private final List<Omnamnande> left;
        private final List<Omnamnande> met = new ArrayList<>();
        private final String botId;
        private boolean botCameFirst;

        Mentions(List<Omnamnande> all, String botId) {
            this.all = all;
            this.left = new ArrayList<>(all);
            this.botId = botId;
        }

        /** What stands in the text for a mention that shows this name. */
        String shownAs(String name, boolean first) {
            String known = all.stream().anyMatch(m -> isShownAs(m, name)) ? name : "";
            return known.isEmpty() ? "@" + name : take(m -> isShownAs(m, name), first);
        }

        private static boolean isShownAs(Omnamnande mention, String name) {
            return mention.shown().equals(name) || mention.namn().equals(name);
        }

        /** The next one that fits, or one met before that does: nothing for the bot, "@Namn" for others. */
        String take(Predicate<Omnamnande> fits, boolean first) {
            Omnamnande mention = left.stream()
                    .filter(fits)
                    .findFirst()
                    .orElseGet(() -> all.stream().filter(fits).findFirst().orElseThrow());
            left.remove(mention);
            if (mention.id().equals(botId)) {
                botCameFirst |= first;
                return "";
            }
            met.add(mention);
            return "@" + mention.shown();
        }

        /** Those met in the text, then those that Teams names without a place in it. */
        List<Omnamnande> others() {
            List<Omnamnande> others = new ArrayList<>(met);
            left.stream().filter(m -> !m.id().equals(botId)).forEach(others::add);
            return others;
        }
    }
}
