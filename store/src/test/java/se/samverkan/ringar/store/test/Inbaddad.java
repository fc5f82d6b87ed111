package se.samverkan.ringar.store.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import se.samverkan.ringar.store.databas.InbaddadDatabas;

/** The one embedded database of this test run. */
final class Inbaddad {

    static final InbaddadDatabas START = starta();

    private Inbaddad() {}

    private static InbaddadDatabas starta() {
        try {
            var mapp = Files.createTempDirectory("ringar-inbaddad-");
            var databas = InbaddadDatabas.oppna(mapp);
            VidSlut.gor(() -> {
                databas.close();
                VidSlut.taBort(mapp);
            });
            return databas;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
