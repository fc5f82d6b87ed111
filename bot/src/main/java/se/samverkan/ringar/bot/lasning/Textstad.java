package se.samverkan.ringar.bot.lasning;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Tidies a text without changing what a reader sees. */
final class Textstad {
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n?|[\u000B\f\u0085\u2028\u2029]");
    private static final Pattern BLANK_AT_LINE_END = Pattern.compile("(?<![ \t])[ \t]++(?=\n)");
    private static final Pattern MANY_BREAKS = Pattern.compile("\n{3,}");
    private static final String BIDI_OPENERS = "\u202A\u202B\u202D\u202E\u2066\u2067\u2068";
    private static final String BIDI_CLOSERS = "\u202C\u2069";
    private static final int TAGS = 0xE0000; // plane of the marks that spell a flag

    private Textstad() {}

    /**
     * NFC; {@code \n} alone for line breaks, at most two in a row; plain spaces; no control characters; nothing invisible at
     * the ends. What is not a character (half a surrogate pair) becomes U+FFFD, since no database can store it.
     */
    static String stada(String text) {
        String lines = LINE_BREAK
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("\n");
        StringBuilder readable = new StringBuilder(lines.length());
        lines.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL -> {
                    if (c == '\n' || c == '\t') {
                        readable.append((char) c);
                    }
                }
                case Character.SPACE_SEPARATOR -> readable.append(' ');
                case Character.SURROGATE -> readable.append('\uFFFD');
                default -> readable.appendCodePoint(c);
            }
        });
        String even = BLANK_AT_LINE_END.matcher(readable).replaceAll("");
        return ends(MANY_BREAKS.matcher(even).replaceAll("\n\n"));
    }

    private static String ends(String text) {
        int start = 0;
        while (start < text.length() && isInvisible(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        int end = text.length();
        while (end > start && isInvisible(text.codePointBefore(end)) && !closes(text, start, end)) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    private static boolean isInvisible(int c) {
        return Character.isWhitespace(c) || (Character.getType(c) == Character.FORMAT && c < TAGS);
    }

    /** Whether the last char ends a change of direction that begins within the text: without it, it would leak out. */
    private static boolean closes(String text, int start, int end) {
        return BIDI_CLOSERS.indexOf(text.charAt(end - 1)) >= 0
                && text.substring(start, end).chars().anyMatch(c -> BIDI_OPENERS.indexOf(c) >= 0);
    }
}
