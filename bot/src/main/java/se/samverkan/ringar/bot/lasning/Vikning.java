package se.samverkan.ringar.bot.lasning;

/** A copy of a text to search in, where every place is the same as in the original. */
final class Vikning {
    private Vikning() {}

    /** Lower case, å and ä as a, ö as o, é as e, every blank a space: char by char, so that the length is kept. */
    static String platt(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            char c = Character.toLowerCase(folded[i]);
            folded[i] = switch (c) {
                case 'å', 'ä' -> 'a';
                case 'ö' -> 'o';
                case 'é', 'è' -> 'e';
                case '\u2010', '\u2011', '\u2012', '\u2013', '\u2212' -> '-';
                default -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c;
            };
        }
        return new String(folded);
    }
}
