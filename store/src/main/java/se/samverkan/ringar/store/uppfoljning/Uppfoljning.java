package se.samverkan.ringar.store.uppfoljning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.store.dokument.Dokument;

/**
 * One follow-up: the first "inom 12 månader efter nämndens godkännande", and others where decided.
 *
 * @param ordning 1 for the first, 2 for the renewed one, and so on
 * @param senast the day by which it is to be done
 * @param tillfragad the id of the person who was asked
 * @param atagen the id of the person who took it on
 * @param tackatNej the ids of those who were asked and said no
 * @param rapport the uppföljningsrapport
 * @param rapporterad where and when it was reported, oldest first
 * @param klar the day it was done with
 */
public record Uppfoljning(
        String id,
        int ordning,
        LocalDate senast,
        @Nullable String tillfragad,
        @Nullable LocalDate tillfragadDag,
        @Nullable String atagen,
        List<String> tackatNej,
        @Nullable Dokument rapport,
        List<Rapportering> rapporterad,
        @Nullable LocalDate klar) {
    public Uppfoljning {
        tackatNej = tackatNej == null ? List.of() : List.copyOf(tackatNej);
        rapporterad = rapporterad == null ? List.of() : List.copyOf(rapporterad);
    }

    /** That it was reported to an instans. */
    public record Rapportering(String instans, LocalDate dag) {}

    /** Whether it is still to be done. */
    public boolean oppen() {
        return klar == null;
    }
}
