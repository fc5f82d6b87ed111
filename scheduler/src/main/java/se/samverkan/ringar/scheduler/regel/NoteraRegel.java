package se.samverkan.ringar.scheduler.regel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.store.arbete.Mote;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.konversation.Konversation.Grupp;
import se.samverkan.ringar.store.samverkan.Regler;
import se.samverkan.ringar.store.utskick.Mottagare;

/**
 * "The day after a noted meeting; 6 weeks without any in an active skede", to the group's channel: anything to note? Each
 * asking is a subject of its own, and together they come at most once a week.
 */
public final class NoteraRegel implements Regel {
    public static final String NAMN = "notera";

    private static final String MOTE = "mote/";
    private static final String TYST = "tyst/";

    private final Regler.Notera tal;
    private final Fakta fakta;

    public NoteraRegel(Regler.Notera tal, Fakta fakta) {
        this.tal = tal;
        this.fakta = fakta;
    }

    /** After the meeting with this id. */
    public static String mote(String id) {
        return MOTE + id;
    }

    /** That nothing has been noted since the day. */
    public static String tyst(LocalDate sedan) {
        return TYST + sedan;
    }

    /** The id of the meeting that the subject is about, where it is about one. */
    public static Optional<String> moteId(String amne) {
        return Optional.of(amne).filter(it -> it.startsWith(MOTE)).map(it -> it.substring(MOTE.length()));
    }

    @Override
    public String namn() {
        return NAMN;
    }

    /** After a gap the channel is asked once, whatever the askings were about. */
    @Override
    public String kedja(String amne) {
        return NAMN;
    }

    /** A meeting is asked about once; silence is broken again after as many weeks. */
    @Override
    public LocalDate gjortTill(String amne, Instant sagt) {
        return amne.startsWith(TYST) ? fakta.dag(sagt) : Regelverk.ALDRIG;
    }

    @Override
    public Stream<Steg> steg(Underlag underlag, LocalDate till) {
        Delprojekt d = underlag.delprojekt();
        if (!tal.pa() || !Fakta.gruppenFinns(d)) return Stream.empty();
        LocalDate latest = underlag.noterat().get().senast();
        List<Fraga> all = Stream.concat(efterMoten(d, latest), tystnad(d, latest, till))
                .sorted(Comparator.comparing(Fraga::dag))
                .toList();
        List<Fraga> spaced = new ArrayList<>();
        for (Fraga asking : all) {
            if (spaced.isEmpty()
                    || !asking.dag().isBefore(spaced.getLast().dag().plusDays(tal.dagarMellan()))) {
                spaced.add(asking);
            }
        }
        return spaced.stream()
                .filter(asking -> !asking.behovsInte())
                .map(asking -> new Steg(NAMN, asking.amne(), asking.dag(), new Mottagare.Gruppen(Grupp.ARBETSGRUPP)));
    }

    /** What is noted does not save the delprojekt. */
    @Override
    public LocalDate tittaIgen(Underlag underlag, LocalDate today) {
        return tal.pa() && Fakta.iArbete(underlag.delprojekt())
                ? today.plusDays(Regelverk.TITTA_IGEN_DAGAR)
                : Regelverk.ALDRIG;
    }

    /** @param behovsInte it takes its place among the others, but there is nothing to ask for */
    private record Fraga(String amne, LocalDate dag, boolean behovsInte) {}

    private Stream<Fraga> efterMoten(Delprojekt d, @Nullable LocalDate latest) {
        return d.arbete().moten().stream()
                .flatMap(m -> noterat(d, m)
                        .kvar(Stream.of(m.dag().plusDays(tal.dagarEfterMote())))
                        .map(day -> new Fraga(mote(m.id()), day, latest != null && !latest.isBefore(m.dag()))));
    }

    private Utgangsdag noterat(Delprojekt d, Mote m) {
        return fakta.fran(m.dag(), fakta.forst(d, Handelse.Slag.MOTE, m.id()).orElse(m.dag()));
    }

    private Stream<Fraga> tystnad(Delprojekt d, @Nullable LocalDate latest, LocalDate till) {
        return fakta
                .start(d)
                .filter(start -> Fakta.iArbete(d))
                .map(start ->
                        latest != null && latest.isAfter(start.dag()) ? fakta.fran(latest, start.noterad()) : start)
                .stream()
                .flatMap(since -> since.kvar(since.varje(Period.ofWeeks(tal.veckorTyst()), till))
                        .map(day -> new Fraga(tyst(since.dag()), day, false)));
    }
}
