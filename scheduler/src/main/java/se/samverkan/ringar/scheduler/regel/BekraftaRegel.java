package se.samverkan.ringar.scheduler.regel;

import java.time.LocalDate;
import java.util.stream.Stream;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.samverkan.Regler;

/** "Two weeks with unconfirmed vägval", to the ordförande: confirm all, or one by one. */
public final class BekraftaRegel implements Regel {
    public static final String NAMN = "bekrafta";

    private final Regler.Bekrafta tal;

    public BekraftaRegel(Regler.Bekrafta tal) {
        this.tal = tal;
    }

    /** That the oldest unconfirmed vägval was noted on the day. */
    public static String amne(LocalDate sedan) {
        return "sedan/" + sedan;
    }

    @Override
    public String namn() {
        return NAMN;
    }

    @Override
    public Stream<Steg> steg(Underlag underlag, LocalDate till) {
        if (!galler(underlag)) return Stream.empty();
        LocalDate oldest = underlag.noterat().get().obekraftatSedan();
        return oldest == null
                ? Stream.empty()
                : tal.dagarEfter().stream()
                        .map(oldest::plusDays)
                        .map(day -> Steg.till(Roll.ORDFORANDE, NAMN, amne(oldest), day));
    }

    /**
     * What is noted or confirmed does not save the delprojekt; looked for so often, it is found on its day. Where the oldest
     * has been asked about, the next may become the oldest on any day, with its own day already here: it is asked about the
     * next morning, and not while the chair confirms one by one.
     */
    @Override
    public LocalDate tittaIgen(Underlag underlag, LocalDate today) {
        if (!galler(underlag) || tal.dagarEfter().isEmpty()) return Regelverk.ALDRIG;
        int first = tal.dagarEfter().getFirst();
        LocalDate oldest = underlag.noterat().get().obekraftatSedan();
        boolean asked = oldest != null && !oldest.plusDays(first).isAfter(today);
        return today.plusDays(asked ? 1 : Math.min(Regelverk.TITTA_IGEN_DAGAR, first));
    }

    private boolean galler(Underlag underlag) {
        return tal.pa() && Fakta.gruppenFinns(underlag.delprojekt());
    }
}
