package se.samverkan.ringar.store.anteckning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import se.samverkan.ringar.store.anteckning.Innehall.Kategori;
import se.samverkan.ringar.store.anteckning.Innehall.Riktning;
import se.samverkan.ringar.store.anteckning.Innehall.Tecken;

/**
 * Which entries of a list are wanted; all that is given must fit.
 *
 * @param sedan noted at this moment or later
 * @param av the id of the person who noted it
 * @param punkt the number of the uppdragspunkt that it bears on
 * @param obekraftade nobody has confirmed it, and it is in force
 * @param omprovade a later one has taken its place
 * @param publicerade everybody may read it
 */
public record Urval(
        @Nullable Tecken tecken,
        @Nullable Kategori kategori,
        @Nullable Instant sedan,
        @Nullable String av,
        @Nullable Integer punkt,
        @Nullable Riktning riktning,
        boolean obekraftade,
        boolean omprovade,
        boolean publicerade) {
    public static final Urval ALLT = new Urval(null, null, null, null, null, null, false, false, false);

    /** Of these, what everybody may read. */
    public Urval baraPublicerade() {
        return new Urval(tecken, kategori, sedan, av, punkt, riktning, obekraftade, omprovade, true);
    }

    Criteria pa(Criteria all) {
        if (tecken != null) all.and("innehall.tecken").is(tecken);
        if (kategori != null) all.and("innehall.kategori").is(kategori);
        if (sedan != null) all.and("tid").gte(sedan);
        if (av != null) all.and("av").is(av);
        if (punkt != null) all.and("innehall.uppdrag.punkt").is(punkt);
        if (riktning != null) all.and("innehall.uppdrag.riktning").is(riktning);
        if (obekraftade) all.and("bekraftad").is(null);
        if (omprovade) all.and("ersattAv").ne(null);
        else if (obekraftade) all.and("ersattAv").is(null);
        if (publicerade) all.and("publicerad").ne(null);
        return all;
    }
}
