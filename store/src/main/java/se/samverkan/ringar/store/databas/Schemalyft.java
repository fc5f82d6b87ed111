package se.samverkan.ringar.store.databas;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.context.ApplicationListener;
import org.springframework.data.mongodb.core.mapping.event.AfterLoadEvent;

/**
 * Upgrades older documents as they are read, so that repositories see the newest shape only. The database keeps the old
 * one until the whole document is written again: an update that sets some fields leaves {@code schema} as it was, and
 * must therefore make sense in both shapes.
 *
 * <p>A newer document, written by a node that is already upgraded, is read as it is: changes only add. One without
 * {@code schema} is part of a document, and is left alone.
 */
public final class Schemalyft implements ApplicationListener<AfterLoadEvent<?>> {

    static final String SCHEMA = "schema";

    private final Map<String, Samling> samlingar;

    Schemalyft(Collection<Samling> samlingar) {
        this.samlingar = samlingar.stream().collect(Collectors.toUnmodifiableMap(Samling::namn, s -> s));
    }

    @Override
    public void onApplicationEvent(AfterLoadEvent<?> event) {
        var dokument = event.getDocument();
        var samling = event.getCollectionName();
        if (dokument != null && samling != null) {
            lyft(samling, dokument);
        }
    }

    /** Upgrades a document in place; for those who read it through the driver. */
    public void lyft(String samling, Document dokument) {
        var kand = samlingar.get(samling);
        if (kand == null || !(dokument.get(SCHEMA) instanceof Number lagrat)) {
            return;
        }
        for (var schema = Math.max(1, lagrat.intValue()); schema < kand.schema(); schema++) {
            kand.lyft().get(schema - 1).accept(dokument);
            dokument.put(SCHEMA, schema + 1);
        }
    }
}
