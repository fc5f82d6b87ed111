package se.samverkan.ringar.scheduler.regel;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Handelse.Slag;
import se.samverkan.ringar.store.samverkan.Regler;
import se.samverkan.ringar.store.uppfoljning.Uppfoljning;

/** "Where decided, as above": each follow-up after the first, as {@link UppfoljningRegel}. */
public final class FornyadUppfoljningRegel implements Regel {
    public static final String NAMN = "fornyad-uppfoljning";

    private final boolean pa;
    private final Fakta fakta;
    private final Uppfoljningsrad rad;

    /** @param tal the numbers of the first follow-up, also where that rule is off */
    public FornyadUppfoljningRegel(Regler.FornyadUppfoljning fornyad, Regler.Uppfoljning tal, Fakta fakta) {
        this.pa = fornyad.pa();
        this.fakta = fakta;
        this.rad = new Uppfoljningsrad(NAMN, tal, fakta);
    }

    /** The follow-up with this place in the order, from 2. */
    public static String amne(int ordning) {
        return String.valueOf(ordning);
    }

    @Override
    public String namn() {
        return NAMN;
    }

    @Override
    public Stream<Steg> steg(Underlag underlag, LocalDate till) {
        Delprojekt d = underlag.delprojekt();
        if (!pa) return Stream.empty();
        return d.uppfoljningar().stream().filter(u -> u.ordning() > 1).flatMap(u -> steg(d, u, till));
    }

    private Stream<Steg> steg(Delprojekt d, Uppfoljning u, LocalDate till) {
        LocalDate noted = fakta.forst(d, Slag.UPPFOLJNING, u.id()).orElseGet(() -> fakta.skapad(d));
        return rad.steg(d, amne(u.ordning()), u.senast(), rad.fraga(u.senast()), Optional.of(u), noted, till);
    }
}
