package se.samverkan.ringar.scheduler.utskick;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import se.samverkan.ringar.scheduler.utskick.Sandning.Rad;
import se.samverkan.ringar.store.konversation.Konversation;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.utskick.Liggare;
import se.samverkan.ringar.store.utskick.Utskick;

/** Sends one letter: the mark, the message, and what became of it, way by way. */
public final class Postgang {
    private static final Logger LOG = LoggerFactory.getLogger(Postgang.class);
    /**
     * Longer than any message may take, and than a database that is away for a minute: only a sender that was stopped
     * leaves a mark this old.
     */
    static final Duration ANSWER = Duration.ofMinutes(3);
    /** How long to wait before what became of a message is noted anew, while the database is away. */
    private static final List<Duration> PAUSES =
            List.of(100, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 20_000, 20_000).stream()
                    .map(Duration::ofMillis)
                    .toList();

    private final Vagar vagar;
    private final Liggare liggare;
    private final Takt takt;
    private final Omtag omtag;
    private final Clock clock;

    public Postgang(Vagar vagar, Liggare liggare, Takt takt, Omtag omtag, Clock clock) {
        this.vagar = vagar;
        this.liggare = liggare;
        this.takt = takt;
        this.omtag = omtag;
        this.clock = clock;
    }

    /** What came of one way. */
    private sealed interface Provat {
        /** Settled: sent, uncertain, or to be tried again later. */
        record Klart() implements Provat {}

        /** It certainly did not arrive this way, and another may be tried. */
        record Vidare(String kod) implements Provat {}
    }

    private static final Provat KLART = new Provat.Klart();

    /** Waits until Teams takes one more. To be called before {@link #posta}, so that letters do not wait leased. */
    void vanta(Brev letter) {
        if (letter.plats() != null) takt.vanta();
    }

    /** First where the receiver is alone, then each delprojekt's own rows in its group, then nothing is left to try. */
    void posta(Brev letter) {
        String refused = letter.brevlada() == null ? "ingen väg" : "ingen e-post";
        boolean waited = letter.plats() != null;
        for (Dit dit : vagar.direkta(letter)) {
            if (!(forsok(letter, dit, letter.rader(), waited) instanceof Provat.Vidare(String kod))) return;
            refused = kod;
            waited = false;
        }
        Map<String, List<Rad>> byDelprojekt = letter.rader().stream()
                .collect(Collectors.groupingBy(
                        row -> row.utskick().delprojekt(), LinkedHashMap::new, Collectors.toList()));
        for (List<Rad> rows : byDelprojekt.values()) {
            Optional<Dit> inGroup = Optional.ofNullable(letter.till()).flatMap(p -> vagar.iGruppen(p, rows));
            Provat tried =
                    inGroup.isPresent() ? forsok(letter, inGroup.get(), rows, false) : new Provat.Vidare(refused);
            if (tried instanceof Provat.Vidare(String kod)) {
                List<Utskick> promises = rows.stream().map(Rad::utskick).toList();
                noterat(() -> liggare.nekad(promises, kod, clock.instant()));
            }
        }
    }

    private Provat forsok(Brev letter, Dit dit, List<Rad> rows, boolean waited) {
        var way = new Sandning(dit, letter.till(), rows);
        List<Utskick> promises = way.utskick();
        Duration wait = plats(letter, dit, waited);
        if (wait.isPositive()) {
            Instant now = clock.instant();
            liggare.senare(promises, null, now.plus(wait), now);
            return KLART;
        }
        if (!markt(promises)) {
            liggare.senare(promises, null, clock.instant(), clock.instant());
            return KLART;
        }
        return skickat(way, promises);
    }

    /** Waits until Teams takes one more. @return how long the conversation asks for, if it is long */
    private Duration plats(Brev letter, Dit dit, boolean waited) {
        if (!(dit instanceof Dit.Samtal(Konversation there))) return Duration.ZERO;
        // the day's only message to somebody's own chat breaks no limit
        if (letter.svar() || !there.personlig()) {
            Duration wait = takt.samtal(there.id());
            if (wait.isPositive()) return wait;
        }
        if (!waited) takt.vanta();
        return Duration.ZERO;
    }

    private boolean markt(List<Utskick> promises) {
        // to mark again what is marked already does no harm
        return tills(() -> liggare.sands(promises, ANSWER, clock.instant()));
    }

    private Provat skickat(Sandning way, List<Utskick> promises) {
        Utfall outcome = skicka(way);
        Instant now = clock.instant();
        Person to = way.till();
        return switch (outcome) {
            case Utfall.Sand sent -> {
                String till = to != null ? to.id() : way.dit() instanceof Dit.Samtal(var k) ? k.id() : "";
                noterat(() -> liggare.sand(promises, till, sent.aktivitet(), now));
                yield KLART;
            }
            case Utfall.Oviss unsure -> {
                noterat(() -> liggare.oviss(promises, unsure.kod(), now));
                yield KLART;
            }
            case Utfall.ForsokIgen again -> igen(way, promises, again, now);
            case Utfall.Nekad no -> {
                LOG.info("Utskick {} nekades med {}", promises.getFirst().id(), no.kod());
                yield new Provat.Vidare(no.kod());
            }
        };
    }

    /** A messenger that throws breaks its promise, and may have sent. */
    private Utfall skicka(Sandning way) {
        try {
            return vagar.skicka(way);
        } catch (RuntimeException e) {
            LOG.error("Utskick {} avbröts", way.utskick().getFirst().id(), e);
            return new Utfall.Oviss(Utskicksforsok.OUR_FAULT);
        }
    }

    private Provat igen(Sandning way, List<Utskick> promises, Utfall.ForsokIgen again, Instant now) {
        int tries = Utskicksforsok.nasta(promises);
        if (way.dit() instanceof Dit.Samtal(Konversation there)) takt.strypt(there.id(), again.efter());
        if (tries >= Omtag.MOST_TRIES) return new Provat.Vidare(again.kod());
        Instant next = now.plus(omtag.efter(tries, again.efter()));
        noterat(() -> liggare.senare(promises, again.kod(), next, now));
        return KLART;
    }

    /** What became of a message is known: a database that is away for a while is not to make it uncertain. */
    private static void noterat(Runnable note) {
        tills(() -> {
            note.run();
            return true;
        });
    }

    private static <T> T tills(Supplier<T> write) {
        for (Duration pause : PAUSES) {
            try {
                return write.get();
            } catch (DataAccessException away) {
                LOG.warn(
                        "Databasen svarar inte ({}), försöker igen",
                        away.getClass().getSimpleName());
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause.toMillis()));
            }
        }
        return write.get();
    }
}
