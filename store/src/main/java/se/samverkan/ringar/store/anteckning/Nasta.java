package se.samverkan.ringar.store.anteckning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.store.anteckning.Anteckning.Lage;

/** An entry on its way from one version to the next: what may change, and nothing else. */
final class Nasta {
    private final Anteckning was;
    Lage lage;

    @Nullable
    Innehall innehall;

    @Nullable
    String citat;

    Set<String> stammar;

    @Nullable
    Instant bekraftad;

    @Nullable
    Integer ersattAv;

    @Nullable
    Instant publicerad;

    @Nullable
    String pekarUt;

    List<Rost> roster;

    Nasta(Anteckning was) {
        this.was = was;
        this.lage = was.lage();
        this.innehall = was.innehall();
        this.citat = was.citat();
        this.stammar = was.stammar();
        this.bekraftad = was.bekraftad();
        this.ersattAv = was.ersattAv();
        this.publicerad = was.publicerad();
        this.pekarUt = was.pekarUt();
        this.roster = was.roster();
    }

    /** The next version, with this in its history. */
    Anteckning efter(Andring andring) {
        var history = new ArrayList<>(was.historik());
        history.add(andring);
        return efter(history);
    }

    Anteckning efter(List<Andring> history) {
        return bygg(was.version() + 1, was.nummer(), history);
    }

    Anteckning medNummer(int number) {
        return bygg(was.version(), number, was.historik());
    }

    private Anteckning bygg(long version, int number, List<Andring> history) {
        return new Anteckning(
                was.id(),
                was.schema(),
                version,
                was.samverkan(),
                was.delprojekt(),
                was.slag(),
                number,
                innehall,
                citat,
                stammar,
                was.tid(),
                was.av(),
                was.konversation(),
                was.skede(),
                lage,
                bekraftad,
                was.ersatter(),
                ersattAv,
                publicerad,
                pekarUt,
                roster,
                history,
                lage == Lage.RADERAD ? null : was.kalla());
    }
}
