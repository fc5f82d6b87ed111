package se.samverkan.ringar.bot.samtal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.store.behorighet.Handling;

/**
 * A command, as data: help, the nearest-command buttons and the app package's command lists are made of it.
 *
 * @param ord how it is written, in the form that help shows: {@code lista vägval}
 * @param synonymer other words that people use for it
 * @param exempel what may follow it, for help: {@code V4}
 * @param beskrivning the key of the text that says what it does
 * @param kraver what one must be allowed to do to be shown it; none for everybody
 * @param endastProv whether it exists in trial mode only
 * @param vardaglig whether everyday sentences begin with its words too ("visa tidplanen"), so that other words are tried
 *     first
 */
public record Kommando(
        String ord,
        List<String> synonymer,
        String exempel,
        String beskrivning,
        @Nullable Handling kraver,
        boolean endastProv,
        boolean vardaglig) {
    public Kommando {
        synonymer = List.copyOf(synonymer);
    }

    public static Kommando alla(String ord, String exempel, String beskrivning, String... synonymer) {
        return new Kommando(ord, List.of(synonymer), exempel, beskrivning, null, false, false);
    }

    public static Kommando den(Handling kraver, String ord, String exempel, String beskrivning, String... synonymer) {
        return new Kommando(ord, List.of(synonymer), exempel, beskrivning, kraver, false, false);
    }

    /** The same, whose words begin everyday sentences too. */
    public Kommando iVardagsord() {
        return new Kommando(ord, synonymer, exempel, beskrivning, kraver, endastProv, true);
    }

    public static Kommando prov(String ord, String exempel, String beskrivning, String... synonymer) {
        return new Kommando(ord, List.of(synonymer), exempel, beskrivning, null, true, false);
    }
}
