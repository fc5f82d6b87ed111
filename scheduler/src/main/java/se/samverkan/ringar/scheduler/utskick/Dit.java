package se.samverkan.ringar.scheduler.utskick;

import se.samverkan.ringar.store.konversation.Konversation;

/** Where a message is sent. */
public sealed interface Dit {
    /** Whether nobody but the receiver reads there. */
    boolean enskilt();

    /** A chat or channel at Teams. */
    record Samtal(Konversation konversation) implements Dit {
        @Override
        public boolean enskilt() {
            return konversation.personlig();
        }
    }

    /** A mail address. */
    record Epost(String adress) implements Dit {
        @Override
        public boolean enskilt() {
            return true;
        }
    }
}
