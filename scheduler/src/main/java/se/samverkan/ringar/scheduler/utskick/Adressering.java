package se.samverkan.ringar.scheduler.utskick;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkan.ringar.scheduler.kalender.Arbetskalender;
import se.samverkan.ringar.scheduler.regel.Regelverk;
import se.samverkan.ringar.scheduler.regel.Samverkansregel;
import se.samverkan.ringar.scheduler.regel.Samverkansverk;
import se.samverkan.ringar.scheduler.regel.Steg;
import se.samverkan.ringar.scheduler.utskick.Adressbok.Adress;
import se.samverkan.ringar.scheduler.utskick.Sandning.Rad;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.konversation.Konversation;
import se.samverkan.ringar.store.konversation.Konversationer;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.samverkan.Samverkan;
import se.samverkan.ringar.store.utskick.Liggare;
import se.samverkan.ringar.store.utskick.Mottagare;
import se.samverkan.ringar.store.utskick.Utskick;

/**
 * Makes letters of leased promises: what is no longer true falls away, what falls outside working hours or in a pause
 * waits, and all that is due to the same receiver comes together, however it lies in the ledger.
 */
public final class Adressering {
    private static final Logger LOG = LoggerFactory.getLogger(Adressering.class);
    /** Nobody has a place in more delprojekt, or more waiting at once, than are looked through for one lot. */
    private static final int MOST = 1_000;

    private final Samverkan samverkan;
    private final Delprojekten delprojekten;
    private final Personer personer;
    private final Konversationer konversationer;
    private final Vagar vagar;
    private final Liggare liggare;
    private final Regelverk regelverk;
    private final Samverkansverk samverkansverk;
    private final Arbetskalender kalender;
    private final Omtag omtag;
    private final Clock clock;

    public Adressering(
            Samverkan samverkan,
            Delprojekten delprojekten,
            Personer personer,
            Konversationer konversationer,
            Vagar vagar,
            Liggare liggare,
            Regelverk regelverk,
            Samverkansverk samverkansverk,
            Arbetskalender kalender,
            Omtag omtag,
            Clock clock) {
        this.samverkan = samverkan;
        this.delprojekten = delprojekten;
        this.personer = personer;
        this.konversationer = konversationer;
        this.vagar = vagar;
        this.liggare = liggare;
        this.regelverk = regelverk;
        this.samverkansverk = samverkansverk;
        this.kalender = kalender;
        this.omtag = omtag;
        this.clock = clock;
    }

    /** The letters that may be sent now. What may not is back in the ledger. */
    List<Brev> brev(List<Utskick> leased) {
        var lot = new Parti();
        lot.adressera(leased);
        lot.hamtaMer();
        lot.skrivTillbaka();
        return lot.medPlatser();
    }

    /** A fault of ours, before the mark of sending: tried again, ever more seldom, and in the end shown. */
    void misslyckades(List<Utskick> promises, RuntimeException e) {
        String id = promises.getFirst().id();
        LOG.error("Utskick {} kunde inte sändas", id, e);
        Instant now = clock.instant();
        int tries = Utskicksforsok.nasta(promises);
        try {
            liggare.misslyckad(
                    promises,
                    Utskicksforsok.OUR_FAULT,
                    tries < Omtag.MOST_TRIES ? now.plus(omtag.efter(tries, java.time.Duration.ZERO)) : null,
                    now);
        } catch (RuntimeException database) {
            LOG.error("Utskick {} blir ledigt när hyran går ut", id, database);
        }
    }

    /** One lot of promises, and what becomes of each. */
    private final class Parti {
        private final Instant now = clock.instant();
        private final LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        /** What waits a moment for what is sent here comes along. */
        private final Instant soon = now.plus(Dagsregel.SNART);

        private final boolean open = kalender.oppet(now);
        private final Adressbok book = new Adressbok(samverkan, personer, vagar, today);
        private final Map<String, Delprojekt> known = new HashMap<>();
        private final Map<String, Brev> letters = new LinkedHashMap<>();
        private final List<Utskick> stale = new ArrayList<>();
        private final List<Utskick> later = new ArrayList<>();
        private final List<Utskick> resting = new ArrayList<>();
        private final Map<String, List<Utskick>> refused = new HashMap<>();

        void adressera(Collection<Utskick> leased) {
            las(leased);
            for (Utskick promise : leased) {
                try {
                    Optional<Delprojekt> d = delprojekt(promise);
                    if (iHelaSamverkan(promise)) adressera(promise);
                    else if (d.isEmpty()) stale.add(promise);
                    else adressera(promise, d.get());
                } catch (RuntimeException e) {
                    misslyckades(List.of(promise), e);
                }
            }
        }

        /** What is about the whole samverkan goes to one person, by id. */
        private void adressera(Utskick promise) {
            var step =
                    new Steg(promise.regel(), promise.amne(), promise.steg(), new Mottagare.Innehavaren(Roll.KANSLI));
            if (!(promise.mottagare() instanceof Mottagare.Personen(String id))
                    || !samverkansverk.galler(step, today)
                    || !book.arPaKansliet(id)
                    || book.vem(id).filter(p -> !samverkansverk.vill(p, step)).isPresent()) {
                stale.add(promise);
            } else if (!open) {
                later.add(promise);
            } else {
                lagg(book.personen(id), promise, null);
            }
        }

        private void adressera(Utskick promise, Delprojekt d) {
            Mottagare to = promise.mottagare();
            var row = new Rad(promise, d);
            if (to == null) {
                letters.put(promise.id(), new Brev(promise.id(), null, null, null, true, List.of(row)));
            } else if (!sant(promise, to, d)) {
                stale.add(promise);
            } else if (!open && !(to instanceof Mottagare.Registraturen)) {
                later.add(promise);
            } else {
                lagg(book.till(to, d), promise, d);
            }
        }

        private void lagg(Adress there, Utskick promise, @Nullable Delprojekt d) {
            switch (there) {
                case Adress.Till(Person person, var istalletFor) ->
                    lagg(new Brev(person.id(), person, null, null, false, List.of(new Rad(promise, d, istalletFor))));
                case Adress.Plats(Konversation place) ->
                    lagg(new Brev(place.id(), null, place, null, false, List.of(new Rad(promise, d, null))));
                case Adress.Brevlada(String address) ->
                    lagg(new Brev(promise.id(), null, null, address, true, List.of(new Rad(promise, d, null))));
                case Adress.Vilar() -> resting.add(promise);
                case Adress.Ingen(String kod) ->
                    refused.computeIfAbsent(kod, k -> new ArrayList<>()).add(promise);
            }
        }

        private static boolean iHelaSamverkan(Utskick promise) {
            return promise.delprojekt().equals(Samverkansregel.UTAN_DELPROJEKT);
        }

        private boolean sant(Utskick promise, Mottagare to, Delprojekt d) {
            var step = new Steg(promise.regel(), promise.amne(), promise.steg(), to);
            return regelverk.galler(regelverk.underlag(d), step, today);
        }

        private void lagg(Brev letter) {
            letters.merge(letter.mottagare(), letter, Brev::och);
        }

        /** What else is due to the same people, and lies elsewhere in the ledger. */
        void hamtaMer() {
            Map<String, Person> people = letters.values().stream()
                    .map(Brev::till)
                    .flatMap(Stream::ofNullable)
                    .collect(Collectors.toMap(Person::id, Function.identity()));
            if (people.isEmpty()) return;
            Set<String> had = letters.values().stream()
                    .flatMap(l -> l.utskick().stream())
                    .map(Utskick::id)
                    .collect(Collectors.toSet());
            List<Utskick> candidates = kandidater(people).stream()
                    .filter(u -> !had.contains(u.id()))
                    .collect(Collectors.toMap(Utskick::id, Function.identity(), (a, b) -> a))
                    .values()
                    .stream()
                    .toList();
            if (candidates.isEmpty()) return;
            las(candidates);
            List<Utskick> theirs =
                    candidates.stream().filter(u -> till(u, people.keySet())).toList();
            adressera(liggare.hyrDessa(samverkan.id(), soon, Avsandare.LEASE, theirs));
        }

        private List<Utskick> kandidater(Map<String, Person> people) {
            Set<String> whose = new HashSet<>(people.keySet());
            personer.ersattsAv(samverkan.id(), people.keySet()).forEach(p -> whose.add(p.id()));
            return liggare
                    .forfallna(
                            samverkan.id(),
                            delprojekten.idMedNagon(samverkan.id(), whose, MOST),
                            Stream.concat(
                                            whose.stream().map(Mottagare.Personen::new),
                                            people.values().stream().flatMap(this::iHelaSamverkan))
                                    .map(Mottagare::text)
                                    .collect(Collectors.toSet()),
                            soon,
                            MOST)
                    .stream()
                    .filter(u -> !u.tidigast().isAfter(now) || u.kod() == null)
                    .toList();
        }

        private Stream<Mottagare> iHelaSamverkan(Person person) {
            return person.roller().stream()
                    .filter(held -> held.samverkan().equals(samverkan.id()))
                    .flatMap(held -> {
                        String huvudman = held.huvudman();
                        if (held.roll() == Roll.KANSLI) return Stream.of(new Mottagare.Innehavaren(Roll.KANSLI));
                        return huvudman == null
                                ? Stream.empty()
                                : Stream.of(new Mottagare.Handlaggaren(huvudman), new Mottagare.Regionen(huvudman));
                    });
        }

        private boolean till(Utskick promise, Set<String> people) {
            Mottagare to = promise.mottagare();
            if (iHelaSamverkan(promise)) return to instanceof Mottagare.Personen(String id) && people.contains(id);
            Delprojekt d = known.get(promise.delprojekt());
            return to != null
                    && d != null
                    && book.till(to, d) instanceof Adress.Till till
                    && people.contains(till.person().id());
        }

        /** Read together, since most can be; where one cannot, each is read when its turn comes. */
        private void las(Collection<Utskick> promises) {
            List<String> ids = promises.stream()
                    .map(Utskick::delprojekt)
                    .distinct()
                    .filter(id -> !known.containsKey(id))
                    .toList();
            try {
                delprojekten.hitta(samverkan.id(), ids).forEach(d -> known.put(d.id(), d));
            } catch (RuntimeException e) {
                LOG.error("Bland {} delprojekt finns något som inte går att läsa", ids.size(), e);
            }
            book.las(promises.stream()
                    .filter(u -> u.mottagare() != null && known.containsKey(u.delprojekt()))
                    .map(u -> Map.entry(
                            java.util.Objects.requireNonNull(u.mottagare()),
                            java.util.Objects.requireNonNull(known.get(u.delprojekt()))))
                    .toList());
        }

        private Optional<Delprojekt> delprojekt(Utskick promise) {
            Optional<Delprojekt> found = Optional.ofNullable(known.get(promise.delprojekt()))
                    .or(() -> delprojekten.hitta(samverkan.id(), promise.delprojekt()));
            found.ifPresent(d -> known.put(d.id(), d));
            return found;
        }

        void skrivTillbaka() {
            if (!stale.isEmpty()) liggare.inaktuell(stale, now);
            if (!later.isEmpty()) liggare.senare(later, null, kalender.nastaSandning(now), now);
            // asked again every morning: the pause may end, a stand-in or a successor come, the thing be done
            if (!resting.isEmpty()) {
                liggare.senare(resting, Utskicksforsok.RESTS, kalender.tidigast(today.plusDays(1)), now);
            }
            refused.forEach((kod, promises) -> liggare.nekad(promises, kod, now));
        }

        /** The letters with the place of each, all read together. */
        List<Brev> medPlatser() {
            Map<String, String> wanted = new HashMap<>();
            letters.values().forEach(l -> {
                Person to = l.till();
                String there = to == null ? l.rader().getFirst().utskick().konversation() : to.chatt();
                if (there != null && l.plats() == null) wanted.put(l.mottagare(), there);
            });
            Map<String, Konversation> places = konversationer.hitta(Set.copyOf(wanted.values())).stream()
                    .collect(Collectors.toMap(Konversation::id, Function.identity()));
            return letters.values().stream()
                    .map(l -> {
                        String there = wanted.get(l.mottagare());
                        return there == null ? l : l.med(places.get(there));
                    })
                    .toList();
        }
    }
}
