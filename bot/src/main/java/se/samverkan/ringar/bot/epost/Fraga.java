package se.samverkan.ringar.bot.epost;

import java.time.Instant;
import java.time.LocalDate;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.utskick.Utskick;

/** What a link asks of whom, and when it is answered. */
record Fraga(Lankar.Lank lank, Utskick utskick, Delprojekt delprojekt, Person person, Instant nu, LocalDate idag) {
    String nyckel() {
        return lank.nyckel();
    }
}
