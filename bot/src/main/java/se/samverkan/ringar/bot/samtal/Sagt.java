package se.samverkan.ringar.bot.samtal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command that was said.
 *
 * @param kommando which one
 * @param text what followed it, as it was written
 * @param helt the whole message, to be said again once a question has been answered
 * @param citat the message that it answered
 * @param namnda those who were mentioned in it, in order
 */
public record Sagt(
        Kommando kommando,
        String text,
        String helt,
        @Nullable String citat,
        List<Namnd> namnda) {
    public Sagt {
        namnda = List.copyOf(namnda);
    }

    /**
     * Somebody who was mentioned.
     *
     * @param id the id at Teams, to be looked up among the conversation's members
     * @param namn as it stands in the text, after an @
     */
    public record Namnd(String id, String namn) {}

    /** The same command with less after it. */
    public Sagt med(String rest) {
        return new Sagt(kommando, rest.strip(), helt, citat, namnda);
    }

    /** The first word of what followed, or nothing. */
    public String forstaOrd() {
        return text.strip().split("\\s+", 2)[0];
    }

    /** What followed, without its first word. */
    public String efterForstaOrd() {
        String[] parts = text.strip().split("\\s+", 2);
        return parts.length < 2 ? "" : parts[1].strip();
    }
}
