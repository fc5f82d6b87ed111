package se.samverkan.ringar.scheduler.utskick;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkan.ringar.scheduler.kalender.Arbetskalender;
import se.samverkan.ringar.scheduler.regel.Samverkansregel;
import se.samverkan.ringar.scheduler.regel.Samverkansverk;
import se.samverkan.ringar.scheduler.regel.Steg;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;
import se.samverkan.ringar.store.samverkan.Samverkan;
import se.samverkan.ringar.store.samverkan.Samverkansversioner;
import se.samverkan.ringar.store.utskick.Liggare;
import se.samverkan.ringar.store.utskick.Lofte;
import se.samverkan.ringar.store.utskick.Mottagare;

/** Promises what the rules of the whole samverkan say, once a day; twice, or on two nodes, promises nothing twice. */
public final class Samverkansrond {
    private static final Logger LOG = LoggerFactory.getLogger(Samverkansrond.class);

    private final Samverkan samverkan;
    private final Personer personer;
    private final Samverkansversioner versioner;
    private final Samverkansverk regelverk;
    private final Liggare liggare;
    private final Arbetskalender kalender;
    private final ZoneId zon;
    private volatile @Nullable LocalDate gjord;

    public Samverkansrond(
            Samverkan samverkan,
            Personer personer,
            Samverkansversioner versioner,
            Samverkansverk regelverk,
            Liggare liggare,
            Arbetskalender kalender,
            ZoneId zon) {
        this.samverkan = samverkan;
        this.personer = personer;
        this.versioner = versioner;
        this.regelverk = regelverk;
        this.liggare = liggare;
        this.kalender = kalender;
        this.zon = zon;
    }

    /** What fails is logged, and tried again next time. */
    void kor(LocalDate today, Instant now) {
        if (today.equals(gjord)) return;
        try {
            Optional<LocalDate> since = versioner.sedan(samverkan.id()).map(first -> LocalDate.ofInstant(first, zon));
            since.ifPresent(day -> lova(regelverk.nu(day, today), now));
            gjord = today;
        } catch (RuntimeException e) {
            LOG.error("Ronden gick inte för samverkan {}", samverkan.id(), e);
        }
    }

    /** To each member of the kansli who is to have it. */
    private void lova(List<Steg> steps, Instant now) {
        if (steps.isEmpty()) return;
        List<Person> members = personer.kansliet(samverkan);
        List<Lofte> promises = steps.stream()
                .flatMap(step -> members.stream()
                        .filter(member -> regelverk.vill(member, step))
                        .map(member -> lofte(step, new Mottagare.Personen(member.id()), now)))
                .toList();
        for (Lofte promise : liggare.olovade(samverkan.id(), promises)) liggare.lova(promise, now);
    }

    private Lofte lofte(Steg step, Mottagare to, Instant now) {
        return Lofte.till(
                to,
                samverkan.id(),
                step.regel(),
                Samverkansregel.UTAN_DELPROJEKT,
                step.amne(),
                step.dag(),
                kalender.sandning(step.dag(), now));
    }
}
