package se.samverkan.ringar.bot.matt;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntSupplier;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.scheduler.utskick.Utfall;

/**
 * Counts what happens at the edge towards Teams. The names and labels are promised in {@code docs/drift.md}; a label has
 * few values and never says who, where or what was said.
 */
@Component
public final class Matt {
    /** How long a click may take before the client tries again is 5 s, a message 15 s. */
    private static final Duration[] LIMITS = {
        Duration.ofMillis(50),
        Duration.ofMillis(200),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(15)
    };

    /** The codes worth telling apart; all others that are no HTTP status are counted together. */
    private static final Set<String> CODES = Set.of(
            "ConversationBlockedByUser",
            "BotDisabledByAdmin",
            "BotNotInConversationRoster",
            "ConversationNotFound",
            "MessageSizeTooBig",
            "kunde inte skrivas",
            "inget svar",
            "ingen förbindelse");

    private final MeterRegistry registry;

    public Matt(MeterRegistry registry) {
        this.registry = registry;
    }

    /** What came. */
    public enum Slag {
        MEDDELANDE,
        KLICK,
        /** Installed, removed, somebody joined, and what Ringar does not answer. */
        ANNAT
    }

    /** How a turn ended. */
    public enum Slut {
        OK,
        /** Answered that it may not or cannot be done. */
        NEJ,
        /** Something that nobody foresaw. */
        FEL,
        /** All places were taken for too long. */
        UPPTAGEN
    }

    /** A turn begins. */
    public Tur borjar() {
        return new Tur();
    }

    /** One turn, measured from its beginning until it is closed. Belongs to the thread of the turn. */
    public final class Tur implements AutoCloseable {
        private final Timer.Sample sample = Timer.start(registry);
        private Slag slag = Slag.ANNAT;
        private Slut slut = Slut.OK;

        private Tur() {}

        public void ar(Slag kind) {
            slag = kind;
        }

        public void slutar(Slut outcome) {
            slut = outcome;
        }

        @Override
        public void close() {
            sample.stop(Timer.builder("ringar.tur")
                    .description("Turer: vad som kom in, hur det slutade och hur lång tid det tog")
                    .tag("slag", litet(slag))
                    .tag("utfall", litet(slut))
                    .serviceLevelObjectives(LIMITS)
                    .register(registry));
        }
    }

    /** What became of an answer in a turn. */
    public void svar(Utfall utfall) {
        registry.counter("ringar.svar", "utfall", ord(utfall), "kod", kod(utfall))
                .increment();
    }

    /**
     * What became of a promise's message.
     *
     * @param vag by which way it went: {@code teams}
     */
    public void utskick(String vag, Utfall utfall) {
        registry.counter("ringar.utskick", "vag", vag, "utfall", ord(utfall), "kod", kod(utfall))
                .increment();
    }

    /** The places for turns, looked at when somebody asks. */
    public void turplatser(int antal, IntSupplier upptagna, IntSupplier ko) {
        Gauge.builder("ringar.turplatser", () -> antal).register(registry);
        Gauge.builder("ringar.turplatser.upptagna", upptagna::getAsInt).register(registry);
        Gauge.builder("ringar.turplatser.ko", ko::getAsInt).register(registry);
    }

    private static String litet(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String ord(Utfall utfall) {
        return switch (utfall) {
            case Utfall.Sand sent -> "sand";
            case Utfall.Nekad no -> "nekad";
            case Utfall.ForsokIgen again -> "igen";
            case Utfall.Oviss unsure -> "oviss";
        };
    }

    private static String kod(Utfall utfall) {
        String code = switch (utfall) {
            case Utfall.Sand sent -> "";
            case Utfall.Nekad no -> no.kod();
            case Utfall.ForsokIgen again -> again.kod();
            case Utfall.Oviss unsure -> unsure.kod();
        };
        // the other end chooses what it answers: only what is known becomes a label
        return code.isEmpty() || CODES.contains(code) || code.matches("[45]\\d\\d") ? code : "annan";
    }
}
