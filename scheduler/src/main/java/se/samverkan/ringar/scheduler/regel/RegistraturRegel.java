package se.samverkan.ringar.scheduler.regel;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.dokument.Dokument;
import se.samverkan.ringar.store.genomforande.Genomforande;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut;
import se.samverkan.ringar.store.samverkan.Registratur;
import se.samverkan.ringar.store.utskick.Mottagare;

/**
 * "Documents that come in are passed on to the kansli's registratur by mail with a copy kept": each document once, from
 * the day it came. What came by the form in an e-mail is passed on when somebody at the kansli has seen it to be what it
 * says. No reminder: nobody is asked for anything, so it is passed on also when the delprojekt is over, and at any hour.
 */
public final class RegistraturRegel implements Regel {
    public static final String NAMN = "registratur";

    private final @Nullable Registratur registratur;
    private final Fakta fakta;

    /** @param registratur none where the samverkan has named none */
    public RegistraturRegel(@Nullable Registratur registratur, Fakta fakta) {
        this.registratur = registratur;
        this.fakta = fakta;
    }

    /** The decision that the subject is about: the first that brought the document. */
    public static Optional<Huvudmansbeslut> beslut(Delprojekt d, String amne) {
        return d.genomforande().beslut().stream()
                .filter(b -> b.utdrag() != null && amne(b).equals(amne))
                .findFirst();
    }

    /** What came with the decision goes by it; a file that came later, also after a link or another file, by itself. */
    private static String amne(Huvudmansbeslut b) {
        Dokument paper = Objects.requireNonNull(b.utdrag());
        String file = paper.fil();
        return file == null || paper.tid().equals(b.tid()) ? b.id() : file;
    }

    @Override
    public String namn() {
        return NAMN;
    }

    @Override
    public boolean ocksaNarDetArOver() {
        return true;
    }

    @Override
    public Stream<Steg> steg(Underlag underlag, LocalDate till) {
        Registratur to = registratur;
        if (to == null) return Stream.empty();
        Genomforande doing = underlag.delprojekt().genomforande();
        return doing.beslut().stream()
                .filter(b -> b.galler() && b.verifierat() && b.utdrag() != null)
                .map(doing::gavUtdraget)
                .distinct()
                .map(first -> new Steg(NAMN, amne(first), kom(first), new Mottagare.Registraturen()))
                .filter(step -> to.galler(step.dag()));
    }

    private LocalDate kom(Huvudmansbeslut first) {
        return fakta.dag(Objects.requireNonNull(first.utdrag()).tid());
    }
}
