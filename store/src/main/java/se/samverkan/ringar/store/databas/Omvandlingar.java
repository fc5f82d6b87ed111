package se.samverkan.ringar.store.databas;

import java.util.List;

/**
 * How values of a document's own are kept in the database: pairs of Spring converters. Offered as a <em>static</em>
 * bean, like {@link Samling}.
 */
public record Omvandlingar(List<?> omvandlare) {
    public Omvandlingar {
        omvandlare = List.copyOf(omvandlare);
    }
}
