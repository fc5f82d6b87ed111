package se.samverkan.ringar.scheduler.matt;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import se.samverkan.ringar.scheduler.kalender.Arbetskalender;
import se.samverkan.ringar.scheduler.regel.FristRegel;
import se.samverkan.ringar.scheduler.regel.Regelverk;
import se.samverkan.ringar.store.delprojekt.Bemanning;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.DelprojektKod;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.konversation.Konversation;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.samverkan.SamverkansFil;
import se.samverkan.ringar.store.samverkan.Samverkansversioner;
import se.samverkan.ringar.store.samverkan.Sandningstider;
import se.samverkan.ringar.store.utskick.Liggare;
import se.samverkan.ringar.store.utskick.Lofte;

/**
 * {@code Fro URI N W SERVICE}: N chairs, each with a chat at that service address and a delprojekt of their own, and for
 * each a reminder that is due at nine on a working day to come; and W more, due half an hour earlier, for a warm-up.
 * Prints that day, for {@code spola fram till …}.
 */
final class Fro {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final String SODRA = "sodra";
    private static final int LOT = 1_000;
    private static final int AT_ONCE = 64;

    private Fro() {}

    public static void main(String[] args) throws InterruptedException {
        int n = Integer.parseInt(args[1]);
        int all = n + Integer.parseInt(args[2]);
        Clock clock = Clock.system(STOCKHOLM);
        LocalDate today = LocalDate.now(clock);
        var kalender = new Arbetskalender(Sandningstider.FORVAL);
        LocalDate day = today.plusDays(7);
        while (!kalender.arbetsdag(day)) day = day.plusDays(1);
        try (var lager = new Lager(args[0])) {
            // the file is in force already, or the bot would look at all of them when it starts
            lager.bean(Samverkansversioner.class)
                    .galler(SamverkansFil.medfoljande(SODRA).version(), clock.instant());
            for (int from = 0; from < all; from += LOT)
                sa(lager, from, Math.min(all, from + LOT), args[3], today, day, clock);
            lova(lager, 0, n, day, day.atTime(9, 0), clock.instant());
            lova(lager, n, all, day, day.atTime(8, 30), clock.instant());
        }
        IO.println(day);
    }

    private static void sa(Lager lager, int from, int to, String tjanst, LocalDate today, LocalDate day, Clock clock) {
        List<Person> people = new ArrayList<>();
        List<Konversation> chats = new ArrayList<>();
        List<Delprojekt> all = new ArrayList<>();
        for (int i = from; i < to; i++) {
            String chat = "a:fro-" + i;
            people.add(new Person(
                    "fro-" + i, 1, List.of("fro/" + i), "Person " + i, null, chat, null, false, List.of(), List.of()));
            chats.add(new Konversation(
                    chat,
                    1,
                    Konversation.Slag.PERSONLIG,
                    "fro",
                    tjanst,
                    "28:ringar",
                    null,
                    null,
                    List.of(),
                    null,
                    null,
                    true));
            all.add(delprojekt(i, "fro-" + i, today, day, clock.instant()));
        }
        lager.mongo().insertAll(people);
        lager.mongo().insertAll(chats);
        lager.mongo().insertAll(all);
    }

    /** One whose next day to look is far away: what is to be measured has been promised already. */
    static Delprojekt delprojekt(int i, String ordforande, LocalDate today, LocalDate day, Instant now) {
        var born = Handelse.av("fro/" + i, now, ordforande, Handelse.Slag.SKAPAT, null);
        Delprojekt made = Delprojekt.nytt(
                        "fro-" + i, SODRA, new DelprojektKod("p" + i), "Projekt p" + i, born, Regelverk.ALDRIG)
                .bemannat(new Bemanning(ordforande, Roll.ORDFORANDE, null))
                .medFrist("Nuläge", day, today);
        return made;
    }

    private static void lova(Lager lager, int from, int to, LocalDate day, LocalDateTime local, Instant now)
            throws InterruptedException {
        var liggare = lager.bean(Liggare.class);
        var delprojekten = lager.bean(Delprojekten.class);
        Instant due = local.atZone(STOCKHOLM).toInstant();
        var slots = new Semaphore(AT_ONCE);
        try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = from; i < to; i++) {
                String id = "fro-" + i;
                slots.acquire();
                each.execute(() -> {
                    try {
                        String milstolpe = delprojekten
                                .hitta(SODRA, id)
                                .orElseThrow()
                                .tidplan()
                                .getFirst()
                                .id();
                        liggare.lova(Lofte.till(Roll.ORDFORANDE, SODRA, FristRegel.NAMN, id, milstolpe, day, due), now);
                    } finally {
                        slots.release();
                    }
                });
            }
        }
    }
}
