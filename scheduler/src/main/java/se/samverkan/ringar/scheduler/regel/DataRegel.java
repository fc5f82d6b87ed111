package se.samverkan.ringar.scheduler.regel;

import se.samverkan.ringar.store.arbete.Databegaran;

/**
 * "21 days after a data request without answer", to the region's contact and the kontaktperson: the data, or when. Where a
 * day was promised, the day after it.
 */
public final class DataRegel {
    public static final String NAMN = "data";

    private DataRegel() {}

    /** The request with this id. */
    public static String amne(Databegaran begaran) {
        return begaran.id();
    }
}
