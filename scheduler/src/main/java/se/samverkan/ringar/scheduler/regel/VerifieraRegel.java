package se.samverkan.ringar.scheduler.regel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.genomforande.Genomforande;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut;
import se.samverkan.ringar.store.genomforande.Inforande;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.samverkan.Regler;

/**
 * "What came that way is ej verifierad until the kontaktperson has seen it": told of on the day it came, and once more for
 * each day of the file while nobody has. One subject for each answer, whatever it says of how many åtgärdsförslag.
 */
public final class VerifieraRegel implements Regel {
    public static final String NAMN = "verifiera";
    private static final String INFORANDE = "inforande/";

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

    /** What counts of the answer that the subject is about, where it told how far the huvudman has come. */
    public static List<Inforande> inforandet(Delprojekt d, String amne) {
        return d.genomforande()
                .ejVerifieradeInforanden()
                .filter(i -> amne(i).equals(amne))
                .toList();
    }

    /** Whether the subject is an answer of how far a huvudman has come, and no decision. */
    public static boolean omInforande(String amne) {
        return amne.startsWith(INFORANDE);
    }

    private static String amne(Inforande told) {
        return INFORANDE + told.huvudman() + "/" + told.tid().toEpochMilli();
    }

    /** The huvudman that answered. */
    public static Optional<String> huvudman(Delprojekt d, String amne) {
        if (omInforande(amne)) return Optional.of(amne.substring(INFORANDE.length(), amne.lastIndexOf('/')));
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
        Stream<Steg> decided = doing.ejVerifierade()
                .map(b -> doing.iSammaSvar(b).getFirst())
                .distinct()
                .flatMap(first -> steg(first.id(), first.tid()));
        Stream<Steg> told = doing.ejVerifieradeInforanden().flatMap(i -> steg(amne(i), i.tid()));
        return Stream.concat(decided, told).distinct();
    }

    private Stream<Steg> steg(String amne, Instant came) {
        return dagar(fakta.dag(came)).map(day -> Steg.till(Roll.KANSLI, NAMN, amne, day));
    }

    private Stream<LocalDate> dagar(LocalDate came) {
        return Stream.concat(Stream.of(came), tal.dagarEfter().stream().map(came::plusDays));
    }
}
