package se.samverkan.ringar.scheduler.regel;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.samverkan.Regler;

/**
 * "30 and 44 days after start while none is noted; 28 days before slutrapport", to the ordförande: how, when, by whom and
 * by which parameters the delprojekt is to be followed up.
 */
public final class UppfoljningsparametrarRegel implements Regel {
    public static final String NAMN = "uppfoljningsparametrar";

    /** The one subject: the plan for following up. */
    public static final String AMNE = "plan";

    private final Regler.Uppfoljningsparametrar tal;
    private final Fakta fakta;

    public UppfoljningsparametrarRegel(Regler.Uppfoljningsparametrar tal, Fakta fakta) {
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
        if (!tal.pa() || !Fakta.iArbete(d) || d.arbete().harParametrar()) return Stream.empty();
        return fakta.start(d).stream()
                .flatMap(start -> dagar(d, start))
                .map(day -> Steg.till(Roll.ORDFORANDE, NAMN, AMNE, day));
    }

    private Stream<LocalDate> dagar(Delprojekt d, Utgangsdag start) {
        List<LocalDate> before = fakta.slutrapportsfrist(d).stream()
                .flatMap(m ->
                        fakta.fran(m.dag(), m.satt()).kvar(Stream.of(m.dag().minusDays(tal.dagarForeSlutrapport()))))
                .toList();
        Stream<LocalDate> after = start.dagar(tal.dagarEfterStart());
        // caught up with only where no asking is left at all
        return before.isEmpty() ? start.minstEn(after) : Stream.concat(start.kvar(after), before.stream());
    }
}
