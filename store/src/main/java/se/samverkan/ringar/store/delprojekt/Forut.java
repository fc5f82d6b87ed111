package se.samverkan.ringar.store.delprojekt;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.store.arbete.Arbete;
import se.samverkan.ringar.store.arbete.Databegaran;
import se.samverkan.ringar.store.arbete.Kommunikationsplan;
import se.samverkan.ringar.store.arbete.Uppfoljningsplan;
import se.samverkan.ringar.store.dokument.Dokument;
import se.samverkan.ringar.store.genomforande.Atgardsforslag;
import se.samverkan.ringar.store.uppfoljning.Uppfoljning;
import se.samverkan.ringar.store.vag.Vag;

/**
 * What stood where a change was made, kept with the change so that exactly that can be put back. Only what the change
 * touched is there.
 *
 * @param skede the skede it was in
 * @param vag the days of its way, without the decisions
 * @param uppfoljning the follow-up as it was
 * @param dag a single day as it was
 * @param platser the places that somebody had
 * @param uppdrag the uppdragspunkter
 * @param milstolpe a day in the tidplan as it was
 * @param atgardsforslag one åtgärdsförslag as it was worded and addressed
 * @param slutrapport the slutrapport itself
 * @param kommunikationsplan what was said of the communication plan, on its {@code dag}
 */
public record Forut(
        @Nullable Skede skede,
        @Nullable Vag vag,
        @Nullable Databegaran data,
        @Nullable Uppfoljningsplan plan,
        @Nullable Uppfoljning uppfoljning,
        @Nullable LocalDate dag,
        @Nullable List<Bemanning> platser,
        @Nullable List<Uppdragspunkt> uppdrag,
        @Nullable Milstolpe milstolpe,
        @Nullable Atgardsforslag atgardsforslag,
        @Nullable Dokument slutrapport,
        @Nullable Kommunikationsplan kommunikationsplan) {
    public static Forut av(Skede skede, Vag vag) {
        return new Forut(skede, vag.bara(), null, null, null, null, null, null, null, null, null, null);
    }

    /** Before a decision, which may move the first follow-up as long as nobody has done anything with it. */
    public static Forut beslut(Delprojekt d) {
        Uppfoljning first = d.forstaUppfoljning().filter(Uppfoljning::orord).orElse(null);
        return new Forut(d.skede(), d.vag().bara(), null, null, first, null, null, null, null, null, null, null);
    }

    /**
     * Before the slutrapport was handed in.
     *
     * @param milstolpe the milestone that it ticks off
     */
    public static Forut inlamnad(Delprojekt d, @Nullable Milstolpe milstolpe) {
        return new Forut(
                d.skede(), d.vag().bara(), null, null, null, null, null, null, milstolpe, null, d.slutrapport(), null);
    }

    public static Forut kommunikationsplan(Arbete work) {
        return new Forut(
                null,
                null,
                null,
                null,
                null,
                work.kommunikationsplan(),
                null,
                null,
                null,
                null,
                null,
                work.kommunikationsplanen());
    }

    public static Forut av(@Nullable Databegaran data) {
        return new Forut(null, null, data, null, null, null, null, null, null, null, null, null);
    }

    public static Forut av(@Nullable Uppfoljningsplan plan) {
        return new Forut(null, null, null, plan, null, null, null, null, null, null, null, null);
    }

    public static Forut av(@Nullable Uppfoljning uppfoljning) {
        return new Forut(null, null, null, null, uppfoljning, null, null, null, null, null, null, null);
    }

    public static Forut av(@Nullable LocalDate dag) {
        return new Forut(null, null, null, null, null, dag, null, null, null, null, null, null);
    }

    public static Forut av(@Nullable Milstolpe milstolpe) {
        return new Forut(null, null, null, null, null, null, null, null, milstolpe, null, null, null);
    }

    public static Forut av(@Nullable Atgardsforslag atgardsforslag) {
        return new Forut(null, null, null, null, null, null, null, null, null, atgardsforslag, null, null);
    }

    public static Forut av(List<Bemanning> platser) {
        return new Forut(null, null, null, null, null, null, List.copyOf(platser), null, null, null, null, null);
    }

    public static Forut uppdrag(List<Uppdragspunkt> uppdrag) {
        return new Forut(null, null, null, null, null, null, null, List.copyOf(uppdrag), null, null, null, null);
    }
}
