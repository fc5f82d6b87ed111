package se.samverkan.ringar.scheduler.regel;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Skede;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.samverkan.Regler;
import se.samverkan.ringar.store.vag.Instansbeslut;
import se.samverkan.ringar.store.vag.Instansbeslut.Utfall;
import se.samverkan.ringar.store.vag.Vag;

/**
 * "Förslag unanswered 30 days; vänteläge on its day; återremiss, or a report between two instances, for 45 days", to the
 * kansli: what next.
 */
public final class StillastaendeRegel implements Regel {
    public static final String NAMN = "stillastaende";

    /** The förslag that nobody has decided on. */
    public static final String FORSLAG = "forslag";
    /** The slutrapport that has been handed in and that no instans has decided on. */
    public static final String INLAMNAD = "inlamnad";

    private static final String VILAR = "vilar/";
    private static final String BESLUT = "beslut/";

    private final Regler.Stillastaende tal;
    private final Fakta fakta;

    public StillastaendeRegel(Regler.Stillastaende tal, Fakta fakta) {
        this.tal = tal;
        this.fakta = fakta;
    }

    /** The vänteläge until this day. */
    public static String vilar(LocalDate till) {
        return VILAR + till;
    }

    /** What has stood still since the decision with this id: an återremiss, or a report on its way to the next instans. */
    public static String beslut(String id) {
        return BESLUT + id;
    }

    /** The id of the decision that the subject is about, where it is about one. */
    public static Optional<String> beslutsId(String amne) {
        return Optional.of(amne).filter(it -> it.startsWith(BESLUT)).map(it -> it.substring(BESLUT.length()));
    }

    @Override
    public String namn() {
        return NAMN;
    }

    @Override
    public Stream<Steg> steg(Underlag underlag, LocalDate till) {
        Delprojekt d = underlag.delprojekt();
        if (!tal.pa() || d.vag().godkand() != null || d.vag().avslutad() != null) return Stream.empty();
        LocalDate rests = d.vag().vilarTill();
        if (rests != null) {
            Utgangsdag day = fakta.fran(rests, vilarSedan(d));
            return steg(vilar(rests), day.minstEn(Stream.of(rests)));
        }
        return Stream.concat(forslag(d), pavag(d));
    }

    private LocalDate vilarSedan(Delprojekt d) {
        return d.vag()
                .gallande()
                .filter(b -> b.utfall() == Utfall.VANTELAGE)
                .map(Instansbeslut::tid)
                .max(Comparator.naturalOrder())
                .map(fakta::dag)
                .orElseGet(() -> fakta.skapad(d));
    }

    private Stream<Steg> forslag(Delprojekt d) {
        Vag way = d.vag();
        boolean answered = way.gallande().anyMatch(b -> besvarar(b.utfall()));
        if (d.skede() != Skede.FORSLAG || way.startad() != null || answered) return Stream.empty();
        Optional<Instansbeslut> tabled = way.senaste().filter(b -> b.utfall() == Utfall.BORDLAGT);
        if (tabled.isPresent()) {
            Utgangsdag since = fakta.beslut(tabled.get(), d);
            return steg(beslut(tabled.get().id()), since.minstEn(since.dagar(tal.dagarEfterForslag())));
        }
        LocalDate proposed = way.foreslagen();
        Utgangsdag since = fakta.fran(proposed == null ? fakta.skapad(d) : proposed, fakta.skapad(d));
        return steg(FORSLAG, since.minstEn(since.dagar(tal.dagarEfterForslag())));
    }

    /** Whoever was heard, or put it off, has not answered; an återremiss has its own days. */
    private static boolean besvarar(Utfall utfall) {
        return switch (utfall) {
            case START, AVSLAG, VANTELAGE, ATERREMISS, GODKANT -> true;
            case SAMRATT, TILLSTYRKT, BORDLAGT -> false;
        };
    }

    /** An återremiss, or a report that has come to no instans or is on its way to the next. */
    private Stream<Steg> pavag(Delprojekt d) {
        LocalDate handedIn = d.vag().slutrapport();
        Instansbeslut latest = d.vag()
                .senaste()
                .filter(b -> handedIn == null || !b.dag().isBefore(handedIn))
                .orElse(null);
        if (latest != null && latest.utfall() == Utfall.ATERREMISS) {
            Utgangsdag since = fakta.beslut(latest, d);
            return steg(beslut(latest.id()), since.minstEn(since.dagar(tal.dagarEfterAterremiss())));
        }
        if (latest != null && handedIn != null) {
            Utgangsdag since = fakta.beslut(latest, d);
            return steg(beslut(latest.id()), since.minstEn(since.dagar(tal.dagarMellanInstanser())));
        }
        return fakta.slutrapport(d).stream()
                .flatMap(since -> steg(INLAMNAD, since.minstEn(since.dagar(tal.dagarMellanInstanser()))));
    }

    private static Stream<Steg> steg(String subject, Stream<LocalDate> days) {
        return days.map(day -> Steg.till(Roll.KANSLI, NAMN, subject, day));
    }
}
