package se.samverkan.ringar.scheduler.regel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.genomforande.Genomforande;
import se.samverkan.ringar.store.genomforande.Inforande;
import se.samverkan.ringar.store.samverkan.Huvudman;
import se.samverkan.ringar.store.samverkan.Regler;
import se.samverkan.ringar.store.utskick.Mottagare;

/**
 * "3, 6 and 9 months after the region's decision, per åtgärdsförslag", to the region's contact: ej påbörjat, pågår, infört,
 * hinder.
 */
public final class InforandeRegel implements Regel {
    public static final String NAMN = "inforande";

    private final Regler.Inforande tal;
    private final Fakta fakta;
    private final List<Huvudman> huvudman;

    public InforandeRegel(Regler.Inforande tal, Fakta fakta, List<Huvudman> huvudman) {
        this.tal = tal;
        this.fakta = fakta;
        this.huvudman = List.copyOf(huvudman);
    }

    /** How far the huvudman has come with the åtgärdsförslag. */
    public static String amne(String huvudman, int atgardsforslag) {
        return huvudman + "/" + atgardsforslag;
    }

    /** The id of the huvudman that the subject is about. */
    public static String huvudman(String amne) {
        return amne.substring(0, amne.lastIndexOf('/'));
    }

    /** The number of the åtgärdsförslag that the subject is about. */
    public static int atgardsforslag(String amne) {
        return Integer.parseInt(amne.substring(amne.lastIndexOf('/') + 1));
    }

    @Override
    public String namn() {
        return NAMN;
    }

    @Override
    public Stream<Steg> steg(Underlag underlag, LocalDate till) {
        Delprojekt d = underlag.delprojekt();
        Genomforande doing = d.genomforande();
        if (!tal.pa()) return Stream.empty();
        return huvudman.stream()
                .map(Huvudman::id)
                .flatMap(region -> doing.till(region)
                        .filter(proposed -> doing.bifallet(region, proposed.nummer()))
                        .flatMap(proposed -> steg(d, region, proposed.nummer())));
    }

    private Stream<Steg> steg(Delprojekt d, String region, int number) {
        Optional<Inforande> told = d.genomforande().inforande(region, number);
        if (told.filter(it -> it.lage() == Inforande.Lage.INFORT).isPresent()) return Stream.empty();
        return d.genomforande().beslut(region, number).stream()
                .flatMap(decision -> dagar(fakta.beslut(decision, d), told))
                .map(day -> new Steg(NAMN, amne(region, number), day, new Mottagare.Regionen(region)));
    }

    /** What has been told needs no asking until the next step. */
    private Stream<LocalDate> dagar(Utgangsdag decided, Optional<Inforande> told) {
        Stream<LocalDate> days = decided.manader(tal.manaderEfter());
        return told.map(it -> decided.noterad(fakta.dag(it.tid())).kvar(days)).orElseGet(() -> decided.minstEn(days));
    }
}
