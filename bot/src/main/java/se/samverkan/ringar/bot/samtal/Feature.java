package se.samverkan.ringar.bot.samtal;

import java.util.List;
import java.util.Optional;

/** Something Ringar can do: its commands, the answers to them, and what its cards' buttons do. */
public interface Feature {
    /** The commands it answers. */
    List<Kommando> kommandon();

    /** Answers one of its commands. */
    Svar svara(Tur tur, Sagt sagt);

    /** The verbs of its buttons. */
    default List<String> verb() {
        return List.of();
    }

    /** Does what one of its buttons says. */
    default Svar klickat(Tur tur, Klick klick) {
        throw new IllegalStateException("Ingen knapp här heter " + klick.verb());
    }

    /** Those of its verbs that make nobody known: whoever has been forgotten stays so when pressing them again. */
    default List<String> verbUtanMinne() {
        return List.of();
    }

    /**
     * A message in Teams was edited; the turn has the key of that message.
     *
     * @param text what it says now
     * @return what follows, from the feature whom the message concerned
     */
    default Optional<Svar> omskrivet(Tur tur, String text) {
        return Optional.empty();
    }
}
