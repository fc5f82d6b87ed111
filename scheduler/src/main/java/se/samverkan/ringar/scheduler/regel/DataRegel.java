package se.samverkan.ringar.scheduler.regel;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import se.samverkan.ringar.store.arbete.Databegaran;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Handelse.Slag;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.samverkan.Regler;
import se.samverkan.ringar.store.utskick.Mottagare;

/**
 * "21 days after a data request without answer", to the region's contact and the kontaktperson: the data, or when. Where a
 * day was promised, the day after it. Where the region has said that it is sent, the kontaktperson alone.
 */
public final class DataRegel implements Regel {
    public static final String NAMN = "data";

    /** What is told of a request without saying when it is to come. */
    private static final Set<String> SAYS_NO_DAY = Set.of(Databegaran.KOM, Databegaran.SKICKAT, Databegaran.STRUKEN);

    private final Regler.Data tal;
    private final Fakta fakta;

    public DataRegel(Regler.Data tal, Fakta fakta) {
        this.tal = tal;
        this.fakta = fakta;
    }

    /** The request with this id. */
    public static String amne(Databegaran begaran) {
        return begaran.id();
    }

    @Override
    public String namn() {
        return NAMN;
    }

    @Override
    public Stream<Steg> steg(Underlag underlag, LocalDate till) {
        Delprojekt d = underlag.delprojekt();
        if (!tal.pa() || !Fakta.iArbete(d)) return Stream.empty();
        return d.arbete().data().stream()
                .filter(Databegaran::vantar)
                .flatMap(asked -> dagar(d, asked).flatMap(day -> steg(asked, day)));
    }

    private static Stream<Steg> steg(Databegaran asked, LocalDate day) {
        Steg follows = Steg.till(Roll.KONTAKTPERSON, NAMN, amne(asked), day);
        return asked.skickat() == null
                ? Stream.of(new Steg(NAMN, amne(asked), day, new Mottagare.Regionen(asked.huvudman())), follows)
                : Stream.of(follows);
    }

    private Stream<LocalDate> dagar(Delprojekt d, Databegaran asked) {
        LocalDate promised = asked.utlovad();
        if (promised == null) {
            Utgangsdag since = fakta.fran(
                    asked.begard(), fakta.forst(d, Slag.DATABEGARAN, asked.id()).orElse(asked.begard()));
            return since.minstEn(since.dagar(tal.dagarEfter()));
        }
        Utgangsdag since = fakta.fran(promised, lovat(d, asked));
        return since.minstEn(since.dagar(tal.dagarEfterUtlovad()));
    }

    /** When the day was promised: that it was sent, or came, whether or not taken back, moves nothing. */
    private LocalDate lovat(Delprojekt d, Databegaran asked) {
        return d.historik().stream()
                .filter(h -> h.slag() == Slag.DATABEGARAN && asked.id().equals(h.amne()))
                .filter(h -> h.vad() == null || !SAYS_NO_DAY.contains(h.vad()))
                .map(h -> fakta.dag(h.tid()))
                .max(Comparator.naturalOrder())
                .orElse(asked.begard());
    }
}
