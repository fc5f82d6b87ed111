package se.samverkan.ringar.scheduler.regel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.store.arbete.Kontakt;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.delprojekt.Skede;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.samverkan.Regler;
import se.samverkan.ringar.store.vag.Mall;

/**
 * "Each skede without a noted contact, where there is a chefsamråd; at latest every 8 weeks", to kontaktperson and
 * ordförande: a line on the contact.
 */
public final class ForankringRegel implements Regel {
    public static final String NAMN = "forankring";

    private final Regler.Forankring tal;
    private final Fakta fakta;

    public ForankringRegel(Regler.Forankring tal, Fakta fakta) {
        this.tal = tal;
        this.fakta = fakta;
    }

    /** That no contact has been noted in the skede since the day; none for not at all. */
    public static String amne(Skede skede, @Nullable LocalDate senast) {
        return skede.name() + "/" + (senast == null ? "ingen" : senast);
    }

    @Override
    public String namn() {
        return NAMN;
    }

    /** "At latest every 8 weeks": the next comes all the same. */
    @Override
    public LocalDate gjortTill(String amne, Instant sagt) {
        return fakta.dag(sagt);
    }

    @Override
    public Stream<Steg> steg(Underlag underlag, LocalDate till) {
        Delprojekt d = underlag.delprojekt();
        if (!tal.pa() || !Fakta.iArbete(d) || !behovs(underlag)) return Stream.empty();
        Optional<Kontakt> latest = d.arbete().kontakter().stream().max(Comparator.comparing(Kontakt::dag));
        String subject = amne(d.skede(), latest.map(Kontakt::dag).orElse(null));
        return Stream.concat(iSkedet(d, latest), merAn(d, latest, till))
                .distinct()
                // an earlier skede's asking was about that one: the next is not asked at once for its sake
                .filter(day -> fakta.skede(d)
                        .filter(skede -> !day.isAfter(skede.dag()))
                        .isEmpty())
                .flatMap(day -> Stream.of(Roll.KONTAKTPERSON, Roll.ORDFORANDE)
                        .map(role -> Steg.till(role, NAMN, subject, day)));
    }

    /** A chefsamråd may be coupled without the delprojekt being saved. */
    @Override
    public LocalDate tittaIgen(Underlag underlag, LocalDate today) {
        return tal.pa() && Fakta.iArbete(underlag.delprojekt()) && !behovs(underlag)
                ? today.plusDays(Regelverk.TITTA_IGEN_DAGAR)
                : Regelverk.ALDRIG;
    }

    /** Where there is a chefsamråd; and an omfördelning needs contact with higher management in any case. */
    private static boolean behovs(Underlag underlag) {
        Delprojekt d = underlag.delprojekt();
        return d.vag().mall() == Mall.OMFORDELNING
                || d.med(Roll.CHEFSAMRAD).findAny().isPresent()
                || d.arbete().kontakter().stream().anyMatch(k -> k.niva() == Kontakt.Niva.CHEFSAMRAD)
                || underlag.noterat().get().chefsamrad();
    }

    private Stream<LocalDate> iSkedet(Delprojekt d, Optional<Kontakt> latest) {
        return fakta.skede(d).stream()
                .filter(skede ->
                        latest.filter(k -> !k.dag().isBefore(skede.dag())).isEmpty())
                .flatMap(skede -> skede.kvar(Stream.of(skede.dag().plusDays(tal.dagarISkedet()))));
    }

    private Stream<LocalDate> merAn(Delprojekt d, Optional<Kontakt> latest, LocalDate till) {
        return latest
                .map(k -> fakta.fran(
                        k.dag(), fakta.forst(d, Handelse.Slag.KONTAKT, k.id()).orElse(k.dag())))
                .or(() -> fakta.start(d))
                .stream()
                .flatMap(base -> base.kvar(base.varje(Period.ofWeeks(tal.veckorMellan()), till)));
    }
}
