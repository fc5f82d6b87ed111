package se.samverkan.ringar.store.anteckning;

import java.time.Instant;
import java.util.List;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.store.anteckning.Andring.Vad;
import se.samverkan.ringar.store.anteckning.Anteckning.Lage;
import se.samverkan.ringar.store.delprojekt.Skede;

/**
 * Who says what, where: an entry before it has a number.
 *
 * @param ersatter the number of the vägval that it reconsiders
 * @param pekarUt the words of a ring that seem to point out somebody
 */
public record Utkast(
        String samverkan,
        String delprojekt,
        @Nullable Skede skede,
        Innehall innehall,
        @Nullable String citat,
        String nyckel,
        Instant tid,
        String av,
        String konversation,
        @Nullable Integer ersatter,
        @Nullable String pekarUt) {

    public Utkast(
            String samverkan,
            String delprojekt,
            @Nullable Skede skede,
            Innehall innehall,
            @Nullable String citat,
            String nyckel,
            Instant tid,
            String av,
            String konversation) {
        this(samverkan, delprojekt, skede, innehall, citat, nyckel, tid, av, konversation, null, null);
    }

    /**
     * The entry that it becomes, but for the number.
     *
     * @param kalla the message that it was taken from
     */
    Anteckning anteckning(@Nullable Kalla kalla) {
        return new Anteckning(
                new ObjectId().toHexString(),
                Anteckning.SCHEMA,
                0,
                samverkan,
                delprojekt,
                innehall.slag(),
                0,
                innehall,
                citat,
                Stammar.av(innehall.text()),
                tid,
                av,
                konversation,
                skede,
                Lage.NOTERAD,
                null,
                ersatter,
                null,
                null,
                pekarUt,
                List.of(),
                List.of(new Andring(nyckel, tid, av, Vad.NOTERAD, null)),
                kalla);
    }
}
