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

    /** What is noted or confirmed does not save the delprojekt; looked for so often, it is found on its day. */
    @Override
    public LocalDate tittaIgen(Underlag underlag, LocalDate today) {
        return galler(underlag) && !tal.dagarEfter().isEmpty()
                ? today.plusDays(
                        Math.min(Regelverk.TITTA_IGEN_DAGAR, tal.dagarEfter().getFirst()))
                : Regelverk.ALDRIG;
    }

    private boolean galler(Underlag underlag) {
        return tal.pa() && Fakta.gruppenFinns(underlag.delprojekt());
    }
}
