package se.samverkan.ringar.scheduler.utskick;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkan.ringar.scheduler.kalender.Arbetskalender;
import se.samverkan.ringar.scheduler.regel.Regelverk;
import se.samverkan.ringar.scheduler.regel.Steg;
import se.samverkan.ringar.scheduler.utskick.Sandning.Rad;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.utskick.Liggare;
import se.samverkan.ringar.store.utskick.Mottagare;
import se.samverkan.ringar.store.utskick.Utskick;

/**
 * Keeps the promises of the ledger that are due. To whom a promise goes is settled now, so a new chair gets it; what is
 * no longer true is not sent; what goes to the same person becomes one message; one receiver that fails stops no other.
 */
public final class Avsandare implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Avsandare.class);
    /** How many promises one pass takes at a time, and how long they are ours before the mark of sending. */
    private static final int BATCH = 100;

    private static final Duration LEASE = Duration.ofSeconds(10);
    /** Longer than any message may take: only a sender that was stopped leaves a mark this old. */
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private static final int AT_ONCE = 16;
    private static final int MOST_TRIES = 10;
    /** The code of what failed on our side: the log says what. */
    private static final String OUR_FAULT = "fel";

    private final String samverkan;
    private final Delprojekten delprojekten;
    private final Personer personer;
    private final Vagar vagar;
    private final Liggare liggare;
    private final Regelverk regelverk;
    private final Arbetskalender kalender;
    private final Messenger messenger;
    private final Clock clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final Semaphore slots = new Semaphore(AT_ONCE);
    private volatile boolean stopped;

    public Avsandare(
            String samverkan,
            Delprojekten delprojekten,
            Personer personer,
            Vagar vagar,
            Liggare liggare,
            Regelverk regelverk,
            Arbetskalender kalender,
            Messenger messenger,
            Clock clock) {
        this.samverkan = samverkan;
        this.delprojekten = delprojekten;
        this.personer = personer;
        this.vagar = vagar;
        this.liggare = liggare;
        this.regelverk = regelverk;
        this.kalender = kalender;
        this.messenger = messenger;
        this.clock = clock;
    }

    /** Sends all that is due, and returns when there is no more. Called again meanwhile, it does nothing. */
    public void kor() {
        if (oneAtATime.tryLock()) {
            try {
                sand();
            } finally {
                oneAtATime.unlock();
            }
        }
    }

    /** As {@link #kor()}, but waits for its turn. */
    public void korNu() {
        oneAtATime.lock();
        try {
            sand();
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Takes no more; returns when what was under way is done, and what was leased and not begun is given back. */
    @Override
    public void close() {
        stopped = true;
        korNu();
    }

    private void sand() {
        if (stopped) return;
        long uncertain = liggare.ovissaEfterAvbrott(samverkan, clock.instant());
        if (uncertain > 0) LOG.warn("{} utskick är ovissa efter ett avbrott", uncertain);
        while (!stopped) {
            List<Utskick> leased = liggare.hyr(samverkan, clock.instant(), LEASE, BATCH);
            if (leased.isEmpty()) return;
            sand(leased);
        }
    }

    private void sand(List<Utskick> leased) {
        Map<String, Delprojekt> known = kanda(leased);
        Map<String, Brev> letters = new LinkedHashMap<>();
        for (Utskick promise : leased) {
            try {
                delprojekt(known, promise)
                        .flatMap(delprojekt -> adressera(promise, delprojekt))
                        .ifPresent(letter -> letters.merge(letter.nyckel(), letter, Brev::och));
            } catch (RuntimeException e) {
                misslyckades(List.of(promise), e);
            }
        }
        try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Brev letter : letters.values()) {
                each.execute(() -> {
                    slots.acquireUninterruptibly();
                    try {
                        if (stopped) liggare.lamna(letter.utskick(), clock.instant());
                        else posta(letter);
                    } catch (RuntimeException e) {
                        misslyckades(letter.utskick(), e);
                    } finally {
                        slots.release();
                    }
                });
            }
        }
    }

    /** Read together, since most can be; where one cannot, each is read when its turn comes. */
    private Map<String, Delprojekt> kanda(List<Utskick> leased) {
        List<String> ids = leased.stream().map(Utskick::delprojekt).distinct().toList();
        try {
            return delprojekten.hitta(samverkan, ids).stream()
                    .collect(Collectors.toMap(Delprojekt::id, Function.identity()));
        } catch (RuntimeException e) {
            LOG.error("Bland {} delprojekt finns något som inte går att läsa", ids.size(), e);
            return Map.of();
        }
    }

    private Optional<Delprojekt> delprojekt(Map<String, Delprojekt> known, Utskick promise) {
        Optional<Delprojekt> found = Optional.ofNullable(known.get(promise.delprojekt()))
                .or(() -> delprojekten.hitta(samverkan, promise.delprojekt()));
        if (found.isEmpty()) liggare.inaktuell(List.of(promise), clock.instant());
        return found;
    }

    /** A fault of ours, before the mark of sending: tried again, ever more seldom, and in the end shown. */
    private void misslyckades(List<Utskick> promises, RuntimeException e) {
        LOG.error("Utskick {} kunde inte sändas", promises.getFirst().id(), e);
        Instant now = clock.instant();
        int tries = forsok(promises);
        try {
            liggare.misslyckad(promises, OUR_FAULT, tries < MOST_TRIES ? now.plus(paus(tries)) : null, now);
        } catch (RuntimeException database) {
            LOG.error(
                    "Utskick {} blir ledigt när hyran går ut",
                    promises.getFirst().id(),
                    database);
        }
    }

    /** One message to be: to a person, or to the conversation where an answer belongs. */
    private record Brev(Optional<Person> till, List<Rad> rader) {
        String nyckel() {
            return till.map(Person::id)
                    .orElseGet(() -> "svar/" + rader.getFirst().utskick().id());
        }

        List<Utskick> utskick() {
            return rader.stream().map(Rad::utskick).toList();
        }

        Brev och(Brev more) {
            var all = new ArrayList<>(rader);
            all.addAll(more.rader());
            return new Brev(till, all);
        }
    }

    private Optional<Brev> adressera(Utskick promise, Delprojekt delprojekt) {
        Instant now = clock.instant();
        var rows = List.of(new Rad(promise, delprojekt));
        Mottagare to = promise.mottagare();
        if (to == null) return Optional.of(new Brev(Optional.empty(), rows));
        var step = new Steg(promise.regel(), promise.amne(), promise.steg(), to);
        if (!regelverk.galler(regelverk.underlag(delprojekt), step, LocalDate.ofInstant(now, clock.getZone()))) {
            liggare.inaktuell(List.of(promise), now);
            return Optional.empty();
        }
        if (!kalender.oppet(now)) {
            liggare.senare(List.of(promise), null, kalender.nastaSandning(now), now);
            return Optional.empty();
        }
        Optional<Person> person = person(to, delprojekt);
        if (person.isEmpty()) {
            liggare.nekad(List.of(promise), "ingen " + to.text().toLowerCase(Locale.ROOT), now);
            return Optional.empty();
        }
        return Optional.of(new Brev(person, rows));
    }

    private Optional<Person> person(Mottagare to, Delprojekt delprojekt) {
        return switch (to) {
            case Mottagare.Innehavaren(Roll role) -> delprojekt.personMed(role).flatMap(personer::hitta);
            case Mottagare.Personen(String id) -> personer.hitta(id);
            case Mottagare.Handlaggaren _, Mottagare.Regionen _, Mottagare.Gruppen _ -> Optional.empty();
        };
    }

    /** First where the receiver is alone, then each delprojekt's own rows in its group, then nothing is left to try. */
    private void posta(Brev letter) {
        String refused = "ingen väg";
        Optional<Sandning> direct = vagar.direkt(letter.till(), letter.rader());
        if (direct.isPresent()) {
            Optional<String> code = forsok(direct.get());
            if (code.isEmpty()) return;
            refused = code.get();
        }
        Map<String, List<Rad>> byDelprojekt = letter.rader().stream()
                .collect(Collectors.groupingBy(row -> row.delprojekt().id(), LinkedHashMap::new, Collectors.toList()));
        for (List<Rad> rows : byDelprojekt.values()) {
            Optional<Sandning> inGroup = letter.till().flatMap(person -> vagar.iGruppen(person, rows));
            Optional<String> code = inGroup.isPresent() ? forsok(inGroup.get()) : Optional.of(refused);
            if (code.isPresent()) {
                liggare.nekad(rows.stream().map(Rad::utskick).toList(), code.get(), clock.instant());
            }
        }
    }

    /** @return the code, if it certainly did not arrive this way and another may be tried */
    private Optional<String> forsok(Sandning way) {
        List<Utskick> promises = way.utskick();
        if (!liggare.sands(promises, ANSWER, clock.instant())) {
            liggare.senare(promises, null, clock.instant(), clock.instant());
            return Optional.empty();
        }
        Utfall outcome = skicka(way);
        Instant now = clock.instant();
        Person to = way.till();
        return switch (outcome) {
            case Utfall.Sand sent -> {
                liggare.sand(promises, to == null ? way.dit().id() : to.id(), sent.aktivitet(), now);
                yield Optional.empty();
            }
            case Utfall.Oviss unsure -> {
                liggare.oviss(promises, unsure.kod(), now);
                yield Optional.empty();
            }
            case Utfall.ForsokIgen again -> igen(promises, again, now);
            case Utfall.Nekad no -> {
                LOG.info("Utskick {} nekades med {}", promises.getFirst().id(), no.kod());
                yield Optional.of(no.kod());
            }
        };
    }

    /** A messenger that throws breaks its promise, and may have sent. */
    private Utfall skicka(Sandning way) {
        try {
            return messenger.skicka(way);
        } catch (RuntimeException e) {
            LOG.error("Utskick {} avbröts", way.utskick().getFirst().id(), e);
            return new Utfall.Oviss(OUR_FAULT);
        }
    }

    private Optional<String> igen(List<Utskick> promises, Utfall.ForsokIgen again, Instant now) {
        int tries = forsok(promises);
        if (tries >= MOST_TRIES) return Optional.of(again.kod());
        Duration pause = paus(tries);
        liggare.senare(
                promises, again.kod(), now.plus(pause.compareTo(again.efter()) > 0 ? pause : again.efter()), now);
        return Optional.empty();
    }

    /** Which try this one was, of the promise that has been tried the most. */
    private static int forsok(List<Utskick> promises) {
        return promises.stream().mapToInt(Utskick::forsok).max().orElse(0) + 1;
    }

    /** Ten seconds after the first try, twice as long after each, at most an hour. */
    private static Duration paus(int tries) {
        return Duration.ofSeconds(Math.min(3600, 5L << Math.min(tries, 10)));
    }
}
