package se.samverkan.ringar.scheduler.regel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Fragesvar;
import se.samverkan.ringar.store.utskick.Mottagare;

/**
 * Whoever is in a group and has no Teams gets a letter with a link to note by, when staffed and when the kansli sends a new
 * one. It asks for nothing: what was decided is kept as an answer about the person, and the latest is the letter's day.
 */
public final class NoteralankRegel implements Regel {
    public static final String NAMN = "noteralank";

    private final Fakta fakta;

    public NoteralankRegel(Fakta fakta) {
        this.fakta = fakta;
    }

    /** That somebody is to have a link. */
    public static Fragesvar begard(String person, String av, Instant now) {
        return new Fragesvar(NAMN, person, Fragesvar.Svar.OPPNAT, null, null, av, now);
    }

    @Override
    public String namn() {
        return NAMN;
    }

    @Override
    public Stream<Steg> steg(Underlag underlag, LocalDate till) {
        Delprojekt d = underlag.delprojekt();
        return d.svar().stream()
                .filter(asked -> asked.regel().equals(NAMN) && asked.svar() == Fragesvar.Svar.OPPNAT)
                .filter(asked ->
                        d.svar(NAMN, asked.amne()).filter(asked::equals).isPresent())
                .filter(asked -> d.bemanning().stream().anyMatch(b -> b.person().equals(asked.amne())))
                .map(asked ->
                        new Steg(NAMN, asked.amne(), fakta.dag(asked.tid()), new Mottagare.Personen(asked.amne())));
    }
}
