package se.samverkan.ringar.scheduler.regel;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import se.samverkan.ringar.store.delprojekt.Bemanning;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.samverkan.Regler;
import se.samverkan.ringar.store.utskick.Mottagare;

/** "3, 6 and 12 months after the slutrapport", to all former members one by one: which ringar do you see now? */
public final class RingarEfteratRegel implements Regel {
    public static final String NAMN = "ringarefterat";

    private static final Set<Roll> MEDLEMMAR =
            Set.of(Roll.ORDFORANDE, Roll.PROCESSLEDARE, Roll.LEDAMOT, Roll.ADJUNGERAD, Roll.PATIENTREPRESENTANT);

    private final Regler.RingarEfterat tal;
    private final Fakta fakta;

    public RingarEfteratRegel(Regler.RingarEfterat tal, Fakta fakta) {
        this.tal = tal;
        this.fakta = fakta;
    }

    /** The person with this id, so many months after. */
    public static String amne(String person, int manader) {
        return person + "/" + manader;
    }

    @Override
    public String namn() {
        return NAMN;
    }

    /** After a gap each person is asked once; to have answered one asking is not to have answered the next. */
    @Override
    public String kedja(String amne) {
        return amne.substring(0, amne.lastIndexOf('/'));
    }

    @Override
    public Stream<Steg> steg(Underlag underlag, LocalDate till) {
        Delprojekt d = underlag.delprojekt();
        if (!tal.pa()) return Stream.empty();
        return fakta.slutrapport(d).or(() -> fakta.godkand(d)).stream()
                .flatMap(since -> tal.manaderEfter().stream()
                        .filter(months -> since.kommer(since.dag().plusMonths(months)))
                        .flatMap(months -> medlemmar(d)
                                .map(person -> new Steg(
                                        NAMN,
                                        amne(person, months),
                                        since.dag().plusMonths(months),
                                        new Mottagare.Personen(person)))));
    }

    private static Stream<String> medlemmar(Delprojekt d) {
        return d.bemanning().stream()
                .filter(b -> MEDLEMMAR.contains(b.roll()))
                .map(Bemanning::person)
                .distinct();
    }
}
