package se.samverkan.ringar.bot.prov;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import se.samverkan.ringar.scheduler.klocka.Klocka;
import se.samverkan.ringar.scheduler.utskick.Avsandare;
import se.samverkan.ringar.scheduler.utskick.Rond;
import se.samverkan.ringar.scheduler.utskick.Stillhet;
import se.samverkan.ringar.store.provtid.Provtid;

/** Lets time pass, day by day, through the same round and the same sender as real time does. */
public final class Tidsresa {
    private final Klocka klocka;
    private final Provtid provtid;
    private final Rond rond;
    private final Avsandare avsandare;
    private final Stillhet stillhet;
    private final LocalTime morgon;

    /** @param morgon the time of day at which each passed day's reminders go */
    public Tidsresa(
            Klocka klocka, Provtid provtid, Rond rond, Avsandare avsandare, Stillhet stillhet, LocalTime morgon) {
        this.klocka = klocka;
        this.provtid = provtid;
        this.rond = rond;
        this.avsandare = avsandare;
        this.stillhet = stillhet;
        this.morgon = morgon;
        klocka.minst(provtid.forskjutning());
    }

    /** Passes every morning up to the moment, then the moment itself. The clock never goes back. */
    public void till(Instant moment) {
        // a message that left before the round was done would have a part of the day's lines
        stillhet.medan(() -> passera(moment));
    }

    private void passera(Instant moment) {
        LocalDate day = LocalDate.now(klocka);
        for (LocalDate d = day; ; d = d.plusDays(1)) {
            Instant morning = d.atTime(morgon).atZone(klocka.getZone()).toInstant();
            if (!morning.isBefore(moment)) break;
            if (morning.isAfter(klocka.instant())) stanna(morning);
        }
        stanna(moment);
    }

    private void stanna(Instant moment) {
        var ahead = klocka.till(moment);
        provtid.minst(ahead);
        klocka.minst(ahead);
        rond.kor();
        avsandare.korNu();
    }
}
