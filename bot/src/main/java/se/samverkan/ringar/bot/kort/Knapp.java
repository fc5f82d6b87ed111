package se.samverkan.ringar.bot.kort;

import java.util.List;
import java.util.Map;

/** A button. */
public sealed interface Knapp {
    String titel();

    /**
     * Does something at once.
     *
     * @param verb names the feature's action
     * @param data goes back with the click, together with what was filled in
     */
    record Gor(String titel, String verb, Map<String, String> data) implements Knapp {
        public Gor {
            data = Map.copyOf(data);
        }
    }

    /** Leads to an address. */
    record Lank(String titel, String adress) implements Knapp {}

    /** Opens fields below the card, with one button that sends them. */
    record Oppna(String titel, List<Del> falt, Gor skicka) implements Knapp {
        public Oppna {
            falt = List.copyOf(falt);
        }
    }
}
