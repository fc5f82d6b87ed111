package se.samverkan.ringar.store.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** What is put away when the test run ends, also when it is broken off. */
final class VidSlut {

    private VidSlut() {}

    static void gor(Runnable stadning) {
        Runtime.getRuntime().addShutdownHook(new Thread(stadning, "stadar-efter-test"));
    }

    static void taBort(Path mapp) {
        try (var allt = Files.walk(mapp)) {
            for (var fil : allt.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(fil);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
