package se.samverkan.ringar.scheduler.regel;

import java.time.LocalDate;
import java.util.stream.Stream;
import se.samverkan.ringar.store.delprojekt.Milstolpe;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.samverkan.Frist;

/**
 * "14 and 3 days before each milestone, on the day, 7 and 14 days after" to the ordförande; then it is the
 * kontaktperson's to phone. A milestone for which help was asked is the kontaktperson's from that day, on what is left of
 * the same days. Where
 * "the arbetsgrupp's work ends here, clearly", what it was to reach is asked for no more.
 */
public final class FristRegel implements Regel {
    public static final String NAMN = "frist";
    private final Frist frist;

    public FristRegel(Frist frist) {
        this.frist = frist;
    }

    @Override
    public String namn() {
        return NAMN;
    }

    @Override
    public Stream<Steg> steg(Underlag underlag, LocalDate till) {
        return frist.pa() ? underlag.delprojekt().oppnaMilstolpar().stream().flatMap(this::steg) : Stream.empty();
    }

    private Stream<Steg> steg(Milstolpe m) {
        LocalDate helped = m.hjalp();
        if (helped == null) return dagar(m);
        Stream<Steg> left =
                dagar(m).filter(step -> step.dag().isAfter(helped)).map(step -> step.till(Roll.KONTAKTPERSON));
        return Stream.concat(Stream.of(Steg.till(Roll.KONTAKTPERSON, NAMN, m.id(), helped)), left);
    }

    private Stream<Steg> dagar(Milstolpe m) {
        Stream<LocalDate> before = frist.dagarFore().stream().map(m.dag()::minusDays);
        Stream<LocalDate> on = frist.paDagen() ? Stream.of(m.dag()) : Stream.empty();
        Stream<LocalDate> after = frist.dagarEfter().stream().map(m.dag()::plusDays);
        Stream<Steg> chair = Stream.of(before, on, after)
                .flatMap(days -> days)
                .map(day -> Steg.till(Roll.ORDFORANDE, NAMN, m.id(), day));
        var phone = Steg.till(Roll.KONTAKTPERSON, NAMN, m.id(), m.dag().plusDays(frist.dagarTillKontaktperson()));
        return Stream.concat(chair, Stream.of(phone)).filter(step -> step.dag().isAfter(m.satt()));
    }
}
