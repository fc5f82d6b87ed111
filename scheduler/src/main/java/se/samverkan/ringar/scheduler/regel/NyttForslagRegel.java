package se.samverkan.ringar.scheduler.regel;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Skede;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.samverkan.Regler;

/**
 * "Kansli prepares": that somebody has proposed something, on the day they did, while nobody at the kansli follows it and
 * no instans has said anything of it. Who proposes from the kansli follows it from the beginning, and is told nothing.
 */
public final class NyttForslagRegel implements Regel {
    public static final String NAMN = "nyttforslag";

    /** The one subject: the proposal. */
    public static final String AMNE = "forslag";

    private final Regler.NyttForslag tal;

    public NyttForslagRegel(Regler.NyttForslag tal) {
        this.tal = tal;
    }

    @Override
    public String namn() {
        return NAMN;
    }

    @Override
    public Stream<Steg> steg(Underlag underlag, LocalDate till) {
        Delprojekt d = underlag.delprojekt();
        boolean prepared = d.personMed(Roll.KONTAKTPERSON).isPresent()
                || d.vag().gallande().findAny().isPresent();
        if (!tal.pa() || d.skede() != Skede.FORSLAG || d.vag().forslag() == null || prepared) return Stream.empty();
        return Optional.ofNullable(d.vag().foreslagen()).stream().map(day -> Steg.till(Roll.KANSLI, NAMN, AMNE, day));
    }
}
