package se.samverkan.ringar.bot.prov;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import se.samverkan.ringar.scheduler.klocka.Klocka;
import se.samverkan.ringar.scheduler.utskick.Avsandare;
import se.samverkan.ringar.scheduler.utskick.Rond;
import se.samverkan.ringar.store.provtid.Provtid;

/** Lets time pass, day by day, through the same round and the same sender as real time does. */
public final class Tidsresa {
    private final Klocka klocka;
    private final Provtid provtid;
    private final Rond rond;
    private final Avsandare avsandare;
    private final LocalTime morgon;

    /** @param morgon the time of day at which each passed day's reminders go */
    public Tidsresa(Klocka klocka, Provtid provtid, Rond rond, Avsandare avsandare, LocalTime morgon) {
        this.klocka = klocka;
        this.provtid = provtid;
        this.rond = rond;
        this.avsandare = avsandare;
        this.morgon = morgon;
        klocka.minst(provtid.forskjutning());
    }

    /** Passes every morning up to the moment, then the moment itself. The clock never goes back. */
    public void till(Instant moment) {
        for (LocalDate d = LocalDate.now(klocka); ; d = d.plusDays(1)) {
            // the round is done with a day before its morning, as in real time, or a message could leave with half of
            // it
            if (!passerar(d.atStartOfDay(klocka.getZone()).toInstant(), moment)) break;
            if (!passerar(d.atTime(morgon).atZone(klocka.getZone()).toInstant(), moment)) break;
            avsandare.korNu();
        }
        stanna(moment);
        avsandare.korNu();
    }

    /** @return whether this comes before the moment */
    private boolean passerar(Instant stop, Instant moment) {
        if (!stop.isBefore(moment)) return false;
        if (stop.isAfter(klocka.instant())) stanna(stop);
        return true;
    }

    private void stanna(Instant moment) {
        var ahead = klocka.till(moment);
        provtid.minst(ahead);
        klocka.minst(ahead);
        rond.kor();
    }
}
