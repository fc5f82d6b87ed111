package se.samverkan.ringar.bot.yttranden;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import se.samverkan.ringar.bot.test.Plats;

/**
 * A line of a list: what is written, where, and how it is to be read.
 *
 * @param senare whether its command may not exist yet
 */
record Yttrande(int rad, String skrivs, Plats plats, Lasning lasning, boolean senare) {
    private static final String LATER = "senare: ";
    private static final String ASKED = "fråga: ";

    /** How it is to be read. */
    sealed interface Lasning {
        /** Exactly as if this had been written. */
        record Som(String kommando) implements Lasning {}

        /** Nothing is done, but a button that does this is there. */
        record Fraga(String kommando) implements Lasning {}

        /** Everyday talk. */
        record Prat() implements Lasning {}

        /** A greeting or thanks. */
        record Artigt() implements Lasning {}
    }

    /** The command that is expected; empty for talk. */
    String kommando() {
        return switch (lasning) {
            case Lasning.Som(String command) -> command;
            case Lasning.Fraga(String command) -> command;
            case Lasning.Prat p -> "";
            case Lasning.Artigt a -> "";
        };
    }

    /** Reads a list of {@code /yttranden}. */
    static List<Yttrande> las(String lista) {
        var all = new ArrayList<Yttrande>();
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Yttrande.class.getResourceAsStream("/yttranden/" + lista + ".txt"), lista),
                StandardCharsets.UTF_8))) {
            String line;
            for (int n = 1; (line = reader.readLine()) != null; n++) {
                if (!line.isBlank() && !line.startsWith("#")) all.add(av(lista, n, line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static Yttrande av(String list, int n, String line) {
        int second = line.lastIndexOf(" ; ");
        int first = second < 0 ? -1 : line.lastIndexOf(" ; ", second - 1);
        if (first < 0) throw new IllegalArgumentException(list + " rad " + n + " har inte tre delar");
        Plats place = switch (line.substring(first + 3, second).strip()) {
            case "kanal" -> Plats.KANALEN;
            case "gruppchatt" -> Plats.GRUPPCHATTEN;
            case "enskilt" -> Plats.ENSKILT;
            case "chefsamråd" -> Plats.CHEFSAMRADET;
            default -> throw new IllegalArgumentException(list + " rad " + n + ": var?");
        };
        String meant = radbrutet(line.substring(second + 3));
        boolean later = meant.startsWith(LATER);
        if (later) meant = meant.substring(LATER.length());
        Lasning reading = switch (meant) {
            case "prat" -> new Lasning.Prat();
            case "artigt" -> new Lasning.Artigt();
            default ->
                meant.startsWith(ASKED) ? new Lasning.Fraga(meant.substring(ASKED.length())) : new Lasning.Som(meant);
        };
        return new Yttrande(n, radbrutet(line.substring(0, first)), place, reading, later);
    }

    private static String radbrutet(String text) {
        return text.strip().replace("\\n", "\n");
    }
}
