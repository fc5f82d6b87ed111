package se.samverkan.ringar.scheduler.regel;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import se.samverkan.ringar.store.person.Person;

/** The rules of the whole samverkan together. */
public final class Samverkansverk {
    /** A step that lies further back than this has had its time: who joins the kansli is not asked about last winter. */
    private static final int BACK_DAYS = 60;

    private final List<Samverkansregel> regler;

    public Samverkansverk(List<Samverkansregel> regler) {
        this.regler = List.copyOf(regler);
    }

    /**
     * The latest step of each rule on or before the day: after a gap, only what is still true is said.
     *
     * @param sedan the day the samverkan was put into force; steps not after it are never sent
     */
    public List<Steg> nu(LocalDate sedan, LocalDate today) {
        LocalDate back = today.minusDays(BACK_DAYS);
        LocalDate after = sedan.isAfter(back) ? sedan : back;
        return regler.stream()
                .flatMap(regel -> regel.steg(after, today).max(Comparator.comparing(Steg::dag)).stream())
                .toList();
    }

    /** Whether this member of the kansli is to have the step. */
    public boolean vill(Person medlem, Steg step) {
        return regler.stream().filter(r -> r.namn().equals(step.regel())).anyMatch(r -> r.vill(medlem, step));
    }

    /** Whether the step is what is to be said today: its rule is on, and no later one has overtaken it. */
    public boolean galler(Steg step, LocalDate today) {
        return nu(step.dag().minusDays(1), today).contains(step);
    }
}
