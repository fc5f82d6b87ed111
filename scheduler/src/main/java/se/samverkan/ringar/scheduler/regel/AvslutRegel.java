package se.samverkan.ringar.scheduler.regel;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Handelse.Slag;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.samverkan.Regler;
import se.samverkan.ringar.store.uppfoljning.Uppfoljning;

/**
 * "30 days after the nämnd's approval while the group is not ended; and when all follow-up is done", to the kontaktperson:
 * end it, or say why not.
 */
public final class AvslutRegel implements Regel {
    public static final String NAMN = "avslut";

    /** That the arbetsgrupp's work has not been ended. */
    public static final String GRUPPEN = "gruppen";
    /** That all follow-up is done, and the delprojekt can be. */
    public static final String UPPFOLJT = "uppfoljt";

    private final Regler.Avslut tal;
    private final Fakta fakta;

    public AvslutRegel(Regler.Avslut tal, Fakta fakta) {
        this.tal = tal;
        this.fakta = fakta;
    }

    @Override
    public String namn() {
        return NAMN;
    }

    @Override
    public Stream<Steg> steg(Underlag underlag, LocalDate till) {
        Delprojekt d = underlag.delprojekt();
        if (!tal.pa()) return Stream.empty();
        Stream<Steg> group = d.vag().avslutad() != null
                ? Stream.empty()
                : fakta.godkand(d).stream()
                        .flatMap(approved -> approved.minstEn(approved.dagar(tal.dagarEfterGodkannande())))
                        .map(day -> Steg.till(Roll.KONTAKTPERSON, NAMN, GRUPPEN, day));
        Stream<Steg> all = uppfoljt(d).stream()
                .flatMap(done -> done.minstEn(done.dagar(List.of(tal.dagarEfterUppfoljning()))))
                .map(day -> Steg.till(Roll.KONTAKTPERSON, NAMN, UPPFOLJT, day));
        return Stream.concat(group, all);
    }

    /** The day the last follow-up was done with, if there were any and none is left. */
    private Optional<Utgangsdag> uppfoljt(Delprojekt d) {
        if (d.uppfoljningar().isEmpty() || d.uppfoljningar().stream().anyMatch(Uppfoljning::oppen)) {
            return Optional.empty();
        }
        return d.uppfoljningar().stream()
                .max(Comparator.comparing(u -> Objects.requireNonNull(u.klar())))
                .map(u -> fakta.fran(
                        Objects.requireNonNull(u.klar()),
                        fakta.senast(d, Slag.UPPFOLJNING, u.id()).orElse(Objects.requireNonNull(u.klar()))));
    }
}
