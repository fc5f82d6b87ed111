package se.samverkan.ringar.bot.kort;

/** A line of a list: on one line, and cut where a list needs it, with a sign that it is. */
public final class Kapat {
    private Kapat() {}

    /** @param most the most characters, the sign included */
    public static String till(int most, String text) {
        String one = text.replaceAll("\\s+", " ");
        return one.codePointCount(0, one.length()) <= most
                ? one
                : one.substring(0, one.offsetByCodePoints(0, most - 1)) + "…";
    }
}
