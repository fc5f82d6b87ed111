package se.samverkan.ringar.store.utskick;

import se.samverkan.ringar.store.konversation.Konversation.Grupp;
import se.samverkan.ringar.store.person.Roll;

/** To whom a promise is: a place that people hold, settled to a person or a conversation when it is sent. */
public sealed interface Mottagare {
    /** How it is stored, and told from others in a promise's key; stable. */
    String text();

    /** Who holds this role in the delprojekt. */
    record Innehavaren(Roll roll) implements Mottagare {
        @Override
        public String text() {
            return roll.name();
        }
    }

    /** The official of a huvudman who sends the protokollsutdrag: of the delprojekt, else of the whole samverkan. */
    record Handlaggaren(String huvudman) implements Mottagare {
        @Override
        public String text() {
            return "handlaggare/" + huvudman;
        }
    }

    /** The one in the delprojekt who speaks for a huvudman, else its handläggare. */
    record Regionen(String huvudman) implements Mottagare {
        @Override
        public String text() {
            return "region/" + huvudman;
        }
    }

    /** A group's channel or chat. */
    record Gruppen(Grupp grupp) implements Mottagare {
        @Override
        public String text() {
            return "grupp/" + grupp.name();
        }
    }

    /** The registratur of the samverkan's file: a mailbox, and nobody's day is spent by what goes there. */
    record Registraturen() implements Mottagare {
        @Override
        public String text() {
            return "registratur/samverkan";
        }
    }

    /** One person, by id. */
    record Personen(String person) implements Mottagare {
        @Override
        public String text() {
            return "person/" + person;
        }
    }

    /** What {@link #text()} was. */
    static Mottagare av(String text) {
        String[] parts = text.split("/", 2);
        if (parts.length == 1) return new Innehavaren(Roll.valueOf(text));
        return switch (parts[0]) {
            case "handlaggare" -> new Handlaggaren(parts[1]);
            case "region" -> new Regionen(parts[1]);
            case "grupp" -> new Gruppen(Grupp.valueOf(parts[1]));
            case "registratur" -> new Registraturen();
            case "person" -> new Personen(parts[1]);
            default -> throw new IllegalArgumentException("Ingen mottagare är av slaget " + parts[0]);
        };
    }
}
