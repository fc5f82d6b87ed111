package se.samverkan.ringar.store.vag;

import org.jspecify.annotations.Nullable;

/**
 * What somebody proposed that the huvudmän do together, with the criteria it is judged by (domain.md, "förslag").
 *
 * @param av the id of the person who proposed it, who is answered with the criteria
 * @param angelaget for whom it is urgent: all regions, or at least three
 * @param omraden which of jämlikhet, tillgänglighet, kompetensförsörjning, ekonomi, helhetslösningar it addresses
 * @param varfor why collaboration does more good here than others can
 * @param liknande who does something similar already
 */
public record Forslag(
        String av,
        @Nullable String syfte,
        @Nullable String mal,
        @Nullable String effekt,
        @Nullable String angelaget,
        @Nullable String omraden,
        @Nullable String varfor,
        @Nullable String liknande) {}
