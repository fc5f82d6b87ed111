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

    /** Takes no more; returns when what was under way is done. What was leased and not begun is free again soon. */
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
        Map<String, Delprojekt> known =
                delprojekten
                        .hitta(
                                samverkan,
                                leased.stream()
                                        .map(Utskick::delprojekt)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Delprojekt::id, Function.identity()));
        Map<String, Brev> letters = new LinkedHashMap<>();
        for (Utskick promise : leased) {
            try {
                Delprojekt delprojekt = known.get(promise.delprojekt());
                if (delprojekt == null) liggare.inaktuell(List.of(promise), clock.instant());
                else
                    adressera(promise, delprojekt)
                            .ifPresent(letter -> letters.merge(letter.nyckel(), letter, Brev::och));
            } catch (RuntimeException e) {
                LOG.error("Utskick {} kunde inte förberedas", promise.id(), e);
            }
        }
        try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Brev letter : letters.values()) {
                each.execute(() -> {
                    slots.acquireUninterruptibly();
                    try {
                        posta(letter);
                    } catch (RuntimeException e) {
                        LOG.error(
                                "Utskick {} kunde inte sändas",
                                letter.rader().getFirst().utskick().id(),
                                e);
                    } finally {
                        slots.release();
                    }
                });
            }
        }
    }

    /** One message to be: to a person, or to the conversation where an answer belongs. */
    private record Brev(Optional<Person> till, List<Rad> rader) {
        String nyckel() {
            return till.map(Person::id)
                    .orElseGet(() -> "svar/" + rader.getFirst().utskick().id());
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
        Roll role = promise.roll();
        if (role == null) return Optional.of(new Brev(Optional.empty(), rows));
        var step = new Steg(promise.regel(), promise.amne(), promise.steg(), role);
        if (!regelverk.galler(delprojekt, step, LocalDate.ofInstant(now, clock.getZone()))) {
            liggare.inaktuell(List.of(promise), now);
            return Optional.empty();
        }
        if (!kalender.oppet(now)) {
            liggare.senare(List.of(promise), null, kalender.nastaSandning(now), now);
            return Optional.empty();
        }
        Optional<Person> person = delprojekt.personMed(role).flatMap(personer::hitta);
        if (person.isEmpty()) {
            liggare.nekad(List.of(promise), "ingen " + role.name().toLowerCase(Locale.ROOT), now);
            return Optional.empty();
        }
        return Optional.of(new Brev(person, rows));
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

    /** @return the code, if it was certainly refused and another way may be tried */
    private Optional<String> forsok(Sandning way) {
        List<Utskick> promises = way.utskick();
        if (!liggare.sands(promises, ANSWER, clock.instant())) {
            liggare.senare(promises, null, clock.instant(), clock.instant());
            return Optional.empty();
        }
        Utfall outcome = messenger.skicka(way);
        Instant now = clock.instant();
        Person to = way.till();
        switch (outcome) {
            case Utfall.Sand sent ->
                liggare.sand(promises, to == null ? way.dit().id() : to.id(), sent.aktivitet(), now);
            case Utfall.Oviss unsure -> liggare.oviss(promises, unsure.kod(), now);
            case Utfall.ForsokIgen again -> igen(promises, again, now);
            case Utfall.Nekad no -> {
                LOG.info("Utskick {} nekades med {}", promises.getFirst().id(), no.kod());
                return Optional.of(no.kod());
            }
        }
        return Optional.empty();
    }

    private void igen(List<Utskick> promises, Utfall.ForsokIgen again, Instant now) {
        int tries = promises.stream().mapToInt(Utskick::forsok).max().orElse(0) + 1;
        if (tries >= MOST_TRIES) {
            liggare.nekad(promises, again.kod(), now);
            return;
        }
        Duration backoff = Duration.ofSeconds(Math.min(3600, 5L << Math.min(tries, 10)));
        liggare.senare(
                promises, again.kod(), now.plus(backoff.compareTo(again.efter()) > 0 ? backoff : again.efter()), now);
    }
}
