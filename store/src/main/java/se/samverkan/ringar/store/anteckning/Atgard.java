package se.samverkan.ringar.store.anteckning;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.store.anteckning.Andring.Vad;
import se.samverkan.ringar.store.anteckning.Anteckning.Lage;

/** What can be done with an entry once it is noted. */
public sealed interface Atgard {
    /** What the history calls it. */
    Vad vad();

    /** The entry as it is afterwards, with this in its history; the very same where nothing would become different. */
    Anteckning pa(Anteckning was, Andring done);

    private static Anteckning om(boolean changes, Anteckning was, Andring done, Consumer<Nasta> change) {
        if (!changes) return was;
        var next = new Nasta(was);
        change.accept(next);
        return next.efter(done);
    }

    /**
     * Other words; the earlier stay readable.
     *
     * @param utpekande finds the words that seem to point out somebody
     */
    record Andra(UnaryOperator<Innehall> till, Function<Innehall, @Nullable String> utpekande) implements Atgard {
        public Andra(UnaryOperator<Innehall> till) {
            this(till, says -> null);
        }

        @Override
        public Vad vad() {
            return Vad.ANDRAD;
        }

        @Override
        public Anteckning pa(Anteckning was, Andring done) {
            Innehall before = was.innehall();
            if (before == null) return was;
            Innehall after = till.apply(before);
            return om(true, was, new Andring(done.nyckel(), done.tid(), done.av(), done.vad(), before), next -> {
                next.innehall = after;
                next.stammar = Stammar.av(after.text());
                next.pekarUt = utpekande.apply(after);
            });
        }
    }

    /** It no longer counts, and can be put back. */
    record Angra() implements Atgard {
        @Override
        public Vad vad() {
            return Vad.ANGRAD;
        }

        @Override
        public Anteckning pa(Anteckning was, Andring done) {
            return om(was.lage() == Lage.NOTERAD, was, done, next -> next.lage = Lage.ANGRAD);
        }
    }

    /** What was taken back counts again. */
    record Aterstall() implements Atgard {
        @Override
        public Vad vad() {
            return Vad.ATERSTALLD;
        }

        @Override
        public Anteckning pa(Anteckning was, Andring done) {
            return om(was.lage() == Lage.ANGRAD, was, done, next -> next.lage = Lage.NOTERAD);
        }
    }

    /** Every wording goes, also the earlier ones and what others have said of it; number, days and keys remain. */
    record Radera() implements Atgard {
        @Override
        public Vad vad() {
            return Vad.RADERAD;
        }

        @Override
        public Anteckning pa(Anteckning was, Andring done) {
            if (was.lage() == Lage.RADERAD) return was;
            var bare = new ArrayList<Andring>();
            was.historik().forEach(h -> bare.add(new Andring(h.nyckel(), h.tid(), h.av(), h.vad(), null)));
            bare.add(done);
            var next = new Nasta(was);
            next.lage = Lage.RADERAD;
            next.innehall = null;
            next.citat = null;
            next.stammar = Set.of();
            next.pekarUt = null;
            next.roster = List.of();
            return next.efter(bare);
        }
    }

    /** The chair stands for a vägval as it reads now. */
    record Bekrafta() implements Atgard {
        @Override
        public Vad vad() {
            return Vad.BEKRAFTAD;
        }

        @Override
        public Anteckning pa(Anteckning was, Andring done) {
            return om(was.attBekrafta(), was, done, next -> next.bekraftad = done.tid());
        }
    }

    /**
     * A later vägval takes its place; the first that does keeps it.
     *
     * @param av the later one's number
     */
    record Ersatt(int av) implements Atgard {
        @Override
        public Vad vad() {
            return Vad.OMPROVAD;
        }

        @Override
        public Anteckning pa(Anteckning was, Andring done) {
            return om(was.ersattAv() == null && was.lage() == Lage.NOTERAD, was, done, next -> next.ersattAv = av);
        }
    }

    /**
     * The later vägval was taken back: this one is in force again.
     *
     * @param av the later one's number
     */
    record GallerIgen(int av) implements Atgard {
        @Override
        public Vad vad() {
            return Vad.GALLER_IGEN;
        }

        @Override
        public Anteckning pa(Anteckning was, Andring done) {
            return om(Objects.equals(was.ersattAv(), av), was, done, next -> next.ersattAv = null);
        }
    }

    /** Everybody may read it from now on. */
    record Publicera() implements Atgard {
        @Override
        public Vad vad() {
            return Vad.PUBLICERAD;
        }

        @Override
        public Anteckning pa(Anteckning was, Andring done) {
            return om(
                    was.publicerad() == null && was.lage() == Lage.NOTERAD,
                    was,
                    done,
                    next -> next.publicerad = done.tid());
        }
    }

    /** Only those who work with it may read it from now on. */
    record Avpublicera() implements Atgard {
        @Override
        public Vad vad() {
            return Vad.AVPUBLICERAD;
        }

        @Override
        public Anteckning pa(Anteckning was, Andring done) {
            return om(was.publicerad() != null, was, done, next -> next.publicerad = null);
        }
    }

    /** Somebody else says how they see a ring, in place of what the same person said before. */
    record Tyck(Rost rost) implements Atgard {
        @Override
        public Vad vad() {
            return Vad.ROST;
        }

        @Override
        public Anteckning pa(Anteckning was, Andring done) {
            Rost before = was.roster().stream()
                    .filter(voice -> voice.av().equals(rost.av()))
                    .reduce((earlier, later) -> later)
                    .orElse(null);
            boolean different = before == null ? rost.syn() != Rost.Syn.INGEN : !before.sammaSom(rost);
            return om(different && was.slag() == Slag.RING && was.lage() == Lage.NOTERAD, was, done, next -> {
                next.roster = new ArrayList<>(was.roster());
                next.roster.add(rost);
            });
        }
    }

    /** Nobody is pointed out after all. */
    record PekarInteUt() implements Atgard {
        @Override
        public Vad vad() {
            return Vad.PEKAR_INTE_UT;
        }

        @Override
        public Anteckning pa(Anteckning was, Andring done) {
            return om(was.pekarUt() != null, was, done, next -> next.pekarUt = null);
        }
    }
}
