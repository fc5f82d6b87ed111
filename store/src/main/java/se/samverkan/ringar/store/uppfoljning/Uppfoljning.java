package se.samverkan.ringar.store.uppfoljning;

import java.time.LocalDate;
import java.util.ArrayList;
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

    /** One that nobody has been asked to do yet. */
    public static Uppfoljning ny(String id, int ordning, LocalDate senast) {
        return new Uppfoljning(id, ordning, senast, null, null, null, List.of(), null, List.of(), null);
    }

    public Uppfoljning tillfragad(String person, LocalDate when) {
        return new Uppfoljning(id, ordning, senast, person, when, atagen, tackatNej, rapport, rapporterad, klar);
    }

    /** Somebody took it on: whoever was asked need not answer any more. */
    public Uppfoljning atagen(String person) {
        return new Uppfoljning(
                id, ordning, senast, tillfragad, tillfragadDag, person, tackatNej, rapport, rapporterad, klar);
    }

    /** Somebody said no: another is to be asked. */
    public Uppfoljning tackatNej(String person) {
        var all = new ArrayList<>(tackatNej);
        if (!all.contains(person)) all.add(person);
        boolean asked = person.equals(tillfragad);
        return new Uppfoljning(
                id,
                ordning,
                senast,
                asked ? null : tillfragad,
                asked ? null : tillfragadDag,
                person.equals(atagen) ? null : atagen,
                all,
                rapport,
                rapporterad,
                klar);
    }

    public Uppfoljning rapport(Dokument document) {
        return new Uppfoljning(
                id, ordning, senast, tillfragad, tillfragadDag, atagen, tackatNej, document, rapporterad, klar);
    }

    public Uppfoljning rapporterad(Rapportering where) {
        var all = new ArrayList<>(rapporterad);
        all.add(where);
        return new Uppfoljning(id, ordning, senast, tillfragad, tillfragadDag, atagen, tackatNej, rapport, all, klar);
    }

    public Uppfoljning klar(LocalDate when) {
        return new Uppfoljning(
                id, ordning, senast, tillfragad, tillfragadDag, atagen, tackatNej, rapport, rapporterad, when);
    }

    public Uppfoljning senast(LocalDate day) {
        return new Uppfoljning(
                id, ordning, day, tillfragad, tillfragadDag, atagen, tackatNej, rapport, rapporterad, klar);
    }

    /** Whether nobody has done anything with it. */
    public boolean orord() {
        return tillfragad == null
                && atagen == null
                && tackatNej.isEmpty()
                && rapport == null
                && rapporterad.isEmpty()
                && klar == null;
    }

    /** Whether it is still to be done. */
    public boolean oppen() {
        return klar == null;
    }
}
