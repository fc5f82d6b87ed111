package se.samverkan.ringar.bot.paminnelse;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.scheduler.regel.AlumniRegel;
import se.samverkan.ringar.scheduler.regel.VeckobrevRegel;
import se.samverkan.ringar.scheduler.utskick.Sandning.Rad;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.delprojekt.Milstolpe;
import se.samverkan.ringar.store.utskick.Liggare;
import se.samverkan.ringar.store.utskick.Mottagare;

/** The lines that are about the whole samverkan: the seminar for present and former chairs, and the week's letter. */
@Component
final class Samverkansrader implements Radvisare {
    private static final int AHEAD_DAYS = 14;

    private final Delprojekten delprojekten;
    private final Liggare liggare;
    private final Texter texter;
    private final Clock clock;

    Samverkansrader(Delprojekten delprojekten, Liggare liggare, Texter texter, Clock clock) {
        this.delprojekten = delprojekten;
        this.liggare = liggare;
        this.texter = texter;
        this.clock = clock;
    }

    @Override
    public boolean visar(String regel) {
        return regel.equals(AlumniRegel.NAMN) || regel.equals(VeckobrevRegel.NAMN);
    }

    @Override
    public @Nullable String rubrik(Delprojekt d, String regel, String amne, @Nullable Mottagare to) {
        return null;
    }

    @Override
    public Radinnehall innehall(Rad rad) {
        return rad.utskick().regel().equals(AlumniRegel.NAMN)
                ? new Radinnehall(
                        texter.ge("alumni.rubrik"), texter.ge("alumni.text"), texter.ge("alumni.varfor"), List.of())
                : veckan(rad.utskick().samverkan());
    }

    /** What happened, what waits and what comes. */
    private Radinnehall veckan(String samverkan) {
        LocalDate today = LocalDate.now(clock);
        var since = today.minusWeeks(1).atStartOfDay(clock.getZone()).toInstant();
        List<Delprojekt> all = delprojekten.alla(samverkan);
        long events = all.stream()
                .flatMap(d -> d.historik().stream())
                .filter(h -> h.tid().isAfter(since))
                .count();
        int failed = liggare.ejLevererat(
                        samverkan, all.stream().map(Delprojekt::id).toList())
                .size();
        long days = all.stream()
                .filter(d -> !d.vag().over())
                .flatMap(d -> d.tidplan().stream())
                .filter(Milstolpe::oppen)
                .filter(m -> !m.dag().isBefore(today) && m.dag().isBefore(today.plusDays(AHEAD_DAYS)))
                .count();
        String text = texter.ge("veckobrev.text", String.valueOf(events), String.valueOf(failed), String.valueOf(days));
        return new Radinnehall(texter.ge("veckobrev.rubrik"), text, texter.ge("veckobrev.varfor"), List.of());
    }
}
