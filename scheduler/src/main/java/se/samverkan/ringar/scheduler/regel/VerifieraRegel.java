package se.samverkan.ringar.scheduler.regel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.genomforande.Genomforande;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.samverkan.Regler;

/**
 * "What came that way is ej verifierad until the kontaktperson has seen it": told of on the day it came, and once more for
 * each day of the file while nobody has. One subject for each answer, whatever it says of how many åtgärdsförslag.
 */
public final class VerifieraRegel implements Regel {
    public static final String NAMN = "verifiera";

    private final Regler.Verifiera tal;
    private final Fakta fakta;

    public VerifieraRegel(Regler.Verifiera tal, Fakta fakta) {
        this.tal = tal;
        this.fakta = fakta;
    }

    /** What is in force of the answer that the subject is about. */
    public static List<Huvudmansbeslut> svaret(Delprojekt d, String amne) {
        Genomforande doing = d.genomforande();
        return doing.medId(amne).map(doing::iSammaSvar).orElse(List.of()).stream()
                .filter(Huvudmansbeslut::galler)
                .toList();
    }

    /** The huvudman that answered. */
    public static Optional<String> huvudman(Delprojekt d, String amne) {
        return d.genomforande().medId(amne).map(Huvudmansbeslut::huvudman);
    }

    @Override
    public String namn() {
        return NAMN;
    }

    @Override
    public Stream<Steg> steg(Underlag underlag, LocalDate till) {
        Genomforande doing = underlag.delprojekt().genomforande();
        if (!tal.pa()) return Stream.empty();
        return doing.ejVerifierade()
                .map(b -> doing.iSammaSvar(b).getFirst())
                .distinct()
                .flatMap(first ->
                        dagar(fakta.dag(first.tid())).map(day -> Steg.till(Roll.KANSLI, NAMN, first.id(), day)));
    }

    private Stream<LocalDate> dagar(LocalDate came) {
        return Stream.concat(Stream.of(came), tal.dagarEfter().stream().map(came::plusDays));
    }
}
