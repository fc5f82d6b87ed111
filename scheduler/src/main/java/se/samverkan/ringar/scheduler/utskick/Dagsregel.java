package se.samverkan.ringar.scheduler.utskick;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.samverkan.ringar.scheduler.kalender.Arbetskalender;
import se.samverkan.ringar.store.utskick.Dagbesked;
import se.samverkan.ringar.store.utskick.Dagbesked.Besked;
import se.samverkan.ringar.store.utskick.Liggare;
import se.samverkan.ringar.store.utskick.Utskick;

/**
 * One message to each person and day, from all nodes together. What comes later the same day waits for the next working
 * day, or joins the day's message if that has not got through yet. Answers, and what somebody asked to have sent again,
 * go beside it. The day is spent once a message has arrived, or may have.
 */
public final class Dagsregel {
    /** How soon to look again whether what another node is sending got through. */
    static final Duration SNART = Duration.ofSeconds(5);

    private static final int TRIES = 3;

    private final String samverkan;
    private final Dagbesked dagbesked;
    private final Liggare liggare;
    private final Arbetskalender kalender;
    private final Clock clock;

    public Dagsregel(String samverkan, Dagbesked dagbesked, Liggare liggare, Arbetskalender kalender, Clock clock) {
        this.samverkan = samverkan;
        this.dagbesked = dagbesked;
        this.liggare = liggare;
        this.kalender = kalender;
        this.clock = clock;
    }

    /** Those that may go now. The others are put off. */
    List<Brev> idag(List<Brev> letters) {
        LocalDate today = LocalDate.now(clock);
        Map<Besked, Brev> asked = new LinkedHashMap<>();
        List<Brev> go = new ArrayList<>();
        for (Brev letter : letters) {
            if (letter.svar() || letter.begart()) go.add(letter);
            else
                asked.put(
                        new Besked(
                                letter.mottagare(),
                                UUID.randomUUID().toString(),
                                letter.utskick().stream().map(Utskick::id).toList()),
                        letter);
        }
        Set<Besked> got = dagbesked.ta(samverkan, today, List.copyOf(asked.keySet()));
        asked.forEach((note, letter) -> {
            if (got.contains(note) || far(note, letter, today)) go.add(letter);
        });
        return go;
    }

    /** Somebody has taken the day: finds out what came of it. */
    private boolean far(Besked note, Brev letter, LocalDate today) {
        Instant now = clock.instant();
        for (int i = 0; i < TRIES; i++) {
            Optional<Besked> taken = dagbesked.dagens(samverkan, today, note.mottagare());
            if (taken.isEmpty()) break;
            List<Utskick> first =
                    new ArrayList<>(liggare.hitta(samverkan, taken.get().utskick()));
            var mine = new HashSet<>(note.utskick());
            if (first.stream().anyMatch(u -> spenderad(u))) {
                liggare.senare(letter.utskick(), Utskicksforsok.NEXT_DAY, kalender.tidigast(today.plusDays(1)), now);
                return false;
            }
            first.removeIf(u -> mine.contains(u.id()));
            if (first.stream().anyMatch(u -> u.lage() == Utskick.Lage.HYRD || u.lage() == Utskick.Lage.SANDS)) break;
            Optional<Instant> together = first.stream()
                    .filter(u -> u.lage() == Utskick.Lage.LOVAD)
                    .map(Utskick::tidigast)
                    .filter(at -> !LocalDate.ofInstant(at, clock.getZone()).isAfter(today))
                    .max(Comparator.naturalOrder());
            if (together.filter(at -> at.isAfter(now)).isPresent()) {
                liggare.senare(letter.utskick(), null, together.get(), now);
                return false;
            }
            // about to be leased: whoever is first fetches the other
            if (together.isPresent()) break;
            if (dagbesked.taOver(samverkan, taken.get(), note)) return true;
        }
        liggare.senare(letter.utskick(), null, now.plus(SNART), now);
        return false;
    }

    private static boolean spenderad(Utskick u) {
        return switch (u.lage()) {
            case SAND, OVISS -> true;
            case LOVAD, HYRD, SANDS, NEKAD, INAKTUELL, AVSKRIVEN -> false;
        };
    }
}
