package se.samverkan.ringar.scheduler.regel;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Milstolpe;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.samverkan.Regler;

/** "At start; 28 days before slutrapport", to ordförande and kommunikatör: the communication plan; proofreading. */
public final class KommunikationRegel implements Regel {
    public static final String NAMN = "kommunikation";

    public static final String PLAN = "plan";
    public static final String KORREKTUR = "korrektur";

    private final Regler.Kommunikation tal;
    private final Fakta fakta;

    public KommunikationRegel(Regler.Kommunikation tal, Fakta fakta) {
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
        if (!tal.pa() || !Fakta.iArbete(d)) return Stream.empty();
        Stream<Steg> plan = d.arbete().kommunikationsplan() != null
                ? Stream.empty()
                : fakta.start(d).stream()
                        .flatMap(start -> start.minstEn(start.dagar(List.of(tal.dagarEfterStart()))))
                        .flatMap(day -> steg(PLAN, day));
        Stream<Steg> proof = d.arbete().korrekturlast() != null
                ? Stream.empty()
                : fakta.slutrapportsfrist(d).stream().flatMap(this::fore).flatMap(day -> steg(KORREKTUR, day));
        return Stream.concat(plan, proof);
    }

    /** A day that is set nearer than this is asked about nearer, but not after it. */
    private Stream<LocalDate> fore(Milstolpe m) {
        Utgangsdag set = fakta.fran(m.dag(), m.satt());
        return set.kvar(set.minstEn(Stream.of(m.dag().minusDays(tal.dagarForeSlutrapport())))
                .map(day -> day.isAfter(m.dag()) ? m.dag() : day));
    }

    private static Stream<Steg> steg(String subject, LocalDate day) {
        return Stream.of(Roll.ORDFORANDE, Roll.KOMMUNIKATOR).map(role -> Steg.till(role, NAMN, subject, day));
    }
}
