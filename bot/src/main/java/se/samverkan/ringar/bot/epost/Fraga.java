package se.samverkan.ringar.bot.epost;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import se.samverkan.ringar.scheduler.regel.DataRegel;
import se.samverkan.ringar.scheduler.regel.InforandeRegel;
import se.samverkan.ringar.scheduler.regel.ProtokollsutdragRegel;
import se.samverkan.ringar.store.arbete.Databegaran;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Fragesvar;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.utskick.Mottagare;
import se.samverkan.ringar.store.utskick.Utskick;

/** What a link asks of whom, and when it is answered. */
record Fraga(Lankar.Lank lank, Utskick utskick, Delprojekt delprojekt, Person person, Instant nu, LocalDate idag) {
    String nyckel() {
        return lank.nyckel();
    }

    /** The huvudman that is asked: it stands in the promise, never in what comes from outside. None where none is. */
    Optional<String> huvudman() {
        String about = utskick.amne();
        return switch (lank.syfte()) {
            case BESLUT -> om(ProtokollsutdragRegel.NAMN) ? Optional.of(about) : Optional.empty();
            case INFORANDE -> om(InforandeRegel.NAMN) ? Optional.of(InforandeRegel.huvudman(about)) : Optional.empty();
            case DATA ->
                om(DataRegel.NAMN)
                        ? delprojekt.arbete().databegaran(about).map(Databegaran::huvudman)
                        : Optional.empty();
            case NOTERA, DOKUMENT, LAMNA -> Optional.empty();
        };
    }

    private boolean om(String regel) {
        return utskick.regel().equals(regel);
    }

    /** Whether it has been handed to somebody else since the letter was promised, who has a letter of their own. */
    boolean lamnadOver() {
        return !(utskick.mottagare() instanceof Mottagare.Personen)
                && delprojekt
                        .svar(utskick.regel(), utskick.amne())
                        .filter(a -> a.svar() == Fragesvar.Svar.LAMNAT_OVER
                                && a.tid().isAfter(utskick.lovad()))
                        .isPresent();
    }
}
