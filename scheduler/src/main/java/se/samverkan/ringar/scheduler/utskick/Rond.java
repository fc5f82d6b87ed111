package se.samverkan.ringar.scheduler.utskick;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkan.ringar.scheduler.kalender.Arbetskalender;
import se.samverkan.ringar.scheduler.regel.Regelverk;
import se.samverkan.ringar.scheduler.regel.Steg;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.utskick.Liggare;
import se.samverkan.ringar.store.utskick.Lofte;
import se.samverkan.ringar.store.utskick.Mottagare;

/**
 * Looks at the delprojekt whose day it is, and promises what their rules say. Costs what is due, not what is stored; the
 * same round twice, or on two nodes at once, promises nothing twice.
 */
public final class Rond {
    private static final Logger LOG = LoggerFactory.getLogger(Rond.class);
    private static final int BATCH = 200;

    private final String samverkan;
    private final Delprojekten delprojekten;
    private final Liggare liggare;
    private final Regelverk regelverk;
    private final Samverkansrond helaSamverkan;
    private final Arbetskalender kalender;
    private final Clock clock;

    public Rond(
            String samverkan,
            Delprojekten delprojekten,
            Liggare liggare,
            Regelverk regelverk,
            Samverkansrond helaSamverkan,
            Arbetskalender kalender,
            Clock clock) {
        this.samverkan = samverkan;
        this.delprojekten = delprojekten;
        this.liggare = liggare;
        this.regelverk = regelverk;
        this.helaSamverkan = helaSamverkan;
        this.kalender = kalender;
        this.clock = clock;
    }

    /** Goes round once. One delprojekt that fails is logged by its id and looked at again next time. */
    public void kor() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        helaSamverkan.kor(today, now);
        Set<String> failed = new HashSet<>();
        while (true) {
            List<Delprojekt> due = delprojekten.attKolla(samverkan, today, BATCH + failed.size()).stream()
                    .filter(d -> !failed.contains(d.id()))
                    .toList();
            if (due.isEmpty()) return;
            for (Delprojekt delprojekt : due) {
                try {
                    lova(delprojekt, today, now);
                } catch (RuntimeException e) {
                    failed.add(delprojekt.id());
                    LOG.error("Ronden gick inte för delprojekt {}", delprojekt.id(), e);
                }
            }
        }
    }

    private void lova(Delprojekt delprojekt, LocalDate today, Instant now) {
        Regelverk.Utblick utblick = regelverk.utblick(regelverk.underlag(delprojekt), today);
        List<Lofte> promises =
                utblick.nu().stream().map(step -> lofte(step, delprojekt, now)).toList();
        List<Lofte> unmade = liggare.olovade(samverkan, promises);
        for (Lofte promise : unmade) {
            // what fell away without having been said, and is true again, is said: opened again, noted again
            if (!liggare.lova(promise, now)) liggare.ater(promise, now);
        }
        delprojekten.kollat(delprojekt, utblick.nasta());
    }

    private Lofte lofte(Steg step, Delprojekt delprojekt, Instant now) {
        return Lofte.till(
                step.till(),
                samverkan,
                step.regel(),
                delprojekt.id(),
                step.amne(),
                step.dag(),
                genast(step.till()) ? now : kalender.sandning(step.dag(), now));
    }

    /** Documents are passed on as they come in: an office's mailbox has no working hours. */
    private static boolean genast(@Nullable Mottagare to) {
        return to instanceof Mottagare.Registraturen;
    }
}
