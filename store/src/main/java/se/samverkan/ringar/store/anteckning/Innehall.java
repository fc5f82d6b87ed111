package se.samverkan.ringar.store.anteckning;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.TypeAlias;

/** What an entry says. */
public sealed interface Innehall {
    Slag slag();

    /** All its words, for searching and for a line in a list. */
    String text();

    /**
     * A choice of path.
     *
     * @param valt what was chosen
     * @param bortvalt what was set aside
     * @param skal why
     * @param konsekvens what follows, for whom
     * @param uppdrag how it stands to the uppdrag, where somebody has said so
     */
    @TypeAlias("vagval")
    record Vagval(
            String valt,
            @Nullable String bortvalt,
            @Nullable String skal,
            @Nullable String konsekvens,
            @Nullable Uppdragsband uppdrag)
            implements Innehall {
        @PersistenceCreator
        public Vagval {}

        public Vagval(String valt, @Nullable String bortvalt, @Nullable String skal, @Nullable String konsekvens) {
            this(valt, bortvalt, skal, konsekvens, null);
        }

        public Vagval med(@Nullable Uppdragsband band) {
            return new Vagval(valt, bortvalt, skal, konsekvens, band);
        }

        @Override
        public Slag slag() {
            return Slag.VAGVAL;
        }

        @Override
        public String text() {
            return Stream.of(valt, bortvalt, skal, konsekvens)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" "));
        }
    }

    /**
     * How a vägval stands to the uppdrag.
     *
     * @param punkt the number of the uppdragspunkt that it bears on
     */
    record Uppdragsband(@Nullable Integer punkt, @Nullable Riktning riktning) {}

    /** Whether a vägval stays within the uppdrag. */
    enum Riktning {
        INOM,
        AVVIKER
    }

    /**
     * A side effect, seen by somebody near it.
     *
     * @param tecken none until somebody has said whether it is good or bad
     * @param kategori what kind of effect, where somebody has said so
     */
    @TypeAlias("ring")
    record Ring(
            String text, @Nullable Tecken tecken, @Nullable Kategori kategori) implements Innehall {
        @PersistenceCreator
        public Ring {}

        public Ring(String text, @Nullable Tecken tecken) {
            this(text, tecken, null);
        }

        @Override
        public Slag slag() {
            return Slag.RING;
        }
    }

    /** Positive and negative rings matter equally. */
    enum Tecken {
        POSITIV,
        NEGATIV
    }

    /** What a ring is about. */
    enum Kategori {
        NATVERK,
        SAMARBETSKLIMAT,
        FORSTAELSE,
        ARBETSSATT,
        KOMPETENS,
        TILLGANGLIGHET,
        EKONOMI,
        UNDANTRANGNING,
        ARBETSMILJO,
        ANNAT
    }
}
